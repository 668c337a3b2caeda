"""Where a link may be put into a text, and what the text is with it."""

from __future__ import annotations

import time

import pytest

from articles.content.linkable import passages, quotations, with_link_around
from newsroom.text.html import clean_body

BODY = (
    "<h2>Fog at sea</h2><p>Fog &amp; <strong>storm</strong> surge<br>Fog</p><blockquote><p>Fog</p></blockquote>"
    '<ul><li>Fog <a href="/fog/">Fog</a> Fog <code>Fog</code> <s>Fog</s></li></ul>'
    '<blockquote class="pullquote"><p>Fog</p></blockquote>'
    "<table><tbody><tr><th>Fog</th><td>Fog</td></tr></tbody></table>"
)


def open_words(body: str) -> list[str]:
    """Of each passage what a link may be put around."""
    found = []
    for passage in passages(body):
        text = list(passage.text)
        for start, end in passage.closed():
            text[start:end] = "_" * (end - start)
        found.append("".join(text))
    return found


def test_no_link_stands_in_headings_quotations_captions_code_or_links() -> None:
    assert open_words(BODY) == [
        *("__________", "Fog & storm surge_Fog", "___", "Fog ___ Fog ___ ___", "___", "___", "Fog")
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “Fog” in fog", ["“Fog”"]),
        ("„Ja“, sagte er. „Nein“ Ort", ["„Ja“", "„Nein“"]),
        ("»Ja« Ort »nein«", ["»Ja«", "»nein«"]),
        ("« Un “deux” trois » Ort", ["« Un “deux” trois »"]),
        ("”Hej” Ort ”nej”", ["”Hej”", "”nej”"]),
        ("「東京」東京『京』", ["「東京」", "『京』"]),
        ("«Да» сказал «Нет»", ["«Да»", "«Нет»"]),
        ('He said: "Yes." Fog "no"', ['"Yes."', '"no"']),
        ("‘It’s Fog’s,’ said the boys’ club in the ‘90s, don’t", ["‘It’s Fog’s,’"]),
        ("rock 'n' roll, the '90s and the boys' club", ["'n'"]),
        ("“One. It goes on in the next paragraph", ["“One. It goes on in the next paragraph"]),
        ("A pipe of 5\" and 6' of rope", []),
    ],
)
def test_words_between_the_quotation_marks_of_any_language_are_a_quotation(text: str, quoted: list[str]) -> None:
    found = [(start, end) for start, end in quotations(text)]
    outer = [(a, b) for a, b in found if not any(c <= a and b <= d and (a, b) != (c, d) for c, d in found)]

    assert [text[start:end] for start, end in sorted(outer)] == quoted


@pytest.mark.parametrize(
    ("words", "href", "written"),
    [
        ("Fog &", '/a"b<c/', '<p><a href="/a&quot;b&lt;c/">Fog &amp;</a> <strong>'),
        ("surge", "/x/", '</strong> <a href="/x/">surge</a><br>'),
        ("storm surge", "/x/", '<strong><a href="/x/">storm</a></strong><a href="/x/"> surge</a><br>'),
    ],
)
def test_a_link_stands_around_exactly_the_words(words: str, href: str, written: str) -> None:
    passage = list(passages(BODY))[1]
    start = passage.text.index(words)

    body = with_link_around(BODY, passage, start, start + len(words), href)

    assert written in body
    assert [each.text for each in passages(clean_body(body))] == [each.text for each in passages(BODY)]


def test_hostile_texts_take_linear_time() -> None:
    begun = time.process_time()
    for text in ("‘a " * 30_000, "'a" * 30_000, "“»" * 30_000, "“‘’" * 20_000):
        quotations(text)
    body = "<p>" + "<a>" * 10_000 + "‘x <code>" * 10_000
    assert sum(len(passage.closed()) for passage in passages(body)) > 1

    assert time.process_time() - begun < 3
