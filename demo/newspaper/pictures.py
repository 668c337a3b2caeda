"""The demo's pictures: the function that draws each, and its alternative text."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from demo.drawing import arts, city, harbour, land, rooms, sport
from demo.drawing.faces import FACES
from demo.drawing.plate import LANDSCAPE, SQUARE, UPRIGHT, Plate
from demo.drawing.portraits import draw_portrait

CREDITS = ("Illustration: Ditte Rosvall", "Illustration: {paper}", "Illustration: Emeka Strand")


@dataclass(frozen=True)
class DemoPicture:
    """How a picture is drawn, its alternative text, and the size and paper colour of its plate."""

    draw: Callable[[Plate], None]
    alt: str
    size: tuple[int, int] = LANDSCAPE
    paper: str = "f6ecd6"


DEMO_PICTURES: dict[str, DemoPicture] = {
    "storm": DemoPicture(harbour.storm, "A wave curls over a sea wall at night; one person in a yellow coat watches by a lamp."),
    "cranes": DemoPicture(harbour.cranes, "Three harbour cranes above a loaded container ship, the sun setting behind it."),
    "boxes": DemoPicture(harbour.boxes, "A crane holds one red container above uneven stacks of others."),
    "ferry": DemoPicture(harbour.ferry, "A white ferry with a red funnel leaves a wake across calm water, islands behind."),
    "lighthouse": DemoPicture(harbour.lighthouse, "A red and white lighthouse and a small cottage in fog, the lamp's beam above."),
    "islands": DemoPicture(harbour.islands, "Small green islands from the air, a single boat threading between them."),
    "shipyard": DemoPicture(harbour.shipyard, "A welder throws sparks beneath an orange pilot boat in a boat hall."),
    "sailing": DemoPicture(harbour.sailing, "Three yachts lean over in a fresh wind."),
    "bench": DemoPicture(harbour.bench, "Two people sit on a quayside bench at dusk, the lit town across the water."),
    "market": DemoPicture(city.market, "Shoppers before market stalls with striped awnings in a street of tall houses."),
    "tram": DemoPicture(city.tram, "A red number 4 tram with lit windows comes up a street in the rain at night."),
    "cyclebridge": DemoPicture(city.cyclebridge, "Three cyclists cross a cable-stayed bridge as the sun goes down."),
    "assembly": DemoPicture(city.assembly, "Two people climb the steps of a columned hall, three of its tall windows lit, under the stars."),
    "facades": DemoPicture(city.facades, "Six coloured house fronts; people, plants and curtains show in some of the windows."),
    "school": DemoPicture(city.school, "A child walks up the path to a small schoolhouse with a bell tower by the sea."),
    "hospital": DemoPicture(city.hospital, "An ambulance stands before a hospital at night; only the ground floor is fully lit."),
    "allotment": DemoPicture(city.allotment, "Two gardeners among rows of vegetables, a greenhouse and the town behind them."),
    "library": DemoPicture(rooms.library, "Library shelves: books on the upper three, drills, hammers and sewing machines below."),
    "bakery": DemoPicture(rooms.bakery, "A baker lifts loaves from a brick oven that glows in a dark room."),
    "kitchen": DemoPicture(rooms.kitchen, "A plate of herring with potatoes, beetroot, dill and lemon, seen from above."),
    "cannery": DemoPicture(rooms.cannery, "Three workers in white caps behind a belt of fish tins."),
    "warehouse": DemoPicture(rooms.warehouse, "A person looks at a robot arm in an empty brick warehouse; light falls from high windows."),
    "ballots": DemoPicture(rooms.ballots, "A hand drops a folded paper into one of two ballot boxes, one blue and one red."),
    "chairs": DemoPicture(rooms.chairs, "Rows of empty red seats in a panelled room; one person sits among them."),
    "stage": DemoPicture(arts.stage, "Two actors hold hands in a spotlight before a painted sea."),
    "concert": DemoPicture(arts.concert, "An orchestra plays at the bottom of a dry dock, listeners on its stone steps."),
    "oldmap": DemoPicture(arts.oldmap, "An old chart of a coast with a small town, a ship, a sea serpent and a compass rose."),
    "signpainter": DemoPicture(arts.signpainter, "A man on a ladder paints the word Fish in gold on a shop sign.", UPRIGHT),
    "writer": DemoPicture(arts.writer, "A woman with glasses writes by hand at a window above the harbour.", UPRIGHT),
    "pitch": DemoPicture(sport.pitch, "A football pitch from above; players in red crowd their own half, shadows long."),
    "rowing": DemoPicture(sport.rowing, "Eight rowers and their cox on still water at sunrise."),
    "runners": DemoPicture(sport.runners, "Marathon runners cross a stone bridge under bunting."),
    "keeper": DemoPicture(sport.keeper, "A goalkeeper in yellow dives to tip the ball away from the corner of the goal.", UPRIGHT),
    "solar": DemoPicture(land.solar, "Rows of solar panels before the control tower of a former airfield."),
    "tunnel": DemoPicture(land.tunnel, "Two engineers in orange stand on the track inside a round tunnel, light at its end."),
    "prices": DemoPicture(land.prices, "A bar chart with loaves, fish, milk and apples on its bars; the bars fall while a line goes on rising."),
    "kiosk": DemoPicture(land.kiosk, "A coffee kiosk lights up a station platform; two people wait, one walks by."),
    "wall": DemoPicture(land.wall, "A concrete wall holds back a high sea; on its dry side stand houses, a tree, a parent and child."),
    "scales": DemoPicture(land.scales, "A pair of scales: a pile of containers weighs more than a house."),
    "judge": DemoPicture(partial(draw_portrait, face=FACES["marta-ellingham"]), "Portrait of a grey-haired woman in glasses and a black robe.", UPRIGHT, FACES["marta-ellingham"].ground),
    "greta": DemoPicture(partial(draw_portrait, face=FACES["greta-solum"]), "Portrait of a nurse in green scrubs, a stethoscope around her neck.", UPRIGHT, FACES["greta-solum"].ground),
}  # fmt: skip


def portrait(slug: str, name: str) -> DemoPicture:
    """Returns an author's portrait."""
    face = FACES[slug]
    return DemoPicture(partial(draw_portrait, face=face), f"Portrait of {name}.", SQUARE, face.ground)


def credit_of(name: str) -> str:
    """Returns the credit line of a picture; the same each time."""
    return CREDITS[sum(name.encode()) % len(CREDITS)]


def draw(name: str) -> bytes:
    """Returns a picture, or an author's portrait (`portrait:<slug>`), as a JPEG file; always the same bytes."""
    picture = portrait(name.removeprefix("portrait:"), "") if name.startswith("portrait:") else DEMO_PICTURES[name]
    plate = Plate(name, picture.paper, picture.size)
    picture.draw(plate)
    return plate.jpeg()
