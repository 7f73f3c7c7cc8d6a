"""Writes phrases as token patterns of spaCy, as far as spaCy's patterns can say what they say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import spacy
from spacy.language import Language

from clausecheck.clause import Clause
from clausecheck.phrase import Element, Gap, Kind, Phrase, Row, Word

MOST_WAYS = 1_000
"""A phrase that stands for more token patterns than this is left out, and counted."""

Token = dict[str, object]
Tokens = tuple[Token, ...]

_BETWEEN: Token = {"TEXT": {"REGEX": r"^(?:['’]s|\W+)$"}, "OP": "*"}
"""Punctuation and possessive endings between two words, which phrases do not read and spaCy counts as tokens."""
_NUMBER: Token = {"LIKE_NUM": True}
_AGAIN: Token = {"LIKE_NUM": True, "OP": "?"}
_UNITS = {
    "months": "months?|mos?|years?|yrs?",
    "days": "days?|weeks?",
    "hours": "hours?|hrs?",
    "minutes": "minutes?|mins?",
    "miles": "miles?|mi",
    "percent": "%|percent|per ?cent",
}
_SHORT_FORMS = {
    "am": ("'m",), "are": ("'re",), "can": ("ca",), "have": ("'ve",), "is": ("ai",), "not": ("n't",), "shall": ("sha",),
    "will": ("'ll", "wo"), "would": ("'d",),
}  # fmt: skip
"""What spaCy calls a word where it stands in a short form: "won't" is "wo" and "n't" there."""
_DOLLARS: Token = {"TEXT": {"IN": ["$", "USD", "US$"]}}


@dataclass(frozen=True, slots=True)
class Exported:
    """Rows for a spaCy pattern file, and what could not be said."""

    rows: tuple[Mapping[str, object], ...]
    phrases: int
    left_out: Mapping[str, int]
    """How many phrases were left out, by reason."""

    def told(self) -> Iterator[str]:
        """What a person should know about them, in lines."""
        written = self.phrases - sum(self.left_out.values())
        yield f"{written:,} of {self.phrases:,} phrases under `find` became {len(self.rows):,} token patterns."
        for why, number in sorted(self.left_out.items(), key=lambda one: -one[1]):
            yield f"Left out, {number:,}: {why}."
        yield (
            "Approximate: amounts are a number with its unit behind it, parties are their usual names and not those of one "
            "contract, a gap counts punctuation, and nothing stops at the end of a sentence."
        )
        yield "spaCy's patterns cannot say at all: `not_if`, headings and sections, terms, rules, questions, silences."


def token_patterns(clauses: Iterable[Clause], parties: Mapping[str, str]) -> Exported:
    """The phrases under `find` and the token patterns of clauses; `parties` says which words usually name which party."""
    writer = _Writer(parties)
    rows: list[Mapping[str, object]] = []
    left_out: Counter[str] = Counter()
    phrases = 0
    for clause in clauses:
        for pattern in clause.spacy:
            rows.append({"label": clause.id, "pattern": [dict(token) for token in pattern.tokens], "id": pattern.place})
        for phrase in clause.find:
            phrases += 1
            try:
                written = writer.patterns(phrase)
            except _CannotSayError as why:
                left_out[str(why)] += 1
                continue
            rows += ({"label": clause.id, "pattern": list(tokens), "id": phrase.place} for tokens in written)
    different = {f"{row['label']} {row['pattern']}": row for row in reversed(rows)}
    return Exported(tuple(reversed(different.values())), phrases, left_out)


class _CannotSayError(ValueError):
    """Something that spaCy's token patterns cannot say; its text says what."""


