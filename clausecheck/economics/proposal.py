"""What a contract says of one assumption: a value with its words, or why there is none to take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from clausecheck import sentences
from clausecheck.economics.sources import Source
from clausecheck.model import Analysis, Finding, Term
from clausecheck.report import amounts
from clausecheck.report.place import short_place

NONE_TAKEN = "The contract names several, so none was taken: {several}"
OTHERS = "It also names {several}"
FLOATING = "The rate follows another one; give what it comes to today"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value to begin with, and its words; without a value the note says what the contract names."""

    value: object = None
    source: Source = field(default_factory=Source)


@dataclass(frozen=True, slots=True)
class Read:
    """A term of a finding with the number that was taken from it."""

    finding: Finding
    term: Term
    value: object


def terms(analysis: Analysis, clause: str, name: str) -> list[tuple[Finding, Term]]:
    """Every place where a clause states a term, in the order of the contract."""
    found = [
        (one, term) for one in analysis.findings if one.clause == clause for term in one.found if term.name == name
    ]
    return sorted(found, key=lambda row: row[0].start)


def one_or_several(values: tuple[float, ...]) -> object:
    """The one number of a place, or all of them as a tuple, of which none can be taken."""
    return values[0] if len(values) == 1 else values


def only(analysis: Analysis, read: Sequence[Read]) -> Proposal:
    """The value that all places agree on; where they do not, none, and all of them are named."""
    if not read:
        return Proposal()
    if len({repr(one.value) for one in read}) == 1 and not isinstance(read[0].value, tuple):
        return taken(analysis, read[0])
    return Proposal(None, Source(analysis.contract.file, note=NONE_TAKEN.format(several=_several(read))))


def first(analysis: Analysis, read: Sequence[Read]) -> Proposal:
    """The first place's value; what others say is named beside it."""
    if not read:
        return Proposal()
    others = [one for one in read[1:] if one.value != read[0].value]
    return taken(analysis, read[0], OTHERS.format(several=_several(others)) if others else "")


def taken(analysis: Analysis, read: Read, note: str = "") -> Proposal:
    """A value with the sentence it stands in, and its place."""
    finding = read.finding
    quote = sentence(finding, read.term)
    return Proposal(read.value, Source(analysis.contract.file, finding.page, finding.section, quote, note))


def sentence(finding: Finding, term: Term) -> str:
    """The sentence of a finding in which a term stands; the term's own words where it stands elsewhere."""
    at = term.start - finding.start
    spans = sentences.split(finding.quote, 0, len(finding.quote)) if 0 <= at < len(finding.quote) else []
    held = next(((start, end) for start, end in spans if start <= at < end), None)
    return " ".join((finding.quote[slice(*held)] if held else term.quote).split())


def _several(read: Iterable[Read]) -> str:
    return "; ".join(dict.fromkeys(f"{amounts.spoken(one.term)} ({short_place(one.finding)})" for one in read))
