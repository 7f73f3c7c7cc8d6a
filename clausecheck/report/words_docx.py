"""The texts of the Word document that the other forms do not have, as `words` holds the others."""

from __future__ import annotations

TITLE = "Notes for your attorney"
NOTE = "Made by clausecheck on your own computer, to be edited and filled in. Not legal advice."
QUESTIONS_NOTE = "Ten at most, your attorney's first; further ones stand with their clause below."
NOTE_LABEL = "Your note"
BLANK = 60
"""Signs of a line to write on."""
