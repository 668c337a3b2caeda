"""Scenes of work and measure: solar farm, tunnel, price chart, station kiosk, a wall against the sea, scales."""

from __future__ import annotations

import math

from demo.drawing.plate import Plate, mix
from demo.drawing.props import containers, house, passer_by, skyline, tree

NAVY, CREAM, RUST, AMBER = "1b2a3a", "f6ecd6", "c8553d", "f0b95b"


def solar(plate: Plate) -> None:
    """Rows of panels on the old airfield, the control tower behind."""
    plate.gradient("8fc2d4", "f8ecc9", 0, 46)
    plate.glow(108, 20, 34, "fff8dc", 0.95)
    plate.disc(108, 20, 8, "fffdf0")
    plate.ridge(44, 5, "8fa88a", rough=0.3, step=4)
    ground = plate.ridge(47, 1, "a9b06a", rough=0.3)
    plate.dots("6f8a4a", (0.05, 0.5), ground)
    plate.box(30, 22, 5, 24, CREAM)
    plate.shape([(25, 22), (27, 14), (38, 14), (40, 22)], "2f5563")
    plate.box(25, 12.6, 15, 1.8, RUST)
    plate.box(35, 36, 22, 10, "e0cda0")
    tree(plate, 12, 48, 12, "5f8055", "5a4030")
    for row in range(5):
        y, tall = 50 + row * row * 1.9 + row, 4 + row * 2.3
        wide = 9 + row * 4.2
        for n in range(-1, int(150 / wide) + 2):
            left = n * wide - row * 3
            panel = [
                (left + tall * 0.5, y),
                (left + wide - 0.8 + tall * 0.5, y),
                (left + wide - 0.8, y + tall),
                (left, y + tall),
            ]
            plate.shape(panel, "1f3f63")
            glass = [panel[0], panel[1], (left + wide * 0.4, y + tall), (left, y + tall)]
            plate.shape(glass, "33608c")
            plate.dots("a9d0df", (0.45, 0.0), panel, cell=14)
            for part in (0.33, 0.66):
                a, b = left + tall * 0.5 + part * (wide - 0.8), left + part * (wide - 0.8)
                plate.line([(a, y), (b, y + tall)], 0.2, "c9dde4")
            plate.line(
                [(left + tall * 0.25, y + tall / 2), (left + wide - 0.8 + tall * 0.25, y + tall / 2)], 0.2, "c9dde4"
            )
            plate.line([(left + wide * 0.4, y + tall), (left + wide * 0.4, y + tall * 1.25)], 0.6, "4a4f4a")


def tunnel(plate: Plate) -> None:
    """Inside the rail tunnel: rings of lining, a work lamp, two engineers."""
    plate.gradient("1a1c24", "2b2a2e", 0, 100)
    for n in range(11):
        size = 96 * 0.78**n
        colour = mix("b58a5a", "211f26", 0.15 + 0.075 * n)
        plate.disc(75, 52, size, colour)
        plate.disc(75, 52, size * 0.94, mix(colour, "000000", 0.35))
        for joint in range(9):
            turn = math.tau * (joint + 0.5 * (n % 2)) / 9
            inner, outer = size * 0.8, size * 0.94
            plate.line(
                [
                    (75 + inner * math.cos(turn), 52 + inner * math.sin(turn)),
                    (75 + outer * math.cos(turn), 52 + outer * math.sin(turn)),
                ],
                size * 0.012,
                "17161b",
            )
    plate.dots("0f0f14", (0.0, 0.55), across=True, cell=22)
    plate.glow(75, 52, 44, "ffdf9c", 0.95)
    plate.disc(75, 52, 5.6, "fff3cf")
    plate.shape([(71, 57), (79, 57), (140, 100), (10, 100)], "4b4038")
    plate.dots("1d1a1a", (0.0, 0.6), [(71, 57), (79, 57), (140, 100), (10, 100)], kind="lines")
    for side in (-1, 1):
        plate.line([(75 + side * 1.6, 57), (75 + side * 26, 100)], 1.2, "c9c2b4")
    for n in range(9):
        y = 59 + n * n * 0.6
        plate.line([(75 - (y - 56) * 0.8, y), (75 + (y - 56) * 0.8, y)], 0.3 + n * 0.14, "2a211d")
    passer_by(plate, 44, 92, 36, "e2711d", skin="e5b994", hat="f3d24e")
    passer_by(plate, 112, 86, 28, "e2711d", skin="8a5a3c", hat="f5f2e8")
    for x, foot, h in ((44, 92, 36), (112, 86, 28)):
        plate.box(x - 0.13 * h, foot - 0.58 * h, 0.26 * h, 0.035 * h, "f8f3c9")


