"""How much work may go into comparing and merging for one page or one save, counted while it is done.

Texts come from everywhere, and comparing two of them may cost the square or the cube of their length. So each request
makes one budget and hands it to everything that compares texts for it; once it is spent, texts are still shown and
merged whole, only in less detail.
"""

from __future__ import annotations

ONE_REQUEST = 8_000_000
"""What a page or a save may spend: one to two seconds of a processor, and much more than real stories take."""
UNDER_A_LOCK = 1_000_000
"""What may be spent while others wait for the story: at most a quarter of a second."""

READ_LETTER = 15
"""What it costs to read one letter of a text into words, and to print it again."""
READ_TAG = 60
"""What it costs to read one tag."""


class Budget:
    """A number of steps, each about as much work as holding two words against each other.

    `refused` says whether anything could not be paid for.
    """

    def __init__(self, steps: int = ONE_REQUEST, *, whole: Budget | None = None) -> None:
        self.left = steps
        self.whole = whole
        self.refused = False

    def spend(self, steps: int) -> bool:
        """Returns whether so many steps were left, and takes them if they were."""
        if steps > self.left or (self.whole is not None and not self.whole.spend(steps)):
            self.refused = True
            return False
        self.left -= steps
        return True

    def part(self, most: int) -> Budget:
        """Returns a budget for a part of the work, which may spend so much of this one and no more."""
        return Budget(most, whole=self)


def reading_cost(*texts: str) -> int:
    """Returns what it costs to read texts into words."""
    return sum(READ_LETTER * len(text) + READ_TAG * text.count("<") for text in texts)
