"""Business and shipping."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from demo.newspaper.story import DemoStory

STORIES = (
    DemoStory(
        slug="harbour-board-wins-loan-for-third-berth",
        section="shipping",
        headline="Harbour board wins 240m-crown loan for a third container berth",
        standfirst="Dredging starts in March. Fishermen have been promised a channel of their own.",
        age=5,
        by=("tomas-adeyinka-bell",),
        tags=("Port", "Freight", "Fishing", "Investment"),
        related=("why-a-box-costs-more-to-send", "electric-pilot-boats-ordered", "a-port-is-not-a-postcard"),
        lead="cranes",
        caption="The outer basin at dusk. Two berths handled 618,000 boxes last year; they were built for half a million.",
        body="""
Port Maren will get its third container berth. The Halvian Investment Bank agreed on {day} to lend the harbour board 240 million crowns over 25 years, ending four years in which the plan was approved by everyone except anyone with money.

Dredging begins in March and the first ship should tie up in the autumn of the year after next. The berth will be 380 metres long and 16 metres deep, enough for all but the largest vessels that pass the Sound.

"At the moment they do pass it," said the board's chief executive, Solveig Amankwah. "They look very handsome. They are on their way to Kessel."

Two berths handled 618,000 containers last year, about a fifth more than they were built for. Ships waited nineteen hours on average for a place; at Kessel, 140 kilometres up the coast, they waited six.

## Jobs and fish

The board expects 310 new jobs on the quay and says half will go to people who live within the tram network. The dockers' union, which asked for that in writing, has it in writing.

Fishermen were harder to win. The new basin cuts across the way that forty inshore boats take to the grounds off the Skerries. They are to get a channel of their own, marked and dredged at the board's cost, and 200 crowns for each day on which it is shut.

"It's a fair channel," said Gunnar Tesh, who speaks for the boats. "We will see if it's still a fair channel when there's a ship parked in it."

The loan carries interest of 3.4 per cent, and is secured on harbour dues, which will go up by two per cent a year for five years.
""",
    ),
    DemoStory(
        slug="why-a-box-costs-more-to-send",
        section="shipping",
        kind="analysis",
        headline="Why it costs more to send a box from Port Maren than to get one",
        standfirst="The city imports sofas and exports paper pulp. Ships charge for the difference.",
        age=57,
        by=("tomas-adeyinka-bell",),
        tags=("Freight", "Port", "Trade", "Prices"),
        related=("harbour-board-wins-loan-for-third-berth", "inflation-eases"),
        lead="boxes",
        caption="Empties wait at the north terminal. On an average day 3,100 of them are in the wrong place.",
        body="""
A shipping container that comes to Port Maren from the east costs, at this week's rates, 2,150 crowns. The same box sent back costs 2,680. It is the same steel, the same ship and the same sea. Why does the way out cost a quarter more?

The short answer is weight. What comes in is furniture, clothes and toys, which fill a box long before they strain it. What goes out is pulp, machine parts and frozen fish, which do the opposite. A ship that is full by volume on the way here is full by weight on the way home with a third of its slots still empty.

## The price of nothing

Those slots are not idle. They carry empties, and empties have to be paid for by somebody. For each 100 full boxes that leave the port, 38 leave with nothing inside. A line that brings them home at a loss loads the cost on to those that are full.

For twenty years it was the other way about: the lines wanted boxes back in the east so badly that they would carry hay for next to nothing. What changed is the kind of box. Refrigerated ones are now 22 per cent of the outward trade, up from nine, and a refrigerated box that goes out full of herring comes back full of air, since nobody in Halvia imports much that is cold.

## What would help

- A larger share of light exports, which is not something a port can decide.
- More lines. Four call here; at Kessel it is nine.
- The third berth, which cuts waiting, and with it a surcharge of 85 crowns a box that has been on every bill since the spring.

