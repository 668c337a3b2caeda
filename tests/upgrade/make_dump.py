"""Make a dump of a newsroom with one of everything, and record what it answers.

    .venv/bin/python -m pytest tests/upgrade/make_dump.py

Run on the code that is to be remembered, with `NAME` set to its commit; it writes `NAME.sql` and `NAME.json` beside
itself. All is written through the desk's forms, at fixed times, with fixed secrets, so that a second run makes the
same. It is no part of the tests: pytest finds it only where it is named.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import secrets
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from tests.upgrade.database import dumped
from tests.upgrade.desk import Person
from tests.upgrade.questions import NOW, answers, model

NAME = "eca5a98"
HERE = Path(__file__).parent
BEGIN = datetime.fromisoformat("2026-03-02T08:00:00+00:00")
PACE = timedelta(minutes=7)
ROLES = {
    "chief": "editor-in-chief",
    "rosa": "reporter",
    "cora": "copy-editor",
    "pia": "picture-editor",
    "sam": "section-editor",
    "priya": "producer",
    "olga": "ops",
}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Time that moves only where it is told to, and chance that repeats itself."""
    chance = random.Random(NAME)
    monkeypatch.setattr(secrets, "token_hex", lambda size=32: chance.randbytes(size).hex())
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    monkeypatch.setattr(secrets, "token_urlsafe", lambda size=32: "".join(chance.choices(letters, k=43)))
    monkeypatch.setattr(uuid, "uuid4", lambda: uuid.UUID(bytes=chance.randbytes(16), version=4))
    with time_machine.travel(BEGIN, tick=False) as traveller:
        yield traveller


@pytest.mark.django_db(transaction=True)
def test_make_dump(clock: Any) -> None:
    newsroom = Newsroom(clock)
    newsroom.write_all()
    told = [*newsroom.links, "x" * 43]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE django_migrations SET applied = %s", [BEGIN])
        cursor.execute("UPDATE newsroom_user SET last_login = NULL")
    (HERE / f"{NAME}.sql").write_text(f"-- A newsroom written by the code of commit {NAME}; see README.md.\n{dumped()}")
    clock.move_to(NOW)
    (HERE / f"{NAME}.json").write_text(json.dumps(answers(told), ensure_ascii=False, indent=1, sort_keys=True) + "\n")


