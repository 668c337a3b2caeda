#!/usr/bin/env python
"""Django's command line, with the embedded database at hand."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from newsroom.ops.database import database_for_command, let_statements_take_long, var_dir
from newsroom.ops.embedded.location import EmbeddedDatabaseError
from newsroom.ops.environment import cannot_write
from newsroom.ops.least_rights import CannotLeaveRoot


def main() -> None:
    """Run the command named on the command line; what is wrong with settings or database is one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        with database_for_command(sys.argv[1:], os.environ):
            let_statements_take_long(sys.argv[1:])
            execute_from_command_line(sys.argv)
    except (CannotLeaveRoot, EmbeddedDatabaseError, ImproperlyConfigured) as error:
        sys.exit(str(error))
    except OSError as error:
        if not in_the_way(error):
            raise
        sys.exit(cannot_write(Path(error.filename), error))
    except KeyboardInterrupt:
        sys.exit(130)


def in_the_way(error: OSError) -> bool:
    """Returns whether a file of the newsroom's own cannot be written, for which nobody needs a traceback."""
    refused = error.errno in {errno.EACCES, errno.EDQUOT, errno.ENOSPC, errno.EPERM, errno.EROFS}
    return refused and isinstance(error.filename, str) and Path(error.filename).is_relative_to(var_dir(os.environ))


if __name__ == "__main__":
    main()
