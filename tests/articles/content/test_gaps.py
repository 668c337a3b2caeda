"""Fields of a template."""

from __future__ import annotations

import pytest

from articles.content.contents import normal
from articles.content.fields import blank_content
from articles.content.gaps import MOST_FIELDS, fields_of, filled

TEMPLATE = {
    **blank_content(),
    "headline": "{{Home team}} v {{ Visitors }}",
    "body": "<p>{{Home team}} beat <b>{{Visitors &amp; co}}</b> {{Score}}.</p>",
    "tags": ["football", "{{Home team}}"],
    "figures": [{"key": "f1", "image": 1, "caption": "At {{Ground}}", "credit": "", "alt": "", "place": "lead"}],
}


def test_fields_are_found_once_each_as_one_meets_them() -> None:
    assert fields_of(TEMPLATE) == ["Home team", "Visitors", "Visitors & co", "Score", "Ground"]
    assert fields_of({**blank_content(), "body": "{{}} {{ }} {x} {{a\nb}} {{" + "y" * 81 + "}}"}) == []
    assert len(fields_of({**blank_content(), "body": "".join(f"{{{{f{n}}}}}" for n in range(500))})) == MOST_FIELDS


@pytest.mark.django_db
def test_what_is_filled_in_is_text_wherever_it_stands_and_the_rest_stays() -> None:
    values = {"Home team": 'Quay <script>"', "Visitors": "Docks", "Visitors & co": "D & C", "Ground": "the Mole"}

    content = normal(filled(TEMPLATE, values))

    assert content["headline"] == 'Quay <script>" v Docks'
    assert content["body"] == '<p>Quay &lt;script&gt;" beat <strong>D &amp; C</strong> {{Score}}.</p>'
    assert content["figures"][0]["caption"] == "At the Mole"
    assert content["tags"] == ['Quay <script>"', "football"]
