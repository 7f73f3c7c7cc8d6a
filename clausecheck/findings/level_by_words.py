"""What the words of a passage say of its level, where its rules are silent or stand in words of another level.

A rule hears what its author thought of. The weights of words (`weighing.LevelScales`) hear the rest, and settle three
things: the level where no rule fires; that a passage exposes of which the rules only say what helps; and that a rule
does not hold whose words stand in a sentence that says the opposite. One that rests on a number or a fact, or is of the
user's own, they never take away; one that exposes, only where the sentence denies something.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from clausecheck import weighing, words
from clausecheck.clause import BY_WORDS, Clause, Condition
from clausecheck.findings.passages import Passage
from clausecheck.matching import Sentence
from clausecheck.model import Level, Reason

SURE = 0.8
"""The share of a level from which on words say it against the rules."""
PLAIN = 0.5
"""The same where no rule fires: nobody is to be comforted by a guess."""
ALARMING = 0.6
"""The same of what exposes most; of less, half the sentences that were called so were not."""
GAINSAID = 0.05
"""The share of its level below which words gainsay a rule that says what helps."""
DENIED = 0.2
"""The same of a rule that says what exposes, in a sentence that denies something."""
MOST_HEARD = 200
"""So many sentences of a passage are heard; what a longer one says of its level does not hang on the rest."""
_DENIES = re.compile(
    r"\b(?:not|no|never|nothing|none|neither|nor|nobody|without(?!\s(?:good\s)?(?:cause|reason)\b)|cannot|free of)\b|n['’]t\b",
    re.IGNORECASE,
)


class Words:
    """The weights of levels, asked about one passage."""

    def __init__(self, text: str, clause: Clause, passage: Passage) -> None:
        self._text, self._clause, self._passage = text, clause, passage

    def heard(self, reasons: Sequence[Reason], *, is_open: bool) -> tuple[Reason, ...]:
        """The reasons after the words were heard, worst first; `is_open`: others hang on a fact or a number that nobody gave."""
        if not self._clause.levels_weighed:
            return tuple(reasons)
        kept = tuple(reason for reason in reasons if not self._gainsay(reason))
        level = None if is_open and not kept else self._level_beside(kept)
        return (self._reason(level), *kept) if level else kept

    def _gainsay(self, reason: Reason) -> bool:
        """Whether the sentences of a rule's words say that it helps where the rule says that it exposes, or vice versa."""
        sentences = _holding(reason, self._passage.sentences)
        may_fall = helps(reason.level) or any(_DENIES.search(self._of(one)) for one in sentences)
        if not may_fall or self._rests_on_a_value(reason):
            return False
        shares = self._shares(sentences)
        line = GAINSAID if helps(reason.level) else DENIED
        return shares.get(reason.level, 1) < line and _share_against(reason.level, shares) >= SURE

    def _rests_on_a_value(self, reason: Reason) -> bool:
        """Whether its rule asks for a number, a choice or a fact."""
        rule = next(one for one in self._clause.rules if one.id == reason.rule)
        return any(part.term or part.fact or part.law for part in _parts(rule.when))

    def _level_beside(self, kept: Sequence[Reason]) -> Level | None:
        """The level to be added to what the rules say: any where they say nothing; one that exposes where they only help."""
        if kept and not helps(kept[0].level):
            return None
        shares = self._shares(self._passage.hit_sentences)
        level = _heaviest(shares) if shares else None
        if not level or (level == "high" and not self._clause.alarmed_by_words):
            return None
        if kept:
            return level if not helps(level) and shares[level] >= SURE else None
        line = ALARMING if level == "high" else PLAIN
        return level if shares[level] >= line and level != self._clause.otherwise else None

    def _reason(self, level: Level) -> Reason:
        """The level with the words that speak most for it, in the sentence that does."""
        most = max(self._passage.hit_sentences[:MOST_HEARD], key=lambda one: self._shares([one])[level])
        return Reason(
            BY_WORDS,
            level,
            words.WORDED_LIKE[level],
            None,
            tuple(
                (most.start + start, most.start + end)
                for start, end in weighing.level_scales().speaking(self._of(most), self._clause.id, level)
            ),
        )

    def _shares(self, sentences: Sequence[Sentence]) -> Mapping[Level, float]:
        """Of each level, how much some sentences together speak for it; empty without a sentence."""
        together = " ".join(map(self._of, sentences[:MOST_HEARD]))
        return weighing.level_scales().shares(together, self._clause.id) if sentences else {}

    def _of(self, sentence: Sentence) -> str:
        return self._text[sentence.start : sentence.end]


def _holding(reason: Reason, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences in which the words of a rule stand."""
    starts = sorted(start for start, _ in reason.words)
    return [one for one in sentences if bisect_left(starts, one.start) < bisect_left(starts, one.end)]


def _heaviest(shares: Mapping[Level, float]) -> Level:
    return max(shares, key=shares.__getitem__)


def _share_against(level: Level, shares: Mapping[Level, float]) -> float:
    """How much speaks for the levels of the other side: for those that expose where this one helps, and vice versa."""
    return sum(share for other, share in shares.items() if helps(other) != helps(level))


def helps(level: Level) -> bool:
    """Whether what has a level is good for the physician."""
    return level in ("low", "favorable")


def _parts(condition: Condition) -> Iterator[Condition]:
    yield condition
    for part in (*condition.all_of, *condition.any_of):
        yield from _parts(part)
