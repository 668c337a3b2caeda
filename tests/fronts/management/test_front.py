"""`manage.py front home --at 06:00` prints what the home page will show, and changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from articles.publishing import schedule
from articles.roles import SYSTEM
from fronts.models import FrontEdition
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
    for wrong in ("soon", "25:00", "2026-03-02", "2020-01-01T06:00", "0001-01-01T00:00", "9999-12-31T23:59", "٠٦:٠٠x"):
        with pytest.raises(CommandError) as refused:
            call_command("front", "home", at=wrong, stdout=StringIO())
        assert refused.value.returncode == 2
