"""The rows of a file: what an analysis comes to, whatever its terms and letters are."""

from __future__ import annotations

from dataclasses import replace

import pyarrow as pa
import pytest

import clausecheck
from clausecheck.batch import record, tables
from clausecheck.batch.record import Source
from tests.batch.contracts import DAY, covenant, failure

SOURCE = Source("/offers/a.txt", "a.txt", "key", "1", DAY)


def _rows(text: str, **given: object) -> dict[str, list[dict[str, object]]]:
    analysis = clausecheck.analyze_text(text, **given)
    found = record.decode(record.encode(record.of_analysis(analysis, SOURCE)))
    return {table: tables.of_rows(table, found.get(table, ())).to_pylist() for table in tables.TABLES}


def test_a_contract_is_one_row_with_its_counts_and_its_state() -> None:
    (row,) = _rows(covenant())["contracts"]

    assert (row["file"], row["name"], row["as_of"], row["kind"]) == ("/offers/a.txt", "a.txt", DAY, "employment")
    assert row["state"] == "TX"
    assert "Texas" in row["state_words"]
    assert "non_compete" in row["clauses"]
    assert row["worst"] == "high"
    assert row["high"] >= 1


def test_a_finding_is_a_row_with_its_words_and_rules() -> None:
    text = covenant(miles=40)

    row = next(row for row in _rows(text)["findings"] if row["clause"] == "non_compete")

    assert "within 40 miles" in row["quote"]
    assert row["rules"] == [reason["rule"] for reason in row["reasons"]]
    assert row["words"]


def test_a_term_is_a_row_with_its_number() -> None:
    terms = _rows(covenant(months=24, miles=10))["terms"]

    assert {(row["term"], row["number"], row["state"]) for row in terms} >= {
        ("months", 24.0, "number"),
        ("miles", 10.0, "number"),
    }


@pytest.mark.parametrize(
    ("value", "state", "number", "low", "high", "choice"),
    [
        (24, "number", 24.0, 24.0, 24.0, None),
        ("physician", "choice", None, None, None, "physician"),
        ("blank", "blank", None, None, None, None),
        ((10, 20), "several", None, 10.0, 20.0, None),
        ({"words": 18, "digits": 12}, "contradicts itself", None, 12.0, 18.0, None),
        (10**400, "number", None, None, None, None),
    ],
)
def test_every_kind_of_value_has_its_place(value, state, number, low, high, choice) -> None:
    analysis = clausecheck.analyze_text(covenant())
    finding = next(one for one in analysis.findings if one.found)
    term = replace(finding.found[0], value=value)
    changed = replace(analysis, findings=(replace(finding, found=(term,)),))

    (row,) = record.of_analysis(changed, SOURCE)["terms"]

    assert [row[name] for name in ("state", "number", "low", "high", "choice")] == [state, number, low, high, choice]


def test_letters_that_are_no_unicode_break_nothing() -> None:
    rows = _rows(covenant().replace("Jane", "J\udce9ne"))

    assert rows["contracts"][0]["name"] == "a.txt"


def test_a_failure_is_a_row_with_its_reason() -> None:
    (row,) = tables.of_rows("errors", failure("b.pdf", why="it is locked")["errors"]).to_pylist()

    assert (row["file"], row["cause"], row["why"], row["next_step"]) == ("b.pdf", "refused", "it is locked", "Check it")


@pytest.mark.parametrize("table", tables.TABLES)
def test_every_column_says_what_it_holds(table: str) -> None:
    schema = tables.schema(table)

    assert all(field.metadata[b"says"] for field in schema)
    assert schema.field("file").type == pa.string()


def test_a_renamed_record_differs_in_its_names_alone() -> None:
    made = record.of_analysis(clausecheck.analyze_text(covenant()), SOURCE)

    other = record.renamed(made, "/offers/old/b.txt")

    assert {row["file"] for rows in other.values() for row in rows} == {"/offers/old/b.txt"}
    assert other["contracts"][0]["name"] == "b.txt"
    assert record.renamed(other, "/offers/a.txt") == made
