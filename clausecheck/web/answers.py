"""The first form: what only the reader can tell, and how a contract is read, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from clausecheck import facts
from clausecheck.errors import UsageError
from clausecheck.fact_questions import CHOICES, KINDS, QUESTIONS
from clausecheck.how import Ocr
from clausecheck.law.places import NAMES
from clausecheck.tracked import CHANGES_READ, ChangesRead
from clausecheck.web import words
from clausecheck.web.tasks import Asked

_DATES = ("signing_date", "answer_by")


class WrongAnswersError(UsageError):
    """Some fields of the form do not fit; `fields` says what is wrong with each."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.fields = fields
        super().__init__("\n".join(fields.values()))


@dataclass(frozen=True, slots=True)
class Field:
    """One question of the form."""

    name: str
    label: str
    hint: str
    form: str
    """"choice", "date", "number" or "text"."""
    choices: tuple[tuple[str, str], ...]
    """Value and words; the first means "not known"."""
    value: str


def form(asked: Asked) -> tuple[Field, ...]:
    """The questions with the answers given so far."""
    return tuple(_field(name, question, asked.facts.get(name, "")) for name, question in QUESTIONS.items())


def check(sent: Mapping[str, object], asked: Asked) -> Asked:
    """The answers of the form over those given before; raises WrongAnswersError with every field that does not fit."""
    known: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for name in QUESTIONS:
        try:
            known |= facts.check({name: sent.get(name, asked.facts.get(name, ""))})
        except UsageError as error:
            wrong[name] = str(error)
    kind = _one_of(sent.get("kind", asked.kind) or None, (None, *KINDS), "kind", wrong)
    ocr = _one_of(sent.get("ocr", asked.ocr), tuple(words.OCR), "ocr", wrong)
    changes = _one_of(sent.get("changes", asked.changes), CHANGES_READ, "changes", wrong)
    if wrong:
        raise WrongAnswersError(wrong)
    return replace(
        asked, facts=known, kind=cast("str | None", kind), ocr=cast(Ocr, ocr), changes=cast(ChangesRead, changes),
        shipped_too=sent.get("own_only", not asked.shipped_too) is not True,
        pictures=sent.get("pictures", asked.pictures) is True,
    )  # fmt: skip


def _one_of(value: object, known: Sequence[object], name: str, wrong: dict[str, str]) -> object:
    if value not in known:
        wrong[name] = words.UNKNOWN_CHOICE
    return value


def _field(name: str, question: str, value: str) -> Field:
    label, _, hint = question.partition("?")
    choices: tuple[tuple[str, str], ...] = ()
    if name == "state":
        choices, hint = tuple(NAMES.items()), ""
    elif name in CHOICES:
        choices = tuple((one, words.CHOICES.get((name, one), one.capitalize())) for one in CHOICES[name])
    sort = "choice" if choices else "date" if name in _DATES else "number" if name == "pay" else "text"
    return Field(name, f"{label}?", "" if sort == "date" else hint.strip(), sort, choices, value)
