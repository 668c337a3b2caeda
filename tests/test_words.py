"""What screens say is said as a colleague would say it: words that editors stumbled over do not come back.

Read are all templates, what Python and JavaScript say to people, and the labels of models.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APPS = ("articles", "authors", "fronts", "identity", "images", "imports", "newsroom")
NOT_FOR_EDITORS = ("migrations", "management", "proof", "embedded", "ops", "server", "text")
"""Folders whose sentences are for who runs the machine, or are none."""

RETIRED = {
    r"\bmend(s|ed)?\b": "fix",
    r"\bstands? (here|below|in the way|in the form|on the desk|at|as it)\b": "is",
    r"\b(said to me|mine to (write|review))\b": "comments for me, my stories, to review",
    r"\bput(s|ting)? (them |it |this )?aside\b": "discard",
    r"\b(take|takes|taken|took) (it |them |the [a-z ]+ |the other )?out\b(?! of (what|the library))": "remove",
    r"\b(take|takes|taken|took) (it |that one |this |what is scheduled )?back\b(?! from review)": "unschedule, revoke",
    r"\bbring (it |them |those words )?back\b": "restore",
    r"\bbrought (back|together)\b": "restored, merged",
    r"\bwaits?\b(?! for)": "is scheduled",
    r"\b(which )?picture stands\b": "choose a picture",
    r"\bleave(s)? (them|what [a-z]+) as (they are|it is)\b": "cancel, keep",
    r"\bthe other way round\b": "swap",
    r"\bagainst the one before\b": "compare with previous",
    r"\bother words for it\b": "different link text",
    r"\brecord of acts\b": "activity log",
    r"\b(nobody|somebody|[a-z]+)[’']s (already|now)\b": "assigned to …",
    r"\bdo it\b": "apply",
    r"\bpart paragraphs\b|\bparted by\b": "separate",
    r"\bfrozen (version|on)\b|^frozen\b": "created, scheduled version",
    r"\bwords (that )?(came|went)\b": "added words, removed words",
    r"\bnot yours to do\b|\breach this far\b": "you cannot open this page",
    r"\bBCP 47\b": "language code",
    r"\b(send_back|send_for_review|auditentry|taggedarticle)\b(?=.* )": "what the act is called",
    r"\bpicture f\d": "picture 1",
    r"\ba strip for\b": "group by",
    r"\bquality time\b": "you are logged out",
}
"""Each with what is said instead."""

CAPITAL = re.compile(r"[a-z]")
SQL = re.compile(r"\b(SELECT|FROM|WHERE|UPDATE|INSERT|PERFORM|RAISE|CREATE|coalesce)\b")
DJANGO = re.compile(r"{#.*?#}|{%.*?%}", re.S)
SHOWN_ATTRIBUTE = re.compile(r'(?:title|aria-label|placeholder|alt)="([^"]*)"')
STRING_OF_SCRIPT = re.compile(r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`')


def said_in_templates() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "templates").rglob("*.html")):
        markup = DJANGO.sub(" ", file.read_text())
        yield from ((_place(file, 0), value) for value in SHOWN_ATTRIBUTE.findall(markup))
        yield _place(file, 0), re.sub(r"<[^>]*>", " ", markup)


def said_in_scripts() -> Iterator[tuple[str, str]]:
    for file in sorted((ROOT / "static" / "js").rglob("*.js")):
        script = re.sub(r"^\s*//.*$", "", file.read_text(), flags=re.M)
        yield from ((_place(file, 0), found[1:-1]) for found in STRING_OF_SCRIPT.findall(script))


def said_in_python() -> Iterator[tuple[str, str]]:
    files = (file for app in APPS for file in sorted((ROOT / app).rglob("*.py")))
    for file in files:
        if set(file.relative_to(ROOT).parts).isdisjoint(NOT_FOR_EDITORS):
            yield from _strings(file)


def _strings(file: Path) -> Iterator[tuple[str, str]]:
    """Every text that is no docstring and has a word in it; of an f-string what stands between its values."""
    tree = ast.parse(file.read_text())
    bodies = (node.body for node in ast.walk(tree) if isinstance(getattr(node, "body", None), list))
    comments = {id(each.value) for body in bodies for each in body if isinstance(each, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield _place(file, node.lineno), "".join(_shown(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in comments:
            yield _place(file, node.lineno), node.value


def _shown(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "…"


def _place(file: Path, line: int) -> str:
    return f"{file.relative_to(ROOT)}:{line}" if line else str(file.relative_to(ROOT))


@pytest.mark.parametrize("said", [said_in_templates, said_in_scripts, said_in_python], ids=lambda said: said.__name__)
def test_no_screen_says_what_editors_stumbled_over(said: object) -> None:
    assert callable(said)
    found = []
    for place, text in said():
        words = " ".join(text.split())
        if " " in words and CAPITAL.search(words) and not SQL.search(words):
            found += [
                f"{place}: “{match[0]}” ({better}): {words[max(0, match.start() - 40) : match.end() + 40]}"
                for pattern, better in RETIRED.items()
                if (match := re.search(pattern, words, re.I))
            ]
    assert not found, "\n".join(found)


def test_a_retired_word_is_found() -> None:
    assert re.search(next(iter(RETIRED)), "Mend before publishing", re.I)
    assert list(_strings(Path(__file__)))
