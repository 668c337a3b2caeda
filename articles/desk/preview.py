"""The desk copy through the readers' own template: on a path of its own, for those who may see it, never kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.desk.forms import ArticleForm
from articles.desk.person import person
from articles.freezing import Parts, compose, desk_parts
from articles.models import Article, Byline, Correction, Place, RelatedStory, Tag
from articles.pages import Preview
from articles.public.rows import Json, StoryRow
from articles.public.site import base_url, site_now
from articles.public.story import story_page
from articles.publishing import live_edition
from articles.rendering import view_of
from articles.roles import allows
from authors.models import Author
from images.models import Image

SAVED = "Preview of the story as it is saved on the desk: readers do not see this."
TYPED = (
    "Preview of what stands in the form now: nothing was saved, and readers do not see this. Close it to go on writing."
)


def preview_saved(request: HttpRequest, article_id: int) -> HttpResponse:
    """The page as publishing would make it. 404 for who may not see it, as for what is not there."""
    article = Article.objects.select_related("section__parent").filter(pk=article_id).first()
    if article is None or not allows(person(request), "view", article):
        raise Http404("There is no such story.")
    parts = desk_parts(article)
    row = row_of(article, parts, Tag.objects.filter(pk__in=parts.tag_ids).order_by("name"))
    back = article.get_change_url() if allows(person(request), "write", article) else ""
    return _page(request, row, Preview(SAVED, back))


def preview_typed(request: HttpRequest, form: ArticleForm, figures: Sequence[Any]) -> HttpResponse:
    """The page of a valid form that was not saved; a picture uploaded with it is in the library all the same."""
    article = form.instance
    parts = Parts(
        [Byline(author=line.author, role=line.role, name=line.name) for line in form.cleaned_data["byline"]],
        [each.instance for each in figures],
        [RelatedStory(target_id=pk, headline=shown) for pk, shown in form.cleaned_data["related"]],
        [],
    )
    return _page(request, row_of(article, parts, _tags(form.cleaned_data["tags"])), Preview(TYPED))


def row_of(article: Article, parts: Parts, tags: Sequence[Tag]) -> StoryRow:
    """The desk copy in the shape that a live story is read in."""
    edition = compose(article, parts)
    live = live_edition(article) if article.pk else None
    parent = article.section.parent
    notes = Correction.objects.filter(article=article) if article.pk else ()
    return StoryRow(
        edition_id=None,
        article_id=article.pk or 0,
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
        tags=[[tag.pk or 0, tag.name, tag.slug] for tag in tags],
        notes=[[c.kind, c.text, c.published_at.isoformat()] for c in notes],
        related=[[r.target_id, r.headline] for r in parts.related],
    )


def _page(request: HttpRequest, row: StoryRow, banner: Preview) -> HttpResponse:
    page = story_page(row, base=base_url(request), preview=banner)
    response = render(request, "public/story.html", {"site": site_now(), "page": page})
    response._csp_update = {}  # type: ignore[attr-defined]  # the readers' policy, as the page is theirs
    return response


def _tags(names: Sequence[str]) -> list[Tag]:
    """Those there are, and those that saving would make."""
    there = {tag.name.casefold(): tag for tag in Tag.objects.filter(name__in=names)}
    return [there.get(name.casefold()) or Tag(name=name, slug=Tag().slugify(name)) for name in names]


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
