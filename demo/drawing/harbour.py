"""Scenes of the harbour and the sea."""

from __future__ import annotations

import math

from demo.drawing.plate import Plate, Point, curve, mix
from demo.drawing.props import birds, containers, crane, house, passer_by, ship, skyline

NAVY, STEEL, MIST, FOAM = "14283a", "3f6275", "a9bfc4", "eef0e6"
AMBER, RUST, SAND, CREAM = "f0a64b", "c8553d", "e6cf9e", "f6ecd6"


def storm(plate: Plate) -> None:
    """Waves break over a sea wall and its lamp."""
    plate.gradient("2b3d4b", "8fa6a8", 0, 70)
    plate.dots("16242f", (0.75, 0.1), [(0, 0), (150, 0), (150, 60), (0, 60)], cell=22)
    skyline(plate, 58, 14, "475f69", lit="e9c46a")
    plate.swell(62, 5, 24, "3c5a66")
    back = plate.swell(68, 7, 31, "2f4b58")
    plate.dots("a9bfc4", (0.35, 0.0), back)
    plate.shape([(0, 70), (88, 74), (94, 100), (0, 100)], "6d6a63")
    plate.dots("2e3238", (0.15, 0.7), [(0, 72), (88, 76), (94, 100), (0, 100)], kind="lines")
    plate.shape([(0, 68), (90, 72), (91, 76), (0, 72.5)], "9a958a")
    plate.line([(24, 69), (24, 38)], 1, "16242f")
    plate.glow(24, 37, 22, "f7d488", 0.75)
    plate.disc(24, 37, 1.9, "fff3cf")
    spray = plate.random
    for _ in range(620):
        spread = spray.random()
        x = 88 + spray.gauss(-6 + 2 * spread, 9 + 13 * spread)
        y = 74 - spread * 62 * spray.uniform(0.35, 1)
        plate.disc(x, y, spray.uniform(0.3, 2.6) * (1.15 - spread), FOAM, spray.uniform(0.5, 1))
    for offset, colour in ((0, "c4d2cf"), (4, FOAM)):
        plate.shape(
            curve(
                [
                    (160, 104),
                    (158, 52 + offset),
                    (136, 40 + offset),
                    (122, 24 + offset),
                    (104, 17 + offset * 1.5),
                    (90, 24 + offset),
                    (84, 36),
                    (92, 34 + offset),
                    (96, 44),
                    (92, 62),
                    (84, 78),
                    (96, 104),
                ]
            ),
            colour,
        )
    face = curve(
        [(160, 106), (158, 66), (138, 56), (124, 42), (108, 32), (97, 33), (104, 46), (103, 64), (93, 82), (98, 106)]
    )
    plate.shape(face, "2c5563")
    plate.dots("9fc3c2", (0.7, 0.0), face)
    plate.dots(NAVY, (0.0, 0.6), face, kind="lines", cell=14)
    for _ in range(170):
        plate.disc(plate.random.gauss(87, 7), plate.random.gauss(33, 9), plate.random.uniform(0.3, 1.6), FOAM)
    passer_by(plate, 9, 70.5, 13, "d9a03f", hat="d9a03f")
    plate.swell(94, 4, 19, "1c3744")


def cranes(plate: Plate) -> None:
    """Gantry cranes and a loaded ship at dusk."""
    plate.gradient("33415c", "f2a65a", 0, 66)
    plate.glow(44, 62, 46, "ffe1a0", 0.9)
    plate.disc(44, 57, 8, "ffe9bd")
    plate.dots("6b3f57", (0.55, 0.0), [(0, 0), (150, 0), (150, 46), (0, 46)], cell=22)
    skyline(plate, 66, 7, "6a4a58")
    plate.gradient("d98c56", "2a3550", 66)
    plate.glints(67, 31, "ffdb9a", 150, around=44)
    for x, height, raised in ((138, 46, True), (112, 54, False), (82, 60, False)):
        crane(plate, x, 70, height, "1d2438", raised=raised)
    ship(plate, 14, 74, 92, "1d2438", "d8c7b0")
    plate.box(96, 70, 54, 30, "171c2c")
    containers(plate, 100, 90, 5, (3, 4, 2, 4, 3), 5)
    plate.dots("171c2c", (0.0, 0.5), [(96, 70), (150, 70), (150, 90), (96, 90)])
    plate.box(94, 88, 56, 12, "10131f")
    birds(plate, 7, 6, 70, 14, 34, "1d2438")


