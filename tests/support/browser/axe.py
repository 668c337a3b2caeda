"""Accessibility, judged by axe-core from the locked package."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.support.thoroughness import a_few

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
FIND = """async (options) => {
  const within = document.querySelector("dialog:modal") ?? document;  // what lies behind it is out of reach
  return (await axe.run(within, options)).violations;
}"""
SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 390, "height": 900}}


def violations(page: Page, **options: Any) -> list[str]:
    """What axe has against the page as it stands, a line for each rule with the elements that break it.

    `options` are axe's own run options, such as `rules`. The script is evaluated by the browser's own tools, as the
    page's content security policy would not have it.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    # Describing in full what is right as well takes axe longer than all its rules.
    found = page.evaluate(FIND, {"resultTypes": ["violations"], **options})
    return [
        f"{each['id']} ({each['impact']}): {each['help']}: {'; '.join(_element(node) for node in each['nodes'])}"
        for each in found
    ]


def looked_at(page: Page) -> list[str]:
    """What there is against a page as it stands: by all rules in light, by its colours in the dark, wide or narrow; and
    whether it fits both."""
    found = []
    by_rules = a_few(list(SIZES), page.title(), most=1)
    by_colours = a_few(list(SIZES), page.title(), "in the dark", most=1)
    for name, size in SIZES.items():
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.emulate_media(color_scheme="light")
        if name in by_rules:
            found += [f"{name}: {each}" for each in violations(page, runOnly=list(WCAG))]
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        found += [f"{name}: {wider} px wider than the screen"] if wider > 0 else []
        if name in by_colours:
            page.emulate_media(color_scheme="dark")
            found += [f"{name}, dark: {each}" for each in violations(page, runOnly=["color-contrast"])]
    return found


def _element(node: dict[str, Any]) -> str:
    return f"{node['html'][:120]} [{' '.join(str(node.get('failureSummary', '')).split())[:200]}]"
