"""Names that look like one name spelt in two ways: “Signe Aldous” and “Signe Aldus”.

Told by pairs of capitalised words of which one is the same and the other nearly so. What is near only because the
language has it so (“Foreign Minister”, “Foreign Ministry”) or because many things are called so (“North Quay”, “South
Quay”) is left alone. Where nouns have capitals, or a script has none, nothing is looked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise

from articles.checks.passages import TextPassage

NOUNS_HAVE_CAPITALS = ("de", "lb")
MOST_READ, MOST_NAMES, MOST_COMPARED = 200_000, 2_000, 20_000
"""More letters, names and pairs of names than any story has are not read and compared."""
LONGEST_WORD = 30

_WORD = re.compile(r"[^\W\d_]++(?:['’-][^\W\d_]++)*")
_ORDINARY_LINES = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "january february march april may june july august september october november december",
    "these those there their them they then than that this when where which while what whose here after before since",
    "with without within every other another most many more some first second third fourth fifth sixth seventh eighth",
    "minister ministry president presidency secretary secretariat councillor councilman chairman",
    "councilwoman chairwoman congressman congresswoman spokesman spokeswoman policeman policewoman mister master",
    "senator senate actor actress upper lower inner outer junior senior",
    "iran iraq austria australia slovakia slovenia niger nigeria",
)
_ORDINARY = frozenset(word for line in _ORDINARY_LINES for word in line.split())
_COMPASS = re.compile(r"north|south|east|west")
_ENDINGS_OF_NAMES = "eh"
"""Letters with which a name is also written: Clark and Clarke, Sara and Sarah."""

Name = tuple[str, str]


def two_spellings(passages: Sequence[TextPassage], language: str) -> Iterator[tuple[str, str, str]]:
    """Yields the usual spelling, the rarer one, and the field in which that stands, for each pair that looks like one
    name."""
    if language.lower().startswith(NOUNS_HAVE_CAPITALS):
        return
    times, fields, small = _names(passages)
    for one, other in _alike(list(times), small):
        usual, rare = (one, other) if times[one] >= times[other] else (other, one)
        yield " ".join(usual), " ".join(rare), fields[rare]


def _names(passages: Sequence[TextPassage]) -> tuple[Counter[Name], dict[Name, str], set[str]]:
    """How often each pair of capitalised words stands there, in which field first, and all words without a capital."""
    times: Counter[Name] = Counter()
    fields: dict[Name, str] = {}
    small: set[str] = set()
    left = MOST_READ
    for passage in passages:
        words = list(_WORD.finditer(passage.text[: max(left, 0)]))
        left -= len(passage.text)
        small.update(match[0] for match in words if match[0].islower())
        for one, other in pairwise(words):
            name = one[0], _without_possessive(other[0])
            beside = other.start() == one.end() + 1 and passage.text[one.end()].isspace()
            if beside and all(map(_is_name, name)) and (name in times or len(times) < MOST_NAMES):
                times[name] += 1
                fields.setdefault(name, passage.field)
    return times, fields, small


def _without_possessive(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _is_name(word: str) -> bool:
    return len(word) <= LONGEST_WORD and word[0].isupper() and any(map(str.islower, word))


def _alike(names: Sequence[Name], small: set[str]) -> Iterator[tuple[Name, Name]]:
    """The pairs of names that share one word and nearly share the other."""
    pairs = (pair for same in (0, 1) for group in _groups(names, same) for pair in combinations(group, 2))
    for one, other in islice(pairs, MOST_COMPARED):
        differing = 1 if one[0] == other[0] else 0
        words = one[differing], other[differing]
        if not any(_is_ordinary(word.lower(), small) for word in words) and is_misspelling(*words, first=not differing):
            yield one, other


def _groups(names: Sequence[Name], same: int) -> Iterator[list[Name]]:
    """The names that have the same first (0) or second (1) word."""
    groups: dict[str, list[Name]] = {}
    for name in names:
        groups.setdefault(name[same], []).append(name)
    return (group for group in groups.values() if len(group) > 1)


def _is_ordinary(word: str, small: set[str]) -> bool:
    return word in _ORDINARY or word in small or _COMPASS.match(word) is not None


def is_misspelling(one: str, other: str, *, first: bool) -> bool:
    """Returns whether two different words look like one name. Short ones differ for many reasons, and relatives have
    first names that are alike, so of these more is asked."""
    one, other = sorted((_bare(one), _bare(other)), key=len)
    if one == other:
        return True
    if len(one) < 3 or (one[0] != other[0] and len(one) < 7) or _is_another_form(one, other):
        return False
    differences = distance(one, other)
    if differences == 2:
        return len(one) >= 6
    shortest = 3 if len(one) != len(other) else 5 if first else 4
    return differences == 1 and len(one) >= shortest


def _is_another_form(one: str, other: str) -> bool:
    """Is it the plural, or an adjective made of the other? `one` is not the longer."""
    if other.startswith(one):
        ending = other[len(one) :]
        return ending not in _ENDINGS_OF_NAMES and ending != one[-1]
    return one[:-1] == other[:-1] and "s" in (one[-1], other[-1])


def _bare(word: str) -> str:
    """In small letters and without accents."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def distance(one: str, other: str) -> int:
    """Returns how many letters are other, missing, too many or swapped with the next (optimal string alignment)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, its in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                row[j] = min(row[j], above[j - 2] + 1)
    return row[-1]
