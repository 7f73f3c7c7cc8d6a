"""Defined terms that mean something else in the new draft, and the clauses in whose words they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping

from clausecheck import definitions, sentences
from clausecheck.changes import wording
from clausecheck.changes.drafts import Meaning, Touched
from clausecheck.changes.passages import REFERENCE
from clausecheck.model import Analysis, Finding
from clausecheck.report.order import worst_first

_MOST_BEFORE = 30
"""Words before a name given in passing that count as what it means."""


def changed(old: Analysis, new: Analysis, numbers: wording.Numbers) -> tuple[Meaning, ...]:
    """Each term that is defined otherwise, in the order of the new draft; then those no longer defined."""
    before, after = _meanings(old), _meanings(new)
    return tuple(
        Meaning(
            term,
            " ".join(before.get(term, ())),
            " ".join(after.get(term, ())),
            wording.between(before.get(term, ()), after.get(term, ())),
            _touched(term, old, new),
        )
        for term in dict.fromkeys((*after, *before))
        if _compared(before.get(term, ()), numbers.now) != _compared(after.get(term, ()), {})
        and _compared(before.get(term, ()), {}) != _compared(after.get(term, ()), numbers.once)
    )


def _meanings(analysis: Analysis) -> Mapping[str, tuple[str, ...]]:
    """The words that define each term: its sentence, or what stands before a name given in passing."""
    contract = analysis.contract
    text = contract.text
    spans = [span for one in contract.sections for span in sentences.split(text, one.start, one.end)]
    found: dict[str, tuple[str, ...]] = {}
    for term, one in definitions.find(text, spans).items():
        said = text[slice(*one.sentence)]
        if one.is_entry:
            found[term] = tuple(said[_begins(said, term) :].split())
        else:
            before = re.split(r"[\"“][^\"”]{1,60}[\"”][^()]{0,40}\)", said[: said.find(term)])[-1]
            found[term] = tuple(before.split()[-_MOST_BEFORE:])
    return found


def _begins(said: str, term: str) -> int:
    """Where an entry begins: a number before the term is no part of what it means."""
    return max(0, said.find(term) - 1)


def _compared(meaning: tuple[str, ...], numbers: Mapping[str, str]) -> str:
    """The words with sections called by their new numbers."""

    def _renumbered(found: re.Match[str]) -> str:
        name, rest = found[0].split(None, 1)
        return f"{name} {wording.renumbered(rest, numbers)}"

    return REFERENCE.sub(_renumbered, " ".join(meaning))


def _touched(term: str, old: Analysis, new: Analysis) -> tuple[Touched, ...]:
    """The clauses of either draft whose words hold the term, each with its worst level there."""
    before, after = _worst_with(term, old), _worst_with(term, new)
    return tuple(
        Touched(
            clause,
            (after.get(clause) or before[clause]).title,
            before[clause].risk if clause in before else None,
            after[clause].risk if clause in after else None,
        )
        for clause in dict.fromkeys((*after, *before))
    )


def _worst_with(term: str, analysis: Analysis) -> Mapping[str, Finding]:
    found: dict[str, Finding] = {}
    for one in worst_first(analysis.findings):
        said = " ".join(analysis.contract.text[start:end] for start, end in one.passages)
        if re.search(rf"\b{re.escape(term)}\b", said):
            found.setdefault(one.clause, one)
    return found