class Newsroom:
    """People, sections, authors and pictures as rows; stories and all that is said of them through the desk."""

    def __init__(self, clock: Any) -> None:
        self.clock = clock
        self.links: list[str] = []
        self.sections = self._sections()
        self.people = {name: self._person(name, role) for name, role in ROLES.items()}
        self.pictures = [self._picture(number) for number in range(3)]
        self.authors = self._authors()

    def write_all(self) -> None:
        """All stories, in the order in which a small newspaper might have written them."""
        self.tide = self.published(headline="High tide floods the quay", tags=["Tides", "Harbour life"])
        self.fog = self._fog()
        self._talk_of_fog()
        self._show_fog()
        self._edited_meanwhile()
        self._waiting()
        self._embargoed()
        self._withdrawn()
        self._moved()
        self._opinion()
        self._erased()
        self._unfinished()

    # --- Rows that are not stories -----------------------------------------------------------------------------------

    def _sections(self) -> dict[str, Any]:
        harbour = model("Section").create(name="Harbour", position=1, description="Ships and tides.")
        fish = model("Section").create(name="Fisheries", position=2, parent=harbour)
        town = model("Section").create(name="Town", position=3, four_eyes=True)
        letters = model("Section").create(name="Post", position=4)
        letters.name, letters.slug = "Letters", "letters"
        letters.save()
        return {"harbour": harbour, "fish": fish, "town": town, "letters": letters}

    def _person(self, name: str, role: str) -> Person:
        users = apps.get_model("newsroom", "User")._default_manager
        about = {"first_name": name.capitalize(), "last_name": "Marsh", "email": f"{name}@example.com"}
        user = users.create(username=name, password="!", is_staff=True, **about)
        user.groups.add(apps.get_model("auth", "Group")._default_manager.get(name=role))
        if name == "sam":
            user.edits_sections.add(self.sections["harbour"])
        return Person(name)

    def _picture(self, number: int) -> Any:
        words = {"alt": f"Ferry {number} at the quay", "caption": f"Ferry {number} waits.", "credit": "Ana Reyes"}
        file = {"filename": f"ferry-{number}.png", "mime_type": "image/png", "byte_size": 90, "width": 40, "height": 30}
        sha256 = hashlib.sha256(bytes([number])).hexdigest()
        return apps.get_model("images", "Image")._default_manager.create(sha256=sha256, dhash=number, **file, **words)

    def _authors(self) -> dict[str, Any]:
        authors = apps.get_model("authors", "Author")._default_manager
        bio = "Rosa Marsh writes about ships.\n\nShe lives by the water."
        return {
            "rosa": authors.create(name="Rosa Marsh", bio=bio, photo=self.pictures[2], user=self.people["rosa"].user),
            "ada": authors.create(name="Ada Vale", kind="contributor", tagline="Ada Vale teaches law."),
            "wire": authors.create(name="Tide Wire", kind="agency"),
        }

    # --- Writing -----------------------------------------------------------------------------------------------------

    def do(self, who: str, story: int | None, act: str = "save", **typed: object) -> int:
        """A person types into a story's form and presses a button, some minutes after the last act."""
        self.clock.shift(PACE)
        return self.people[who].do(story, act, **{"override_reason": "The tide does not wait.", **typed})

    def written(self, who: str = "rosa", section: str = "harbour", **typed: object) -> int:
        """A new story."""
        words = {"standfirst": "What it means for the port.", "body": "<p>The sea rose.</p><p>Nobody was hurt.</p>"}
        key = self.authors["rosa"].pk
        typed = {
            **words,
            "section": self.sections[section].pk,
            "byline": [key],
            f"byline-role-{key}": "author",
            **typed,
        }
        return self.do(who, None, **typed)

    def published(self, **typed: Any) -> int:
        """A new story in its first edition."""
        story = self.written(**typed)
        return self.do("chief", story, "publish")

    def _figures(self, *pictures: tuple[int, str, str]) -> dict[str, object]:
        made: dict[str, object] = {"figures-TOTAL_FORMS": len(pictures)}
        for row, (number, place, words) in enumerate(pictures):
            picture = {"image": self.pictures[number].pk, "place": place, "key": f"f{row + 1}", "position": row}
            said = {"caption": words, "credit": "Ana Reyes", "alt": f"A ferry, {words.lower()}"}
            made |= {f"figures-{row}-{name}": value for name, value in {**picture, **said}.items()}
        return made

    # --- Stories -----------------------------------------------------------------------------------------------------

    def _fog(self) -> int:
        """A story with every field and part, in six editions, with changes on the desk that are not out."""
        ada = self.authors["ada"].pk
        body = '<h2>At the quay</h2><p>All ships wait.</p><figure data-figure="f2"></figure><p>Pilots went home.</p>'
        more = {"byline": [self.authors["rosa"].pk, ada], f"byline-role-{ada}": "photographer"}
        words = {"teaser": "No ship moves.", "seo_title": "Port closed by fog", "seo_description": "Fog at the port."}
        figures = self._figures((0, "lead", "At dusk"), (1, "inline", "In the fog"))
        fog = self.written(
            headline="Fog closes port", kind="feature", tags=["Fog", "Tides"], body=body, **more, **words, **figures
        )
        self.do("chief", fog, tagline="With words from the pilots.", canonical_url="https://example.com/fog")
        self.do("rosa", fog, "send_for_review")
        self.do("cora", fog, "approve", related=[self.tide], **{f"related-shown-{self.tide}": "The flood before"})
        self.do("chief", fog, "publish")
        self.do("chief", fog, "publish", headline="Fog closes both ports", public_note="Adds the second port.")
        self.do("chief", fog, "publish", change="minor", standfirst="What it means for both ports.")
        body = body.replace("All ships", "Most ships")
        self.do("chief", fog, "publish", change="correction", body=body, public_note="Two ferries left, after all.")
        self.do("chief", fog, "revert", step_note="The ferries did not leave.")
        self.do("sam", fog, "publish", teaser="Hardly a ship moves.", public_note="Adds a teaser.", tags=["Fog"])
        self.do("cora", fog, assignee=self.people["rosa"].user.pk, planned_for="2026-03-06")
        return self.do("rosa", fog, headline="Fog lifts at last", body=body + "<p>At noon the sun came out.</p>")

    def _talk_of_fog(self) -> None:
        about = {"passage": "ships wait", "before": "Most ", "after": "."}
        self.clock.shift(PACE)
        self.people["cora"].post("say", self.fog, text="Who counted them, @rosa?", **about)
        first = model("Comment").get()
        self.people["rosa"].post("say", self.fog, text="The harbour master.", answers=first.pk)
        self.people["pia"].post("say", self.fog, text="A better picture is coming.")
        self.clock.shift(PACE)
        self.people["cora"].post("settle", self.fog, first.pk, settled="yes")
        model("Notice").filter(pk=model("Notice").order_by("pk")[0].pk).update(sent_at=BEGIN + timedelta(days=1))
        post = self.people["cora"].post
        post("save_filter", name="Foggy stories", query="q=fog&state=draft", shared="on")
        self.people["rosa"].post("save_filter", name="Mine", query="mine=1")

    def _show_fog(self) -> None:
        """Links to what the desk says: one that stands, one that will have expired, one that is revoked."""
        for label, days in (("The lawyer", 7), ("The source", 1), ("The other side", 7)):
            self.clock.shift(PACE)
            page = self.people["chief"].post("preview_link_new", self.fog, label=label, days=days)
            self.links += re.findall(r"/preview/(\w{43})/", page.content.decode())[:1]
        self.people["chief"].client.get(f"/preview/{self.links[0]}/")
        revoked = model("PreviewLink").get(label="The other side")
        self.people["chief"].post("preview_link_revoke", self.fog, revoked.pk)
        self.do("cora", self.fog, standfirst="Changed after the links were made.")

    def _edited_meanwhile(self) -> None:
        """Working copies: over an old version, over one that says the same otherwise, put aside, of a new story."""
        ferry = self.written(headline="Ferry runs aground", body="<p>It left at six.</p><p>It struck a rock.</p>")
        self._typed("rosa", ferry, headline="Night ferry runs aground")
        self.do("cora", ferry, body="<p>It left at six.</p><p>It struck a rock at nine.</p>")
        self._typed("rosa", ferry, body="<p>It never left.</p>")
        copy = model("WorkingCopy").order_by("-pk")[0]
        self.people["rosa"].post("working_aside", copy.pk)
        self.do("cora", ferry, "approve")
        crew = self.written(headline="Crew of five is safe", standfirst="All five.")
        self._typed("rosa", crew, headline="Crew of five is back")
        self.do("cora", crew, headline="Crew of five is home")
        self._typed("rosa", None, headline="Whales in the bay", section=self.sections["fish"].pk)

    def _typed(self, who: str, story: int | None, **typed: object) -> None:
        self.clock.shift(PACE)
        values = {**self.people[who].form(story), **typed}
        name, keys = ("working", [story]) if story else ("working_new", [])
        assert self.people[who].post(name, *keys, **values).status_code == 200

    def _waiting(self) -> None:
        """Two versions that wait, one taken back, one that went live by itself, and a withdrawal to come."""
        self.do("chief", self.tide, "schedule", standfirst="The water falls.", schedule_at="2026-03-03T06:00")
        self.do("chief", self.tide, "schedule", standfirst="The water is gone.", schedule_at="2026-03-05T06:00")
        self.do("chief", self.tide, "schedule", headline="Quay is dry again", schedule_at="2026-03-06T06:00")
        self.do("chief", self.tide, "schedule", standfirst="Never.", schedule_at="2026-03-06T09:00")
        last = model("Edition").order_by("-pk")[0]
        self.do("chief", self.tide, f"unschedule-{last.pk}")
        self.clock.move_to(BEGIN + timedelta(days=1))
        call_command("publish_due", verbosity=0)
        storm = self.published(headline="Storm warning for the night", section="fish")
        self.do("priya", storm, "plan_withdrawal", withdraw_at="2026-03-07T18:00", withdrawal_note="The storm is over.")

    def _embargoed(self) -> None:
        secret = self.written(headline="Astrolabe found in the mud", embargo_until="2026-03-08T00:00", who="chief")
        self.do("sam", secret, "approve")
        self.do("chief", secret, "schedule", schedule_at="2026-03-08T06:00")

    def _withdrawn(self) -> None:
        """One that is gone, and one that came back."""
        gone = self.published(headline="Mayor sinks his yacht")
        self.do("chief", gone, "withdraw", withdrawal_note="It was another yacht.")
        back = self.published(headline="Pilot boat is missing")
        self.do("chief", back, "withdraw", withdrawal_note="We are checking.")
        self.do("chief", back, "publish", headline="Pilot boat is found")

    def _moved(self) -> None:
        moved = self.published(headline="Market opens", slug="market")
        self.do("cora", moved, slug="fish-market", section=self.sections["fish"].pk, headline="Fish market opens")
        self.do("chief", moved, "publish", public_note="It is a fish market.")

    def _opinion(self) -> None:
        ada = self.authors["ada"].pk
        by_ada = {"byline": [ada], f"byline-role-{ada}": "author", f"byline-name-{ada}": "A. Vale"}
        self.published(headline="Let the ships be", kind="opinion", section="letters", **by_ada)
        self.published(headline="ទន្លេឡើង", language="km", tags=["ទន្លេ"], body="<p>ទឹកទន្លេឡើងខ្ពស់។</p>")

    def _erased(self) -> None:
        """An edition of which a court had the standfirst erased: value and salt are gone, their digest stays."""
        story = self.published(headline="Captain is questioned", standfirst="The captain is Jan Smith.")
        self.do("chief", story, "publish", standfirst="The captain is not named.", public_note="Takes a name out.")
        edition = model("Edition").get(article=story, number=1)
        salts = json.dumps({name: salt for name, salt in edition.salts.items() if name != "standfirst"})
        with connection.cursor() as cursor:
            cursor.execute("SET session_replication_role TO replica")
            statement = "UPDATE articles_edition SET standfirst = '', salts = %s WHERE id = %s"
            cursor.execute(statement, [salts, edition.pk])
            cursor.execute("SET session_replication_role TO origin")

    def _unfinished(self) -> None:
        """Sent back, in review where two have to read, and one that came in by another way and was never saved."""
        back = self.written(headline="Council meets", section="town")
        self.do("rosa", back, "send_for_review")
        self.do("cora", back, "send_back", step_note="Who spoke?")
        self.do("rosa", self.written(headline="Council votes", section="town"), "send_for_review")
        model("Article").create(headline="From the wire", section=self.sections["town"], body="<p>By wire.</p>")
