"""Opinion: columnists, guests, and the paper's own voice."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from demo.newspaper.story import DemoStory

STORIES = (
    DemoStory(
        slug="pay-the-night-shift",
        section="opinion",
        kind="opinion",
        headline="Pay the night shift before you praise it",
        standfirst="Applause is free. That is what is wrong with it.",
        age=11,
        by=("greta-solum",),
        tags=("Health", "Pay", "Night work", "St Brannoc’s Hospital"),
        related=("night-at-st-brannocs", "minimum-wage-to-rise"),
        lead="greta",
        caption="Greta Solum: “Nobody ever claps for a plumber. They pay him.”",
        body="""
Somebody left a sandwich on my bicycle last week. It was a good sandwich, and I ate it on the steps at eight in the morning, and I should like to thank whoever it was. Then I should like to talk about money.

I have worked nights in casualty for nine years. In that time I have been called an angel, a hero and, by a bishop, a candle. A councillor once read us a poem. Nobody ever claps for a plumber. They ask what they owe him, and they pay it, and so at two in the morning, when the water is coming through the ceiling, there is a plumber.

Praise is what one gives to people who do a thing out of goodness. That is its use: it settles the account. If I come to work because I am good, then you need not ask whether the bus still runs, or what is left after the rent. You need only be moved.

Here are the sums instead. A nurse in her third year at St Brannoc's earns 2,610 crowns a month, and 2.10 an hour on top for nights. That supplement was last raised eleven years ago. Since then rents in this city have gone up by more than half. If the supplement had merely kept up with prices it would be 2.90. For the whole night staff of the hospital the difference is 640,000 crowns a year, which is about what it pays in six weeks to an agency for people to drive here from Brennick.

So it is not that there is no money. There is money for not having nurses. What there is no money for is having them.

I do not think that anyone decided this. It is what happens when one budget is called *pay* and is watched, and another is called *contingency* and is not. But somebody could decide otherwise, at one meeting, by moving a figure from one column to the next. They would not have to be heroes. They would not even have to write a poem.
""",
    ),
    DemoStory(
        slug="let-the-wall-be-ugly",
        section="opinion",
        kind="opinion",
        headline="Let the wall be ugly, as long as it stands",
        standfirst="Each time we make a sea wall prettier, we make it a little later.",
        age=29,
        by=("yusuf-karaday",),
        tags=("Sea wall", "Climate", "Storms"),
        related=("sea-tops-northmole-wall", "assembly-passes-coastal-defence-bill"),
        lead="wall",
        caption="What a wall is for.",
        body="""
I have sat through four public meetings about raising the Northmole. At the first we were shown a wall with a promenade. At the second the promenade had planters. At the third there was a café on it, and at the fourth, an amphitheatre. The wall has not grown by a centimetre in all this time. The drawings have come on beautifully.

I understand how it happens. A wall by itself is a sad thing to ask people to pay for. It gives no pleasure and, if it works, no news. So one adds something that can be opened by a mayor. But each thing that is added has to be designed, consulted on, fitted with drains and insured. The café put nine months on the programme. It is a very small café.

Here is what a wall is. It is a heavy object between the sea and your bed. It must be high enough, and long enough, and it must go deeper than you would think. All else is upholstery.

An engineer's sketch of what the Northmole needs would fit on a beer mat. Sixty centimetres of reinforced concrete, dowelled to the crest. A curved lip on the seaward side, to throw the water back. Two gates. I would put it at 44 million crowns and fourteen months. The scheme with the amphitheatre is 118 million, and begins in two years.

People will say that it will spoil the view. It will, from the ground floor; that is how you can tell it from a wall that does not work. Let children paint on it. Let ivy have it. In thirty years it will be listed, and somebody will write to this newspaper to protest when it has to be raised again.

By all means build the café too. Build it afterwards, on the dry side.
""",
    ),
    DemoStory(
        slug="my-phone-knows-the-tide",
        section="opinion",
        kind="opinion",
        headline="My phone knows the tide. I would rather read the water",
        age=76,
        by=("oskar-brandt-lie",),
        tags=("Port", "Islands", "Technology"),
        related=("electric-pilot-boats-ordered", "round-the-skerries-to-kittiwake"),
        lead="islands",
        caption="The way in from Skell. The chart gives four metres in the gap; the chart is an optimist.",
        body="""
