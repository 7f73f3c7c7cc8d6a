"""What moved between two drafts of a contract: words, clauses, levels, terms and definitions."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from clausecheck.changes import as_json, clauses, combined, html, meanings, plain, wording
from clausecheck.changes.differences import Laid, differences, numbering
from clausecheck.changes.drafts import Drafts, Side, Touched
from clausecheck.changes.pairing import pair
from clausecheck.changes.passages import cut
from clausecheck.errors import ContractError
from clausecheck.model import Analysis, Finding
from clausecheck.report.order import worst_first


class Render(Protocol):
    """Turns two drafts into one form."""

    def __call__(self, drafts: Drafts, *, version: str) -> str:
        """The whole report as one string."""
        ...


FORMATS: dict[str, Render] = {"html": html.render, "json": as_json.render, "text": plain.render}
"""The forms of a report on two drafts."""


def between(old: Analysis, new: Analysis) -> Drafts:
    """Everything that differs between two drafts; the same, seen from the other side, when they change places.

    Raises ContractError for a saved analysis whose text was left out.
    """
    for one in (old, new):
        if one.findings and not one.contract.text:
            raise ContractError(
                one.contract.file or "saved analysis",
                "its text was left out when it was saved, and drafts are compared word by word",
                "Save it again without --no-text, or give the contract itself.",
            )
    before, after = cut(old.contract), cut(new.contract)
    pairs = pair(before, after)
    laid = Laid(before, after, pairs, numbering(before, after, pairs))
    same = frozenset((one.old, one.new) for one in pairs if wording.same(before[one.old], after[one.new], laid.numbers))
    met = clauses.meetings(laid, old, new, same)
    return Drafts(
        old=old,
        new=new,
        differences=tuple(
            replace(one, touches=_touches(one.old, one.new, old, new))
            for one in differences(laid, old.contract, new.contract)
        ),
        clauses=clauses.changes(met),
        silences=clauses.silences(old, new),
        combinations=combined.changes(old, new),
        meanings=meanings.changed(old, new, laid.numbers),
    )


def _touches(before: Side | None, after: Side | None, old: Analysis, new: Analysis) -> tuple[Touched, ...]:
    """The clauses whose findings hold words of a difference, with their worst level on either side."""
    here = {one.clause: one for one in reversed(_at(before, old))}
    there = {one.clause: one for one in reversed(_at(after, new))}
    return tuple(
        Touched(
            clause,
            (there.get(clause) or here[clause]).title,
            here[clause].risk if clause in here else None,
            there[clause].risk if clause in there else None,
        )
        for clause in dict.fromkeys((*there, *here))
    )


def _at(place: Side | None, analysis: Analysis) -> tuple[Finding, ...]:
    if place is None:
        return ()
    return tuple(
        one
        for one in worst_first(analysis.findings)
        if any(start < place.end and end > place.start for start, end in one.passages)
    )