def boxes(plate: Plate) -> None:
    """A wall of containers with one hanging from the crane."""
    plate.gradient("dfe6dd", "f4e7cb", 0, 100)
    plate.dots("b9c7c1", (0.5, 0.0), [(0, 0), (150, 0), (150, 50), (0, 50)], cell=24)
    containers(plate, -4, 94, 8, (4, 6, 3, 2, 5, 6, 4, 5), 9.6)
    plate.dots(NAVY, (0.0, 0.45), [(0, 40), (150, 40), (150, 94), (0, 94)])
    for x in (58, 74):
        plate.line([(x, 0), (x, 20)], 0.5, NAVY)
    plate.box(54, 18, 24, 2.4, NAVY)
    plate.box(54, 21, 24, 10.5, RUST)
    for rib in range(1, 12):
        plate.box(54 + rib * 2, 22, 0.3, 8.5, mix(RUST, "000000", 0.3))
    plate.box(0, 92, 150, 8, "3a4650")
    passer_by(plate, 47, 96, 11, "e3b23c", hat="e3b23c")


def ferry(plate: Plate) -> None:
    """A white ferry on its way to the islands in the morning."""
    plate.gradient("9fc7cf", "f7e6c4", 0, 56)
    plate.glow(112, 44, 40, "fff6dc", 0.9)
    plate.ridge(54, 9, "86a6a5", rough=0.2, step=5)
    isle = plate.ridge(57, 5, "5d8583", rough=0.25, step=4)
    plate.dots("3f6b6e", (0.5, 0.1), isle)
    plate.gradient("6fa3a8", "1f4e5c", 57)
    plate.glints(58, 38, "f7e6c4", 130, around=108)
    x, water = 30, 72
    plate.shape([(x - 4, water - 11), (x + 76, water - 11), (x + 70, water), (x + 5, water)], "17384a")
    plate.shape([(x + 2.8, water - 2), (x + 71, water - 2), (x + 70, water), (x + 5, water)], RUST)
    plate.box(x + 4, water - 20, 62, 9, "fbf7ec")
    plate.box(x + 12, water - 28, 44, 8, "f1ead9")
    plate.box(x + 16, water - 34, 17, 6, "fbf7ec")
    for n in range(13):
        plate.rounded(x + 7 + n * 4.4, water - 17.6, 2.6, 3.4, 0.6, "2b5d70")
    for n in range(9):
        plate.rounded(x + 15 + n * 4.4, water - 25.6, 2.8, 3.2, 0.4, "2b5d70")
    plate.box(x + 17.5, water - 32.6, 14, 2.6, "1d3f4f")
    plate.shape([(x + 42, water - 28), (x + 44, water - 39), (x + 52, water - 39), (x + 52, water - 28)], RUST)
    plate.box(x + 43.4, water - 37, 8.6, 2.4, "fbf7ec")
    plate.line([(x + 25, water - 34), (x + 25, water - 45)], 0.5, "17384a")
    plate.dots(
        "17384a", (0.0, 0.3), [(x + 4, water - 20), (x + 66, water - 20), (x + 66, water - 11), (x + 4, water - 11)]
    )
    for n in range(60):
        plate.disc(x + 64 + n * 0.9, water + plate.random.gauss(0, 0.9), plate.random.uniform(0.3, 1.3), FOAM, 0.85)
    plate.swell(77, 2.2, 13, "2f6a78", 0.75)
    plate.swell(88, 3, 17, "1b4957", 0.85)
    birds(plate, 9, 84, 146, 10, 40, "31545c")


def lighthouse(plate: Plate) -> None:
    """A lighthouse and its cottage in fog."""
    plate.gradient("c3cfcb", "e9e6d6", 0, 100)
    plate.shape([(96, 27), (-2, 4), (-2, 42)], "fff7d6", 0.75)
    plate.shape([(96, 27), (152, 18), (152, 42)], "fff7d6", 0.6)
    plate.ridge(70, 9, "b1c1bf", rough=0.15, step=5)
    far = plate.ridge(77, 8, "8fa5a5", rough=0.2, step=5)
    plate.dots("c3cfcb", (0.6, 0.0), far)
    plate.shape([(89, 84), (92, 33), (100, 33), (103, 84)], CREAM)
    for low, high in ((72, 60), (50, 40)):
        a, b = (84 - low) / 51 * 3, (84 - high) / 51 * 3
        plate.shape([(89 + a, low), (103 - a, low), (103 - b, high), (89 + b, high)], "b8433a")
    plate.dots("3a4a50", (0.05, 0.6), [(96, 33), (100, 33), (103, 84), (96, 84)], across=True)
    plate.box(90.4, 31.6, 11.2, 1.6, "25343b")
    plate.box(92.6, 23.5, 6.8, 8, "fff0b8")
    for x in (92.6, 95.8, 99):
        plate.box(x, 23.5, 0.5, 8, "25343b")
    plate.shape([(91.6, 23.6), (96, 18), (100.4, 23.6)], "25343b")
    plate.glow(96, 27, 24, "fffbe3", 0.9)
    house(plate, 106, 84, 21, 11, "ece2cc", roof="7a4a3a", lit="f3c969", lights=0.7)
    rock = plate.ridge(86, 5, "3d4f52", rough=0.8, step=3)
    plate.dots("93a8a6", (0.45, 0.0), rock)
    plate.swell(95, 3, 16, "5f7f83")
    birds(plate, 6, 20, 80, 44, 62, "5d7073")


