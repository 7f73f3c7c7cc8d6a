"""Turns the `when:` of a rule into a Condition, and refuses what could never hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clausecheck.clause import Condition, TermSpec
from clausecheck.fact_questions import CHOICES, QUESTIONS
from clausecheck.pattern_files.checking import Source
from clausecheck.pattern_files.phrases import Grammar
from clausecheck.pattern_files.rows import phrases
from clausecheck.pattern_files.schema import ConditionFile
from clausecheck.pattern_files.yaml_lines import Path

_BOUNDS = ("above", "at_least", "below", "at_most")
_GO_WITH: dict[str, tuple[str, ...]] = {
    "all": (),
    "any": (),
    "none": (),
    "phrases": ("within",),
    "term": (*_BOUNDS, "value", "above_fact", "question"),
    "clause": ("value",),
    "fact": ("values", "question"),
    "law": (),
}
"""The ways to say when a rule fires, and the keys that go with each."""
_ALWAYS_KNOWN = ("blank", "redacted", "stated", "missing")
_FOUND_OR_NOT = (None, "found", "missing")


@dataclass(frozen=True, slots=True)
class Clerk:
    """Reads the conditions of one file."""

    source: Source
    grammar: Grammar
    terms: Mapping[str, TermSpec]

    def condition(self, given: ConditionFile, *path: str | int) -> Condition:
        """The condition that stands at a path; what is wrong with it is added to the source's problems."""
        keys = given.model_dump(exclude_none=True)
        ways = [way for way in _GO_WITH if way in keys]
        if len(ways) != 1:
            self.source.complain(f"give exactly one of {', '.join(_GO_WITH)}", *path)
            return Condition()
        for stray in sorted(set(keys) - {ways[0], *_GO_WITH[ways[0]]}):
            self.source.complain(f"`{stray}` says nothing beside `{ways[0]}`", *path, stray)
        self._check_term(given, path)
        if given.clause is not None and given.value not in _FOUND_OR_NOT:
            self.source.complain(f"a clause is never `{given.value}`; it may be found, missing", *path, "value")
        if given.fact is not None:
            check_fact(self.source, given.fact, given.values, *path)
        return Condition(
            all_of=self._each(given.all, *path, "all"),
            any_of=self._each(given.any, *path, "any"),
            none_of=self._each(given.none, *path, "none"),
            phrases=phrases(given.phrases or (), self.grammar, self.source, *path, "phrases"),
            scope=given.within or "passage",
            term=given.term,
            above=given.above,
            at_least=given.at_least,
            below=given.below,
            at_most=given.at_most,
            value=given.value,
            clause=given.clause,
            fact=given.fact,
            facts=tuple(given.values or ()),
            question=given.question,
            above_fact=given.above_fact,
            law=given.law,
        )

    def _each(self, given: list[ConditionFile] | None, *path: str | int) -> tuple[Condition, ...]:
        return tuple(self.condition(inner, *path, at) for at, inner in enumerate(given or ()))

    def _check_term(self, given: ConditionFile, path: Path) -> None:
        if given.term is None:
            return
        spec = self.terms.get(given.term)
        bounds = [bound for bound in _BOUNDS if getattr(given, bound) is not None]
        choices = [name for name, _ in spec.choices] if spec else []
        if spec is None:
            self.source.complain(f"the term `{given.term}` is not under `terms:` of this clause", *path, "term")
        elif [bool(bounds), given.value is not None, given.above_fact is not None].count(True) != 1:
            self.source.complain(f"give one of `value:`, bounds ({', '.join(_BOUNDS)}) and `above_fact:`", *path)
        elif choices and (bounds or given.above_fact):
            self.source.complain(f"`{given.term}` is a choice and no number", *path)
        elif choices and given.value not in (*choices, *_ALWAYS_KNOWN):
            known = ", ".join((*choices, *_ALWAYS_KNOWN))
            self.source.complain(f"`{given.term}` is never `{given.value}`; it may be {known}", *path)


def check_fact(source: Source, name: str, values: list[str] | None, *path: str | int) -> None:
    """Complain of a fact that nobody can give, or of a value it never has."""
    if name not in QUESTIONS:
        source.complain(f"there is no fact `{name}`; known are {', '.join(QUESTIONS)}", *path, "fact")
    elif not values:
        source.complain("a fact needs `values:`", *path)
    for value in values or () if name in CHOICES else ():
        known = (*CHOICES[name], "unknown")
        if value not in known:
            source.complain(f"`{name}` is never `{value}`; it may be {', '.join(known)}", *path, "values")
