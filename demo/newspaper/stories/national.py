"""National: the Assembly, the courts, schools, power."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from demo.newspaper.story import DemoChange, DemoStory

STORIES = (
    DemoStory(
        slug="assembly-passes-coastal-defence-bill",
        section="national",
        headline="Assembly passes coastal defence bill after all-night sitting",
        standfirst="Twenty-two towns may claim up to 70 per cent of the cost of walls and pumps. The first money comes next summer.",
        age=9,
        by=("rukmini-dahl",),
        tags=("Assembly", "Sea wall", "Climate", "Public money"),
        related=("sea-tops-northmole-wall", "let-the-wall-be-ugly", "stop-telling-the-islands-to-be-patient"),
        lead="assembly",
        caption="The Assembly in Brennick shortly before five, when the last of 61 amendments was put.",
        body="""
The Assembly passed the coastal defence bill at 5.40 on {day} morning, after a sitting of sixteen hours and 61 amendments, by 118 votes to 71.

The act lets 22 towns on the Sound and the western coast claim up to 70 per cent of what it costs them to build or raise sea walls, and up to half for pumps and drains. It sets aside 2.4 billion crowns over eight years. Port Maren, the largest of the towns, has said that it will ask for 190 million.

"The sea does not sit on committees," said the minister for public works, Henrik Osei-Dahlgren, closing the debate to a chamber in which at least four members were asleep. "It has been very patient with those of us who do."

The opposition voted against, save for eleven members from coastal seats. Its spokesman on public money, Casimir Thew, said that the act was "a cheque without a ceiling", since the towns' own estimates come to more than 3 billion.

## What changed overnight

Two amendments made it into the final text. One obliges towns to publish how much of the money goes on consultants. The other, moved by the members for the islands, brings communities of fewer than 2,000 people under the act for the first time, though at 40 per cent and from a separate fund of 60 million.

A third, which would have made the grants depend on a ban on new building below the four-metre line, fell by six votes.

The first applications can be made in the spring. Grants will be paid from next summer, which for Port Maren, where the sea came over the Northmole hours before the vote, is two storm seasons sooner than the wall was due to be raised and one later than the council would like.
""",
    ),
    DemoStory(
        slug="rail-link-slips-to-spring",
        section="national",
        headline="Brennick rail link slips again as tunnel lining is redone",
        standfirst="Trains will not run through the Hollow Ridge before April. Taxpayers carry most of the 84 million crowns.",
        age=30,
        by=("rukmini-dahl",),
        tags=("Railways", "Brennick", "Public money"),
        related=("what-the-rent-law-does", "assembly-passes-coastal-defence-bill"),
        lead="tunnel",
        caption="Engineers in the Hollow Ridge tunnel, where 640 of 2,900 lining rings must be replaced.",
        body="""
The fast line between Port Maren and Brennick will open in April at the earliest, eight months late, because part of the Hollow Ridge tunnel has to be lined a second time.

Inspectors found in the summer that concrete in 640 of the tunnel's 2,900 rings had not reached its strength. The builder, Karst and Moll, first proposed to test each ring; the railway board decided on {day-1} to have all of them replaced.

"We could have argued about it until they fell down," said the board's chair, Philippa Norring. "We preferred to argue about the bill."

That bill is put at 84 million crowns. Under the contract the builder pays the first 20 million and the two sides share the rest, so about 52 million will fall on the public, unless a court finds that the mix was wrong from the start. Karst and Moll says it was made to the board's own recipe.

The link will cut the journey from two hours and 35 minutes to one hour and twenty. Until then the night train goes on calling at Pell Junction, where passengers have waited for a connection so long and so often that the station café has begun to sell bedding.
""",
    ),
    DemoStory(
        slug="what-the-rent-law-does",
        section="national",
        kind="analysis",
        headline="What the new rent law does, and whom it leaves out",
        standfirst="Rises are capped at inflation plus one point for most tenants. Lodgers, students and 40,000 people in ‘short lets’ will not notice.",
        age=80,
        by=("rukmini-dahl", "hanne-voss"),
        tags=("Housing", "Rent", "Assembly", "Law"),
        related=("my-clients-read-the-small-print", "inflation-eases", "rail-link-slips-to-spring"),
        lead="facades",
        caption="Rented flats in Glasshouse, where three homes in four are let.",
        body="""