def islands(plate: Plate) -> None:
    """Skerries seen from above, a small boat between them and its wake."""
    plate.gradient("2f7784", "174957", 0, 100)
    plate.dots("7cb8b6", (0.28, 0.05), cell=26)
    for x, y, size in (
        (28, 26, 17),
        (112, 22, 21),
        (66, 70, 15),
        (128, 78, 19),
        (16, 84, 11),
        (84, 40, 7),
        (60, 14, 6),
    ):
        for grow, colour in ((1.25, "5aa6a6"), (1.05, "e8d9ae"), (0.84, "87a06a"), (0.5, "5f8055")):
            shore = _blob(plate, x, y, size * grow)
            plate.shape(shore, colour)
            if colour == "87a06a":
                plate.dots("486b47", (0.1, 0.6), shore, across=True)
    for x, y in ((110, 20), (114, 24), (118, 20), (126, 76), (131, 79), (26, 27)):
        plate.box(x, y, 3, 2, "f6ecd6")
        plate.shape([(x - 0.4, y), (x + 1.5, y - 1.4), (x + 3.4, y)], RUST)
    plate.line([(46, 100), (50, 74), (58, 52), (72, 36)], 1.6, FOAM, 0.35)
    plate.line([(50, 78), (58, 52), (72, 36)], 0.7, FOAM, 0.9)
    plate.shape([(71, 38), (75.5, 31), (74.5, 38.6)], FOAM)
    plate.line([(112, 34), (106, 44)], 0.9, "7a5a3d")


def _blob(plate: Plate, x: float, y: float, size: float) -> list[Point]:
    """An island's shore: a round that the sea has gnawed."""
    corners = []
    for step in range(11):
        turn, radius = math.tau * step / 11, size * plate.random.uniform(0.8, 1.1)
        corners.append((x + radius * math.cos(turn), y + 0.8 * radius * math.sin(turn)))
    return curve(corners)


def shipyard(plate: Plate) -> None:
    """A pilot boat on the slip, a welder at work beneath it."""
    plate.gradient("22303f", "4d6673", 0, 100)
    for x in range(0, 150, 25):
        plate.shape([(x, 0), (x + 2.4, 0), (x + 2.4, 80), (x, 80)], "182430")
        plate.box(x + 6, 10, 15, 24, "8fa9ad")
        plate.dots("22303f", (0.1, 0.6), [(x + 6, 10), (x + 21, 10), (x + 21, 34), (x + 6, 34)])
    plate.box(0, 4, 150, 3, "e0a43c")
    plate.box(0, 80, 150, 20, "3b3833")
    plate.dots("1b1b1c", (0.1, 0.7), [(0, 80), (150, 80), (150, 100), (0, 100)], kind="lines")
    plate.shape([(20, 46), (124, 46), (114, 70), (40, 74), (30, 66)], "e2711d")
    plate.shape([(28, 62), (117.5, 61), (114, 70), (40, 74), (30, 66)], "20384a")
    plate.dots("7a2e10", (0.0, 0.55), [(20, 46), (124, 46), (118, 61), (28, 62)])
    plate.shape([(56, 46), (60, 28), (92, 28), (100, 46)], CREAM)
    plate.shape([(61, 38), (63, 31), (90, 31), (94, 38)], "1c2c38")
    plate.line([(76, 28), (76, 14)], 0.8, CREAM)
    plate.line([(70, 19), (82, 19)], 0.8, CREAM)
    for x in (44, 70, 98):
        plate.shape([(x - 3, 82), (x + 7, 82), (x + 4, 71), (x, 71)], "7a5a3d")
    plate.glow(110, 77, 30, "d9f3ff", 0.95)
    for _ in range(70):
        reach = plate.random.uniform(1, 13)
        flies_to = 110 + plate.random.gauss(-0.2, 0.7) * reach
        plate.line([(110, 76), (flies_to, 76 + reach * plate.random.uniform(-0.5, 0.8))], 0.16, "fff2c0", 0.8)
    plate.disc(110, 76, 1.4, "ffffff")
    passer_by(plate, 120, 92, 19, "17222c", hat="e0a43c")
    plate.line([(118, 77), (111, 76.5)], 1.4, "17222c")


