"""Every text that is written into a contract as a note, as `words` holds those of the report."""

from __future__ import annotations

AUTHOR = "clausecheck"
INITIALS = "cc"
NAME_ENDING = "private-notes"
"""offer.docx becomes offer.private-notes.docx."""

PRIVATE = "PRIVATE NOTES"
PRIVATE_NOTE = (
    "Private notes, made on your own computer with clausecheck. They are no part of the contract and no legal advice. "
    "Never send this file to the group: give it to your attorney, or keep it for yourself."
)
UNREAD = "Not read"
HEAD = "{title}: {level}"
RULE = "{because} ({rule}, {level})"
GOES_ON = "More of the same finding at {place}."
TOLD_AT = "Why it matters and what to ask: in the note at {place}."
AT_FOOTNOTE = "This is about a note at the foot of the page that hangs here"
AT_BOX = "This is about words in a text box that hangs here"
NEAREST = "The exact words could not be marked; they stand in these lines."

PLACED = (
    "1 note of {all} stands in the contract: {path}",
    "{number} notes of {all} stand in the contract: {path}",
)
UNPLACED = "Could not be marked in the file: {title}, {place}: {why}"
NO_RUN = "its words are not in the text of the Word file (a field or an automatic number)"
NO_BOX = "its words have no place on a page"
PRIVATE_SAID = "Its notes are private. Do not send it to the group."
