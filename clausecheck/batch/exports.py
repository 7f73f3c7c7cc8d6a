"""Writes the tables in other forms: CSV for spreadsheets, lines of JSON for programs; part by part, so that any size fits."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TextIO

from clausecheck.batch import tables
from clausecheck.batch.parts import Parts
from clausecheck.report.as_json import escaped
from clausecheck.report.table import cell_text

Rows = Iterator[Mapping[str, object]]


def write(parts: Parts, form: str, folder: Path) -> None:
    """One file for each table into a folder that is there; raises OSError when it cannot be written."""
    for table in tables.TABLES:
        rows = (row for number in parts.numbers() for row in parts.read(table, number).to_pylist())
        with open(folder / f"{table}.{form}", "w", encoding="utf-8", newline="") as file:
            FORMS[form](file, table, rows)


def _csv(file: TextIO, table: str, rows: Rows) -> None:
    """A head row, then a row each; lists stand in their cell as JSON, and no cell is taken for a formula."""
    columns = [column.name for column in tables.TABLES[table]]
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row[name]) for name in columns])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, int | float):
        return f"{value:g}" if isinstance(value, float) and value.is_integer() and abs(value) < 1e6 else str(value)
    return cell_text(str(value))


def _jsonl(file: TextIO, table: str, rows: Rows) -> None:
    for row in rows:
        told = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
        file.write(escaped(json.dumps(told, ensure_ascii=False)) + "\n")


FORMS: Mapping[str, Callable[[TextIO, str, Rows], None]] = {"csv": _csv, "jsonl": _jsonl}
