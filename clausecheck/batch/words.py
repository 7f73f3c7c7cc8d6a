"""The words of the index of a batch."""

from __future__ import annotations

HEADING = "Contracts"
MENU = "On this page"
INTRO = (
    "Sort by a column, narrow down by words, level, kind, clause or combination. The levels measure the exposure of "
    "someone who signs such a contract for the first time; they are no legal advice and say nothing of whether to sign."
)
COUNTED = "{read} read · {failed} could not be read"
MORE = (
    "This page shows the first {shown} of {all} contracts, the worst first, since a browser cannot hold more. All of "
    "them stand in the folder “contracts”; clausecheck query finds any of them."
)
COLUMNS = (
    ("file", "File"), ("kind", "Kind"), ("state", "State"), ("pages", "Pages"), ("worst", "Worst"), ("high", "High"),
    ("medium", "Medium"), ("open", "Depends on a fact"), ("low", "Low"), ("favorable", "In your favor"),
    ("combinations", "Together"), ("unread", "Not read"),
)  # fmt: skip
UNREAD_TITLE = "Places in the file that were not read"
FILTER = "Words in the file's name"
ANY_LEVEL, ANY_KIND, ANY_CLAUSE, ANY_TOGETHER = "any worst level", "any kind", "any clause", "any combination"
WITHOUT = "without {}"
SHOWN = "{found} of {all} contracts, {first} to {last} shown"
NOTHING = "No contract is like that"
BEFORE, NEXT = "before", "next"
ERRORS_TITLE = "Could not be read"
ERRORS_HEAD = ("File", "Reason", "What to do")
ERRORS_MORE = "These are the first {shown} of {all}; the others stand in the folder “errors”."
NO_SCRIPT = "The list needs a browser that runs the script in this page. The table “contracts” holds the same."
LIMITS_TITLE = "What this page cannot tell"
LIMITS = (
    "Patterns find wordings that somebody thought of; they can miss unusual ones.",
    "What was not found is never good news: it may be worded unusually, or stand in another paper.",
    "Copies of a contract stand here as often as they were given.",
)
