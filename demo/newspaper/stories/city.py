"""City: Port Maren's own stories, transport with them."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from demo.newspaper.story import DemoChange, DemoStory

STORIES = (
    DemoStory(
        slug="sea-tops-northmole-wall",
        section="city",
        headline="Sea tops the Northmole wall for the first time in 31 years",
        standfirst="Forty-two homes emptied on Tollgate and the Saltworks as a surge met the spring tide; nobody was badly hurt.",
        teaser="A surge of 1.4 metres met the spring tide shortly after two in the morning. Forty-two homes were emptied, and the council wants the wall raised two years early.",
        age=2.5,
        by=("hanne-voss", "sefa-taumalolo"),
        tags=("Sea wall", "Storms", "Tollgate", "City council"),
        related=("assembly-passes-coastal-defence-bill", "let-the-wall-be-ugly", "lighthouse-cottage-weather-station"),
        lead="storm",
        caption="Waves break over the outer end of the Northmole, where the harbour master measured gusts of 104 km/h.",
        body="""
The sea came over the Northmole at eleven minutes past two on {day} morning, in what the harbour master called "a line of white the whole length of the wall", and ran down Tollgate as far as the tram depot before the tide turned.

Firefighters emptied 42 homes on Tollgate and in the lower Saltworks. Two people were treated for cold and one for a broken wrist. By first light the water had drained back to the quays, leaving kelp on the tram rails and a rowing boat, undamaged, in the forecourt of the fish auction.

It was the first time the wall had been overtopped since the storm of 31 years ago that led to its being built to its present height of 4.8 metres.

## A surge on top of a spring tide

The national weather service had warned on {day-1} afternoon of a surge of up to 1.1 metres. The gauge at Old Quay recorded 1.4 metres at 2.05 am, on top of one of the highest tides of the season.

"Thirty centimetres does not sound like a lot," said Signe Aldous, the harbour master. "On this wall it is the difference between spray and water."

The flood gates at Weir Street were closed at ten the evening before and held. Pumps at the Saltworks station failed for eighteen minutes when a switch room took in water, the city's engineers said, and were running again by three.

> I heard the bins go past the window. Not over — past. So I knew it was time to wake the children.

That was Dorte Amadi, who lives on the ground floor of 14 Tollgate with her husband and two sons. They spent the night in the hall of Lantern Hill Secondary, where the Red Lamp volunteers had set out 120 beds. Fifty-three were used.

## Wall may be raised early

The council's works committee will meet on {day+1} to decide whether to bring forward the raising of the wall by 60 centimetres, planned to begin in two years. Its chair, Bo Falkenrath, said he would ask for the money "without waiting to see who pays me back".

The Assembly passed a coastal defence bill this week that would meet up to 70 per cent of such costs, but the first grants are not due before next summer.

The harbour was closed to shipping until noon. Trams 2 and 6 ran from Market Square only; a full service was expected by the evening.
""",
        changes=(
            DemoChange(
                "update",
                "Updated with the number of homes emptied and the time at which the pumps failed.",
                "Two people were treated for cold and one for a broken wrist.",
                "Two people were treated for cold and one, a firefighter, for a broken wrist.",
            ),
            DemoChange(
                "update",
                "Updated with the reopening of the harbour and the state of the tram service.",
                "a full service was expected by the evening.",
                "a full service was running again by four in the afternoon, the tram company said.",
            ),
        ),
    ),
    DemoStory(
        slug="night-at-st-brannocs",
        section="city",
        kind="feature",
        headline="A night at St Brannoc’s, eleven nurses short",
        standfirst="The casualty department planned for 19 nurses. Eight came on shift. We stayed with them from dusk until the cleaners came.",
        age=27,
        by=("hanne-voss",),
        tags=("Health", "St Brannoc’s Hospital", "Night work", "Pay"),
        related=("pay-the-night-shift", "minimum-wage-to-rise", "library-lends-tools"),
        lead="hospital",
        caption="St Brannoc’s at three in the morning. Four of its eleven wards are closed at night for want of staff.",
        figures={"f2": ("greta", "Greta Solum, charge nurse, has worked nights at St Brannoc’s for nine years."), "f3": ("bench", "The smokers’ bench by the quay: ten minutes a shift, if the board is quiet.")},
        body="""
