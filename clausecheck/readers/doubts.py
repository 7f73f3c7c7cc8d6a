"""Finds the words that were recognized with doubt again in the text of the contract."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from clausecheck.model import Box, Contract, Line
from clausecheck.read_along import Doubtful
from clausecheck.readers.paper import Doubt, Page
from clausecheck.readers.plain import plain


def doubtful(contract: Contract, pages: Sequence[Page]) -> tuple[Doubtful, ...]:
    """Each doubtful word at its place in the text; the whole line where the word itself is not to be found in it."""
    lines: dict[int | None, list[Line]] = defaultdict(list)
    for line in contract.lines:
        lines[line.page].append(line)
    found = {
        (start, end): Doubtful(page.number, contract.text[start:end], start, end, round(doubt.confidence, 2))
        for page in pages
        for doubt in page.doubtful
        for start, end in _span(doubt, page, lines[page.number], contract.text)
    }
    return tuple(found[span] for span in sorted(found))


def _span(doubt: Doubt, page: Page, lines: Sequence[Line], text: str) -> Iterator[tuple[int, int]]:
    """Nothing where the line was taken out of the text: a running header, a page number."""
    box = page.as_shown(doubt.box)
    line = max((line for line in lines if line.box), key=lambda line: _shared(box, line.box), default=None)
    if line is None or line.box is None or not _shared(box, line.box):
        return
    word = plain(doubt.text).removesuffix("-")
    likely = line.start + (doubt.box[0] - line.box[0]) / max(line.box[2] - line.box[0], 1) * (line.end - line.start)
    places = [at for at in range(line.start, line.end) if word and text.startswith(word, at)]
    if places:
        start = min(places, key=lambda at: abs(at - likely))
        yield start, start + len(word)
    else:
        yield line.start, line.start + len(text[line.start : line.end].rstrip())


def _shared(first: Box, second: Box | None) -> float:
    """The area two boxes share."""
    if second is None:
        return 0.0
    across = min(first[2], second[2]) - max(first[0], second[0])
    down = min(first[3], second[3]) - max(first[1], second[1])
    return max(across, 0.0) * max(down, 0.0)
