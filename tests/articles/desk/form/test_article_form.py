"""The story's form: what is typed is what is saved, and nothing typed is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import DjangoAssertNumQueries

from articles.content.limits import LONGEST_STORY, MOST
from articles.editing.workflow import take
from articles.models import Article, Section, Tag
from articles.models.article import new_guid
from articles.roles import SYSTEM
from authors.models import Author
from newsroom.models import User
from tests.factories import (
    ArticleFactory,
    AuthorFactory,
    BylineFactory,
    FigureFactory,
    RelatedStoryFactory,
    SectionFactory,
    edition_of,
)
from tests.support.forms import ADD, fields, login, submit, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def section() -> Section:
    return SectionFactory.create(name="City")


def lines(article: Article) -> list[tuple[str, str, str]]:
    return [(b.author.name, b.role, b.name) for b in article.bylines.select_related("author")]


def test_a_story_is_saved_with_all_that_belongs_to_it(client: Client, editor: User, section: Section) -> None:
    ana, tom = AuthorFactory.create(name="Ana Reyes"), AuthorFactory.create(name="Tom Wharf")
    first, second = ArticleFactory.create(), ArticleFactory.create()

    write(
        client,
        section,
        headline="The tide\ncomes  in",
        body="<p>It came.</p><script>alert(1)</script>",
        byline=[tom.pk, ana.pk],
        tags=["Harbour", "harbour", "ភ្នំពេញ"],
        related=[second.pk, first.pk],
        **{f"byline-role-{ana.pk}": "photographer", f"byline-name-{ana.pk}": "Ana R."},
        **{f"related-shown-{first.pk}": "The day before"},
    )

    story = Article.objects.get(section=section)
    assert (story.headline, story.slug, story.body) == ("The tide comes in", "the-tide-comes-in", "<p>It came.</p>")
    assert lines(story) == [("Tom Wharf", "author", ""), ("Ana Reyes", "photographer", "Ana R.")]
    assert sorted(story.tags.names()) == ["Harbour", "ភ្នំពេញ"]
    assert list(story.related_stories.values_list("target", "headline")) == [
        (second.pk, ""),
        (first.pk, "The day before"),
    ]
    assert (story.created_by, story.updated_by, story.version) == (editor, editor, 1)


def test_a_name_that_was_typed_and_not_chosen_is_understood(client: Client, editor: User, section: Section) -> None:
    AuthorFactory.create(name="Ana Reyes")
    Tag.objects.create(name="Harbour")

    write(client, section, headline="Fog", **{"byline-typed": "ana reyes", "tags-typed": "harbour, fog"})

    story = Article.objects.get(headline="Fog")
    assert lines(story) == [("Ana Reyes", "author", "")]
    assert sorted(story.tags.names()) == ["Harbour", "fog"]


def test_words_that_could_mean_anything_hold_up_no_save_and_are_named_after_it(
    client: Client, editor: User, section: Section
) -> None:
    AuthorFactory.create(name="Ana Reyes")
    AuthorFactory.create(name="Ana Wharf")

    typed = {"byline-typed": "ana", "related-typed": "the other fog"}
    answer = write(client, section, "publish", headline="Fog", body="<p>Typed.</p>", **typed)

    story = Article.objects.get(headline="Fog")
    assert (story.body, story.bylines.count(), story.related_stories.count()) == ("<p>Typed.</p>", 0, 0)
    assert not story.editions.exists()  # what was asked for was asked of a story with a byline
    said = answer.content.decode()
    assert "“ana” is not in the byline: it could be Ana Reyes or Ana Wharf." in said
    assert "Nothing was added to the related stories for “the other fog”" in said


def test_a_name_that_nobody_has_is_printed_without_a_page_until_it_gets_one(
    client: Client, editor: User, section: Section
) -> None:
    for headline in ("Fog", "Mist"):
        answer = write(client, section, headline=headline, **{"byline-typed": "Marta  Newcomer"})
        assert ("Only the name is printed for “Marta Newcomer”" in answer.content.decode()) == (headline == "Fog")
        edition_of(Article.objects.get(headline=headline))

    (marta,) = Author.objects.filter(name="Marta Newcomer")
    assert (marta.has_page, marta.live) == (False, True)
    page = Client().get(f"/{section.slug}/fog/").content.decode()
    assert "Marta Newcomer" in page
    assert f"/authors/{marta.slug}" not in page
    for path in (f"/authors/{marta.slug}/", f"/authors/{marta.slug}/rss.xml"):
        assert Client().get(path).status_code == 404
    assert "marta" not in Client().get("/sitemap-authors-0.xml").content.decode()
    assert "/authors/marta" not in Client().get("/feed.json").content.decode()

    marta.has_page = True
    marta.save()

    assert f'href="/authors/{marta.slug}/"' in Client().get(f"/{section.slug}/fog/").content.decode()
    assert Client().get(f"/authors/{marta.slug}/").status_code == 200


def test_who_stands_in_the_byline_twice_is_named_and_both_lines_stay_in_the_form(
    client: Client, editor: User, section: Section
) -> None:
    hanne, ana = AuthorFactory.create(name="Hanne Voss"), AuthorFactory.create(name="Ana Reyes")
    role, name = f"byline-role-{hanne.pk}", f"byline-name-{hanne.pk}"
    twice = {role: ["author", "photographer"], name: ["", "H. Voss"]}

    answer = write(client, section, headline="Fog", byline=[hanne.pk, ana.pk, hanne.pk], **twice)

    said = "Hanne Voss is in the byline more than once, as author and as photographer."
    assert said in answer.content.decode()
    shown = fields(answer)
    assert (shown["headline"], shown[role], shown[name]) == ("Fog", twice[role], twice[name])
    assert shown["byline"] == [str(pk) for pk in (hanne.pk, ana.pk, hanne.pk)]
    assert not Article.objects.exists()

    same = {role: ["author", "author"], name: ["", ""], "byline-typed": "hanne voss"}
    write(client, section, headline="Fog", byline=[hanne.pk, hanne.pk], **same)

    assert [(line.author, line.role) for line in Article.objects.get().bylines.all()] == [(hanne, "author")]


def test_roles_and_names_as_printed_stay_through_a_save(client: Client, editor: User) -> None:
    story, ana = ArticleFactory.create(authors=[]), AuthorFactory.create(name="Ana Reyes")
    BylineFactory.create(article=story, author=ana, role="photographer", name="A. R.")

    submit(client, story, standfirst="New.")

    assert lines(story) == [("Ana Reyes", "photographer", "A. R.")]


def test_characters_that_no_database_takes_are_left_out(client: Client, editor: User, section: Section) -> None:
    write(client, section, "publish", headline="Fog", tags=["Fo\x00g"], **{"byline-typed": "\x00"}, public_note="\x00")

    assert list(Article.objects.get(headline="Fog").tags.names()) == ["Fog"]


def test_a_headline_without_a_letter_still_gets_an_address(client: Client, editor: User, section: Section) -> None:
    write(client, section, headline="!!!")

    assert Article.objects.get(headline="!!!").slug.startswith("story-")


def test_what_is_wrong_is_said_beside_all_that_was_typed(client: Client, editor: User, section: Section) -> None:
    answer = write(client, section, headline="", standfirst="Kept words", tags=["Kept tag"])

    said = answer.content.decode()
    assert "Write a headline" in said
    assert re.search(r"Not saved. Your text is safe. Fix 1 field:\s+<a href=\"#id_headline\"", said)
    assert (fields(answer)["standfirst"], fields(answer)["tags"]) == ("Kept words", "Kept tag")


def test_a_story_has_one_limit_at_every_door_and_its_words_are_kept(
    client: Client, editor: User, section: Section
) -> None:
    doors = {name: reverse(f"admin:articles_article_{name}_new") for name in ("working", "checks", "preview")}
    long = {"headline": "Long", "section": section.pk, "body": f"<p>{'ក' * LONGEST_STORY}</p>", "window": "0" * 16}
    many = {"headline": "Many", "section": section.pk, "tags": [f"tag {number}" for number in range(MOST["tags"] + 1)]}
    Tag.objects.create(name="tag 0")

    for typed, sentence in (
        (long, "The story is too long"),
        (many, "A story may have 100 tags, and this one has 101."),
    ):
        form = client.post(ADD, typed)
        assert form.status_code == 200
        assert sentence in form.content.decode()
        assert sentence in client.post(doors["checks"], typed).content.decode()
        preview = client.post(doors["preview"], typed)
        assert (preview.status_code, sentence in preview.content.decode()) == (413, True)
        assert sentence in client.post(f"{doors['preview']}?bare=1", typed).json()["error"]
        assert fields(form)["headline"] == typed["headline"]
        assert fields(form).get("body", "") == typed.get("body", "")
        assert fields(form).get("tags", []) == typed.get("tags", [])
    kept = client.post(doors["working"], long | {"guid": new_guid()}, headers={"accept": "application/json"})
    assert (kept.status_code, kept.json()["error"][:22]) == (413, "The story is too long:")
    assert not Article.objects.exists()
    assert Tag.objects.count() == 1


def test_a_text_of_a_million_letters_in_any_script_is_kept_checked_shown_and_saved(
    client: Client, editor: User, section: Section
) -> None:
    body = "".join(f"<p>{'តម្លៃប្រេងសាំង ' * 60}{number}</p>" for number in range(900))
    typed = {"headline": "Long", "section": section.pk, "kind": "news", "language": "km", "body": body}
    typed |= {"window": "0" * 16, "guid": new_guid(), "figures-TOTAL_FORMS": 0, "figures-INITIAL_FORMS": 0}
    doors = [reverse(f"admin:articles_article_{name}_new") for name in ("working", "checks", "preview")]

    answers = [client.post(door, typed) for door in doors]
    saved = client.post(ADD, typed)

    assert len(body) > 800_000
    assert [answer.status_code for answer in (*answers, saved)] == [200, 200, 200, 302]
    assert len(Article.objects.get().body) >= len(body)


def test_a_form_that_is_sent_twice_makes_one_story(client: Client, editor: User, section: Section) -> None:
    values = {**fields(client.get(ADD)), "section": section.pk, "headline": "Once", "_act": "save"}

    client.post(ADD, values)
    answer = client.post(ADD, values, follow=True)

    assert Article.objects.filter(headline="Once").count() == 1
    assert "was saved already" in answer.content.decode()


def test_what_was_typed_between_two_sends_of_a_new_story_is_saved_into_it(
    client: Client, editor: User, section: Section
) -> None:
    values = {**fields(client.get(ADD)), "section": section.pk, "headline": "Once", "_act": "save"}
    client.post(ADD, values)  # its answer never came

    more = client.post(ADD, {**values, "headline": "Once more", "body": "<p>More.</p>"}, follow=True)
    other = client.post(ADD, {**values, "headline": "Once again", "body": "<p>More.</p>"})

    story = Article.objects.get()
    assert "Saved “Once more”." in more.content.decode()
    assert (story.headline, story.body, story.version) == ("Once more", "<p>More.</p>", 2)
    assert "You both changed the same text" in other.content.decode()
    assert fields(other)["headline"] == "Once again"


@pytest.fixture
def full_story() -> Article:
    """A story with one of each, as the form shows it."""
    story = ArticleFactory.create(authors=[AuthorFactory.create()], tags=["Tides"])
    FigureFactory.create(article=story)
    RelatedStoryFactory.create(article=story)
    return story


CHANGES: dict[str, Callable[[Article], dict[str, Any]]] = {
    "headline": lambda story: {"headline": "Another"},
    "text": lambda story: {"body": "<p>Another.</p>"},
    "section": lambda story: {"section": SectionFactory.create().pk},
    "byline": lambda story: {"byline": [AuthorFactory.create().pk]},
    "name as printed": lambda story: {f"byline-name-{story.bylines.get().author_id}": "I. C."},
    "tags": lambda story: {"tags": ["Tides", "Fog"]},
    "related": lambda story: {"related": []},
    "other words for a related story": lambda s: {f"related-shown-{s.related_stories.get().target_id}": "Look"},
    "caption": lambda story: {"figures-0-caption": "Another"},
    "picture taken out": lambda story: {"figures-0-DELETE": "on"},
}


@pytest.mark.parametrize("what", CHANGES)
def test_the_version_moves_when_the_content_does(client: Client, editor: User, full_story: Article, what: str) -> None:
    submit(client, full_story, **CHANGES[what](full_story))

    full_story.refresh_from_db()
    assert full_story.version == 2


def test_the_version_stays_while_the_content_does(client: Client, editor: User, full_story: Article) -> None:
    submit(client, full_story)
    submit(client, full_story, assignee=editor.pk, embargo_until="2030-01-01T06:00")
    take("send_for_review", full_story, by=SYSTEM)

    full_story.refresh_from_db()
    assert (full_story.version, full_story.assignee) == (1, editor)


@pytest.fixture
def colleague() -> Client:
    """Somebody else at the desk."""
    other = Client()
    login(other, "copy-editor")
    return other


def test_what_two_people_changed_apart_is_saved_together(client: Client, editor: User, colleague: Client) -> None:
    story = ArticleFactory.create(headline="As it was", body="<p>One.</p><p>Two.</p>")
    mine = fields(client.get(story.get_change_url()))
    submit(colleague, story, standfirst="Theirs", body="<p>One.</p><p>Two, they say.</p>")

    answer = client.post(
        story.get_change_url(),
        {**mine, "headline": "Mine", "body": "<p>One, I say.</p><p>Two.</p>", "_act": "save"},
        follow=True,
    )

    story.refresh_from_db()
    assert (story.headline, story.standfirst) == ("Mine", "Theirs")
    assert story.body == "<p>One, I say.</p><p>Two, they say.</p>"
    assert "together with what others changed meanwhile in the standfirst and the text" in answer.content.decode()


def test_where_two_changed_the_same_both_texts_are_shown(client: Client, editor: User, colleague: Client) -> None:
    story = ArticleFactory.create(headline="As it was", body="<p>One.</p><p>Two.</p>")
    mine = fields(client.get(story.get_change_url()))
    submit(colleague, story, headline="Theirs", body="<p>One, they say.</p><p>Two, they say.</p>")
    typed = {**mine, "headline": "Mine", "body": "<p>One, I say.</p><p>Two.</p>", "_act": "publish"}

    answer = client.post(story.get_change_url(), typed)

    said = answer.content.decode()
    assert "Not saved yet" in said
    assert "they say" in said
    assert "Take theirs" in said
    assert (fields(answer)["headline"], fields(answer)["body"]) == ("Mine", "<p>One, I say.</p><p>Two, they say.</p>")
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Theirs", 2)
    assert not story.editions.exists()


def test_who_saw_both_texts_decides(client: Client, editor: User, colleague: Client) -> None:
    story = ArticleFactory.create(headline="As it was")
    mine = {**fields(client.get(story.get_change_url())), "headline": "Mine", "_act": "save"}
    submit(colleague, story, headline="Theirs")
    seen = fields(client.post(story.get_change_url(), mine))

    client.post(story.get_change_url(), {**seen, "_act": "save"})

    story.refresh_from_db()
    assert (story.headline, story.version) == ("Mine", 3)
    kept = story.saved_versions.order_by("version").values_list("content__headline", flat=True)
    assert list(kept) == ["As it was", "Theirs", "Mine"]


def test_the_same_form_sent_twice_is_no_conflict(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    mine = {**fields(client.get(story.get_change_url())), "headline": "Mine", "_act": "save"}

    client.post(story.get_change_url(), mine)
    answer = client.post(story.get_change_url(), mine)

    assert answer.status_code == 302
    story.refresh_from_db()
    assert (story.headline, story.version) == ("Mine", 2)


def test_an_approved_text_is_a_draft_again_when_it_changes(client: Client, editor: User) -> None:
    story = ArticleFactory.create()
    take("approve", story, by=SYSTEM)

    answer = submit(client, story, headline="Not what was approved")

    story.refresh_from_db()
    assert story.status == "draft"
    assert "It is a draft again" in answer.content.decode()


def test_a_form_that_does_not_say_what_it_saw_writes_over_nothing(client: Client, editor: User) -> None:
    story = ArticleFactory.create(headline="As it was")
    values = {**fields(client.get(story.get_change_url())), "seen_version": "", "headline": "Blind", "_act": "save"}

    client.post(story.get_change_url(), values)

    story.refresh_from_db()
    assert story.headline == "As it was"


def test_the_form_opens_at_a_price_that_does_not_grow(
    client: Client, editor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    story = ArticleFactory.create(authors=AuthorFactory.create_batch(40), tags=["Tides", "Fog", "Ferries"])
    for position in range(12):
        FigureFactory.create(article=story, place="inline", key=f"f{position + 1}", position=position)
        RelatedStoryFactory.create(article=story, position=position)

    with django_assert_max_num_queries(25):
        client.get(story.get_change_url())
