"""What keeps the record of acts a chain, as triggers: whichever code or release adds an act, it joins the chain."""

from __future__ import annotations

import pgtrigger

from articles.models.seals import ACT_DIGEST, EDITION_SEAL

# The story's head is the lock: its row is held until the transaction ends, and no other story's is.
ACT_JOINS_THE_RECORD = pgtrigger.Trigger(
    name="joins_the_record",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("a", "articles_auditentry"), ("before", "record")],
    func=f"""
        a := NEW;
        INSERT INTO articles_recordhead AS story (article_id, acts, head) VALUES (a.article_id, 1, '')
            ON CONFLICT (article_id) DO UPDATE SET acts = story.acts + 1
            RETURNING acts, head INTO before;
        a.position := before.acts;
        a.edition_seal := coalesce((SELECT {EDITION_SEAL} FROM articles_edition e WHERE e.id = a.edition_id), '');
        a.digest := {ACT_DIGEST};
        UPDATE articles_recordhead SET head = a.digest WHERE article_id = a.article_id;
        RETURN a;
    """,
)

HEAD_IS_WRITTEN_BY_THE_RECORD = pgtrigger.Trigger(
    name="is_written_by_the_record",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF pg_trigger_depth() < 2 THEN
            RAISE EXCEPTION 'Where the record of a story ends is written by the record of acts alone.'
                USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
