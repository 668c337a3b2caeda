"""The story's form, asked for and sent: get, check, save, do what the button says."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from articles.desk.form import working
from articles.desk.form.conflicts import Choice, choices
from articles.desk.form.form_from_content import as_posted, from_pairs
from articles.desk.form.forms import PLANNING, ArticleForm
from articles.desk.form.messages import saved, with_link
from articles.desk.form.pick_field import numbers
from articles.desk.form.wrong import WrongField, wrong_fields
from articles.desk.panels.publishing import TYPED_FOR_READERS, TYPED_IN_PANEL, WHY, WRONG, act, wrong_field
from articles.desk.panels.question import ALWAYS_ASKED, ASKED, CONFIRMED, LACKING
from articles.desk.panels.question_forms import answered
from articles.desk.panels.scheduled import UPDATE
from articles.desk.person import person
from articles.editing import saving, workflow
from articles.errors import NeedsAnswer, NeedsReason, Overtaken, Refused, turn
from articles.models import Article, WorkingCopy
from articles.models.article import new_guid
from articles.models.missed import missed_by_schedule
from articles.roles import allows
from authors.models import Author

FIRST_VERSION = 1
LEAVE = "leave"
"""The button that answers a question with no: the act is not done, and what was typed for it stays."""
SESSION_KEY = "desk_typed"
"""In the session: what was typed in the panel and not used by its act, for the page that says what came of it."""


IN_PLACE, GO_TO = "X-In-Place", "X-Go-To"
"""Headers: a script that sends the form stays on the page unless the answer names another; see `saving.js`."""
KEPT = "What you wrote is saved on the desk."


class Came(Enum):
    """What came of a button."""

    SAVED = "saved"
    DONE = "done"
    ASKED = "asked"
    REFUSED = "refused"


@dataclass
class FormPage:
    """The form's page: the form, and what is shown beside it."""

    form: ArticleForm
    window: str
    guid: str
    brought_back: WorkingCopy | None = None
    left_behind: Sequence[WorkingCopy] = ()
    conflicts: Sequence[Choice] = ()
    unsaved: bool = False
    typed: dict[str, str] | None = None

    @property
    def wrong(self) -> Sequence[WrongField]:
        """The fields that have to be fixed before the form can be saved."""
        return wrong_fields(self.form)


