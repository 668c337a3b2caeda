"""Stories on the desk: the form, and who may open it."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from js_asset import Media as AssetMedia

from articles.desk.acts import TYPED, act, panel_for, panel_for_new
from articles.desk.doors import addresses
from articles.desk.figures import FigureInline
from articles.desk.forms import OVER, ArticleForm
from articles.desk.person import person
from articles.desk.picking import FINDERS
from articles.desk.preview import preview_saved, preview_typed
from articles.desk.said import said
from articles.desk.saving import move_version, save_parts
from articles.desk.story_list import StoryList
from articles.errors import Refused
from articles.models import Article
from articles.models.article import new_guid
from articles.publishing import Outcome, live_edition
from articles.roles import allows

KEPT = "desk_typed"
"""In the session: what was typed in the panel when its act was refused, for the page that says so."""


@admin.register(Article)
class ArticleAdmin(StoryList):
    """The fastest safe place to write a story and publish it."""

    form = ArticleForm
    inlines = (FigureInline,)

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

    # --- The form's own addresses ----------------------------------------------------------------------------------

    def get_urls(self) -> list[Any]:
        """The form's own small addresses stand before the admin's catch-all."""
        view = self.admin_site.admin_view
        own = [
            path("preview/", view(self.preview), name="articles_article_preview_new"),
            path("<int:article_id>/preview/", view(self.preview), name="articles_article_preview"),
            path("pick/<str:kind>/", view(self.pick), name="articles_article_pick"),
            path("session/", view(self.session), name="articles_article_session"),
        ]
        return own + addresses(self.admin_site) + super().get_urls()

    def pick(self, request: HttpRequest, kind: str) -> JsonResponse:
        """What the picking controls find."""
        if not allows(person(request), "write"):
            raise PermissionDenied
        if kind not in FINDERS:
            raise Http404
        query = request.GET.get("q", "").replace("\x00", "").strip()[:100]
        return JsonResponse({"found": [choice.as_json() for choice in FINDERS[kind](query)]})

    def session(self, request: HttpRequest) -> JsonResponse:
        """To an open form: the login still stands, and this is its token."""
        if not allows(person(request), "write"):
            raise PermissionDenied
        return JsonResponse({"token": get_token(request)})

    @transaction.atomic
    def preview(self, request: HttpRequest, article_id: int | None = None) -> HttpResponse:
        """The page as readers would have it: of what is saved, or of the posted form, which is not saved."""
        if request.method != "POST":
            if article_id is None:
                raise Http404
            return preview_saved(request, article_id)
        article = self.get_object(request, str(article_id)) if article_id else None
        may = self.has_change_permission(request, article) if article else self.has_add_permission(request)
        if not may or (article_id and article is None):
            raise PermissionDenied
        make_form = self.get_form(request, article, change=article is not None)
        form = cast(ArticleForm, make_form(request.POST, request.FILES, instance=article))
        form.only_looks = True
        fine = form.is_valid()
        (figures,), _ = self._create_formsets(  # type: ignore[attr-defined]
            request, form.instance, change=article is not None
        )
        if fine and figures.is_valid():
            return preview_typed(request, form, figures.standing)
        context = {**self.admin_site.each_context(request), "title": "No preview yet", "form": form, "figures": figures}
        return render(request, "admin/articles/article/no_preview.html", context, status=422)

    # --- The form ------------------------------------------------------------------------------------------------

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Plain fields, without the admin's widgets and without its links to other forms beside them."""
        return db_field.formfield(**kwargs)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Article | None:
        """The story alone, without what the list's columns ask for."""
        try:
            key = Article._meta.pk.to_python(object_id)
        except ValidationError:
            return None
        stories = Article.objects.select_related("section__parent", "updated_by").prefetch_related("figures")
        return stories.filter(pk=key).first()

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        """A form that knows who has it before them."""
        return type("ArticleForm", (super().get_form(request, obj, change, **kwargs),), {"by": person(request)})

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """A form sent twice makes one story: it carries the name that its story will have."""
        try:
            return super().add_view(request, form_url, extra_context)
        except IntegrityError:
            made = Article.objects.filter(guid=_guid(request), created_by=person(request)).first()
            if made is None:
                raise
            self.message_user(request, f"“{made.headline}” was saved already.")
            return HttpResponseRedirect(made.get_change_url())

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> Any:
        """Who may look and not write sees the story as readers would."""
        article = self.get_object(request, object_id)
        if article and not self.has_change_permission(request, article) and self.has_view_permission(request, article):
            return HttpResponseRedirect(reverse("admin:articles_article_preview", args=[article.pk]))
        return super().change_view(request, object_id, *args, **kwargs)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """With the publishing panel, and the editor's import map under this request's nonce."""
        article, user = kwargs.get("obj"), person(request)
        typed = {name: request.POST[name] for name in TYPED if name in request.POST} or self._kept(request, article)
        context["panel"] = panel_for(article, user, typed) if article else panel_for_new(user, typed)
        context["guid"] = _guid(request) or new_guid()
        context["over"] = OVER
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
            obj.guid = _guid(request) or obj.guid
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

    # --- The acts ------------------------------------------------------------------------------------------------

    def _respond(self, request: HttpRequest, article: Article) -> HttpResponse:
        name = request.POST.get("_act", "save")
        if name == "save" or name.startswith(OVER):
            self.message_user(request, _saved(article))
        else:
            self._do(request, name, article)
        if self.has_change_permission(request, article):
            return HttpResponseRedirect(article.get_change_url())
        return HttpResponseRedirect(reverse("admin:articles_article_changelist"))

    def _do(self, request: HttpRequest, name: str, article: Article) -> None:
        try:
            outcome = act(name, article, by=person(request), posted=request.POST)
        except (Refused, LookupError) as refused:
            why = refused if isinstance(refused, Refused) else "There is no such act. Reload the page."
            self.message_user(request, f"{why} What you wrote is saved on the desk.", messages.ERROR)
            request.session[KEPT] = {"article": article.pk, **{n: request.POST.get(n, "") for n in TYPED}}
        else:
            self.message_user(request, _with_link(outcome, article))

    def _kept(self, request: HttpRequest, article: Article | None) -> dict[str, str]:
        kept = request.session.pop(KEPT, None) if article and KEPT in request.session else None
        return kept if article and kept and kept.get("article") == article.pk else {}


def _guid(request: HttpRequest) -> str:
    """The name that a new story's form carries, if it is one of ours."""
    guid = request.POST.get("guid", "")
    return guid if guid.startswith("urn:uuid:") and len(guid) == len(new_guid()) else ""


def _saved(article: Article) -> SafeString:
    live = live_edition(article)
    if live is None:
        return format_html("Saved “{}”.", article.headline)
    words = "Saved “{}” on the desk. Readers still see <a href='{}'>edition {}</a>."
    return format_html(words, article.headline, live.get_absolute_url(), live.number)


def _with_link(outcome: Outcome, article: Article) -> SafeString:
    """What was done, and where to see it."""
    live = live_edition(article)
    if live is None:
        return format_html("{}", outcome.message)
    return format_html('{} <a href="{}">See the page</a>', outcome.message, live.get_absolute_url())
