"""Acts of a person at the desk, counted as the editors' guide counts them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page

DROP = """async ([name, bytes, where]) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/jpeg" }));
  const at = document.querySelector(where);
  at.scrollIntoView({ block: "center" });
  const box = at.getBoundingClientRect();
  const point = { clientX: box.left + 40, clientY: box.bottom - 2 };
  for (const type of ["dragenter", "dragover", "drop"])
    at.dispatchEvent(new DragEvent(type, { ...point, dataTransfer: data, bubbles: true, cancelable: true }));
}"""


class Hands:
    """Counts acts: a click, a drop, a key chord. Typing, with Tab and Enter, is typing."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.acts: list[str] = []
        self.fields = 0

    def click(self, what: Locator) -> None:
        self.acts.append(f"click {what}")
        what.click()

    def chord(self, keys: str) -> None:
        self.acts.append(f"press {keys}")
        self.page.keyboard.press(keys)

    def drop(self, file: Path, *, on: str = ".field--body") -> None:
        """On the lower edge of an element, by its selector."""
        self.acts.append(f"drop {file.name}")
        self.page.evaluate(DROP, [file.name, list(file.read_bytes()), on])

    def type(self, *words: str, going: str = "Tab") -> None:
        """Field after field."""
        self.fields += len(words)
        for number, each in enumerate(words):
            if number:
                self.page.keyboard.press(going)
            self.page.keyboard.type(each)
