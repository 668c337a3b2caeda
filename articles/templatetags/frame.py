"""The parts of a page that depend on the newspaper and the section alone: rendered once, then kept in memory.

They are a third of a story page's variables. A `Site` that changed is another key; the cache holds a few of each.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from django import template
from django.conf import settings
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.pages.frame import Site

register = template.Library()


@register.simple_tag(takes_context=True)
def assets(context: Context) -> SafeString:
    """Links to the stylesheets, the typefaces of the first screen, and icons."""
    return _rendered("components/assets.html", context["site"])


@register.simple_tag(takes_context=True)
def masthead(context: Context, name: str = "masthead") -> SafeString:
    """The masthead with its navigation; `name` picks `masthead_front` for the home page."""
    return _rendered(f"components/{name}.html", context["site"], context["page"].head.section_url)


@register.simple_tag(takes_context=True)
def footer(context: Context) -> SafeString:
    return _rendered("components/footer.html", context["site"])


def _render(name: str, site: Site | None = None, section_url: str = "") -> SafeString:
    return render_to_string(name, {"site": site, "section_url": section_url})


_kept = lru_cache(maxsize=256)(_render)


def _rendered(name: str, site: Site | None = None, section_url: str = "") -> SafeString:
    """From memory, except while templates are being worked on."""
    render: Callable[..., SafeString] = _render if settings.DEBUG else _kept
    return render(name, site, section_url)
