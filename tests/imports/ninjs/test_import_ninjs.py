"""What an item says arrives as a story: on the desk, and with --publish as an edition."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from articles.models import Article, AuditEntry, Edition, Section, Status, Withdrawal
from articles.proof.verifying import faults_of
from articles.publishing import schedule, withdraw
from articles.roles import SYSTEM
from authors.models import Author
from tests.factories import AuthorFactory, SectionFactory, UserFactory, published
from tests.support.ninjs import URI, body, described, draw, import_files, import_items, item, picture, related

pytestmark = pytest.mark.django_db


def live(uri: str = URI) -> Edition:
    return Edition.objects.live().get(article__guid=uri)


def bylines(edition: Edition) -> list[str]:
    return [byline.name for byline in edition.bylines.all()]


def test_an_item_arrives_whole(tmp_path: Path) -> None:
    said = import_items(
        tmp_path,
        item(
            profile="analysis",
            language="km",
            firstCreated="2022-06-25T01:00:00+07:00",
            subjects=[{"name": "City", "rel": "section"}, {"name": "Ferries"}, {"name": "tides"}],
            people=[{"name": "Ada Vale", "rel": "author"}, {"name": "Ines Calder", "rel": "photographer"}],
            **described(summary="A short one.", deck="One deck.", tagline="Ada Vale sails."),
        ),
    )

    edition = live()
    assert said.code == 0
    assert said.about("published") == [f"published    {URI}  “The ferry is late”  /city/the-ferry-is-late/"]
    assert (edition.headline, edition.kind, edition.language) == ("The ferry is late", "analysis", "km")
    assert (edition.teaser, edition.standfirst, edition.tagline) == ("A short one.", "One deck.", "Ada Vale sails.")
    assert edition.body == "<p>It came at noon.</p>"
    assert edition.first_published == datetime(2022, 6, 24, 18, tzinfo=UTC)
    assert [(b.name, b.role) for b in edition.bylines.all()] == [
        ("Ada Vale", "author"),
        ("Ines Calder", "photographer"),
    ]
    assert sorted(tag.name for tag in edition.tags.all()) == ["Ferries", "tides"]
    assert AuditEntry.objects.filter(article__guid=URI).values_list("verb", flat=True).count() == 2


def test_without_publish_only_the_desk_changes(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(), publish=False)

    assert said.code == 0
    assert Article.objects.get(guid=URI).status == Status.DRAFT
    assert not Edition.objects.exists()


def test_the_same_item_again_changes_nothing(tmp_path: Path) -> None:
    media = draw(tmp_path / "media" / "quay.jpg").parent
    whole = item(associations=[picture("quay.jpg")], people=[{"name": "Ada Vale", "rel": "author"}])
    import_items(tmp_path, whole, media=media)
    before = Article.objects.get(guid=URI)

    said = import_items(tmp_path, whole, media=media)

    after = Article.objects.get(guid=URI)
    assert (said.code, len(said.about("unchanged"))) == (0, 1)
    assert (after.version, after.updated_at) == (before.version, before.updated_at)
    assert Edition.objects.count() == 1
    assert Author.objects.filter(name="Ada Vale").count() == 1


def test_a_changed_item_makes_the_next_edition_at_the_same_address(tmp_path: Path) -> None:
    import_items(tmp_path, item())

    said = import_items(tmp_path, item(headline="The ferry came", **body("<p>It came at one.</p>")))

    edition = live()
    assert len(said.about("updated")) == 1
    assert (edition.number, edition.headline, edition.slug) == (2, "The ferry came", "the-ferry-is-late")
    assert edition.article.version == 2
    assert faults_of(edition.article) == []


def edited_on_the_desk(headline: str) -> Article:
    """The imported story as an editor saved it since."""
    article = Article.objects.get(guid=URI)
    article.headline, article.updated_by = headline, UserFactory.create()
    article.save()
    return article


def test_what_an_editor_mended_since_stays_when_the_same_item_comes_again(tmp_path: Path) -> None:
    import_items(tmp_path, item())
    edited_on_the_desk("The ferry is very late")

    said = import_items(tmp_path, item())

    assert said.code == 0
    assert Article.objects.get(guid=URI).headline == "The ferry is very late"
    assert Edition.objects.get(live=True).headline == "The ferry is late"


def test_a_newer_item_replaces_what_an_editor_changed_and_the_record_keeps_it(tmp_path: Path) -> None:
    import_items(tmp_path, item(), publish=False)
    edited_on_the_desk("The ferry is very late")

    said = import_items(tmp_path, item(headline="The ferry has sunk"), publish=False)

    assert said.code == 1
    assert "replaced by the newer item" in said.text
    assert Article.objects.get(guid=URI).headline == "The ferry has sunk"
    assert AuditEntry.objects.filter(verb="import").first().detail["replaced"] == {"headline": "The ferry is very late"}


def test_an_update_without_publish_leaves_what_readers_see(tmp_path: Path) -> None:
    import_items(tmp_path, item())

    import_items(tmp_path, item(headline="The ferry came"), publish=False)

    assert live().headline == "The ferry is late"
    assert Article.objects.get(guid=URI).headline == "The ferry came"


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_a_story_taken_back_by_its_agency_leaves_the_site(tmp_path: Path, status: str) -> None:
    import_items(tmp_path, item())

    said = import_items(tmp_path, item(pubStatus=status))

    assert (said.code, len(said.about("withdrawn"))) == (0, 1)
    assert not Edition.objects.live().exists()
    assert Withdrawal.objects.get().done_at is not None


def test_a_story_taken_back_does_not_go_live_later_either(tmp_path: Path) -> None:
    import_items(tmp_path, item(), publish=False)
    schedule(Article.objects.get(guid=URI), by=SYSTEM, at=timezone.now() + timedelta(hours=1))

    import_items(tmp_path, item(pubStatus="canceled"))

    assert not Edition.objects.scheduled().exists()


def test_what_its_agency_releases_again_returns(tmp_path: Path) -> None:
    for status in ("usable", "canceled", "usable"):
        import_items(tmp_path, item(pubStatus=status))

    assert live().number == 2


def test_what_an_editor_withdrew_stays_away(tmp_path: Path) -> None:
    import_items(tmp_path, item())
    withdraw(Article.objects.get(guid=URI), by=UserFactory.create(role="producer"))

    said = import_items(tmp_path, item())

    assert said.code == 1
    assert "withdrawn by" in said.about("note")[0]
    assert not Edition.objects.live().exists()


def test_an_embargoed_story_waits_on_the_desk(tmp_path: Path) -> None:
    until = timezone.now() + timedelta(days=1)

    said = import_items(tmp_path, item(embargoedUntil=until.isoformat()))

    assert said.code == 1
    assert "embargoed until" in said.about("note")[0]
    assert Article.objects.get(guid=URI).embargo_until == until
    assert not Edition.objects.exists()


def test_a_time_to_come_is_dated_as_of_now(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(firstCreated="2999-01-01T00:00:00Z"))

    assert "has not come yet" in said.about("note")[0]
    assert live().first_published is not None
    assert live().first_published <= timezone.now()  # type: ignore[operator]


def test_related_stories_stand_in_order_whatever_the_order_of_the_file(tmp_path: Path) -> None:
    first = item(associations=related("urn:test:3", "urn:test:2", "urn:test:1", "urn:test:3"))
    others = [item(f"urn:test:{n}", f"Story {n}", associations=related(URI)) for n in (2, 3)]

    said = import_items(tmp_path, first, *others)

    assert (said.code, len(said.about("published"))) == (0, 3)
    assert [r.target.guid for r in live().related_stories.select_related("target")] == ["urn:test:3", "urn:test:2"]
    assert [r.target.guid for r in live("urn:test:2").related_stories.select_related("target")] == [URI]


def test_a_related_story_that_is_nowhere_costs_itself(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(associations=related("urn:test:9")))

    assert (said.code, len(said.about("published"))) == (1, 1)
    assert "urn:test:9 left out" in said.about("note")[0]


def test_of_two_files_the_later_counts_also_for_a_story_that_waited(tmp_path: Path) -> None:
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(item(headline="Old", associations=related("urn:test:2"))))
    new.write_text(json.dumps([item(headline="New"), item("urn:test:2")]))

    said = import_files(old, new, "--publish")

    assert (said.code, live().headline, live().number) == (0, "New", 1)
    assert len(said.about("replaced")) == 1


def test_the_first_picture_leads_and_the_others_stand_in_the_text(tmp_path: Path) -> None:
    media = tmp_path / "media"
    for name, colour in (("a.jpg", "navy"), ("b.jpg", "teal"), ("c.jpg", "brown")):
        draw(media / name, colour)
    text = "".join(f"<p>Paragraph {n}.</p>" for n in range(1, 5))

    said = import_items(
        tmp_path, item(associations=[picture(f"{name}.jpg") for name in "abc"], **body(text)), media=media
    )

    edition = live()
    assert said.code == 0
    assert [(f.key, f.place, f.caption, f.credit, f.alt) for f in edition.figures.order_by("key")] == [
        ("f1", "lead", "The quay", "Ana Reyes", "A quay at dusk"),
        ("f2", "inline", "The quay", "Ana Reyes", "A quay at dusk"),
        ("f3", "inline", "The quay", "Ana Reyes", "A quay at dusk"),
    ]
    blocks = edition.body.splitlines()
    assert [n for n, block in enumerate(blocks) if "<figure" in block] == [3, 5]


def test_a_picture_without_words_is_decorative(tmp_path: Path) -> None:
    media = draw(tmp_path / "media" / "a.jpg").parent

    import_items(tmp_path, item(associations=[picture("a.jpg", caption="", alt="", by="")]), media=media)

    assert live().figures.get().decorative


@pytest.mark.parametrize(
    ("by", "language", "names"),
    [
        ("Ada Vale", "en", ["Ada Vale"]),
        ("By Ada Vale", "en", ["Ada Vale"]),
        ("Paulo Santalucia and Frances d'Emilio", "en", ["Paulo Santalucia", "Frances d'Emilio"]),
        ("Von Christian Hollmann, dpa", "de", ["Christian Hollmann", "dpa"]),
        ("Von Trier", "en", ["Von Trier"]),
        ("Ada Vale, Ines Calder and Li Wen", "en", ["Ada Vale", "Ines Calder", "Li Wen"]),
        ("Aaron Staples, Michigan State University", "en", ["Aaron Staples, Michigan State University"]),
        ("Post Staff and agencies", "en", ["Post Staff and agencies"]),
        ("Reuters", "en", ["Reuters"]),
    ],
)
def test_a_credit_line_is_read_with_care(tmp_path: Path, by: str, language: str, names: list[str]) -> None:
    import_items(tmp_path, item(by=by, language=language))

    assert bylines(live()) == names


def test_people_lead_and_known_authors_are_used_again(tmp_path: Path) -> None:
    known = AuthorFactory.create(name="Ada Vale")

    import_items(tmp_path, item(by="Somebody Else", people=[{"name": "Ada Vale", "rel": "author"}, {"name": "Mayor"}]))

    assert live().bylines.get().author == known


def test_a_new_author_is_what_the_story_suggests(tmp_path: Path) -> None:
    import_items(tmp_path, item(profile="opinion", by="Suos Yara"), item("urn:test:2", by="Ada Vale, AFP"))

    kinds = dict(Author.objects.values_list("name", "kind"))
    assert kinds == {"Suos Yara": "contributor", "Ada Vale": "staff", "AFP": "agency"}


@pytest.mark.parametrize(
    ("bodies", "html"),
    [
        (body("One.\n\nTwo, <b> & three.", "text/plain"), "<p>One.</p>\n<p>Two, &lt;b&gt; &amp; three.</p>"),
        (body("<html><head><title>T</title></head><body><p>One.</p></body></html>"), "<p>One.</p>"),
        (body("<article><h1>The ferry is late</h1><p>One.</p></article>"), "<p>One.</p>"),
        (body("<h1>Another heading</h1><p>One.</p>"), "<h2>Another heading</h2>\n<p>One.</p>"),
        (body("Loose words.\n\n<b>More</b> of them.<p>One.</p>Last."), None),
        (body("<p>One.</p><script>alert(1)</script><p onclick='x()'>Two.</p>"), "<p>One.</p>\n<p>Two.</p>"),
        (body("<TTNITF/>", "application/xml"), ""),
    ],
)
def test_a_body_becomes_clean_paragraphs(tmp_path: Path, bodies: dict[str, Any], html: str | None) -> None:
    import_items(tmp_path, item(**bodies))

    loose = "<p>Loose words.</p>\n<p><strong>More</strong> of them.</p>\n<p>One.</p>\n<p>Last.</p>"
    assert live().body == (loose if html is None else html)


def test_html_is_preferred_to_plain_text(tmp_path: Path) -> None:
    bodies = [{"contentType": "text/plain", "value": "Plain."}, {"contentType": "text/html", "value": "<p>Rich.</p>"}]

    import_items(tmp_path, item(bodies=bodies))

    assert live().body == "<p>Rich.</p>"


def test_pictures_inside_the_text_are_left_out_with_a_note(tmp_path: Path) -> None:
    markup = '<figure><img src="https://far.example/a.jpg"><figcaption>A quay</figcaption></figure><p>One.</p>'

    said = import_items(tmp_path, item(**body(markup)))

    assert live().body == "<p>One.</p>"
    assert "picture or embed inside the text left out" in said.about("note")[0]


def test_sections_are_found_by_name_made_or_the_default(tmp_path: Path) -> None:
    known = SectionFactory.create(name="City & Port", slug="city")

    import_items(
        tmp_path,
        item(subjects=[{"name": "city & port", "rel": "section"}]),
        item("urn:test:2", subjects=[{"name": "Harbour life", "rel": "section"}]),
        item("urn:test:3", subjects=[]),
    )

    assert live().section == known
    assert live("urn:test:2").section.slug == "harbour-life"
    assert live("urn:test:3").section == Section.objects.get(name="News")


def test_a_section_that_cannot_be_is_said_and_the_story_kept(tmp_path: Path) -> None:
    said = import_items(tmp_path, item(subjects=[{"name": "Search", "rel": "section"}]))

    assert "/search/ is an address of the site itself" in said.about("note")[0]
    assert live().section.name == "News"


def test_stories_of_one_headline_get_addresses_of_their_own(tmp_path: Path) -> None:
    section = SectionFactory.create(name="City")
    published(section=section, headline="The ferry is late")

    said = import_items(tmp_path, item(), item("urn:test:2"))

    assert said.code == 0
    assert sorted(Edition.objects.live().values_list("slug", flat=True)) == [
        "the-ferry-is-late",
        "the-ferry-is-late-2",
        "the-ferry-is-late-3",
    ]


def test_older_ninjs_is_read_too(tmp_path: Path) -> None:
    old = {
        "guid": "tag:old:1",
        "type": "text",
        "versioncreated": "2017-08-24T01:58:40+0000",
        "headline": "Oil prices edge up",
        "byline": "By Henning Gloystein",
        "body_html": "<p>They did.</p>",
        "description_text": "In short.",
        "pubstatus": "usable",
        "subject": [{"name": "energy", "code": "1"}],
        "service": [{"name": "Finance", "code": "f"}],
        "associations": {
            "featuremedia": {"type": "picture", "renditions": {"original": {"href": "https://a.example/"}}}
        },
    }

    said = import_items(tmp_path, old)

    edition = live("tag:old:1")
    assert (edition.headline, edition.standfirst, edition.section.name) == (
        "Oil prices edge up",
        "In short.",
        "Finance",
    )
    assert bylines(edition) == ["Henning Gloystein"]
    assert edition.first_published == datetime(2017, 8, 24, 1, 58, 40, tzinfo=UTC)
    assert "on another server" in said.about("note")[0]
