"""Every text of the grids; `grids.json` says what each row is told by."""

from __future__ import annotations

TITLE = "Written or not"
NOTE = (
    "What stands in the paper and what was not found, by what to look for. "
    "Written is not good: the words may give or take, so see the finding they come from. "
    "Other papers may settle what is missing."
)
COUNT = "{found} of {all} found"
STATES = {
    "written": "written",
    "measurable": "named, with something to measure it by",
    "opinion": "named, a matter of opinion",
    "missing": "not found",
}
GRIDS = {
    "owning": (
        "What ownership gives",
        "An owner usually has four things. Words that take one away count as written too: read them.",
    ),
    "buying": ("What the buy-in buys", "The price means little before these are known."),
    "criteria": (
        "Which criteria for admission are named",
        "Groups weigh five things. Named is not yet measurable: a number or a document makes it so.",
    ),
    "numbers": (
        "Which of your own numbers you may see",
        "They are what owners look at when they decide on you. A right to see them every month is worth asking for.",
    ),
}
"""Title and note of each."""
ROWS = {
    "profit": ("A share in the profit", "What share of the profit does an owner get, and by which formula?"),
    "vote": ("A vote", "On which matters does an owner vote, and is it one vote a head?"),
    "removal": ("Protection from being put out", "Who can put an owner out, by what vote, and for which reasons?"),
    "books": ("Sight of the books", "Which statements does an owner see, how often, and from when on?"),
    "companies": ("Which companies", "Which companies would I own a part of after paying?"),
    "part": ("How large a part", "What percentage would I own, and can it be diluted?"),
    "class": ("Which class", "Which class of shares or units is it, and what do the other classes have?"),
    "votes": ("What votes come with it", "How many votes come with what I buy?"),
    "businesses": (
        "Surgery center, imaging, building",
        "Who owns the businesses around the practice, and may I buy in when I am admitted, at what price?",
    ),
    "price": (
        "How the price is made up",
        "How is the price split among receivables, equipment, cash, debt and goodwill?",
    ),
    "payback": (
        "What comes back on leaving",
        "What would I be paid for it if I left, by which rule, and over how long?",
    ),
    "clinical": ("Clinical work", "What clinical standard is asked for, and which record shows that it is met?"),
    "money": ("Money brought in", "Which figure has to be reached, over which months, and who counts it?"),
    "fit": ("Fit with the others", "Who judges fit, by what, and will I get it in writing at 12 and 18 months?"),
    "need": ("What the practice needs", "Which need of the practice has to be there, and who says that it is?"),
    "risk": ("Risk", "Which claim, complaint or breach would stand in the way?"),
    "collections": ("Collections", "May I see my own collections each month, by payer?"),
    "units": ("Work units (RVUs)", "May I see my own work units each month, and the total of the last twelve?"),
    "overhead": ("Overhead charged to you", "May I see the overhead that is charged to me, and how it is split?"),
    "payers": ("Payer mix", "May I see which payers my patients have?"),
    "patients": ("Patients and visits", "May I see my new patients and missed visits?"),
    "pay": ("How your pay was worked out", "May I see how each payment was worked out, and have it checked?"),
}
"""What is looked for, and what to ask where it is missing."""
