"""What is offered while somebody types: sections, topics, authors and stories whose names have words that begin so.

Each of them leads to something live. Stories are looked for in the headlines of the newest.
"""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT
from articles.public.answering import cacheable
from articles.public.search.page import TookTooLong, limit_statements, within_limit
from articles.search.question import LONGEST_QUESTION
from articles.search.vectors import HEADLINE, quoted
from articles.search.words import split
from newsroom.models.name_key import name_words_sql
from newsroom.site.readers import current_connection
from newsroom.text.characters import legible
from newsroom.text.name_keys import name_words

SHORTEST = 2
OF_A_KIND = 3
STORIES = 5
NEWEST = 1_500
MOST_WORDS = 8

MOST_NAMES = 2_000
"""Of a kind that have such words: of more, the oldest are looked at."""

# By the indexes of the words of live names.
_NAMED = f"""
    (SELECT '{{kind}}' AS kind, name, '{{path}}' || slug || '/' AS url FROM (
        SELECT name, slug FROM {{table}} named WHERE {{which}} AND {name_words_sql("name")} @@ %(names)s::tsquery
        LIMIT {MOST_NAMES}
     ) found ORDER BY length(name), name LIMIT {OF_A_KIND})
"""
_WITH_STORIES = """EXISTS (
    SELECT 1 FROM articles_edition e JOIN articles_section s ON s.id = e.section_id
    WHERE e.live AND (s.id = named.id OR s.parent_id = named.id))"""
_LIVE = "live AND merged_into_id IS NULL"
_SUGGESTED = " UNION ALL ".join(
    [
        _NAMED.format(kind="Section", path="/", table="articles_section", which=_WITH_STORIES),
        _NAMED.format(kind="Topic", path="/tags/", table="articles_tag", which=_LIVE),
        _NAMED.format(kind="Author", path="/authors/", table="authors_author", which=f"has_page AND {_LIVE}"),
        f"""
        (SELECT 'Story', e.headline, '/' || s.slug || '/' || e.slug || '/' FROM (
            SELECT * FROM articles_storyindex WHERE live ORDER BY published_at DESC, edition_id DESC LIMIT {NEWEST}
         ) near JOIN articles_edition e ON e.id = near.edition_id AND e.live
         JOIN articles_section s ON s.id = e.section_id
         WHERE near.words @@ %(words)s::tsquery ORDER BY e.first_published DESC, e.id DESC LIMIT {STORIES})
        """,
    ]
)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """A list of `kind`, `name` and `url`, as JSON; empty where there is nothing to offer, or it would take long."""
    typed = " ".join(legible(str(request.GET.get("q", ""))[: 8 * LONGEST_QUESTION]).split())[:LONGEST_QUESTION]
    try:
        with within_limit():
            found = _suggested(typed)
    except TookTooLong:
        found = []
    response = HttpResponse(json.dumps({"suggestions": found}, ensure_ascii=False), content_type="application/json")
    response.headers["X-Robots-Tag"] = "noindex"
    return cacheable(response, [FRONT])


def _suggested(typed: str) -> list[dict[str, str]]:
    names, words = name_words(typed)[-MOST_WORDS:], headline_question(typed)
    if sum(map(len, names)) < SHORTEST or not words:
        return []
    limit_statements()
    with current_connection().cursor() as cursor:
        cursor.execute(_SUGGESTED, {"names": " & ".join(f"{quoted(name)}:*" for name in names), "words": words})
        return [{"kind": kind, "name": name, "url": url} for kind, name, url in cursor.fetchall()]


def headline_question(typed: str) -> str:
    """Returns a tsquery for headlines: all words, of which the last may go on."""
    parts = [part for word in split(typed) for part in word.forms.parts][-MOST_WORDS:]
    goes_on = typed[-1:].isalnum()
    asked = [f"{quoted(part)}:{'*' if goes_on and part is parts[-1] else ''}{HEADLINE}" for part in parts]
    return " & ".join(asked)
