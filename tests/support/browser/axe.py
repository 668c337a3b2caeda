"""Accessibility, judged by axe-core from the locked package."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page


def violations(page: Page, **options: Any) -> list[str]:
    """What axe has against the page as it stands, a line for each rule with the elements that break it.

    `options` are axe's own run options, such as `rules`. The script is evaluated by the browser's own tools, as the
    page's content security policy would not have it.
    """
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{each['id']} ({each['impact']}): {each['help']}: {'; '.join(_element(node) for node in each['nodes'])}"
        for each in found["violations"]
    ]


def _element(node: dict[str, Any]) -> str:
    return f"{node['html'][:120]} [{' '.join(str(node.get('failureSummary', '')).split())[:200]}]"
