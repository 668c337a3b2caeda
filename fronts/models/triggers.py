"""What must hold against every writer: what was published of a front never changes, and its life moves forward only.

Raised as `check_violation`, so Django says IntegrityError with the sentence in it.
"""

from __future__ import annotations

import pgtrigger

from articles.models.time_triggers import AHEAD
from articles.models.triggers import joins_the_chain

# The life of a front's edition, recorded beside what was chosen.
LIFE = (
    "sealed",
    "number",
    "live",
    "live_since",
    "live_until",
    "previous_digest",
    "digest",
    "unscheduled_at",
)
_LIFE = "ARRAY[" + ", ".join(f"'{name}'" for name in LIFE) + "]"
_SET_ONCE = ("number", "live_since", "live_until", "unscheduled_at")
_CHANGED_TWICE = "\n OR ".join(
    f"(OLD.{name} IS NOT NULL AND NEW.{name} IS DISTINCT FROM OLD.{name})" for name in _SET_ONCE
)

CHOICES_ARE_IMMUTABLE = pgtrigger.Trigger(
    name="is_immutable",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__sealed=True),
    func=f"""
        IF NOT NEW.sealed OR to_jsonb(NEW) - {_LIFE} IS DISTINCT FROM to_jsonb(OLD) - {_LIFE} THEN
            RAISE EXCEPTION 'Edition % of a front is frozen: what was published never changes.', OLD.id
                USING ERRCODE = 'check_violation';
        END IF;
        IF {_CHANGED_TWICE}
           OR (OLD.digest <> ''
               AND (NEW.digest, NEW.previous_digest) IS DISTINCT FROM (OLD.digest, OLD.previous_digest))
           OR (NEW.live AND NOT OLD.live AND (OLD.live_since IS NOT NULL OR OLD.unscheduled_at IS NOT NULL))
           OR (NEW.unscheduled_at IS NOT NULL AND NEW.live_since IS NOT NULL) THEN
            RAISE EXCEPTION 'The life of edition % of a front only moves forward.', OLD.id
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

CHOICES_ARE_KEPT = pgtrigger.Trigger(
    name="is_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Delete,
    condition=pgtrigger.Q(old__sealed=True),
    func="""
        RAISE EXCEPTION 'Edition % of a front is part of the record.', OLD.id USING ERRCODE = 'check_violation';
    """,
)

CHOICES_JOIN_THE_CHAIN = joins_the_chain("fronts_frontedition", "front")

# By the database's clock, asked at the commit: see `articles.models.time_triggers`.
CHOICES_IN_THEIR_TIME = pgtrigger.Trigger(
    name="in_its_time",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__live=True),
    func=f"""
        IF TG_OP = 'UPDATE' THEN
            IF OLD.live THEN RETURN NULL; END IF;
        END IF;
        IF greatest(NEW.live_since, NEW.goes_live_at) > {AHEAD} THEN
            RAISE EXCEPTION 'Edition % of a front is not live before its time: by the database’s clock it is %.',
                NEW.id, clock_timestamp() USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)


def part_of_sealed(edition: str) -> pgtrigger.Trigger:
    """A trigger for a part of an edition of a front, which changes only while the edition is no more than a draft.

    `edition` is a query for the key of its edition, where `part` is the row.
    """
    return pgtrigger.Trigger(
        name="is_immutable",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("part", "record")],
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                part := OLD;
                IF EXISTS (SELECT FROM fronts_frontedition WHERE sealed AND id = ({edition})) THEN
                    RAISE EXCEPTION 'This front was published or scheduled: what is on it never changes.'
                        USING ERRCODE = 'check_violation';
                END IF;
            END IF;
            IF TG_OP <> 'DELETE' THEN
                part := NEW;
                IF EXISTS (SELECT FROM fronts_frontedition WHERE sealed AND id = ({edition})) THEN
                    RAISE EXCEPTION 'This front was published or scheduled: nothing is added to it.'
                        USING ERRCODE = 'check_violation';
                END IF;
                RETURN NEW;
            END IF;
            RETURN OLD;
        """,
    )


CARD_STANDS_IN_ITS_EDITION = pgtrigger.Trigger(
    name="stands_in_its_edition",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF NOT EXISTS (SELECT FROM fronts_frontarea WHERE id = NEW.area_id AND edition_id = NEW.edition_id) THEN
            RAISE EXCEPTION 'A card stands in an area of its own edition.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
