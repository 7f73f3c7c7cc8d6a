"""The contract itself, to stand beside the cards: its full text with the findings highlighted in place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from clausecheck.model import Analysis, Finding, Section, Span
from clausecheck.report import sheet, words
from clausecheck.report.jumps import anchor, flag_anchor, level_key
from clausecheck.report.order import worst_first


def contract_parts(analysis: Analysis) -> tuple[sheet.Part, ...]:
    """Each section with its paragraphs, line breaks apart; empty where the text was left out."""
    contract = analysis.contract
    if not contract.text:
        return ()
    highlights = _highlights(analysis.findings)
    whole = Section("", "", 0, len(contract.text), "", 0)
    parts: list[sheet.Part] = []
    last_page: int | None = None
    for number, section in enumerate(contract.sections or (whole,)):
        blocks: list[sheet.Block] = []
        for start, end in _paragraphs(contract.text, section):
            here = contract.page_of(start)
            stretches = tuple(_stretches(contract.text, (start, end), section.body, highlights))
            blocks.append(sheet.Block(here if here != last_page else None, stretches))
            last_page = here
        if blocks:
            parts.append(sheet.Part(section.name, f"s-{number}", tuple(blocks)))
    return tuple(parts)


@dataclass(frozen=True, slots=True)
class _Highlights:
    """Where highlights change in the text, who owns the words from there on, and who begins there."""

    edges: tuple[int, ...]
    owners: tuple[Finding | None, ...]
    beginning: dict[int, list[Finding]]

    def owner_at(self, offset: int) -> Finding | None:
        at = bisect_right(self.edges, offset) - 1
        return self.owners[at] if at >= 0 else None


def _highlights(findings: tuple[Finding, ...]) -> _Highlights:
    """Where two findings share words, the worse one owns them; both begin where they begin."""
    ranked = worst_first(findings)
    spans = sorted((start, end, rank) for rank, one in enumerate(ranked) for start, end in one.passages)
    edges = tuple(sorted({edge for start, end, _ in spans for edge in (start, end)}))
    beginning: dict[int, list[Finding]] = defaultdict(list)
    for one in ranked:
        beginning[one.start].append(one)
    return _Highlights(edges, tuple(_owners(ranked, spans, edges)), beginning)


def _owners(
    ranked: tuple[Finding, ...], spans: list[tuple[int, int, int]], edges: tuple[int, ...]
) -> Iterator[Finding | None]:
    """The worst finding over the words that follow each edge; one sweep over the text."""
    active: list[tuple[int, int]] = []
    at = 0
    for edge in edges:
        while at < len(spans) and spans[at][0] <= edge:
            active.append((spans[at][2], spans[at][1]))
            at += 1
        active = [(rank, end) for rank, end in active if end > edge]
        yield ranked[min(active)[0]] if active else None


def _paragraphs(text: str, section: Section) -> Iterator[Span]:
    start = section.start
    for line in text[section.start : section.end].split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _stretches(text: str, paragraph: Span, body: int, highlights: _Highlights) -> Iterator[sheet.Stretch]:
    start, end = paragraph
    inside = highlights.edges[bisect_left(highlights.edges, start) : bisect_left(highlights.edges, end)]
    cuts = {start, end, *inside, *([body] if start < body < end else [])}
    for left, right in pairwise(sorted(cuts)):
        owner = highlights.owner_at(left)
        yield sheet.Stretch(
            text=text[left:right],
            level=level_key(owner.risk) if owner else "",
            card=anchor(owner) if owner else "",
            flags=tuple(_flag(one) for one in highlights.beginning.get(left, ())),
            is_heading=left < body,
        )


def _flag(finding: Finding) -> sheet.Flag:
    key = level_key(finding.risk)
    return sheet.Flag(flag_anchor(finding), anchor(finding), finding.title, key, words.LEVELS[key][0])
