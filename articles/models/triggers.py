"""What must hold against every writer, as triggers: editions never change, their life only moves forward.

Raised as `check_violation`, so Django says IntegrityError with the sentence in it.
"""

from __future__ import annotations

import pgtrigger

# An edition's life, recorded beside its content; and the words that the release before found it by.
LIFE = (
    "sealed",
    "number",
    "live",
    "live_since",
    "live_until",
    "first_published",
    "last_updated",
    "previous_digest",
    "digest",
    "unscheduled_at",
    "failed_at",
    "failure",
    "search_vector",
)

_LIFE_ARRAY = "ARRAY[" + ", ".join(f"'{name}'" for name in LIFE) + "]"

ERASED_HEADLINE = "Erased"
"""An edition always has a headline; of one that was erased, this. All else that is erased is empty."""

# What may be erased of an edition: what an act on record names. (It is written first: `articles.publishing.erasing`.)
_ERASED = """ARRAY(
                SELECT jsonb_array_elements_text(act.detail->'fields') FROM articles_auditentry act
                WHERE act.edition_id = {edition} AND act.verb = 'erase')"""

EDITION_IS_IMMUTABLE = pgtrigger.Trigger(
    name="is_immutable",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Q(old__sealed=True),
    declare=[("erased", "text[]")],
    func=f"""
        IF to_jsonb(NEW) - {_LIFE_ARRAY} IS DISTINCT FROM to_jsonb(OLD) - {_LIFE_ARRAY} OR NOT NEW.sealed THEN
            erased := {_ERASED.format(edition="OLD.id")};
            IF NOT NEW.sealed
               OR to_jsonb(NEW) - {_LIFE_ARRAY} - erased - 'salts'
                  IS DISTINCT FROM to_jsonb(OLD) - {_LIFE_ARRAY} - erased - 'salts'
               OR NEW.salts IS DISTINCT FROM OLD.salts - erased
               OR EXISTS (SELECT 1 FROM unnest(erased) name WHERE to_jsonb(NEW)->>name
                          <> CASE name WHEN 'headline' THEN '{ERASED_HEADLINE}' ELSE '' END) THEN
                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', OLD.id
                    USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        IF (OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number)
           OR (OLD.digest <> '' AND NEW.digest IS DISTINCT FROM OLD.digest)
           OR (OLD.digest <> '' AND NEW.previous_digest IS DISTINCT FROM OLD.previous_digest)
           OR (OLD.live_since IS NOT NULL AND NEW.live_since IS DISTINCT FROM OLD.live_since)
           OR (OLD.live_until IS NOT NULL AND NEW.live_until IS DISTINCT FROM OLD.live_until)
           OR (OLD.first_published IS NOT NULL AND NEW.first_published IS DISTINCT FROM OLD.first_published)
           OR (OLD.unscheduled_at IS NOT NULL AND NEW.unscheduled_at IS DISTINCT FROM OLD.unscheduled_at)
           OR (NEW.live AND NOT OLD.live AND (OLD.live_since IS NOT NULL OR OLD.unscheduled_at IS NOT NULL))
           OR (NEW.unscheduled_at IS NOT NULL AND NEW.live_since IS NOT NULL) THEN
            RAISE EXCEPTION 'The life of edition % only moves forward.', OLD.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


def joins_the_chain(table: str, of: str) -> pgtrigger.Trigger:
    """A trigger for numbered editions, of an article or another noun: numbers without gaps, and each digest made from
    the one before, checked at the moment an edition gets its number. `of` is what `table` is chained by."""
    return pgtrigger.Trigger(
        name="joins_the_chain",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        condition=pgtrigger.Q(new__number__isnull=False),
        declare=[("before", "record")],
        func=f"""
        IF TG_OP = 'UPDATE' THEN
            IF OLD.number IS NOT NULL THEN RETURN NEW; END IF;
        END IF;
        SELECT number, digest INTO before FROM {table}
            WHERE {of}_id = NEW.{of}_id AND number IS NOT NULL ORDER BY number DESC LIMIT 1;
        IF NEW.number IS DISTINCT FROM coalesce(before.number, 0) + 1
           OR NEW.previous_digest IS DISTINCT FROM coalesce(before.digest, '')
           OR NEW.digest IS DISTINCT FROM
              encode(sha256(convert_to(NEW.previous_digest || NEW.content_digest, 'UTF8')), 'hex') THEN
            RAISE EXCEPTION 'Edition % of {of} % does not continue the chain.', NEW.number, NEW.{of}_id
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
    )


EDITION_JOINS_THE_CHAIN = joins_the_chain("articles_edition", "article")

# Bylines and tags of an edition carry its life, so that an author's or a tag's list is one index, whatever its length.
# By its words it is found while it is live, and not a moment longer.
EDITION_LIFE_REACHES_ITS_PARTS = pgtrigger.Trigger(
    name="life_reaches_its_parts",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("live"),
    condition=pgtrigger.AnyChange("live"),
    func="""
        UPDATE articles_editionbyline SET live = NEW.live, first_published = NEW.first_published
            WHERE edition_id = NEW.id;
        UPDATE articles_taggededition SET live = NEW.live, first_published = NEW.first_published
            WHERE content_object_id = NEW.id;
        IF NEW.live THEN
            UPDATE articles_storyindex SET live = true, published_at = NEW.first_published WHERE edition_id = NEW.id;
        ELSE
            DELETE FROM articles_storyindex WHERE edition_id = NEW.id;
        END IF;
        RETURN NULL;
    """,
)

MARKING_LOCK = 7_306_016  # any number that nothing else of the newsroom uses
REHEARSAL = "newsroom.rehearsal"
"""The setting of a transaction that will be undone: its marks stay with it, so nobody need wait for it."""


