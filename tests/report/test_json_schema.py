"""The JSON Schema of an analysis describes every key that is written, and holds for real analyses."""

from __future__ import annotations

import copy
from pathlib import Path

import jsonschema
import pytest

import clausecheck
from clausecheck.report import as_json, json_schema
from tests.report.long_offer import long_offer
from tests.report.made import small

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "sample_contracts").iterdir() if path.suffix in (".pdf", ".docx", ".txt"))


def strict() -> dict[str, object]:
    """The schema, with every key refused that it does not name."""
    schema = copy.deepcopy(json_schema.schema())
    for noun in (schema, *schema["$defs"].values()):
        if "properties" in noun:
            noun["additionalProperties"] = False
    return schema


def problems(told: object) -> list[str]:
    found = jsonschema.Draft202012Validator(strict()).iter_errors(told)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema.schema())


@pytest.mark.parametrize("sample", SAMPLES[:3], ids=lambda path: path.name)
def test_real_analyses_hold_and_have_no_key_that_is_not_described(sample: Path) -> None:
    assert problems(clausecheck.analyze(sample).to_dict()) == []


@pytest.mark.parametrize("text", [True, False])
@pytest.mark.parametrize("made", [small, long_offer])
def test_analyses_with_everything_in_them_hold_with_and_without_text(made, text: bool) -> None:
    assert problems(as_json.to_dict(made(), version="1", text=text)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), 2),
        (("findings", 0, "risk"), "awful"),
        (("findings", 0, "start"), "1"),
        (("findings", 0, "terms"), {"months": None}),
        (("contract", "lines", 0), [1, 2]),
        (("silences",), None),
    ],
)
def test_what_is_no_analysis_does_not_hold(path: tuple[str | int, ...], value: object) -> None:
    told = as_json.to_dict(small(), version="1")
    inside = told
    for part in path[:-1]:
        inside = inside[part]
    inside[path[-1]] = value

    assert len(problems(told)) == 1


def test_what_stands_in_the_model_under_a_field_is_its_description() -> None:
    finding = json_schema.schema()["$defs"]["Finding"]

    assert finding["properties"]["hits"]["description"] == "The words the patterns matched."
