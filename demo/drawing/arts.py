"""Scenes of the stage, the concert, the museum, the studio: culture."""

from __future__ import annotations

import math

from demo.drawing.plate import Plate, curve, mix
from demo.drawing.props import passer_by

NAVY, CREAM, RUST, AMBER = "1b2a3a", "f6ecd6", "c8553d", "f0b95b"


def stage(plate: Plate) -> None:
    """Two actors in one beam of light, a painted sea behind them."""
    plate.gradient("14182a", "2b2f4a", 0, 100)
    plate.box(16, 14, 118, 66, "2f5563")
    for n in range(5):
        plate.swell(40 + n * 8, 5, 17 + n * 3, mix("4f8790", "1d3a4a", n / 5))
    plate.disc(104, 31, 8, "f1dfae")
    plate.box(0, 80, 150, 20, "5a3b2c")
    plate.dots("24160f", (0.1, 0.7), [(0, 80), (150, 80), (150, 100), (0, 100)], kind="lines", cell=24)
    plate.shape([(60, 0), (68, 0), (98, 84), (44, 84)], "fff3c9", 0.28)
    plate.oval(71, 85, 27, 5, "fff0bd", 0.75)
    passer_by(plate, 62, 86, 34, "7f1f2b", skin="e5b994")
    plate.shape([(57, 70), (67, 70), (71, 86), (53, 86)], "7f1f2b")
    passer_by(plate, 82, 86, 36, "20303f", skin="8a5a3c", hat="0f1a24")
    plate.line([(66, 59), (74, 62), (79, 60)], 1.9, "e5b994")
    for side in (1, -1):
        edge = 0 if side == 1 else 150
        for n in range(6):
            left = edge + side * n * 4
            fold = [(left, 0), (left + side * 4.2, 0), (left + side * (3.4 - n * 0.3), 88), (left - side * 0.4 * n, 88)]
            plate.shape(fold, mix("b3302b", "5c1419", (n % 2) * 0.7))
    plate.shape([(0, 0), (150, 0), (150, 12), (0, 12)], "8f2326")
    for n in range(13):
        plate.oval(n * 12.5, 12, 6.25, 4.6, "8f2326")
        plate.arc(n * 12.5, 12, (6.25, 4.6), (0, 180), 0.7, AMBER)
    for n in range(19):
        plate.disc(n * 8.4 + 2, 101, plate.random.uniform(4.2, 5.4), "0b0e18")


def concert(plate: Plate) -> None:
    """An orchestra on the floor of the dry dock."""
    plate.gradient("1c2a44", "5d5a78", 0, 46)
    for _ in range(50):
        plate.disc(plate.random.uniform(0, 150), plate.random.uniform(0, 20), 0.17, "f4ecd0")
    plate.gradient("7a7266", "57505a", 44)
    plate.dots("3a3440", (0.6, 0.1), [(0, 44), (150, 44), (150, 70), (0, 70)], kind="lines", cell=26)
    for n in range(7):
        inset, y = n * 6.4, 18 + n * 7
        stone = mix("8d8577", "4a4650", n / 8)
        plate.shape([(0, y), (inset, y), (inset + 6, y + 7), (0, y + 7)], stone)
        plate.shape([(150, y), (150 - inset, y), (144 - inset, y + 7), (150, y + 7)], stone)
        plate.box(0, y, inset, 0.8, "c9bda4")
        plate.box(150 - inset, y, inset, 0.8, "c9bda4")
        for _ in range(int(inset)):
            for side in (plate.random.uniform(0, inset), 150 - plate.random.uniform(0, inset)):
                plate.disc(side, y - 1, 0.9, plate.random.choice(("22283a", "3b2f3f", "6b4a45", "c98d64")))
    plate.shape([(44, 67), (106, 67), (150, 100), (0, 100)], "6f604f")
    plate.glow(75, 74, 60, "ffd48a", 0.75)
    plate.dots("3a2f2a", (0.1, 0.5), [(44, 67), (106, 67), (150, 100), (0, 100)], kind="lines", cell=20)
    for row in range(4):
        count = 11 + row * 3
        for n in range(count):
            seat = 75 + (n - (count - 1) / 2) * (5 + row * 1.1)
            _player(plate, seat, 74 + row * 6 - abs(seat - 75) * 0.06, 3.6 + row * 0.7, n + row)
    plate.rounded(71, 92, 8, 3, 0.5, "3a2618")
    passer_by(plate, 75, 93, 19, "0d1220", skin="e5b994")
    plate.line([(77, 78), (83, 73)], 1.2, "0d1220")
    plate.line([(83, 73), (88, 69)], 0.3, CREAM)
    for x in (10, 140):
        plate.line([(x, 66), (x, 8)], 1, "14182a")
        plate.box(x - 5, 6, 10, 4, "14182a")
        for lamp in (-3.4, 0, 3.4):
            plate.glow(x + lamp, 9, 7, "fff1c9", 0.9)
            plate.disc(x + lamp, 9, 1.2, "fffbe8")