class StoryFormRequest:
    """One request for the form of `article`, None for a new one."""

    def __init__(self, request: HttpRequest, article: Article | None) -> None:
        self.request, self.article, self.user = request, article, person(request)
        self.sent_before = False
        self.wrong = ""

    def opened(self) -> FormPage:
        """The form as the story has it, or with words that were left behind."""
        copy = working.copy_to_bring_back(self.user, self.request.GET.get("working", ""), self.article)
        left = [each for each in working.left_behind(self.user, self.article) if each != copy]
        if copy:
            posted = from_pairs(copy.fields)
            form = self._form(posted)
            form.is_valid()
            form.show_without_complaint()
            guid = self.article.guid if self.article else copy.guid
            typed = _typed_in_panel(posted)
            return self._shown(form, guid=guid, brought_back=copy, left_behind=left, unsaved=True, typed=typed)
        form = self._form()
        if self.article is None:
            form.begin_with(Author.objects.filter(user=self.user).select_related("photo").first())
        return self._shown(form, left_behind=left, typed=self._kept())

    def sent(self) -> FormPage | HttpResponse:
        """Save and do what the button says; or the form again, with all that was typed."""
        form = self._form(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self._again(form)
        try:
            written = self._write(form)
        except saving.Conflicting as conflict:
            return self._choose(conflict)
        except Refused as refused:
            form.add_error(None, str(refused))
            return self._again(form)
        for sentence in form.removed_from_text():
            messages.info(self.request, sentence)
        for name in form.names_only:
            messages.info(self.request, f"Only the name is printed for “{name}”: nobody of that name has a page.")
        return self._done(written, [*form.figures.not_kept, *form.left_out])

    # --- Saving --------------------------------------------------------------------------------------------------

    def _write(self, form: ArticleForm) -> saving.Written:
        started_from = form.cleaned_data.get("seen_version") or 0
        if self.article is None:
            try:
                return self._begin(form)
            except Overtaken:
                self.article = self._made_already()
                if self.article is None:
                    raise
                self.sent_before, started_from = True, FIRST_VERSION
        written = saving.save(
            self.article,
            form.content(),
            started_from=started_from,
            by=self.user,
            planning=form.planning(),
        )
        working.forget(self.user, self.request.POST)
        return written

    @turn()
    def _begin(self, form: ArticleForm) -> saving.Written:
        guid = working.guid_of(self.request.POST)
        article = saving.begin(form.content(), by=self.user, guid=guid, **self._planned(form))
        working.forget(self.user, self.request.POST)
        return saving.Written(article, moved=True)

    def _planned(self, form: ArticleForm) -> dict[str, Any]:
        """What is planned of a new story, with the day that its address named, which nobody typed."""
        open_to_them = [name for name in PLANNING if not form.fields[name].disabled]
        return {name: form.cleaned_data[name] for name in open_to_them if form.cleaned_data[name]}

    def _made_already(self) -> Article | None:
        """A form that was sent twice makes one story, because it carries the guid of its story-to-be: what was typed
        between is saved into it."""
        guid = working.guid_of(self.request.POST)
        return Article.objects.filter(guid=guid, created_by=self.user).first() if guid else None

    def _done(self, written: saving.Written, not_kept: Sequence[str]) -> HttpResponse:
        name, article = self.request.POST.get("_act", "save"), written.article
        if self.sent_before and not written.moved:
            messages.success(self.request, f"“{article.headline}” was saved already.")
            return HttpResponseRedirect(article.get_change_url())
        if not_kept:
            name = "save"  # what was asked for was asked of the story with its pictures
        for sentence in not_kept:
            messages.error(self.request, sentence)
        if name == "save" or written.taken or written.back_to_draft or _passes_schedule_by(name, written):
            messages.success(self.request, saved(written))
        came = self._do(name, article) if name != "save" else Came.SAVED
        if not allows(self.user, "write", article):
            return self._elsewhere(reverse("admin:articles_article_changelist"))
        if came == Came.DONE:
            return self._elsewhere(article.get_change_url())
        if came == Came.ASKED:
            return self._elsewhere(f"{article.get_change_url()}#question")
        return HttpResponseRedirect(article.get_change_url() + (f"#id_{self.wrong}" if self.wrong else ""))

    def _elsewhere(self, address: str) -> HttpResponse:
        """To a page that is loaded whole: a script that sent the form is told its address, so that it does not use up
        the messages by following."""
        if IN_PLACE in self.request.headers:
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={GO_TO: address})
        return HttpResponseRedirect(address)

    def _do(self, name: str, article: Article) -> Came:
        """Do what the button says, or ask about it first. Returns what came of it."""
        confirmed = self.request.POST.get(CONFIRMED) == name
        if name == LEAVE:
            self._keep_typed(article, TYPED_IN_PANEL)
            return Came.DONE
        if name in ALWAYS_ASKED and not confirmed and allows(self.user, name, article):
            self._keep_typed(article, TYPED_IN_PANEL, {ASKED: name})
            return Came.ASKED
        try:
            outcome = act(name, article, by=self.user, posted=answered(self.request.POST))
        except (Refused, LookupError) as refused:
            return self._refused(name, article, refused, confirmed=confirmed)
        messages.success(self.request, with_link(outcome, article))
        if name.startswith(UPDATE):
            self._keep_typed(article, TYPED_FOR_READERS)
        return Came.DONE

    def _refused(self, name: str, article: Article, refused: Exception, *, confirmed: bool) -> Came:
        """What was typed stays; a question is asked, or asked again with what is lacking. Else the field that is wrong
        is marked."""
        why = str(refused) if isinstance(refused, Refused) else "There is no such button. Reload the page."
        if confirmed:
            self._keep_typed(article, TYPED_IN_PANEL, {ASKED: name, LACKING: f"{why} {KEPT}"})
            return Came.ASKED
        messages.error(self.request, f"{why} {KEPT}")
        if isinstance(refused, (NeedsAnswer, NeedsReason)):
            self._keep_typed(article, TYPED_IN_PANEL, {ASKED: name})
            return Came.ASKED
        self.wrong = wrong_field(name, refused)
        self._keep_typed(article, TYPED_IN_PANEL, {WRONG: self.wrong, WHY: why})
        return Came.REFUSED

    def _keep_typed(self, article: Article, names: Sequence[str], more: Mapping[str, str] | None = None) -> None:
        posted = answered(self.request.POST)
        typed = {name: posted.get(name, "") for name in names}
        self.request.session[SESSION_KEY] = {"article": article.pk, **typed, **(more or {})}

    # --- Showing -------------------------------------------------------------------------------------------------

    def _form(self, data: QueryDict | None = None, files: Any = None) -> ArticleForm:
        initial = {} if self.article else _asked_for(self.request.GET, self.user)
        return ArticleForm(data, files, by=self.user, instance=self.article or Article(), initial=initial)

    def _again(self, form: ArticleForm) -> FormPage:
        return self._shown(form, unsaved=True, typed=self._posted_in_panel())

    def _choose(self, conflict: saving.Conflicting) -> FormPage:
        """The form with all that could be brought together, and both texts where it could not."""
        posted = as_posted(conflict.merged.content, over=self.request.POST, seen_version=conflict.newer.version)
        form = self._form(posted)
        form.is_valid()
        form.add_error(None, str(conflict))
        return self._shown(form, conflicts=choices(conflict), unsaved=True, typed=self._posted_in_panel())

    def _shown(self, form: ArticleForm, *, guid: str = "", **others: Any) -> FormPage:
        posted = self.request.POST
        guid = guid or (self.article.guid if self.article else working.guid_of(posted) or new_guid())
        window = posted.get("window", "")
        return FormPage(form, window if working.WINDOW_KEY.fullmatch(window) else secrets.token_hex(8), guid, **others)

    def _posted_in_panel(self) -> dict[str, str]:
        return _typed_in_panel(self.request.POST)

    def _kept(self) -> dict[str, str]:
        kept = (
            self.request.session.pop(SESSION_KEY, None)
            if self.article and SESSION_KEY in self.request.session
            else None
        )
        return kept if self.article and kept and kept.get("article") == self.article.pk else {}


def _typed_in_panel(posted: QueryDict) -> dict[str, str]:
    given = answered(posted)
    return {name: given[name] for name in TYPED_IN_PANEL if name in given}


def _passes_schedule_by(step: str, written: saving.Written) -> bool:
    """Does a step save a change that a scheduled version misses? Its own message speaks of the step alone."""
    return step in workflow.STEPS and written.moved and bool(missed_by_schedule(written.article))


def _asked_for(query: QueryDict, user: Any) -> dict[str, Any]:
    """What a new story starts with: the section and the day that the address names, else the one section they edit."""
    sections = numbers([query.get("section", "")]) or list(user.edits_sections.values_list("pk", flat=True)[:2])
    asked: dict[str, Any] = {"planned_for": query.get("planned_for", "")[:10]}
    return {**asked, "section": sections[0]} if len(sections) == 1 else asked
