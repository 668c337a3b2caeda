"""The editors' guide is a page of the desk."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.support.forms import login

pytestmark = pytest.mark.django_db


def test_everybody_at_the_desk_reads_the_guide_that_lies_with_the_code(client: Client) -> None:
    login(client, "ops")

    answer = client.get("/admin/guide/")

    page = answer.content.decode()
    assert "<h2>Writing</h2>" in page
    assert "<strong>Nothing is lost.</strong>" in page
    assert "![" not in page
    assert client.post("/admin/guide/").status_code == 405
