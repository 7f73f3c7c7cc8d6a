"""The forms in which the page offers a report; `words.FORMS` says what each is called and for what it is."""

from __future__ import annotations

from collections.abc import Mapping

LETTER = "email"
"""No report, but a letter to the group."""
ENDINGS: Mapping[str, str] = {
    "html": "report.html",
    "docx": "report.docx",
    "json": "report.json",
    "md": "report.md",
    "csv": "report.csv",
    "text": "report.txt",
    LETTER: "email.txt",
}
"""What the name of each ends in, by the names that `report.FORMATS` has, and the letter."""
