"""Asks a person which stories answer a question."""

from __future__ import annotations

from articles.models import Edition
from benchmarks.relevance.sets import OWN, keep
from benchmarks.relevance.ways import all_ways

GRADES = {"": 0, "0": 0, "1": 1, "2": 2}


def judge() -> None:
    """Ask for questions until there is an empty one. What any of the ways finds is shown, in the order of the keys, so
    that nobody sees which way found it; what was given is kept question by question."""
    ways = all_ways()
    print(f"Answers are kept in {OWN}. An empty question ends.")
    while question := " ".join(input("Question: ").split()):
        found = sorted({key for search in ways.values() for key in search(question)})
        answers = {}
        for edition in Edition.objects.filter(pk__in=found).order_by("pk"):
            print(f"\n{edition.headline}\n  {edition.standfirst or edition.summary}")
            if grade := _grade():
                answers[edition.slug] = grade
        if answers:
            keep(question, answers)
        else:
            print("Nothing answers it, so it is not kept.")


def _grade() -> int:
    """A grade, asked again until it is one."""
    while (said := input("  2 is about it, 1 touches on it, 0 or nothing does not: ").strip()) not in GRADES:
        pass
    return GRADES[said]
