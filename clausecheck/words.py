"""What findings say by themselves, where no pattern file says it."""

from __future__ import annotations

WORDED_LIKE = {
    "high": "None of our rules caught what it says, but it is worded like what exposes you most.",
    "medium": "None of our rules caught what it says, but it is worded like what can cost you.",
    "low": "None of our rules caught what it says, but it is worded like what costs you little.",
    "favorable": "None of our rules caught what it says, but it is worded like what protects you.",
}
"""By the level of a passage that only its words tell."""
NOT_JUDGED = "Not judged: this clause stands here more than {number} times; its levels stop at that number"
