"""Scenes under a roof: library, bakery, kitchen, cannery, warehouse, ballot hall, empty council chamber."""

from __future__ import annotations

from demo.drawing.plate import Plate, mix
from demo.drawing.props import passer_by

NAVY, CREAM, RUST, AMBER = "1b2a3a", "f6ecd6", "c8553d", "f0b95b"
SPINES = ("b5533c", "2e6f73", "e0a458", "33415c", "8d5b4c", "d8cbb4", "6b8f71", "7a3b4a")


def library(plate: Plate) -> None:
    """Shelves that hold books above and tools below."""
    plate.gradient("6b4a35", "8d6547", 0, 100)
    for row in range(5):
        top = 4 + row * 17.5
        plate.box(0, top, 150, 15.5, "3c281c")
        plate.dots("1d130d", (0.65, 0.1), [(0, top), (150, top), (150, top + 15.5), (0, top + 15.5)])
        if row < 3:
            _spines(plate, top + 15.5)
        else:
            _tools(plate, top + 15.5, row)
        plate.box(0, top + 15.5, 150, 2, "a9794f")
    for x in (0, 49, 98, 147):
        plate.box(x, 0, 3, 92, "a9794f")
        plate.dots("5f3f28", (0.0, 0.6), [(x, 0), (x + 3, 0), (x + 3, 92), (x, 92)], across=True)
    plate.box(0, 91, 150, 9, "5b3a28")
    plate.line([(84, 98), (92, 6)], 1, "d9b98a")
    plate.line([(93, 98), (101, 6)], 1, "d9b98a")
    for n in range(13):
        y = 12 + n * 6.8
        plate.line([(84 + (98 - y) * 0.087, y), (93 + (98 - y) * 0.087, y)], 0.8, "d9b98a")
    passer_by(plate, 68, 97, 34, "2e6f73", skin="c98d64")
    plate.glow(30, 6, 60, "ffdf9f", 0.35)


def _spines(plate: Plate, foot: float) -> None:
    x = 3.4
    while x < 146:
        thick, tall = plate.random.uniform(1.4, 3.2), plate.random.uniform(9, 14)
        if plate.random.random() > 0.08:
            colour = plate.random.choice(SPINES)
            plate.box(x, foot - tall, thick - 0.2, tall, colour)
            plate.box(x, foot - tall * 0.8, thick - 0.2, 0.7, mix(colour, "ffffff", 0.5))
        x += thick


def _tools(plate: Plate, foot: float, row: int) -> None:
    for n in range(9):
        x = 9 + n * 16.4
        kind = (n * 2 + row) % 5
        if kind == 0:  # hammer
            plate.line([(x, foot), (x, foot - 11)], 1.1, "d9b98a")
            plate.box(x - 3.4, foot - 13, 6.8, 2.8, "9fb0b8")
        elif kind == 1:  # sewing machine
            plate.box(x - 5, foot - 2, 11, 2, CREAM)
            plate.box(x + 3, foot - 9, 3, 8, CREAM)
            plate.rounded(x - 5, foot - 11.5, 11, 3.6, 1.5, CREAM)
            plate.line([(x - 3.6, foot - 9), (x - 3.6, foot - 3)], 0.5, "9fb0b8")
            plate.disc(x + 6.6, foot - 9.6, 1.8, RUST)
        elif kind == 2:  # saw
            plate.shape([(x - 6, foot - 2), (x + 4, foot - 6), (x + 4, foot - 1.4), (x - 6, foot - 0.6)], "b9c6cb")
            plate.rounded(x + 3, foot - 7, 4, 6, 1.6, RUST)
        elif kind == 3:  # drill
            plate.rounded(x - 4, foot - 10, 9, 4.4, 1.4, AMBER)
            plate.box(x + 1, foot - 7, 3, 7, "33415c")
            plate.box(x - 7, foot - 8.4, 3.4, 1.1, "b9c6cb")
        else:  # paint tin
            plate.box(x - 3.4, foot - 8, 6.8, 8, "2e6f73")
            plate.oval(x, foot - 8, 3.4, 1, "d8cbb4")
            plate.box(x - 3.4, foot - 5.6, 6.8, 3, CREAM)


