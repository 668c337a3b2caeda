"""Scenes of streets, trams, markets and public buildings."""

from __future__ import annotations

from demo.drawing.plate import Plate, mix
from demo.drawing.props import house, lamp, passer_by, skyline, terrace, tree

NAVY, CREAM, RUST, AMBER, LEAF = "1b2a3a", "f6ecd6", "c8553d", "f0b95b", "5f8055"
BRICKS = ("b5654a", "c98b62", "8f5d52", "d9b48a", "7d7f86")


def market(plate: Plate) -> None:
    """Fish Street on a market morning: awnings, crates, shoppers."""
    plate.gradient("bcd7d6", "f5e3bd", 0, 70)
    terrace(plate, 66, BRICKS, roof="5b3a38", lit="ffe7b0", lights=0.15)
    plate.dots("3a2f3d", (0.1, 0.4), [(0, 20), (150, 20), (150, 66), (0, 66)])
    plate.box(0, 66, 150, 34, "c9b491")
    plate.dots("8b7355", (0.1, 0.5), [(0, 66), (150, 66), (150, 100), (0, 100)], kind="lines", cell=26)
    for x, first in ((4, RUST), (56, "2f6f7a"), (108, AMBER)):
        for pole in (x + 1, x + 37):
            plate.line([(pole, 50), (pole, 86)], 0.9, "4a3426")
        for n in range(8):
            stripe = first if n % 2 == 0 else CREAM
            left = x + n * 4.8
            plate.shape([(left + 1.6, 42), (left + 5.6, 42), (left + 4.8, 52), (left, 52)], stripe)
            plate.oval(left + 2.4, 52, 2.4, 1.7, stripe)
        plate.box(x, 72, 38, 14, "7a5637")
        plate.dots("3a2618", (0.1, 0.6), [(x, 72), (x + 38, 72), (x + 38, 86), (x, 86)])
        for n in range(6):
            plate.box(x + 0.8 + n * 6.2, 67.6, 5.6, 4.6, "a97c4f")
            for _ in range(7):
                fruit = plate.random.choice(("d9463a", "f0a64b", "87a06a", "c9d3d6", "9fb4bb"))
                plate.disc(x + 1.8 + n * 6.2 + plate.random.uniform(0, 3.8), 67.6, 1, fruit)
    people = ((48, "2e4057"), (52, "8d5b4c"), (22, "e0a458"), (97, "4f7c82"), (128, "6b2d3c"), (101, "33413c"))
    for n, (x, coat) in enumerate(people):
        passer_by(
            plate, x, 95 + n % 2 * 2, 27 + n % 3 * 2, coat, skin=("e5b994", "8a5a3c", "c98d64")[n % 3], step=n % 2
        )


