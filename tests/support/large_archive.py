"""An archive large enough that Postgres prefers its indexes, made by a few statements."""

from __future__ import annotations

from django.db import connection

STORIES = 6000
SECTIONS, AUTHORS, TAGS = 12, 60, 200

# Triggers and foreign keys are passed over, which makes it a matter of seconds: what they guard is not asked here.
STATEMENTS = f"""
SET LOCAL session_replication_role TO replica;
INSERT INTO articles_section (name, slug, position, in_navigation, description, four_eyes)
    SELECT 'Section ' || n, 'section-' || n, n, n <= 6, '', false FROM generate_series(1, {SECTIONS}) n;
INSERT INTO authors_author (name, slug, kind, role_title, bio, tagline, email, website, links, live)
    SELECT 'Author ' || n, 'author-' || n, 'staff', '', '', '', '', '', '[]', true FROM generate_series(1, {AUTHORS}) n;
INSERT INTO articles_tag (name, slug, live) SELECT 'Tag ' || n, 'tag-' || n, true FROM generate_series(1, {TAGS}) n;
INSERT INTO images_image (sha256, filename, mime_type, byte_size, width, height, dhash, embedded, alt, caption, credit,
        copyright_notice, source, usage_terms, focal_x, focal_y, created_at, renditions_error, printed)
    SELECT encode(sha256(n::text::bytea), 'hex'), 'a.jpg', 'image/jpeg', 9, 1600, 1000, n, '{{}}', 'A quay', '', '', '',
           '', '', 0.5, 0.5, now(), '', true FROM generate_series(1, 100) n;

INSERT INTO articles_article (guid, status, version, created_at, updated_at, kind, section_id, slug, headline,
        standfirst, teaser, body, language, seo_title, seo_description, canonical_url, tagline)
    SELECT 'urn:test:' || n, 'published', 1, now(), now(), 'news', s.id, 'story-' || n, 'Story ' || n, '', '', '', 'en',
           '', '', '', ''
    FROM generate_series(1, {STORIES}) n JOIN articles_section s ON s.slug = 'section-' || 1 + n % {SECTIONS};
INSERT INTO articles_edition (article_id, article_version, change, public_note, made_at, rendered_body, summary,
        summary_cut, word_count, salts, field_digests, content_digest, sealed, live, previous_digest, digest, failure,
        number, live_since, first_published, kind, section_id, slug, headline, standfirst, teaser, body, language,
        seo_title, seo_description, canonical_url, tagline, search_vector)
    SELECT id, 1, 'first', '', now(), text, left(text, 300), true, 120, '{{}}', '{{}}', repeat('0', 64), true, true,
           '', 'x', '', 1, now(), now() - (id % {STORIES}) * interval '1 hour',
           CASE WHEN id % 9 = 0 THEN 'opinion' ELSE 'news' END, section_id, slug, headline, '', '', text,
           language, '', '', '', '', to_tsvector('simple', headline || ' ' || text)
    FROM articles_article, LATERAL (
        SELECT string_agg('word' || (articles_article.id * m) % 4999, ' ') AS text FROM generate_series(1, 120) m
    ) written WHERE guid LIKE 'urn:test:%';

INSERT INTO articles_editionbyline (edition_id, author_id, role, position, name, live, first_published)
    SELECT e.id, a.id, 'author', k, a.name, true, e.first_published
    FROM articles_edition e CROSS JOIN generate_series(0, 1) k
    JOIN authors_author a ON a.slug = 'author-' || 1 + (e.id + k) % {AUTHORS};
INSERT INTO articles_taggededition (content_object_id, tag_id, live, first_published)
    SELECT e.id, t.id, true, e.first_published FROM articles_edition e CROSS JOIN generate_series(0, 2) k
    JOIN articles_tag t ON t.slug = 'tag-' || 1 + (e.id * 7 + k) % {TAGS};
INSERT INTO articles_editionfigure (edition_id, image_id, key, place, position, caption, credit, alt, decorative)
    SELECT e.id, i.id, 'f1', 'lead', 0, '', '', 'A quay', false FROM articles_edition e
    JOIN images_image i ON i.dhash = 1 + e.id % 100 WHERE e.id % 2 = 0;
INSERT INTO articles_editionrelated (edition_id, target_id, position, headline)
    SELECT e.id, e.article_id - 1, 0, '' FROM articles_edition e
    WHERE e.id % 3 = 0 AND EXISTS (SELECT 1 FROM articles_article WHERE id = e.article_id - 1);

INSERT INTO articles_suggestion (article_id, position, target_id, reasons, made_at)
    SELECT id, k, (SELECT min(id) FROM articles_article WHERE guid LIKE 'urn:test:%') + (id + 7 * k + 1) % {STORIES},
           '{{}}', now()
    FROM articles_article CROSS JOIN generate_series(0, 8) k WHERE guid LIKE 'urn:test:%';

INSERT INTO articles_correction (article_id, edition_id, kind, text, published_at)
    SELECT article_id, id, 'correction', 'It was two ships, not three.', now() FROM articles_edition WHERE id % 4 = 0;

INSERT INTO articles_storyindex (edition_id, section_id, kind, live, published_at, length, words)
    SELECT id, section_id, kind, true, first_published, 122,
           search_vector || format('#s%s #k%s', section_id, kind)::tsvector FROM articles_edition;
INSERT INTO articles_indexedterm (term, stories)
    SELECT word, ndoc FROM ts_stat('SELECT words FROM articles_storyindex');
INSERT INTO articles_indextotals (id, stories, words, missing)
    SELECT 1, count(*), sum(length), 0 FROM articles_storyindex
    ON CONFLICT (id) DO UPDATE SET stories = EXCLUDED.stories, words = EXCLUDED.words;

ANALYZE articles_storyindex, articles_suggestion, articles_edition, articles_editionbyline, articles_taggededition,
    articles_editionfigure,
    articles_editionrelated, articles_section, authors_author, articles_tag, articles_article, articles_correction,
    articles_withdrawal, articles_formerpath, images_image;
SET LOCAL session_replication_role TO origin;
"""


def fill() -> None:
    """Stories in all sections, with two names, three tags, some with a picture and a related story."""
    with connection.cursor() as cursor:
        for statement in STATEMENTS.split(";\n"):
            if statement.strip():
                cursor.execute(statement)