def bakery(plate: Plate) -> None:
    """A baker at the oven's mouth in the small hours."""
    plate.gradient("241a1f", "4a2f2a", 0, 100)
    plate.dots("140d10", (0.6, 0.0), cell=22)
    plate.box(76, 10, 64, 76, "7a4a3a")
    for row in range(11):
        for column in range(6):
            left = 76 + column * 11 - (row % 2) * 5
            plate.box(
                max(76, left),
                10 + row * 7,
                min(10.4, 140 - max(76, left)),
                6.4,
                mix("8f5642", "5a3428", plate.random.random()),
            )
    plate.rounded(88, 38, 40, 30, 12, "2a1310")
    plate.glow(108, 60, 52, "ff9a3d", 0.9)
    plate.rounded(91, 42, 34, 26, 11, "ff8a2b")
    plate.rounded(95, 50, 26, 18, 8, "ffd06a")
    for x in (98, 106, 114):
        plate.oval(x + 2, 65, 4.6, 3, "8a4a1d")
        plate.line([(x, 64), (x + 4, 63.2)], 0.5, "f3c98b")
    plate.box(84, 68, 48, 4, "3b2620")
    plate.line([(104, 67), (52, 62)], 1.2, "c99a63")
    passer_by(plate, 46, 95, 56, "efe6d4", skin="a86e48", hat="ffffff")
    plate.line([(52, 51), (60, 62.6)], 3.4, "efe6d4")
    plate.dots("7a4a3a", (0.55, 0.0), [(38, 50), (47, 50), (46, 78), (36, 78)], across=True)
    plate.box(0, 80, 34, 20, "6b4a35")
    for row in range(3):
        for n in range(4):
            plate.oval(4.6 + n * 8, 78 - row * 4.6, 4, 2.8, ("c98646", "b5723a", "d99a58")[(row + n) % 3])
            plate.line([(2.6 + n * 8, 77.6 - row * 4.6), (6.6 + n * 8, 76.6 - row * 4.6)], 0.4, "f6e0b8")
    plate.box(0, 95, 150, 5, "1d1416")


