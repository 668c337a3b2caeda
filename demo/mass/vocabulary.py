"""The words that archive stories are made of. `{…}` in a phrase names another list to choose from (see `grammar`)."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FIRST_NAMES = _words(
    """
    Adele Amara Anders Bela Bram Carla Cedric Dalia Dorian Elin Emeka Esther Fabian Farah Felix Gemma Giles
    Hana Henrik Ilka Imran Iris Jonas Julia Karim Katja Lars Leila Lorcan Magda Malik Marta Mateo Mina Nadia
    Nils Odile Omar Paula Petra Quentin Rania Rhys Rosa Ruben Sanne Selim Signe Stefan Tamsin Theo Tove Ulla
    Vera Viktor Wanda Xenia Yara Zeno Zoe
    """
)
LAST_NAMES = _words(
    """
    Abbott Achterberg Alder Bakker Barrow Bergmann Blythe Carrow Castellan Dacosta Delacroix Dunmore Ekström
    Ellery Falk Ferreira Forsberg Garrick Goodwin Haddad Halvorsen Hartwell Ivanov Jansen Jessop Kaplan
    Kovacs Lachance Lindgren Mallory Marchetti Nakamura Novak Oduya Okafor Palmqvist Pereira Quayle Ramsay
    Reinholt Rosenthal Sandoval Serrano Stanton Szabo Tahiri Thornbury Ueland Ulrich Vandermeer Varga
    Wainwright Weaver Winslow Yardley Zeller
    """
)

PLACES = (
    *("Alderport", "Ashcombe", "Bramwater", "Brackenridge", "Calder Bay", "Castlemere", "Cold Ness", "Drumhollow"),
    *("Eastgate", "Elmstead", "Fairhaven", "Foxbridge", "Garrowby", "Greywick", "Hallow Point", "Harrowfield"),
    *("Inchmere", "Kestrel Hill", "Lambourne", "Larkfield", "Marram", "Millbrook", "Netherby", "Northwharf"),
    *("Oakhurst", "Old Quay", "Pendry", "Quarrytown", "Ravenscar", "Redcliff", "Saltmarsh", "Sandling", "Skerry"),
    *("Stonebeck", "Thornwick", "Tidemill", "Underhill", "Upper Vale", "Wexcombe", "Whitlow", "Winterbourne", "Yarrow"),
)

# Tags are a theme with an aspect: 'Bus fares', 'School budgets'.
THEMES = _words(
    """
    Airport Allotment Apprentice Archive Beach Bridge Broadband Bus Canal Care Cemetery Childcare Cinema
    Clinic Coast College Council Court Cycle Dairy Dental Energy Farm Ferry Fire Fishing Flood Football
    Forest Freight Heating Heritage Hospital Housing Library Market Metro Museum Nursery Orchard Park Parking
    Pension Pharmacy Planning Police Port Rail Recycling Rent Reservoir River Road School Shipyard Theatre
    Tourism Tram Waste Water
    """
)
ASPECTS = _words(
    """
    access awards budgets campaigns charges closures contracts costs debts delays design disputes fares
    funding grants hours incidents inspections jobs licences maintenance mergers modernisation numbers
    openings partnerships pilots policy prices projects queues reform repairs rules safety staffing standards
    strikes subsidies training wages
    """
)

WORD_LISTS: dict[str, tuple[str, ...]] = {
    "place": PLACES,
    "first": FIRST_NAMES,
    "last": LAST_NAMES,
    "person": ("{first} {last}",),
    "body": (
        *(
            "the city council",
            "the harbour authority",
            "the transport board",
            "the regional assembly",
            "the school board",
        ),
        *(
            "the health trust",
            "the planning committee",
            "the water company",
            "the housing association",
            "the port union",
        ),
        *("the tenants’ federation", "the chamber of trade", "the parks department", "the ferry operator"),
        *("the audit office", "the bus company", "the college", "the fishing cooperative", "the museum trust"),
    ),
    "role": (
        *("a spokesperson for {body}", "the head of {body}", "a member of {body}", "the deputy chair of {body}"),
        *("a resident of {place}", "a shopkeeper in {place}", "a teacher from {place}", "an engineer with {body}"),
        *("a lawyer for {body}", "an economist at the college", "a driver who has worked here for {years} years"),
    ),
    "project": (
        *("the new footbridge at {place}", "the {place} tram extension", "the swimming baths in {place}"),
        *(
            "the flood wall along the river",
            "the night bus to {place}",
            "the repair of the old pier",
            "the {place} clinic",
        ),
        *("the plan for {homes} homes in {place}", "the market hall in {place}", "the school kitchen programme"),
        *("the recycling depot", "the heating network", "the cycle route between {place} and {place}"),
        *("the restoration of the {place} theatre", "the apprentice scheme", "the fish quay", "the reservoir works"),
    ),
    "subject": (
        *(
            "rents in {place}",
            "the price of a season ticket",
            "water quality in the bay",
            "waiting times at the clinic",
        ),
        *("the number of ships calling at the port", "traffic on the coast road", "the cost of school meals"),
        *(
            "visitor numbers at the museum",
            "the shortage of nurses",
            "noise from the night market",
            "the state of the dykes",
        ),
    ),
    "decided": ("voted", "agreed", "decided", "promised", "refused", "asked for more time", "made plans"),
    "act": (
        *("to go ahead with {project}", "to pay for {project}", "to postpone {project}", "to look again at {project}"),
        *("to open {project} to the public", "to halve the budget of {project}", "to seek partners for {project}"),
    ),
    "change": ("rose by {percent} per cent", "fell by {percent} per cent", "hardly moved", "doubled", "levelled off"),
    "period": (
        "last year",
        "since the spring",
        "over the summer",
        "in the first half of the year",
        "within {years} years",
    ),
    "when": ("on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "at the weekend", "this week"),
    "reason": (
        *(
            "citing the cost of materials",
            "after a long debate",
            "by {votes} votes to {few}",
            "against the advice of staff",
        ),
        *("as part of a wider review", "to the relief of many residents", "with the support of all parties"),
        *("although the money has yet to be found", "a month later than planned"),
    ),
    "mood": ("relieved", "disappointed", "hopeful", "not surprised", "worried", "grateful", "angry", "cautious"),
    "hope": (
        *("we will see the first results before winter", "people will be listened to this time"),
        *(
            "the builders can start in {month}",
            "nobody will have to move away",
            "the figures will be published in full",
        ),
        *("we can keep the doors open", "our children will still profit from it", "this is not the end of the matter"),
    ),
    "thing": ("answer", "plan", "report", "letter", "budget", "map", "timetable", "drawing", "contract", "agreement"),
    "month": _words("January February March April May June July September October November December"),
    "percent": tuple(str(n) for n in range(2, 40)),
    "years": ("two", "three", "four", "five", "seven", "ten", "twelve", "fifteen", "twenty"),
    "homes": tuple(str(n) for n in range(40, 900, 20)),
    "votes": tuple(str(n) for n in range(19, 45)),
    "few": tuple(str(n) for n in range(2, 19)),
    "amount": tuple(f"{n / 10:.1f} million" for n in range(3, 400, 7)),
}

HEADLINES = (
    *("{Body} votes on {project}", "{Project} to cost {amount}", "{Place} waits for {project}", "{Subject} {change}"),
    *("What {project} means for {place}", "{Person} to lead {body}", "Why {subject} {change} {period}"),
    *("{Body} and {body} reach agreement in {place}", "{Place} says no to {project}", "Doubts grow over {project}"),
    *("Five questions about {subject}", "{Project} opens {years} years late", "{Body} defends decision on {project}"),
    *("In {place}, a long argument about {project} ends", "{Person} leaves {body} after {years} years"),
    *("A walk through {place} with {person}", "{Body} told to publish figures on {subject}", "{Project} delayed again"),
    *(
        "How {place} learned to live with {subject}",
        "Call for inquiry into {project}",
        "{Place} marks {years} years of {project}",
    ),
)
OPENINGS = (
    "{Body} {decided} {when} {act}, {reason}.",
    "{Subject} {change} {period}, according to a report that {body} presented {when}.",
    "Work on {project} will begin in {month}, {years} years after it was first proposed.",
    "For {years} years {person} has waited for {project}. {When} the wait came to an end.",
    "People in {place} will have to wait longer for {project}, {body} said {when}.",
)
SENTENCES = (
    "{Person}, {role}, said the {thing} had come as no surprise.",
    "“I am {mood}, and I hope that {hope},” said {person}, {role}.",
    "The {thing} puts the cost at {amount}, of which {body} will pay about a third.",
    "According to the {thing}, {subject} {change} {period}.",
    "{Role} described the {thing} as a first step and said that {hope}.",
    "In {place}, where {subject} {change} {period}, many see it differently.",
    "The meeting, which lasted until late in the evening, ended without a second vote.",
    "{Body} has until the end of {month} to reply.",
    "Similar schemes in {place} and {place} were finished within {years} years.",
    "Nobody at {body} wished to say who had drawn up the {thing}.",
    "The last time that {body} decided on such a question, the votes were {votes} to {few}.",
    "“There are {homes} households in this part of town, and each of them is affected,” {person} said.",
    "Much depends on {project}, on which {body} has already spent {amount}.",
    "Opponents point to {place}, where a similar {thing} led to years of dispute.",
    "“Nobody asked us,” said {person}, {role}. “We read about it in the paper.”",
    "A further {thing} is expected in {month}.",
    "By then {project} should be finished, if the weather allows.",
    "{Person} called on {body} to publish the {thing} in full.",
    "It was {person}, {role}, who first drew attention to {subject}.",
    "The contract runs for {years} years and can be extended once.",
    "{When} the doors were open to the public, and several hundred people came.",
    "Supporters say that {project} will bring work to {place}; critics fear for {subject}.",
    "{Body} rejects the criticism and refers to the {thing} of last {month}.",
    "Whether that is enough remains to be seen.",
)
SUBHEADS = (
    "What happens next",
    "The view from {place}",
    "Counting the cost",
    "A long history",
    "Who pays",
    "Other voices",
)
STANDFIRSTS = (
    "{Body} wants to settle the question of {project} before {month}. In {place} not everybody is {mood}.",
    "{Subject} {change} {period}. What {body} intends to do about it.",
    "{Person}, {role}, on {project} and what comes after it.",
    "After {years} years of argument there is a {thing}. It may not be the last.",
)
