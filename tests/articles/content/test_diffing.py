"""What changed between two texts: every word of both is there, marked, in HTML that a browser leaves as it is."""

from __future__ import annotations

import re
import time

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.content.diffing import marked, marked_text, pieces
from articles.content.passages import INSERTED, marked_whole
from newsroom.text.html import BLOCK_ELEMENTS, INLINE_ELEMENTS, TABLE_ELEMENTS, clean_body, plain_text
from tests.support.thoroughness import rounds

WORDS = st.sampled_from(
    ["fog", "port", "the", "harbour", "12", "a&b", "<br>", "é", "តម្លៃ", "ប្រេង", "ราคา", "\u00a0", ".", ",", "“x”"]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
ANY_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=30)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(tag: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return inner.map(lambda markup: f"<{tag}>{markup}</{tag.partition(' ')[0]}>")


TEXT = st.one_of(SENTENCE, ANY_TEXT).map(escaped)
INLINE_MARKUP = st.lists(
    st.one_of(
        TEXT,
        wrapped("strong", TEXT),
        wrapped("em", TEXT),
        wrapped('a href="/x/"', TEXT),
        wrapped('a href="/a>b/"', wrapped("em", TEXT)),
        st.just("<br>"),
    ),
    max_size=4,
).map("".join)
ITEMS = st.lists(wrapped("li", INLINE_MARKUP), min_size=1, max_size=4).map("".join)
ROWS = st.lists(
    wrapped("tr", st.lists(wrapped("td", INLINE_MARKUP), min_size=1, max_size=3).map("".join)), min_size=1, max_size=3
).map("".join)
BLOCK = st.one_of(
    wrapped("p", INLINE_MARKUP),
    wrapped("h2", INLINE_MARKUP),
    wrapped("ul", ITEMS),
    wrapped("ol", st.one_of(ITEMS, wrapped("li", wrapped("ul", ITEMS)))),
    wrapped("blockquote", wrapped("p", INLINE_MARKUP)),
    wrapped("table", wrapped("tbody", ROWS)),
    wrapped('figure data-embed="https://example.com/v/1"', TEXT),
    st.sampled_from(['<figure data-figure="f1"></figure>', '<figure data-figure="f2"></figure>', "<hr>", "bare words"]),
)
BODY = st.lists(BLOCK, max_size=6).map("\n".join).map(clean_body)


def without(tag: str, markup: str) -> str:
    return re.sub(f"<{tag}>.*?</{tag}>", "", markup, flags=re.S)


def as_a_browser_reads_it(markup: str) -> str:
    """Serialised by an HTML5 parser that drops nothing of ours: what is misplaced would be moved."""
    attributes = {"a": {"href"}, "figure": {"data-figure", "data-embed"}, "ol": {"start"}, "blockquote": {"class"}}
    tags = BLOCK_ELEMENTS | TABLE_ELEMENTS | INLINE_ELEMENTS | {"ins", "del"}
    return nh3.clean(markup, tags=tags, attributes=attributes, link_rel=None)


def same_characters(markup: str) -> str:
    """Two spellings of the same characters are no difference."""
    return markup.replace("\u00a0", "&nbsp;")


@settings(deadline=None, max_examples=rounds(80, 300))
@given(BODY, BODY)
def test_without_what_was_deleted_it_says_what_the_later_body_says(before: str, after: str) -> None:
    assert plain_text(without("del", marked(before, after))) == plain_text(after)


@settings(deadline=None, max_examples=rounds(80, 300))
@given(BODY, BODY)
def test_without_what_was_inserted_it_says_what_the_earlier_body_said(before: str, after: str) -> None:
    assert plain_text(without("ins", marked(before, after))) == plain_text(before)


@settings(deadline=None, max_examples=rounds(80, 300))
@given(BODY, BODY)
def test_it_is_html_that_a_browser_leaves_as_it_is(before: str, after: str) -> None:
    both = marked(before, after)

    assert as_a_browser_reads_it(both) == same_characters(both)


@settings(deadline=None)
@given(BODY)
def test_what_did_not_change_has_no_marks(body: str) -> None:
    assert not any(piece.changed for piece in pieces(body, body))
    assert "<ins>" not in marked(body, body)


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_plain_texts_keep_every_character(before: str, after: str) -> None:
    both = marked_text(before, after)

    unescape = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
    for tag, text in (("del", after), ("ins", before)):
        rest = re.sub(r"</?(ins|del)>", "", without(tag, both))
        plain = re.sub(r"&(lt|gt|amp|quot|#x27|#39);", lambda m: unescape.get(m[0], m[0]), rest)
        assert plain.replace("&quot;", '"').replace("&#x27;", "'").replace("&#39;", "'") == text


@pytest.mark.parametrize(
    ("before", "after", "both"),
    [
        ("<p>Fog closes port.</p>", "<p>Fog closes the port.</p>", "<p>Fog closes <ins>the </ins>port.</p>"),
        (
            "<p>Two boats sank, police said.</p>",
            "<p>Three ships sank, police said.</p>",
            "<p><del>Two boats</del><ins>Three ships</ins> sank, police said.</p>",
        ),
        ("<p>រដ្ឋាភិបាលបានប្រកាស</p>", "<p>រដ្ឋាភិបាលមិនប្រកាស</p>", "<p>រដ្ឋាភិបាល<del>បាន</del><ins>មិន</ins>ប្រកាស</p>"),
        (
            "<ul><li>One apple.</li><li>Two pears.</li></ul>",
            "<ul><li>One apple.</li></ul>",
            "<ul><li>One apple.</li><li><del>Two pears.</del></li></ul>",
        ),
        (
            "<p>See the <a href='/a/'>report</a>.</p>",
            "<p>See the <a href='/b/'>report</a>.</p>",
            '<p>See the <a href="/a/"><del>report</del></a><a href="/b/"><ins>report</ins></a>.</p>',
        ),
        (
            "<table><tbody><tr><td>2025</td><td>12</td></tr></tbody></table>",
            "<table><tbody><tr><td>2025</td><td>14</td></tr></tbody></table>",
            "<table><tbody><tr><td>2025</td><td><del>12</del><ins>14</ins></td></tr></tbody></table>",
        ),
        (
            '<figure data-figure="f1"></figure><p>Text.</p>',
            '<p>Text.</p><figure data-figure="f2"></figure>',
            '<del><figure data-figure="f1"></figure></del><p>Text.</p><ins><figure data-figure="f2"></figure></ins>',
        ),
        (
            '<figure data-embed="https://youtu.be/a">Fog at dawn.</figure>',
            '<figure data-embed="https://youtu.be/a">Fog at dusk.</figure>',
            '<figure data-embed="https://youtu.be/a">Fog at <del>dawn</del><ins>dusk</ins>.</figure>',
        ),
        (
            '<figure data-embed="https://youtu.be/a">Fog.</figure>',
            "<p>Fog.</p>",
            '<del><figure data-embed="https://youtu.be/a">Fog.</figure></del><p><ins>Fog.</ins></p>',
        ),
        ("<p>Plan</p>", "<h2>Plan</h2>", "<p><del>Plan</del></p><h2><ins>Plan</ins></h2>"),
    ],
)
def test_changes_are_marked_by_words_inside_their_blocks(before: str, after: str, both: str) -> None:
    assert marked(clean_body(before), clean_body(after)) == both


def test_a_paragraph_that_was_changed_and_moved_by_new_ones_is_found_again() -> None:
    before = "<p>The council met on Monday to vote on the plan.</p>"
    after = "<p>New first paragraph entirely.</p><p>The council met on Tuesday to vote on the plan.</p>"

    assert marked(before, after) == (
        "<p><ins>New first paragraph entirely.</ins></p>"
        "<p>The council met on <del>Monday</del><ins>Tuesday</ins> to vote on the plan.</p>"
    )


def test_a_plain_text_cannot_smuggle_markup() -> None:
    assert marked_text("a", "<script>b</script>") == "<del>a</del><ins>&lt;script&gt;b&lt;/script&gt;</ins>"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<p>{'up ' * 20_000}</p>", f"<p>{'up down ' * 20_000}</p>"),
        (f"<p>{' '.join(f'a{n}' for n in range(1_990))}</p>", f"<p>{' '.join(f'b{n}' for n in range(1_990))}</p>"),
        ("<hr>" * 20_000, "<hr>" * 3 + "<p>a</p>" + "<hr>" * 20_000),
        ("".join(f"<p>a{n}</p>" for n in range(5_000)), "".join(f"<p>b{n}</p>" for n in range(5_000))),
        ("<ul><li>" * 190 + "deep" + "</li></ul>" * 190, "<ul><li>" * 190 + "deeper" + "</li></ul>" * 190),
    ],
    ids=["one-word-over-and-over", "all-other-words", "rules", "all-other-paragraphs", "nested"],
)
def test_no_text_takes_long(before: str, after: str) -> None:
    begun = time.process_time()

    both = marked(before, after)

    assert time.process_time() - begun < 5
    assert plain_text(without("del", both)) == plain_text(after)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<p>One <a href="/x?a<b>c">two</a></p>', ["One ", "two"]),
        ("<p>a < b <em>c</em>", ["a ", " b ", "c"]),
        ('<p title="never closed>words</p><', ['p title="never closed>words']),
    ],
)
def test_what_is_marked_whole_loses_nothing_and_keeps_its_tags(markup: str, words: list[str]) -> None:
    marked = marked_whole(markup, INSERTED)

    assert re.sub("</?ins>", "", marked) == markup
    assert re.findall("<ins>(.*?)</ins>", marked) == words
