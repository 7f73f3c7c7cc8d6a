"""The forms in which a report can be kept, as the page offers them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clausecheck.web import words

LETTER = "email"
"""No report, but a letter to the group."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its ending, and what it is for."""

    ending: str
    title: str
    use: str


FORMS: Mapping[str, Form] = {
    name: Form({"text": "txt", LETTER: "txt"}.get(name, name), *said) for name, said in words.FORMS.items()
}
"""By the names that `report.FORMS` has, and the letter."""
