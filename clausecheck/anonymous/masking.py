"""Puts placeholders over what tells, in the contract's text and in everything that was cut from it.

Every noun of an analysis is gone through by its fields, so that what the model gains later is masked as well; only the
texts that come from pattern files and tables are named here and stay as they are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from clausecheck.anonymous.identity import Identity, Telling
from clausecheck.model import Contract, Term, Value
from clausecheck.report import words_anonymous as words

WITHHELD = "withheld"
"""The value of a term that is an amount."""

Noun = TypeVar("Noun")

_OFFSETS = frozenset(("start", "end", "unit_start", "body"))
_FROM_CONTRACT: Mapping[str, frozenset[str]] = {
    "Finding": frozenset(("quote", "section", "heading", "notes")),
    "Term": frozenset(("quote",)),
    "Reason": frozenset(),
    "Question": frozenset(),
    "Silence": frozenset(),
    "Combination": frozenset(),
    "Figure": frozenset(),
    "Layer": frozenset(),
    "StateLaw": frozenset(),
    "ReportedLaw": frozenset(("known_from",)),
    "Stall": frozenset(("quote", "section")),
}
"""The nouns whose texts come from pattern files and tables, and the fields of each that do not."""


def _is_sum(value: Value) -> bool:
    """Whether a term's value is or holds a number."""
    return any(map(_is_sum, value)) if isinstance(value, tuple) else not isinstance(value, str)


class Masking:
    """One contract's placeholders, and where its characters stand once they are in."""

    def __init__(self, contract: Contract, identity: Identity) -> None:
        self._old = contract.text
        self._identity = identity
        self.places = identity.places(contract.text)
        self._starts = [place.start for place in self.places]
        self.text = self._masked(contract.text, self.places)

    def told(self, noun: Noun) -> Noun:
        """The same noun, masked, with its positions moved."""
        return cast("Noun", self._value(noun, is_ours=False))

    def _value(self, value: Any, *, is_ours: bool) -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            return self._noun(value)
        if isinstance(value, str):
            return value if is_ours else self._words(value)
        if isinstance(value, tuple):
            if len(value) == 2 and all(type(one) is int for one in value):
                return self._moved(value[0]), self._moved(value[1], is_end=True)
            return tuple(self._value(one, is_ours=is_ours) for one in value)
        if isinstance(value, list):
            return [self._value(one, is_ours=is_ours) for one in value]
        if isinstance(value, Mapping):
            return {name: self._value(one, is_ours=is_ours) for name, one in value.items()}
        return value

    def _noun(self, noun: Any) -> Any:
        theirs = _FROM_CONTRACT.get(type(noun).__name__)
        told: dict[str, Any] = {}
        for each in fields(noun):
            value = getattr(noun, each.name)
            if each.name in _OFFSETS and isinstance(value, int):
                told[each.name] = self._moved(value, is_end=each.name == "end") if value >= 0 else value
            elif not (isinstance(noun, Term) and each.name in ("name", "value")):
                told[each.name] = self._value(value, is_ours=theirs is not None and each.name not in theirs)
        if isinstance(noun, Contract):
            told["text"] = self.text
        if (
            isinstance(noun, Term)
            and _is_sum(noun.value)
            and any(place.kind == "amount" for place in self._identity.places(noun.quote))
        ):
            told["value"] = WITHHELD
        made = replace(noun, **told)
        return self._cut(noun, made)

    def _cut(self, noun: Any, made: Any) -> Any:
        """A quote of the text stays one: it is cut from the masked text."""
        if isinstance(noun, Contract) or not (hasattr(noun, "start") and hasattr(noun, "end")):
            return made
        old = self._old[noun.start : noun.end]
        cut = {name: self.text[made.start : made.end] for name in ("quote", "text") if getattr(noun, name, None) == old}
        return replace(made, **cut)

    def _words(self, said: str) -> str:
        return self.text if said == self._old else self._masked(said, self._identity.places(said))

    @staticmethod
    def _masked(text: str, places: tuple[Telling, ...]) -> str:
        parts, at = [], 0
        for place in places:
            parts += [text[at : place.start], words.PLACEHOLDERS[place.kind]]
            at = place.end
        return "".join((*parts, text[at:]))

    def _moved(self, offset: int, *, is_end: bool = False) -> int:
        """Where a character stands once the placeholders are in; inside of one it moves to its beginning or end."""
        before = bisect_right(self._starts, offset) - 1
        shift = 0
        for place in self.places[: before + 1]:
            if place.end <= offset:
                shift += len(words.PLACEHOLDERS[place.kind]) - (place.end - place.start)
            elif place.start < offset:
                inside = len(words.PLACEHOLDERS[place.kind]) if is_end else 0
                return place.start + shift + inside
        return offset + shift