The new pilot boats are electric, and I am for them. The new tablets that come with the boats know the tide to the centimetre at forty points from here to Outer Holm, and I am for those too. I say this at the start since what follows will sound like an old man.

Last month, coming in past Ternay with a ship of 190 metres under me and a young colleague at my side, I asked him what the tide was doing. He looked down at the screen, and told me, and he was right. Then I asked him to tell me without looking down. There was a long silence. The answer was going by us on both sides.

There is a line of foam that forms off the Ternay rocks about forty minutes before the stream turns. There is a way the gulls sit. A lobster pot that leans to the west has been leaning less for the past ten minutes. None of that is better than the tablet. It is worse: it is rough, it takes ten years to learn, and it is sometimes fog. But it has one merit. It is not all in the same place.

When a screen goes dark it takes everything along with it. When a man looks at the water and is wrong about the gulls, he still has the pot.

So I have started to do a thing with the young ones that is not in the syllabus. On the way out, when there's no ship, I put a cloth over the tablet for an hour. They hate it for the first two weeks. In the third they begin to lean, ever so slightly, like people who listen. Then I take the cloth off, and we see how near we were.

They are generally near. It is surprising what one knows when there is no one to ask.
""",
    ),
    DemoStory(
        slug="my-clients-read-the-small-print",
        section="opinion",
        kind="opinion",
        headline="My clients read the small print. The Assembly should have",
        standfirst="Six months, and six months, and six months: how to evict somebody without ever ending a lease.",
        age=101,
        by=("noor-halabi",),
        tags=("Housing", "Rent", "Law", "Assembly"),
        related=("what-the-rent-law-does",),
        lead="scales",
        caption="The balance of a six-month lease.",
        body="""
A woman came to my desk on Weir Street last Tuesday with a lease for six months. She has lived in the flat for nine years. Her landlord had been quite open about it. From January, he had explained, the law would limit what he could ask for a home let for *more* than six months. So hers was going to be let for six. When they were up there would be another.

She had read all of it, including the schedule. "I think," she said, "that he can do this." I had to tell her that she was right.

I do not blame him as much as I ought to. He has a mortgage, and he can read. I do blame the 109 members who voted for a clause that they had been told, in committee, by three people, one of whom was me, would be used in exactly this way. It is there in the minutes, if you count "concerns were raised".

What does she lose? Not the flat, or not yet. She loses the right to be told why. She loses the cap. And she loses the thing that is hardest to put into a statute, which is being able to complain about the boiler. A tenant who can be gone by summer without a reason does not ring about the boiler. She puts on a jersey.

The remedy is nine words long. After "more than six months" add "or renewed so as to exceed them". It could be passed in an afternoon. The minister would like to wait for a year and see the figures. I can let him have mine: there have been fourteen of these leases on my desk since the vote, and the law does not even begin until January.

My clients are often told that they should have read what they signed. They have. It's time that somebody else did.
""",
    ),
    DemoStory(
        slug="one-vote-is-enough",
        section="opinion",
        kind="editorial",
        headline="One vote is enough for Fish Street",
        standfirst="A narrow majority is still a majority. What the council owes the losers is honest figures.",
        age=3.5,
        by=("per-lindqvar",),
        tags=("Fish Street", "City council", "Markets"),
        related=("fish-street-car-free-by-one-vote", "in-defence-of-the-dull-meeting"),
        body="""
There will be those who say that a street should not be closed by a single vote. They should be asked by how many it ought to be kept open.

Fish Street is eleven metres wide. For a century it has been asked to hold two lines of parked cars, two of moving ones, 61 shops and everyone who wants to buy a fish. Something had to be taken out. The council has taken out the cars, from ten in the morning, and left in the vans, the permits and the bicycles. It is not a revolution. It is a tidying.

This newspaper supported the change when it was first proposed, and was told by a good many readers that it had not tried to carry a carpet. It is a fair point. Traders whose customers come by car stand to lose by this, and the meeting did them no kindness by pretending otherwise. They should have the loading bay on Auction Lane that they asked for, before April and not after.

