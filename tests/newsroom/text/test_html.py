"""Body HTML: what it says stays, what it could do goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.html import TooDeep, clean_body, paragraphs, plain_text, strip_markup


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("<p>Text</p>", "<p>Text</p>"),
        ("<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"),
        ("<p>a<style>p{}</style>b</p>", "<p>ab</p>"),
        ('<p onclick="x()" style="color:red" class="x" id="y">a</p>', "<p>a</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href=" java\tscript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<a href="https://example.com/?a=1&amp;b=2">a</a>', '<a href="https://example.com/?a=1&amp;b=2">a</a>'),
        ('<a href="/port/fog/">a</a>', '<a href="/port/fog/">a</a>'),
        ("<p><img src=x onerror=alert(1)>a</p>", "<p>a</p>"),
        ("<iframe src='/'>a</iframe><object>b</object><svg><script>c</script></svg>", ""),
        ("<p>a<!-- secret -->b</p>", "<p>ab</p>"),
        ("<div>a</div>", "<p>a</p>"),
        ("<p><b>a</b> <i>b</i> <strike>c</strike></p>", "<p><strong>a</strong> <em>b</em> <s>c</s></p>"),
        ("<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4>", "<h2>a</h2><h2>b</h2><h3>c</h3><h3>d</h3>"),
        ('<blockquote class="pullquote evil">a</blockquote>', '<blockquote class="pullquote">a</blockquote>'),
        ('<figure data-figure="f1"></figure>', '<figure data-figure="f1"></figure>'),
        ("<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a\x00\x08b\x0b</p>", "<p>ab</p>"),
        ("<p>H<sub>2</sub>O<br>x<sup>2</sup></p><hr>", "<p>H<sub>2</sub>O<br>x<sup>2</sup></p><hr>"),
        ("", ""),
    ],
)
def test_a_body_keeps_what_it_says(markup: str, clean: str) -> None:
    assert clean_body(markup) == clean


def test_a_table_keeps_its_cells() -> None:
    table = (
        '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>'
    )

    assert clean_body(table) == table


@given(st.text(alphabet=st.sampled_from("<>/ab =\"'p&;!-"), max_size=120))
def test_cleaning_twice_is_cleaning_once(markup: str) -> None:
    once = clean_body(markup)

    assert clean_body(once) == once


def test_markup_deeper_than_any_story_is_refused() -> None:
    with pytest.raises(TooDeep, match="nested too deeply"):
        clean_body("<ul>" * 5000)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One</p><p>two &amp; <em>three</em></p>", "One two & three"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<p>wo<strong>rd</strong></p>", "word"),
        ("<p>a<br>b</p>", "a b"),
        ("<p>1 &lt; 2</p>", "1 < 2"),
    ],
)
def test_plain_text_is_what_is_read(markup: str, text: str) -> None:
    assert plain_text(markup) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<b>Fog</b> &amp; mist", "Fog & mist"),
        ("a\n  b", "a b"),
        ("x<script>alert(1)</script>y", "xy"),
        ("a\x00b", "ab"),
    ],
)
def test_a_line_that_may_hold_markup_becomes_plain(text: str, plain: str) -> None:
    assert strip_markup(text) == plain


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("one\ntwo", "<p>one</p>\n<p>two</p>"),
        ("one\nwrapped\n\ntwo", "<p>one wrapped</p>\n<p>two</p>"),
        ("one\r\n\r\ntwo", "<p>one</p>\n<p>two</p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("  ", ""),
    ],
)
def test_plain_text_becomes_paragraphs(text: str, markup: str) -> None:
    assert paragraphs(text) == markup


def test_a_link_that_reads_like_a_script_loses_its_address_and_keeps_its_words() -> None:
    links = (
        r'<a href="javascript\x3Ajavascript:alert(1)">a</a> <a href="data:text/html,b">b</a> <a href="/database/">c</a>'
    )

    assert clean_body(links) == '<a>a</a> <a>b</a> <a href="/database/">c</a>'


def test_links_into_the_text_go_with_the_places_that_they_lead_to_and_their_words_stay() -> None:
    notes = '<p>One<sup><a href="#fn1" id="r1">1</a></sup></p><ol><li id="fn1">Note <a href=" &#35;r1">back</a></ol>'
    around = '<p><a href="/x">a <a href="#y">b</a> c</a> <a href="/x/#y">d</a> <a href="https://a.example/#y">e</a></p>'

    assert clean_body(notes) == "<p>One<sup>1</sup></p><ol><li>Note back</li></ol>"
    assert clean_body(around) == (
        '<p><a href="/x">a </a>b c <a href="/x/#y">d</a> <a href="https://a.example/#y">e</a></p>'
    )
