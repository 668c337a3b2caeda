"""`manage.py verify_editions`: is what was published still what it was?"""

from __future__ import annotations

import sys
from argparse import RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from tqdm import tqdm

from articles.proof.evidence import stories
from articles.proof.heads import Heads, NotHeads
from articles.proof.proven_beside import PROVEN_BESIDE
from articles.proof.verifying import CheckedStory, checked

DETAILS = """\
Every edition carries digests of what it says and of the edition before it. Every act on a story's record carries a
digest of itself, of its edition's numbers, times, publisher and length, and of the act before it. This computes them
anew, compares acts and editions both ways, and says, a line each, where something was changed, taken out or put in
between since. A passage that was erased has to be empty, and an act has to say by whose order. The editions of fronts,
which say what was chosen for them, are checked in the same way.

A person with full access to the database can rewrite a story's whole history, digests included, or delete every trace
of it. Only a copy of the heads kept somewhere else shows that: --print-heads prints a line for each story and front,
and a root for all of them, --against compares. The worker writes them to VAR_DIR/heads every day, and mails the root to
HEADS_MAIL_TO. Copy the files to where the database's keepers cannot write. A story or front may have gone on since.

It does not see: what was changed before a story was sealed by the upgrade that brought the record's digests, or what
nobody kept heads of; the desk's own texts; the names and the addresses of sections, tags and authors' pages, those that
they had before, and so that part of a story's address which is its section's; words by which stories are found;
pictures' files; acts done with the keys of the database in the newsroom's own way, which are on the record.

ends with:
  0  all is as it was published
  1  something is not
  2  there is nothing to check, or FILE is no whole file of heads

examples:
  manage.py verify_editions                                all stories and fronts
  manage.py verify_editions --article 17                   one
  manage.py verify_editions --print-heads > 2026-11-27.txt
  manage.py verify_editions --against 2026-11-27.txt
"""


class Command(BaseCommand):
    """Check the chains of editions and acts."""

    help = "Checks that no published edition, and nothing on the record of acts, was changed afterwards."

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """The parser, with details under its help."""
        return super().create_parser(
            prog_name, subcommand, epilog=DETAILS, formatter_class=RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        """Which stories, and heads that were kept."""
        parser.add_argument("--article", type=int, metavar="ID", help="check the story of this number only")
        heads = parser.add_mutually_exclusive_group()
        heads.add_argument("--against", metavar="FILE", help="check also that all goes on from the heads in this file")
        heads.add_argument("--print-heads", action="store_true", help="print heads to keep elsewhere; checks nothing")

    def handle(self, *, article: int | None, against: str | None, print_heads: bool, **_options: Any) -> None:
        """Check, and end with the matching code."""
        if print_heads:
            self.stdout.write(Heads.of_now().text(timezone.now()), ending="")
            return
        kept = _read(against) if against else None
        numbers = [article] if article is not None else sorted({*stories(), *(kept.stories if kept else ())})
        found = [each for each in self._checked(numbers, kept) if each.published or each.faults]
        wrong = sum(len(each.faults) for each in found)
        if article is not None and not found:
            raise CommandError(f"No story of the number {article} was ever published.", returncode=2)
        if kept:
            self.stdout.write(f"Compared with the heads of {len(kept.stories)} stories. Their root is {kept.root}.")
        beside = self._checked_beside(kept) if article is None else {}
        wrong += sum(faults for _, faults in beside.values())
        said = f"{wrong} faults" if wrong else "all as they were published"
        others = "".join(f" and {count} {noun}" for noun, (count, _) in beside.items() if count)
        self.stdout.write(f"{len(found)} stories{others} checked: {said}.")
        if wrong:
            sys.exit(1)

    def _checked(self, numbers: list[int], kept: Heads | None) -> list[CheckedStory]:
        """Check these stories, saying each fault as it is found."""
        found = []
        with tqdm(total=len(numbers), unit=" stories", disable=None, leave=False) as bar:
            for each in checked(numbers, kept=kept):
                for fault in each.faults:
                    bar.clear()
                    self.stdout.write(fault)
                found.append(each)
                bar.update()
        return found

    def _checked_beside(self, kept: Heads | None) -> dict[str, tuple[int, int]]:
        """Check what is proven beside stories, saying each fault. Returns how many there are of each, and faults."""
        counted = {}
        for each in PROVEN_BESIDE:
            found = list(each.checked(kept.beside if kept else {}))
            for name, faults in found:
                for fault in faults:
                    self.stdout.write(f"{name} {fault}")
            counted[each.noun] = (len(found), sum(len(faults) for _, faults in found))
        return counted


def _read(file: str) -> Heads:
    try:
        return Heads.read(Path(file).read_text())
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read: {error}", returncode=2) from error
    except NotHeads as error:
        raise CommandError(f"{file}: {error}", returncode=2) from error