At 7.40 in the evening Greta Solum counts the names on the whiteboard, counts them again, and takes the cap off a red pen. There should be nineteen. There are eight.

"Right," she says to nobody. Then she starts moving people about the board, the way one moves furniture in a flat that is too small.

Solum, who is 38, is the charge nurse tonight in the casualty department of St Brannoc's, the only one in Port Maren that stays open after midnight. It serves 311,000 people between Eastcliff and the Aune bridges, and anyone who falls over on a ferry. Last year it saw 74,200 patients, which is 9,000 more than the building was made for and 400 fewer nursing shifts than the year before.

The hospital let a reporter stay for twelve hours on two conditions: no patient would be named, and she would get out of the way when told to. She was told to eleven times.

## Eight o'clock: the board

The board has four colours. Red is now, orange is within ten minutes, yellow within the hour, green can wait. By half past eight there are no reds, three oranges, fourteen yellows and a corridor of greens, among them a boy with a bead in his nose and a man who has brought his own sandwich.

"He's been before," says Solum. "You can tell by the sandwich."

Of the eleven missing nurses, four are ill, two are on leave that could not be moved, and five do not exist: their posts have been vacant since spring. An agency has promised two people. One arrives at nine, from Brennick, having driven for three hours. The other does not.

[f2]

## Ten o'clock: the first red

The telephone that everyone hears rings at 10.06. A cyclist, hit by a van on the Saltworks roundabout, six minutes out. Without a word the room changes shape. Two nurses leave the yellows. A doctor, Ibrahim Lund, finishes writing a sentence, puts the pen in his pocket and walks, not quickly, to the double doors.

For the next 47 minutes nobody in the corridor is seen at all. The boy with the bead falls asleep. The cyclist lives; she will need a plate in her hip and is most upset about the bicycle.

"What you noticed there," Lund says afterwards, washing his hands, "is that it works. It works every time. It works by not doing something else. What you have to look at is the something else."

>> It works every time. It works by not doing something else.

The something else, this time, is a woman of 81 with a pain in her stomach who has waited two hours and fifty minutes. She had not liked to bother anyone.

## Two o'clock: what the figures say

The health board measures the department by the share of patients seen within four hours. The target is 90 per cent. The board's own returns, which {paper} has seen, show how far the nights are from it.

| Shift | Nurses planned | Nurses present | Seen within four hours |
| Weekday, day | 24 | 22 | 88% |
| Weekday, night | 19 | 13 | 71% |
| Weekend, day | 24 | 20 | 83% |
| Weekend, night | 21 | 12 | 62% |

Averaged over the year's second quarter, the nights were seven nurses short. "Eleven is not a normal night," the hospital's director, Astrid Penhallow, said in an interview two days later. "But I would be lying if I told you it was a strange one."

She puts the shortage down to three things, in this order: housing, pay and the timetable of the number 9 bus, whose last run leaves the hospital eleven minutes before the late shift ends. The council has been asked about the bus four times.

## Four o'clock: toast

There is a quarter of an hour, at about four, when nothing happens. It is the hour for toast. It comes from a machine bought by the department's staff with their own money, after the hospital's insurance ruled out the last one.

- Two slices each, three for whoever is oldest.
- Nobody says the word "quiet".
- The person who says it anyway buys the next loaf.

Over toast, Mele, who qualified in June and asks that her surname be left out, works out on the back of a glove box what she earns. After rent in Glasshouse and the night bus she has 410 crowns a week. A supermarket on Weir Street is offering her 60 more to stack shelves, in daylight.

"I'm not going," she says. "But I did do the sum. Everybody here has done the sum."

[f3]

## Half past seven: handover

By the time the windows turn grey the board is down to six yellows. Ninety-one people have come through. Nobody has died, though at twenty to six it was near. The woman of 81 is upstairs, minus an appendix, and has sent down word that the tea is good.

Solum hands over to the day shift in eleven minutes flat, name by name, without notes. There are 22 of them, and they look, in their clean greens, like a crowd.

On the steps she stops to find her bicycle key. Somebody has tied a paper bag to the handlebars; in it is a sandwich, and no note.

