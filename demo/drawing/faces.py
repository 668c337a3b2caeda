"""The people whose portraits are drawn, and the features of each face."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Face:
    """The features of a face.

    `hair` is bob, crop, curls, bun, long, bald, wave, scarf or cap; `coat` collar, jersey, jacket or scrubs.
    """

    ground: str
    skin: str
    hair_colour: str
    hair: str
    coat_colour: str
    coat: str
    glasses: str = ""
    beard: str = ""
    lines: bool = False
    broad: float = 1.0
    earrings: str = ""


FACES: dict[str, Face] = {
    "hanne-voss": Face("d9a05b", "e8bd98", "8a4a2a", "bob", "1f3d4a", "jacket", glasses="22303d", broad=0.98),
    "tomas-adeyinka-bell": Face("6f9a96", "7a4b32", "1a1518", "crop", "b5533c", "collar", beard="short", broad=1.04),
    "rukmini-dahl": Face("c8684d", "b57a52", "1f1718", "long", "f0d9a8", "jersey", earrings="e3b549", broad=0.95),
    "per-lindqvar": Face("8fa6b4", "edc7a6", "c9c4ba", "wave", "33415c", "jacket", glasses="6b4a35", lines=True),
    "joana-mirel": Face("e3c27a", "c98d64", "2a1c1c", "curls", "2e6f73", "collar", broad=1.0, earrings="c8553d"),
    "callum-fenwright": Face("7f9a6b", "eec1a0", "b5622f", "crop", "22303d", "jersey", beard="full", broad=1.05),
    "sefa-taumalolo": Face("d98c6a", "8f5d3f", "16131a", "bun", "7a3b4a", "collar", broad=1.08),
    "edda-marsh": Face(
        "9db4a0", "f0cfb2", "e8e2d6", "bob", "8d3b3a", "jacket", glasses="a8443a", lines=True, broad=0.96
    ),
    "yusuf-karaday": Face("e0b070", "c08a62", "3a2f2c", "bald", "3f5d4a", "jersey", beard="full", glasses="1b2a3a"),
    "oskar-brandt-lie": Face("b9936a", "e5b994", "d6c29a", "cap", "1f3d5a", "jersey", lines=True, beard="short"),
    "noor-halabi": Face("c9b7d0", "d9a67c", "2e4057", "scarf", "4a5a78", "jacket", broad=0.95),
    "greta-solum": Face("87a9b8", "e9bf9c", "5a3a22", "bun", "3f7f86", "scrubs", broad=0.98),
    "marta-ellingham": Face(
        "a88f6a", "eccdb0", "d9d4ca", "wave", "1a1a22", "collar", lines=True, glasses="4a3b38", broad=0.97
    ),
}
