"""Why one story is suggested under another: found where both are at hand, kept with the suggestion, said to editors."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from articles.search.alike import Alike
from articles.search.profile import Profile, Topic
from newsroom.text.matching import as_matched, unaccented

MOST_SAID, MOST_LOOKED_AT = 3, 8
LONGEST_PHRASE = 3
TOO_COMMON, FEW_STORIES, TOO_COMMON_IN_FEW = 0.2, 40, 0.5
"""What a larger share of the stories has says nothing to an editor."""

Reasons = dict[str, Any]
"""`about`: words and phrases; `tags`: names; `section`: is it the same; `days`: how far apart they were published."""

_WORD = re.compile(r"\w+")
_TOGETHER = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

_APART = ((1, "same day"), (7, "same week"), (31, "same month"), (366, "same year"))


def reasons_for(
    profile: Profile, found: Alike, *, text: str, at: datetime.datetime, tag_names: Mapping[int, str]
) -> Reasons:
    """Returns why; `text` is what the other story says, `at` when it was published."""
    shared = [profile.topics[place] for place in found.shared]
    tags = [tag_names[topic.tag] for topic in shared if topic.tag in tag_names]
    said = {tag.casefold() for tag in tags}
    return {
        "about": [each for each in _about(profile, shared, text) if each.casefold() not in said][:MOST_SAID],
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
    if not said:
        said.append("same section" if reasons.get("section") else "some words in common")
    if "days" in reasons:
        said += [words for days, words in _APART if reasons["days"] < days][:1]
    return "; ".join(said)


def plain_words(text: str) -> list[str]:
    """Returns the words of a text without capitals and accents; single characters of scripts that write words
    together."""
    words: list[str] = []
    for word in _WORD.findall(unaccented(as_matched(text))):
        words += word if not word.isascii() and _TOGETHER.search(word) else [word]
    return words


def _about(profile: Profile, shared: Sequence[Topic], text: str) -> Iterator[str]:
    """The words that both have and that count most: those that follow one another in both as one phrase, of others
    those that are telling by themselves."""
    rare = [topic for topic in shared if topic.word and _is_rare(profile, topic)][:MOST_LOOKED_AT]
    runs = _phrases(profile, [topic.word for topic in rare])
    words = f" {' '.join(plain_words(text))} " if runs else ""
    phrases = [phrase for phrase in runs if f" {' '.join(phrase)} " in words]
    done: set[str] = set()
    for topic in rare:
        phrase = next((each for each in phrases if topic.word in each and not done & set(each)), (topic.word,))
        if topic.word not in done and (topic.telling or len(phrase) > 1):
            done |= set(phrase)
            yield " ".join(profile.written[each] for each in phrase)


def _is_rare(profile: Profile, topic: Topic) -> bool:
    """Where there are few stories, all of them may be about one thing: a name says what."""
    if profile.stories < FEW_STORIES:
        return topic.name or topic.stories <= max(1, TOO_COMMON_IN_FEW * profile.stories)
    return topic.stories <= TOO_COMMON * profile.stories


def _phrases(profile: Profile, words: Sequence[str]) -> list[tuple[str, ...]]:
    """Runs of these words in the story, the longest first."""
    wanted, found = set(words), dict[tuple[str, ...], None]()
    for text in profile.texts:
        for start in (place for place, word in enumerate(text) if word in wanted):
            for length in range(2, LONGEST_PHRASE + 1):
                run = text[start : start + length]
                if len(run) < length or run[-1] not in wanted:
                    break
                if len(set(run)) == length:
                    found[run] = None
    return sorted(found, key=len, reverse=True)