Of those the last is the only one with a date. Exporters who hope for more might look at what happened at Kessel when it built a fourth berth: rates fell by six per cent in the first year and were back where they started in the third. By then, though, twice as many boxes were paying them.
""",
    ),
    DemoStory(
        slug="the-cannery-is-hiring-again",
        section="business",
        kind="feature",
        headline="The cannery that closed a generation ago is hiring again",
        standfirst="Sprats in a tin were a joke. Then somebody put them in a better tin.",
        age=128,
        by=("tomas-adeyinka-bell", "joana-mirel"),
        tags=("Fishing", "Food", "Work", "Northmole"),
        related=("harbour-kitchen-herring", "harbour-board-wins-loan-for-third-berth"),
        lead="cannery",
        caption="The second line at Bright and Daughters. The oldest packer and the youngest are the same family.",
        body="""
When the Bright cannery shut, 28 years ago, somebody chalked the date on the inside of the gate. It is still there, under a coat of varnish. The new owners had it varnished.

They are Lotte and Marguerite Bright, whose grandfather built the place and whose father closed it, and they have 64 people on the books, with eleven more to come before the spring. In the last year of the old firm there were 190.

"We're not bringing it back," says Lotte, the elder by a year and a half. "He sold cheap fish to people with no choice. We sell dear fish to people with too much."

## A better tin

The fish is the same: sprat, herring and mackerel from boats that land within an hour of the door. What is new is nearly everything else. The fillets are packed by hand, in rapeseed oil from Pell, in shallow tins that open without a key. Each carries the name of the boat. A tin costs 4.80 crowns in the shop on Fish Street and the equivalent of nine in a department store two borders away.

It was the boats' names that did it, according to Marguerite, who looks after sales. "A man in a restaurant wrote to ask whether he might order only from the Ragnhild. We said that the Ragnhild had no different fish from anyone else. He said he knew."

>> A man wrote to ask whether he might order only from the Ragnhild.

Turnover reached 7.3 million crowns last year. The firm made its first profit, of 212,000, and spent it on a steam retort.

## Who remembers how

The hard part was hands. Packing sprats is quick work with no margin: eleven to a tin, heads to tails, bellies up, in nine seconds. There was no machine for it and nobody under fifty who had done it.

So the sisters put an advertisement in this newspaper, asking for anyone who had worked on the old lines. Forty-one came. The oldest was Thora Quayle, then 79, who had started at fifteen. She stood at the bench, asked for an apron, and did a tin in eight.

She taught for two winters and would not be paid, other than in tins. Her granddaughter Ebba is on the second line now. She is at nine and a half.

"She'll get there," says Thora, who comes in on Thursdays to look. "Or she won't, and then she can go into the office."
""",
    ),
    DemoStory(
        slug="bakers-switch-to-nights",
        section="business",
        headline="Bakers go back to the night shift as power tariffs change",
        standfirst="Electricity after midnight will cost a third of the daytime price. Ovens were first to notice.",
        age=77,
        by=("tomas-adeyinka-bell",),
        tags=("Energy", "Food", "Night work", "Prices"),
        related=("inflation-eases", "solar-farm-on-old-airfield"),
        lead="bakery",
        caption="Three in the morning at Moss Lane Bakery, which had not baked at night since it bought electric ovens.",
        body="""
At least nineteen of the city's 44 bakeries have moved their baking back to the small hours since the power company began to charge by the clock, a survey by the guild has found.

Under the tariff, which began in the autumn, a kilowatt-hour costs 0.41 crowns between six in the morning and ten at night and 0.13 after that. For a bakery with two electric ovens the difference comes to about 900 crowns a month.

"My grandfather baked at night because people wanted bread in the morning," said Idris Vantongeren of Moss Lane. "I bake at night because of a man with a spreadsheet. The bread doesn't know."

His two bakers do. Night work must be paid at one and a quarter, which takes back some two thirds of the saving, and one of them has given notice. The guild wants the law changed so that work from four o'clock counts as early rather than late.

