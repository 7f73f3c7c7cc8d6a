"""What may stand in a pattern file: the keys, their types, and what each is for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from clausecheck.model import Level

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Figure = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?$")]
Group = Literal["owning", "working", "leaving", "the paper"]
ContractKind = Literal["employment", "shareholder", "operating", "letter", "contractor", "any"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ConditionFile(_Strict):
    """When a rule fires: one of all, any, none, phrases, term, clause, fact, law."""

    all: list[ConditionFile] | None = Field(None, min_length=1)
    any: list[ConditionFile] | None = Field(None, min_length=1)
    none: list[ConditionFile] | None = Field(None, min_length=1)
    phrases: list[Text] | None = Field(None, min_length=1)
    within: Literal["sentence", "passage", "section", "references", "contract"] | None = Field(
        None, description="where the phrases are looked for; the passage unless told otherwise"
    )
    term: Text | None = None
    above: float | None = None
    at_least: float | None = None
    below: float | None = None
    at_most: float | None = None
    value: Text | None = Field(None, description='a choice; or "blank", "redacted", "stated", "missing"')
    clause: Text | None = Field(None, description="another clause that was found; with `value: missing`, in vain")
    fact: Text | None = None
    values: list[Text] | None = Field(None, min_length=1)
    question: Text | None = Field(None, description="printed instead of a level while the fact is not known")
    above_fact: Literal["pay"] | None = Field(None, description="beside `term`: the term is more than this fact")
    law: Literal["over_cap"] | None = Field(
        None, description="over_cap: beyond a statutory cap reported for the state of work, its conditions being known"
    )


class RuleFile(_Strict):
    """A condition that sets a risk level."""

    id: Text
    level: Level
    when: ConditionFile
    because: Text
    ask: Text | None = Field(None, description="the one change to ask for, in plain words")


class TermFile(_Strict):
    """How a number or choice is read from the passage."""

    kind: Text | list[Text] | None = None
    near: list[Text] = []
    not_near: list[Text] = []
    choices: dict[Text, list[Text]] | None = Field(None, min_length=1)
    in_words: dict[Figure, list[Text]] = Field(
        {},
        description="numbers that phrases say where no amount of the kind is written: `0: [nothing is paid]`",
        json_schema_extra={"additionalProperties": False},
    )
    several: bool = Field(False, description="with `choices:`: each part of the passage may say another one")
    unit_of: Text | None = Field(
        None,
        description="what an amount of this kind is paid for: night, hour, year; `choices:` beside it say it where its own words do not",
    )
    or_else: Text | None = Field(
        None, description="another term of the clause, whose value it takes where none of its own is stated"
    )


class QuestionFile(_Strict):
    """A question and whom to ask."""

    ask: Text
    whom: Literal["group", "partner", "attorney"] = "group"


class AbsentCaseFile(_Strict):
    """What silence means instead, when a fact is known or another clause was found."""

    fact: Text | None = None
    values: list[Text] | None = Field(None, min_length=1, description="`surg*` stands for any word that begins so")
    question: Text | None = Field(None, description="asked while the fact is not known")
    found: Text | None = Field(None, description="a clause that was found")
    unless: list[Text] = Field([], description="rules: a place where one of them fired does not count as found")
    level: Level | None = None
    say: Text


class AbsentFile(_Strict):
    """What silence means in one kind of contract."""

    level: Level | None = None
    say: Text | None = Field(None, description="without it silence means nothing, unless a case holds")
    ask: bool = Field(True, description="false where the clause's questions make sense only once it is there")
    cases: list[AbsentCaseFile] = Field([], description="the first that holds takes the place of level and say")


class PapersFile(_Strict):
    """Other papers that may settle the clause."""

    level: Level = "medium"
    named: list[Text] = []


class ExampleFile(_Strict):
    """An example with what is expected of it."""

    text: Text
    risk: Level | None = None
    terms: dict[Text, float | int | str] = {}


def _form_of_example(given: object) -> str:
    return "fields" if isinstance(given, dict | ExampleFile) else "text"


Found = Annotated[
    Annotated[Text, Tag("text")] | Annotated[ExampleFile, Tag("fields")],
    Discriminator(_form_of_example),
]
"""Told apart by form, so that a mistake in one is not also reported as not being the other."""


class ExamplesFile(_Strict):
    """The tests of the file, on both sides."""

    found: list[Found] = Field(min_length=1)
    not_found: list[Text] = Field(min_length=1)


class _Parts(_Strict):
    """What every file may hold."""

    group: Group = Field("the paper", description="the chapter of the report it stands in")
    what: Text = Field("A clause of your own.", description="one sentence on what the clause is")
    find: list[Text] = Field([], description="phrases; one of them in a sentence is enough")
    spacy: list[list[dict[str, object]]] = Field([], description="token patterns as spaCy takes them")
    not_if: list[Text] = Field([], description="phrases that take a sentence out, whatever else it says")
    headings: list[Text] = Field([], description="a section with such a heading speaks of this clause")
    own_headings: list[Text] = Field(
        [], description="a section with such a heading speaks of nothing else; it counts whatever its words"
    )
    in_its_section: list[Text] = Field(
        [], description="weaker phrases that count only in a section of this clause or a schedule it names"
    )
    referring: list[Text] = Field(
        [], description="phrases that count when their sentence names a section of this clause"
    )
    not_headings: list[Text] = Field([], description="a section with such a heading never speaks of this clause")
    phrases_elsewhere: int = Field(
        1, ge=1, le=9, description="so many of its phrases have to speak of it in a section headed by something else"
    )
    outright_elsewhere: bool = Field(
        False, description="only phrases of `find` count for `phrases_elsewhere`, and none of `in_its_section`"
    )
    between_companies: list[Text] | None = Field(
        None, description="phrases that count in place of all others in a paper between companies (licence, franchise)"
    )
    terms: dict[Text, TermFile] = Field({}, description="the numbers and choices to read")
    rules: list[RuleFile] = Field([], description="what makes it high, medium, low or favorable")
    otherwise: Level = Field("low", description="the level when no rule fires")
    questions: list[QuestionFile] = Field([], description="what to ask, and whom")
    if_absent: dict[ContractKind, AbsentFile] = Field({}, description="what silence means, by kind of contract")
    papers: PapersFile = Field(PapersFile(), description="other papers that may settle the clause")
    sources: list[Text] = Field([], description="where the knowledge comes from")
    disable: list[Text] = Field([], description="clauses that are not looked for")


class PatternFile(_Parts):
    """One clause: what to look for and what to say about it."""

    title: Text = Field(description="the clause's name in the report")
    why: Text = Field(description="why a physician should care")
    examples: ExamplesFile = Field(description="the tests of the file, on both sides")


class ExtensionFile(_Parts):
    """What is added to a clause of another file; lists add up, anything else replaces."""

    extends: Text = Field(description="the id of the clause to which this file adds")
    title: Text | None = None
    why: Text | None = None
    examples: ExamplesFile | None = None


class SpacyLabel(_Parts):
    """A label of a spaCy pattern file."""

    title: Text
    why: Text = "A pattern of your own."
    examples: None = None


class SwitchFile(_Strict):
    """A file that only says which clauses are not looked for."""

    disable: list[Text] = Field(min_length=1)


class PartFile(_Strict):
    """One side of a combination: a clause that was found, a rule that fired, or any of several."""

    clause: Text | None = None
    rules: list[Text] | None = Field(None, min_length=1)
    any: list[PartFile] | None = Field(None, min_length=1)
    term: Text | None = None
    at_least: float | None = None
    at_most: float | None = None
    law: Literal["owners_lose_protection"] | None = None


class CombinationFile(_Strict):
    """Findings that matter more together than apart."""

    level: Level
    say: Text
    together: list[PartFile] = Field(min_length=1)
    without: list[PartFile] = []


AnyFile = PatternFile | ExtensionFile | SpacyLabel | SwitchFile


def keys_beside(path: tuple[str | int, ...], file: type[BaseModel]) -> list[str]:
    """The keys that are known where a key stands in a kind of file, to guess which one was meant."""
    here: tuple[type[BaseModel], ...] = (PatternFile, ExtensionFile)
    here = here if file in here else (file,)
    for part in path[:-1]:
        below = [model.model_fields[part].annotation for model in here if part in model.model_fields]
        here = tuple(found for kind in below for found in _models_in(kind)) if below else here
    return list(dict.fromkeys(key for model in here for key in model.model_fields))


def _models_in(kind: object) -> Iterator[type[BaseModel]]:
    """The models that a type is made of, however it holds them."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
    for inner in get_args(kind):
        yield from _models_in(inner)