def prices(plate: Plate) -> None:
    """A price curve made of loaves, fish and a kettle's steam: the shopping basket as a chart."""
    plate.gradient("efe0bd", "f6ecd6", 0, 100)
    plate.dots("d9c08f", (0.3, 0.0), cell=24)
    for n in range(6):
        plate.box(14, 16 + n * 13, 128, 0.35, "b59f77")
    heights = (20, 24, 31, 40, 52, 60, 57, 50, 43, 38)
    for n, tall in enumerate(heights):
        x = 17 + n * 12.6
        colour = mix("2e6f73", "c8553d", (tall - 20) / 40)
        plate.box(x, 84 - tall, 8.6, tall, colour)
        plate.dots(
            mix(colour, "000000", 0.5),
            (0.0, 0.6),
            [(x, 84 - tall), (x + 8.6, 84 - tall), (x + 8.6, 84), (x, 84)],
            across=True,
        )
        _goods(plate, x + 4.3, 84 - tall, n % 4)
    plate.box(14, 84, 130, 1.2, NAVY)
    plate.box(14, 10, 1.2, 75, NAVY)
    for n in range(10):
        plate.box(20 + n * 12.6, 87.4, 3, 1, NAVY)
    food = [(21 + n * 12.6, 84 - y) for n, y in enumerate((12, 13, 15, 21, 30, 41, 50, 55, 58, 61))]
    plate.line(food, 1.1, NAVY)
    for x, y in food:
        plate.disc(x, y, 1.5, CREAM)
        plate.ring(x, y, 1.5, 0.5, NAVY)


def _goods(plate: Plate, x: float, foot: float, kind: int) -> None:
    if kind == 0:
        plate.oval(x, foot - 2.6, 4.6, 2.8, "c98646")
        for dx in (-1.6, 0.4, 2.4):
            plate.line([(x + dx - 0.6, foot - 1.6), (x + dx + 0.6, foot - 4)], 0.45, CREAM)
    elif kind == 1:
        plate.oval(x - 0.6, foot - 2, 3.8, 1.8, "7f97a3")
        plate.shape([(x + 2.4, foot - 2), (x + 5, foot - 4), (x + 5, foot)], "7f97a3")
        plate.disc(x - 3, foot - 2.3, 0.4, NAVY)
    elif kind == 2:
        plate.box(x - 2.4, foot - 6.4, 4.8, 6.4, "f8f5ea")
        plate.shape([(x - 2.4, foot - 6.4), (x, foot - 9), (x + 2.4, foot - 6.4)], "9fb4bb")
        plate.box(x - 2.4, foot - 4, 4.8, 1.6, RUST)
    else:
        plate.disc(x, foot - 2.8, 2.9, "d9463a")
        plate.line([(x, foot - 5.4), (x + 0.9, foot - 7.4)], 0.5, "5a4030")
        plate.oval(x + 2, foot - 6.8, 1.5, 0.7, "5f8055")


def kiosk(plate: Plate) -> None:
    """A coffee kiosk on a station platform in the early light."""
    plate.gradient("4a5a78", "e9b48a", 0, 80)
    plate.shape([(0, 0), (150, 0), (150, 12), (0, 22)], "1f2a3a")
    for x in (12, 138):
        plate.box(x, 10, 2.6, 74, "1f2a3a")
        plate.line([(x + 1.3, 34), (x + 14, 14)], 1, "1f2a3a")
    plate.rounded(-30, 40, 62, 40, 4, "8f3a36")
    for n in range(3):
        plate.rounded(-8 + n * 12, 46, 9, 11, 1.4, "ffe3a6")
    plate.box(0, 80, 150, 20, "8a7f78")
    plate.box(0, 80, 150, 1.4, "f3d24e")
    plate.dots("4a4346", (0.05, 0.6), [(0, 82), (150, 82), (150, 100), (0, 100)])
    plate.box(56, 30, 58, 60, "2e6f73")
    plate.dots("143a40", (0.0, 0.6), [(56, 30), (114, 30), (114, 90), (56, 90)], across=True)
    plate.glow(85, 52, 40, "ffd890", 0.6)
    plate.box(60, 40, 50, 26, "ffe2a3")
    for n in range(7):
        plate.shape(
            [(56 + n * 8.3, 30), (64.3 + n * 8.3, 30), (65.3 + n * 8.3, 40), (55 + n * 8.3, 40)], (CREAM, RUST)[n % 2]
        )
    plate.rounded(64, 21, 42, 8, 1, NAVY)
    for n in range(4):
        plate.ring(72 + n * 8, 25, 1.6, 0.7, AMBER)
    for n in range(6):
        plate.box(93 + n * 2.6, 46, 1.9, 5, ("b5533c", "5a3a22", "e0a458")[n % 3])
    plate.box(92, 51, 17, 0.8, "8a5a3c")
    plate.box(92, 56, 14, 10, "9fb0b8")
    plate.box(94, 58, 10, 3, NAVY)
    passer_by(plate, 76, 84, 38, "b5533c", skin="8a5a3c")
    plate.box(56, 66, 58, 24, "2e6f73")
    plate.box(54, 65, 62, 2.4, "d9b98a")
    plate.rounded(66, 61, 3.4, 4.2, 0.6, CREAM)
    for n in range(3):
        plate.disc(67.6 + 0.5 * math.sin(n * 2), 58.6 - n * 2.2, 0.8 - n * 0.12, "ffffff", 0.7)
    for x, coat, h in ((38, "33415c", 36), (28, "6b2d3c", 34), (130, "22303d", 37)):
        passer_by(plate, x, 95, h, coat, skin=("e5b994", "c98d64", "e5b994")[int(x) % 3], step=0.4 if x > 100 else 0)


