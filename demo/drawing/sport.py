"""Scenes of sport: the pitch, the rowing lake, the marathon, the goal."""

from __future__ import annotations

import math

from demo.drawing.plate import Plate, mix
from demo.drawing.props import skyline, tree

NAVY, CREAM, RUST, AMBER = "1b2a3a", "f6ecd6", "c8553d", "f0b95b"


def pitch(plate: Plate) -> None:
    """A football pitch from straight above, long shadows of the players."""
    plate.gradient("3f7a4a", "2d6340", 0, 100)
    for n in range(0, 10, 2):
        plate.box(5 + n * 14, 0, 14, 100, "4a8a54")
    plate.dots("1f4a30", (0.05, 0.4), across=True)
    line = 0.7
    for points in (
        [(75, 8), (75, 92)],
        [(10, 8), (140, 8), (140, 92), (10, 92), (10, 8)],
        [(10, 28), (30, 28), (30, 72), (10, 72)],
        [(140, 28), (120, 28), (120, 72), (140, 72)],
        [(10, 40), (17, 40), (17, 60), (10, 60)],
        [(140, 40), (133, 40), (133, 60), (140, 60)],
    ):
        plate.line(points, line, CREAM)
    plate.ring(75, 50, 12, line, CREAM)
    plate.arc(30, 50, (8, 8), (-70, 70), line, CREAM)
    plate.arc(120, 50, (8, 8), (110, 250), line, CREAM)
    reds = ((16, 50), (34, 30), (36, 46), (33, 60), (38, 74), (54, 38), (58, 62), (70, 50), (92, 34), (104, 58))
    whites = (
        (134, 50),
        (112, 32),
        (114, 50),
        (110, 70),
        (90, 44),
        (88, 64),
        (74, 30),
        (60, 46),
        (46, 56),
        (41, 36),
        (50, 70),
    )
    for team, colour in ((reds, "d9362f"), (whites, "f4f4ee")):
        for x, y in team:
            plate.shape([(x - 0.8, y), (x + 0.8, y + 0.8), (x + 13, y + 9), (x + 11.4, y + 9.6)], "173824", 0.55)
            plate.oval(x, y, 2.2, 1.5, colour)
            plate.disc(x + 0.2, y - 0.1, 0.95, plate.random.choice(("2a1c1c", "5a3a22", "c98d64")))
    plate.shape([(98, 51), (106, 57), (105, 57.6)], "173824", 0.5)
    plate.disc(98, 51, 0.9, "ffffff")


def rowing(plate: Plate) -> None:
    """An eight, seen from the side, at first light."""
    plate.gradient("f4b48a", "fbe6c4", 0, 50)
    plate.disc(36, 44, 9, "fff2d8")
    plate.ridge(48, 7, "b58a82", rough=0.5, step=3)
    plate.ridge(51, 4, "7f6a70", rough=0.9, step=2)
    plate.gradient("d99a84", "3f5368", 52)
    plate.glints(53, 44, "fbe0bb", 110, around=36)
    plate.shape([(4, 68), (146, 66.4), (140, 69.6), (12, 70.6)], CREAM)
    plate.shape([(6, 69.4), (143, 68), (140, 69.6), (12, 70.6)], RUST)
    for n in range(8):
        x = 28 + n * 13
        plate.line([(x + 3, 66.6), (x - 9, 74), (x - 13, 75.4)], 0.6, NAVY)
        plate.shape([(x - 12, 74), (x - 16, 76.2), (x - 16.6, 74.6), (x - 13, 73)], RUST)
        plate.line([(x + 6, 66), (x + 1, 63), (x - 3, 66)], 1.9, "22303d")
        plate.line([(x + 6, 65.4), (x + 3.6, 57.6)], 3.6, "2e6f73")
        plate.line([(x + 3.6, 58.6), (x - 1, 62.4), (x - 4.6, 64.6)], 1.3, ("c98d64", "8a5a3c", "e5b994")[n % 3])
        plate.disc(x + 2.8, 54.4, 1.9, ("c98d64", "8a5a3c", "e5b994")[n % 3])
        plate.arc(x + 3, 54.2, (2.1, 2.1), (180, 380), 1.1, ("2a1c1c", "5a3a22", "a8703a")[(n * 2) % 3])
        plate.oval(x - 14, 77.6, 5, 0.7, "fbe0bb", 0.7)
    plate.disc(16, 61.6, 1.8, "e5b994")
    plate.line([(16, 67), (16.4, 64)], 3.2, NAVY)
    plate.dots(NAVY, (0.0, 0.55), [(0, 70), (150, 70), (150, 100), (0, 100)], kind="lines", cell=20)