def _player(plate: Plate, x: float, y: float, size: float, kind: int) -> None:
    plate.rounded(x - size * 0.45, y - size * 0.5, size * 0.9, size, size * 0.3, "121726")
    plate.disc(x, y - size * 0.75, size * 0.3, ("e5b994", "8a5a3c", "c98d64")[kind % 3])
    if kind % 4 == 0:
        plate.oval(x + size * 0.4, y + size * 0.1, size * 0.32, size * 0.5, "a85a2a")
        plate.line([(x + size * 0.3, y), (x, y - size * 0.9)], 0.3, "5a2f18")
    elif kind % 4 == 2:
        plate.oval(x + size * 0.3, y - size * 0.3, size * 0.22, size * 0.16, "c8743a")
        plate.line([(x - size * 0.2, y - size * 0.9), (x + size * 0.7, y + size * 0.1)], 0.2, CREAM)
    elif kind % 4 == 3:
        plate.disc(x + size * 0.4, y - size * 0.1, size * 0.28, "e3b549")


def oldmap(plate: Plate) -> None:
    """An old chart of the harbour with a compass rose and a sea beast."""
    plate.gradient("e9d3a2", "d9b97c", 0, 100)
    plate.dots("b08a52", (0.35, 0.1), cell=26)
    for x in (50, 100):
        plate.box(x, 0, 0.5, 100, "b08a52")
        plate.dots("8a6a3d", (0.0, 0.35), [(x - 5, 0), (x, 0), (x, 100), (x - 5, 100)], across=True)
    plate.box(0, 50, 150, 0.4, "b08a52")
    ink, land = "4a3222", "c98f55"
    coast = curve(
        [
            (-8, -8),
            (70, -8),
            (62, 8),
            (66, 18),
            (54, 24),
            (58, 34),
            (44, 36),
            (40, 46),
            (30, 44),
            (28, 56),
            (36, 64),
            (24, 72),
            (30, 84),
            (18, 92),
            (20, 108),
            (-8, 108),
        ]
    )
    plate.shape([(x + 2, y + 1) for x, y in coast], "7fa39a")
    plate.shape(coast, land)
    plate.line([*coast, coast[0]], 0.5, ink)
    plate.dots("7a4a24", (0.0, 0.35), coast, kind="lines", cell=16)
    plate.line([(30, 50), (18, 46), (12, 34), (-2, 28)], 1.2, "6f9a96")
    for _ in range(34):
        left, top = plate.random.gauss(20, 4), plate.random.gauss(55, 5)
        if left < 26:
            plate.box(left, top, 1.7, 1.6, CREAM)
            plate.shape([(left - 0.3, top), (left + 0.85, top - 1.2), (left + 2, top)], "a8443a")
    for x, y in ((10, 12), (20, 9), (32, 14), (12, 78), (8, 90)):
        plate.shape([(x - 4, y + 4), (x, y - 3), (x + 4, y + 4)], "a06a38")
        plate.line([(x - 4, y + 4), (x, y - 3), (x + 4, y + 4)], 0.4, ink)
    for angle in range(8):
        turn = math.tau * angle / 8
        reach = 15 if angle % 2 == 0 else 9
        tip = (118 + reach * math.cos(turn), 70 + reach * math.sin(turn))
        for side, colour in ((0.3, ink), (-0.3, CREAM)):
            plate.shape([(118, 70), (118 + 4 * math.cos(turn + side), 70 + 4 * math.sin(turn + side)), tip], colour)
        plate.line([(118, 70), (118 + 90 * math.cos(turn), 70 + 90 * math.sin(turn))], 0.12, ink, 0.6)
    plate.ring(118, 70, 16, 0.4, ink)
    for n in range(3):
        plate.arc(92 + n * 8, 28, (4, 5), (180, 360), 2.2, "3f6f6b")
    plate.disc(88, 24, 2.6, "3f6f6b")
    plate.disc(87.4, 23.4, 0.5, CREAM)
    plate.box(76, 36, 0.4, 9, ink)
    plate.shape([(70, 45), (84, 45), (81, 49), (72, 49)], ink)
    plate.shape([(76.6, 36), (83, 40), (76.6, 44)], CREAM)
    plate.shape([(75.8, 38), (71, 41), (75.8, 44)], CREAM)
    for inset in (2, 3.4):
        plate.line(
            [(inset, inset), (150 - inset, inset), (150 - inset, 100 - inset), (inset, 100 - inset), (inset, inset)],
            0.4,
            ink,
        )


