"""Sport: football, boats, roads and halls."""

# ruff: noqa: E501 (prose: a paragraph is a line)

from __future__ import annotations

from demo.newspaper.story import DemoStory

STORIES = (
    DemoStory(
        slug="athletic-hold-leaders-with-ten",
        section="sport",
        headline="Ten-man Athletic hold the leaders, and might have beaten them",
        standfirst="Maren Athletic 1, Brennick Wanderers 1. Sent off after half an hour, still running after ninety minutes.",
        age=15,
        by=("callum-fenwright",),
        tags=("Football", "Maren Athletic"),
        related=("goalkeeper-at-41", "rowers-win-national-sprint"),
        lead="pitch",
        caption="The last twenty minutes, from the roof: Athletic, in red, with everyone behind the ball.",
        body="""
For an hour on {day-1} night Maren Athletic had ten men, one plan and a goalkeeper of 41. It was nearly enough for three points. As it was, a point against Brennick Wanderers, who had won their last nine, sent 14,200 people down Chapel Steps as if they had been given the cup.

Athletic had started well and scored better. In the 19th minute Tarek Sundby, wide on the left and apparently thinking of something else, hit a ball with the outside of his boot that Lars Bonetti met at the far post without having to lift his feet.

Eleven minutes later Bonetti was gone. His first booking had been for dissent, and the second was for a tackle of which the kindest thing to say is that he was on his way back. The referee took a long time over it. The card, when it came, was greeted by a sound that a Wanderers supporter in the press box described as "agricultural".

What followed was siege. Wanderers had 78 per cent of the ball, 24 shots and fifteen corners. Joachim Brae saved from three yards, from thirty, and, in the 71st minute, with his face.

The equaliser came from the one thing he could not have stopped: a cross by Devereux that struck Athletic's own Ikenna Solberg on the heel and rolled in so slowly that two people had time to fall over trying to reach it.

And yet they could have won. Three minutes from the end Sundby, the only man in red in that half, ran sixty metres with the ball, went round the goalkeeper, and hit the post.

"I've told him he owes me two points and a new heart," said the manager, Ylva Prentiss. Athletic stay ninth. They go to Kessel on {day+5}, without Bonetti.
""",
    ),
    DemoStory(
        slug="rowers-win-national-sprint",
        section="sport",
        headline="Northmole eight take national sprint by half a second",
        age=86,
        by=("callum-fenwright",),
        tags=("Rowing", "Northmole"),
        lead="rowing",
        caption="The eight at first light on Pell Water. They have rowed together for seven months.",
        body="""
Northmole Rowing Club won the national sprint for women's eights on Pell Water on {day}, by 0.52 of a second from Brennick University, with a crew in which nobody had rowed before she was 24.

They are two teachers, a welder, a dentist, a bus driver, a police sergeant and a pair of twins who keep bees. They were put together in the spring by the club's coach, Odile Farr, who had an eight-oared boat, eight names on a waiting list and, she said, "nothing to lose but the paint".

Over 500 metres the race takes about a minute and a half. Brennick led for all but the last twelve strokes. Then Farr's cox, the welder's daughter Pia, who is fifteen, called for something the crew had never been asked for in training. "I just said *now*," she said. "I hadn't really got a plan."

The winning time, 1 min 34.8 sec, is the fastest by a club crew for nine years. The university's coach was gracious. His eight have been together since school.
""",
    ),
    DemoStory(
        slug="marathon-over-seven-bridges",
        section="sport",
        headline="Marathon’s new route crosses seven bridges and no hill at all",
        standfirst="The climb up Lantern Hill is gone. Records may follow; so may complaints.",
        age=110,
        by=("callum-fenwright", "sefa-taumalolo"),
        tags=("Running", "Bridges", "River Aune"),
        related=("bicycle-bridge-opens-early",),
        lead="runners",
        caption="Last year’s race on the Old Bridge, which will be crossed twice.",
        body="""
Runners in the Port Maren marathon will cross the Aune seven times next spring and climb nothing steeper than a kerb. The organisers have dropped Lantern Hill, which in 22 years has broken more good times than the wind.

The new course was measured on {day} by a man on a bicycle, between four and six in the morning. It starts and ends at the fish auction, takes in all seven of the city's bridges, the new cycle crossing among them, and rises by 31 metres in all. The old one rose by 190.

"It will be two to three minutes faster," said the race director, Emeka Vold. The course record, 2 hr 11 min 40 sec, has stood for fourteen years.

Not everyone is pleased. A petition to keep the hill has been signed by 2,300 people, of whom, Vold points out, 1,900 live on it and used to rent out their front gardens.

Entries, limited to 12,000, open on {day+7} at noon. Last year they were gone in 47 minutes.
""",
    ),
    DemoStory(
        slug="round-the-skerries-to-kittiwake",
        section="sport",
        headline="Kittiwake wins Round the Skerries by going the wrong way",
        standfirst="While 61 boats turned north for the wind, one went south to meet the tide.",
        age=200,
        by=("callum-fenwright",),
        tags=("Sailing", "Islands"),
        related=("rowers-win-national-sprint",),
        lead="sailing",
        caption="The fleet on the first leg, before it parted company with the winner.",
        body="""
Of the 62 yachts that crossed the line off Eastcliff on {day-1} at eight, 61 turned north, where the forecast had the wind. *Kittiwake*, a wooden sloop of 52 years built on Skell and sailed by her owner, his sister and a friend who had come along for the sandwiches, turned south.

They were seen to wave. Nine hours and 14 minutes later they came home, first on handicap by eleven minutes and third over the line among boats twice as long.

"The wind was in the north, no question," said the owner, Magnus Tessaly, a joiner. "But there are three knots of tide round the back of Outer Holm for two hours after low water. My father used to post letters by it."

The favourite, *Arbitrage*, which cost 2.2 million crowns and carries a meteorologist, was fourth.

The wind blew at 20 knots and more for most of the day. Four boats retired with broken gear and one with a broken engagement; no one was hurt.
""",
    ),
    DemoStory(
        slug="goalkeeper-at-41",
        section="sport",
        kind="interview",
        headline="Joachim Brae at 41: ‘I get there later, so I leave earlier’",
        standfirst="Athletic’s goalkeeper on reading hips, the pain of Thursdays, and the penalty he is still saving.",
        age=136,
        by=("callum-fenwright",),
        tags=("Football", "Maren Athletic", "Interviews"),
        related=("athletic-hold-leaders-with-ten",),
        lead="keeper",
        caption="Brae tips one round the post in the cup tie against Pell, his 702nd match.",
        body="""
Joachim Brae has played 702 times for Maren Athletic, which is 300 more than anybody else. He made his debut before two of the present back four were born. We talked in the boot room, where there is a chair with his name on it, put there as a joke.

**How does a goalkeeper of 41 get to a ball that he would have reached at 25?**

He doesn't. He gets there later, so he leaves earlier. At 25 I looked at the ball. Then I learned to look at the foot. Now I look at the hips, and I'm on my way before he's made up his mind. Sometimes I've made it up for him.

**Does it hurt?**

Thursdays hurt. The match is on Saturday, you get away with Sunday, and by Thursday it has all been delivered. My daughter says I come down the stairs like a piano.

**You could have left. There was an offer from Kessel.**

There was one from further away than that. I drove there, actually. I got as far as the bridge and the tide was in, and the sun, and I thought: what am I going for? They'd got a better team. But I'd have been a man who used to play for us.

**Which save do you think of?**

It's never the ones you make. It was a penalty against Wanderers, in the semi-final, eighteen years ago. I went right. I see him run up most nights. I've started to go left. I've saved it, oh, several hundred times.

**And after this?**

They've asked if I would coach. I have told them I'll think about it when I've stopped, and I'll stop when somebody comes who's better. [A boy of seventeen puts his head round the door and asks whether he may have the chair.] Not yet, I said.
""",
    ),
    DemoStory(
        slug="handball-women-reach-cup-final",
        section="sport",
        headline="Handball: Glasshouse women reach their first cup final",
        age=39,
        by=("sound-press-agency",),
        tags=("Handball", "Glasshouse"),
        body="""
Glasshouse beat Pell 29–27 after extra time on {day-1} to reach the final of the women's cup for the first time in the club's 66 years.

Selma Obuya scored eleven, four of them in the last ten minutes. Pell had led by five at the interval, and by two with ninety seconds to go. "We ran out of reasons to lose," said Obuya, who works in the tram depot and was due there at six the next morning.

The final against Brennick is at the Weir Street hall, in three weeks. The club has asked for a larger one; there is none.
""",
    ),
    DemoStory(
        slug="ice-rink-plan-draft",
        section="sport",
        headline="Ice rink plan returns, this time with a roof",
        age=4,
        by=("callum-fenwright",),
        tags=("Ice hockey", "City council"),
        words=400,
        state="draft",
        body="""
A plan for an ice rink on the old gasworks has come back for the third time. The first had no money and the second no roof. This one has a roof.

[Waiting for the club's figures. Ring Falkenrath about the land.]
""",
    ),
)  # fmt: skip
