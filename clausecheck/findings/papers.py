"""Says of each paper that is named and not in the file which clauses it may settle, and how much that exposes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clausecheck import papers
from clausecheck.clause import Clause
from clausecheck.findings.grounds import Grounds
from clausecheck.model import LEVELS, Finding, MissingPaper, Span

_TITLE = 300
"""A paper that is named so early is this one."""


def missing_papers(
    grounds: Grounds, names: Sequence[str], clauses: Sequence[Clause], findings: Sequence[Finding]
) -> tuple[MissingPaper, ...]:
    """One for each name, with the worst level among the clauses that it may settle; None where it settles none.

    Pattern files may name papers that nobody else would take for one; those come last.
    """
    told = (name for clause in clauses for name in clause.papers.named)
    title = grounds.text[:_TITLE]
    unusual = papers.also_named(grounds.text, told, title=title)
    return tuple(_missing(grounds, name, clauses, findings) for name in (*names, *unusual))


def _missing(grounds: Grounds, name: str, clauses: Sequence[Clause], findings: Sequence[Finding]) -> MissingPaper:
    places = papers.places(grounds.text, name)
    spoken = set(_spoken_of(places, findings))
    settled = [clause for clause in clauses if clause.id in spoken or _is_named(clause, name)]
    levels = [clause.papers.level for clause in settled]
    return MissingPaper(
        name=name,
        risk=min(levels, key=LEVELS.index, default=None),
        clauses=tuple(clause.id for clause in settled),
        places=tuple(places),
        titles=tuple(clause.title for clause in settled),
    )


def _is_named(clause: Clause, name: str) -> bool:
    return any(papers.is_called(name, one) for one in clause.papers.named)


def _spoken_of(places: Sequence[Span], findings: Sequence[Finding]) -> Iterator[str]:
    """The clauses whose findings name the paper in their own words."""
    for finding in findings:
        spans = ((finding.start, finding.end), *finding.also)
        if any(start <= place[0] < end for place in places for start, end in spans):
            yield finding.clause
