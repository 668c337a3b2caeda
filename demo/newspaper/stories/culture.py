"""Culture: stage, music, books, food, the town's past."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from demo.newspaper.story import DemoStory

STORIES = (
    DemoStory(
        slug="the-salt-wife-review",
        section="culture",
        kind="review",
        headline="‘The Salt Wife’: a ghost story that trusts its silences",
        standfirst="Four stars for Mirela Ostby’s new play at the Customs House, and five for its sea.",
        age=14,
        by=("joana-mirel",),
        tags=("Theatre", "Customs House", "Reviews"),
        related=("orchestra-in-the-dry-dock", "interview-ines-farrow"),
        lead="stage",
        caption="Hedda Lyle and Samuel Oyeka as the Tarns, in the second act.",
        body="""
A man comes home from eleven months at sea and finds his wife at the table, laying it for two. She is glad to see him. She asks if he is hungry. It takes him, and us, the better part of an act to understand that she drowned in the spring.

Mirela Ostby's new play could have been made of creaks. It is made of housework. Hedda Lyle, as the wife, never stops doing things — she folds, she scrapes, she salts a fish, really salts it, with a sound like someone walking on gravel — and it is only by degrees that one sees that nothing she has done stays done.

Samuel Oyeka has the harder part, since he has to be the one who talks. He is best when he gives it up. There is a minute in the second act, timed by this reviewer against her own pulse, when neither of them says a word and he simply begins to help with the plates. Somebody near me wept. It may have been me.

The director, Tove Nakamura-Bell, has let the designer have his head. The sea is painted, on five flats, each worked by a person one can see, and when the storm comes they run. It is the oldest trick in the house. I have never seen it done better.

What keeps it from a fifth star is the priest, who arrives late with an explanation under his arm. Nobody had asked. Cut him, and the last ten minutes would be unbearable in the right way.

*At the Customs House until the end of next month. Ninety-five minutes, no interval, and bring a coat: they open the dock doors.*
""",
    ),
    DemoStory(
        slug="orchestra-in-the-dry-dock",
        section="culture",
        kind="review",
        headline="The orchestra plays in the dry dock, and the dry dock answers",
        standfirst="Nine seconds of echo turned a well-worn symphony into something nobody had heard before.",
        age=63,
        by=("joana-mirel",),
        tags=("Music", "Harbour", "Reviews"),
        related=("the-salt-wife-review",),
        lead="concert",
        caption="The Port Maren Philharmonic on the floor of Dock No. 2, five metres below the level of the sea outside.",
        body="""
A dry dock is a very large bath with the plug pulled. It has stepped sides, on which 1,800 people can sit if they have brought a cushion, and an echo, which the orchestra's sound engineer had measured at nine seconds and described in the programme as "a colleague".

The Philharmonic had thought hard about what to play with it. The first half was all slow brass: three canzonas for choirs that faced each other across the keel blocks, where each phrase lay down on top of the one before until the air was thick. One could have spread it on bread.

Then, after the interval, came the gamble. Ludmila Aarons took the symphony everyone knows, by the composer everyone knows, at about two thirds of the usual speed. For a page it sounded like a mistake. Then the horns came in, and eight bars later came in again, from the gates, on their own. One saw the second violins look up.

"We rehearsed for a week without an audience," Aarons said afterwards. "Eighteen hundred coats take away a second and a half. So on the night we were all reading at sight."

It is not how one would want to hear it always. The scherzo was soup. But the slow movement, with the tide audibly going out on the other side of a steel door, is now how it goes in my head.

There was a moment's confusion at the end, when the players had stopped and the music had not. Nobody clapped. Then, from somewhere up the steps, a ship's horn answered in what I am told was very nearly the key.
""",
    ),
    DemoStory(
        slug="interview-ines-farrow",
        section="culture",
        kind="interview",
        headline="Ines Farrow: ‘I wrote the whole book facing the wrong way’",
        standfirst="The novelist on tides, her mother’s shorthand, and why she threw away 400 pages.",
        age=100,
        by=("joana-mirel",),
        tags=("Books", "Interviews", "Old Quay"),
        related=("the-salt-wife-review", "oldest-map-behind-a-mirror"),
        lead="writer",
        caption="Ines Farrow at the window in which she did not write her new novel.",
        body="""
