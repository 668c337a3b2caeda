"""Templates are written with indentation and loaded without it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.template import Context, Engine, TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template

from newsroom.site.template_whitespace import without_indentation


@pytest.mark.parametrize(
    ("source", "loaded"),
    [
        ("<ul>\n  <li>One</li>\n\n  <li>Two</li>\n</ul>\n", "<ul><li>One</li><li>Two</li></ul>"),
        ("<p>\n  Some words\n</p>", "<p>Some words</p>"),
        ("<head>\n  <meta charset=utf-8>\n  {% if x %}\n    <link>\n", "<head><meta charset=utf-8>{% if x %}<link>"),
        (
            '<li{% if a > b %} lang="km"{% endif %}>\n  {{ x }}\n</li>',
            '<li{% if a > b %} lang="km"{% endif %}>{{ x }}</li>',
        ),
        ("<h{{ level }}>\n  Title\n</h{{ level }}>\n<p>", "<h{{ level }}>Title</h{{ level }}><p>"),
        ("<!DOCTYPE html>\n<html>", "<!DOCTYPE html><html>"),
    ],
)
def test_a_line_break_beside_a_block_goes(source: str, loaded: str) -> None:
    assert without_indentation(source) == loaded


@pytest.mark.parametrize(
    ("source", "loaded"),
    [
        ("<b>One</b>\n    <i>two</i>", "<b>One</b> <i>two</i>"),
        ("Some\n  words", "Some words"),
        ("go to\n<a>the page</a>\nnow", "go to <a>the page</a> now"),
        ("<b>1</b>\n{% if x %}\n  <i>2</i>\n{% endif %}", "<b>1</b> {% if x %} <i>2</i> {% endif %}"),
        ("{{ one }}\n{{ two }}", "{{ one }} {{ two }}"),
        ('<img src="x"\n     alt="y">', '<img src="x" alt="y">'),
        ("<picture>\n<param>", "<picture> <param>"),
    ],
)
def test_a_line_break_between_words_inline_elements_and_template_tags_is_one_space(source: str, loaded: str) -> None:
    assert without_indentation(source) == loaded


def test_spaces_within_a_line_stay() -> None:
    assert without_indentation("<p>a </p> <p> b</p>  {% if x %} c{% endif %}") == (
        "<p>a </p> <p> b</p>  {% if x %} c{% endif %}"
    )


def test_lines_touch_where_the_template_says_so() -> None:
    source = "By {{ name }}{# no space #}\n  {% if more %}, {{ more }}{% endif %}"

    assert without_indentation(source) == "By {{ name }}{% if more %}, {{ more }}{% endif %}"


def test_comments_go_but_not_the_space_beside_them() -> None:
    assert without_indentation("{# A list. #}\n<ul>\n{# Items. #}\n</ul>") == "<ul></ul>"
    assert without_indentation("one\n{# A word. #}\ntwo") == "one two"


@pytest.mark.parametrize("name", ["pre", "textarea", "script", "style"])
def test_text_in_which_spaces_count_is_left_alone(name: str) -> None:
    element = f"<{name} class=a>\n  <p>\n\n    two\n</{name}>"

    assert without_indentation(f"<div>\n  {element}\n</div>") == f"<div>{element}</div>"


def test_a_page_reads_as_with_its_indentation() -> None:
    source = "<p>\n  <b>One</b>\n  {% for word in words %}\n    <i>{{ word }}</i>\n  {% endfor %}\n  end.\n</p>"
    context = Context({"words": ["two", "three"]})

    html = Engine().from_string(without_indentation(source)).render(context)

    assert " ".join(html.split()) == "<p><b>One</b> <i>two</i> <i>three</i> end.</p>"


def engine(folder: Path) -> Engine:
    return Engine(dirs=[str(folder)], loaders=["newsroom.site.template_whitespace.Loader"])


def test_readers_templates_are_loaded_so_and_the_desks_and_feeds_are_not(tmp_path: Path) -> None:
    for name in ("page.html", "public/page.html", "admin/page.html", "desk/page.html", "feed.xml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("<p>\n  a\n</p>\n")

    loaded = {name: engine(tmp_path).get_template(name).source for name in ("page.html", "public/page.html")}
    as_written = {engine(tmp_path).get_template(n).source for n in ("admin/page.html", "desk/page.html", "feed.xml")}

    assert set(loaded.values()) == {"<p>a</p>"}
    assert as_written == {"<p>\n  a\n</p>\n"}


def test_a_component_is_in_its_place_with_its_values(tmp_path: Path) -> None:
    (tmp_path / "name.html").write_text("<p>\n  {{ name }}\n</p>\n")
    (tmp_path / "page.html").write_text(
        '<div>\n  {% include "name.html" %}\n  {% include "name.html" with name="Li" %}\n</div>\n'
    )

    page = engine(tmp_path).get_template("page.html")

    assert "include" not in page.source
    assert page.render(Context({"name": "Ana"})) == "<div><p>Ana</p><p>Li</p></div>"


def test_a_component_that_is_missing_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('{% include "nobody.html" %}')

    with pytest.raises(TemplateDoesNotExist, match=r"nobody\.html"):
        engine(tmp_path).get_template("page.html").render(Context())


def test_a_mistake_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>\n  a\n  {% nonsense %}\n</p>\n")

    with pytest.raises(TemplateSyntaxError, match="line 3"):
        engine(tmp_path).get_template("page.html")


def test_the_newsrooms_pages_are_loaded_so_once() -> None:
    template = get_template("public/story.html").template  # type: ignore[attr-defined]

    assert "\n" not in template.source
    assert get_template("public/story.html").template is template  # type: ignore[attr-defined]
