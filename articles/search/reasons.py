"""Why one story is suggested under another: found where both are at hand, kept with the suggestion, said to editors."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from articles.search.alike import Alike
from articles.search.profile import Profile, Topic

MOST_SAID, MOST_LOOKED_AT = 3, 8
LONGEST_PHRASE = 3
COUNTS = 0.2
"""A word is a reason where it counts for so much of what the one counts for that counts most."""
TELLS_NOTHING = 0.2
"""What a larger share of the stories has says nothing to an editor; not asked of very few stories."""
FEW_STORIES = 40

Reasons = dict[str, Any]
"""`about`: words and phrases; `tags`: names; `section`: is it the same; `days`: how far apart they were published."""

_APART = ((1, "same day"), (7, "same week"), (31, "same month"), (366, "same year"))


def reasons_for(
    profile: Profile, found: Alike, *, words: str, at: datetime.datetime, tag_names: Mapping[int, str]
) -> Reasons:
    """Returns why; `words` is the other story's text as plain words, `at` when it was published."""
    shared = [profile.topics[place] for place in found.shared]
    tags = [tag_names[topic.tag] for topic in shared if topic.tag in tag_names]
    said = {tag.casefold() for tag in tags}
    return {
        "about": [each for each in _about(profile, shared, words) if each.casefold() not in said][:MOST_SAID],
        "tags": tags[:MOST_SAID],
        "section": any(not topic.word and not topic.tag for topic in shared),
        "days": abs(profile.at - at).days,
    }


def in_words(reasons: Reasons) -> str:
    """Returns them as one line: “both about: Northmole, storm surge; same week”."""
    said = []
    if reasons.get("about"):
        said.append(f"both about: {', '.join(reasons['about'])}")
    if reasons.get("tags"):
        said.append(f"both tagged: {', '.join(reasons['tags'])}")
    if not said and reasons.get("section"):
        said.append("same section")
    if "days" in reasons:
        said += [words for days, words in _APART if reasons["days"] < days][:1]
    return "; ".join(said)


def _about(profile: Profile, shared: Sequence[Topic], words: str) -> Iterator[str]:
    """The words that both have and that count most; those that follow one another in both as one phrase."""
    telling = [topic.word for topic in shared if topic.word and _tells(profile, topic)][:MOST_LOOKED_AT]
    phrases = [phrase for phrase in _phrases(profile, telling) if f" {' '.join(phrase)} " in f" {words} "]
    done: set[str] = set()
    for word in telling:
        if word not in done:
            phrase = next((each for each in phrases if word in each and not done & set(each)), (word,))
            done |= set(phrase)
            yield " ".join(profile.written[each] for each in phrase)


def _tells(profile: Profile, topic: Topic) -> bool:
    return profile.stories < FEW_STORIES or topic.stories < TELLS_NOTHING * profile.stories


def _phrases(profile: Profile, telling: Sequence[str]) -> list[tuple[str, ...]]:
    """Runs of these words in the story, the longest first."""
    found: dict[tuple[str, ...], None] = {}
    for text in profile.sentences:
        for length in range(LONGEST_PHRASE, 1, -1):
            for start in range(len(text) - length + 1):
                run = text[start : start + length]
                if len(set(run)) == length and all(word in telling for word in run):
                    found[run] = None
    return sorted(found, key=len, reverse=True)
