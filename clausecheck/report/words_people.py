"""Every text on what no paper can answer: questions for people, and when to ask again."""

from __future__ import annotations

TITLE = "What only people can answer"
NOTE = (
    "A clean paper in a group that admits nobody is still a stalled track. Ask these and write down what you hear; an "
    "answer that matters belongs in the contract or a letter."
)
KEPT = "Ticks and answers stay in this browser on this device."
GOOD = "Reassuring"
WARNING = "Take note of"
ABOUT = "people"

ON_THE_TRACK = (
    (
        "Of the last five associates you hired, who became a full owner, and was it on the date they were told?",
        "names and years",
        "“it varies”",
    ),
    ("What became of the others, and may I call one of them?", "a name and a number", "no"),
    (
        "Who is in a rank below full ownership today, and since when?",
        "nobody, or people with a date",
        "some for eight years or more",
    ),
    (
        "How old is the youngest full owner, and how many were admitted in each of the last five years?",
        "about the same each year",
        "nobody lately, nobody under 45",
    ),
    (
        "Did the criteria or the price change for any of the last three candidates?",
        "the same sheet for all three",
        "“one more thing” was added",
    ),
    ("Who votes on me, and has one person ever stopped a vote?", "the steps are explained", "a shrug, or a joke"),
    (
        "May I see tax forms K-1, without names, of owners at the stage I am to reach?",
        "yes, under a promise of secrecy",
        "projections only",
    ),
    (
        "Is a sale, a merger or the renewal of a hospital contract in view?",
        "a plain yes or no, with a date",
        "“nothing imminent”",
    ),
    ("Who retires in the next years, and what will they be paid by those who stay?", "a schedule", "nobody knows"),
    (
        "Who owns the building, the surgery center, the imaging and the management company, and may I buy in when I am admitted?",
        "a list with prices",
        "“later”",
    ),
    (
        "Who will speak for me, and what do they want to see at 12 and at 18 months?",
        "a name, and feedback in writing",
        "“just keep it up”",
    ),
)
"""Question, what reassures, what to take note of; only for papers that speak of owning."""
ON_ANY_JOB = (
    ("How many calls and holidays did each person take last year?", "a list", "“it evens out”"),
    ("How long do nurses and staff stay, and how many left last year?", "years, few", "the question is not welcome"),
    (
        "When did you last enforce a non-compete or ask for money back?",
        "hardly ever, and why is explained",
        "more than once, with lawyers",
    ),
    ("What did the last physician who left say was misunderstood in the contract?", "something candid", "hostility"),
    ("Will you put these answers into the contract, or into a letter attached to it?", "yes", "“you can trust us”"),
)

CALENDAR_TITLE = "When to ask what"
CALENDAR_NOTE = "Settle the structure before you sign; after that, these are the months in which to ask again."
CALENDAR_DATED = "Counted from {start}, the start that the contract names: “{quote}”."
CALENDAR_UNDATED = "We did not find the day on which the work starts; count from yours."
CHECKPOINTS = (
    (
        "Before you sign",
        None,
        (
            "Have the date, the criteria, the duty to offer and the price of ownership written into the contract.",
            "Ask for the record: who was admitted, who was not, over the last five to ten years.",
            "Get every paper that this one leans on, and have an attorney read them together.",
        ),
    ),
    (
        "Months 6 to 9",
        (6, 9),
        (
            "Ask to see your own figures: work units, collections by payer, overhead, new patients.",
            "Ask which criteria count, who keeps the score, and how you stand; follow up by e-mail.",
            "Ask whether anything in the timeline has moved since you signed.",
        ),
    ),
    (
        "Month 12",
        (12, 12),
        (
            "Ask for written feedback on each criterion, and for what is missing.",
            "Compare the calls you took and the pay you had with what the contract says.",
        ),
    ),
    (
        "Months 18 to 24",
        (18, 24),
        (
            "Ask for written feedback again, and for the date of the decision and who votes.",
            "Ask for the statements, the K-1s and the price on which you would buy.",
            "If the answer is “more data” or “next year”: ask for the criterion, the number and the date, in writing.",
            "Check the notice you owe, your covenant and the tail before you answer anything.",
        ),
    ),
)
"""When, the months it stands for, and what to do then."""
EARLIEST = "{first} to {last}"
