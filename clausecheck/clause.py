"""The nouns of a pattern file: clause, rule, condition, and what they are made of; those of a phrase stand in `phrase`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clausecheck.model import Level, Question
from clausecheck.phrase import Phrase, TokenPattern

BUILT_IN = "built in"
"""The origin of the shipped pattern files."""
BY_WORDS = "WORDS"
"""What stands for the id of a rule in a reason that no rule gave, but what words weigh."""


@dataclass(frozen=True, slots=True)
class TermSpec:
    """How a term of a clause is read: an amount of a kind, or a choice told by phrases."""

    name: str
    kinds: frozenset[str]
    """The kinds of amount it may be; empty for a choice."""
    near: tuple[Phrase, ...] = ()
    """Where given, only an amount that stands in one of these phrases counts."""
    not_near: tuple[Phrase, ...] = ()
    """An amount that stands in one of these phrases never counts."""
    choices: tuple[tuple[str, tuple[Phrase, ...]], ...] = ()
    in_words: tuple[tuple[float, tuple[Phrase, ...]], ...] = ()
    """Numbers that phrases say where no amount of the kind is written: nothing is paid for goodwill."""
    is_unit: bool = False
    """The term is not the amount itself but what it is paid for: night, hour, year."""
    is_several: bool = False
    """A choice that each sentence, and each part of one, makes for itself: "Group pays, unless …, then Physician"."""
    or_else: str = ""
    """Another term, whose value it takes where none of its own is stated."""


@dataclass(frozen=True, slots=True)
class Condition:
    """When a rule fires: exactly one of the ways below is set."""

    all_of: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    none_of: tuple[Condition, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    scope: str = "passage"
    """Where the phrases are looked for: "sentence" (of the hit), "passage", "section", "references" (the passage, and sentences
    elsewhere that name its section) or "contract"."""
    term: str | None = None
    above: float | None = None
    at_least: float | None = None
    below: float | None = None
    at_most: float | None = None
    value: str | None = None
    """A choice the term must have; "blank", "redacted", "stated" and "missing" are known for every term."""
    clause: str | None = None
    """Another clause, which was found in this contract, or, with the value "missing", was looked for in vain."""
    fact: str | None = None
    facts: tuple[str, ...] = ()
    """Values of `fact` that satisfy the condition."""
    question: str | None = None
    """Printed instead of a level when the fact is not known."""
    above_fact: str | None = None
    """With `term`: a fact that is a number, and that the term goes beyond."""
    law: str | None = None
    """"over_cap": time or distance go beyond a statutory cap of the state of work."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition that sets a risk level, with its reason and the change to ask for."""

    id: str
    level: Level
    when: Condition
    because: str
    ask: str | None = None
    place: str = ""
    """`file:line`."""


