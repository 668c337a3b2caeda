"""Restoring an edition, an earlier version of the desk copy, or what somebody typed in a conflict, to the desk."""

from __future__ import annotations

from django.utils import timezone

from articles.audit import record
from articles.content.contents import Content, content_of, read_stored
from articles.content.fields import FIELDS, column_of
from articles.editing.saving import How, write
from articles.errors import TooMuch, turn
from articles.models import Article, ConflictText, Edition, SavedVersion, Section
from articles.outcomes import Actor, Outcome
from articles.roles import demand
from authors.models import Author

Source = Edition | SavedVersion | ConflictText


@turn()
def restore(source: Source, *, by: Actor) -> Outcome:
    """Make the desk copy say what an edition or a version of its history says; what readers see does not change.

    Nothing is lost: what stood on the desk before is a version of the history. Authors, pictures and stories that were
    deleted since do not come back. Raises NotAllowed, and TooMuch for a text that today may not be stored.
    """
    article = Article.objects.locked().get(pk=source.article_id)
    demand(by, "restore", article)
    edition = source if isinstance(source, Edition) else None
    name = name_of_version(source)
    content = _fitting(source, article)
    try:
        written = write(article, content, started_from=article.version, by=by, how=How.RESTORE, note=f"As in {name}.")
    except TooMuch as error:
        said = f"{name[0].upper()}{name[1:]} was not restored, and the desk copy stays as it was"
        raise TooMuch(f"{said}. {error.__cause__} Its words can be copied from a comparison.") from error
    if not written.moved:
        return Outcome(f"The desk copy of “{article.headline}” already says the same as {name}.", edition)
    version = written.article.version
    record("restore", article, by=by, at=timezone.now(), edition=edition, source=name, version=version)
    return Outcome(f"Restored the desk copy of “{written.article.headline}” to {name}.{written.remark}", edition)


def name_of_version(source: Source) -> str:
    """Returns what messages and histories call a version."""
    if not isinstance(source, Edition):
        return str(source) if isinstance(source, ConflictText) else f"version {source.version}"
    return f"edition {source.number}" if source.number else "a version that was not published"


def _fitting(source: Source, article: Article) -> Content:
    """What the source says, fit for today's desk.

    Fields that did not exist then, and a section that was deleted since, keep today's value. A byline as printed needs
    no name of its own where the author is still called that.
    """
    today = content_of(article)
    content = _as_it_was(source, today)
    names = dict(Author.objects.filter(pk__in=[b["author"] for b in content["bylines"]]).values_list("pk", "name"))
    bylines = [{**b, "name": "" if b["name"] == names.get(b["author"]) else b["name"]} for b in content["bylines"]]
    content = {**content, "bylines": bylines}
    if not Section.objects.filter(pk=content["section"]).exists():
        content = {**content, "section": today["section"]}
    return content


def _as_it_was(source: Source, today: Content) -> Content:
    if not isinstance(source, Edition):
        return read_stored(source.content, absent=today)
    known = {column_of(field.name): field.name for field in FIELDS}
    absent = {name: today[name] for column, name in known.items() if column not in source.field_digests}
    return {**content_of(source), **absent}