def tram(plate: Plate) -> None:
    """Tram 4 climbs through the rain at night."""
    plate.gradient("1e2a3c", "3d4a5c", 0, 70)
    terrace(plate, 68, ("2a3446", "323e50", "26303f"), roof="18202d", lit="f0c26b", lights=0.45)
    plate.box(0, 68, 150, 32, "232a36")
    plate.shape([(0, 100), (58, 69), (64, 69), (30, 100)], "2f3845")
    for x in (112, 134, 16):
        lamp(plate, x, 71, 28, "10151d", "ffdf9a")
    plate.rounded(40, 28, 64, 50, 5, "b23a34")
    plate.box(40, 49, 64, 16, CREAM)
    plate.rounded(44, 33, 56, 17, 2, "ffe6a8")
    plate.dots("b23a34", (0.35, 0.0), [(44, 33), (100, 33), (100, 50), (44, 50)])
    for x in (61, 81):
        plate.box(x, 33, 1.4, 17, "b23a34")
    for x, coat in ((50, "3a4658"), (57, "5b3a38"), (72, "22303d"), (91, "4f5d4f")):
        plate.disc(x, 42, 2.5, coat)
        plate.rounded(x - 4, 45, 8, 5, 2, coat)
    plate.rounded(60, 29.4, 24, 3.2, 0.6, "14181f")
    plate.box(64, 30.3, 3, 1.4, AMBER)
    plate.box(69, 30.3, 11, 1.4, AMBER)
    plate.line([(72.6, 52), (69.4, 59.6), (75.4, 59.6)], 1.1, "b23a34")
    plate.line([(73.6, 56), (73.6, 63)], 1.1, "b23a34")
    plate.box(44, 76, 56, 4, "14181f")
    for x in (48, 96):
        plate.glow(x, 70, 14, "fff1c4", 0.9)
        plate.disc(x, 70, 2.2, "fffbe8")
    plate.line([(72, 28), (66, 18), (80, 18), (72, 28)], 0.5, "10151d")
    plate.line([(0, 14), (73, 18), (150, 13)], 0.3, "10151d")
    for x, colour in ((48, "fff1c4"), (96, "fff1c4"), (72, "b23a34"), (112, "ffdf9a"), (134, "ffdf9a"), (16, "ffdf9a")):
        for n in range(26):
            width = plate.random.uniform(1, 6)
            plate.box(x - width / 2 + plate.random.gauss(0, 1.4), 80 + n * 0.8, width, 0.35, colour, 0.5 - n * 0.016)
    for _ in range(260):
        left, top = plate.random.uniform(-5, 150), plate.random.uniform(-5, 100)
        plate.line([(left, top), (left - 1.6, top + 5)], 0.13, "c9d6e0", 0.5)


def cyclebridge(plate: Plate) -> None:
    """Cyclists on the new bridge over the river."""
    plate.gradient("f3c98b", "f8ead0", 0, 70)
    plate.disc(112, 34, 11, "fff5df")
    plate.dots("d9825b", (0.4, 0.0), [(0, 0), (150, 0), (150, 44), (0, 44)], cell=24)
    skyline(plate, 62, 13, "b98a72")
    plate.ridge(64, 4, "8a7a5e", rough=0.6, step=2)
    plate.gradient("7fa6a3", "2d5c66", 64)
    plate.glints(66, 30, "fbe6c0", 90, around=112)
    plate.shape([(34, 100), (39, 8), (43, 8), (46, 100)], "223340")
    for n in range(13):
        plate.line([(41, 9 + n * 1.4), (55 + n * 9, 76)], 0.28, "223340")
        plate.line([(41, 9 + n * 1.4), (28 - n * 6, 76)], 0.28, "223340")
    plate.shape([(-2, 76), (152, 76), (152, 80.5), (-2, 80.5)], "223340")
    plate.box(-2, 74.8, 154, 1.2, RUST)
    for x, coat, skin in ((18, "c8553d", "c98d64"), (70, "2e6f73", "e5b994"), (104, "e3a93c", "8a5a3c")):
        _cyclist(plate, x, 75, 19, coat, skin)


def _cyclist(plate: Plate, x: float, foot: float, height: float, coat: str, skin: str) -> None:
    u = height / 20
    frame = "141c24"
    for wheel in (-5.4, 5.4):
        plate.ring(x + wheel * u, foot - 4 * u, 4 * u, 0.5 * u, frame)
    crank = (x - 0.6 * u, foot - 4 * u)
    plate.line(
        [
            (x - 5.4 * u, foot - 4 * u),
            (x - 2 * u, foot - 9 * u),
            (x + 3.6 * u, foot - 9 * u),
            crank,
            (x - 5.4 * u, foot - 4 * u),
        ],
        0.6 * u,
        frame,
    )
    plate.line(
        [(x + 5.4 * u, foot - 4 * u), (x + 3.4 * u, foot - 11 * u), (x + 5 * u, foot - 11.6 * u)], 0.6 * u, frame
    )
    hip, shoulder = (x - 2.2 * u, foot - 10.4 * u), (x + 0.8 * u, foot - 16 * u)
    plate.line([hip, (x + 1.8 * u, foot - 8 * u), (x - 0.4 * u, foot - 3.4 * u)], 1.5 * u, "26333f")
    plate.line([hip, shoulder], 3 * u, coat)
    plate.line(
        [shoulder, (x + 2.6 * u, foot - 12.6 * u), (x + 4.6 * u, foot - 11.6 * u)], 1.1 * u, mix(coat, "000000", 0.2)
    )
    plate.disc(x + 2 * u, foot - 18.4 * u, 1.6 * u, skin)
    plate.arc(x + 2 * u, foot - 18.7 * u, (1.9 * u, 1.8 * u), (180, 360), 1 * u, CREAM)


