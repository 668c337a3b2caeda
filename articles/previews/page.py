"""The page a content would make if it were published: for the desk's preview and for links to one version.

It is made by what makes readers' pages, from a row of the same shape, so that both are the same to the byte.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.content.contents import Content, applied
from articles.content.parts import Parts, parts_of, printed_name
from articles.models import Article, Change, Correction, Edition, Place, Section, StruckNote, Tag
from articles.models.byline import BylineBase
from articles.models.edition import times_after
from articles.models.figure import FigureBase
from articles.pages.story import Preview
from articles.public.middleware import as_reader
from articles.public.rows.columns import own_columns
from articles.public.rows.parts import BylineRow, ChosenRow, FigureRow, NoteRow, SuggestedRow, TagRow
from articles.public.rows.queries import all_values
from articles.public.rows.story import StoryRow
from articles.public.site import base_url, site_now
from articles.public.story import story_page
from articles.publishing.freezing import compose
from articles.search.profile import text_of
from articles.search.suggesting import suggest
from newsroom.text.characters import legible, visible_text
from newsroom.text.html import TooDeep, shown_body

NO_HEADLINE = "No headline yet"
NO_SECTION = Section(name="No section yet", slug="no-section-yet")
NO_SLUG = "no-slug-yet"


@dataclass(frozen=True)
class Publishing:
    """As what it would go out: when (aware), as which `Change` where an edition came before, with which public note."""

    at: datetime.datetime
    change: str = Change.UPDATE
    note: str = ""


def lacking(content: Content) -> list[str]:
    """What a page needs and the content does not have yet; a placeholder stands for each."""
    return [name for name in ("headline", "section") if not content[name]]


def preview_page(request: HttpRequest, row: StoryRow, banner: Preview | None = None) -> HttpResponse:
    """The row's page, with what surrounds it as readers see it; without a banner it is to the byte what they get."""
    with as_reader():
        page = story_page(row, base=base_url(request), preview=banner)
        return render(request, "public/story.html", {"site": site_now(), "page": page})


def row_of(
    content: Content, article: Article | None, publishing: Publishing, *, with_suggestions: bool = False
) -> StoryRow:
    """The content in the shape that a live story is read in. `article` is the story it belongs to, None for one that
    was never saved. What a page cannot do without is said to be missing, in its place. What publishing would suggest
    under it is looked for where that is wanted."""
    section = _section(content)
    source = applied(Article(), {**content, "section": section.pk})
    source.section = section
    parts = parts_of(content)
    edition = _composed(source, parts)
    first_published, last_updated = _life(article, publishing)
    suggested = _suggested(edition, parts, article, at=first_published) if with_suggestions else ()
    own = {name: getattr(edition, name) for name in own_columns(StoryRow)}
    own |= {
        "article_id": article.pk if article else 0,
        "section_id": section.pk or 0,
        "headline": edition.headline or NO_HEADLINE,
        "slug": edition.slug or NO_SLUG,
        "first_published": first_published,
        "last_updated": last_updated,
    }
    return StoryRow(
        **own,
        edition_id=None,
        section_name=section.name,
        section_slug=section.slug,
        section_parent_name=section.parent.name if section.parent else None,
        section_parent_slug=section.parent.slug if section.parent else None,
        bylines=tuple(_byline(byline) for byline in parts.bylines),
        lead=_figure(each for each in parts.figures if each.place == Place.LEAD),
        shared=_figure(each for each in parts.figures if each.key and each.key == edition.social_picture),
        tags=tuple(TagRow(tag.pk or 0, tag.name, tag.slug) for tag in _tags(content["tags"])),
        notes=tuple(_notes(article, publishing)),
        chosen=tuple(ChosenRow(related.target_id, related.headline) for related in parts.related),
        suggested=suggested,
        has_history=article is not None and article.editions.filter(live=True).exists(),
    )


def _suggested(
    edition: Edition, parts: Parts, article: Article | None, *, at: datetime.datetime
) -> tuple[SuggestedRow, ...]:
    story = text_of(edition, parts.tag_ids, at=at)._replace(article=article.pk if article else 0)
    return tuple(SuggestedRow(each.target) for each in suggest(story, chosen=[r.target_id for r in parts.related]))


def _composed(source: Article, parts: Parts) -> Edition:
    """As it would be published; a text from before texts were bounded without its formatting."""
    try:
        return compose(source, parts)
    except TooDeep:
        source.body = shown_body(source.body)
        return compose(source, parts)


def _section(content: Content) -> Section:
    return Section.objects.select_related("parent").filter(pk=content["section"]).first() or NO_SECTION


def _life(article: Article | None, publishing: Publishing) -> tuple[datetime.datetime, datetime.datetime | None]:
    """When it was first published, and when last updated."""
    return times_after(article.editions.last_out() if article else None, publishing.change, at=publishing.at)


def _notes(article: Article | None, publishing: Publishing) -> Iterator[NoteRow]:
    """Those under the story by then, and the one that goes out with it; a first edition has none to give."""
    if article is None:
        return
    struck = {each.correction_id: each for each in StruckNote.objects.in_force().filter(article=article)}
    for given in Correction.objects.filter(article=article, published_at__lte=publishing.at):
        strike = struck.get(given.pk)
        yield NoteRow(
            *(given.kind, given.text, given.published_at),
            *((strike.struck_at, strike.remark) if strike else ()),
        )
    note = visible_text(publishing.note).strip()
    if note and publishing.change in Correction.Kind.values and article.editions.out_by(publishing.at).exists():
        yield NoteRow(publishing.change, note, publishing.at)


def _tags(names: Sequence[str]) -> list[Tag]:
    """Those there are, and those that saving would make, in the database's order."""
    there = {tag.name: tag for tag in Tag.objects.filter(name__in=names).select_related("merged_into")}
    found: dict[str, Tag] = {}
    for name in names:
        known = there.get(name) or Tag.objects.filter(name__iexact=name).select_related("merged_into").first()
        tag = known.who_stays if known else _new_tag(name, found)
        if known and not known.merged_into_id:
            tag.name = name
        found[tag.name] = tag
    ordered = all_values("SELECT name FROM unnest(%s::text[]) tag(name) ORDER BY name", [list(found)])
    return [found[name] for name in ordered]


def _new_tag(name: str, found: dict[str, Tag]) -> Tag:
    """As saving makes it: a slug that others have is counted on."""
    tag = Tag(name=name)
    tag.slug = tag.slugify(name)
    taken = set(Tag.objects.filter(slug__startswith=tag.slug).values_list("slug", flat=True))
    taken |= {each.slug for each in found.values()}
    number = 1
    while tag.slug in taken:
        tag.slug = tag.slugify(name, number)
        number += 1
    return tag


def _byline(byline: BylineBase) -> BylineRow:
    author = byline.author
    return BylineRow(
        name=printed_name(byline),
        role=byline.role,
        author_id=author.pk,
        slug=author.slug if author.has_page else "",
        kind=author.kind,
        tagline=author.tagline,
        photo=author.photo.ref if author.photo else None,
    )


def _figure(found: Iterator[FigureBase]) -> FigureRow | None:
    """The first of these, if there is one."""
    figure = next(found, None)
    if figure is None:
        return None
    return FigureRow(
        alt=legible(figure.alt),
        decorative=figure.decorative,
        caption=legible(figure.caption),
        credit=legible(figure.credit),
        picture=figure.image.ref,
    )
