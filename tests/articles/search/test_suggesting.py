"""Stories are suggested under others for what both are about; readers read rows that were written before."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from articles.editing.near_duplicates import mark_update
from articles.jobs import SuggestForArchive
from articles.models import (
    Article,
    Edition,
    IndexTotals,
    Section,
    StoryIndex,
    Suggestion,
    SuggestionsDue,
    SuggestionsMade,
    Tag,
)
from articles.public.middleware import as_reader
from articles.publishing import revert, schedule, withdraw
from articles.publishing.erasing import erase
from articles.roles import SYSTEM
from articles.search import suggestion_rows
from articles.search.reasons import in_words
from articles.search.statistics import add_up_all
from articles.search.suggesting import series_of
from articles.search.suggestion_rows import StoriesWithoutSuggestions, refresh_due, suggest_for_newest
from tests.factories import ArticleFactory, RelatedStoryFactory, SectionFactory, UserFactory, edition_of, published

pytestmark = pytest.mark.django_db

NOW = timezone.now()
SURGE = "<p>A storm surge broke the dyke at Northmole. Engineers from Vellin said the water stood two metres high.</p>"
FLOOD = "<p>Northmole counts what the storm surge cost: forty houses. The mayor of Vellin promised money.</p>"
CHESS = "<p>The chess club of the upper town won its last game and drinks to its oldest player.</p>"
AGENCY = "<p>" + " ".join(f"Sentence {n} of an agency, number {n * 7}." for n in range(9)) + "</p>"


def story(headline: str, body: str = CHESS, *, hours: float = 1, **fields: object) -> Article:
    return published(
        headline=headline, body=body, standfirst="", at=NOW - datetime.timedelta(hours=hours), **fields
    ).article


def targets(article: Article) -> list[str]:
    """The headlines of what is suggested under a story, as rows."""
    rows = Suggestion.objects.filter(article=article).order_by("position")
    return [each.target.headline for each in rows.select_related("target")]


def shown(article: Article) -> list[str]:
    """What readers get under it."""
    page = Client().get(article.get_absolute_url()).context["page"]
    return [teaser.headline for teaser in page.teasers]


def refreshed() -> int:
    return refresh_due(100, pages_a_minute=1000)


@pytest.fixture
def section() -> Section:
    return SectionFactory.create(name="Port")


def test_what_is_about_the_same_comes_first_and_says_why(section: Section) -> None:
    chess = story("Checkmate", CHESS, hours=2, section=section)
    flood = story("After the flood", FLOOD, hours=30, tags=["Storms"])

    surge = story("Water over the dyke", SURGE, section=section, tags=["Storms"])

    assert targets(surge) == [flood.headline, chess.headline]
    why = [in_words(each.reasons) for each in surge.suggestions.order_by("position")]
    assert why[0].startswith("both about: ")
    assert {"Northmole", "storm surge"} <= set(why[0].removeprefix("both about: ").partition(";")[0].split(", "))
    assert why[0].endswith("; both tagged: Storms; same week")
    assert why[1] == "same section; same day"
    row = surge.suggestions.first()
    assert row is not None
    assert (row.made_by, row.made_at is not None) == (None, True)
    assert shown(surge) == [flood.headline, chess.headline]


def test_an_update_and_what_it_updates_are_not_suggested_under_each_other(section: Section) -> None:
    flood, chess = story("After the flood", FLOOD, hours=2), story("Checkmate", CHESS, section=section)
    surge = story("Water over the dyke", SURGE, section=section)
    assert targets(surge) == [flood.headline, chess.headline]

    mark_update(surge, flood, by=UserFactory.create(role="editor-in-chief"))

    assert targets(surge) == [chess.headline]
    refreshed()
    assert targets(surge) == [chess.headline]
    assert surge.headline not in targets(flood)


def test_editors_choices_stand_first_and_are_not_suggested_again(section: Section) -> None:
    flood, other = story("After the flood", FLOOD), story("Checkmate", CHESS, section=section)
    surge = ArticleFactory.create(headline="Water over the dyke", body=SURGE, section=section)
    RelatedStoryFactory.create(article=surge, target=other)

    edition_of(surge)

    assert targets(surge) == [flood.headline]
    assert shown(surge) == [other.headline, flood.headline]


def test_the_list_is_filled_to_six_and_what_leaves_the_site_is_replaced_at_once(section: Section) -> None:
    others = [story(f"Notice {'abcdefgh'[n]}", f"<p>Notice {n}.</p>", hours=n + 1, section=section) for n in range(8)]
    mine = story("Water over the dyke", SURGE, section=section, hours=0)
    assert shown(mine) == [each.headline for each in others[:6]]

    withdraw(others[0], by=SYSTEM)
    SuggestionsDue.objects.all().delete()

    assert shown(mine) == [each.headline for each in others[1:7]]
    assert others[0].headline not in targets(mine)
    with as_reader():
        assert not Suggestion.objects.filter(target=others[0]).exists()
        assert not [each for each in Suggestion.objects.all() if each.reasons or each.made_by_id]
    Edition.objects.filter(article=others[1], live=True).update(live=False, live_until=timezone.now())
    assert others[1].headline in targets(mine), "nobody told of it"
    assert shown(mine) == [each.headline for each in others[2:8]]
    with as_reader():
        assert not Suggestion.objects.filter(target=others[1]).exists()


def test_what_waits_is_suggested_to_nobody_before_it_is_live(section: Section) -> None:
    waiting = ArticleFactory.create(headline="After the flood", body=FLOOD, section=section)
    schedule(waiting, by=SYSTEM, at=timezone.now() + datetime.timedelta(hours=1))
    surge = story("Water over the dyke", SURGE, section=section)
    refreshed()

    assert targets(surge) == []
    assert Client().get(surge.get_absolute_url()).status_code == 200


def test_the_same_agency_text_stands_once_and_never_under_itself(section: Section) -> None:
    first, second = (story(f"Paper {n}", AGENCY, section=section, hours=n + 1) for n in range(2))
    other = story("Checkmate", CHESS, section=section, hours=9)

    mine = story("Ours", f"<p>A comment on an agency that counts sentences.</p>{CHESS}", section=section)
    copy = story("A third paper", AGENCY.replace("Sentence 3", "Line 3"), section=section)

    assert [each for each in targets(mine) if each.startswith("Paper")] in ([first.headline], [second.headline])
    assert set(targets(copy)) == {mine.headline, other.headline}


def test_of_a_series_two_are_suggested_at_most_its_chosen_ones_counted(section: Section) -> None:
    parts = [story(f"Harbour notes: {word}", f"<p>Of {word}.</p>", section=section) for word in ("eels", "rope", "tar")]
    for word in ("salt", "fog", "mud"):
        story(f"About {word}", f"<p>On {word}.</p>", section=section, tags=["A walk"])
    Tag.objects.update(series=True)
    mine = ArticleFactory.create(headline="Water over the dyke", body=SURGE, section=section)
    edition_of(mine)

    assert sorted(each.partition(" ")[0] for each in targets(mine)) == ["About", "About", "Harbour", "Harbour"]
    RelatedStoryFactory.create(article=mine, target=parts[0])
    edition_of(mine)
    assert sorted(each.partition(" ")[0] for each in targets(mine)) == ["About", "About", "Harbour"]
    assert series_of("Live: fog", []) == {"live"}
    assert series_of("A storm took the roof off at 10:30 on Sunday", [7]) == {7}


def test_a_new_story_changes_no_other_page_until_its_rows_change_and_then_by_the_worker(
    section: Section, client: Client
) -> None:
    flood = story("After the flood", FLOOD, hours=50, section=section)
    chess = story("Checkmate", CHESS, hours=40, section=section)
    refreshed()
    pages = {each: client.get(each.get_absolute_url()).content for each in (flood, chess)}
    SuggestionsMade.objects.update(refreshed_at=None)

    surge = story("Water over the dyke", SURGE, section=section)

    assert {each: client.get(each.get_absolute_url()).content for each in pages} == pages
    assert refresh_due(1, pages_a_minute=1) == 1
    assert refresh_due(9, pages_a_minute=1) == 0, "one page has changed in this minute"
    changed = [each for each, page in pages.items() if client.get(each.get_absolute_url()).content != page]
    assert len(changed) == 1
    refreshed()
    assert targets(flood)[0] == surge.headline
    made = list(Suggestion.objects.order_by("pk").values_list("pk", flat=True))
    suggestion_rows.note_due([flood.pk, chess.pk, flood.pk])
    assert refreshed() == 2
    assert list(Suggestion.objects.order_by("pk").values_list("pk", flat=True)) == made, "the same again is not written"
    assert not SuggestionsDue.objects.exists()


def test_an_update_brings_a_story_to_others_or_takes_it_away(section: Section) -> None:
    flood = story("After the flood", FLOOD, section=section)
    surge = story("Water over the dyke", SURGE)
    refreshed()
    assert (targets(flood), targets(surge)) == ([surge.headline], [flood.headline])

    surge.body = "<p>Zithers.</p>"
    surge.headline = "Zithers"
    surge.save()
    edition_of(surge)
    refreshed()

    assert (targets(flood), targets(surge)) == ([], [])
    revert(surge, by=SYSTEM)
    refreshed()
    assert [each.target for each in flood.suggestions.all()] == [surge]


def test_what_was_erased_is_no_reason_any_more(section: Section) -> None:
    flood, surge = story("After the flood", FLOOD), story("Water over the dyke", SURGE)
    refreshed()
    surge.body = SURGE.replace("Northmole", "a village")
    surge.save()
    edition_of(surge)
    first = surge.editions.get(number=1)

    erase(first, ["body"], by=SYSTEM, order="A court's")

    assert "Northmole" not in repr(list(Suggestion.objects.values_list("reasons", flat=True)))
    assert shown(flood) == [surge.headline]
    refreshed()
    assert "Northmole" not in repr(list(Suggestion.objects.values_list("reasons", flat=True)))


def test_an_older_archive_gets_them_by_migrating_and_the_rest_by_the_worker(section: Section) -> None:
    stories = [story(f"Notice {n}", f"<p>Notice {n}.</p>", hours=n, section=section) for n in range(4)]
    before = [targets(each) for each in stories]
    assert before[3]
    Suggestion.objects.all().delete()
    SuggestionsMade.objects.all().delete()

    suggest_for_newest(most=1)

    assert [bool(targets(each)) for each in stories] == [True, False, False, False]
    job = SuggestForArchive()
    IndexTotals.objects.update_or_create(pk=1, defaults={"missing": 2})
    assert job.run() == 0, "not before all can be found"
    IndexTotals.objects.update(missing=0)
    job.next_look = 0
    assert (job.run(), job.run()) == (3, 0)
    assert all(targets(each) for each in stories)
    assert StoriesWithoutSuggestions().next_few() == 0


def test_words_of_many_stories_are_looked_for_together_and_near_in_time(
    section: Section, monkeypatch: pytest.MonkeyPatch
) -> None:
    flood = story("After the flood", FLOOD, hours=900)
    for n in range(6):
        story(f"Notice {n}", f"<p>A notice of Vellin and its water, number {n}.</p>", hours=n + 1, section=section)
    add_up_all()
    for name in ("MOST_WEIGHED", "MOST_OF_RARE"):
        monkeypatch.setattr(f"articles.search.alike.{name}", 2)

    surge = story("Water over the dyke", SURGE, section=section)

    assert targets(surge)[0] == flood.headline
    assert len(targets(surge)) == 7


def test_a_story_in_its_own_language_is_suggested_before_others(section: Section) -> None:
    ours = story("ទឹកជំនន់", "<p>ទឹកជំនន់នៅភ្នំពេញ</p>", language="km", section=section)
    story("Checkmate", CHESS, section=section)

    mine = story("ភ្លៀងធ្លាក់ខ្លាំង", "<p>ភ្លៀងធ្លាក់ខ្លាំងនៅភ្នំពេញ</p>", language="km", section=section)

    assert targets(mine) == [ours.headline, "Checkmate"]


@pytest.mark.parametrize("text", ["", "\u200b", "…", "a" * 5000, "'\\ : & | ! <-> % %s {}" * 50, "🙂" * 500, "១២៣ ៤"])
def test_no_text_is_too_odd_for_suggestions(text: str, section: Section) -> None:
    story("Odd one", f"<p>{text}</p>".replace("<->", ""), section=section)
    other = story("Odd two", f"<p>{text} again</p>".replace("<->", ""), section=section)

    assert targets(other) == ["Odd one"] or len(text) > 100
    assert StoryIndex.objects.filter(live=True).count() == 2


def test_under_a_sensitive_story_stand_its_chosen_ones_alone_and_it_stands_under_no_other(section: Section) -> None:
    flood, chess = story("After the flood", FLOOD, section=section), story("Checkmate", CHESS, section=section)
    surge = ArticleFactory.create(headline="Two drown at Northmole", body=SURGE, section=section)
    edition_of(surge)
    refreshed()
    assert surge.headline in targets(flood)
    RelatedStoryFactory.create(article=surge, target=chess)
    surge.sensitive = "death"
    surge.save()

    edition_of(surge)

    assert (targets(surge), shown(surge)) == ([], [chess.headline])
    assert surge.headline not in [*targets(flood), *shown(flood)]
    other = story("The dyke at Northmole", SURGE.replace("broke", "opened"), section=section)
    refreshed()
    assert surge.headline not in [*targets(flood), *targets(other)]
    RelatedStoryFactory.create(article=flood, target=surge)
    edition_of(flood)
    assert shown(flood)[0] == surge.headline, "an editor chose it"
    suggestion_rows.Suggestion.objects.create(
        article=chess, target=surge, position=90, made_at=NOW, reasons={}
    )  # as a release wrote it that knew no such stories
    assert surge.headline not in shown(chess)
    surge.sensitive = ""
    surge.save()
    edition_of(surge)
    refreshed()
    assert surge.headline in targets(other)
    assert len(shown(surge)) > 1