The rent law that comes into force with the new year is the shortest that the Assembly has passed on housing in a generation: nine pages, two of them definitions. That is its strength, and where it leaks.

The heart of it is one sentence. The rent of a home let for more than six months may rise once in twelve months, by no more than inflation plus one percentage point. At today's rate that makes 3.9 per cent. In Port Maren, where the average rent went up by 8.1 per cent last year, a couple in a two-room flat would have paid 640 crowns less.

## Whom it reaches

About 610,000 households rent privately in Halvia. The ministry reckons that 520,000 come under the law. Their landlords must also give a reason in writing for ending a lease, from a list of five.

Enforcement lies with the county courts, which may order up to two years' excess to be paid back. There is no new inspectorate. Tenants have to bring the case themselves.

## Whom it does not

- **Lodgers**, who share a kitchen with their landlord: 31,000 households.
- **Students** in halls let by the term.
- **Short lets**, of six months or less, which may be renewed without limit: about 40,000 people, most of them in Port Maren and Brennick.

It is the last that worries those who advise tenants. A landlord who finds the cap too tight can let for six months, and again for six months, and so on for ever. "We had the first such contract on the desk before the ink of the law was dry," said Noor Halabi of the Weir Street Law Centre.

The minister says he will look at the numbers in a year and close the gap if it is used. Landlords say that a gap was promised to them, in so many words, as the price of their silence. Both may be true; the committee's minutes for that afternoon are two lines long.
""",
    ),
    DemoStory(
        slug="recount-in-two-sound-constituencies",
        section="national",
        headline="Election board orders recount in two Sound constituencies",
        age=104,
        by=("rukmini-dahl",),
        tags=("Elections", "Assembly", "Islands"),
        related=("in-defence-of-the-dull-meeting",),
        lead="ballots",
        caption="Ballots of the outer islands are carried in two boxes, one for each roll.",
        body="""
Votes cast in the by-elections in Sound North and Sound Islands will be counted a second time, the election board said on {day}, after a clerk on Skell found a bundle of 212 ballots in a locked cupboard where they had been put to keep dry.

The majority in Sound Islands is 78. In Sound North, where 14 of the ballots belong, it is 1,930, and nobody expects the result to change.

"The bundle was sealed, signed and dry," said the board's chair, Justice Mats Oyelaran. "It had every virtue save that of having been counted."

The recount will be held on {day+2} in the ferry hall on Skell, in public. Both candidates in Sound Islands have agreed to a single observer each and to share a boat.
""",
        changes=(
            DemoChange(
                "correction",
                "An earlier version of this story gave the majority in Sound Islands as 78. It is 87.",
                "The majority in Sound Islands is 78.",
                "The majority in Sound Islands is 87.",
            ),
        ),
    ),
    DemoStory(
        slug="island-schools-face-closure",
        section="national",
        kind="feature",
        headline="Eleven pupils, one teacher and a bell: the schools at the end of the line",
        standfirst="Nine island schools have fewer than twenty children each. The ministry wants to close six. On Skell they have begun to count differently.",
        teaser="Nine island schools have fewer than twenty children each, and the ministry wants to close six of them. On Skell, where there are eleven pupils, they have begun to count differently.",
        age=146,
        by=("sefa-taumalolo",),
        tags=("Schools", "Islands", "Public money"),
        related=("stop-telling-the-islands-to-be-patient", "ferry-fares-who-pays-more", "recount-in-two-sound-constituencies"),
        lead="school",
        caption="Skell school has a roof for sixty children and eleven of them beneath it.",
        figures={"f2": ("islands", "The inner skerries. A child from Little Aune would cross three channels to reach the nearest school left.")},
        body="""
At five to nine Annika Reve goes out and rings the bell. She need not. All eleven of her pupils are standing in front of her, and the one who is late, Tor, is her own son and can be heard looking for a shoe.