What they are owed most of all is the truth about what happens next. The council has promised figures for trade and air after six months and after twelve. Let them be collected by somebody who has no view; let the method be published now, while no one knows whom it will please; and let each member who voted say today what result would change his or her mind.

Councillor Okonjo-Strand changed hers in public, in the course of an afternoon, because she had been given a reason. We have seen it described as weakness. It is the only thing that happened in the chamber all day for which one needs a chamber at all.
""",
    ),
    DemoStory(
        slug="the-ferry-is-a-road",
        section="opinion",
        kind="opinion",
        headline="The ferry is a road, and nobody buys a ticket for a road",
        age=49,
        by=("oskar-brandt-lie",),
        tagline="Oskar Brandt-Lie is a senior harbour pilot. He has paid for 11,000 crossings.",
        tags=("Ferries", "Islands", "Fares"),
        related=("ferry-fares-who-pays-more", "stop-telling-the-islands-to-be-patient"),
        body="""
The new fares are better than the old fares, and I have bought the new pass. It will save me 39 crowns a month. I should be grateful and I am trying.

But let me put a question to those of you who live in Port Maren. When you left the house this morning you walked along a pavement. It was laid at public cost, it is swept at public cost, and at night it is lit. You did not tap a card on it. If you drove, you crossed the Aune on a bridge that cost 96 million crowns. There was no man at the end with a machine.

I live on Skell. My pavement is four miles long and has an engine in it. It costs the state 11 million crowns a year to run all nine boats, after fares. The ring road costs 19 million to maintain, after nothing.

Nobody thinks of the ring road as a subsidy for people who live on the ring. It is simply there, in the way that a country is there. Whereas each time a ferry is mentioned in the Assembly, someone stands up and works out what we come to *per head*.

I do not say that visitors should go free. Charge them, they are on holiday. But a person who lives at one end of a line and works at the other should not pay for it twice, once with taxes, like you, and once at the gangway.

They will say that it would cost 3 million. It would. That is one roundabout.
""",
    ),
    DemoStory(
        slug="in-defence-of-the-dull-meeting",
        section="opinion",
        kind="opinion",
        headline="In defence of the dull council meeting",
        standfirst="I was the only member of the public. I had a lovely time.",
        age=124,
        by=("edda-marsh",),
        tags=("City council", "Democracy"),
        related=("one-vote-is-enough", "recount-in-two-sound-constituencies"),
        lead="chairs",
        caption="The public gallery, on the night that drains were discussed.",
        body="""
I went to the drains and highways committee on Monday, because it was raining and because it was warm. There are eighty seats for the public. I had my choice of them.

For thirty-one years I taught children that democracy began with a crowd on a hill shouting. It makes a good lesson, there are togas in it. I now think that I had it the wrong way round. Any fool can be ruled by a crowd on a hill. What took two thousand years to invent is item seven: *To receive the report of the deputy surveyor on gully cleansing.*

The deputy surveyor is a Mr Pellow. He has a moustache and 14,000 gullies. Each is emptied once a year, save for those on Tollgate, which are done twice on account of the leaves. A councillor asked whether they might be done three times. Mr Pellow said that they might, if those on Lantern Hill were done every other year. There was a silence while nine grown people, who had come out on a wet night for an allowance of 16 crowns, thought about leaves.

Then somebody said: could we not ask the people on Lantern Hill to move their cars? And they agreed to try it. It took eleven minutes, nobody raised a voice, and the water will go down the holes.

I looked about for someone to share this with.

We are told that people have lost faith in politics. I wonder if they have been looking at the right part of it. What is on the screen in the evening is a sort of weather. The thing itself is going on downstairs in Room 4, on Mondays, and there are biscuits.
""",
    ),
    DemoStory(
        slug="stop-telling-the-islands-to-be-patient",
        section="opinion",
        kind="opinion",
        headline="Stop telling the islands to be patient",
        standfirst="We have been waiting since before there were telephones to be told it on.",
        age=160,
        by=("edda-marsh",),
        tagline="Edda Marsh, a retired history teacher, was born on Outer Holm. Her column appears weekly.",
        tags=("Islands", "Schools", "Public money"),
        related=("island-schools-face-closure", "the-ferry-is-a-road", "assembly-passes-coastal-defence-bill"),
        body="""
