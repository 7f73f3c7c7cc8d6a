"""What only the reader can tell: the names of facts, the questions they answer, their answers; and kinds of contract."""

from __future__ import annotations

from collections.abc import Mapping

KINDS = ("employment", "shareholder", "operating", "letter", "contractor")
"""The kinds of contract that somebody can name who knows better than its words."""

QUESTIONS: Mapping[str, str] = {
    "state": "In which state is the work done? Two letters, such as TX",
    "signing_date": "When was it signed, or when will it be? Such as 2026-03-31",
    "employer_type": "Who is the employer?",
    "specialty": "What is your specialty?",
    "setting": "Where is the work?",
    "pay": "What is the yearly pay in dollars? Such as 350000",
    "owner": "Are you an owner, now or later?",
    "track_promised": "Was a way to partnership promised in talk?",
    "answer_by": "Until when do you have to answer? Such as 2026-03-31",
}
"""Every fact by its name, with the question whose answer it is."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "employer_type": ("hospital", "group", "investor-owned", "academic"),
    "setting": ("urban", "suburban", "rural"),
    "owner": ("now", "later", "no"),
    "track_promised": ("yes", "no"),
}
"""The answers that a fact may have; other facts take any words of their form."""