def wall(plate: Plate) -> None:
    """A plain concrete wall holds back the sea on one side, a street lives on the other."""
    plate.gradient("b9d0d0", "f3e6c6", 0, 100)
    skyline(plate, 60, 8, "b3bfb6")
    sea = plate.swell(38, 4, 15, "3f7480")
    plate.dots("1d4452", (0.0, 0.5), sea)
    for n in range(5):
        plate.swell(46 + n * 11, 3, 13 + n * 3, mix("35697a", "122f40", n / 5))
    land = [(70, 26), (84, 26), (92, 100), (66, 100)]
    plate.shape([(84, 26), (150, 26), (150, 100), (84, 100)], "f0e2c2")
    plate.dots("b9d0d0", (0.5, 0.0), [(84, 26), (150, 26), (150, 70), (84, 70)])
    for n, colour in enumerate(("c76b4f", "e0b070", "6f8f8d")):
        house(plate, 92 + n * 20, 90, 17, 36 + n % 2 * 6, colour, roof="5b3a38", lit="ffe7b0", lights=0.4)
    plate.box(84, 90, 66, 10, "a89a86")
    tree(plate, 101, 92, 16, "6d8a4c", "5a4030")
    passer_by(plate, 120, 96, 13, "b5533c", skin="e5b994", step=0.6)
    passer_by(plate, 127, 96, 9, "e3a93c", skin="e5b994", step=0.6)
    plate.shape(land, "8f8b84")
    plate.dots("4a4846", (0.0, 0.65), land, across=True)
    plate.box(68, 23, 18, 4, "a9a59c")
    for y in (44, 62, 80):
        plate.line([(69, y), (86, y)], 0.4, "5a5754")
    for _ in range(90):
        plate.disc(plate.random.gauss(64, 4), plate.random.uniform(20, 44), plate.random.uniform(0.3, 1.1), CREAM, 0.9)


def scales(plate: Plate) -> None:
    """A pair of scales: a house in one pan, a pile of containers in the other."""
    plate.gradient("efd9b0", "f6ecd6", 0, 100)
    plate.disc(75, 50, 42, "e9b872")
    plate.dots("c8553d", (0.35, 0.0), cell=26)
    plate.box(73.6, 18, 2.8, 66, NAVY)
    plate.shape([(56, 90), (94, 90), (84, 83), (66, 83)], NAVY)
    plate.line([(27, 30), (75, 20), (123, 10)], 2, NAVY)
    plate.disc(75, 19, 3, AMBER)
    for x, top, pan in ((27, 30, 68), (123, 10, 48)):
        plate.line([(x, top), (x - 18, pan)], 0.4, NAVY)
        plate.line([(x, top), (x + 18, pan)], 0.4, NAVY)
        plate.arc(x, pan, (18, 9), (0, 180), 18, NAVY)
        plate.box(x - 18.6, pan - 0.8, 37.2, 1.6, AMBER)
    containers(plate, 13.6, 67, 3, (3, 4, 2), 4.4)
    house(plate, 116, 47, 14, 14, "c76b4f", roof="5b3a38", lit="ffe7b0", lights=0.8)
    tree(plate, 110, 47, 9, "5f8055", "5a4030")
