"""`manage.py front home --at 06:00` prints what the home page will show, and changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from articles.publishing import schedule
from articles.roles import SYSTEM
from fronts.models import Front, FrontEdition
from fronts.publishing import schedule_front
from fronts.publishing.cards import CardSubject
from tests.factories import ArticleFactory, SectionFactory, published
from tests.support.front_desk import Desk

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@time_machine.travel(NOON, tick=False)
def test_it_prints_the_front_of_a_time_to_come() -> None:
    port, desk = SectionFactory.create(name="Port"), Desk()
    published(section=port, headline="Fog", slug="fog")
    tides = ArticleFactory.create(section=port, headline="Tides", slug="tides")
    schedule(tides, by=SYSTEM, at=NOON + timedelta(hours=18))
    desk.pin(tides)
    desk.put(CardSubject(url="https://example.com/", headline="Elsewhere"), "more")
    schedule_front(desk.front, by=SYSTEM, at=NOON + timedelta(hours=18))

    now, tomorrow = StringIO(), StringIO()
    call_command("front", "home", stdout=now)
    call_command("front", "home", at="06:00", stdout=tomorrow)

    assert now.getvalue() == "The home page on Monday 2 March 2026, 12:00 UTC\n\nLead\n    /port/fog/  Fog\n"
    lines = tomorrow.getvalue().splitlines()
    assert lines[0] == "The home page on Tuesday 3 March 2026, 06:00 UTC"
    assert lines[2:4] == ["Lead", "  * /port/tides/  Tides"]
    assert lines[5:7] == ["Under the lead", "  * https://example.com/  Elsewhere"]
    assert "    /port/fog/  Fog" in lines
    assert not FrontEdition.objects.live().exists()


@time_machine.travel(NOON, tick=False)
def test_it_prints_the_front_of_a_section_and_of_a_topic() -> None:
    port = SectionFactory.create(name="Port")
    fog = published(section=port, headline="Fog", slug="fog", tags=["Ships"]).article
    published(section=port, headline="Tides", slug="tides")
    desk = Desk(front=Front(section=port))
    desk.pin(fog)
    schedule_front(desk.front, by=SYSTEM, at=NOON + timedelta(hours=18))

    said = {}
    for name, options in {"port": {}, "section:port": {"at": "06:00"}, "tag:ships": {}}.items():
        out = StringIO()
        call_command("front", name, stdout=out, **options)
        said[name] = out.getvalue().splitlines()

    assert said["port"][0] == "The front of Port on Monday 2 March 2026, 12:00 UTC"
    assert said["port"][2:4] == ["Lead", "    /port/tides/  Tides"]
    assert said["section:port"][2:6] == ["Lead", "  * /port/fog/  Fog", "", "Top stories"]
    assert said["tag:ships"][0] == "The front of Ships on Monday 2 March 2026, 12:00 UTC"
    assert "    /port/fog/  Fog" in said["tag:ships"]
    for wrong in ("", "nowhere", "tag:", "tag:none", "section:", "home ", "\0", "\udcff", "x" * 9000, "٣"):
        with pytest.raises(CommandError) as refused:
            call_command("front", wrong, stdout=StringIO())
        assert refused.value.returncode == 2, wrong


@time_machine.travel(NOON, tick=False)
def test_a_time_that_cannot_be_read_is_refused() -> None:
    for wrong in ("soon", "25:00", "2026-03-02", "2020-01-01T06:00", "0001-01-01T00:00", "9999-12-31T23:59", "٠٦:٠٠x"):
        with pytest.raises(CommandError) as refused:
            call_command("front", "home", at=wrong, stdout=StringIO())
        assert refused.value.returncode == 2