def sailing(plate: Plate) -> None:
    """Three yachts heeling in a fresh breeze."""
    plate.gradient("5ea3bf", "d8ebe6", 0, 62)
    for x, y, r in ((22, 20, 8), (32, 18, 11), (44, 21, 8), (112, 13, 7), (122, 12, 9), (132, 15, 6)):
        plate.oval(x, y, r * 1.4, r * 0.62, "f6f5ea", 0.9)
    plate.ridge(62, 4, "7ea7a8", rough=0.2)
    plate.gradient("2f7d95", "12435a", 62)
    back = plate.swell(66, 2.6, 15, "2a728a")
    plate.dots("a8d4d8", (0.3, 0.0), back)
    _yacht(plate, 118, 68, 26, "f3d9a4", "c8553d")
    _yacht(plate, 28, 70, 32, FOAM, "2e4057")
    plate.swell(76, 3.4, 19, "1f6179", 0.9)
    _yacht(plate, 74, 86, 66, FOAM, "c8553d")
    front = plate.swell(88, 4.5, 24, "164c62")
    plate.dots("6fb0ba", (0.4, 0.0), front)


def _yacht(plate: Plate, x: float, water: float, mast: float, sail: str, hull: str) -> None:
    m = mast
    top = (x + 0.2 * m, water - m)
    plate.shape([(x - 0.02 * m, water - 0.13 * m), top, (x - 0.34 * m, water - 0.09 * m)], sail)
    plate.dots("3f6275", (0.0, 0.45), [(x - 0.02 * m, water - 0.13 * m), top, (x - 0.34 * m, water - 0.09 * m)])
    jib = [(x + 0.04 * m, water - 0.12 * m), (top[0] + 0.01 * m, top[1] + 0.1 * m), (x + 0.4 * m, water - 0.1 * m)]
    plate.shape(jib, mix(sail, hull, 0.16))
    plate.line([(x, water - 0.03 * m), top], 0.012 * m, NAVY)
    plate.shape(
        [
            (x - 0.38 * m, water - 0.07 * m),
            (x + 0.46 * m, water - 0.1 * m),
            (x + 0.34 * m, water + 0.03 * m),
            (x - 0.28 * m, water + 0.04 * m),
        ],
        hull,
    )
    for n in range(3):
        plate.disc(x - 0.26 * m + n * 0.07 * m, water - 0.11 * m, 0.022 * m, "2b2118")
        plate.oval(x - 0.26 * m + n * 0.07 * m, water - 0.07 * m, 0.03 * m, 0.035 * m, "e0a458")


def bench(plate: Plate) -> None:
    """Two people on a harbour bench, the town across the water at evening."""
    plate.gradient("2f3e5c", "e9926b", 0, 56)
    plate.glow(104, 54, 40, "ffd79b", 0.85)
    plate.dots("1f2b45", (0.6, 0.0), [(0, 0), (150, 0), (150, 38), (0, 38)], cell=22)
    skyline(plate, 58, 20, "3b3550", lit="ffd27a")
    plate.gradient("b8735f", "27304b", 58)
    plate.glints(59, 26, "ffd9a0", 110, around=104)
    plate.box(0, 84, 150, 16, "171b2b")
    plate.dots("46405a", (0.35, 0.0), [(0, 84), (150, 84), (150, 100), (0, 100)])
    for x, tall in ((42, 15), (51, 16.5)):
        plate.disc(x, 84 - tall, 2.4, "171b2b")
        plate.rounded(x - 3, 86.5 - tall, 6, tall - 6, 2.2, "171b2b")
    plate.box(34, 77, 26, 1.6, "0d101c")
    plate.box(34, 80.5, 26, 1.2, "0d101c")
    for x in (36, 57):
        plate.box(x, 77, 1, 8.4, "0d101c")
    plate.line([(112, 84), (112, 46)], 0.8, "0d101c")
    plate.line([(112, 46), (118, 44)], 0.8, "0d101c")
    plate.glow(118, 46, 14, "ffe6b0", 0.7)
