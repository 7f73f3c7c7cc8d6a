"""The JSON Schemas for editors accept what the loader accepts, and underline what it refuses."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest

from clausecheck import shipped
from clausecheck.pattern_files import json_schema
from clausecheck.pattern_files.yaml_lines import parse

PATTERNS = sorted(shipped.folder("patterns").glob("*.yaml"))
KIND = {"words.yaml": "words", "combinations.yaml": "combinations"}


def problems(text: str, kind: str = "clause") -> list[str]:
    """What an editor would underline, as path: message."""
    validator = jsonschema.Draft7Validator(json_schema.SCHEMAS[kind]())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(parse(text).value)]


@pytest.mark.parametrize("kind", json_schema.SCHEMAS)
def test_every_schema_is_one(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(json_schema.SCHEMAS[kind]())


@pytest.mark.parametrize("path", PATTERNS, ids=lambda path: path.name)
def test_every_shipped_file_holds(path: Path) -> None:
    assert problems(path.read_text(encoding="utf-8"), KIND.get(path.name, "clause")) == []


HEAD = "title: Parking\nwhy: It costs.\nexamples: {found: [a], not_found: [b]}\n"


@pytest.mark.parametrize(
    ("text", "underlined"),
    [
        (HEAD + "fnd: [car]\n", "$: Additional properties are not allowed ('fnd' was unexpected)"),
        (HEAD + "find: car\n", "$.find: 'car' is not of type 'array'"),
        (HEAD + "otherwise: severe\n", "$.otherwise: 'severe' is not one of ['high', 'medium', 'low', 'favorable']"),
        (HEAD + "rules: [{id: P, level: low, because: x, when: {phrase: [car]}}]\n",
         "$.rules[0].when: Additional properties are not allowed ('phrase' was unexpected)"),
        ("title: Parking\nwhy: It costs.\n", "$: 'examples' is a required property"),
        ("extends: goodwill\nfnd: [car]\n", "$: Additional properties are not allowed ('fnd' was unexpected)"),
        ("disable: goodwill\n", "$.disable: 'goodwill' is not of type 'array'"),
    ],
)  # fmt: skip
def test_one_mistake_is_underlined_once(text: str, underlined: str) -> None:
    assert problems(text) == [underlined]


@pytest.mark.parametrize("text", ["extends: goodwill\nfind: [car]\n", "disable: [goodwill]\n"])
def test_files_that_change_others_hold(text: str) -> None:
    assert problems(text) == []


def test_every_key_says_what_it_is_for() -> None:
    told = json_schema.clause_file()["$defs"]["PatternFile"]["properties"]

    assert [name for name, key in told.items() if "description" not in key] == []
