"""Loads the readers' templates in one piece, without what only makes their source readable.

A line break, with the spaces around it, is left out where no browser shows anything: at the ends of a file, beside the
tag of a block-level element, beside the tag of an element of the head. Everywhere else, which is between words, inline
elements and template tags, it becomes one space, as browsers make of it anyhow. Spaces within a line stay as they are.
So a page reads as its template would without this. Where two lines must touch, the first ends in the comment
`{# no space #}`, with which the line break goes. Other comments go by themselves.

What stands in `<pre>`, `<textarea>`, `<script>` and `<style>` is left alone.

A component that is included by its name is put in place of `{% include "…" %}`, so that it costs a page no more than if
it were written out there. Django keeps what was loaded: a request does none of this.
"""

from __future__ import annotations

import re

from django.template import Origin, Template, TemplateDoesNotExist
from django.template.loaders import filesystem

# Left as they are: the admin's styles put some block-level elements into lines.
DESK = ("admin/", "desk/", "registration/")

# Elements of which no space beside their tags is shown. `h` is a heading whose level is a variable: <h{{ level }}>.
BLOCKS = (
    *("!doctype", "html", "head", "title", "base", "meta", "link", "body", "address", "article", "aside", "blockquote"),
    *("dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h[1-6]?"),
    *("header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "search", "section", "summary", "ul"),
    *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th"),
)

_BREAK = r"[^\S\n]*\n\s*"
_BLOCK = rf"</?(?:{'|'.join(BLOCKS)})(?=[\s>{{])"
# Attributes may hold template tags, and those a ">".
_TEMPLATE_TAG = r"{%(?:(?!%}).)*%}|{{(?:(?!}}).)*}}"
_BLOCK_TAG = rf"{_BLOCK}(?:{_TEMPLATE_TAG}|{{(?![{{%])|[^>{{])*>"

_BEFORE_BLOCK = re.compile(f"{_BREAK}(?={_BLOCK})", re.I)
_AFTER_BLOCK = re.compile(f"({_BLOCK_TAG}){_BREAK}", re.I)
_ELSEWHERE = re.compile(_BREAK)
_INCLUDE = re.compile(r'{% include "(?P<name>[^"]+)"(?: with (?P<values>.+?))? %}')
_COMMENT = re.compile(rf"{{# no space #}}{_BREAK}|{{#.*?#}}")
_LEFT_ALONE = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)\s*>)", re.S | re.I)


class Loader(filesystem.Loader):
    """Finds templates in `DIRS`, as Django's does; those of readers' pages come as said above."""

    def get_contents(self, origin: Origin) -> str:
        """Raises TemplateSyntaxError for a mistake with the line it has in the file."""
        source: str = super().get_contents(origin)
        name = str(origin.template_name)
        if name.startswith(DESK) or not name.endswith(".html"):
            return source
        Template(source, origin, name, self.engine)
        return without_indentation(_INCLUDE.sub(self._component, source))

    def _component(self, include: re.Match[str]) -> str:
        try:
            source: str = self.engine.get_template(include["name"]).source
        except TemplateDoesNotExist:  # Django says so when the page is rendered
            return include[0]
        return f"{{% with {include['values']} %}}{source}{{% endwith %}}" if include["values"] else source


def without_indentation(source: str) -> str:
    """The template with its layout taken out, by the rule above."""
    pieces = _LEFT_ALONE.split(source)
    pieces[::2] = map(_joined, pieces[::2])
    return "".join(pieces).strip()


def _joined(source: str) -> str:
    source = _COMMENT.sub("", source)
    source = _BEFORE_BLOCK.sub("", source)
    source = _AFTER_BLOCK.sub(r"\1", source)
    return _ELSEWHERE.sub(" ", source)
