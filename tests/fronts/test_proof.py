"""What was chosen for fronts is proven as editions of stories are: whatever is changed behind the triggers shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import transaction

from articles.models import Section
from articles.publishing.chain import link
from fronts import publishing
from fronts.models import Front, FrontEdition
from fronts.publishing import chain
from fronts.publishing.cards import CardSubject
from tests.factories import published
from tests.support.front_desk import Desk
from tests.support.proof import behind_the_triggers, run, verify

pytestmark = pytest.mark.django_db

TAMPERS = {
    "a headline written for its place": (
        "UPDATE fronts_frontcard SET headline = 'x' WHERE {second}",
        "edition 2: what",
    ),
    "a card taken off": ("DELETE FROM fronts_frontcard WHERE {second}", "edition 2: what stands on it"),
    "its digest made anew": ("UPDATE fronts_frontedition SET content_digest = repeat('a', 64) WHERE number = 2", "2"),
    "when it ended": ("UPDATE fronts_frontedition SET live_until = live_until + '1 h' WHERE number = 2", "did not end"),
    "its number": ("UPDATE fronts_frontedition SET number = 9 WHERE number = 3", "edition 3 is missing"),
    "what it follows": ("UPDATE fronts_frontedition SET previous_digest = '' WHERE number = 2", "chain is broken"),
    "the last one": ("DELETE FROM fronts_frontedition WHERE number = 3", "is missing"),
    "the act": ("UPDATE articles_auditentry SET detail = '{{}}' WHERE verb = 'front_publish'", "no act on record"),
    "all of them": ("DELETE FROM fronts_frontedition", "is missing"),
}


def test_whatever_is_changed_of_a_front_s_editions_is_found(tmp_path: Path) -> None:
    article = published().article
    desk, other = Desk(), Desk(front=Front(section=Section.objects.get(pk=article.section_id)))
    for n in range(3):
        desk.put(CardSubject(url=f"https://example.com/{n}", headline=f"Page {n}"))
        desk.publish()
    publishing.revert_front(desk.front, by=desk.by)
    other.pin(article)
    other.publish()
    assert verify() == (0, "1 stories and 2 fronts checked: all as they were published.\n")
    heads = tmp_path / "heads.txt"
    heads.write_text(verify("--print-heads")[1])
    assert heads.read_text().count("front-") == 2
    assert verify("--against", str(heads))[0] == 0

    second = f"edition_id = {FrontEdition.objects.get(front=desk.front, number=2).pk}"
    found = {}
    for name, (tamper, words) in TAMPERS.items():
        with transaction.atomic():
            run(tamper.format(second=second))
            code, said = verify()
            found[name] = code == 1 and words in said and f"front-{desk.front.pk} " in said
            transaction.set_rollback(True)
    assert [name for name, was in found.items() if not was] == []
    with transaction.atomic():
        _written_anew(desk.front)
        assert verify("--against", str(heads))[1].count("is not the one whose head was kept") == 1
        transaction.set_rollback(True)
    other.pin(article, "top")
    other.publish()
    assert verify("--against", str(heads))[0] == 0, "a front may have gone on since"


def _written_anew(front: Front) -> None:
    """Another headline from the first edition on, and all digests computed anew."""
    before = ""
    with behind_the_triggers():
        for edition in FrontEdition.objects.filter(front=front).order_by("number"):
            edition.cards.update(headline="Forged")
            edition.content_digest = chain.choices_digest(edition)
            edition.previous_digest, edition.digest = before, link(before, edition.content_digest)
            edition.save()
            before = edition.digest
