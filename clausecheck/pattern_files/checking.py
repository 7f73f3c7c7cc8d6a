"""Checks the keys and types of a pattern file, and says in plain words and at which line what is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from clausecheck.pattern_files import schema
from clausecheck.pattern_files.schema import AnyFile
from clausecheck.pattern_files.yaml_lines import Parsed, Path

Model = TypeVar("Model", bound=BaseModel)
YOURS = "yours_to_give"
"""The type of an error that says what only the reader can give."""


class Complaints(Protocol):
    """Takes what is wrong with a file, each with its place."""

    def complain(self, what: str, *path: str | int) -> None:
        """Add a problem."""
        ...


@dataclass(frozen=True, slots=True)
class Source:
    """Where a clause stands: its file as shown to the user, its lines, and the list that takes every problem."""

    shown: str
    origin: str
    parsed: Parsed
    problems: list[str]
    at: Path = ()
    """Where the clause begins in a file that holds several."""

    def place(self, *path: str | int) -> str:
        """`file:line` of a value of the clause."""
        return f"{self.shown}:{self.parsed.line((*self.at, *path))}"

    def complain(self, what: str, *path: str | int) -> None:
        """Add a problem, with its place."""
        self.problems.append(f"{self.place(*path)}: {what}")


@dataclass(frozen=True, slots=True)
class Checked:
    """One clause of a file whose keys and types are right."""

    id: str
    file: AnyFile
    source: Source


def yaml_file(source: Source, stem: str) -> Iterator[Checked]:
    """The clause of a YAML file; its id is the file's name."""
    fields = source.parsed.value
    if not isinstance(fields, dict):
        source.complain("a pattern file is made of `key: value` lines and begins with `title:`")
        return
    model: type[AnyFile] = schema.PatternFile
    if set(fields) == {"disable"}:
        model = schema.SwitchFile
    elif "extends" in fields:
        model = schema.ExtensionFile
    yield from _checked(stem, fields, model, source)


def spacy_file(source: Source) -> Iterator[Checked]:
    """The clauses of a spaCy pattern file, one a label."""
    assert isinstance(source.parsed.value, dict)
    for label, rows in source.parsed.value.items():
        fields = {"title": label.replace("_", " ").capitalize(), **rows}
        within = Source(source.shown, source.origin, source.parsed, source.problems, (label,))
        yield from _checked(label, fields, schema.SpacyLabel, within)


def validated(fields: object, model: type[Model], source: Complaints) -> Model | None:
    """The fields as a model; None when something is wrong, which is said."""
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        said: set[Path] = set()
        for details in error.errors(include_url=False):
            path = _path(details, fields)
            if path not in said:  # a value that may be of several types is refused once by each
                source.complain(_say(details, path, model), *path)
            said.add(path)
        return None


def _checked(clause_id: str, fields: Mapping[str, object], model: type[AnyFile], source: Source) -> Iterator[Checked]:
    file = validated(fields, model, source)
    if file is None:
        return
    if isinstance(file, schema.PatternFile) and not (file.find or file.spacy or file.in_its_section):
        source.complain("nothing to find; give `find:` or `spacy:`")
    yield Checked(clause_id, file, source)


def _path(details: ErrorDetails, fields: object) -> Path:
    """Where a value stands: pydantic's place without the names of the types that it tried."""
    path: list[str | int] = []
    value: Any = fields
    for part in details["loc"]:
        is_key = isinstance(value, Mapping) and part in value
        if is_key or (isinstance(value, list) and isinstance(part, int)):
            value = value[part]
        elif details["type"] not in ("missing", YOURS) or part != details["loc"][-1]:
            continue
        path.append(part)
    return tuple(path)


def _say(details: ErrorDetails, path: Path, file: type[BaseModel]) -> str:
    key = next((part for part in reversed(path) if isinstance(part, str)), "the file")
    kind, given = details["type"], details["input"]
    if kind == "extra_forbidden":
        return f"unknown key `{key}`{_did_you_mean(key, schema.keys_beside(path, file))}"
    if kind == "literal_error":
        expected = details["ctx"]["expected"].replace("'", "`")
        return f"`{key}`: {_shown(given)} is not one of {expected}"
    said = _SAID_SO.get(kind)
    return (
        f"`{key}` {said.format(given=_shown(given), **details.get('ctx', {}))}"
        if said
        else f"`{key}`: {details['msg']}"
    )


_SAID_SO = {
    "missing": "is missing",
    "string_too_short": "is empty",
    "string_pattern_mismatch": "must be a number, such as `0` or `33.3`",
    "too_short": "needs at least one entry",
    "string_type": "must be text, not {given}; put it in quotes",
    "list_type": "must be a list, each entry on a line that begins with `- `; not {given}",
    "dict_type": "must be made of `key: value` lines, not {given}",
    "model_type": "must be made of `key: value` lines, not {given}",
    "float_type": "must be a number, not {given}",
    "int_type": "must be a whole number, not {given}",
    "bool_type": "must be true or false, not {given}",
    "finite_number": "must be a number, not {given}",
    "greater_than": "must be more than {gt:g}, not {given}",
    "greater_than_equal": "must be at least {ge:g}, not {given}",
    "less_than_equal": "must be at most {le:g}, not {given}",
    "too_long": "takes at most {max_length} entries",
    YOURS: "is {ask}",
}


def _shown(given: object) -> str:
    if isinstance(given, dict):
        return "`key: value` lines"
    if isinstance(given, list):
        return "a list"
    return "nothing" if given is None else f"`{given}`"


def _did_you_mean(key: str, known: list[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f"; did you mean `{near[0]}`?" if near else ""
