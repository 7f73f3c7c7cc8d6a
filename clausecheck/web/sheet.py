"""What the page itself shows of a contract that was read; everything else stands in its report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from clausecheck.model import Analysis
from clausecheck.report import doubts, opening, words
from clausecheck.report.jumps import level_key


def of(analysis: Analysis, notes: Sequence[str]) -> dict[str, object]:
    """Kind, size, levels, and what was not read, as values that JSON can say."""
    contract, about = analysis.contract, analysis.about
    counts = Counter(level_key(one.risk) for one in analysis.findings)
    return {
        "kind": words.KINDS.get(about.kind, about.kind),
        "size": opening.size(contract),
        "other_kind": opening.other_kind(about),
        "unread": list(opening.unread(contract)),
        "doubts": len(doubts.doubts(analysis)),
        "levels": [[key, word, counts[key]] for key, word in words.SHORT_LEVELS.items() if counts[key]],
        "silences": [one.title for one in analysis.silences],
        "notes": list(notes),
        "form": contract.form,
        "tracked": len(contract.changes),
    }