In the parish chest on Outer Holm there is a letter from the government of the day. It thanks the inhabitants for their petition about the jetty, which it has read with interest, and begs them to be patient. It's dated 131 years ago. The jetty was built by the inhabitants.

I bring it up since a letter came last month from the ministry of education on the matter of the schools. It is longer, and has a logo. But I have marked essays for most of my life, and I know when one has been copied.

Patience is a fine thing to ask of a person who is going to be given something at the end. To ask it of someone while you take things away is a different request. In my lifetime Outer Holm has been patient through the loss of the doctor, the constable, the second boat, the bank, which came on a lorry, and then the lorry. Each time the figures were excellent. Each time there were a few less of us for the next set of figures.

That is what nobody at the ministry will say out loud. When you close a school with six children because there are only six, you are not responding to a decline. You're booking the next one.

I am not sentimental about islands. I left at eighteen, on a flat calm day, and was sick. There may be a place that is too small to be worth a school, and it may be the place that I come from. If so I should like it said, to our faces, by a person who has come on the boat. Let them say: you are too few, we have decided that you should be fewer.

We could bear that. We might even be quite patient about it.
""",
    ),
    DemoStory(
        slug="a-port-is-not-a-postcard",
        section="opinion",
        kind="editorial",
        headline="A port is not a postcard",
        standfirst="The third berth will be large, loud and lit all night. It should be built.",
        age=180,
        by=("per-lindqvar",),
        tags=("Port", "Investment", "Harbour"),
        related=("harbour-board-wins-loan-for-third-berth",),
        body="""
Those who object to a third container berth say, with justice, that it will be seen from everywhere. It will. So are the two that we have, and so was the forest of masts which our great-grandparents thought an eyesore and which hangs, in oils, in the town hall.

A harbour is the reason for this city and not its ornament. Of every hundred people in work here, eleven work on the quays and some twenty more for someone who does. A town that is ashamed of what it lives by will in time find itself living by something else, generally breakfast.

The case against is not foolish. The dredging will cloud the inner Sound for two seasons. The board's forecast of trade is rosy in the way of all such forecasts. And forty inshore boats, which were there first, must now be let past. That channel should be written into the loan and not merely into a press release.

But there are 310 jobs, on a tram line, in a trade where a person without a certificate can still earn a wage to raise a family on. We would put up with a good deal of floodlight for that.
""",
        desk_headline="A port is not a postcard, and never was",
    ),
    DemoStory(
        slug="the-case-for-a-slower-tram",
        section="opinion",
        kind="opinion",
        headline="The case for a slower tram",
        standfirst="Nobody on the number 4 is late. They only think so.",
        age=40,
        by=("edda-marsh",),
        tags=("Trams", "Lantern Hill"),
        related=("tram-4-returns-to-lantern-hill",),
        state="scheduled",
        body="""
The number 4 is back, and I have been up and down it three times this week for no reason at all. It takes nine minutes. The company would like to make it seven.

I should like to know what for. I have sat in that tram with a stop-watch of the kind that one never quite gives back on retirement, and I can report on what people do with nine minutes. They look out. At Chapel Steps the whole of the harbour swings round into the left-hand windows, and for about as long as it takes to breathe in, everybody in the car is looking at the same thing.

Two minutes would come off just there. I have seen the drawing. They mean to straighten the bend.
""",
    ),
    DemoStory(
        slug="what-the-gulls-know-review-draft",
        section="opinion",
        kind="opinion",
        headline="What the gulls know about bin day",
        age=6,
        by=("edda-marsh",),
        tags=("Wildlife",),
        state="in_review",
        body="""
They know that it has moved. The council put a notice on its website, and a leaflet through each door, and on the first Thursday of the new arrangement I looked out at six in the morning and there were forty gulls in the street and not one bin.

They had come on the new day. We had all put ours out on the old one.
""",
    ),
)  # fmt: skip
