"""How demo stories are written down, and how their light markup becomes body HTML."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

STRONG, EMPHASIS = re.compile(r"\*\*(.+?)\*\*"), re.compile(r"\*(.+?)\*")
WEEKDAY_PLACEHOLDER = re.compile(r"\{day([+-]\d+)?\}")


@dataclass(frozen=True)
class DemoChange:
    """A later edition: `find` becomes `put` in the body, and readers are told `note`."""

    kind: str
    note: str
    find: str
    put: str


@dataclass(frozen=True)
class DemoStory:
    """A story of the demo newsroom.

    `age` is how many hours before loading it was first published; for a `scheduled` one, how many after. `state` is
    published, draft, in_review, approved, scheduled or withdrawn. Texts may hold `{paper}`, the newspaper's name,
    and `{day}`, `{day-1}`, `{day+3}`: weekdays counted from the day of publication.

    Body: blocks with blank lines between them. `## ` and `### ` are headings, `- ` lists, `> ` quotations, `>> ` pull
    quotes, `| a | b |` table rows (the first is the head), `[f2]` is the place of that figure; anything else is a
    paragraph. `**Strong**` and `*emphasis*` may be used within them.
    """

    slug: str
    section: str
    headline: str
    age: float
    by: tuple[str, ...]
    body: str
    standfirst: str = ""
    kind: str = "news"
    teaser: str = ""
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    lead: str = ""
    caption: str = ""
    figures: dict[str, tuple[str, str]] = field(default_factory=dict)  # key: (picture, caption)
    tagline: str = ""
    changes: tuple[DemoChange, ...] = ()
    state: str = "published"
    sent_back: str = ""  # what a draft's writer was asked to change
    withdrawal_note: str = ""
    desk_headline: str = ""  # an unpublished change that waits on the desk
    due_in: float = 0  # the deadline of a draft, in hours from loading
    words: int = 0  # how many words it should have

    @property
    def guid(self) -> str:
        """The guid by which a later run recognises the story."""
        return f"urn:newsroom:demo:{self.slug}"


def fill_placeholders(text: str, *, paper: str, day: datetime.date) -> str:
    """Returns the text with its placeholders filled in."""

    def weekday(match: re.Match[str]) -> str:
        return f"{day + datetime.timedelta(days=int(match[1] or 0)):%A}"

    return WEEKDAY_PLACEHOLDER.sub(weekday, text).replace("{paper}", paper)


def typographic(text: str) -> str:
    """Returns the text with typographic quotation marks and apostrophes."""
    for straight, opening, closing in (('"', "“", "”"), ("'", "‘", "’")):
        text = re.sub(rf"(^|[\s(\[*—]|“){straight}", rf"\1{opening}", text, flags=re.M).replace(straight, closing)
    return text


def body_html(markup: str) -> str:
    """Returns body HTML for the light markup that DemoStory describes."""
    blocks = re.split(r"\n\s*\n", typographic(markup.strip()))
    html = "\n".join(_block(block.strip()) for block in blocks)
    return EMPHASIS.sub(r"<em>\1</em>", STRONG.sub(r"<strong>\1</strong>", html))


def _block(block: str) -> str:
    lines = block.splitlines()
    for mark, opening, closing in (
        ("### ", "<h3>", "</h3>"),
        ("## ", "<h2>", "</h2>"),
        (">> ", '<blockquote class="pullquote"><p>', "</p></blockquote>"),
        ("> ", "<blockquote><p>", "</p></blockquote>"),
    ):
        if block.startswith(mark):
            return opening + " ".join(line.removeprefix(mark) for line in lines) + closing
    if block.startswith("- "):
        return "<ul>" + "".join(f"<li>{line.removeprefix('- ')}</li>" for line in lines) + "</ul>"
    if block.startswith("|"):
        return _table(lines)
    if figure := re.fullmatch(r"\[(f\d+)\]", block):
        return f'<figure data-figure="{figure[1]}"></figure>'
    return f"<p>{' '.join(lines)}</p>"


def _table(lines: list[str]) -> str:
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines]
    head = "".join(f'<th scope="col">{cell}</th>' for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