def assembly(plate: Plate) -> None:
    """The Assembly's columns, lit, before dawn."""
    plate.gradient("1a2440", "6d6a8a", 0, 100)
    plate.dots("0f1730", (0.7, 0.0), [(0, 0), (150, 0), (150, 60), (0, 60)], cell=22)
    for _ in range(60):
        plate.disc(plate.random.uniform(0, 150), plate.random.uniform(0, 34), 0.18, "f4ecd0")
    plate.shape([(8, 38), (75, 12), (142, 38)], "d9cba8")
    plate.shape([(18, 36.4), (75, 15.5), (132, 36.4)], "8c8068")
    plate.dots("2a2f45", (0.55, 0.1), [(18, 36.4), (75, 15.5), (132, 36.4)])
    plate.disc(75, 29, 4.6, "d9cba8")
    plate.line([(75, 29), (75, 26)], 0.5, NAVY)
    plate.line([(75, 29), (77.4, 30)], 0.5, NAVY)
    plate.box(8, 38, 134, 4.4, "efe3c2")
    plate.box(12, 42, 126, 40, "3a3c54")
    for n in range(6):
        x = 33 + n * 16.8
        plate.rounded(x - 3.2, 49, 6.4, 33, 3, "ffcf7d" if n in (1, 2, 4) else "57566a")
    for n in range(7):
        x = 16 + n * 18.6
        plate.box(x - 1, 42.4, 8.4, 2, "efe3c2")
        plate.box(x, 44.4, 6.4, 35.6, "e4d6b2")
        plate.dots("3a3c54", (0.0, 0.8), [(x, 44.4), (x + 6.4, 44.4), (x + 6.4, 80), (x, 80)], across=True, cell=12)
        plate.box(x - 1, 79.6, 8.4, 2.4, "efe3c2")
    for n in range(6):
        plate.box(8 - n * 3, 82 + n * 3, 134 + n * 6, 3, mix("d9cba8", "3a3c54", n * 0.13))
    passer_by(plate, 60, 96, 15, "141a2b", step=0.7)
    passer_by(plate, 66, 97, 15.5, "141a2b", step=0.5)
    plate.glow(75, 66, 50, "ffd58c", 0.25)


def facades(plate: Plate) -> None:
    """Rented houses, window by window."""
    plate.gradient("f2d7a8", "f8ecd2", 0, 100)
    walls = ("c76b4f", "e0b070", "6f8f8d", "d8cbb4", "a65a54", "47687a")
    for n, wall in enumerate(walls):
        left = n * 25
        plate.box(left, 14 + n % 3 * 4, 25, 86, wall)
        plate.box(left - 0.5, 12 + n % 3 * 4, 26, 2.6, mix(wall, "000000", 0.35))
        plate.dots(
            mix(wall, "000000", 0.45),
            (0.0, 0.5),
            [(left, 14), (left + 25, 14), (left + 25, 100), (left, 100)],
            across=True,
        )
        for row in range(4):
            for column in range(2):
                _window(plate, left + 3.2 + column * 11, 22 + n % 3 * 3 + row * 18, wall)
    plate.box(0, 94, 150, 6, "4a4550")