@dataclass(frozen=True, slots=True)
class AbsentCase:
    """What silence means instead when a fact is known or another clause was found; one of the two is set."""

    level: Level | None
    say: str
    fact: str | None = None
    facts: tuple[str, ...] = ()
    question: str | None = None
    """Asked while the fact is not known."""
    found: str | None = None
    """A clause that was found, and in which none of the rules in `unless` fired."""
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IfAbsent:
    """What silence means in one kind of contract; no level means that it is only mentioned."""

    level: Level | None
    say: str
    """"" when silence means nothing unless a case holds."""
    cases: tuple[AbsentCase, ...] = ()
    """The first that holds counts."""
    is_asked: bool = True
    """Whether the clause's questions make sense though it was not found."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Other papers that may settle a clause, and the level while one is named and not in the file."""

    level: Level = "medium"
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that must, or must not, be found; the tests of the pattern file."""

    text: str
    found: bool
    place: str
    risk: Level | None = None
    terms: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clause:
    """One pattern file: what to look for and what to say about it."""

    id: str
    title: str
    group: str
    what: str
    find: tuple[Phrase, ...]
    spacy: tuple[TokenPattern, ...]
    not_if: tuple[Phrase, ...]
    headings: tuple[Phrase, ...]
    own_headings: tuple[Phrase, ...]
    """A section so headed speaks of nothing else: each of its sentences counts that speaks of no other clause."""
    in_its_section: tuple[Phrase, ...]
    """Weaker phrases that count only where the section speaks of the clause, by its heading or by another hit."""
    referring: tuple[Phrase, ...]
    """Phrases that count where their sentence refers to a section of the clause: "Section 9.1 does not apply"."""
    not_headings: tuple[Phrase, ...]
    """A section so headed speaks of something else, whatever its words."""
    phrases_elsewhere: int
    """So many of the phrases have to speak of the clause in a section whose heading does not."""
    outright_elsewhere: bool
    """Only phrases of `find` count among those, and none of `in_its_section`."""
    between_companies: tuple[Phrase, ...] | None
    """Phrases that count in place of all others in a paper between companies; None where such a paper is no other."""
    terms: tuple[TermSpec, ...]
    rules: tuple[Rule, ...]
    otherwise: Level
    """The level of a finding in which no rule fires."""
    why: str
    questions: tuple[Question, ...]
    if_absent: Mapping[str, IfAbsent]
    papers: Papers
    sources: tuple[str, ...]
    examples: tuple[Example, ...]
    origin: str
    """`BUILT_IN`, or the path of the user's file."""
    weighed: frozenset[str]
    """Its shipped phrases and own headings: what they find has to be worded like such clauses. Empty where the weights
    do not hold: for a user's own clause, and where `between_companies` takes the place of its phrases."""
    levels_weighed: bool
    """Whether words are heard on its levels; never where a user's file has a say in its rules."""
    alarmed_by_words: bool = True
    """Whether they may call what it finds high where no rule does; not in a paper that is no physician's."""

    @property
    def outright(self) -> frozenset[str]:
        """The phrases that speak of the clause by themselves, as written."""
        return frozenset(phrase.text for phrase in self.find)

    def as_of_another_trade(self) -> Clause:
        """The clause as it is judged in the paper of an executive, say, whose words the weights do not know."""
        return replace(self, alarmed_by_words=False)

    def as_between_companies(self) -> Clause:
        """The clause as it is looked for in a paper between companies."""
        if self.between_companies is None:
            return replace(self, levels_weighed=False)
        return replace(
            self,
            find=self.between_companies,
            spacy=(),
            not_if=(),
            headings=(),
            own_headings=(),
            in_its_section=(),
            referring=(),
            not_headings=(),
            phrases_elsewhere=1,
            outright_elsewhere=False,
            weighed=frozenset(),
            levels_weighed=False,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """One side of a combination: a finding that must be there. Exactly one of clause, rules, any_of, law is set."""

    clause: str | None = None
    rules: tuple[str, ...] = ()
    """One of these rules fired."""
    any_of: tuple[Part, ...] = ()
    term: str | None = None
    """With `clause`: a term of the finding that is stated, and within the bounds where they are given."""
    at_least: float | None = None
    at_most: float | None = None
    law: str | None = None
    """"owners_lose_protection": in the state of work the reported protection stops at ownership; no finding is needed."""


@dataclass(frozen=True, slots=True)
class Together:
    """Findings that matter more together than apart."""

    id: str
    level: Level
    say: str
    parts: tuple[Part, ...]
    without: tuple[Part, ...] = ()
    """None of these is there."""
    place: str = ""


@dataclass(frozen=True, slots=True)
class ClauseSet:
    """All clauses of a run, and what was overridden, extended or disabled on the way."""

    clauses: tuple[Clause, ...]
    origins: tuple[str, ...]
    notes: tuple[str, ...] = ()
    combinations: tuple[Together, ...] = ()

    def by_id(self, clause_id: str) -> Clause | None:
        """The clause of an id, if it is among them."""
        return next((clause for clause in self.clauses if clause.id == clause_id), None)
