"""The story page, from one row: for readers, and for the desk's preview."""

from __future__ import annotations

import datetime
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from articles.cache_keys import article_key, keys_of_story
from articles.content.fields import FIELDS
from articles.models import Correction
from articles.pages.frame import Head, Link, SharePicture
from articles.pages.story import Note, Preview, StoryPage
from articles.pages.teaser import FigureView, kind_label
from articles.public.rows.parts import NoteRow
from articles.public.rows.story import StoryRow, related_to
from articles.public.site import feeds_at
from articles.public.structured import breadcrumbs, json_ld, publisher
from articles.public.teasers import author_path, byline_lines, lead_view, related_teaser
from articles.public.times import iso, stamp
from authors.models import Author
from images.renditions.picture import rendition
from newsroom.site.newspaper import language_of_site, newspaper
from newsroom.text.moments import present

# https://schema.org/NewsArticle and its kinds.
SCHEMA_TYPES = {
    "opinion": "OpinionNewsArticle",
    "editorial": "OpinionNewsArticle",
    "analysis": "AnalysisNewsArticle",
    "review": "ReviewNewsArticle",
}
# Notes that say what was wrong or misleading; an update's says what is new.
CORRECTING = (Correction.Kind.CORRECTION, Correction.Kind.CLARIFICATION)
TOLD_TO_MACHINES = tuple(field for field in FIELDS if field.schema_org)
SHARE_WIDTH, SHARE_CROP = 1280, "16:9"
_NOTE_LABELS: dict[str, str] = dict(Correction.Kind.choices)


def story_page(row: StoryRow, *, base: str, preview: Preview | None = None) -> StoryPage:
    """Everything the page prints; one query, for the teasers. `base` is the site's address without a slash."""
    now = present()
    lead = lead_view(row.lead)
    bylines = byline_lines(row.bylines)
    published = stamp(row.first_published, now)
    return StoryPage(
        head=story_head(row, base=base, preview=preview),
        headline=row.headline,
        body_html=mark_safe(row.rendered_body),  # noqa: S308 - cleaned by the allow-list when the edition was made
        published=published,
        updated=stamp(row.last_updated, now) if row.last_updated else None,
        standfirst=row.standfirst,
        section=Link(row.section_name, f"/{row.section_slug}/"),
        kind=row.kind,
        label=kind_label(row.kind, row.section_name),
        bylines=bylines,
        lead=lead,
        notes=tuple(_note(note, now) for note in row.notes),
        taglines=_taglines(row),
        tags=tuple(Link(tag.name, f"/tags/{tag.slug}/") for tag in row.tags),
        teasers=tuple(related_teaser(related) for related in related_to(row)),
        history_url=f"/{row.section_slug}/{row.slug}/history/" if row.has_history and settings.PUBLIC_HISTORY else "",
        preview=preview,
    )


def surrogate_keys(row: StoryRow) -> list[str]:
    """The surrogate keys of the page: the story's, and those of the stories that were chosen or suggested for under
    it."""
    own = keys_of_story(
        article=row.article_id,
        section=row.section_id,
        authors=[byline.author_id for byline in row.bylines],
        tags=[tag.id for tag in row.tags],
    )
    chosen, suggested = [each.target_id for each in row.chosen], [each.target_id for each in row.suggested]
    under = dict.fromkeys([*chosen, *suggested])
    return [*own, *map(article_key, under)]


def _taglines(row: StoryRow) -> tuple[str, ...]:
    """The story's own, or those of its contributors."""
    if row.tagline:
        return (row.tagline,)
    return tuple(byline.tagline for byline in row.bylines if byline.tagline and byline.kind == Author.Kind.CONTRIBUTOR)


def _note(note: NoteRow, now: datetime.datetime) -> Note:
    struck = stamp(note.struck_at, now) if note.struck_at else None
    return Note(note_label(note.kind), note.text, note.kind, stamp(note.at, now), struck, note.remark)


def _correction(note: NoteRow) -> dict[str, str]:
    """A correction as schema.org has it; of one that no longer holds, the remark that says so."""
    text, at = (note.remark, note.struck_at) if note.struck_at else (note.text, note.at)
    return {"@type": "CorrectionComment", "text": text, "datePublished": iso(at)}


def story_head(row: StoryRow, *, base: str, preview: Preview | None = None) -> Head:
    """What the page says of itself to search engines and to sites on which it is shared; no query."""
    lead = lead_view(row.lead)
    description = row.seo_description or row.standfirst or row.summary
    path = f"/{row.section_slug}/{row.slug}/"
    shared = lead_view(row.shared) or lead
    section = row.section_parent_slug or row.section_slug
    return Head(
        title=f"{newspaper().name} - {row.seo_title or row.headline}",
        description=description,
        canonical="" if preview else row.canonical_url or base + path,
        language=row.language,
        site_language=language_of_site(),
        section_url=f"/{section}/",
        share_title=row.social_title or row.headline,
        picture=share_picture(shared, base) if shared else None,
        feeds=feeds_at(f"/{row.section_slug}/", row.section_name),
        robots="noindex, nofollow" if preview else "",
        json_ld="" if preview else _document(row, description, base=base, path=path),
    )


def _way(row: StoryRow, path: str) -> list[Link]:
    """Section by section, then the story."""
    sections = [(row.section_parent_name, row.section_parent_slug), (row.section_name, row.section_slug)]
    return [*(Link(name, f"/{slug}/") for name, slug in sections if name), Link(row.headline, path)]


def note_label(kind: str) -> str:
    """The word over a public note."""
    return _NOTE_LABELS.get(kind, "Note")


def share_picture(lead: FigureView, base: str) -> SharePicture:
    """A picture of a story as other sites and feed readers show it."""
    chosen = rendition(lead.picture, SHARE_WIDTH, crop=SHARE_CROP)
    return SharePicture(base + chosen.url, chosen.width, chosen.height, lead.alt)


def _document(row: StoryRow, description: str, *, base: str, path: str) -> SafeString:
    """The story as schema.org sees it, on its page, to which its breadcrumbs lead."""
    newspaper_itself, url = publisher(base), base + path
    document: dict[str, Any] = {
        "@type": SCHEMA_TYPES.get(row.kind, "NewsArticle"),
        **{field.schema_org: text for field in TOLD_TO_MACHINES if (text := getattr(row, field.name))},
        "description": description,
        "url": url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url, "breadcrumb": breadcrumbs(base, _way(row, path))},
        "datePublished": iso(row.first_published),
        "dateModified": iso(row.last_updated or row.first_published),
        "author": [
            {
                "@type": "Organization" if byline.kind == Author.Kind.AGENCY else "Person",
                "name": byline.name,
                **({"url": f"{base}{author_path(byline)}"} if byline.slug else {}),
            }
            for byline in row.bylines
        ]
        or [newspaper_itself],
        "publisher": newspaper_itself,
        "articleSection": row.section_name,
        "keywords": [tag.name for tag in row.tags],
        "wordCount": row.word_count,
        "isAccessibleForFree": True,
    }
    if lead := lead_view(row.lead):
        image = share_picture(lead, base)
        document["image"] = [{"@type": "ImageObject", "url": image.url, "width": image.width, "height": image.height}]
    if corrections := [_correction(note) for note in row.notes if note.kind in CORRECTING]:
        document["correction"] = corrections
    return json_ld(document)
