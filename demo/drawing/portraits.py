"""Portraits of the paper's writers: flat inks, with engraved lines for shade."""

from __future__ import annotations

from demo.drawing.faces import Face
from demo.drawing.plate import Plate, Point, curve, mix


def draw_portrait(plate: Plate, face: Face) -> None:
    """Head and shoulders on a plain ground, light from the left; fits a square and an upright plate."""
    drop = plate.height - 100
    plate.dots(mix(face.ground, "000000", 0.35), (0.0, 0.45), across=True, cell=22)
    plate.glow(26, 26 + drop * 0.3, 60, mix(face.ground, "ffffff", 0.6), 0.8)
    _Sitter(plate, face, dy=drop * 0.55).draw()


class _Sitter:
    def __init__(self, plate: Plate, face: Face, dy: float) -> None:
        self.plate, self.face, self.dy = plate, face, dy
        self.dark = mix(face.skin, "3a1410", 0.42)
        self.half = 17.5 * face.broad

    def draw(self) -> None:
        """From the back of the head to the glasses."""
        self._hair_behind()
        self._coat()
        self._head()
        self._features()
        self._beard()
        self._hair_before()
        self._glasses()

    def _at(self, *points: Point) -> list[Point]:
        return [(x, y + self.dy) for x, y in points]

    def _smooth(self, colour: str, *points: Point) -> list[Point]:
        outline = curve(self._at(*points))
        self.plate.shape(outline, colour)
        return outline

    def _coat(self) -> None:
        face, plate, foot = self.face, self.plate, self.plate.height - self.dy + 2
        shoulders = self._smooth(
            face.coat_colour, (4, foot), (8, 88), (26, 78), (42, 74), (58, 74), (74, 78), (92, 88), (96, foot)
        )
        plate.shape(self._at((-2, foot), (8, 90), (92, 90), (102, foot)), face.coat_colour)
        plate.dots(mix(face.coat_colour, "000000", 0.55), (0.0, 0.75), shoulders, across=True, kind="lines", cell=16)
        plate.shape(self._at((42, 56), (58, 56), (60, 78), (50, 84), (40, 78)), face.skin)
        plate.dots(
            self.dark, (0.55, 0.2), self._at((42, 62), (58, 60), (59, 77), (50, 80), (43, 76)), kind="lines", cell=12
        )
        light = mix(face.coat_colour, "ffffff", 0.28)
        if face.coat == "jacket":
            plate.shape(self._at((41, 75), (59, 75), (56, foot), (44, foot)), "f2ece0")
            for side in (1, -1):
                plate.shape(
                    self._at(
                        (50 - side * 10, 73),
                        (50 - side * 16, 79),
                        (50 - side * 13, 88),
                        (50 - side * 3, foot),
                        (50 - side * 6, 84),
                    ),
                    light,
                )
        elif face.coat == "collar":
            for side in (1, -1):
                plate.shape(self._at((50 - side * 10, 72), (50 - side * 15, 78), (50 - side * 8, 87), (50, 82)), light)
            for y in (88, 95):
                plate.disc(50, y + self.dy, 0.9, light)
        elif face.coat == "scrubs":
            plate.shape(self._at((38, 74), (62, 74), (50, 90)), face.skin)
            plate.line(self._at((37, 74), (50, 91), (63, 74)), 2.4, light)
            plate.line(self._at((34, 78), (36, 92), (44, 99)), 1, "22303d")
        else:
            plate.line(self._at((39, 75), (44, 79.6), (50, 81), (56, 79.6), (61, 75)), 4.4, light)

    def _head(self) -> None:
        w, plate = self.half, self.plate
        for side in (-1, 1):
            plate.oval(
                50 + side * (w + 0.4),
                47 + self.dy,
                2.8,
                5,
                self.face.skin if side < 0 else mix(self.face.skin, "3a1410", 0.2),
            )
            if self.face.earrings:
                plate.disc(50 + side * (w + 0.6), 53.6 + self.dy, 1.3, self.face.earrings)
        outline = self._smooth(self.face.skin, (50 - w, 40), (50 - w * 0.96, 52), (50 - w * 0.72, 63),
            (50 - w * 0.3, 70), (50 + w * 0.3, 70), (50 + w * 0.72, 63), (50 + w * 0.96, 52),
            (50 + w, 40), (50 + w * 0.86, 26), (50, 19), (50 - w * 0.86, 26))  # fmt: skip
        plate.dots(self.dark, (0.0, 0.62), outline, across=True, kind="lines", cell=12)
        for side in (-1, 1):
            plate.oval(50 + side * w * 0.55, 55 + self.dy, 3.8, 2.8, mix(self.face.skin, "d9463a", 0.28), 0.45)

    def _features(self) -> None:
        plate, ink = self.plate, "1d1517"
        brow = mix(self.face.hair_colour, "1d1517", 0.45)
        for side in (-1, 1):
            x = 50 + side * self.half * 0.45
            plate.oval(x, 44.5 + self.dy, 3.3, 1.9, "fbf6ec")
            plate.disc(x + 0.4, 44.6 + self.dy, 1.75, mix("3a2618", "2f5563", 0.6 if self.face.lines else 0.1))
            plate.disc(x + 0.4, 44.6 + self.dy, 0.9, ink)
            plate.disc(x - 0.1, 44 + self.dy, 0.4, "ffffff")
            plate.arc(x, 44.7 + self.dy, (3.6, 2.4), (195, 345), 0.6, ink)
            plate.line(self._at((x - side * 3.6, 40), (x + side * 0.6, 38.6), (x + side * 4.2, 39.8)), 1.15, brow)
            if self.face.lines:
                plate.arc(x, 46.4 + self.dy, (3.4, 2), (30, 150), 0.35, self.dark)
                plate.line(self._at((50 + side * 5.2, 54), (50 + side * 7.4, 59)), 0.45, self.dark)
        plate.line(self._at((50.6, 44), (52.4, 52), (51.6, 54), (48.6, 54.2)), 0.75, self.dark)
        plate.arc(50, 57.6 + self.dy, (5.6, 4.6), (28, 152), 1.1, mix(self.face.skin, "8a1f22", 0.62))
        plate.line(self._at((45.2, 60), (50, 60.8), (54.8, 60)), 0.6, mix(self.dark, "5a1518", 0.5))
        if self.face.lines:
            for y in (30.4, 32.6):
                plate.line(self._at((44, y), (50, y - 0.7), (56, y)), 0.35, self.dark)

    def _beard(self) -> None:
        if not self.face.beard:
            return
        w, low = self.half, 76.5 if self.face.beard == "full" else 71
        colour = self.face.hair_colour
        outline = self._at(
            (50 - w, 47),
            (50 - w * 0.86, 54),
            (50 - w * 0.5, 56.4),
            (50, 56),
            (50 + w * 0.5, 56.4),
            (50 + w * 0.86, 54),
            (50 + w, 47),
            (50 + w * 0.95, 59),
            (50 + w * 0.6, low - 4),
            (50, low),
            (50 - w * 0.6, low - 4),
            (50 - w * 0.95, 59),
        )
        self.plate.shape(outline, colour, 1 if self.face.beard == "full" else 0.62)
        self.plate.dots(mix(colour, "000000", 0.5), (0.15, 0.7), outline, across=True, kind="lines", cell=10)
        self.plate.oval(50, 60 + self.dy, 5, 1.7, mix(self.face.skin, "8a1f22", 0.5))
        self.plate.line(self._at((45.4, 60), (54.6, 60)), 0.5, "3a1414")

    def _hair_behind(self) -> None:
        w, colour = self.half, self.face.hair_colour
        style = self.face.hair
        back = mix(colour, "000000", 0.25)
        if style == "long":
            self._smooth(back, (50 - w - 5, 34), (50 - w - 7, 62), (50 - w - 4, 90), (50 + w + 4, 90),
                (50 + w + 7, 62), (50 + w + 5, 34), (50, 12))  # fmt: skip
        elif style == "bob":
            self._smooth(back, (50 - w - 5, 36), (50 - w - 6, 58), (50 - w + 2, 66), (50 + w - 2, 66),
                (50 + w + 6, 58), (50 + w + 5, 36), (50, 13))  # fmt: skip
        elif style == "bun":
            self.plate.disc(58, 14 + self.dy, 9, back)
        elif style == "curls":
            for _ in range(110):
                x, y = self.plate.random.uniform(50 - w - 7, 50 + w + 7), self.plate.random.uniform(14, 58)
                if ((x - 50) / (w + 7)) ** 2 + ((y - 38) / 24) ** 2 < 1:
                    self.plate.disc(x, y + self.dy, self.plate.random.uniform(4, 6), back)
        elif style == "scarf":
            self._smooth(back, (50 - w - 5, 36), (50 - w - 6, 60), (34, 84), (66, 84),
                (50 + w + 6, 60), (50 + w + 5, 36), (50, 12))  # fmt: skip

    def _hair_before(self) -> None:
        w, colour, style = self.half, self.face.hair_colour, self.face.hair
        shadow = mix(colour, "000000", 0.5)
        outline: list[Point] = []
        if style in ("bob", "long"):
            outline = self._smooth(colour, (50 - w - 3, 52), (50 - w - 4, 34), (40, 15), (54, 12),
                (50 + w, 22), (50 + w + 4, 36), (50 + w + 3, 53), (50 + w - 1, 40), (56, 27),
                (46, 29), (50 - w + 2, 38))  # fmt: skip
        elif style in ("crop", "wave"):
            lift = 11 if style == "wave" else 15
            outline = self._smooth(colour, (50 - w - 0.6, 44), (50 - w - 2, 30), (38, lift + 2),
                (54, lift), (50 + w - 1, 20), (50 + w + 2, 32), (50 + w + 0.4, 44),
                (50 + w - 2.6, 32), (58, 27), (44, 25.5), (50 - w + 3, 32))  # fmt: skip
        elif style == "bun":
            outline = self._smooth(colour, (50 - w - 0.8, 46), (50 - w - 1.6, 32), (40, 17), (52, 14),
                (50 + w - 2, 20), (50 + w + 1.6, 32), (50 + w + 0.8, 46), (50 + w - 2, 34), (52, 24),
                (50 - w + 2.4, 34))  # fmt: skip
        elif style == "curls":
            for _ in range(34):
                x = self.plate.random.uniform(50 - w - 2, 50 + w + 2)
                y = 23 + abs(x - 50) ** 2 * 0.028 + self.plate.random.uniform(-6, 1.5)
                self.plate.disc(
                    x,
                    y + self.dy,
                    self.plate.random.uniform(2.6, 4.4),
                    mix(colour, "6b4a3a", self.plate.random.random() * 0.35),
                )
        elif style == "cap":
            self._smooth(colour, (50 - w - 1, 46), (50 - w - 1, 34), (50 - w + 2, 34), (50 - w + 2, 44))
            outline = self._smooth("22303d", (50 - w - 3, 33), (50 - w - 1, 18), (50, 10),
                (50 + w + 1, 18), (50 + w + 3, 33), (50, 29))  # fmt: skip
            self._smooth("10161d", (50 - w - 6, 35), (50, 28), (50 + w + 6, 35), (50, 34))
            shadow = "0a0e14"
        elif style == "scarf":
            outline = self._smooth(colour, (50 - w - 1, 60), (50 - w - 4, 34), (40, 13), (60, 13),
                (50 + w + 4, 34), (50 + w + 1, 60), (60, 76), (40, 76), (46, 73), (50 - w * 0.7, 65),
                (50 - w + 1.6, 50), (50 - w + 3, 32), (50, 24), (50 + w - 3, 32), (50 + w - 1.6, 50),
                (50 + w * 0.7, 65), (54, 73))  # fmt: skip
            self._smooth(mix(colour, "ffffff", 0.08), (34, 69), (50, 71), (66, 69), (68, 82), (50, 90), (32, 82))
        elif style == "bald":
            for side in (-1, 1):
                self._smooth(colour, (50 + side * (w + 0.5), 48), (50 + side * (w + 1.2), 36), (50 +
                    side * (w - 1.6), 33), (50 + side * (w - 2), 42))  # fmt: skip
            self.plate.oval(44, 26 + self.dy, 5, 2.4, "ffffff", 0.22)
        if outline:
            self.plate.dots(shadow, (0.12, 0.72), outline, across=True, kind="lines", cell=12)

    def _glasses(self) -> None:
        if not self.face.glasses:
            return
        gap = self.half * 0.45
        for side in (-1, 1):
            x = 50 + side * gap
            self.plate.disc(x, 45 + self.dy, 5.4, "ffffff", 0.16)
            self.plate.ring(x, 45 + self.dy, 5.8, 1, self.face.glasses)
            self.plate.line(self._at((x + side * 5.6, 44), (50 + side * self.half, 43)), 0.9, self.face.glasses)
        self.plate.line(self._at((50 - gap + 5.4, 44), (50, 43), (50 + gap - 5.4, 44)), 0.9, self.face.glasses)