The power company says that demand at the evening peak is down by three per cent, which is what it had hoped for. It is up by five at half past midnight, when the dough goes in and, it seems, a good many dishwashers go on.
""",
    ),
    DemoStory(
        slug="inflation-eases",
        section="business",
        headline="Inflation eases to 2.9 per cent, but food goes on climbing",
        standfirst="Fuel and furniture are cheaper than a year ago. Bread, fish and butter are not.",
        age=33,
        by=("tomas-adeyinka-bell",),
        tags=("Prices", "Food", "Economy"),
        related=("minimum-wage-to-rise", "why-a-box-costs-more-to-send", "what-the-rent-law-does"),
        lead="prices",
        caption="All prices, and food. The line has not turned.",
        body="""
Prices rose by 2.9 per cent in the year to last month, the statistics office said on {day}, the least for two and a half years and the first figure below three since the winter of the gas shortage.

Petrol is down by 8 per cent, furniture by 3. Rents, which lag, rose by 6.4. But the cost of food went up by 5.1 per cent, more than in the month before, and for the quarter of households with the least money, who spend a third of it on food, the office puts the true rise at 3.8.

| Group | DemoChange on the year |
| Bread and cereals | +6.2% |
| Fish | +7.9% |
| Butter and oil | +9.4% |
| Clothing | +1.1% |
| Motor fuel | −8.0% |

"The fire is out, but the kitchen is still hot," said Beatrix Holloway, chief economist of the Seamen's Bank, who expects the central bank to cut its rate by a quarter point in the new year and then wait.

Fish is dear because there was little of it: the herring came three weeks late. Butter is dear everywhere. Bread, a baker on Moss Lane told {paper}, is dear "because everything that touches it is".
""",
    ),
    DemoStory(
        slug="i-sell-time-not-coffee",
        section="business",
        kind="interview",
        headline="‘I sell time, not coffee’: the woman behind eleven station kiosks",
        standfirst="Adaeze Munk began with a borrowed urn on platform two. She has rules about queues, lids and the weather.",
        age=150,
        by=("tomas-adeyinka-bell",),
        tags=("Small business", "Railways", "Work"),
        lead="kiosk",
        caption="The first kiosk, on platform two of Port Maren Central, opens at ten to five.",
        body="""
Adaeze Munk, 41, owns eleven coffee kiosks at eight railway stations. She employs 53 people and sells, she says, about 2,600 cups on a weekday. We met at ten to five in the morning, which was her idea.

**Is the coffee good?**

It's fine. It's better than fine. But nobody on this platform would walk across the street for it, and I don't ask them to. They have four minutes. I sell them a way of having four minutes that is theirs. I sell time, not coffee.

**How does one sell time?**

By not taking any. From the moment you stand in front of me to the moment you have a cup in your hand is 35 seconds. If it's 50, you are looking at the board and not at the cup. I've stood there with a watch. I know the exact second at which a person stops being pleased.

**You began with one urn.**

A borrowed one, from the parish hall. The stationmaster gave me a month to see if I'd be a nuisance. It was the coldest January in ten years, so I had luck. People say weather is bad for trade. Bad weather is my business partner.

**What has changed in fourteen years?**

Cups. I used to get through 600,000 paper ones a year. Now it's a deposit: one crown, any kiosk, any station. Seven in ten come back. The other three are on office windowsills with pens in them, and I see that as advertising.

**And what has not?**

The order. I have regulars who have not said a word to me since the second week. They come, I nod, it's there. One of them retired in the spring. On his last day he said: "Thank you, I've always hated oat milk." Four years he had drunk it. He hadn't liked to say.

**What would you tell somebody who starts now?**

