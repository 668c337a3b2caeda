"""The desk copy through the readers' own template: on a path of its own, for those who may see it, never kept."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.freezing import Parts, compose, desk_parts
from articles.models import Article, Correction, Place, Tag
from articles.pages import Preview
from articles.public.rows import Json, StoryRow
from articles.public.site import base_url, site_now
from articles.public.story import story_page
from articles.publishing import live_edition
from articles.rendering import view_of
from articles.roles import allows
from authors.models import Author
from images.models import Image


def preview(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page as publishing would make it. 404 for who may not see it, as for what is not there."""
    article = Article.objects.select_related("section__parent").filter(pk=article_id).first()
    if article is None or not allows(request.user, "view", article):
        raise Http404("There is no such story.")
    banner = Preview("Preview of the desk copy: readers do not see this.", article.get_change_url())
    page = story_page(row_of(article), base=base_url(request), preview=banner)
    response = render(request, "public/story.html", {"site": site_now(), "page": page})
    response._csp_update = {}  # type: ignore[attr-defined]
    return response


def row_of(article: Article) -> StoryRow:
    """The desk copy in the shape that a live story is read in."""
    parts = desk_parts(article)
    edition = compose(article, parts)
    live = live_edition(article)
    parent = article.section.parent
    return StoryRow(
        edition_id=None,
        article_id=article.pk,
        section_id=article.section_id,
        kind=article.kind,
        headline=article.headline,
        standfirst=article.standfirst,
        rendered_body=edition.rendered_body,
        summary=edition.summary,
        language=article.language,
        seo_title=article.seo_title,
        seo_description=article.seo_description,
        canonical_url=article.canonical_url,
        tagline=article.tagline,
        word_count=edition.word_count,
        first_published=live.first_published if live and live.first_published else timezone.now(),
        last_updated=live.last_updated if live else None,
        slug=article.slug,
        section_name=article.section.name,
        section_slug=article.section.slug,
        section_parent_slug=parent.slug if parent else None,
        bylines=_bylines(parts),
        lead=_lead(parts),
        tags=[[t.pk, t.name, t.slug] for t in Tag.objects.filter(pk__in=parts.tag_ids)],
        notes=[[c.kind, c.text, c.published_at.isoformat()] for c in Correction.objects.filter(article=article)],
        related=[[r.target_id, r.headline] for r in parts.related],
    )


def _bylines(parts: Parts) -> Json:
    photos = Image.objects.in_bulk([b.author.photo_id for b in parts.bylines if b.author.photo_id])
    return [[*_line(b.author, getattr(b, "name", ""), b.role, photos)] for b in parts.bylines]


def _line(author: Author, name: str, role: str, photos: dict[int, Image]) -> Json:
    photo = photos.get(author.photo_id or 0)
    return [
        name or author.name,
        role,
        author.slug,
        author.kind,
        author.tagline,
        list(photo.ref) if photo else None,
        author.pk,
    ]


def _lead(parts: Parts) -> Json | None:
    figure = next((f for f in parts.figures if f.place == Place.LEAD), None)
    if figure is None:
        return None
    view = view_of(figure)
    return [*view.picture, view.alt, figure.decorative, view.caption, view.credit]
