"""What may stand in a pattern file: the keys, their types, and what each is for."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Level = Literal["high", "medium", "low", "favorable"]
Group = Literal["owning", "working", "leaving", "the paper"]
ContractKind = Literal["employment", "shareholder", "operating", "letter", "contractor", "any"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ConditionFile(_Strict):
    """When a rule fires: one of all, any, none, phrases, term, fact."""

    all: list["ConditionFile"] | None = None
    any: list["ConditionFile"] | None = None
    none: list["ConditionFile"] | None = None
    phrases: list[Text] | None = None
    within: Literal["sentence", "passage", "section", "contract"] | None = Field(
        None, description="where the phrases are looked for; the passage unless told otherwise"
    )
    term: Text | None = None
    above: float | None = None
    at_least: float | None = None
    below: float | None = None
    at_most: float | None = None
    value: Text | None = Field(None, description='a choice; or "blank", "stated", "missing"')
    fact: Text | None = None
    values: list[Text] | None = None
    question: Text | None = None


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
    choices: dict[Text, list[Text]] | None = None
    unit_of: Text | None = Field(None, description="what an amount of this kind is paid for: night, hour, year")


class QuestionFile(_Strict):
    """A question and whom to ask."""

    ask: Text
    whom: Literal["group", "partner", "attorney"] = "group"


class AbsentFile(_Strict):
    """What silence means in one kind of contract."""

    level: Level | None = None
    say: Text


class ExampleFile(_Strict):
    """An example with what is expected of it."""

    text: Text
    risk: Level | None = None
    terms: dict[Text, float | int | str] = {}


class ExamplesFile(_Strict):
    """The tests of the file, on both sides."""

    found: list[Text | ExampleFile] = Field(min_length=1)
    not_found: list[Text] = Field(min_length=1)


class PatternFile(_Strict):
    """One clause: what to look for and what to say about it."""

    title: Text
    group: Group = "the paper"
    what: Text = "A clause of your own."
    find: list[Text] = []
    spacy: list[list[dict[str, object]]] = []
    not_if: list[Text] = []
    headings: list[Text] = []
    in_its_section: list[Text] = []
    not_headings: list[Text] = []
    terms: dict[Text, TermFile] = {}
    rules: list[RuleFile] = []
    otherwise: Level = "low"
    why: Text
    questions: list[QuestionFile] = []
    if_absent: dict[ContractKind, AbsentFile] = {}
    sources: list[Text] = []
    examples: ExamplesFile
    extends: Text | None = None
    disable: list[Text] = []