"But they can hear it on the boats," she says. "If I left it out one morning somebody would come to see if I was ill."

Skell has had a school for 164 years. For 40 of those it had two, one at each end, because the ends were not speaking. There are hooks in the corridor for sixty coats. In the first week of term the ministry of education wrote to say that it would consult on closing it, with five others on the Sound, from the summer after next.

## What a pupil costs

The case is made in a table of four columns. A pupil in Port Maren costs the state 9,800 crowns a year. A pupil in an island school costs 31,400. On Skell, where the boiler is old, it is 36,100.

| School | Pupils | Ten years ago | Cost a pupil, crowns |
| Skell | 11 | 27 | 36,100 |
| Little Aune | 8 | 19 | 33,700 |
| Outer Holm | 6 | 14 | 38,900 |
| Ternay | 17 | 22 | 24,800 |

The ministry's answer is a school boat. It would leave Skell at 6.50, call at Little Aune and Ternay, and reach the quay at Eastcliff at 8.20, wind allowing. The report gives that phrase a footnote: on 23 school days last year, the wind did not allow.

>> The report gives the wind a footnote. Here it has a chapter.

"I have nothing against the people who wrote it," says Reve, who is 44 and has taught on the island since she was 26. "They have been very careful. They have counted everything that can be counted from Brennick."

## Counting from here

So the islanders have begun to count as well. In the back of the shop there is an exercise book in which anyone may write down what would not be there without the school. It is at 61 entries. Some are what one would expect: the library, the hall, the defibrillator, the only piano. Others took longer to think of.

- The district nurse, who comes because there is a room with a couch.
- Three families, with five children, who moved to Skell in the past six years and say they looked at the school first.
- The fire crew, which has seven members, four of them parents.
- The shop, which reckons that a third of its trade goes past the school gate.

An economist at the university, Sunniva Aleck, has gone through the book and put numbers beside the entries. Her estimate, which she says is rough and which the ministry has asked to see, is that if the school closes the island will lose between 15 and 22 of its 140 people within five years, and that to go on serving those who stay would cost about what the school does.

"I had expected to find that it was a luxury," she says. "It may still be one. But it is not an expensive luxury. It is a cheap one, in the wrong budget."

[f2]

## The children's view

The pupils have been told that they may write to the minister. The oldest, Ingrid, who is twelve and would be gone before any of it happened, has written three pages. She is against the boat for reasons of seasickness, which she describes.

Tor, who is eight and has by now found the shoe, has drawn the school with a sail on it. Under it he has written: *If you want it somewhere else you can move it but we would come too.*

The consultation ends on the last day of the month. The ministry says that no decision has been taken. At ten to three Reve goes out and rings the bell again, and on the water, a long way off, somebody sounds a horn in reply.
""",
    ),
    DemoStory(
        slug="minimum-wage-to-rise",
        section="national",
        headline="Minimum wage to rise by 4.2 per cent from January",
        age=12,
        by=("sound-press-agency",),
        tags=("Pay", "Work"),
        body="""
The minimum wage will go up by 4.2 per cent to 14.85 crowns an hour in January, the government said on {day}, following the advice of the pay commission to the decimal.

About 390,000 people earn the minimum, two thirds of them women. The rise is 1.3 points above inflation. Employers' groups called it "bearable"; the federation of unions, which had asked for 6 per cent, called it "arithmetic".

The rate for those under eighteen rises by the same share, to 10.40 crowns. Apprentices in their first year, who have a rate of their own, will have to wait until April.
""",
    ),
    DemoStory(
        slug="solar-farm-on-old-airfield",
        section="national",
        headline="Solar farm on old airfield will power 38,000 homes",
        standfirst="The runway at Pell, closed since the airline that used it went under, now faces south.",
        age=196,
        by=("tomas-adeyinka-bell",),
        tags=("Energy", "Climate", "Pell"),
        related=("bakers-switch-to-nights", "inflation-eases"),
        lead="solar",
        caption="Some of the 112,000 panels at Pell. The tower has been kept, for the kestrels.",
        body="""
