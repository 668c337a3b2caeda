"""What a browser has against a page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Error, Page, Request

OWN_SCHEMES = ("data:", "blob:", "about:")


@dataclass
class Complaints:
    """Gathers console errors and warnings, breaches of the content security policy, errors of scripts, and requests to
    anybody but the site."""

    site: str
    found: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Hear what `page` has to say from now on."""
        page.on("console", self._console)
        page.on("pageerror", self._page_error)
        page.on("request", self._request)

    def unexpected(self, expected: Iterable[re.Pattern[str]]) -> list[str]:
        """Those that none of the patterns finds itself in."""
        return [each for each in self.found if not any(pattern.search(each) for pattern in expected)]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.found.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def _page_error(self, error: Error) -> None:
        self.found.append(f"script: {error.message}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.site}/", *OWN_SCHEMES)):
            self.found.append(f"stranger: {request.url}")