"Well," she says. "That's breakfast." She is back on at 7.40.
""",
    ),
    DemoStory(
        slug="fish-street-car-free-by-one-vote",
        section="city",
        headline="Council makes Fish Street car-free, by a single vote",
        standfirst="Traders are split; deliveries will be allowed until ten in the morning.",
        age=6,
        by=("hanne-voss",),
        tags=("Fish Street", "City council", "Markets", "Cycling"),
        related=("one-vote-is-enough", "bicycle-bridge-opens-early", "last-sign-painter"),
        lead="market",
        caption="Market day on Fish Street. From the spring the stalls will be able to stay put.",
        body="""
Fish Street will be closed to cars from the first of April, after a debate of five hours in which the council changed its mind twice and a councillor changed hers once.

The motion passed by 24 votes to 23 at ten to midnight. Liv Okonjo-Strand, an independent for Glasshouse who had said in the morning that she would oppose it, voted in favour after an amendment let delivery vans in until ten each day.

"I asked for one thing and I got it," she said on the steps. "I am told that is called politics."

The street's 61 traders are divided almost as evenly as the chamber. A survey by their association found 29 for, 26 against and six who wrote that they would like to be asked again in winter.

"My customers carry a crab home in a bag," said Rolf Pettifer, whose family has sold shellfish at number 17 since before the trams. "They do not need a motor for it." Two doors along, Amina Dray of Dray's Carpets said that hers did.

The council expects the change to cost 1.9 million crowns, most of it for paving, and has promised figures on trade and air quality after six and twelve months. Residents will keep access by permit; the taxi rank moves to Weir Street.

An attempt to put the question to a city-wide vote failed, 22 to 25.
""",
        changes=(
            DemoChange(
                "correction",
                "An earlier version of this story said that the taxi rank would move to Weir Street. It moves to Auction Lane.",
                "the taxi rank moves to Weir Street.",
                "the taxi rank moves to Auction Lane, sixty metres to the east.",
            ),
        ),
    ),
    DemoStory(
        slug="tram-4-returns-to-lantern-hill",
        section="transport",
        headline="Tram 4 climbs Lantern Hill again after nineteen months",
        standfirst="The line reopened at 5.12 am with a full car, a brass band and a dog.",
        age=31,
        by=("sefa-taumalolo",),
        tags=("Trams", "Lantern Hill", "Public transport"),
        related=("ferry-fares-who-pays-more", "bicycle-bridge-opens-early"),
        lead="tram",
        caption="A number 4 on the hill at night. The gradient, one in eleven, is the steepest on the network.",
        body="""
The first number 4 to climb Lantern Hill in nineteen months left Market Square at 5.12 on {day} morning, eleven seconds late, with 94 people aboard, a brass quintet from the depot and a terrier that had not been told what all the noise was about.

The line was closed after a landslip took away the outer rail below Chapel Steps. Repairs that were to last seven months took more than twice that, when engineers found that the hill's Victorian retaining wall was, in the words of their report, "largely held up by the tram line it was meant to hold up".

The final bill is 38.6 million crowns against an estimate of 22 million. The tram company says 9 million will be recovered from insurers.

For those who live at the top the arithmetic is simpler. "It's 212 steps," said Ottoline Baptiste, 77, in a window seat with her shopping on her knees. "I have counted them 600 times. I shall never count them again."

Trams run every eight minutes until seven in the evening and every fifteen after that. The replacement bus, the 4R, makes its last trip on {day+3}.
""",
    ),
    DemoStory(
        slug="bicycle-bridge-opens-early",
        section="transport",
        headline="Bicycle bridge over the Aune opens, six weeks early",
        standfirst="It carries no cars, cost less than planned, and saves riders from the Saltworks roundabout.",
        age=74,
        by=("sefa-taumalolo",),
        tags=("Cycling", "Bridges", "River Aune", "Saltworks"),
        related=("fish-street-car-free-by-one-vote", "marathon-over-seven-bridges"),
        lead="cyclebridge",
        caption="Evening riders on the Aune crossing, which is four metres wide and lit from the handrail.",
        body="""