def _window(plate: Plate, x: float, y: float, wall: str) -> None:
    plate.box(x - 0.8, y - 0.8, 9.2, 12.6, mix(wall, "ffffff", 0.55))
    pane = plate.random.choice(("22303f", "22303f", "ffd98c", "3d5566"))
    plate.box(x, y, 7.6, 11, pane)
    scene = plate.random.random()
    if scene < 0.3:
        for side in (x, x + 5.2):
            plate.shape(
                [(side, y), (side + 2.4, y), (side + 2, y + 11), (side, y + 11)], plate.random.choice((CREAM, RUST))
            )
    elif scene < 0.5:
        plate.disc(x + 3.8, y + 6, 1.5, "8a5a3c")
        plate.rounded(x + 1.6, y + 7.6, 4.4, 3.4, 1, plate.random.choice(("2e4057", "b23a34")))
    elif scene < 0.65:
        plate.box(x + 1, y + 8.6, 5.6, 2.4, "8d5b4c")
        for leaf in range(4):
            plate.disc(x + 1.6 + leaf * 1.5, y + 7.6, 1.4, LEAF)
    plate.box(x + 3.6, y, 0.4, 11, mix(wall, "ffffff", 0.55))
    plate.box(x - 1.2, y + 11.6, 10, 1, mix(wall, "ffffff", 0.7))


def school(plate: Plate) -> None:
    """A small island school with one bicycle outside."""
    plate.gradient("a9ccd4", "f2e8cf", 0, 66)
    plate.ridge(62, 8, "7f9f93", rough=0.2, step=5)
    plate.gradient("6f9fa6", "4f848e", 60, 14)
    hill = plate.ridge(70, 4, "8aa061", rough=0.2, step=4)
    plate.dots("5b7a3f", (0.05, 0.6), hill)
    plate.box(40, 42, 70, 30, "f3e7cd")
    plate.shape([(36, 42), (46, 26), (104, 26), (114, 42)], "9c4a3a")
    plate.dots("5c241c", (0.1, 0.6), [(36, 42), (46, 26), (104, 26), (114, 42)], kind="lines", cell=20)
    plate.box(70, 16, 10, 12, "f3e7cd")
    plate.shape([(68, 16), (75, 8), (82, 16)], "9c4a3a")
    plate.rounded(73, 18.5, 4, 6, 2, NAVY)
    plate.disc(75, 23, 1.2, AMBER)
    for x in (44, 55, 86, 97):
        plate.box(x, 47, 9, 13, "2f5563")
        plate.box(x + 4.2, 47, 0.6, 13, CREAM)
        plate.box(x, 53, 9, 0.6, CREAM)
    plate.box(70, 50, 10, 22, "3f6f73")
    plate.dots("b59f77", (0.0, 0.4), [(40, 42), (110, 42), (110, 72), (40, 72)], across=True)
    plate.shape([(70, 72), (80, 72), (96, 100), (56, 100)], "e0cda0")
    plate.line([(128, 92), (128, 22)], 0.8, "5a6b70")
    plate.shape([(128.4, 23), (143, 26), (141, 29), (128.4, 33)], RUST)
    for x in (108, 118):
        plate.ring(x, 83, 4, 0.5, NAVY)
    plate.line([(108, 83), (112, 77), (117, 77), (112.5, 83), (108, 83)], 0.5, NAVY)
    plate.line([(118, 83), (116.4, 75.4), (118, 75)], 0.5, NAVY)
    tree(plate, 18, 82, 40, "6d8a4c", "5a4030")
    passer_by(plate, 77, 88, 14, "d9463a", skin="e5b994", step=0.5)


