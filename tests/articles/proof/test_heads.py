"""Heads kept where the database's keepers cannot write show even a history that was written anew as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import CommandError

from articles.models import Article, AuditEntry
from articles.publishing import chain, publish
from articles.roles import SYSTEM
from tests.factories import published
from tests.support.proof import behind_the_triggers, run, verify

pytestmark = pytest.mark.django_db


def written_anew(article: Article) -> None:
    """Another headline from the first edition on, and all that the database holds of it computed anew."""
    acts, before = list(AuditEntry.objects.filter(article=article).order_by("position")), ""
    for edition in article.editions.order_by("number"):
        edition.headline = "Forged"
        edition.salts, edition.field_digests, edition.content_digest = chain.salted(chain.published_values(edition))
        edition.previous_digest, edition.digest = before, chain.link(before, edition.content_digest)
        before = edition.digest
        with behind_the_triggers():
            edition.save()
    run(f"DELETE FROM articles_auditentry WHERE article_id = {article.pk}")
    run(f"DELETE FROM articles_recordhead WHERE article_id = {article.pk}")
    for act in acts:
        act.save(force_insert=True)


def deleted_without_a_trace(article: Article) -> None:
    keys = f"(SELECT id FROM articles_edition WHERE article_id = {article.pk})"
    for table in ("editionbyline", "editionfigure", "editionrelated", "storyindex"):
        run(f"DELETE FROM articles_{table} WHERE edition_id IN {keys}", some=False)
    run(f"DELETE FROM articles_suggestion WHERE {article.pk} IN (article_id, target_id)", some=False)
    run(f"DELETE FROM articles_textsketch WHERE article_id = {article.pk}", some=False)
    for table in ("suggestionsmade", "suggestionsdue"):
        run(f"DELETE FROM articles_{table} WHERE article_id = {article.pk}", some=False)
    for table in ("auditentry", "recordhead", "byline", "deskindex", "edition"):
        run(f"DELETE FROM articles_{table} WHERE article_id = {article.pk}")
    run(f"DELETE FROM articles_article WHERE id = {article.pk}")


def test_heads_kept_outside_show_a_history_written_anew_and_one_that_is_gone(tmp_path: Path) -> None:
    first, second, third = (published().article for _ in range(3))
    publish(first, by=SYSTEM, note="More.")
    file = tmp_path / "heads.txt"
    code, said = verify("--print-heads")
    file.write_text(said)
    lines = said.splitlines()
    assert code == 0
    assert [line.split()[:2] for line in lines[1:-1]] == [
        [str(first.pk), "2"],
        [str(second.pk), "1"],
        [str(third.pk), "1"],
    ]
    root = lines[-1].removeprefix("root ")

    publish(second, by=SYSTEM, note="It goes on.")
    published()
    code, said = verify("--against", str(file))
    assert (code, root in said) == (0, True)

    written_anew(first)
    deleted_without_a_trace(third)
    assert verify()[0] == 0, "nothing in the database shows it"
    code, said = verify("--against", str(file))
    assert code == 1
    assert f"article {first.pk} its record of 2 acts is not the one whose head was kept" in said
    assert f"article {third.pk} the head that was kept is of 1 acts, and now there are 0" in said
    assert f"article {second.pk} " not in said
    assert verify("--against", str(file), "--article", str(second.pk))[0] == 0
    assert verify("--against", str(file), "--article", str(third.pk))[0] == 1


def test_a_file_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    published()
    whole = verify("--print-heads")[1]
    for text in ("", "what", whole[:-30], whole.replace(" 1 ", " 2 "), "\n".join(whole.splitlines()[:-1])):
        file = tmp_path / "heads.txt"
        file.write_text(text)
        with pytest.raises(CommandError, match=r"heads\.txt") as refusal:
            verify("--against", str(file))
        assert refusal.value.returncode == 2
    with pytest.raises(CommandError, match="cannot be read"):
        verify("--against", str(tmp_path / "none.txt"))
