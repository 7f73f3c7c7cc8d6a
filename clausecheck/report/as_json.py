"""An analysis as JSON: everything a program or a later `clausecheck review saved.json` needs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict

from clausecheck.itself import About
from clausecheck.model import (
    Analysis,
    Combination,
    Contract,
    Finding,
    MissingPaper,
    Reason,
    Section,
    Silence,
    Term,
    Value,
)
from clausecheck.read_along import Doubtful
from clausecheck.tracked import Change

SCHEMA = 1

Json = dict[str, object]

_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that JSON allows as they are, but that steer a terminal or cannot be written as UTF-8."""


def render(analysis: Analysis, *, version: str, text: bool = True) -> str:
    """The analysis as indented JSON; characters that steer a terminal are written as escapes."""
    return written(to_dict(analysis, version=version, text=text))


def written(told: Json) -> str:
    """Plain values as indented JSON, in which characters that steer a terminal are written as escapes."""
    return escaped(json.dumps(told, ensure_ascii=False, indent=1)) + "\n"


def escaped(told: str) -> str:
    """JSON text in which characters that steer a terminal are written as escapes."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", told)


def to_dict(analysis: Analysis, *, version: str = "", text: bool = True) -> Json:
    """The analysis as plain values; `text=False` leaves the contract's full text out, quotes stay."""
    return {
        "schema": SCHEMA,
        "clausecheck": version,
        "contract": _contract(analysis.contract, analysis.about, text=text),
        "facts": dict(analysis.facts),
        "findings": [_finding(one) for one in analysis.findings],
        "silences": [_silence(one) for one in analysis.silences],
        "combinations": [_combination(one) for one in analysis.combinations],
        "papers": [_paper(one) for one in analysis.papers],
        "law": _plain(asdict(analysis.law)) if analysis.law else None,
        "stalls": [asdict(one) for one in analysis.stalls],
        "patterns": {name: _plain(value) for name, value in analysis.patterns.items()},
    }


def _contract(contract: Contract, about: About, *, text: bool) -> Json:
    """The contract, and with it what the paper says of itself."""
    return {
        "file": contract.file,
        "form": contract.form,
        "sha256": contract.sha256,
        "kind": about.kind,
        "kind_reasons": list(about.kind_reasons),
        "pages": contract.pages,
        "words": contract.words,
        "unread": [{"page": one.page, "why": one.why} for one in contract.unread],
        **({"text": contract.text} if text else {}),
        "sections": [_section(one, contract) for one in contract.sections],
        "binding": about.binding,
        "answer_by": about.answer_by,
        "missing_papers": list(about.missing_papers),
        "not_matched": [
            {"page": one.page, "why": one.why, "text": one.text, "paragraph": one.paragraph}
            for one in contract.not_matched
        ],
        "changes": [_change(one) for one in contract.changes],
        "changes_read": contract.changes_read,
        "confidential": about.confidential,
        "advisers": about.advisers,
        "judged_as": about.judged_as,
        "judged_because": about.judged_because,
        "between_companies": about.between_companies,
        "masked": [list(one) for one in about.masked],
        "redacted": [list(span) for span in about.redacted],
        "doubtful": [_doubtful(one) for one in contract.doubtful],
        **_places(contract),
    }


def _section(section: Section, contract: Contract) -> Json:
    page = contract.page_of(section.start) if section.page is None else section.page
    return {
        "number": section.number,
        "heading": section.heading,
        "start": section.start,
        "end": section.end,
        "page": page,
        "unit": section.unit,
        "unit_start": section.unit_start,
        "body": section.body,
    }


def _doubtful(one: Doubtful) -> Json:
    return {"page": one.page, "text": one.text, "start": one.start, "end": one.end, "confidence": one.confidence}


def _places(contract: Contract) -> Json:
    """Where each line stood, as rows of start, end, page, box and paragraph: rows keep a long contract small."""
    return {
        "lines": [
            [line.start, line.end, line.page, list(line.box) if line.box else None, line.paragraph]
            for line in contract.lines
        ],
        "headings": [list(span) for span in contract.headings],
        "tables": [list(span) for span in contract.tables],
    }


def _finding(finding: Finding) -> Json:
    return {
        "clause": finding.clause,
        "title": finding.title,
        "group": finding.group,
        "risk": finding.risk,
        "quote": finding.quote,
        "page": finding.page,
        "section": finding.section,
        "heading": finding.heading,
        "start": finding.start,
        "end": finding.end,
        "also": [list(span) for span in finding.also],
        "hits": [list(span) for span in finding.hits],
        "needs": list(finding.needs),
        "terms": {name: _plain(value) for name, value in finding.terms.items()},
        "term_quotes": finding.term_quotes,
        "found": [_term(one) for one in finding.found],
        "reasons": [_reason(one) for one in finding.reasons],
        "helps": list(finding.helps),
        "why": finding.why,
        "questions": [one.text for one in finding.questions],
        "whom": [one.whom for one in finding.questions],
        "changes": [_change(one) for one in finding.changes],
        "figures": [asdict(one) for one in finding.figures],
        "notes": list(finding.notes),
        "id": finding.id,
    }


def _change(change: Change) -> Json:
    return {
        "kind": change.kind,
        "old": change.old,
        "new": change.new,
        "start": change.start,
        "end": change.end,
        "author": change.author,
        "date": change.date,
    }


def _term(term: Term) -> Json:
    return {
        "name": term.name,
        "value": _plain(term.value),
        "quote": term.quote,
        "start": term.start,
        "end": term.end,
    }


def _reason(reason: Reason) -> Json:
    return {
        "rule": reason.rule,
        "level": reason.level,
        "because": reason.because,
        "ask": reason.ask,
        "words": [list(span) for span in reason.words],
    }


def _silence(silence: Silence) -> Json:
    return {
        "clause": silence.clause,
        "title": silence.title,
        "risk": silence.risk,
        "note": silence.note,
        "questions": [one.text for one in silence.questions],
        "whom": [one.whom for one in silence.questions],
        "needs": list(silence.needs),
    }


def _combination(one: Combination) -> Json:
    return {"id": one.id, "risk": one.risk, "say": one.say, "findings": list(one.findings)}


def _paper(one: MissingPaper) -> Json:
    places = [list(span) for span in one.places]
    return {
        "name": one.name,
        "risk": one.risk,
        "clauses": list(one.clauses),
        "places": places,
        "titles": list(one.titles),
    }


def _plain(value: Value | object) -> object:
    """Tuples as lists, mappings as objects, all the way down."""
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value
