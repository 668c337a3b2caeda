"""The pages of a section's and a topic's stories, newest first; a front may open the first of them (`fronts`)."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from articles.cache_keys import section_front_key, section_key, tag_front_key, tag_key
from articles.pages.frame import Link
from articles.pages.lists import ListPage
from articles.pages.teaser import FigureView, Teaser
from articles.public import lists
from articles.public.answering import answer
from articles.public.lists import Cursor, StoriesPage
from articles.public.paging import list_head, require_rows
from articles.public.rows.subjects import SectionRow, TagPageRow
from articles.public.site import base_url
from articles.public.story import share_picture
from articles.public.structured import DESCRIPTION_LENGTH, page_document
from articles.public.teasers import teaser
from newsroom.text.moments import present

STORIES_BESIDE_THE_LEAD = 3


def section_list(request: HttpRequest, slug: str, row: SectionRow, cursor: Cursor) -> HttpResponse:
    """A page of a section's stories and of those of the sections within it."""
    page, now = lists.of_sections(row.ids, cursor), present()
    require_rows(page, cursor)
    stories = [without_section(teaser(story, now, standfirst=True), f"/{slug}/") for story in page.rows]
    opening = stories[: 1 + STORIES_BESIDE_THE_LEAD] if cursor.first else []
    content = replace(
        section_heading(request, slug, row, page, first=cursor.first),
        lead=opening[0] if opening else None,
        seconds=tuple(opening[1:]),
        teasers=tuple(stories[len(opening) :]),
    )
    front = [section_front_key(row.id)] if cursor.first else []
    return answer(request, "public/section.html", content, [*map(section_key, row.ids), *front])


def section_heading(request: HttpRequest, slug: str, row: SectionRow, page: StoriesPage, *, first: bool) -> ListPage:
    """What a section's page says around its stories; of `page` its neighbours count. It is the `first`, or another."""
    path, top = f"/{slug}/", f"/{row.parent_slug or slug}/"
    parent = Link(row.parent_name, f"/{row.parent_slug}/") if row.parent_name and row.parent_slug else None
    steps = [*([parent] if parent else []), Link(row.name, path)]
    document = page_document("CollectionPage", base_url(request), steps, description=row.description)
    return ListPage(
        head=list_head(request, row.name, path, page, description=row.description, section=top, json_ld=document),
        name=row.name,
        description=row.description if first else "",
        parent=parent,
        children=tuple(Link(child.name, f"/{child.slug}/") for child in row.children),
        feed_url=f"{path}rss.xml",
    )


def tag_list(request: HttpRequest, slug: str, row: TagPageRow, cursor: Cursor) -> HttpResponse:
    """A page of the stories with a tag."""
    page, now = lists.of_tag(row.ids, cursor), present()
    require_rows(page, cursor)
    content = replace(
        tag_heading(request, slug, row, page, first=cursor.first),
        teasers=tuple(teaser(story, now) for story in page.rows),
    )
    front = [tag_front_key(row.id)] if cursor.first else []
    return answer(request, "public/tag.html", content, [tag_key(row.id), *front])


def tag_heading(request: HttpRequest, slug: str, row: TagPageRow, page: StoriesPage, *, first: bool) -> ListPage:
    """What a topic's page says around its stories; of `page` its neighbours count. It is the `first`, or another."""
    path, base, introduction = f"/tags/{slug}/", base_url(request), " ".join(row.introduction.split())
    picture = FigureView(row.picture, row.picture_alt, credit=row.picture_credit) if row.picture else None
    shared = share_picture(picture, base) if picture else None
    description = introduction[:DESCRIPTION_LENGTH] or f"All stories about {row.name}."
    about = {"@type": "Thing", "name": row.name, "description": introduction}
    document = page_document(
        *("CollectionPage", base, [Link(row.name, path)]),
        description=description,
        about=about if introduction else None,
        primaryImageOfPage={"@type": "ImageObject", "url": shared.url} if shared else None,
    )
    return ListPage(
        head=list_head(request, row.name, path, page, description=description, picture=shared, json_ld=document),
        name=row.name,
        introduction=row.introduction if first else "",
        picture=picture if first else None,
        feed_url=f"{path}rss.xml",
    )


def without_section(drawn: Teaser, path: str) -> Teaser:
    """The teaser without the name of its section where that is the one whose page this is."""
    return replace(drawn, section=None) if drawn.section and drawn.section.url == path else drawn