The last of 112,000 panels was bolted down at Pell airfield on {day}, and by noon the runway from which nobody has flown for twelve years was feeding 41 megawatts into the grid.

At full strength the farm will make as much as 38,000 homes use in a year. It is owned by a co-operative of 6,200 people, most of whom live within sight of it and put in between 200 and 5,000 crowns each.

"There were three offers to buy us out before we had a fence," said its chair, Godfrey Lindahl, a former baggage handler at Pell. "We said the same thing to all of them, and the third one we said it to quite loudly."

The panels stand high enough for sheep. Skylarks, which the planners feared for, have nested between rows nine and forty; the mowing stops for them in May.

A cable to Port Maren, under the old freight line, should be ready in the spring. Until then about a fifth of what the farm could make on a bright day has nowhere to go.
""",
    ),
    DemoStory(
        slug="marta-ellingham-obituary",
        section="national",
        kind="obituary",
        headline="Marta Ellingham, the judge who opened the court archives",
        standfirst="She ruled that what was said in open court belongs to whoever was, or could have been, in the room.",
        age=222,
        by=("rukmini-dahl",),
        tags=("Courts", "Law", "Lives"),
        lead="judge",
        caption="Marta Ellingham as presiding judge, drawn from the portrait in the Brennick courthouse.",
        body="""
Marta Ellingham, who has died aged 83, spent nineteen years on the bench and was remembered, to her irritation, for an afternoon.

It was a Tuesday in her third year as presiding judge of the court of appeal. A schoolteacher from Outer Holm wanted to read the record of a trial in which her grandfather had been sent to prison for wrecking. The archive said that the paper was closed for a hundred years, as all such papers were, by custom. Ellingham asked to be shown the custom. There was a pause. It turned out that nobody had ever written it down.

Her judgment is a page and a half. "What was said in open court," it ends, "was said to everyone. That they were not all able to come is no reason for hiding it from them since." Within a year 40,000 files had been opened. The grandfather, it emerged, had been innocent; he had also been at sea.

She was born over a bakery on Tollgate, the third daughter of a ship's cook, and won a place to read law by an essay on whether a tide can trespass. Male colleagues of the time recalled that she was quiet. Female ones recalled that she was counting.

On the bench she was brisk, courteous and alarming. Counsel who said "with respect" were asked how much. She wrote by hand, in pencil, and gave her drafts to the court's cleaner, Mrs Ode, to see whether they could be understood; where Mrs Ode had put a cross in the margin, the sentence was done again.

She turned down a peerage, a portrait and, once, a lift from a minister whose case was pending. The portrait was painted in the end without her leave, from the public gallery, by a man who argued that what could be seen in open court could be seen by everyone. She let it hang.

Her husband, the cellist Aurel Ellingham, died six years ago. She is survived by a daughter, two grandsons and the archive.
""",
    ),
    DemoStory(
        slug="passport-offices-open-late",
        section="national",
        headline="Passport offices to stay open until nine in the evening",
        age=268,
        by=("sound-press-agency",),
        tags=("Travel", "Public services"),
        body="""
Passport offices in Port Maren, Brennick and Pell will stay open until nine in the evening on weekdays, to work through a queue of 61,000 applications.

The wait is now seven weeks, against three in a normal year. The interior ministry puts this down to the end of a ten-year cycle: in the year that the new booklets were brought in, nearly everyone got one, and nearly all of these now run out.

Those who travel within a fortnight may still apply in person for the fast service, which costs 95 crowns. The evening hours last until the end of February.
""",
    ),
    DemoStory(
        slug="census-counts-more-islanders-than-expected",
        section="national",
        headline="Census finds more islanders than the registers know of",
        age=8,
        by=("rukmini-dahl",),
        tags=("Islands", "Census"),
        state="in_review",
        body="""
The census has counted 4,212 people on the islands of the Sound, 309 more than the population registers hold, and the statistics office would like to know where they have been.

Most of the difference, it believes, is made up of people who work from the islands for part of the year and are registered in Brennick. A few dozen may simply not have filled in a form since the last ferry company but one.
""",
    ),
)  # fmt: skip