There are two desks in Ines Farrow's flat on Old Quay. One stands at the window, with the ferries in it. The other faces a wall with a damp patch in the shape of a boot. Her fourth novel, *Slack Water*, was written at the second.

"I wrote the first version at the window," she says. "Four hundred pages. It was full of weather. Every time I didn't know what a person would do next, a boat came in."

She threw it away on a Sunday, turned her chair round, and began again with the same first sentence. The finished book is 212 pages long and has no sea in it until page 190, when it comes under the door.

**It is about your mother.**

It's about a woman who takes down what other people say. My mother was a court shorthand writer for thirty years. She could do 180 words a minute, and she never repeated one of them at home. When she died we found eleven notebooks. I learned shorthand to read them. It took me two years.

**And what was in them?**

Recipes. [She laughs.] Ten of them were recipes. I'm not going to tell you about the eleventh, because I've asked 22 crowns for that.

**Your sentences have become shorter.**

I used to write as if somebody might interrupt me. It comes of having brothers. Then one day you notice that the room is empty, and you can just say the thing.

**Do you read reviews?**

My sister reads them and tells me a number out of ten. The last book was a seven. She had one review that was a nine, and one that was from a man.

**What are you working on?**

I've turned the chair back round. I'd like to see how they do that thing with the ropes.

*“Slack Water” is published on {day+4} by Lantern Press, at 22 crowns.*
""",
    ),
    DemoStory(
        slug="oldest-map-behind-a-mirror",
        section="culture",
        headline="City’s oldest map found behind a mirror in the Pilot House",
        standfirst="It shows a church nobody has ever found, and a sea monster with a hat.",
        age=174,
        by=("joana-mirel",),
        tags=("Heritage", "Museums", "Maps"),
        related=("interview-ines-farrow",),
        lead="oldmap",
        caption="The chart, drawn here from the museum’s photograph, shows 34 houses. There are now 96,000.",
        body="""
A chart of Port Maren that is at least sixty years older than any other has been found behind a mirror in the Pilot House, where it had been used, face in, to stop a draught.

It came to light when the mirror was taken down for cleaning. The sheet, of calf skin, is 74 centimetres wide and shows the harbour with 34 houses, a gallows, a windmill and two churches. One of them is St Brannoc's. The other, on what is now the tram depot, is in no record at all.

"We've either found a lost church or a draughtsman who liked drawing churches," said Kristof Amory, who looks after maps at the city museum. The depot has agreed to a dig in the summer, between the hours of one and four in the morning.

The ink and the skin have been dated to within twenty years. The sea monster off the Skerries, which wears a hat with a buckle, helps as well: the hat was in fashion for eleven.

The chart goes on show from {day+6}, in the dark, five minutes at a time.
""",
    ),
    DemoStory(
        slug="harbour-kitchen-herring",
        section="culture",
        kind="feature",
        headline="Harbour kitchen: the plate of herring that shuts a restaurant",
        standfirst="One day a year Mags Ottery serves a single dish. Then she locks the door and eats it herself.",
        age=240,
        by=("joana-mirel",),
        tags=("Food", "Fishing", "Fish Street"),
        related=("the-cannery-is-hiring-again",),
        lead="kitchen",
        caption="Ottery’s herring: two fish, four potatoes, beetroot, dill, and nothing to hide behind.",
        body="""
The first herring of the season came in three weeks late this year, and Mags Ottery, who has a restaurant of nine tables on Fish Street, had the sign in her window all that time. It reads: *Soon.*

When the boats do come she takes the menu off the wall. For a day there is one plate, at 16 crowns, until it is gone. By then there is a queue to the tram stop. At nine in the evening she locks the door, sits down with her two cooks and eats the last three.

"People ask me what's the secret," she says. "There's no secret. It's fish that was alive at breakfast. The secret is going without for eleven months."

## How she does it

