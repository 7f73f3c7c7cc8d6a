"""Draws the decision as four questions in a row: three that the paper answers as far as it was read, one for people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap

from clausecheck.model import Analysis, Finding
from clausecheck.report import words_pictures as words
from clausecheck.report.grids import is_written
from clausecheck.report.page_pictures import Label, Picture, Shape, Told
from clausecheck.report.people import speaks_of_owning

WIDTH = 360
DIAMOND_X, TEXT_X = 30.0, 66.0
SIZE = 20.0
LETTERS = 40
LINE = 17.0
EXIT_CLAUSES = ("non_compete", "tail_coverage", "termination_without_cause", "buy_out")
_OFFERED = re.compile(
    r"\b(?:shall|will|must|automatically)\b[^.;]{0,80}\b(?:offer\w*|tender\w*|admit\w*|advance[ds]?|elevated?|convert\w*|becomes?|issued?)\b",
    re.IGNORECASE,
)
"""What is owed has to be ownership: reasons in writing are owed, too, and make nobody an owner."""
SIGNS = {"yes": "✓", "partly": "~", "missing": "–", "no": "!", "open": "?"}


@dataclass(frozen=True, slots=True)
class Step:
    """A question of the row, how the paper answers it, why, and what to do where it does not."""

    ask: str
    answer: str
    """"yes", "partly", "missing", "no" or "open"."""
    because: str
    otherwise: str


def decision(analysis: Analysis) -> Picture | None:
    """The four questions; None for a paper in which no track is in view."""
    if analysis.about.kind == "other" or not speaks_of_owning(analysis):
        return None
    steps = _steps(analysis)
    shapes: list[Shape] = []
    labels: list[Label] = []
    y = SIZE + 6
    for at, step in enumerate(steps):
        lines = [
            (wrap(step.ask, LETTERS), "strong"),
            (wrap(_answer(step), LETTERS), step.answer),
            (wrap(words.DECISION_IF_NOT + step.otherwise, LETTERS) if step.answer != "yes" else [], "quiet"),
        ]
        down = y - 8
        for said, kind in lines:
            labels.append(Label(TEXT_X, down, tuple(said), kind))
            down += len(said) * LINE
        below = max(y + SIZE * 2 + 14, down + 26)
        shapes.append(Shape("line", "way", DIAMOND_X, y + SIZE, DIAMOND_X, below - SIZE))
        shapes.append(Shape("diamond", step.answer, DIAMOND_X, y, size=SIZE))
        labels.append(Label(DIAMOND_X, y + 6, (SIGNS[step.answer],), "sign"))
        y = below
        if at == len(steps) - 1:
            shapes.append(Shape("circle", "end", DIAMOND_X, y - SIZE + 6, size=6))
            labels.append(Label(TEXT_X, y - SIZE + 11, tuple(wrap(words.DECISION_END, LETTERS)), ""))
    told = tuple(Told(f"{one.ask} {_answer(one)}. {words.DECISION_IF_NOT}{one.otherwise}") for one in steps)
    summary = words.DECISION_SUMMARY.format(told=" ".join(f"{one.ask} {_answer(one)};" for one in steps).rstrip(";"))
    return Picture(
        "decision", words.DECISION_TITLE, words.DECISION_NOTE, summary, WIDTH, round(y + 20), tuple(shapes),
        tuple(labels), (*told, Told(words.DECISION_END)),
    )  # fmt: skip


def _answer(step: Step) -> str:
    said = words.ANSWERS[step.answer]
    return f"{said} ({step.because})" if step.because else said


def _steps(analysis: Analysis) -> tuple[Step, ...]:
    return (
        _stated(words.TRACK_QUESTION, _track(analysis), words.TRACK_PARTS, words.TRACK_ELSE),
        _stated(words.PRICE_QUESTION, _price(analysis), words.PRICE_PARTS, words.PRICE_ELSE),
        _way_out(analysis.findings),
        Step(words.PEOPLE_QUESTION, "open", "", words.PEOPLE_ELSE),
    )


def _stated(ask: str, parts: Mapping[str, bool], names: Mapping[str, str], otherwise: str) -> Step:
    """Yes where each part was found, else in part or not at all; what is missing in part is named."""
    missing = [names[part] for part, is_there in parts.items() if not is_there]
    if len(missing) == len(parts):
        return Step(ask, "missing", "", otherwise)
    because = words.DECISION_MISSING.format(parts=", ".join(missing)) if missing else ""
    return Step(ask, "partly" if missing else "yes", because, otherwise)


def _track(analysis: Analysis) -> Mapping[str, bool]:
    own = [one for one in analysis.findings if one.clause == "partnership_eligibility"]
    rules = _rules(own)
    return {
        "date": any(
            isinstance(one.terms.get("months"), int | float | tuple) and "PE-H2" not in _rules([one]) for one in own
        ),
        "criteria": is_written(analysis, "partnership_eligibility"),
        "duty": "PE-H1" not in rules and any(map(_owes_ownership, own)),
    }


def _owes_ownership(finding: Finding) -> bool:
    """Whether it owes an offer, admission or shares."""
    return "PE-L1" in _rules([finding]) and bool(_OFFERED.search(finding.quote))


def _price(analysis: Analysis) -> Mapping[str, bool]:
    own = [one for one in analysis.findings if one.clause == "buy_in"]
    clauses = {one.clause for one in analysis.findings}
    stated = any(
        one.terms.get(name) not in (None, "blank", "redacted") and "BI-H1" not in _rules([one])
        for one in own
        for name in ("amount_usd", "method")
    )
    return {
        "price": stated,
        "goodwill": "goodwill" in clauses,
        "class": bool(clauses & {"non_equity_tier", "voting_governance"}),
        "businesses": "ancillary_income" in clauses,
    }


def _way_out(findings: tuple[Finding, ...]) -> Step:
    own = [one for one in findings if one.clause in EXIT_CLAUSES]
    high = dict.fromkeys(one.title for one in own if one.risk == "high")
    missing = [clause for clause in EXIT_CLAUSES if clause not in {one.clause for one in own}]
    if high:
        because = words.DECISION_HIGH.format(parts=", ".join(high))
        return Step(words.EXIT_QUESTION, "no", because, words.EXIT_ELSE)
    named = ", ".join(words.EXIT_NAMES[clause] for clause in missing)
    answer = "partly" if missing else "yes"
    return Step(
        words.EXIT_QUESTION, answer, words.DECISION_MISSING.format(parts=named) if named else "", words.EXIT_ELSE
    )


def _rules(findings: list[Finding]) -> set[str]:
    return {reason.rule for one in findings for reason in one.reasons}
