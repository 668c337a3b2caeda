"""The pages of authors, and the list of them all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from articles.cache_keys import FRONT, author_key
from articles.pages.frame import Link
from articles.pages.lists import AuthorPage, AuthorsPage, NamesUnder
from articles.public import lists
from articles.public.answering import answer
from articles.public.former import no_such, renamed
from articles.public.lists import Cursor
from articles.public.paging import list_head, require_rows
from articles.public.rows.former import OF_AUTHORS
from articles.public.rows.subjects import AuthorRow, ListedAuthorRow, author_at, authors_with_stories
from articles.public.site import base_url, head
from articles.public.structured import DESCRIPTION_LENGTH, page_document
from articles.public.teasers import teaser
from images.renditions.picture import rendition
from newsroom.text.moments import present
from newsroom.text.name_keys import name_key

PATH = "/authors/"
INDEX = Link("Authors", PATH)
MOST_ON_ONE_PAGE = 600
"""Where there are more names, each letter has a page."""
DIGITS = "0–9"
PORTRAIT_WIDTH = 640


@require_safe
def authors(request: HttpRequest) -> HttpResponse:
    """Everybody who has a story on the site, by name; where they are very many, those of one letter."""
    groups = _by_letter(authors_with_stories())
    asked, many = request.GET.get("letter", ""), sum(len(group.names) for group in groups) > MOST_ON_ONE_PAGE
    wanted = asked or (groups[0].letter if many else "")
    shown = [group for group in groups if wanted in ("", group.letter)]
    if asked and not shown:
        raise Http404("No author’s name begins so.")
    paged = bool(many or asked)
    letters = (
        Link(group.letter, f"{PATH}?{urlencode({'letter': group.letter})}" if paged else f"#{group.anchor}")
        for group in groups
    )
    content = AuthorsPage(
        head=head(
            request,
            INDEX.name,
            PATH,
            query=f"?{urlencode({'letter': asked})}" if asked else "",
            description="Everybody who has a story here, by name.",
            json_ld=page_document("CollectionPage", base_url(request), [INDEX]),
        ),
        letters=tuple(letters),
        groups=tuple(shown),
        letter=wanted,
    )
    return answer(request, "public/authors.html", content, [FRONT])


@require_safe
def author(request: HttpRequest, slug: str) -> HttpResponse:
    """An author with their stories; 301 where the slug has changed or the name was merged into another, as for tags."""
    row = author_at(slug)
    if row is None:
        return renamed(request, OF_AUTHORS, slug) or no_such("author")
    cursor, now, path = Cursor.of(request.GET), present(), f"/authors/{slug}/"
    page = lists.of_author(row.ids, cursor)
    require_rows(page, cursor)
    description = " ".join(row.bio.split())[:DESCRIPTION_LENGTH]
    content = AuthorPage(
        head=list_head(
            request,
            row.name,
            path,
            page,
            description=description,
            json_ld=_profile(row, path, description, base=base_url(request)),
        ),
        name=row.name,
        role=row.role_title,
        bio=row.bio,
        portrait=row.photo,
        email=row.email,
        links=_author_links(row),
        teasers=tuple(teaser(story, now) for story in page.rows),
        feed_url=f"{path}rss.xml",
    )
    return answer(request, "public/author.html", content, [author_key(row.id)])


def _by_letter(rows: Iterable[ListedAuthorRow]) -> list[NamesUnder]:
    """The names in their order, whatever their capitals and accents, under their first letters."""
    ordered = sorted((name_key(row.name), row.name, row.slug) for row in rows)
    groups = groupby(ordered, key=lambda each: _letter(each[0]))
    return [
        NamesUnder(letter, f"names-{number}", tuple(Link(name, f"{PATH}{slug}/") for _, name, slug in names))
        for number, (letter, names) in enumerate(groups, start=1)
    ]


def _letter(key: str) -> str:
    return DIGITS if not key or key[0].isdigit() else key[0].upper()


def _author_links(author: AuthorRow) -> tuple[Link, ...]:
    """Their website, then the links of their own; only web addresses."""
    named = [("Website", author.website)] if author.website else []
    own = [link for link in author.links if isinstance(link, dict)]
    named += [(str(link.get("label") or link.get("url")), str(link.get("url", ""))) for link in own]
    return tuple(Link(name, url) for name, url in named if url.startswith(("https://", "http://")))


def _profile(author: AuthorRow, path: str, description: str, *, base: str) -> SafeString:
    """The page of a person, as schema.org sees both."""
    person = {
        "@type": "Person",
        "name": author.name,
        "url": base + path,
        "jobTitle": author.role_title,
        "description": description,
        "image": base + rendition(author.photo, PORTRAIT_WIDTH, crop="1:1").url if author.photo else "",
        "sameAs": [link.url for link in _author_links(author)],
    }
    said = {name: value for name, value in person.items() if value}
    return page_document("ProfilePage", base, [INDEX, Link(author.name, path)], mainEntity=said)