A bridge for people without engines opened across the Aune on {day}, six weeks ahead of time and 1.2 million crowns below its budget, two things the city's engineers asked to have written down.

The crossing is 168 metres long and hangs from a single mast on the Saltworks bank. It joins the river path to Glasshouse Road and takes eleven minutes off the ride from Eastcliff to the hospital, mostly by avoiding the Saltworks roundabout, where 31 cyclists have been hurt in five years.

A counter at the western end had reached 4,016 by nightfall. "A third of those were my children, going back and forth," said Councillor Bo Falkenrath, who cut the ribbon with a spoke wrench.

The mast was made at Corran's yard on Northmole, its first bridge since it stopped building trawlers. Welding it took 900 hours; taking it to the river, on a barge, at slack water, with 40 centimetres to spare under the rail bridge, took 25 minutes and several years off the project manager's life.

"You plan for that day for two years," said the manager, Petra Oduya. "Then a swan sits in the channel."

The swan moved at 6.20 am. Riders are asked to ring before the bend.
""",
    ),
    DemoStory(
        slug="ferry-fares-who-pays-more",
        section="transport",
        kind="analysis",
        headline="New ferry fares: who pays more, and who pays less",
        standfirst="Zones replace routes from the first of the month. Islanders gain; day trippers from the north quay do not.",
        age=52,
        by=("sefa-taumalolo",),
        tags=("Ferries", "Islands", "Fares", "Public transport"),
        related=("the-ferry-is-a-road", "island-schools-face-closure"),
        lead="ferry",
        caption="The Skerry Queen leaves for Skell. Seven of the nine boats on the Sound are older than their crews.",
        body="""
From the first of next month a ferry ticket on the Sound will be priced by zone, not by route. The company calls it simpler. It is: a table of 84 fares becomes a table of six. But simpler is not the same as cheaper, and who gains depends on where one stands on the quay.

The largest cut goes to those who live on the outer islands and travel often. The largest rise falls on short hops from the north quay, which were priced as a harbour service and now count as a full zone.

| Journey | Now | From next month | DemoChange |
| Port Maren to Skell, single | 7.80 | 6.00 | −23% |
| Port Maren to Little Aune, single | 4.20 | 4.00 | −5% |
| North quay to Eastcliff, single | 1.90 | 3.00 | +58% |
| Islander's monthly pass | 118.00 | 79.00 | −33% |
| Car with driver, Skell | 31.00 | 34.00 | +10% |

Figures are in crowns. Children under twelve travel free on all boats, as before.

The company carried 2.1 million passengers last year. About 310,000 of those journeys were made by people with an address on an island, and it is they, its managing director Ulla Marchetti says, for whom the system was drawn.

"A boat is not a treat for them," she said. "It is the pavement."

Users of the Eastcliff hop are less sure. Some 1,900 people take it to work each day. With a monthly pass they will pay about what they did; without, they will pay 44 crowns more a month.

That is the point to watch. The company expects a third of them to buy a pass. If they walk instead, which takes 26 minutes by way of the lock, it will lose more on the north quay than it gives away on Skell.
""",
        changes=(
            DemoChange(
                "clarification",
                "This story has been amended to make clear that the monthly pass is valid in all zones from next month, not only in the zone where it is bought.",
                "With a monthly pass they will",
                "With a monthly pass, which at 79 crowns will be valid in all zones, they will",
            ),
        ),
    ),
    DemoStory(
        slug="lighthouse-cottage-weather-station",
        section="city",
        headline="Lighthouse keeper’s cottage to become a weather station again",
        age=98,
        by=("hanne-voss",),
        tags=("Eastcliff", "Weather", "Heritage"),
        lead="lighthouse",
        caption="Eastcliff light in fog. The lamp has been automatic for 34 years; the cottage has been empty for nine.",
        body="""
The keeper's cottage under Eastcliff light, empty for nine years and once offered for sale at a crown to anyone who would mend the roof, is to be a weather station again.

The national weather service has taken a lease of thirty years and will put in a wind mast, a visibility meter and a tide camera. It has also promised to employ a person, part-time, to look out of the window.

"Instruments are very good at what is there," said the service's head of coastal observation, Jonas Vey. "They are poor at what is about to be. For that we would like someone who has been cold."

