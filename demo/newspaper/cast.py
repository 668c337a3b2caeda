"""The demo newsroom's sections, writers and logins."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoSection:
    """A section of the newspaper."""

    slug: str
    name: str
    description: str
    parent: str = ""


@dataclass(frozen=True)
class DemoAuthor:
    """A writer; `login` names one of DEMO_LOGINS."""

    slug: str
    name: str
    kind: str
    role_title: str
    bio: str
    tagline: str = ""
    login: str = ""
    email: str = ""


@dataclass(frozen=True)
class DemoLogin:
    """A person who may log in; `role` is one of `articles.roles.ROLES`, or superuser."""

    username: str
    role: str
    first_name: str
    last_name: str
    edits: tuple[str, ...] = ()


DEMO_SECTIONS = (
    DemoSection("national", "National", "Halvia beyond the Sound: the Assembly in Brennick, the courts, schools, money and power."),
    DemoSection("city", "City", "Port Maren street by street: its council, hospitals, markets, quays and neighbours."),
    DemoSection("transport", "Transport", "Trams, ferries, bridges and bicycles: how the city gets about.", "city"),
    DemoSection("business", "Business", "Companies, prices and work around the harbour and the country."),
    DemoSection("shipping", "Shipping", "The port, its ships, its yards, and what goes through them.", "business"),
    DemoSection("culture", "Culture", "Theatre, music, books, food and the people who make them."),
    DemoSection("sport", "Sport", "Maren Athletic, the boats, the roads and the halls."),
    DemoSection("opinion", "Opinion", "Argument from our own columnists and from people who know."),
)  # fmt: skip

DEMO_AUTHORS = (
    DemoAuthor("hanne-voss", "Hanne Voss", "staff", "City editor", "Hanne Voss has covered Port Maren's council, hospitals and quays since she joined the paper as a night reporter. She grew up above a chandler's shop on Old Quay.\n\nShe writes about public services, and about who pays for them.", login="section-editor", email="hanne.voss@example.org"),
    DemoAuthor("tomas-adeyinka-bell", "Tomas Adeyinka-Bell", "staff", "Shipping and business correspondent", "Tomas Adeyinka-Bell trained as a cargo surveyor and came to journalism by way of the port workers' newsletter. He writes about freight, wages and prices.", login="reporter", email="tomas.ab@example.org"),
    DemoAuthor("rukmini-dahl", "Rukmini Dahl", "staff", "Political correspondent, Brennick", "Rukmini Dahl reports from the Assembly. Before that she spent six years on the courts, and still reads every bill to its last schedule."),
    DemoAuthor("per-lindqvar", "Per Lindqvar", "staff", "Chief leader writer", "Per Lindqvar has written for the paper under four editors. He is the author of two short books on the city's drains, both in print.", "Per Lindqvar is the chief leader writer of {paper}."),
    DemoAuthor("joana-mirel", "Joana Mirel", "staff", "Culture writer", "Joana Mirel writes about theatre, books and food. She reviewed her first play at seventeen, for a school magazine, and was banned from the foyer."),
    DemoAuthor("callum-fenwright", "Callum Fenwright", "staff", "Sport reporter", "Callum Fenwright covers Maren Athletic home and away, and anything on the water. He rows badly, at six on Tuesdays."),
    DemoAuthor("sefa-taumalolo", "Sefa Taumalolo", "staff", "Transport and islands reporter", "Sefa Taumalolo reports from the trams, the ferries and the outer islands. She holds a day skipper's certificate and a grudge against timetables."),
    DemoAuthor("edda-marsh", "Edda Marsh", "contributor", "Columnist", "Edda Marsh taught history at Lantern Hill Secondary for thirty-one years. Her column appears every week.", "Edda Marsh is a retired history teacher. Her column appears weekly."),
    DemoAuthor("yusuf-karaday", "Yusuf Karaday", "contributor", "Coastal engineer", "Yusuf Karaday designs sea defences and has worked on eleven of them, two of which he is proud of.", "Yusuf Karaday is a coastal engineer and a fellow of the Halvian Institute of Builders."),
    DemoAuthor("oskar-brandt-lie", "Oskar Brandt-Lie", "contributor", "Harbour pilot", "Oskar Brandt-Lie has brought ships into Port Maren for twenty-six years. He lives on Skell.", "Oskar Brandt-Lie is a senior harbour pilot and lives on the island of Skell."),
    DemoAuthor("noor-halabi", "Noor Halabi", "contributor", "Housing lawyer", "Noor Halabi runs the tenants' advice desk at Weir Street Law Centre.", "Noor Halabi is a solicitor at Weir Street Law Centre, where she runs the tenants' desk."),
    DemoAuthor("greta-solum", "Greta Solum", "contributor", "Nurse", "Greta Solum is a charge nurse in the casualty department of St Brannoc's Hospital.", "Greta Solum is a charge nurse at St Brannoc's Hospital. She writes in a personal capacity."),
    DemoAuthor("sound-press-agency", "Sound Press Agency", "agency", "News agency", "A co-operative news agency owned by nine newspapers of the Sound coast."),
)  # fmt: skip

DEMO_LOGINS = (
    DemoLogin("reporter", "reporter", "Tomas", "Adeyinka-Bell"),
    DemoLogin("section-editor", "section-editor", "Hanne", "Voss", ("city", "national")),
    DemoLogin("copy-editor", "copy-editor", "Wilma", "Thorne"),
    DemoLogin("picture-editor", "picture-editor", "Ditte", "Rosvall"),
    DemoLogin("producer", "producer", "Anselm", "Okoro"),
    DemoLogin("editor-in-chief", "editor-in-chief", "Ragna", "Quill"),
    DemoLogin("ops", "ops", "Milo", "Stenberg"),
    DemoLogin("admin", "superuser", "Site", "Administrator"),
)