def _marked(table: str, column: str, names: str, still: str) -> str:
    """The statement that marks what an edition names, or takes the mark from what no other live edition names."""
    return f"""
        UPDATE {table} named SET {column} = NEW.live
            WHERE named.{column} <> NEW.live AND named.id IN ({names}) AND (NEW.live OR NOT EXISTS ({still}));"""


def _name_marked(table: str, part: str, key: str, edition: str) -> str:
    """The same for tags and authors: one that another was merged into is named wherever the other is."""
    return _marked(
        table,
        "live",
        f"SELECT unnest(ARRAY[name.id, name.merged_into_id]) FROM {part} p JOIN {table} name ON name.id = p.{key} "
        f"WHERE p.{edition} = NEW.id",
        f"SELECT 1 FROM {part} p WHERE p.live AND p.{key} IN "
        f"(SELECT id FROM {table} WHERE id = named.id OR merged_into_id = named.id)",
    )


# Tags, authors and pictures say of themselves whether something live names them, so that readers' views ask no other
# table. (Runs after the trigger above: triggers run in the order of their names.) Of two stories that share a tag, one
# coming and one going at the same time, each has to see what the other did: one transaction at a time marks.
EDITION_LIFE_REACHES_WHAT_IT_NAMES = pgtrigger.Trigger(
    name="life_reaches_what_it_names",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("live"),
    func=f"""
        IF TG_OP = 'INSERT' THEN
            IF NOT NEW.live THEN RETURN NULL; END IF;
        ELSIF NEW.live = OLD.live THEN
            RETURN NULL;
        END IF;
        IF current_setting('{REHEARSAL}', true) IS DISTINCT FROM 'on' THEN
            PERFORM pg_advisory_xact_lock({MARKING_LOCK});
        END IF;
        {_name_marked("articles_tag", "articles_taggededition", "tag_id", "content_object_id")}
        {_name_marked("authors_author", "articles_editionbyline", "author_id", "edition_id")}
        {
        _marked(
            "images_image",
            "printed",
            "SELECT image_id FROM articles_editionfigure WHERE edition_id = NEW.id",
            "SELECT 1 FROM articles_editionfigure f JOIN articles_edition e ON e.id = f.edition_id "
            "WHERE f.image_id = named.id AND e.live",
        )
    }
        RETURN NULL;
    """,
)

EDITION_IS_KEPT = pgtrigger.Trigger(
    name="is_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Delete,
    condition=pgtrigger.Q(old__sealed=True),
    func="""
        RAISE EXCEPTION 'Edition % is part of the record: withdraw the story instead.', OLD.id
            USING ERRCODE = 'check_violation';
    """,
)


def part_is_immutable(part: str, edition_column: str = "edition_id") -> pgtrigger.Trigger:
    """A byline, figure, related story or tag of an edition: joins it before it is sealed, and never changes after.

    Its copies of the edition's life are written by the edition's own trigger only. A `part` of which an act on record
    says that it is erased can be deleted.
    """
    return pgtrigger.Trigger(
        name="is_immutable",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("edition", "bigint"), ("life", "text[]")],
        func=f"""
            life := ARRAY['live', 'first_published'];
            edition := CASE WHEN TG_OP = 'DELETE' THEN OLD.{edition_column} ELSE NEW.{edition_column} END;
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW) - life = to_jsonb(OLD) - life AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
            END IF;
            IF TG_OP = 'DELETE' AND '{part}' = ANY({_ERASED.format(edition="edition")}) THEN RETURN OLD; END IF;
            IF EXISTS (SELECT 1 FROM articles_edition WHERE id = edition AND sealed) THEN
                RAISE EXCEPTION 'Edition % is frozen: what was published never changes.', edition
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        """,
    )


def is_append_only(noun: str) -> pgtrigger.Trigger:
    """A row of the record: written once."""
    return pgtrigger.Trigger(
        name="is_append_only",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            RAISE EXCEPTION 'The record of {noun} is only ever added to.' USING ERRCODE = 'check_violation';
        """,
    )


def never_changes(what: str, *, but: str = "") -> pgtrigger.Trigger:
    """Rows that may go with what they belong to, but never say anything else; only the column `but`, NULL at first, is
    filled in once."""
    filled_in = f"""
        IF OLD.{but} IS NULL AND to_jsonb(NEW) - '{but}' = to_jsonb(OLD) - '{but}' THEN RETURN NEW; END IF;"""
    return pgtrigger.Trigger(
        name="never_changes",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        func=f"""{filled_in if but else ""}
            RAISE EXCEPTION '{what} never changes.' USING ERRCODE = 'check_violation';
        """,
    )


def filled_in_once(what: str, *columns: str) -> pgtrigger.Trigger:
    """Rows that stay and say what they said; only these columns, NULL at first, are filled in once each."""
    kept = " - ".join(f"'{name}'" for name in columns)
    once = " AND ".join(f"(OLD.{name} IS NULL OR NEW.{name} = OLD.{name})" for name in columns)
    return pgtrigger.Trigger(
        name="is_filled_in_once",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF TG_OP = 'UPDATE' THEN
                IF to_jsonb(NEW) - {kept} = to_jsonb(OLD) - {kept} AND {once} THEN RETURN NEW; END IF;
            END IF;
            RAISE EXCEPTION '{what} stays on record as it is.' USING ERRCODE = 'check_violation';
        """,
    )


VERSION_COUNTS_ON = pgtrigger.Trigger(
    name="version_counts_on",
    when=pgtrigger.Before,
    operation=pgtrigger.UpdateOf("version"),
    condition=pgtrigger.AnyChange("version"),
    func="""
        IF NEW.version <> OLD.version + 1 THEN
            RAISE EXCEPTION 'Article % was saved meanwhile: it is at version %.', OLD.id, OLD.version
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
