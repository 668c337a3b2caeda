"""Making a story from another: a copy of it, a template of it, a story from a template.

The new one has the text, pictures, names and tags, a history of its own, and remembers what it is based on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.db.models import Model
from django.utils import timezone

from articles.audit import record
from articles.content.contents import Content, content_of
from articles.content.fields import PLAIN_FIELDS, in_a_sentence
from articles.content.gaps import filled
from articles.content.limits import too_long
from articles.editing.saving import begin
from articles.errors import NotAllowed, NotReady, turn
from articles.models import Article, Asked, BylineRole, Figure, Section, StoryTemplate, Tag
from articles.models.touched import unread_in
from articles.outcomes import Outcome
from articles.roles import allows, demand
from authors.models import Author
from newsroom.models import User
from newsroom.text.slugs import MAX_LENGTH

NUMBERS_AT_ONCE = 200
"""Numbers at the end of a slug that are looked up together."""


@dataclass(frozen=True, kw_only=True)
class Copied(Outcome):
    """What was made, beside the sentence."""

    article: Article


@turn()
def duplicate(article: Article, *, by: User) -> Copied:
    """Make a copy of a story, or of a template another template. A copy of what is under an embargo is under it, too.
    Raises NotAllowed."""
    copy = _copied(article, _of_its_own(content_of(article)), by=by, is_template=article.is_template)
    if article.is_template:
        _keep_rules(copy, _rules_of(article))
    record("duplicate", copy, by=by, at=timezone.now(), source=article.pk)
    return Copied(message=f"Made a copy of “{article.headline}”: a draft with an address of its own.", article=copy)


@turn()
def make_template(article: Article, *, by: User) -> Copied:
    """Make a template of a story, which stays as it is. Raises NotAllowed; NotReady for a template."""
    demand(by, "write", article)
    if article.is_template:
        raise NotReady(f"“{article.headline}” is a template already.")
    template = _copied(article, _of_its_own(content_of(article)), by=by, is_template=True)
    StoryTemplate.objects.create(article=template, asks=[Asked.FIELDS.value])
    record("make_template", template, by=by, at=timezone.now(), source=article.pk)
    return Copied(message=f"Made a template of “{article.headline}”, which stays as it is.", article=template)


@turn()
def begin_from(template: Article, *, by: User, section: Section, values: Mapping[str, str]) -> Copied:
    """Make a story from a template, its fields filled with `values`; those without a value stay to be filled in. Raises
    NotAllowed, NotReady for a story that is no template."""
    if not template.is_template:
        raise NotReady(f"“{template.headline}” is not a template any more. Duplicate it instead.")
    content = {**filled(content_of(template), values), "slug": "", "section": section.pk}
    _check_lengths(content)
    if not content["bylines"]:
        content["bylines"] = _signed_by(by)
    story = _copied(template, content, by=by, length_target=template.length_target)
    record("use_template", story, by=by, at=timezone.now(), source=template.pk)
    return Copied(message=f"Made “{story.headline}” from the template “{template.headline}”.", article=story)


@turn()
def set_rules(template: Article, rules: Mapping[str, Any], *, by: User) -> Outcome:
    """Set how a template is used and what its stories must have. Raises NotAllowed, NotReady for no template."""
    template = Article.objects.locked().get(pk=template.pk)
    demand(by, "write", template)
    if not template.is_template:
        raise NotReady(f"“{template.headline}” is not a template any more.")
    _keep_rules(template, rules)
    return Outcome(f"Saved what “{template.headline}” asks for.")


@turn()
def end_template(template: Article, *, by: User) -> Outcome:
    """Make a template an ordinary draft; stories made from it stay as they are. Raises NotAllowed."""
    template = Article.objects.locked().get(pk=template.pk)
    demand(by, "write", template)
    if not template.is_template:
        return Outcome(f"“{template.headline}” is an ordinary story already.")
    StoryTemplate.objects.filter(article=template).delete()
    Article.objects.filter(pk=template.pk).update(is_template=False)
    record("end_template", template, by=by, at=timezone.now())
    return Outcome(f"“{template.headline}” is an ordinary draft now, and no template any more.")


def _copied(source: Article, content: Content, *, by: User, **more: Any) -> Article:
    """Returns a new story that is based on `source`, which `by` has to see. Words that a second reader has to read
    wait for one in the copy, too."""
    demand(by, "view", source)
    if not allows(by, "write"):
        raise NotAllowed("You may not write stories. Ask the editor-in-chief.")
    if source.embargoed:
        more["embargo_until"] = source.embargo_until
    return begin(content, by=by, based_on=source, unread_from=unread_in(source, by.pk), **more)


def _check_lengths(content: Content) -> None:
    """Raise NotReady where a field became longer than it may be by what was filled in."""
    for what, text, most in _bounded(content):
        if most and len(text) > most:
            raise NotReady(
                f"With what you filled in, {what} has {len(text)} characters, and it may have {most}. "
                "Fill in fewer words."
            )
    if said := too_long([content["body"], *(content[name] for name in PLAIN_FIELDS)]):
        raise NotReady(said)


def _bounded(content: Content) -> Iterator[tuple[str, str, int | None]]:
    """Yields each text in which a field may stand: what it is called, what it says, how long it may be."""
    for name in PLAIN_FIELDS:
        yield f"the {in_a_sentence(name)}", content[name], _most(Article, name)
    for figure in content["figures"]:
        for name, what in (("credit", "a picture’s credit"), ("alt", "a picture’s alternative text")):
            yield what, figure[name], _most(Figure, name)
    yield from (("a tag", tag, _most(Tag, "name")) for tag in content["tags"])


def _most(model: type[Model], name: str) -> int | None:
    """How many characters a column takes; None where there is no end to it."""
    return getattr(model._meta.get_field(name), "max_length", None)


def _signed_by(user: User) -> list[dict[str, Any]]:
    """The byline of whoever begins a story, if they are an author."""
    author = Author.objects.filter(user=user).first()
    return [{"author": author.pk, "role": BylineRole.AUTHOR.value, "name": ""}] if author else []


def _of_its_own(content: Content) -> Content:
    """The content at an address that no other story of its section has, and not as published elsewhere."""
    return {**content, "slug": _free_slug(content["section"], content["slug"]), "canonical_url": ""}


def _free_slug(section: int, slug: str) -> str:
    """The slug with the first number behind it that makes it free: “fog-2”."""
    for first in count(2, NUMBERS_AT_ONCE):
        tried = [f"{slug[: MAX_LENGTH - 8]}-{number}" for number in range(first, first + NUMBERS_AT_ONCE)]
        taken = set(Article.objects.filter(section=section, slug__in=tried).values_list("slug", flat=True))
        if free := [each for each in tried if each not in taken]:
            return free[0]
    raise AssertionError("There is always a free number.")


def _rules_of(template: Article) -> dict[str, Any]:
    rules = StoryTemplate.objects.filter(article=template).values("brief", "asks", "least_words").first()
    return dict(rules or {})


def _keep_rules(template: Article, rules: Mapping[str, Any]) -> None:
    StoryTemplate.objects.update_or_create(article=template, defaults=dict(rules))