def signpainter(plate: Plate) -> None:
    """Upright: a painter on a ladder finishes a shop sign by hand."""
    plate.gradient("d9a066", "e8c08a", 0, 150)
    for row in range(30):
        for column in range(9):
            plate.box(column * 13 - (row % 2) * 6, row * 5.4, 12.5, 4.9, mix("c77f52", "a8623f", plate.random.random()))
    plate.dots("5c2f22", (0.0, 0.45))
    plate.box(8, 26, 84, 36, "1f3d3a")
    for inset in (2, 3.4):
        plate.line(
            [
                (8 + inset, 26 + inset),
                (92 - inset, 26 + inset),
                (92 - inset, 62 - inset),
                (8 + inset, 62 - inset),
                (8 + inset, 26 + inset),
            ],
            0.6,
            "e3b549",
        )
    for x, kind in ((17, "F"), (30, "I"), (40, "S"), (54, "H")):
        _letter(plate, x, 35, 17, kind, "e3b549")
    plate.shape([(72, 44), (76, 40), (84, 44), (88, 41), (87, 47), (84, 45.6), (76, 48)], "9fb4bb", 0.35)
    plate.box(20, 80, 60, 70, "2b2a33")
    plate.box(24, 84, 52, 40, "86a3a8")
    plate.shape([(24, 84), (50, 84), (30, 124), (24, 124)], "c9d8d6")
    plate.box(49, 84, 1.6, 40, "2b2a33")
    for side in (0, 16):
        plate.line([(56 + side * 0.6, 54), (50 + side * 1.3, 150)], 2, "d9b98a")
    for n in range(8):
        y = 66 + n * 11
        plate.line([(55.4 - n * 0.6, y), (67.4 + n * 0.9, y)], 1.5, "d9b98a")
    passer_by(plate, 62, 110, 60, "2e4057", skin="c98d64", hat="f6ecd6")
    plate.line([(57, 64), (53, 56), (60, 52)], 4, "2e4057")
    plate.line([(60, 52), (66, 47)], 0.8, "3a2618")
    plate.disc(60, 52, 2.2, "c98d64")
    plate.box(70, 96, 8, 9, "a8443a")
    plate.oval(74, 96, 4, 1.2, "e3b549")
    plate.box(0, 144, 100, 6, "4a3b38")


