"""The preview: what stands in a story's form, or what is saved of it, through the readers' own template.

Only who may see the story sees it, and it is kept nowhere. With `?bare=1` the page carries no banner and is to the byte
what readers would get; the pane beside the form shows that.
"""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from articles.content.contents import Content, content_of, normal
from articles.desk.form.content_from_form import refused, typed_content
from articles.desk.person import person
from articles.models import Article, Change
from articles.pages.story import Preview
from articles.previews.page import Publishing, lacking, preview_page, row_of
from articles.roles import allows
from newsroom.desk.errors import too_much
from newsroom.text.characters import visible_text

SAVED_BANNER = "Preview of the story as it is saved on the desk: readers do not see this."
TYPED_BANNER = "Preview of the form as it is now, not saved. Readers do not see this. Close it to go on writing."
LACKS = "X-Preview-Lacks"
"""The header that names what placeholders stand for, parted by commas."""


def preview_new(request: HttpRequest) -> HttpResponse:
    """The page of a story that was never saved, from its form."""
    return _typed(request, None)


def preview(request: HttpRequest, article: Article) -> HttpResponse:
    """The page of what is saved; of what was posted, for who may write the story."""
    if request.method == "POST":
        if not allows(person(request), "write", article):
            raise PermissionDenied
        return _typed(request, article)
    banner = Preview(SAVED_BANNER, article.get_change_url())
    return _page(request, content_of(article), article, Publishing(timezone.now()), banner)


def _typed(request: HttpRequest, article: Article | None) -> HttpResponse:
    """As the form's publish button would have it go out. Writes nothing, takes in no file."""
    if refusal := refused(request.POST):
        return too_much(request, refusal)
    content = normal(typed_content(request.POST, article, by=person(request)))
    change = request.POST.get("change", "")
    publishing = Publishing(
        timezone.now(),
        change if change in Change.values else Change.UPDATE,
        visible_text(request.POST.get("public_note", "")).strip(),
    )
    return _page(request, content, article, publishing, Preview(TYPED_BANNER))


def _page(
    request: HttpRequest, content: Content, article: Article | None, publishing: Publishing, banner: Preview
) -> HttpResponse:
    row = row_of(content, article, publishing, with_suggestions=True)
    response = preview_page(request, row, None if "bare" in request.GET else banner)
    response.headers[LACKS] = ", ".join(lacking(content))
    response._csp_update = {}  # type: ignore[attr-defined]  # the readers' policy, as the page is theirs
    return response
