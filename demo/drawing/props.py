"""Things that are in more than one scene: people, ships, cranes, houses, trees, lamps."""

from __future__ import annotations

from collections.abc import Sequence

from demo.drawing.plate import Plate, mix

BOXES = ["c8553d", "e0a458", "4f7c82", "2e4057", "8d5b4c", "d8d2c4", "6b8f71"]


def passer_by(
    plate: Plate, x: float, foot: float, height: float, coat: str, *, skin: str = "", step: float = 0.0, hat: str = ""
) -> None:
    """A standing (or, with `step`, walking) figure seen whole; a silhouette unless `skin` is given."""
    h = height
    legs = mix(coat, "000000", 0.45)
    for side in (-1, 1):
        stride = side * (0.05 + 0.13 * step) * h
        plate.line([(x + side * 0.03 * h, foot - 0.48 * h), (x + stride, foot)], 0.085 * h, legs)
    plate.shape(
        [
            (x - 0.12 * h, foot - 0.80 * h),
            (x + 0.12 * h, foot - 0.80 * h),
            (x + 0.15 * h, foot - 0.36 * h),
            (x - 0.15 * h, foot - 0.36 * h),
        ],
        coat,
    )
    plate.oval(x, foot - 0.79 * h, 0.12 * h, 0.05 * h, coat)
    for side in (-1, 1):
        hand = (x + side * (0.16 + 0.08 * step) * h, foot - 0.43 * h)
        plate.line([(x + side * 0.11 * h, foot - 0.78 * h), hand], 0.065 * h, mix(coat, "000000", 0.15))
    plate.disc(x, foot - 0.91 * h, 0.075 * h, skin or coat)
    if skin and not hat:
        hair = plate.random.choice(("2a1c1c", "5a3a22", "8a8378", "1a1a20", "a8703a"))
        plate.arc(x, foot - 0.915 * h, (0.085 * h, 0.085 * h), (150, 390), 0.06 * h, hair)
    if hat:
        plate.oval(x, foot - 0.945 * h, 0.08 * h, 0.05 * h, hat)
        plate.box(x - 0.1 * h, foot - 0.945 * h, 0.2 * h, 0.02 * h, hat)


def crane(plate: Plate, x: float, foot: float, height: float, colour: str, *, raised: bool = False) -> None:
    """A ship-to-shore gantry crane; its boom reaches to the left."""
    h, w = height, 0.03 * height
    deck = foot - 0.62 * h
    for leg in (0, 0.34 * h):
        plate.line([(x + leg, foot), (x + leg, deck)], w, colour)
    plate.line([(x, foot - 0.3 * h), (x + 0.34 * h, foot - 0.3 * h)], w, colour)
    plate.line([(x, foot - 0.3 * h), (x + 0.34 * h, deck)], w * 0.5, colour)
    tip = (x - 0.42 * h, foot - 1.1 * h) if raised else (x - 0.75 * h, deck)
    plate.line([tip, (x, deck), (x + 0.55 * h, deck)], w * 1.3, colour)
    top = (x + 0.06 * h, foot - h)
    plate.line([(x, deck), top, (x + 0.2 * h, deck)], w, colour)
    plate.line([tip, top, (x + 0.52 * h, deck)], w * 0.35, colour)
    plate.line([((x + tip[0]) / 2, (deck + tip[1]) / 2), top], w * 0.35, colour)
    plate.box(x + 0.24 * h, deck - 0.08 * h, 0.2 * h, 0.09 * h, colour)


def containers(plate: Plate, x: float, foot: float, columns: int, rows: Sequence[int], size: float = 5) -> None:
    """Stacked boxes; `rows` holds the columns' heights, in turn."""
    for column in range(columns):
        for row in range(rows[column % len(rows)]):
            colour = plate.random.choice(BOXES)
            left, top = x + column * size * 2.05, foot - (row + 1) * size
            plate.box(left, top, size * 2, size * 0.94, colour)
            for rib in range(1, 8):
                plate.box(left + rib * size / 4, top + 0.4, 0.18, size * 0.94 - 0.8, mix(colour, "000000", 0.22))


def ship(plate: Plate, x: float, waterline: float, length: float, hull: str, house: str) -> None:
    """A loaded container ship in profile, bow to the left."""
    deck = waterline - length * 0.085
    containers(plate, x + length * 0.12, deck, int(length * 0.62 / 6.2), (4, 5, 5, 3, 5, 4), 3)
    plate.box(x + length * 0.8, deck - length * 0.17, length * 0.09, length * 0.17, house)
    plate.box(x + length * 0.78, deck - length * 0.19, length * 0.13, length * 0.028, house)
    for storey in range(4):
        plate.box(x + length * 0.81, deck - length * (0.15 - 0.035 * storey), length * 0.07, 0.7, mix(hull, house, 0.3))
    plate.box(x + length * 0.91, deck - length * 0.12, length * 0.035, length * 0.12, "c8553d")
    bow = [(x, deck - length * 0.025), (x + length * 0.08, deck), (x + length, deck)]
    plate.shape([*bow, (x + length * 0.97, waterline), (x + length * 0.035, waterline)], hull)
    plate.shape(
        [
            (x + length * 0.03, waterline - 1.4),
            (x + length * 0.974, waterline - 1.4),
            (x + length * 0.97, waterline),
            (x + length * 0.035, waterline),
        ],
        "c8553d",
    )


