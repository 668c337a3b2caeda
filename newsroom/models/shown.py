"""What many pages show and nobody publishes, such as a name: it says when it last changed."""

from __future__ import annotations

import pgtrigger
from django.db import models


class SaysWhenItChanged(models.Model):
    """Something that readers' pages show beside stories. Its triggers hold `says_when_it_changes`."""

    changed_at = models.DateTimeField("when what readers see of it last changed", null=True, editable=False)

    class Meta:
        abstract = True


def says_when_it_changes(*columns: str) -> pgtrigger.Trigger:
    """Returns the trigger that keeps `changed_at`, whoever writes: the time at which one of the columns changed."""
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="says_when_it_changes",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        func=f"""
            NEW.changed_at = CASE WHEN ROW({new}) IS DISTINCT FROM ROW({old})
                             THEN clock_timestamp() ELSE OLD.changed_at END;
            RETURN NEW;
        """,
    )
