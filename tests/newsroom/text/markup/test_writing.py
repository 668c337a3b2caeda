"""Whatever HTML a text comes in, its words stay apart, cleaning it twice changes nothing, and it stays in bounds."""

from __future__ import annotations

import re
import time
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.text.html import TooDeep, clean_body, plain_text
from tests.support.thoroughness import rounds


# https://html.spec.whatwg.org/multipage/rendering.html: what browsers show as blocks, or as boxes of their own.
def names(*lines: str) -> list[str]:
    return [name for line in lines for name in line.split()]


BLOCKS = names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ",
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu multicol nav ol optgroup option p pre ",
    "search section summary table tbody td tfoot th thead tr ul xmp caption",
)
WITHIN_LINES = names(
    "a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp ",
    "small span strike strong sub sup time tt u var wbr x-word",
)
VOID = names(
    "area base basefont bgsound br col command embed frame hr image img input keygen link meta param source",
    "track wbr",
)
UNSEEN = names(
    "applet audio canvas datalist iframe math noembed noframes noscript object script select style svg",
    "template",
)

NAMES = st.sampled_from([*BLOCKS, *WITHIN_LINES, *VOID, *UNSEEN, "title", "textarea", "button", "rt", "rp", "head"])
ATTRIBUTES = st.sampled_from(
    [
        *("", "", "", ' dir="rtl"', " dir=auto", ' class="pullquote"', ' href="https://example.com/?a=1&copy=2"'),
        *(' data-figure="f1"', ' data-embed="https://example.com/v/1"', ' colspan="3"', ' scope="col"', ' start="3"'),
        *(" title='a\"b<c>'", " x", ' href="javascript:alert(1)"', ' href="#x"', ' href="'),
    ]
)
WORDS = st.text(alphabet="ab é&;<>\n\t\u00a0\u00ad\u200b\u200d\u0301\u0645\u0e01🎉\ufe0f#x3", max_size=6)
PIECES = st.one_of(
    WORDS,
    st.tuples(NAMES, ATTRIBUTES).map(lambda tag: f"<{tag[0]}{tag[1]}>"),
    NAMES.map(lambda name: f"</{name}>"),
    st.sampled_from(
        ["<!-- x -->", "<!--", "<![if !vml]>", "&shy;", "&#x301;", "&am", "p;", "&lt;p&gt;", "<?x?>", "\r"]
    ),
)
MARKUP = st.lists(PIECES, max_size=25).map("".join)


@settings(max_examples=rounds(60, 200), deadline=None)
@example("<cite>\u200b")
@example("a<i>\u200b</i>b")
@given(MARKUP)
def test_cleaning_twice_is_cleaning_once(markup: str) -> None:
    once = clean_body(markup)

    assert clean_body(once) == once


@pytest.mark.parametrize("name", BLOCKS)
def test_words_of_different_blocks_stay_apart(name: str) -> None:
    """Side by side, one in the other, and beside words without a block."""
    for markup in (
        f"<{name}>one</{name}><{name}>two</{name}>",
        f"<{name}>one<{name}>two</{name}></{name}>",
        f"one<{name}></{name}>two",
        f"<p>one<{name}>two</{name}></p>",
        f"<blockquote>one<{name}>two</{name}></blockquote>",
        f"<h2>one<{name}>two</{name}></h2>",
    ):
        if name in ("body", "html") or (name == "xmp" and "<xmp>one<xmp>" in markup):
            continue
        clean = clean_body(markup)
        assert plain_text(clean).split() == ["one", "two"], (markup, clean)
        assert clean_body(clean) == clean