Find the place where people wait, and be kind there. And measure the lids before you buy ten thousand.
""",
    ),
    DemoStory(
        slug="rope-works-names-outsider",
        section="business",
        headline="Rope works names its first chief executive from outside the family",
        age=60,
        by=("sound-press-agency",),
        tags=("Companies", "Northmole"),
        body="""
Hallam Rope, which has made cordage on the Northmole for 207 years, has named a chief executive who is not called Hallam.

Cornelia Strøm-Adair, 47, at present head of mooring systems at an offshore group in Kessel, takes over in February from Edwin Hallam, who is 71. The family keeps its 64 per cent. Half of the firm's sales now come from lines that tie floating wind turbines to the sea bed.

"I was told to change everything except the smell," she said. The firm made 5.2 million crowns on sales of 68 million in its last financial year.
""",
    ),
    DemoStory(
        slug="warehouse-9-sold-to-university",
        section="business",
        headline="Warehouse 9 sold to the university for a robotics laboratory",
        standfirst="It has stored wool, tea, prisoners and scenery. Next, arms.",
        age=245,
        by=("tomas-adeyinka-bell",),
        tags=("University", "Old Quay", "Heritage", "Investment"),
        lead="warehouse",
        caption="The ground floor of Warehouse 9, with the first of its new tenants.",
        body="""
The last empty warehouse on Old Quay has been sold. The university is to pay the harbour board 11.5 million crowns for Warehouse 9, a brick hall of 96 metres by 22, and will turn it into a laboratory for machines that work in and under water.

The building has held wool, tea, for one winter 400 prisoners of war, and since the theatre burned down most of its scenery. It has been listed for thirty years, so that the laboratory has to be built as a box inside it, touching nothing.

"You could take us out again and hang up the wool," said Professor Leocadia Finch, who will run it. The first arm, which is meant to mend pumps in the dark, was set up on {day-1} to see if the floor would bear it. It did.

Some 80 researchers will move in the autumn after next. Flats, which two other bidders had proposed, would have brought the board 4 million more. It decided, by five votes to two, that the quay had flats enough.
""",
    ),
    DemoStory(
        slug="electric-pilot-boats-ordered",
        section="shipping",
        headline="Corran’s yard lands order for two electric pilot boats",
        standfirst="The yard on Northmole has not launched a vessel of its own for six years.",
        age=190,
        by=("tomas-adeyinka-bell",),
        tags=("Shipyards", "Energy", "Northmole", "Port"),
        related=("harbour-board-wins-loan-for-third-berth", "my-phone-knows-the-tide"),
        lead="shipyard",
        caption="The prototype on the slip at Corran’s. The hull is orange so that it can be seen and, the yard says, because the paint was there.",
        body="""
Corran's yard will build two battery-driven pilot boats for the harbour board, at 8.9 million crowns each, the first new vessels to be laid down on the Northmole since it delivered its last trawler six years ago.

The boats are 17 metres long, take five people through seas of four metres and can make three trips out to the boarding ground between charges. A prototype has been at work since the summer. Pilots, who tried it in a gale in its second week, asked for better handrails and nothing else.

"It's very quiet," said one of them, Oskar Brandt-Lie. "You can hear yourself being frightened."

The order means 40 jobs for two years. The yard, which has lived on repairs and on the mast for the Aune cycle bridge, had taken on no apprentices since the trawler; it will take on eight.
""",
    ),
    DemoStory(
        slug="tea-merchant-leaves-old-quay",
        section="business",
        headline="Tea merchant to leave Old Quay after 140 years",
        age=30,
        by=("tomas-adeyinka-bell",),
        tags=("Companies", "Old Quay"),
        state="approved",
        body="""
Pargeter and Lum, the tea merchants, will leave their counting house on Old Quay in the summer for a unit with parking on the ring road, the firm told its 22 staff on {day}.

The building, with its blending floor and its smell, goes on the market at 4.1 million crowns. The company says that lorries can no longer reach it; the council says that they never could.
""",
    ),
)  # fmt: skip
