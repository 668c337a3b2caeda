"""Load the demo newsroom."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand

from demo.newspaper.load import DemoLoad

HELP = """Load the demo newsroom: stories, pictures, authors, and a login for each role.

It can be run again: nothing is added twice, and what editors have changed stays as it is. Passwords are kept in
VAR_DIR/demo-logins.json; if that file is lost, the demo logins get new ones.

example:
  SITE_NAME="The Evening Tide" manage.py load_demo
"""


class Command(BaseCommand):
    """`manage.py load_demo`."""

    help = HELP

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> Any:
        """Keep the line breaks of the help."""
        parser: ArgumentParser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.formatter_class = RawDescriptionHelpFormatter
        return parser

    def handle(self, *args: object, **options: object) -> None:
        """Load what is missing, and print a line for each step."""
        DemoLoad(self.stdout.write).run()
