"""Bodies are taken apart by paragraphs and put together again without a loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.content.blocks import blocks
from newsroom.text.html import clean_body

PIECES = st.sampled_from(
    [
        *("<p>One</p>", "<h2>Two</h2>", "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>", "<hr>", "<p>x<br>y</p>"),
        *(
            '<figure data-figure="f1"></figure>',
            "<table><tbody><tr><td>1</td></tr></tbody></table>",
            "words",
            "\n",
            " ",
        ),
        *("<p>", "</p>", "<div>", "<p>a &lt;b&gt; c</p>", "<p>ភ្នំពេញ</p>"),
    ]
)


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("", []),
        ("<p>a</p><p>b</p>", ["<p>a</p>", "<p>b</p>"]),
        ("<p>a</p>\n<hr><p>b<br>c</p>\n", ["<p>a</p>", "\n<hr>", "<p>b<br>c</p>\n"]),
        ("<ul><li>a</li><li>b</li></ul>bare<p>c</p>", ["<ul><li>a</li><li>b</li></ul>", "bare", "<p>c</p>"]),
    ],
)
def test_each_paragraph_is_a_block(body: str, parts: list[str]) -> None:
    assert blocks(body) == parts


@given(st.lists(PIECES, max_size=12))
def test_the_blocks_joined_are_the_body(pieces: list[str]) -> None:
    body = clean_body("".join(pieces))

    assert "".join(blocks(body)) == body
