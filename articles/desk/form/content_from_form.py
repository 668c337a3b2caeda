"""What stands in a posted story form, as a content: for previews and checks, which take it as it is.

Lenient: a field that could not be saved yet is taken as far as it goes. Nothing is written, no file is taken in.
"""

from __future__ import annotations

import re
from typing import Any

from django.http import QueryDict

from articles.content.contents import Content
from articles.content.fields import CONTENT_FIELDS
from articles.content.limits import MOST, reason_against
from articles.desk.form import pick_values
from articles.desk.form.figures import PREFIX
from articles.desk.form.form_from_content import posted_texts
from articles.desk.form.pick_field import PickWidget, Typed, numbers, one_line
from articles.models import Article, Kind, OffFront, Place, Section, Sensitive
from newsroom.models import User
from newsroom.text.characters import visible_line, visible_text
from newsroom.text.html import shown_body
from newsroom.text.numbers import whole_number
from newsroom.text.slugs import slugify

ROW = re.compile(rf"{PREFIX}-([0-9]{{1,3}})-image")


def refused(posted: QueryDict) -> str:
    """Why the form could not be saved as it is, being too long or having too much of something; else nothing."""
    return reason_against(posted_texts(posted), {name: len(_values(posted, name)) for name in MOST})


def typed_content(posted: QueryDict, article: Article | None, *, by: User) -> Content:
    """What the form before `by` says. `article` is the story it belongs to, None for a new one; a new one without a
    section has None for it."""
    fields = {name: _words(posted, name) for name in CONTENT_FIELDS}
    kind = fields["kind"] if fields["kind"] in Kind.values else Kind.NEWS.value
    headline = visible_line(fields["headline"])[:300]
    return {
        **fields,
        "headline": headline,
        "kind": kind,
        "sensitive": fields["sensitive"] if fields["sensitive"] in Sensitive.values else "",
        "off_front": fields["off_front"] if fields["off_front"] in OffFront.values else "",
        "language": fields["language"] or "en",
        "section": _section(fields["section"], article),
        "slug": fields["slug"] or slugify(headline),
        "body": shown_body(fields["body"]),
        "bylines": [
            {"author": line.author.pk, "role": line.role, "name": line.name}
            for line in pick_values.posted_lines(_values(posted, "byline"), posted)
        ],
        "figures": _figures(posted),
        "related": [
            {"target": int(choice.value), "headline": pick_values.shown_as(int(choice.value), posted)}
            for choice in pick_values.posted_stories(_values(posted, "related"), posted, by=by, beside=article)
            if article is None or int(choice.value) != article.pk
        ],
        "tags": sorted({str(value)[:100] for value in _values(posted, "tags") if not isinstance(value, Typed)}),
    }


def _words(posted: QueryDict, name: str) -> str:
    """As a form's field cleans them."""
    return visible_text(posted.get(name, "").strip()).replace("\r\n", "\n")


def _values(posted: QueryDict, name: str) -> list[str]:
    return PickWidget(name).value_from_datadict(posted, {}, name)


def _section(posted: str, article: Article | None) -> int | None:
    found = Section.objects.filter(pk__in=numbers([posted])).values_list("pk", flat=True).first()
    return found or (article.section_id if article else None)


def _figures(posted: QueryDict) -> list[dict[str, Any]]:
    """Rows that have a picture and are not taken out, the lead first, then as they are placed."""
    rows = [match[1] for name in posted if (match := ROW.fullmatch(name))]
    found = [_figure(posted, f"{PREFIX}-{row}-") for row in rows if f"{PREFIX}-{row}-DELETE" not in posted]
    placed = sorted((each for each in found if each[1]), key=lambda each: (each[1]["place"] != Place.LEAD, each[0]))
    return [figure for _, figure in placed]


def _figure(posted: QueryDict, prefix: str) -> tuple[int, dict[str, Any]]:
    images = numbers([one_line(value) for value in posted.getlist(prefix + "image")])
    if not images:
        return 0, {}
    position = posted.get(prefix + "position", "")
    texts = {name: _words(posted, prefix + name) for name in ("key", "caption", "credit", "alt")}
    place = posted.get(prefix + "place", "")
    return whole_number(position) or 0, {
        **texts,
        "image": images[0],
        "place": place if place in Place.values else Place.INLINE.value,
        "decorative": prefix + "decorative" in posted,
    }