@pytest.mark.parametrize("name", WITHIN_LINES)
def test_words_of_one_line_stay_together(name: str) -> None:
    clean = clean_body(f"<p>on<{name}>e</{name}> two</p>")

    assert re.sub("[“”]", "", plain_text(clean)) == "one two"
    assert clean.startswith("<p>on")


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("<section>One.</section><section>Two.</section>", "<p>One.</p><p>Two.</p>"),
        (
            "<dl><dt>Fee<dd>Five euros<dt>Term<dd>One year</dl>",
            "<p>Fee</p><p>Five euros</p><p>Term</p><p>One year</p>",
        ),
        (
            "<table><caption>Fees</caption><thead><tr><th>a<tbody><tr><td>b</table>",
            "<p>Fees</p><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>",
        ),
        ("<table>loose<tr><td>a</table>", "<p>loose</p><table><tbody><tr><td>a</td></tr></tbody></table>"),
        (
            "<table><tr><td>a<table><tr><td>b<td>c</table>d</table>",
            "<table><tbody><tr><td>a<p>b</p><p>c</p>d</td></tr></tbody></table>",
        ),
        ("<details><summary>s</summary>d</details>", "<p>s</p><p>d</p>"),
        ("<figure><img><figcaption>c</figcaption></figure>", "<p>c</p>"),
        ("<fieldset><legend>l</legend>f</fieldset>", "<p>l</p><p>f</p>"),
        ("<address>a<br>b</address>", "<p>a<br>b</p>"),
        ("<h1><div>a</div><div>b</div></h1>", "<h2>a</h2><h2>b</h2>"),
        ("<ul><li>a</li>\n<ul><li>b</li></ul><li>c</li></ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<li>a<li>b", "<ul><li>a</li><li>b</li></ul>"),
        ("<pre>a\nb</pre>", "<p>a<br>b</p>"),
        ("<p>one<b>two<p>three</b>four", "<p>one<strong>two</strong></p><p><strong>three</strong>four</p>"),
        ("<p>a<i>b<b>c</i>d</b>e</p>", "<p>a<em>b<strong>c</strong></em><strong>d</strong>e</p>"),
        ("<b>a<b>b</b>c</b>", "<strong>abc</strong>"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("<svg>x<p>words", "x<p>words</p>"),
        ('<div dir="rtl">a<p>b</p></div><p dir="x">c</p>', '<p dir="rtl">a</p><p dir="rtl">b</p><p>c</p>'),
        ('<ul dir="RTL"><li dir="ltr">a</li></ul>', '<ul dir="rtl"><li dir="ltr">a</li></ul>'),
        ("<p>\u200b\u3164</p><p>a</p>", "<p>a</p>"),
        ("a <b", "a &lt;b"),
    ],
)
def test_each_element_becomes_what_a_story_has_for_it(markup: str, clean: str) -> None:
    assert clean_body(markup) == clean
    assert clean_body(clean) == clean


LEFT_OPEN = "".join(f'<b title="{n}"><i id="{n}"><u><font color="{n}"><s><code><tt><big>' for n in range(300))
GROWING = {
    "elements within lines left open before many paragraphs": "<p>" + LEFT_OPEN + "<p>x" * 9000,
    "one long address left open": f'<p><a href="/{"x" * 20_000}">' + "<p>x" * 9000,
    "elements left open in list items": "<ul><li>" + LEFT_OPEN + "<li>x" * 9000,
    "elements left open in cells": "<table><tr><td>" + LEFT_OPEN + "<td>x" * 9000,
    "words that tables put before themselves": LEFT_OPEN + "<table>x<tr>x" * 6000,
    "tables in tables": "<table><tr><td>" * 50_000,
    "tables in tables without cells": "<table>" * 30_000 + "x",
    "lists in lists": "<ul>" * 90_000,
    "quotations in quotations": "<blockquote>x" * 60_000,
    "very many paragraphs": "<p>x" * 120_000,
    "elements within lines in one another": "<b><i>" * 30_000 + "x" + "</i></b>" * 30_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">x",
    "quotation marks left open": '<a x="' * 100_000,
    "signs": "<" * 500_000,
    "tags that never end": "<a" * 300_000,
    "comments that never end": "<!--" * 150_000,
    "elements without words that never end": "<svg>" * 90_000 + "x",
    "end tags": "<ul><li>" + "<div>" * 150 + "</li>x</p>" * 20_000,
    "entities": "&nGt;" * 200_000,
    "marks on one letter": "e" + "\u0301\u0323" * 200_000,
    "spaces": "<p> </p>" * 20_000,
    "figures": "<figure>" * 90_000,
}


@pytest.mark.parametrize("what", GROWING)
def test_a_text_never_stands_for_one_that_is_out_of_bounds(what: str) -> None:
    markup = GROWING[what]
    begun = time.process_time()
    clean = ""
    with suppress(TooDeep):
        clean = clean_body(markup)

    assert len(clean) <= 6 * len(markup) + 100_000
    assert clean.count("<") <= 400_000
    plain_text(markup)
    assert time.process_time() - begun < 5


def test_twice_as_much_takes_twice_as_long_and_not_four_times() -> None:
    def seconds(times: int) -> float:
        markup = ("<div>" * 100 + "<ul><li>x<b>" + "</li></p>" * 3 + "</div>" * 100) * times
        begun = time.process_time()
        clean_body(markup)
        return time.process_time() - begun

    seconds(5)
    assert seconds(200) < 8 * seconds(50)
