"""The demo newsroom, loaded once (its pictures drawn small) and looked at from many sides."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from articles.editing.workflow import sent_back
from articles.models import Article, Correction, Edition, Kind, Section, Status, Tag, Withdrawal
from articles.publishing import publish
from articles.roles import ROLES, SYSTEM
from authors.models import Author
from demo.newspaper import load, pictures
from demo.newspaper.cast import DEMO_AUTHORS, DEMO_LOGINS, DEMO_SECTIONS
from demo.newspaper.stories import STORIES
from demo.newspaper.story import body_html, fill_placeholders
from newsroom.models import User

PAPER = "The Evening Tide"

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def logins_file(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """A loaded demo newsroom, gone after the module; gives the file of its logins."""
    var = tmp_path_factory.mktemp("var")
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(VAR_DIR=var, MEDIA_ROOT=var / "media", SITE_NAME=PAPER, PASSWORD_HASHERS=hashers),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        patch.setattr("demo.drawing.plate.SCALE", 2.0)
        patch.setattr(load, "_processes", lambda work: nullcontext(None))
        call_command("load_demo", stdout=StringIO())
        yield var / load.LOGINS_FILE
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _loaded(logins_file: Path) -> None:
    """Every test here looks at the loaded newsroom."""


def load_again() -> str:
    """Run the command once more and give what it said."""
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def test_the_front_page_has_plenty_to_choose_from() -> None:
    live = Edition.objects.live()

    assert live.count() >= 44
    assert {section.slug for section in Section.objects.all()} == {demo.slug for demo in DEMO_SECTIONS}
    assert set(live.values_list("kind", flat=True)) == set(Kind.values)
    assert Tag.objects.count() >= 40
    assert live.filter(first_published__gt=timezone.now() - timedelta(hours=24)).count() >= 6
    assert live.filter(first_published__gt=timezone.now()).count() == 0


def test_every_section_has_live_stories_and_a_description() -> None:
    for section in Section.objects.all():
        assert section.description
        assert Edition.objects.live().filter(section=section).count() >= 3, section


def test_every_state_a_story_can_be_in_is_there() -> None:
    assert set(Article.objects.values_list("status", flat=True)) == set(Status.values)
    assert Correction.objects.filter(kind="correction").count() >= 2
    assert Correction.objects.filter(kind="clarification").exists()
    assert Edition.objects.filter(number=3, change="update").exists()
    assert Withdrawal.objects.get().note.startswith("This story was withdrawn")
    told = [sent_back(draft) for draft in Article.objects.filter(status=Status.DRAFT)]
    assert [entry.note.partition("?")[0] for entry in told if entry] == ["Which passengers"]
    assert any(a.headline != e.headline for e in Edition.objects.live() for a in [e.article])


def test_opinion_pieces_say_who_their_writer_is() -> None:
    for edition in Edition.objects.live().filter(kind=Kind.OPINION):
        author = edition.bylines.get().author
        assert edition.tagline or author.tagline, edition
        assert author.photo is not None


def test_every_picture_has_words_beside_it() -> None:
    for edition in Edition.objects.live():
        for figure in edition.figures.all():
            assert all([figure.alt, figure.caption, figure.credit]), edition
            assert figure.alt != figure.caption


def test_no_placeholder_or_markup_is_left_in_what_readers_see() -> None:
    for edition in Edition.objects.live():
        text = " ".join([edition.headline, edition.standfirst, edition.teaser, edition.body, edition.tagline])
        assert not re.search(r"\{|\}|\*\*|\[f\d|>> |^## ", re.sub(r"<[^>]+>", "", text), re.M), edition
        assert "The Harbour Courier" not in text
    assert Author.objects.get(slug="per-lindqvar").tagline == f"Per Lindqvar is the chief leader writer of {PAPER}."


def test_there_is_a_login_for_each_role_and_its_password_opens_it(logins_file: Path) -> None:
    logins = json.loads(logins_file.read_text("utf-8"))

    assert {login["role"] for login in logins} == {*ROLES, "superuser"}
    assert stat.S_IMODE(logins_file.stat().st_mode) == 0o600
    for login in logins:
        user = User.objects.get(username=login["username"])
        assert user.check_password(login["password"])
        assert user.is_superuser or user.groups.get().name == login["role"]
    assert len({login["password"] for login in logins}) == len(DEMO_LOGINS)


def test_a_second_run_doubles_nothing_and_keeps_what_editors_changed(logins_file: Path) -> None:
    before = (Article.objects.count(), Edition.objects.count(), User.objects.count(), Author.objects.count())
    passwords = logins_file.read_bytes()
    article = Article.objects.get(slug="library-lends-tools")
    article.headline, article.version = "Changed by an editor", article.version + 1
    article.save()
    publish(article, by=SYSTEM)
    Section.objects.filter(slug="sport").update(name="Sports")

    load_again()

    articles, editions, users, authors = before
    assert (Article.objects.count(), User.objects.count(), Author.objects.count()) == (articles, users, authors)
    assert Edition.objects.count() == editions + 1
    assert Edition.objects.live().get(article=article).headline == "Changed by an editor"
    assert Section.objects.get(slug="sport").name == "Sports"
    assert logins_file.read_bytes() == passwords


def test_a_lost_file_of_logins_is_made_anew_with_passwords_that_work(logins_file: Path) -> None:
    kept = logins_file.read_bytes()
    logins_file.unlink()
    try:
        load_again()
        for login in json.loads(logins_file.read_text("utf-8")):
            assert User.objects.get(username=login["username"]).check_password(login["password"])
        assert logins_file.read_bytes() != kept
    finally:
        logins_file.write_bytes(kept)


def test_a_login_that_is_not_the_demos_own_is_never_touched(logins_file: Path) -> None:
    kept = logins_file.read_bytes()
    User.objects.filter(username="admin").update(email="real.admin@example.org", password="!")
    logins_file.unlink()
    try:
        said = load_again()
        assert User.objects.get(username="admin").password == "!"
        assert "admin: this login is not the demo's, and stays as it is" in said
        assert "admin" not in {login["username"] for login in json.loads(logins_file.read_text("utf-8"))}
    finally:
        logins_file.write_bytes(kept)


def test_a_story_that_was_deleted_by_hand_comes_back_alone() -> None:
    Article.objects.get(slug="museum-night-draft").delete()

    said = load_again()

    assert Article.objects.filter(slug="museum-night-draft").count() == 1
    assert f"{len(STORIES)} stories, 1 of them new" in said


def test_a_picture_is_the_same_each_time_it_is_drawn() -> None:
    assert pictures.draw("market") == pictures.draw("market")
    assert pictures.draw("portrait:hanne-voss") != pictures.draw("portrait:joana-mirel")


def test_what_stories_name_is_there() -> None:
    slugs, authors, sections = (
        {s.slug for s in STORIES},
        {a.slug for a in DEMO_AUTHORS},
        {s.slug for s in DEMO_SECTIONS},
    )
    assert len(slugs) == len(STORIES)
    for story in STORIES:
        assert set(story.related) <= slugs - {story.slug}, story.slug
        assert set(story.by) <= authors, story.slug
        assert story.section in sections, story.slug
        assert set(re.findall(r"\[(f\d)\]", story.body)) == set(story.figures), story.slug


def test_light_markup_becomes_body_html() -> None:
    html = body_html("""
Said "now" and didn't.

## A head

- one
- two

>> Pulled

| A | B |
| 1 | **2** |

[f2]
""")

    assert html == (
        "<p>Said “now” and didn’t.</p>\n<h2>A head</h2>\n<ul><li>one</li><li>two</li></ul>\n"
        '<blockquote class="pullquote"><p>Pulled</p></blockquote>\n'
        '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        "<tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table>\n"
        '<figure data-figure="f2"></figure>'
    )


def test_weekdays_count_from_the_day_of_publication() -> None:
    monday = date(2026, 11, 23)

    assert (
        fill_placeholders("{day}, {day-1}, {day+2} in {paper}", paper=PAPER, day=monday)
        == f"Monday, Sunday, Wednesday in {PAPER}"
    )