class _Writer:
    def __init__(self, parties: Mapping[str, str]) -> None:
        self.parties = parties
        self.nlp: Language = spacy.blank("en")

    def patterns(self, phrase: Phrase) -> list[Tokens]:
        if len(phrase.rows) > 1 or phrase.without:
            raise _CannotSayError("`&` joins phrases that stand in any order, or must not stand")
        ways = self._ways(phrase.rows[0])
        if not ways:
            raise _CannotSayError("<lower_rank> has another name in each contract")
        if len(ways) > MOST_WAYS:
            raise _CannotSayError(f"its choices stand for more than {MOST_WAYS:,} token patterns")
        return [_joined(way) for way in ways]

    def _ways(self, row: Row) -> list[Tokens]:
        parts = [self._alternatives(element) for element in row]
        return [tuple(token for part in way for token in part) for way in _product(parts)]

    def _alternatives(self, element: Element) -> list[Tokens]:
        if isinstance(element, Gap):
            return [({"OP": f"{{0,{element.most}}}"},)]
        if isinstance(element, Kind):
            return self._of_kind(element.name)
        if isinstance(element, Word):
            return self._of_word(element)
        found = [way for option in element.options if option for way in self._ways(option)]
        if () not in element.options:
            return found
        single = found[0] if len(found) == 1 and len(found[0]) == 1 and "OP" not in found[0][0] else None
        return [({**single[0], "OP": "?"},)] if single else [*found, ()]

    def _of_word(self, word: Word) -> list[Tokens]:
        """One token, and one more row for each form that spaCy cuts in two ("cannot")."""
        cut = {form: [token.lower_ for token in self.nlp.make_doc(form)] for form in sorted(word.forms)}
        whole = [known for form, tokens in cut.items() if len(tokens) == 1 for known in _as_spacy_cuts(form)]
        found: list[Tokens] = [
            tuple(_one_of(_as_spacy_cuts(token)) for token in tokens) for tokens in cut.values() if len(tokens) > 1
        ]
        if word.stems:
            each = [*(f"{re.escape(form)}$" for form in whole), *(re.escape(stem) for stem in sorted(word.stems))]
            return [({"LOWER": {"REGEX": f"^(?:{'|'.join(each)})"}},), *found]
        return [(_one_of(whole),), *found] if whole else found

    def _of_kind(self, name: str) -> list[Tokens]:
        if name in ("physician", "group"):
            return [({"LOWER": {"IN": sorted(word for word, party in self.parties.items() if party == name)}},)]
        if name == "lower_rank":
            return []  # it has another name in each contract; what a choice offers beside it can still be said
        if name == "number":
            return [(_NUMBER,)]
        if name == "usd":
            return [(_DOLLARS, _NUMBER), (_NUMBER, _AGAIN, _AGAIN, {"LOWER": {"IN": ["dollars", "dollar", "usd"]}})]
        if name in _UNITS:
            return [(_NUMBER, _AGAIN, _AGAIN, {"LOWER": {"REGEX": f"^(?:{_UNITS[name]})$"}})]
        raise _CannotSayError(f"an amount such as <{name}> is many wordings and no pattern")


def _as_spacy_cuts(word: str) -> list[str]:
    """A word and what spaCy calls it in short forms, with either apostrophe."""
    forms = [word, *_SHORT_FORMS.get(word, ())]
    return [*forms, *(form.replace("'", "’") for form in forms if "'" in form)]


def _one_of(forms: Sequence[str]) -> Token:
    return {"LOWER": forms[0] if len(forms) == 1 else {"IN": list(forms)}}


def _product(parts: Sequence[list[Tokens]]) -> list[tuple[Tokens, ...]]:
    """Every way to choose, counted before it is made."""
    number = 1
    for part in parts:
        number *= len(part)
    if number > MOST_WAYS:
        raise _CannotSayError(f"its choices stand for more than {MOST_WAYS:,} token patterns")
    return list(product(*parts))


def _joined(tokens: Tokens) -> Tokens:
    """With what may stand between two words; beside a gap nothing is needed, since it takes anything."""
    found: list[Token] = []
    for token in tokens:
        is_gap = set(token) == {"OP"}
        if found and not is_gap and set(found[-1]) != {"OP"}:
            found.append(_BETWEEN)
        found.append(token)
    return tuple(found)