Records kept at the light from its first year until automation fill 61 ledgers, now in the city archive. The last entry by a human hand reads: "Wind NW 6, sea rough, cat has kittens."

Work on the roof begins in March. The job will be advertised on {day+5}.
""",
    ),
    DemoStory(
        slug="library-lends-tools",
        section="city",
        headline="Library to lend drills, sewing machines and a cement mixer",
        standfirst="A ticket is all one needs. The mixer must be returned clean.",
        age=121,
        by=("joana-mirel",),
        tags=("Libraries", "Weir Street", "City council"),
        lead="library",
        caption="The new shelves at Weir Street, arranged by trade.",
        body="""
Weir Street Library will lend out tools from next week on the same ticket as novels: drills, sanders, sewing machines, a stepladder, a bread maker, two telescopes and one small cement mixer.

There are 340 things to begin with, bought with a bequest of 90,000 crowns from the late Anders Holm, a joiner, who left the money "for the improvement of hands". Each is checked after every loan by one of nine volunteers, among them three retired fitters from the shipyard who had, they said, been looking for an excuse.

Loans are for seven days. Fines are the same as for books, with one addition: things that come back dirty may be cleaned on the premises by the borrower, under supervision.

"We thought hard about the mixer," said Nadia Brightwell, the librarian. "In the end we asked ourselves what a library is for. It is for what you need once and could not possibly own."

The most reserved item so far is a carpet cleaner, with 71 names. The telescopes have gone out until May.
""",
    ),
    DemoStory(
        slug="the-allotment-that-feeds-four-hundred",
        section="city",
        kind="feature",
        headline="The allotment that feeds four hundred",
        standfirst="On railway land behind the Saltworks, 38 gardeners grow food for people they mostly never meet. This year they ran out of onions.",
        age=170,
        by=("sefa-taumalolo",),
        tags=("Food", "Saltworks", "Volunteers"),
        related=("library-lends-tools", "inflation-eases"),
        lead="allotment",
        caption="Bed 14, the one with the good soil. The greenhouse came from a hotel that was pulled down.",
        body="""
The rule of the Saltworks allotment is painted on a door that is laid across two barrels and used as a table: half for you, half for the van.

The van comes on Wednesdays and Saturdays at four. It takes what 38 gardeners have set out in crates, and by six it is in the kitchens of seven food clubs between Tollgate and the Aune. Last year it carried eleven tonnes. The clubs reckon that this fed about 400 people, not wholly, but in the way that counts at the end of a month: soup, greens, something fresh on the plate that was not chosen by price.

"People think it is charity," says Winsome Achterberg, 69, who keeps the book. "Charity is when you give what is left. We give the first row."

## Railway land

The plots lie between two sidings that have not seen a train in twenty years. The railway never sold the land; it forgot it. When it remembered, in a letter of four lines, the gardeners sent back a box of broad beans and an invitation. The present lease is for five years at a rent of one marrow, to be "of reasonable size".

The soil was cinders and glass. It took three winters, 90 cartloads of kelp and the sweepings of the brewery stables to make it into something a worm would live in. Yusuf Demir, who drives a crane by day, tests it twice a year for lead and cadmium and pins the results to the shed. They have been clean since the fourth year.

>> Charity is when you give what is left. We give the first row.

## Who gardens

A list of those who came one Saturday: two crane drivers, a cellist, a family of five from Glasshouse, three men from the hostel on Weir Street, a retired magistrate, a girl of fifteen doing it "for a badge" for the second year running. There is a waiting list of 112.

- Beds are given by lot, once a year, on the first Sunday of February.
- No one may hold the same bed for more than three years.
- Advice is free, unless it is about slugs, when it is endless.

The third rule but one, on the shed, is that nobody asks who the food is for. It was put there after a councillor brought a photographer.

## The onions

This year the onions failed. A white rot went through eleven beds in June, and for the first time the van left with an empty crate. Achterberg shows the page: a line drawn across, and a nought.

What happened next is told by everyone in a slightly different way. A woman on the third floor of the Tollgate flats, who had been coming to one of the clubs for a year, noticed that there were no onions in the soup. She asked why. On the Saturday after, she came down to the sidings with a bag of sets under her arm, bought with her own money, and asked where they should go.

