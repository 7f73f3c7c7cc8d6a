"""All texts that do not come from pattern files stand in `report/words*.py`, so that a translation is these files alone."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from clausecheck.report import words_anonymous, words_docx, words_email, words_notes

PACKAGE = Path(words_notes.__file__).parents[1]
CODE = {path: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}


@pytest.mark.parametrize(
    "module", [words_anonymous, words_docx, words_email, words_notes], ids=lambda one: one.__name__
)
def test_every_text_is_used(module: ModuleType) -> None:
    name = module.__name__.rpartition(".")[2]
    users = "".join(code for code in CODE.values() if name in code)

    assert [one for one in vars(module) if one.isupper() and not re.search(rf"\b{one}\b", users)] == []


@pytest.mark.parametrize("room", ["annotate", "anonymous"])
def test_a_room_that_writes_for_readers_has_no_sentence_of_its_own(room: str) -> None:
    """Errors aside: those stand where they arise, as everywhere."""
    sentences = [
        text
        for path in (PACKAGE / room).glob("*.py")
        for text in re.findall(r"^\s*(?:yield|return)\s+f?\"([^\"]* [^\"]* [^\"]*)\"", CODE[path], re.MULTILINE)
    ]

    assert sentences == []