def runners(plate: Plate) -> None:
    """Marathon runners cross an old stone bridge."""
    plate.gradient("a9cfd6", "f3ead0", 0, 66)
    skyline(plate, 58, 18, "9ab0ac")
    plate.ridge(60, 4, "7f9a6b", rough=0.8, step=2)
    plate.gradient("6f9fa6", "2f5f6c", 62)
    plate.box(0, 58, 150, 10, "c9a77e")
    plate.shape([(0, 68), (150, 68), (150, 100), (0, 100)], "b9936a")
    for x in (25, 75, 125):
        plate.oval(x, 100, 20, 25, "2f5563")
        plate.arc(x, 100, (21.4, 26.4), (180, 360), 1.6, "8a6a4a")
    plate.dots("6b4a30", (0.1, 0.5), [(0, 68), (150, 68), (150, 100), (0, 100)])
    plate.box(0, 56, 150, 2.6, "e0c59b")
    for n in range(13):
        vest = ("d9362f", "2e6f73", "f0b95b", "33415c", "e8e2d0")[n % 5]
        skin = ("e5b994", "8a5a3c", "c98d64")[(n * 2) % 3]
        _runner(plate, 8 + n * 11.4 + plate.random.uniform(-2, 2), 57, 22 + n % 3 * 2, vest, skin)
    for n in range(23):
        plate.shape(
            [
                (n * 7, 8 + 4 * math.sin(n / 3.5)),
                (n * 7 + 4, 8 + 4 * math.sin(n / 3.5)),
                (n * 7 + 2, 14 + 4 * math.sin(n / 3.5)),
            ],
            (RUST, AMBER, "2e6f73")[n % 3],
        )
    plate.line([(n * 7, 8 + 4 * math.sin(n / 3.5)) for n in range(24)], 0.3, NAVY)
    tree(plate, 146, 60, 30, "6d8a4c", "5a4030")


def _runner(plate: Plate, x: float, foot: float, height: float, vest: str, skin: str) -> None:
    u = height / 20
    swing = plate.random.choice((1, -1))
    plate.line(
        [(x, foot - 9 * u), (x + 3 * u, foot - 6 * u), (x + 1.4 * u, foot - 1 * u), (x + 2.8 * u, foot - 0.6 * u)],
        1.5 * u,
        skin,
    )
    plate.line(
        [(x, foot - 9 * u), (x - 1.4 * u, foot - 4.6 * u), (x - 5 * u, foot - 3.6 * u)],
        1.5 * u,
        mix(skin, "000000", 0.2),
    )
    plate.line([(x - 0.4 * u, foot - 8.4 * u), (x + 1.6 * u, foot - 7 * u)], 2.6 * u, NAVY)
    plate.line([(x, foot - 9 * u), (x + 1.2 * u, foot - 15 * u)], 3.2 * u, vest)
    plate.line(
        [
            (x + 1.2 * u, foot - 15 * u),
            (x + (1 + 2.6 * swing) * u, foot - 12 * u),
            (x + (1 + 4.4 * swing) * u, foot - 13.8 * u),
        ],
        1.1 * u,
        skin,
    )
    plate.box(x - 0.4 * u, foot - 13.4 * u, 2.2 * u, 1.7 * u, CREAM)
    plate.disc(x + 1.9 * u, foot - 18 * u, 1.6 * u, skin)
    plate.arc(
        x + 1.7 * u,
        foot - 18.3 * u,
        (1.75 * u, 1.7 * u),
        (150, 350),
        0.9 * u,
        ("2a1c1c", "5a3a22", "8a8378")[int(x) % 3],
    )


def keeper(plate: Plate) -> None:
    """Upright: a goalkeeper at full stretch under the bar."""
    plate.gradient("142036", "2b4058", 0, 112)
    for x in (18, 50, 82):
        plate.glow(x, 8, 20, "fff4d0", 0.8)
        for dx in (-4, 0, 4):
            plate.disc(x + dx, 8, 1.5, "fffbe8")
    for _ in range(420):
        y = plate.random.uniform(36, 92)
        plate.disc(
            plate.random.uniform(0, 100),
            y,
            1.5,
            mix("2b4058", plate.random.choice(("c98d64", "d9362f", "e8e2d0")), 0.42),
        )
    plate.gradient("3f7a4a", "22512f", 112)
    plate.dots("173824", (0.0, 0.55), [(0, 112), (100, 112), (100, 150), (0, 150)], kind="lines", cell=22)
    for n in range(20):
        plate.line([(n * 6 - 4, 34), (n * 6 - 4, 128)], 0.2, "dfe6e6", 0.5)
        plate.line([(0, 34 + n * 5), (100, 34 + n * 5)], 0.2, "dfe6e6", 0.5)
    plate.box(-2, 30, 104, 3.4, CREAM)
    plate.box(4, 30, 3.4, 100, CREAM)
    skin, shirt = "b97c54", "f0b95b"
    plate.line([(50, 92), (66, 108), (82, 112)], 6, NAVY)
    plate.line([(50, 92), (62, 98), (74, 92)], 6, NAVY)
    plate.line([(72, 109), (84, 112.6)], 5.4, shirt)
    plate.line([(84, 112.4), (89, 112)], 4, "d9362f")
    plate.line([(73, 92.4), (78, 88)], 4, "d9362f")
    plate.line([(40, 74), (51, 92)], 14, shirt)
    plate.dots("a8622a", (0.0, 0.7), [(36, 70), (46, 66), (58, 90), (46, 98)], across=True)
    plate.line([(39, 70), (33, 58), (30, 47)], 4.6, shirt)
    plate.line([(42, 73), (28, 66), (22, 54)], 4.6, shirt)
    plate.rounded(26.6, 40, 6.4, 8.4, 2.4, CREAM)
    plate.rounded(18, 46, 6.4, 8.4, 2.4, CREAM)
    plate.disc(43, 62, 5.8, skin)
    plate.arc(43.4, 61.4, (6.2, 6.2), (200, 400), 2.8, "8a8378")
    plate.disc(24, 38, 5, "ffffff")
    for dx, dy in ((0, 0), (-3, 2), (3, -2), (2, 3), (-2, -3)):
        plate.disc(24 + dx, 38 + dy, 1.1, NAVY)