def _letter(plate: Plate, x: float, y: float, tall: float, kind: str, colour: str) -> None:
    thick = tall * 0.22
    if kind != "S":
        plate.box(x, y, thick, tall, colour)
    if kind == "F":
        plate.box(x, y, tall * 0.6, thick * 0.8, colour)
        plate.box(x, y + tall * 0.42, tall * 0.45, thick * 0.8, colour)
    if kind == "H":
        plate.box(x + tall * 0.5, y, thick, tall, colour)
        plate.box(x, y + tall * 0.4, tall * 0.6, thick * 0.8, colour)
    if kind == "S":
        plate.arc(x + 4, y + tall * 0.27, (4.6, tall * 0.29), (70, 360), thick * 0.9, colour)
        plate.arc(x + 4, y + tall * 0.73, (4.6, tall * 0.29), (-110, 170), thick * 0.9, colour)


def writer(plate: Plate) -> None:
    """Upright: a novelist at her window above the harbour."""
    plate.gradient("3a2f3d", "5b4540", 0, 150)
    plate.dots("241c28", (0.5, 0.0))
    plate.box(14, 14, 72, 84, "d9b98a")
    plate.box(18, 18, 64, 76, "8fb9c0")
    plate.shape([(18, 62), (82, 62), (82, 94), (18, 94)], "3f7480")
    plate.glow(64, 54, 17, "fff3cf", 0.9)
    plate.shape([(18, 62), (30, 55), (44, 60), (62, 56), (82, 62)], "5d7f85")
    plate.shape([(26, 78), (46, 78), (43, 84), (29, 84)], RUST)
    plate.shape([(37, 76), (37, 64), (46, 76)], CREAM)
    for x in (49, 18, 80.6):
        plate.box(x, 18, 1.4, 76, "d9b98a")
    plate.box(18, 50, 64, 1.4, "d9b98a")
    plate.box(0, 112, 100, 38, "7a5637")
    plate.dots("3a2618", (0.1, 0.6), [(0, 112), (100, 112), (100, 150), (0, 150)], kind="lines", cell=22)
    plate.rounded(26, 86, 36, 44, 12, "2e6f73")
    plate.dots("12363a", (0.0, 0.7), [(44, 88), (62, 92), (62, 130), (44, 130)], across=True)
    plate.box(41, 76, 7, 12, "b97c54")
    plate.oval(45, 68, 9, 11, "c98d64")
    plate.shape(
        curve([(35, 72), (35, 58), (44, 53), (54, 58), (52, 64), (44, 62), (39, 68), (38, 84), (32, 86)]), "2a1c1c"
    )
    plate.disc(33, 66, 6, "2a1c1c")
    plate.ring(50, 68, 2.6, 0.5, "e9d3a2")
    plate.line([(53, 67), (55.4, 70), (53.4, 71)], 0.5, "8a5a3c")
    plate.line([(49, 74.6), (52.6, 74.2)], 0.6, "8a3a35")
    plate.line([(58, 98), (68, 114), (76, 112)], 6, "2e6f73")
    plate.disc(77, 112, 3, "c98d64")
    plate.shape([(64, 116), (90, 113), (96, 126), (68, 130)], CREAM)
    for n in range(4):
        plate.line([(69 + n * 0.7, 118.4 + n * 2.6), (88 + n, 116.4 + n * 2.4)], 0.4, "8a8378")
    plate.line([(76, 113), (81, 119)], 0.8, NAVY)
    for n, colour in enumerate(("b5533c", "e0a458", "33415c", "6b8f71")):
        plate.box(6, 122 - n * 4, 22 - n, 3.6, colour)
    plate.rounded(10, 100, 8, 7, 1, CREAM)
    plate.ring(19, 103, 2, 0.7, CREAM)
