"""Stories on the desk: the form, and who may open it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from js_asset import Media as AssetMedia

from articles.desk.form.reading import reading_page
from articles.desk.form.story_page import FormPage, StoryFormRequest
from articles.desk.lists.story_list import StoryList
from articles.desk.own_choices import own_choices
from articles.desk.panels.comments import comments_beside
from articles.desk.panels.publishing import panel_for, panel_for_new
from articles.desk.person import person
from articles.desk.urls import urls_of
from articles.models import Article
from articles.public.site import base_url
from articles.roles import allows, seen_by
from newsroom.models import User


@admin.register(Article)
class ArticleAdmin(StoryList):
    """The story's form and list."""

    # --- Who may -------------------------------------------------------------------------------------------------

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return super().has_view_permission(request, obj) and allows(person(request), "view", obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and allows(person(request), "write")

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        return super().has_change_permission(request, obj) and allows(person(request), "write", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Only a story that was never frozen can be deleted; the others are on record, and withdrawn instead."""
        if not super().has_delete_permission(request, obj) or not allows(person(request), "write", obj):
            return False
        return obj is None or not obj.editions.exists()

    # --- The form ------------------------------------------------------------------------------------------------

    def get_urls(self) -> list[Any]:
        """The desk's own addresses first: the admin's last one takes everything."""
        return urls_of(self.admin_site) + super().get_urls()

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Article | None:
        """Returns the story without what the list's columns ask for; None also where the person may not see it."""
        try:
            key = Article._meta.pk.to_python(object_id)
        except ValidationError:
            return None
        seen = Article.objects.filter(seen_by(person(request)), pk=key)
        return seen.select_related("section__parent", "updated_by", "assignee", "based_on__section").first()

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """The form of a new story."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        return self._answer(request, None)

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        """The story's form; for people who may view it and not write it, the page on which they read it."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        article = self.get_object(request, object_id)
        if article is None or not self.has_view_permission(request, article):
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)  # type: ignore[attr-defined, no-any-return]
        if self.has_change_permission(request, article):
            return self._answer(request, article)
        if request.method == "POST":
            raise PermissionDenied
        return reading_page(request, article)

    def _answer(self, request: HttpRequest, article: Article | None) -> HttpResponse:
        page = StoryFormRequest(request, article)
        answer = page.sent() if request.method == "POST" else page.opened()
        return self._shown(request, page.article, answer) if isinstance(answer, FormPage) else answer

    def _shown(self, request: HttpRequest, article: Article | None, shown: FormPage) -> HttpResponse:
        """Render the page, with the editor's import map under this request's nonce."""
        user, typed = person(request), shown.typed or {}
        context = {
            **self.admin_site.each_context(request),
            **(comments_beside(request, article) if article else {}),
            "opts": self.opts,
            "add": article is None,
            "original": article,
            "shown": shown,
            "form": shown.form,
            "based_on": _seen_source(article, user),
            "site_base": base_url(request),
            "may_copy": allows(user, "write"),
            "panel": panel_for(article, user, typed) if article else panel_for_new(user, typed),
            "chosen": own_choices(user),
            "has_view_permission": True,
            "has_delete_permission": article is not None and self.has_delete_permission(request, article),
            "media": AssetMedia.from_media(shown.form.media).with_nonce(str(request.csp_nonce)),  # type: ignore[attr-defined]
        }
        return render(request, "admin/articles/article/change_form.html", context)


def _seen_source(article: Article | None, user: User) -> Article | None:
    """What the story is based on, if the person may see that."""
    source = article.based_on if article else None
    return source if source and allows(user, "view", source) else None
