#!/usr/bin/env python
"""Django's command line, with the embedded database at hand."""

from __future__ import annotations

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from newsroom.ops.database import database_for_command, let_statements_take_long
from newsroom.ops.embedded.location import EmbeddedDatabaseError


def main() -> None:
    """Run the command named on the command line; what is wrong with settings or database is one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        with database_for_command(sys.argv[1:], os.environ):
            let_statements_take_long(sys.argv[1:])
            execute_from_command_line(sys.argv)
    except (EmbeddedDatabaseError, ImproperlyConfigured) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
