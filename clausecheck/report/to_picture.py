"""Says what is to be pictured: the lines around each finding, worst first, or whole pages, with the words to be boxed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clausecheck.facsimile import Facsimile, Stretch, Wanted
from clausecheck.model import Analysis, Contract, Finding, Line, Span
from clausecheck.report.order import worst_first

MOST_FINDINGS = 40
MOST_BYTES = 700_000
"""Of all pictures of lines together, in base64: half of what a report of thirty pages may take."""


def lines_around(analysis: Analysis) -> tuple[Wanted, ...]:
    """For each finding, worst first, its lines page by page."""
    ranked = worst_first(analysis.findings)[:MOST_FINDINGS]
    return tuple(each for one in ranked for each in _of_finding(one, analysis.contract))


def whole_pages(analysis: Analysis) -> tuple[Wanted, ...]:
    """Every page, with the words of all findings on it."""
    contract = analysis.contract
    spans = sorted({span for one in analysis.findings for span in _words_of(one)})
    by_page: dict[int, list[Stretch]] = {number: [] for number in range(1, (contract.pages or 0) + 1)}
    for span in spans:
        for line in _lines(contract, span):
            if line.page in by_page:
                by_page[line.page].append(_stretch(contract, line, span))
    return tuple(Wanted("", number, (), tuple(words)) for number, words in by_page.items())


def fitting(taken: Sequence[Facsimile], order: Iterable[Wanted]) -> tuple[tuple[Facsimile, ...], int]:
    """Of the pictures the worst findings' until the space is used up, and how many findings have none."""
    rank = {name: at for at, name in enumerate(dict.fromkeys(one.name for one in order))}
    kept: list[Facsimile] = []
    room = MOST_BYTES
    ranked = sorted(taken, key=lambda one: rank[one.name])
    for name, group in groupby(ranked, key=lambda one: one.name):
        pictures = list(group)
        room -= sum(len(one.png) for one in pictures)
        if room < 0:
            return tuple(kept), len(rank) - rank[name]
        kept += pictures
    return tuple(kept), 0


def _of_finding(finding: Finding, contract: Contract) -> Iterator[Wanted]:
    lines = [line for line in _lines(contract, (finding.start, finding.end)) if line.page and line.box]
    words = _words_of(finding)
    for number, group in groupby(lines, key=lambda line: line.page):
        own = list(group)
        stretches = [_stretch(contract, line, span) for line in own for span in words if _meet(line, span)]
        yield Wanted(finding.id, number or 0, tuple(line.box for line in own if line.box), tuple(stretches))


def _words_of(finding: Finding) -> tuple[Span, ...]:
    """The words that fired rules, or, where none did, those by which the clause was recognized."""
    inside = (finding.start, finding.end)
    fired = tuple(span for reason in finding.reasons for span in reason.words if _within(span, inside))
    return tuple(dict.fromkeys(fired or tuple(span for span in finding.hits if _within(span, inside))))


def _within(span: Span, whole: Span) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]


def _lines(contract: Contract, span: Span) -> tuple[Line, ...]:
    """The printed lines that hold a span, as far as they have a place."""
    first = max(0, bisect_right(contract.lines, span[0], key=lambda line: line.start) - 1)
    last = bisect_left(contract.lines, span[1], key=lambda line: line.start)
    return tuple(line for line in contract.lines[first:last] if line.box and _meet(line, span))


def _meet(line: Line, span: Span) -> bool:
    return line.start < span[1] and span[0] < line.end


def _stretch(contract: Contract, line: Line, span: Span) -> Stretch:
    start, end = max(span[0], line.start) - line.start, min(span[1], line.end) - line.start
    assert line.box is not None
    return Stretch(contract.text[line.start : line.end], line.box, start, end)
