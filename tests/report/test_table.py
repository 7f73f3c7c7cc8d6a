"""The CSV has one row for each finding and silence, safe to open in a spreadsheet."""

import csv
import io
from dataclasses import replace

from clausecheck.report import table
from tests.report.made import small


def rows(analysis):
    return list(csv.DictReader(io.StringIO(table.render(analysis, version="1"))))


def test_findings_come_worst_first_and_silences_last():
    assert [(row["level"], row["clause"]) for row in rows(small())] == [
        ("high", "non_compete"),
        ("medium", "call_compensation"),
        ("depends on a fact", "moonlighting"),
        ("in your favor", "tail_coverage"),
        ("medium", "goodwill"),
    ]


def test_a_cell_is_never_a_formula():
    analysis = small()
    hostile = replace(analysis, contract=replace(analysis.contract, file="=HYPERLINK(1)"))

    assert {row["file"] for row in rows(hostile)} == {"'=HYPERLINK(1)"}
