"""What pictures are told of authors, by the database."""

from __future__ import annotations

import pgtrigger

# A picture says of itself whether it is the portrait of somebody who has live stories. Its row is locked before other
# authors' rows are read, so that of two authors with the same portrait neither overlooks the other.
PORTRAIT_IS_MARKED = pgtrigger.Trigger(
    name="portrait_is_marked",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("photo_id", "live") | pgtrigger.Delete,
    declare=[("was", "bigint"), ("shown", "bigint")],
    func="""
        IF TG_OP <> 'INSERT' THEN
            IF OLD.live THEN was := OLD.photo_id; END IF;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            IF NEW.live THEN shown := NEW.photo_id; END IF;
        END IF;
        IF was IS NOT DISTINCT FROM shown THEN RETURN NULL; END IF;
        PERFORM 1 FROM images_image WHERE id IN (was, shown) ORDER BY id FOR NO KEY UPDATE;
        UPDATE images_image SET portrait = false WHERE id = was
            AND NOT EXISTS (SELECT 1 FROM authors_author WHERE photo_id = was AND live);
        UPDATE images_image SET portrait = true WHERE id = shown;
        RETURN NULL;
    """,
)
