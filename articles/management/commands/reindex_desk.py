"""`manage.py reindex_desk`: the words that stories are found by on the desk, written anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from tqdm import tqdm

from articles.models import Article
from articles.search.desk import STORIES_A_BATCH, reindex, tidy_index


class Command(BaseCommand):
    """Index desk copies anew."""

    help = (
        "Writes the words by which the desk finds its stories anew: after an author or a tag was renamed, or for "
        "stories that came in by another way. Safe to run twice, and beside a newsroom at work."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which, and whether."""
        parser.add_argument("--missing", action="store_true", help="only stories that are not indexed yet")
        parser.add_argument("--author", type=int, metavar="ID", help="only stories with this author in their byline")
        parser.add_argument("--tag", type=int, metavar="ID", help="only stories with this tag")
        parser.add_argument("--dry-run", action="store_true", help="say how many there are, write nothing")

    def handle(self, *, missing: bool, author: int | None, tag: int | None, dry_run: bool, **_options: Any) -> None:
        """Do it in batches, each a transaction of its own."""
        stories = Article.objects.order_by("pk")
        if missing:
            stories = stories.filter(desk_index=None)
        if author is not None:
            stories = stories.filter(bylines__author=author).distinct()
        if tag is not None:
            stories = stories.filter(tagged__tag=tag)
        keys = list(stories.values_list("pk", flat=True))
        if dry_run:
            self.stdout.write(f"Stories that would be indexed: {len(keys)}.")
            return
        done = 0
        with tqdm(total=len(keys), unit=" stories", disable=None, leave=False) as bar:
            for start in range(0, len(keys), STORIES_A_BATCH):
                some = keys[start : start + STORIES_A_BATCH]
                done += reindex(some)
                bar.update(len(some))
        tidy_index()
        self.stdout.write(f"Stories indexed: {done}.")