She has bed 22 now. It is next to the water.
""",
    ),
    DemoStory(
        slug="water-off-in-saltworks",
        section="city",
        headline="Water off in parts of the Saltworks for pipe repair",
        age=4,
        by=("sound-press-agency",),
        tags=("Saltworks", "Water"),
        body="""
Water will be cut off in eleven streets of the Saltworks from nine this evening until five in the morning, while the water company replaces a valve on the main under Brine Lane.

The streets are Brine Lane, Pan Street, Upper and Lower Kettle Row and those between them and the sidings. A tanker will stand at the corner of Pan Street all night. The pressure may be low, and the water cloudy, until noon; it is safe to drink, the company said, though it does not recommend washing white shirts.

About 1,400 homes are affected. Those who depend on water for medical equipment have been rung, and should call the company's night desk if they have not.
""",
    ),
    DemoStory(
        slug="man-rescued-from-mudflats",
        section="city",
        headline="Man and spaniel rescued from mudflats at low tide",
        age=20,
        by=("sound-press-agency",),
        tags=("Rescue", "Eastcliff"),
        body="""
A man of 58 was pulled from the mud off Eastcliff on {day-1} evening after he had gone in to the waist trying to reach his dog, which was not stuck.

The lifeboat's hovercraft reached him forty minutes before the tide did. He was cold but unhurt and was sent home with a blanket. The spaniel, named Admiral, swam ashore on its own and was found waiting at the car.

"We would ask people to remember that a dog weighs eleven kilos and stands on four feet," said the coxswain, Ruth Tamsin. The crew has been called to the flats nine times this year.
""",
    ),
    DemoStory(
        slug="school-meals-contract-withdrawn",
        section="city",
        headline="School meals contract was let without a second bid, papers show",
        age=210,
        by=("hanne-voss",),
        tags=("Schools", "City council"),
        state="withdrawn",
        withdrawal_note="This story was withdrawn because a document on which it relied was not what we took it to be. We reported that only one company had bid for the city’s school meals contract; there were three bids. We apologise to the council’s purchasing office and to the company.",
        body="""
The city's contract for school meals, worth 14 million crowns over three years, was let to a single bidder without a second offer being asked for, according to council papers.

The council's purchasing office did not answer questions before publication. The company, which has cooked for the city's schools for eleven years, said that it had bid in good faith and in competition.
""",
    ),
    DemoStory(
        slug="new-year-fireworks-move-to-the-breakwater",
        section="city",
        headline="Harbour fireworks to move to the breakwater, away from the seals",
        standfirst="A quieter show, fired from a barge, will begin at eleven.",
        age=16,
        by=("hanne-voss",),
        tags=("Harbour", "Wildlife", "City council"),
        state="scheduled",
        lead="bench",
        caption="The town from the quay at Northmole, where most people watch.",
        body="""
The city's harbour fireworks will be fired this winter from a barge beyond the breakwater, 900 metres further out than before, to leave the seals of the inner skerries in peace.

The show will be shorter, at fourteen minutes, and will use no report shells, the loud ones. "You will see as much and hear about half," said the harbour master, Signe Aldous. Some 130 grey seals pup on the skerries in the winter; in two of the past five years wardens found young ones crushed after a stampede.

The best places to watch will be the Northmole, if the wall is open, and the terraces of Lantern Hill. Tram 4 runs all night.
""",
    ),
    DemoStory(
        slug="skell-crossing-fare-draft",
        section="transport",
        headline="Crossing to Skell to cost a tenth more, passengers are told",
        age=3,
        by=("tomas-adeyinka-bell",),
        tags=("Ferries",),
        due_in=5,
        words=450,
        state="draft",
        sent_back="Which passengers? Name two, and get the company’s answer before six. Is a tenth right? I make it 44 crowns from 40 on weekdays only.",
        body="""
The ferry company has written to its regular passengers that a crossing to Skell will cost 44 crowns from the first of the month, instead of 40.

Islanders say that nobody asked them. [The company will not say how many regular passengers there are.]
""",
    ),
)  # fmt: skip
