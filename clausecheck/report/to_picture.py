"""Says what is to be pictured: the lines around each finding, worst first, or whole pages, with the words to be boxed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clausecheck.facsimile import Facsimile, Stretch, Wanted, printed_lines, stretches
from clausecheck.model import Analysis, Contract, Finding, Line, Span
from clausecheck.report.order import worst_first

MOST_FINDINGS = 120
MOST_BYTES = 700_000
"""Of all pictures of lines together, in base64."""
MOST_OF_A_REPORT = 1_499_000
A_PAGE = 50_000
"""A report with pictures takes no more bytes than this; one on more than thirty pages, no more for each of them."""
_CLOSE = 30.0
"""Points between a line and its neighbor, beyond which something else begins."""


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
        for page, stretch in stretches(contract, span):
            if page in by_page:
                by_page[page].append(stretch)
    return tuple(Wanted("", number, (), tuple(words)) for number, words in by_page.items())


def fitting(
    taken: Sequence[Facsimile], order: Iterable[Wanted], *, room: int = MOST_BYTES
) -> tuple[tuple[Facsimile, ...], int]:
    """Of the pictures the worst findings' until the space is used up, and how many findings have none."""
    rank = {name: at for at, name in enumerate(dict.fromkeys(one.name for one in order))}
    kept: list[Facsimile] = []
    ranked = sorted(taken, key=lambda one: rank[one.name])
    for name, group in groupby(ranked, key=lambda one: one.name):
        pictures = list(group)
        room -= sum(len(one.png) for one in pictures)
        if room < 0:
            return tuple(kept), len(rank) - rank[name]
        kept += pictures
    return tuple(kept), 0


def room_for_pictures(others: int, pages: int | None) -> int:
    """How many bytes of pictures fit into a report in which everything else takes so many."""
    most = A_PAGE * pages if pages and pages > 30 else MOST_OF_A_REPORT
    return max(0, min(MOST_BYTES, most - others))


def _of_finding(finding: Finding, contract: Contract) -> Iterator[Wanted]:
    words = [each for span in _words_of(finding) for each in stretches(contract, span)]
    lines = printed_lines(contract, (finding.start, finding.end))
    for number, group in groupby(lines, key=lambda line: line.page):
        boxes = tuple(line.box for line in _with_neighbors(contract, list(group)) if line.box)
        yield Wanted(finding.id, number or 0, boxes, tuple(stretch for page, stretch in words if page == number))


def _with_neighbors(contract: Contract, own: list[Line]) -> Iterator[Line]:
    """The lines of a finding on one page, with the one above and the one below where they stand close to them."""
    at = bisect_left(contract.lines, own[0].start, key=lambda line: line.start)
    above, below = contract.lines[max(at - 1, 0)], contract.lines[min(at + len(own), len(contract.lines) - 1)]
    yield from own
    for other, nearest in ((above, own[0]), (below, own[-1])):
        if other.page == nearest.page and other.box and nearest.box:
            gap = max(other.box[1], nearest.box[1]) - min(other.box[3], nearest.box[3])
            if gap < _CLOSE:
                yield other


def _words_of(finding: Finding) -> tuple[Span, ...]:
    """The words that fired rules, or, where none did, those by which the clause was recognized."""
    inside = (finding.start, finding.end)
    fired = tuple(span for reason in finding.reasons for span in reason.words if _within(span, inside))
    return tuple(dict.fromkeys(fired or tuple(span for span in finding.hits if _within(span, inside))))


def _within(span: Span, whole: Span) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]
