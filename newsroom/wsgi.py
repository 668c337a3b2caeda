"""The application for WSGI servers."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from newsroom.ops.database import var_dir
from newsroom.ops.least_rights import keep_private

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

keep_private(var_dir(os.environ))
application = get_wsgi_application()
