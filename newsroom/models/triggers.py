"""Columns that triggers write and nothing else may."""

from __future__ import annotations

import pgtrigger


def kept_by_triggers(*columns: str) -> pgtrigger.Trigger:
    """These flags are off in a new row, and change only when another table's trigger changes them.

    A form saves whole rows: without this, one that was read a moment ago would bring an old flag back.
    """
    begin = " ".join(f"NEW.{column} := false;" for column in columns)
    stay = " ".join(f"NEW.{column} := OLD.{column};" for column in columns)
    return pgtrigger.Trigger(
        name="flags_kept_by_triggers",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func=f"""
            IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
            IF TG_OP = 'INSERT' THEN {begin} ELSE {stay} END IF;
            RETURN NEW;
        """,
    )
