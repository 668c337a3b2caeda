"""Stories on the desk: the list and the form."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.options import InlineModelAdmin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from js_asset import Media as AssetMedia

from articles.desk.acts import act, panel_for
from articles.desk.forms import ArticleForm, FigureForm
from articles.desk.person import person
from articles.desk.picking import FINDERS
from articles.desk.preview import preview
from articles.desk.said import said
from articles.desk.saving import move_version, save_parts
from articles.desk.story_list import StoryList
from articles.errors import Refused
from articles.models import Article, Figure
from articles.publishing import Outcome, live_edition
from articles.roles import allows


class FigureInline(InlineModelAdmin):
    """The story's pictures, in its form."""

    model = Figure
    form = FigureForm
    template = "admin/articles/article/figures.html"
    verbose_name = "picture"

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        """An empty row to begin with; more come with a button."""
        return 0 if obj and obj.figures.exists() else 1

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Forms that know who uploads."""
        formset = super().get_formset(request, obj, **kwargs)
        formset.form = type("FigureForm", (formset.form,), {"uploader": person(request)})
        return formset

    def has_add_permission(self, request: HttpRequest, obj: Any) -> bool:  # type: ignore[override]
        """As for the story."""
        return allows(person(request), "write", obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """As for the story."""
        return allows(person(request), "write", obj)

    has_delete_permission = has_change_permission
    has_view_permission = has_change_permission


@admin.register(Article)
class ArticleAdmin(StoryList):
    """The fastest safe place to write a story and publish it."""

    form = ArticleForm
    inlines = (FigureInline,)
    save_on_top = False

    # --- Who may -------------------------------------------------------------------------------------------------

    def has_view_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """By the table of roles."""
        return super().has_view_permission(request, obj) and allows(person(request), "view", obj)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Who may write at all."""
        return super().has_add_permission(request) and allows(person(request), "write")

    def has_change_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """Who may write this story."""
        return super().has_change_permission(request, obj) and allows(person(request), "write", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Article | None = None) -> bool:
        """What was ever frozen is part of the record: it is withdrawn, not deleted."""
        if not super().has_delete_permission(request, obj) or not allows(person(request), "write", obj):
            return False
        return obj is None or not obj.editions.exists()

    # --- The form ------------------------------------------------------------------------------------------------

    def get_urls(self) -> list[Any]:
        """The form's own small addresses stand before the admin's catch-all."""
        own = [
            path("<int:article_id>/preview/", self.admin_site.admin_view(preview), name="articles_article_preview"),
            path("pick/<str:kind>/", self.admin_site.admin_view(self.pick), name="articles_article_pick"),
        ]
        return own + super().get_urls()

    def pick(self, request: HttpRequest, kind: str) -> JsonResponse:
        """What the picking controls find."""
        if not allows(person(request), "write"):
            raise PermissionDenied
        if kind not in FINDERS:
            raise Http404
        query = request.GET.get("q", "").replace("\x00", "").strip()[:100]
        return JsonResponse({"found": [choice.as_json() for choice in FINDERS[kind](query)]})

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> Any:
        """Who may look and not write sees the story as readers would."""
        article = self.get_object(request, object_id)
        if article and not self.has_change_permission(request, article) and self.has_view_permission(request, article):
            return HttpResponseRedirect(reverse("admin:articles_article_preview", args=[article.pk]))
        return super().change_view(request, object_id, *args, **kwargs)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """With the publishing panel, and the editor's import map under this request's nonce."""
        article = kwargs.get("obj")
        context["panel"] = panel_for(article, person(request)) if article else None
        context["may_publish_new"] = article is None and allows(person(request), "publish")
        context["newsroom_zone"] = timezone.get_current_timezone_name()
        nonce = str(request.csp_nonce)  # type: ignore[attr-defined]
        context["media"] = AssetMedia.from_media(context["media"]).with_nonce(nonce)
        return super().render_change_form(request, context, *args, **kwargs)

    def save_model(self, request: HttpRequest, obj: Article, form: ArticleForm, change: bool) -> None:
        """Who did it, and what it said before."""
        obj.updated_by = person(request)
        if change:
            form.before = said(obj)
        else:
            obj.created_by = person(request)
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: ArticleForm, formsets: Any, change: bool) -> None:
        """Parts, then the version, which moves if anything did."""
        save_parts(form.instance, form.cleaned_data)
        super().save_related(request, form, formsets, change)
        if change:
            move_version(form.instance, form.before)

    def response_add(self, request: HttpRequest, obj: Article, post_url_continue: str | None = None) -> HttpResponse:
        """Do what the button says, and stay with the story."""
        return self._respond(request, obj)

    def response_change(self, request: HttpRequest, obj: Article) -> HttpResponse:
        """Do what the button says, and stay with the story."""
        return self._respond(request, obj)

    def _respond(self, request: HttpRequest, article: Article) -> HttpResponse:
        name = request.POST.get("_act", "save")
        name = "save" if name == "save_mine" else name
        if name == "preview":
            return HttpResponseRedirect(reverse("admin:articles_article_preview", args=[article.pk]))
        if name == "save":
            self.message_user(request, f"Saved “{article.headline}”. Readers see no change yet.")
        else:
            self._do(request, name, article)
        return HttpResponseRedirect(article.get_change_url())

    def _do(self, request: HttpRequest, name: str, article: Article) -> None:
        try:
            outcome = act(name, article, by=person(request), posted=request.POST)
        except Refused as refused:
            self.message_user(request, f"{refused} What you wrote is saved on the desk.", messages.ERROR)
        except LookupError:
            self.message_user(request, "Saved; but there is no such act. Reload the page.", messages.ERROR)
        else:
            self.message_user(request, _with_link(outcome, article))


def _with_link(outcome: Outcome, article: Article) -> SafeString:
    """What was done, and where to see it."""
    live = live_edition(article)
    if live is None:
        return format_html("{}", outcome.message)
    return format_html('{} <a href="{}">See the page</a>', outcome.message, live.get_absolute_url())
