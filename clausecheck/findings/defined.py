"""Lets a defined term stand for what it means: "Platform Exit" for the sale that its definition speaks of."""

from __future__ import annotations

from collections.abc import Mapping

from clausecheck import definitions
from clausecheck.definitions import Definition
from clausecheck.findings.grounds import Grounds
from clausecheck.matching import Glossary, Meant, Reading, Sentence

_LENT_AMOUNTS = frozenset({"months", "miles", "vote"})
"""Amounts that a clause may leave to a definition; a price or a share in one says nothing of the sentence."""

_NAMES = frozenset(
    (
        "agreement", "agreements", "contract", "letter", "plan", "policy", "bylaws",
        "affiliate", "affiliates", "board", "center", "clinic", "committee", "company", "corporation", "council",
        "department", "departments", "director", "directors", "district", "employer", "entity", "facility", "fund",
        "group", "hospital", "hospitals", "lender", "manager", "managers", "member", "members", "network", "officer",
        "officers", "organization", "owner", "owners", "parent", "partner", "partners", "partnership", "practice",
        "president", "shareholder", "shareholders", "sponsor", "stockholder", "stockholders", "system", "trustee",
        "trustees", "university",
    )
)  # fmt: skip
"""A term that ends in one of these names a paper, a body or a person."""

_HELD = frozenset(("interest", "interests", "share", "shares", "stock", "unit", "units"))
"""What is held: "Units" means both classes of them, and a sentence that says "Units" need not speak of either."""

_DIVIDED = frozenset(
    (
        "bonus", "charges", "collections", "compensation", "cost", "costs", "credit", "credits", "distribution",
        "distributions", "earnings", "expense", "expenses", "fees", "income", "overhead", "pay", "point", "points",
        "profit", "profits", "receipts", "revenue", "revenues", "salary",
    )
)  # fmt: skip
"""Money that comes in or is shared out: how it is reckoned says nothing of a sentence that names it."""

_STRETCHES = frozenset(("date", "day", "month", "period", "term", "time", "year"))
"""Times: what happens where one begins says nothing of a sentence that names it."""

_FAULTS = frozenset(("breach", "cause", "default", "disability", "incapacity", "reason"))
"""Reasons to end a contract: the list of what counts as one says nothing of a sentence that names it."""


class Defined:
    """The defined terms that some sentences use, with what they mean and where the entries stand."""

    def __init__(self, grounds: Grounds, reading: Reading) -> None:
        known = [each for each in grounds.definitions.values() if not _is_name(each, grounds.cutter.parties)]
        numbers = {each.term: at for at, each in enumerate(known)}
        spans = [(sentence.start, sentence.end) for sentence in reading.sentences]
        used_by: dict[int, dict[int, None]] = {}
        for at, term in definitions.uses(grounds.text, spans, list(numbers)):
            if known[numbers[term]].sentence != spans[at]:
                used_by.setdefault(at, {})[numbers[term]] = None
        meanings = Reading((Sentence(*each.meaning) for each in known), grounds.cutter.knowing(_LENT_AMOUNTS))
        self.glossary = Glossary(meanings, {at: tuple(used) for at, used in used_by.items()})
        sentences = dict(zip(spans, reading.sentences, strict=True))
        self._entries = [sentences.get(each.sentence) if each.is_entry else None for each in known]

    def entries_of(self, hit: Meant) -> tuple[Sentence, ...]:
        """The entries whose meanings a hit needed; a name given in passing has none."""
        entries = (self._entries[meaning] for meaning in sorted(hit.meanings))
        return tuple(entry for entry in entries if entry is not None)


def _is_name(definition: Definition, parties: Mapping[str, str]) -> bool:
    """Whether a term names a party, a body, a paper, a time, a thing held, money or a fault: it means that one, and no concept."""
    last = definition.term.split()[-1].lower()
    return last in parties or any(last in names for names in (_NAMES, _HELD, _DIVIDED, _STRETCHES, _FAULTS))