For four people you need eight small herring, gutted, heads on; a kilo of new potatoes; four beetroots; dill, more than you think; a lemon; butter; rye flour.

- Boil the beetroots whole for an hour, in their skins, with a spoonful of vinegar. Peel them hot and cut them into cubes.
- Boil the potatoes in water "like the Sound in March", which is to say salty, until a knife goes in without an argument.
- Dry the fish. Dry them again. Roll them in rye flour and knock off all you can.
- Fry in butter, on a high heat, for two minutes a side. Do not move them. "If you move it, it's because you're nervous, and the fish knows."

Then everything goes on a warm plate with the dill on top and half a lemon beside it. There is no sauce. A guest asked for one, eight years ago. He has been back every year since, Ottery says, and has never mentioned it again.
""",
    ),
    DemoStory(
        slug="last-sign-painter",
        section="culture",
        kind="feature",
        headline="The last sign-painter on Tollgate lays down his brush, nearly",
        standfirst="Bertil Okafor-Hill has lettered 1,100 shopfronts. He would like to do one of them again.",
        age=290,
        by=("joana-mirel",),
        tags=("Craft", "Tollgate", "Fish Street", "Heritage"),
        related=("fish-street-car-free-by-one-vote", "library-lends-tools"),
        lead="signpainter",
        caption="Bertil Okafor-Hill at work on Fish Street. He starts with the last letter, so as not to run out of board.",
        body="""
Bertil Okafor-Hill is 76 and will tell you within five minutes of meeting you what is wrong with the R on the savings bank. It leans. He knows, because he painted it, in a north wind, in his second year, and has walked past it on the way to work for 54 years since.

"They've offered to take it down," he says. "I've told them to leave it. A man should have something to walk past."

He is the last on Tollgate, where there were once seven. By his own ledger he has lettered 1,138 shopfronts, 212 boats, the doors of two cathedrals and one horse. He works freehand with a mahlstick, in enamel, and gilds in the mornings when the air is still. He starts with the last letter. "So as not to run out of board. You'd be amazed."

Vinyl did for the trade, thirty years ago, and he bears it no grudge. A plastic sign costs a fifth as much and lasts for eight years. His own last for forty, which he agrees is longer than most shops do.

>> A man should have something to walk past.

Lately the telephone has begun to ring again. A coffee roaster wanted a fascia. Then the cannery did, then a firm of software people who asked for gold leaf and did not seem to mind what it said. He has two pupils, both with degrees. One of them, Juno Petrescu, has an eye. "She sees the gaps. Anyone can see a letter."

He means to stop at the end of the year, he says, once Fish Street is done. Eleven shops there have asked for new signs now that there will be people in front of them. Eleven signs, at a week each; Petrescu has done the sum and has not mentioned it.

And the R? He thinks about it. "It'd take twenty minutes," he says. "I'd need someone to hold the ladder."
""",
    ),
    DemoStory(
        slug="film-archive-opens-sundays",
        section="culture",
        headline="Film archive opens its Sunday screenings, free",
        age=36,
        by=("sound-press-agency",),
        tags=("Film", "Heritage"),
        body="""
The city's film archive will show its own holdings on Sunday afternoons through the winter, without charge, in the old tram shed on Weir Street.

The first programme, on {day+4} at three, is of harbour films shot by amateurs: forty minutes of launches, regattas and one wedding at which everything goes wrong. A pianist will play. There are 140 seats and no booking.

The archive holds 6,300 reels, about a third of which nobody has looked at since they were handed in. Those who recognise anybody are asked to shout.
""",
    ),
    DemoStory(
        slug="museum-night-draft",
        section="culture",
        headline="Museum night: what to see after ten, and where to sit down",
        age=5,
        by=("joana-mirel",),
        tags=("Museums",),
        due_in=29,
        words=300,
        state="draft",
        body="""
Twenty-three museums stay open until two on Saturday. One cannot do more than five. Here are seven, to allow for mistakes.

[Pilot House: check whether the chart will be out. Ask Kristof about the queue. Tram museum, brass band at eleven.]
""",
    ),
)  # fmt: skip
