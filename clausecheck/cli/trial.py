"""Shows what `clausecheck patterns try` found out: what fired, on which words, and what only came near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clausecheck.explain import MOST_NEAR, Near, Trial, Use
from clausecheck.model import Contract, Finding, Reason, Span
from clausecheck.report.jumps import label_of

_LONGEST = 160
"""A phrase with long choices is shown up to here; its place tells where to read it whole."""


_SHOWN = 4
"""So many places of one phrase are shown; of more the number is told."""
_NEAR = 0.5
"""So much of a phrase must stand before a clause that nobody asked for is called near."""


def lines(contract: Contract, trials: Sequence[Trial], *, is_one: bool) -> Iterator[str]:
    """What the trials brought; of one clause, or when nothing stands, also which phrases come near."""
    spoken = [one for one in trials if one.findings or is_one or any(use.stands_alone for use in one.uses)]
    for trial in spoken or _nearest(trials):
        yield from _lines(contract, trial, with_near=is_one or not spoken)
    if not spoken:
        yield ("Nothing was found." if _nearest(trials) else "Nothing was found, and no phrase comes near.")


def _nearest(trials: Sequence[Trial]) -> list[Trial]:
    """The clauses that came nearest, the nearest first."""
    near = [one for one in trials if one.near and one.near[0].weight >= _NEAR]
    return sorted(near, key=lambda one: -one.near[0].weight)[:MOST_NEAR]


def _lines(contract: Contract, trial: Trial, *, with_near: bool) -> Iterator[str]:
    yield f"{trial.clause.title} ({trial.clause.id}): {_outcome(trial)}"
    for finding in trial.findings:
        yield from _finding(contract, finding, [use for use in trial.uses if _is_in(use, finding)])
        yield from _gainsaid(contract, trial.gainsaid[finding.id])
    for use, spans in _together(use for use in trial.uses if use.why_not):
        yield f"  does not count: {_some(contract, spans)}"
        yield f"    by {_phrase(use.phrase)} under `{use.key}` ({use.place})"
        yield f"    because {use.why_not}"
    for near in trial.near if with_near else ():
        yield from _near(contract, near)
    if with_near and not (trial.near or trial.uses):
        yield "  no phrase comes near"
    yield ""


def _outcome(trial: Trial) -> str:
    if not trial.findings:
        return "not found"
    levels = dict.fromkeys(one.risk or "depends on a fact" for one in trial.findings)
    return f"found, {', '.join(levels)}"


def _is_in(use: Use, finding: Finding) -> bool:
    return not use.why_not and (use.start, use.end) in finding.hits


def _finding(contract: Contract, finding: Finding, uses: Sequence[Use]) -> Iterator[str]:
    places = (f"page {finding.page}" if finding.page else "", f"section {finding.section}" if finding.section else "")
    place = ", ".join(filter(None, places))
    if place:
        yield f"  {place}: {finding.risk or 'depends on a fact'}"
    for use, spans in _together(uses):
        yield f"  {_some(contract, spans)}"
        yield f"    by {_phrase(use.phrase)} under `{use.key}` ({use.place})"
    for term in finding.found:
        yield f"  {term.name}: {term.value}, from “{term.quote}”"
    for reason in finding.reasons:
        yield f"  {label_of(reason)}, {reason.level}: {reason.because}"
        if reason.words:
            yield f"    on {', '.join(_quoted(contract, span) for span in reason.words)}"
    for need in finding.needs:
        yield f"  not judged without an answer: {need}"
    if not finding.reasons and not finding.needs:
        yield f"  no rule holds; that is `otherwise: {finding.risk}`"


def _gainsaid(contract: Contract, reasons: Iterable[Reason]) -> Iterator[str]:
    for reason in reasons:
        yield f"  rule {reason.rule} does not hold: its sentence is worded like the opposite of {reason.level}"
        yield f"    on {', '.join(_quoted(contract, span) for span in reason.words)}"


def _near(contract: Contract, near: Near) -> Iterator[str]:
    yield f"  near: {_phrase(near.phrase)} ({near.place})"
    yield f"    in {_quoted(contract, near.sentence)}"
    for part, span in near.standing:
        yield f"    stands: {_phrase(part)} on {_quoted(contract, span)}"
    yield f"    fails: {_phrase(near.failing)} {near.why}"


def _together(uses: Iterable[Use]) -> list[tuple[Use, list[Span]]]:
    """The uses of one phrase that came out the same way, with all their words."""
    found: dict[tuple[str, str, str], tuple[Use, list[Span]]] = {}
    for use in uses:
        _, spans = found.setdefault((use.place, use.phrase, use.why_not), (use, []))
        spans.append((use.start, use.end))
    return list(found.values())


def _some(contract: Contract, spans: Sequence[Span]) -> str:
    more = f" and {len(spans) - _SHOWN} more" if len(spans) > _SHOWN else ""
    return f"{', '.join(_quoted(contract, span) for span in spans[:_SHOWN])}{more}"


def _phrase(text: str) -> str:
    return f"`{text}`" if len(text) <= _LONGEST else f"`{text[:_LONGEST]}…`"


def _quoted(contract: Contract, span: Span) -> str:
    return f"“{' '.join(contract.text[slice(*span)].split())}”"
