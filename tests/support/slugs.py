"""Names and the slugs they have, in Python and in the browser alike."""

from __future__ import annotations

SLUGS = [
    ("Fog closes the port", "fog-closes-the-port"),
    ("❤️ wins the day", "wins-the-day"),
    ("❤️", ""),
    ("5️⃣ things", "5-things"),
    ("Sport ⚽️", "sport"),
    ("Rain ☔️☔︎ again", "rain-again"),
    ("👩‍👩‍👧 family 👍🏽", "family"),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿 win", "win"),
    ("\ufe0f", ""),
    ("\u0301 alone", "alone"),
    ("a \u0301\u0302 b", "a-b"),
    ("e\u00ad\u0301toile", "étoile"),
    ("Cafe\u0301 life", "café-life"),
    ("Zero\u200bwidth so\u00adft", "zerowidth-soft"),
    ("\u3164", ""),
    ("x\u3164y \u2800", "xy"),
    ("İstanbul", "i̇stanbul"),
    ("ΟΔΥΣΣΕΥΣ ΣΑΣ", "οδυσσευς-σας"),
    ("ភ្នំពេញ ទីក្រុង", "ភ្នំពេញ-ទីក្រុង"),
    ("हिन्दी समाचार", "हिन्दी-समाचार"),
    ("ക്\u200dഷ", "ക്ഷ"),
    ("می\u200cخواهم", "میخواهم"),
    ("Ẹ̀kọ́ Yorùbá", "ẹ̀kọ́-yorùbá"),
    ("The mayor’s 10-year plan: $18M", "the-mayors-10-year-plan-18m"),
]