def hospital(plate: Plate) -> None:
    """A hospital at three in the morning: dark wards, a bright ground floor, an ambulance."""
    plate.gradient("0f1a2e", "2c3f5a", 0, 100)
    for _ in range(70):
        plate.disc(plate.random.uniform(0, 150), plate.random.uniform(0, 30), 0.16, "dfe7ee")
    plate.box(18, 14, 92, 70, "24344c")
    plate.dots("0d1626", (0.6, 0.1), [(18, 14), (110, 14), (110, 84), (18, 84)])
    plate.box(110, 34, 34, 50, "1d2b41")
    for row in range(6):
        for column in range(11):
            lit = plate.random.random() < 0.2
            plate.box(22 + column * 8, 19 + row * 8.2, 5.4, 4.8, "ffd98c" if lit else "3a4f6c")
    for row in range(3):
        for column in range(4):
            plate.box(113.5 + column * 7.6, 39 + row * 8.4, 5, 4.8, "3a4f6c")
    plate.box(18, 70, 126, 14, "ffe2a3")
    plate.dots("c98b46", (0.0, 0.45), [(18, 70), (144, 70), (144, 84), (18, 84)])
    for x in range(18, 146, 9):
        plate.box(x, 70, 0.7, 14, "24344c")
    plate.glow(80, 82, 60, "ffdc94", 0.5)
    plate.box(96, 62, 26, 6, "b3302b")
    plate.box(107, 62.8, 1.5, 4.4, "ffffff")
    plate.box(105.6, 64.2, 4.4, 1.5, "ffffff")
    plate.box(0, 84, 150, 16, "151f30")
    plate.dots("5d6a80", (0.4, 0.0), [(0, 84), (150, 84), (150, 100), (0, 100)], kind="lines")
    plate.rounded(26, 68, 34, 20, 2, "f3f0e6")
    plate.shape([(58, 72), (66, 72), (72, 80), (72, 88), (58, 88)], "f3f0e6")
    plate.shape([(60, 74), (65, 74), (69, 80), (60, 80)], "24344c")
    plate.box(26, 78.5, 46, 3, "b3302b")
    plate.box(38, 70.5, 2, 7, "b3302b")
    plate.box(35.5, 73, 7, 2, "b3302b")
    for x in (36, 63):
        plate.disc(x, 88, 4.2, "0d1420")
        plate.disc(x, 88, 1.8, "8a96a3")
    plate.glow(56, 66, 13, "5fb0ff", 0.9)
    plate.box(53.5, 66, 5, 2, "bfe3ff")
    passer_by(plate, 84, 92, 18, "3f7f86", skin="8a5a3c")
    passer_by(plate, 91, 92, 17, "dfe7e4", skin="e5b994")


def allotment(plate: Plate) -> None:
    """Allotment beds, a greenhouse and two gardeners."""
    plate.gradient("f4d9a0", "fbf1d8", 0, 48)
    skyline(plate, 42, 10, "c9a988")
    plate.ridge(42, 4, "7f9a5b", rough=0.8, step=2)
    plate.box(0, 44, 150, 56, "a9855a")
    plate.dots("6e4f30", (0.1, 0.55), [(0, 44), (150, 44), (150, 100), (0, 100)])
    for row in range(5):
        y, deep = 50 + row * row * 2.2, 3 + row * 1.7
        lean = (row + 1) * 2
        for bed in range(3):
            left = bed * 50 - lean
            plate.shape([(left + 4, y), (left + 44, y), (left + 45, y + deep), (left + 3, y + deep)], "5a3f28")
            for n in range(11):
                leaf = ("6f9a45", "4f7f4a", "a3b34f", "7a9f3f")[(row + bed) % 4]
                plate.disc(left + 5 + n * 3.8, y, 0.9 + row * 0.5, leaf)
                if (row * 2 + bed) % 3 == 0:
                    plate.disc(left + 5 + n * 3.8, y - 0.3, 0.3 + row * 0.16, RUST)
    house(plate, 6, 50, 17, 12, "8aa5a0", roof="4f3a34", lit="fff0c2", lights=0.9)
    plate.shape([(96, 50), (96, 34), (113, 25), (130, 34), (130, 50)], "dcece6", 0.85)
    for x in range(96, 132, 6):
        plate.line([(x, 50), (x, 34 - (9 - abs(x - 113) * 9 / 17))], 0.4, "4a5d5a")
    plate.line([(96, 34), (113, 25), (130, 34), (96, 34)], 0.5, "4a5d5a")
    plate.dots(LEAF, (0.1, 0.6), [(97, 38), (129, 38), (129, 50), (97, 50)])
    passer_by(plate, 52, 82, 25, "2e6f73", skin="c98d64", hat="e8cf8f")
    passer_by(plate, 104, 90, 28, "b5533c", skin="8a5a3c", hat="f0dfae")
    plate.line([(60, 82), (57.5, 58)], 0.8, "4a3426")
