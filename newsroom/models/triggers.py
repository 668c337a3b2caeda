"""Triggers that models share: columns that triggers write and nothing else may; and all of an app at once."""

from __future__ import annotations

import pgtrigger
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


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


def is_written_once(what: str) -> pgtrigger.Trigger:
    """Rows that are added, and never change nor go."""
    return pgtrigger.Trigger(
        name="is_written_once",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            RAISE EXCEPTION 'The {what} are only ever added to.' USING ERRCODE = 'check_violation';
        """,
    )


def install_triggers(app_label: str, apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Install all triggers that an app's models name, for the migration that makes their tables.

    Each `AddTrigger` would have Django build its models anew, which takes most of the time of a long migration.
    """
    for model in apps.get_app_config(app_label).get_models():
        for trigger in getattr(model._meta, "triggers", ()):
            schema_editor.execute(trigger.install_sql, params=None)
