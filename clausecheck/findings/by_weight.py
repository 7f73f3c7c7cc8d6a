"""How alike sentences are to those that speak of a clause, and where the lines are drawn.

The lines were drawn by contracts whose sentences the weights had not been learned from (`tools/weigh_words.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from clausecheck import weighing
from clausecheck.clause import Clause
from clausecheck.matching import Reading
from clausecheck.model import Span

WEIGHED = "weighed words"
"""What speaks of a clause where no phrase stands: the words of a sentence together."""
ALIKE = 0.22
"""How alike a sentence without a heading above it has to be to be found by its words."""
ALIKE_ELSEWHERE = 0.75
"""The same below a heading that does not speak of the clause."""
ALIKE_HEADED, ALIKE_THERE = 0.3, 0.12
"""The same below a heading that does, and where a phrase stands in its section anyway."""
UNLIKE_ALONE, UNLIKE_ELSEWHERE, UNLIKE_MANY = 0.34, 0.18, 0.07
"""In a paper with headings, phrases count for nothing in a section without one sentence that is so much alike: in one
whose heading does not speak of the clause, and in which one phrase of `find` stands, or two, or more. A paper without
headings is judged by its phrases alone."""
UNLIKE_WEAKER, UNLIKE_HEADED = 0.1, 0.025
"""The same below its own heading, where no phrase of `find` stands, or one; with two nothing more is asked."""
ALIKE_BURIED = 0.5
"""A sentence with a phrase of `find` that is so much alike counts below a heading of `not_headings`, too: covenants are
put under "Confidentiality"."""
UNLIKE_SILENT = 0.02
"""A section in which no phrase stands has to be so much alike to be found by its heading alone."""
FEWEST = 8
"""A row of a table, or a label with its sum, has too few words to be left out by them."""


def line(*, is_headed: bool, outright: int) -> float:
    """How much alike a section has to be in which so many phrases speak of a clause outright."""
    if is_headed:
        return (UNLIKE_WEAKER, UNLIKE_HEADED, 0.0)[min(outright, 2)]
    return (UNLIKE_ALONE, UNLIKE_ALONE, UNLIKE_ELSEWHERE, UNLIKE_MANY)[min(outright, 3)]


class Likeness:
    """The sentences of a reading on the scales."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text, self._reading = text, reading

    def of(self, clause: Clause, at: int) -> float | None:
        """How alike a sentence is, 0 to 1; None where the weights do not hold for the clause."""
        number = _number(clause)
        return None if number is None else self._rows[at][number]

    def alike(self, clause: Clause, least: float) -> list[int]:
        """The sentences that are at least so much alike."""
        number = _number(clause)
        return [] if number is None else [at for at, row in enumerate(self._rows) if row[number] >= least]

    def is_below(self, line: float, clause: Clause, sentences: Sequence[int]) -> bool:
        """Whether some sentences are less alike than that, each by itself and all together with what leads in to them."""
        number = _number(clause)
        if number is None or any(self._rows[at][number] >= line for at in sentences):
            return False
        lead_in = self._reading.sentences[sentences[0]].lead_in
        spans = [*([lead_in] if lead_in else []), *map(self._span, sentences)]
        together = " ".join(self._text[start:end] for start, end in spans)
        return len(together.split()) >= FEWEST and weighing.scales().likeness(together)[number] < line

    def speaking(self, clause: Clause, at: int) -> list[Span]:
        """The words of a sentence that speak most for a clause."""
        start, end = self._span(at)
        spans = weighing.scales().speaking(self._text[start:end], clause.id)
        return [(start + first, start + last) for first, last in spans]

    @cached_property
    def _rows(self) -> list[tuple[float, ...]]:
        spans = map(self._span, range(len(self._reading.sentences)))
        return [weighing.scales().likeness(self._text[start:end]) for start, end in spans]

    def _span(self, at: int) -> Span:
        sentence = self._reading.sentences[at]
        return sentence.start, sentence.end


def _number(clause: Clause) -> int | None:
    """The place of a clause on the scales; None for one that they do not know."""
    return weighing.scales().number_of(clause.id) if clause.weighed else None
