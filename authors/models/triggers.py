"""What pictures are told of those who show them, by the database."""

from __future__ import annotations

import pgtrigger


def picture_is_marked(name: str, *, table: str, column: str, flag: str) -> pgtrigger.Trigger:
    """Returns the trigger by which a picture says of itself whether a live row of the table shows it.

    Its row is locked before others of the table are read, so that of two with the same picture neither overlooks the
    other.
    """
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf(column, "live") | pgtrigger.Delete,
        declare=[("was", "bigint"), ("shown", "bigint")],
        func=f"""
        IF TG_OP <> 'INSERT' THEN
            IF OLD.live THEN was := OLD.{column}; END IF;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            IF NEW.live THEN shown := NEW.{column}; END IF;
        END IF;
        IF was IS NOT DISTINCT FROM shown THEN RETURN NULL; END IF;
        PERFORM 1 FROM images_image WHERE id IN (was, shown) ORDER BY id FOR NO KEY UPDATE;
        UPDATE images_image SET {flag} = false WHERE id = was
            AND NOT EXISTS (SELECT 1 FROM {table} WHERE {column} = was AND live);
        UPDATE images_image SET {flag} = true WHERE id = shown;
        RETURN NULL;
    """,
    )


PORTRAIT_IS_MARKED = picture_is_marked("portrait_is_marked", table="authors_author", column="photo_id", flag="portrait")
