"""Browser contexts that are used again, test after test: the scripts and style sheets of a page are compiled once.

In a new context the story's form costs the browser and the server more than twice what it costs in one that has
shown it. Between two tests a context forgets all that a person would leave behind; what it keeps is the cache of files.
"""

from __future__ import annotations

from typing import Any, Self

from playwright.sync_api import Browser, BrowserContext, Page

WINDOW = {"width": 1280, "height": 800}
PATIENCE_MS = 20_000
"""For acts and expectations on a busy machine. Where the newsroom relies on a time, the test says which."""


class Contexts:
    """Those of one browser, for the pages of one site."""

    def __init__(self, browser: Browser, site: str) -> None:
        self.browser, self.site = browser, site
        self.idle: list[BrowserContext] = []
        self.busy: list[tuple[BrowserContext, bool]] = []

    def open(self, **options: Any) -> Page:
        """Returns a new person's window. Whatever else than `viewport` is asked of the context, it is a new one that is
        not used again."""
        viewport = options.pop("viewport", WINDOW)
        context = self.idle.pop() if self.idle and not options else self._new(options)
        self.busy.append((context, not options))
        page = context.new_page()
        page.set_viewport_size(viewport)
        self._forget(context, page)
        return page

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Close the contexts, and with them their connections to the server."""
        self.close_windows()
        for context in self.idle:
            context.close()

    def close_windows(self) -> None:
        """Close all windows; their contexts are idle then."""
        for context, again in self.busy:
            if not again:
                context.close()
                continue
            for page in context.pages:
                page.close()
            self.idle.append(context)
        self.busy.clear()

    def _new(self, options: dict[str, Any]) -> BrowserContext:
        kept = {"base_url": self.site, "locale": "en-GB", "timezone_id": "UTC", "reduced_motion": "reduce"}
        context = self.browser.new_context(**{**kept, **options})
        context.set_default_timeout(PATIENCE_MS)
        return context

    def _forget(self, context: BrowserContext, page: Page) -> None:
        context.clear_cookies()
        context.clear_permissions()
        context.set_offline(False)
        tools = context.new_cdp_session(page)
        tools.send("Storage.clearDataForOrigin", {"origin": self.site, "storageTypes": "all"})
        tools.detach()