def kitchen(plate: Plate) -> None:
    """A plate of herring with beetroot, potatoes and dill, from above."""
    plate.gradient("3f6a70", "2c4f58", 0, 100)
    for n in range(9):
        plate.box(n * 17, 0, 0.4, 100, "24434b")
    plate.dots("1d3a42", (0.0, 0.5), kind="lines", cell=24)
    plate.disc(77, 53, 40, "1b333a", 0.45)
    plate.disc(75, 50, 40, CREAM)
    plate.disc(75, 50, 38.6, "e7dcc2")
    plate.disc(75, 50, 30, "faf4e4")
    for x, y, r in ((60, 36, 6.4), (70, 32, 5.4), (54, 46, 5.2), (64, 45, 4.6)):
        plate.disc(x, y, r, "e5c56d")
        plate.disc(x - 1, y - 1, r * 0.7, "f1d98f")
        for _ in range(5):
            plate.line(
                [(x + plate.random.uniform(-3, 3), y + plate.random.uniform(-3, 3))] * 2 + [(x, y)], 0.3, "5f8055"
            )
    for n in range(11):
        plate.disc(86 + n % 4 * 4.4, 34 + n // 4 * 4.4, 2.8, ("8e2446", "a53258", "6f1a36")[n % 3])
    for n, y in enumerate((58, 66)):
        x = 50 + n * 5
        fish = [
            (x, y),
            (x + 8, y - 4.4),
            (x + 26, y - 4.6),
            (x + 38, y - 0.6),
            (x + 44, y - 4),
            (x + 43, y + 4.4),
            (x + 37, y + 1),
            (x + 24, y + 4),
            (x + 7, y + 3.6),
        ]
        plate.shape(fish, "7f97a3")
        plate.dots("2e4a5a", (0.75, 0.0), fish)
        plate.line([(x + 6, y + 1), (x + 36, y + 0.6)], 0.6, "dfe7e6")
        plate.disc(x + 4.6, y - 0.8, 1.1, CREAM)
        plate.disc(x + 4.6, y - 0.8, 0.6, NAVY)
    for _ in range(26):
        sprig = plate.random.gauss(76, 12), plate.random.gauss(56, 6)
        for turn in (-1, 0, 1):
            plate.line([sprig, (sprig[0] + turn * 1.6, sprig[1] - 2.2)], 0.25, "4f7f3a")
    plate.disc(98, 52, 4.6, "f3d24e")
    plate.disc(98, 52, 3.8, "fbe891")
    for x, tines in ((22, True), (128, False)):
        plate.line([(x, 30), (x, 82)], 1.8, "d6dcdc")
        plate.rounded(x - 1.6, 56, 3.2, 28, 1.6, "d6dcdc")
        if tines:
            plate.rounded(x - 3, 26, 6, 8, 2, "d6dcdc")
            for t in (-2.4, -0.8, 0.8, 2.4):
                plate.line([(x + t, 15), (x + t, 28)], 0.8, "d6dcdc")
        else:
            plate.shape([(x - 1.6, 52), (x - 1.6, 18), (x + 0.4, 14), (x + 2.6, 24), (x + 2, 52)], "d6dcdc")


def cannery(plate: Plate) -> None:
    """Tins on the belt, three workers behind it."""
    plate.gradient("86a3a3", "dfe3d4", 0, 64)
    for n in range(5):
        plate.box(6 + n * 29, 6, 22, 26, "f4f2e2")
        for bar in (5.2, 10.8, 16.4):
            plate.box(6 + n * 29 + bar, 6, 0.5, 26, "64807f")
        plate.box(6 + n * 29, 18, 22, 0.5, "64807f")
    plate.dots("64807f", (0.0, 0.5), [(0, 0), (150, 0), (150, 64), (0, 64)])
    for x, coat, skin in ((26, "2e6f73", "e5b994"), (72, "b5533c", "8a5a3c"), (118, "2e6f73", "c98d64")):
        passer_by(plate, x, 92, 56, coat, skin=skin, hat=CREAM)
        plate.shape([(x - 5.4, 52), (x + 5.4, 52), (x + 6.8, 72), (x - 6.8, 72)], CREAM)
    plate.box(0, 68, 150, 6, "33434a")
    plate.box(0, 74, 150, 26, "4b5d63")
    plate.dots("1d2a30", (0.1, 0.6), [(0, 74), (150, 74), (150, 100), (0, 100)])
    for x in range(4, 150, 12):
        plate.disc(x, 77.6, 2.4, "93a3a6")
    for n in range(11):
        x = 1 + n * 14
        plate.box(x, 59, 10, 9, ("d8b04a", "c8553d")[n % 2])
        plate.dots("5f3a1d", (0.0, 0.6), [(x, 59), (x + 10, 59), (x + 10, 68), (x, 68)], across=True)
        plate.oval(x + 5, 59, 5, 1.5, "e6ebe8")
        plate.ring(x + 5.8, 58.8, 1, 0.3, "6b7d80")
        plate.oval(x + 5, 64, 2.9, 1.5, CREAM)
        plate.shape([(x + 7.4, 64), (x + 9, 62.8), (x + 9, 65.2)], CREAM)


def warehouse(plate: Plate) -> None:
    """An empty brick warehouse, light falling in, one robot arm in the middle."""
    plate.gradient("4d3a3a", "8a6656", 0, 100)
    plate.shape([(0, 0), (150, 0), (104, 34), (46, 34)], "33262a")
    plate.shape([(46, 34), (104, 34), (104, 66), (46, 66)], "b9846a")
    plate.shape([(0, 100), (46, 66), (104, 66), (150, 100)], "a08a78")
    plate.dots("5c4a42", (0.0, 0.6), [(0, 100), (46, 66), (104, 66), (150, 100)], kind="lines", cell=22)
    for n in range(5):
        t = n / 5
        x1, x2 = 46 * t, 150 - 46 * t
        y1, y2 = 100 - 34 * t, 34 * t
        plate.line([(x1, y1), (x1, y2), (75, y2 - 12 + 6 * t), (x2, y2), (x2, y1)], 2.2 - 1.5 * t, "241a1e")
    for n in range(4):
        a, b = 0.08 + n * 0.235, 0.2 + n * 0.235
        left = [
            (46 * a, 34 * a + 14 * (1 - a)),
            (46 * b, 34 * b + 14 * (1 - b)),
            (46 * b, 66 - 16 * b),
            (46 * a, 68 - 18 * a),
        ]
        plate.shape(left, "ffe9b8")
        plate.shape([(150 - x, y) for x, y in left], "c9b6a0")
        floor = 92 - n * 6.4
        plate.shape([left[0], left[1], (62 + n * 7, floor - 2), (50 + n * 8, floor + 3)], "ffe9b8", 0.2)
    plate.box(62, 42, 26, 24, "ffe3a6")
    for bar in (68, 74.6, 81):
        plate.box(bar, 42, 0.7, 24, "5c3d33")
    plate.glow(75, 56, 40, "ffe7b4", 0.5)
    plate.rounded(84, 80, 18, 6, 1.6, "2e4057")
    plate.line([(93, 80), (88, 62), (104, 50), (112, 58)], 3.6, AMBER)
    for x, y in ((93, 80), (88, 62), (104, 50), (112, 58)):
        plate.disc(x, y, 3, "2e4057")
        plate.disc(x, y, 1.2, CREAM)
    plate.line([(112, 58), (110, 64)], 1, "2e4057")
    plate.line([(112, 58), (116, 63)], 1, "2e4057")
    passer_by(plate, 52, 88, 24, "22303d", skin="c98d64")


def ballots(plate: Plate) -> None:
    """Two ballot boxes on a table, a hand with a folded paper."""
    plate.gradient("dfe5dc", "f2ead4", 0, 100)
    plate.dots("a9bdb9", (0.5, 0.0), cell=24)
    plate.box(0, 78, 150, 22, "8a6a4d")
    plate.dots("4a3524", (0.1, 0.6), [(0, 78), (150, 78), (150, 100), (0, 100)], kind="lines", cell=22)
    for x, colour in ((16, "33556b"), (82, "a8443a")):
        plate.shape([(x, 40), (x + 8, 33), (x + 56, 33), (x + 50, 40)], mix(colour, "ffffff", 0.25))
        plate.box(x, 40, 50, 42, colour)
        plate.shape([(x + 50, 40), (x + 56, 33), (x + 56, 74), (x + 50, 82)], mix(colour, "000000", 0.35))
        plate.dots("0f1a24", (0.0, 0.55), [(x, 40), (x + 50, 40), (x + 50, 82), (x, 82)])
        plate.box(x + 17, 36, 22, 1.3, "0f1a24")
        plate.rounded(x + 13, 54, 24, 15, 1, CREAM)
        plate.ring(x + 25, 61.5, 4.6, 0.8, colour)
        plate.line([(x + 22.6, 61.6), (x + 24.6, 63.8), (x + 28.4, 58.8)], 1, colour)
        plate.disc(x + 25, 44.4, 1.6, AMBER)
    plate.shape([(101, 36.8), (104, 12), (120, 12), (119, 36.8)], "fdfaf0")
    plate.shape([(104, 12), (120, 12), (119.8, 17), (103.4, 17)], "d9d3c2")
    for n in range(3):
        plate.box(105, 21 + n * 4, 10, 0.7, "9aa5a5")
    plate.shape([(112, 14), (128, 4), (150, -6), (150, 18), (128, 22), (116, 22)], "c98d64")
    plate.rounded(107, 15, 13, 4.2, 2, "c98d64")
    plate.rounded(108, 19.4, 11, 4, 2, "b97c54")
    plate.shape([(134, 0), (150, -9), (150, 24), (138, 21)], "2e4057")


def chairs(plate: Plate) -> None:
    """The public seats of a council chamber, all empty but one."""
    plate.gradient("d9b98a", "efdcb4", 0, 40)
    plate.box(0, 0, 150, 34, "8a5a42")
    for x in range(0, 150, 15):
        plate.box(x, 0, 0.6, 34, "6b4231")
    plate.dots("5a3425", (0.55, 0.0), [(0, 0), (150, 0), (150, 34), (0, 34)])
    plate.disc(75, 16, 8, CREAM)
    plate.ring(75, 16, 8, 1, "4a2f24")
    plate.line([(75, 16), (75, 10.5)], 0.7, NAVY)
    plate.line([(75, 16), (79, 18)], 0.7, NAVY)
    plate.gradient("b9936a", "7f5f49", 34)
    for row in range(5):
        size = 7 + row * 3.4
        foot = 48 + row * 12.4
        count = int(168 / (size * 1.5))
        for n in range(count):
            seat = 75 + (n - (count - 1) / 2) * size * 1.45
            if row == 2 and n == count // 2 + 1:
                plate.disc(seat, foot - size * 1.75, size * 0.3, "8a5a3c")
                plate.rounded(seat - size * 0.42, foot - size * 1.45, size * 0.84, size * 1.1, size * 0.3, AMBER)
            plate.rounded(
                seat - size / 2, foot - size * 1.05, size, size * 0.95, size * 0.16, mix("a33c35", "5b1f24", row * 0.1)
            )
            plate.rounded(seat - size * 0.55, foot - size * 0.25, size * 1.1, size * 0.3, size * 0.1, "6f2328")
            for leg in (-0.42, 0.36):
                plate.box(seat + leg * size, foot, size * 0.07, size * 0.5, "3a2018")
    plate.dots("3a2018", (0.0, 0.5), [(0, 60), (150, 60), (150, 100), (0, 100)])
