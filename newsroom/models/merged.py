"""Names that turned out to mean one person or one thing: each of them but one is merged into the one that stays."""

from __future__ import annotations

from typing import Any, Self, cast

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

NAMES_LOCK = 7_306_017  # any number that nothing else of the newsroom uses
"""Writers of names into stories share it, and a merge of names holds it alone, so that one waits for the other."""


class MayBeMerged(models.Model):
    """Something with a name that may be merged into another of its kind. Its row stays, as what was printed names it.

    Its triggers hold `merged_once_for_all` and `merging_reaches_live`, its constraints `not_merged_into_itself`.
    """

    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="merged"
    )

    class Meta:
        abstract = True

    @property
    def who_stays(self) -> Self:
        """What this name stands for: itself, or what it was merged into."""
        return cast("Self", self.merged_into or self)


def stands_for(name: str = "") -> Coalesce:
    """Returns the key of `who_stays` as an expression for querysets; of rows that refer to a name, of that name."""
    return Coalesce(f"{name}__merged_into_id", f"{name}_id") if name else Coalesce("merged_into_id", "id")


def called(model: type[MayBeMerged], **lookup: str) -> Q:
    """Returns a condition for the names that stay: those that are looked up so, or into which such a one was merged."""
    rows: Any = model._default_manager
    merged = rows.filter(**lookup, merged_into__isnull=False).order_by()
    return Q(merged_into=None) & (Q(**lookup) | Q(pk__in=merged.values("merged_into")))


def not_merged_into_itself(noun: str) -> models.CheckConstraint:
    """Returns the constraint."""
    return models.CheckConstraint(
        condition=Q(merged_into__isnull=True) | ~Q(merged_into=F("id")), name=f"{noun}_is_not_merged_into_itself"
    )


def merged_once_for_all(table: str) -> pgtrigger.Trigger:
    """Returns the trigger that has every merged name lead straight to one that stays, and keeps it so.

    A form saves whole rows: one that was read before a merge would undo it.
    """
    return pgtrigger.Trigger(
        name="merged_once_for_all",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("merged_into_id"),
        func=f"""
            IF TG_OP = 'UPDATE' THEN NEW.merged_into_id := coalesce(NEW.merged_into_id, OLD.merged_into_id); END IF;
            IF NEW.merged_into_id IS NULL THEN RETURN NEW; END IF;
            PERFORM 1 FROM {table} WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR NO KEY UPDATE;
            IF NOT FOUND OR EXISTS (SELECT 1 FROM {table} WHERE merged_into_id = NEW.id) THEN
                RAISE EXCEPTION 'A name is merged into one that stays, and nothing is merged into it any more.'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """,
    )


def merging_reaches_live(table: str) -> pgtrigger.Trigger:
    """Returns the trigger that marks as live who stays for a name that live stories have."""
    return pgtrigger.Trigger(
        name="merging_reaches_live",
        when=pgtrigger.After,
        operation=pgtrigger.UpdateOf("merged_into_id"),
        func=f"""
            IF NEW.live AND NEW.merged_into_id IS NOT NULL THEN
                UPDATE {table} SET live = true WHERE id = NEW.merged_into_id AND NOT live;
            END IF;
            RETURN NULL;
        """,
    )


def names_who_stays(table: str, column: str) -> pgtrigger.Trigger:
    """Returns the trigger by which `column` of a story's rows names who stays, also right after a merge."""
    return pgtrigger.Trigger(
        name="names_who_stays",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(column),
        func=f"""
            PERFORM pg_advisory_xact_lock_shared({NAMES_LOCK});
            NEW.{column} := coalesce((SELECT merged_into_id FROM {table} WHERE id = NEW.{column}), NEW.{column});
            RETURN NEW;
        """,
    )