def house(
    plate: Plate,
    x: float,
    foot: float,
    width: float,
    height: float,
    wall: str,
    *,
    roof: str,
    lit: str,
    lights: float = 0.4,
) -> None:
    """A narrow gabled town house with rows of windows, some of them lit."""
    plate.box(x, foot - height, width, height, wall)
    plate.shape(
        [(x - 0.6, foot - height), (x + width / 2, foot - height - width * 0.62), (x + width + 0.6, foot - height)],
        roof,
    )
    columns, storeys = max(2, int(width / 5)), max(2, int(height / 8))
    for row in range(storeys):
        for column in range(columns):
            pane = lit if plate.random.random() < lights else mix(wall, "0d1b26", 0.55)
            left = x + (column + 0.5) * width / columns - 1.3
            top = foot - height + 2.5 + row * (height - 4) / storeys
            plate.box(left, top, 2.6, 4.1, pane)
            plate.box(left + 1.2, top, 0.25, 4.1, wall)
            plate.box(left - 0.4, top + 4.1, 3.4, 0.5, mix(wall, "ffffff", 0.25))


def terrace(plate: Plate, foot: float, walls: Sequence[str], *, roof: str, lit: str, lights: float = 0.4) -> None:
    """A row of town houses from edge to edge."""
    x = -3.0
    while x < plate.width:
        width = plate.random.uniform(11, 17)
        height = plate.random.uniform(26, 42)
        wall = plate.random.choice(walls)
        house(plate, x, foot, width, height, wall, roof=roof, lit=lit, lights=lights)
        x += width + 0.2


def skyline(plate: Plate, foot: float, tall: float, colour: str, *, lit: str = "", step: float = 7) -> None:
    """A distant town in silhouette: blocks, a spire, a few lit windows."""
    x = -2.0
    while x < plate.width:
        width = plate.random.uniform(step * 0.6, step * 1.5)
        height = tall * plate.random.uniform(0.35, 1)
        plate.box(x, foot - height, width, height + 0.5, colour)
        kind = plate.random.random()
        if kind < 0.35:
            gable = [(x, foot - height), (x + width / 2, foot - height - width * 0.5), (x + width, foot - height)]
            plate.shape(gable, colour)
        elif kind > 0.92:
            spire = [(x, foot - height), (x + width / 2, foot - height - tall * 0.6), (x + width, foot - height)]
            plate.shape(spire, colour)
        if lit:
            for _ in range(int(width * height / 14)):
                spot = (plate.random.uniform(x, x + width - 1), foot - plate.random.uniform(1.5, height))
                plate.box(*spot, 0.7, 0.9, lit)
        x += width


def lamp(plate: Plate, x: float, foot: float, height: float, post: str, light: str) -> None:
    """A street lamp and its light."""
    plate.glow(x, foot - height, height * 0.7, light, 0.8)
    plate.line([(x, foot), (x, foot - height)], 0.7, post)
    plate.box(x - 1.2, foot - 1.2, 2.4, 1.2, post)
    plate.shape(
        [
            (x - 1.3, foot - height + 2.6),
            (x - 1.7, foot - height),
            (x + 1.7, foot - height),
            (x + 1.3, foot - height + 2.6),
        ],
        light,
    )
    plate.shape([(x - 2, foot - height), (x, foot - height - 1.6), (x + 2, foot - height)], post)


def tree(plate: Plate, x: float, foot: float, height: float, leaf: str, trunk: str) -> None:
    """A round-headed tree."""
    plate.line([(x, foot), (x, foot - height * 0.6)], height * 0.07, trunk)
    for _ in range(9):
        at = (x + plate.random.uniform(-0.25, 0.25) * height, foot - height * plate.random.uniform(0.5, 0.9))
        plate.disc(*at, height * plate.random.uniform(0.13, 0.2), leaf)


def birds(plate: Plate, count: int, left: float, right: float, top: float, bottom: float, colour: str) -> None:
    """Gulls, far off."""
    for _ in range(count):
        x, y = plate.random.uniform(left, right), plate.random.uniform(top, bottom)
        span = plate.random.uniform(1.2, 2.6)
        plate.line([(x - span, y - span * 0.45), (x - span * 0.4, y - span * 0.5), (x, y)], 0.4, colour)
        plate.line([(x, y), (x + span * 0.4, y - span * 0.5), (x + span, y - span * 0.4)], 0.4, colour)
