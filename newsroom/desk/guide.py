"""The editors' guide as a page of the desk: `docs/editors.md`, which is kept with the code it describes."""

from __future__ import annotations

import re
from functools import cache

import mistune
import nh3
from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.utils.safestring import SafeString

PICTURE = re.compile(r"^[ \t]*+!\[[^\]\n]*+\]\([^)\n]*+\)[ \t]*+$", re.MULTILINE)
"""The guide's pictures lie beside the file and are no part of the site."""
TITLE = re.compile(r"\A# .*\n")
TAGS = {"h2", "h3", "p", "ul", "ol", "li", "em", "strong", "code", "a", "table", "thead", "tbody", "tr", "th", "td"}


def guide_page(site: AdminSite, request: HttpRequest) -> HttpResponse:
    """Shows the guide."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    context = {**site.each_context(request), "title": "Editors’ guide", "guide": guide()}
    return TemplateResponse(request, "desk/guide.html", context)


@cache
def guide() -> SafeString:
    """Returns the guide as HTML, without its title and its pictures."""
    text = (settings.BASE_DIR / "docs" / "editors.md").read_text(encoding="utf-8")
    made = mistune.create_markdown(plugins=["table"])(PICTURE.sub("", TITLE.sub("", text)))
    return SafeString(nh3.clean(str(made), tags=TAGS))
