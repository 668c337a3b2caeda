"""Every element of HTML, in use or obsolete, and what becomes of it in a story's text.

What is named nowhere here (`span`, `font`, `label`, an element of somebody's own) is part of a line: its words stay, it
goes.
"""

from __future__ import annotations


def names(*lines: str) -> frozenset[str]:
    """Returns the names in these lines."""
    return frozenset(name for line in lines for name in line.split())


BLOCK_ELEMENTS = {"p", "h2", "h3", "ul", "ol", "li", "blockquote", "figure", "hr"}
TABLE_ELEMENTS = {"table", "thead", "tbody", "tr", "th", "td"}
INLINE_ELEMENTS = {"strong", "em", "a", "sup", "sub", "br", "s", "code"}

# Dropped with everything in them: programs, and what stands for something that a story cannot show.
ELEMENTS_WITHOUT_TEXT = names(
    "applet audio canvas datalist frameset head iframe math noembed noframes noscript object rp script select ",
    "style svg template title video",
)

# What they hold is no markup, up to their own end tag.
RAW = names("iframe noembed noframes script style textarea title xmp")

# Headings of pages are headings of ours.
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}

LISTS = {"ul": "ul", "menu": "ul", "dir": "ul", "ol": "ol"}

# Shown as blocks and of no meaning to a story: their words are paragraphs.
PLAIN_BLOCKS = names(
    "address article aside caption center dd details dialog div dl dt fieldset figcaption footer form header ",
    "hgroup legend listing main multicol nav optgroup option p plaintext pre search section summary xmp",
)

# Where line ends are kept as they were typed.
PREFORMATTED = names("listing plaintext pre xmp")

# In a line, and yet boxes of their own: a space parts their words from those around.
BOXES = names("button input marquee meter output progress textarea")

# What we write for elements within a line; what is not listed is not written.
FORMATS = {
    **{name: name for name in ("strong", "em", "a", "sup", "sub", "s", "code")},
    **dict.fromkeys(("b",), "strong"),
    **dict.fromkeys(("i", "cite", "dfn", "var"), "em"),
    **dict.fromkeys(("strike", "del"), "s"),
    **dict.fromkeys(("tt", "samp", "kbd"), "code"),
}

# The end of the block that these began in is their end, too. The others go on in the next, as browsers have it.
ENDING_WITH_BLOCKS = frozenset({"sup", "sub"})

# What stands around the words of an element that a browser shows in signs of its own.
AROUND = {"q": ("“", "”"), "rt": ("(", ")")}

TABLE_PARTS = {"thead": "thead", "tbody": "tbody", "tfoot": "tbody"}
CELLS = frozenset({"td", "th"})

PARTING = frozenset(
    PLAIN_BLOCKS | HEADINGS.keys() | LISTS.keys() | TABLE_PARTS.keys() | CELLS | BOXES | BLOCK_ELEMENTS | TABLE_ELEMENTS
) | {"br"}
"""What parts the words before it from those after it."""
