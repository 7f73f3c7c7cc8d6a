"""`clausecheck query`: looks things up in the results of a batch."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck import extras
from clausecheck.cli.say import fit_to_show, say

if TYPE_CHECKING:
    from clausecheck.batch.query import Answer

QUERY = ("duckdb", "pyarrow")
_MOST_SHOWN = 500
"""Rows of a table on the terminal; more of them nobody reads, and CSV holds them all."""


class Form(StrEnum):
    """The forms of an answer."""

    table = "table"
    csv = "csv"
    jsonl = "jsonl"


Results = Annotated[Path, typer.Argument(metavar="OUT", help="The folder that `clausecheck batch` wrote.")]
Sql = Annotated[str | None, typer.Argument(metavar="SQL", help="The question; without it the tables are shown.")]
Format = Annotated[Form, typer.Option("--format", help="The form of the answer.")]


def query(results: Results, sql: Sql = None, form: Format = Form.table) -> None:
    """Ask the results of a batch one question in SQL: the answer on standard output. Nothing is changed.

    Exit codes: 0 done; 2 the SQL is wrong, or there are no results.
    """
    extras.need("Looking things up", QUERY, extra="query", packages=QUERY)
    from clausecheck.batch import query as workshop

    if sql is not None:
        SHOW[form](workshop.ask(results, sql))
    elif form == Form.table:
        _list(workshop.columns(results))
    else:
        SHOW[form](workshop.columns(results))


def _list(columns: Answer) -> None:
    """The tables and views with their columns below them."""
    for table, column, says in columns.rows:
        print(f"{table}: {says}" if column is None else f"    {column:16} {says}")


def _table(answer: Answer) -> None:
    """Columns as wide as what stands in them; numbers to the right."""
    rows = [tuple(map(_shown, row)) for row in islice(answer.rows, _MOST_SHOWN)]
    shown = [tuple(map(_text, row)) for row in rows]
    heads = tuple(map(fit_to_show, answer.columns))
    widths = [max(map(len, column)) for column in zip(heads, *shown, strict=True)]
    is_number = [any(isinstance(one, int | float) for one in column) for column in zip(*rows, strict=True)] or [
        False
    ] * len(heads)
    for line in (heads, tuple("-" * width for width in widths), *shown):
        cells = zip(line, widths, is_number, strict=True)
        print("  ".join(text.rjust(width) if right else text.ljust(width) for text, width, right in cells).rstrip())
    if next(answer.rows, None) is not None:
        say(f"These are the first {_MOST_SHOWN} rows; --format csv gives all of them.")


def _csv(answer: Answer) -> None:
    from clausecheck.report.table import cell_text

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        writer.writerow([cell_text(one) if isinstance(one, str) else _text(_shown(one)) for one in row])


def _jsonl(answer: Answer) -> None:
    from clausecheck.report.as_json import escaped

    for row in answer.rows:
        told = dict(zip(answer.columns, map(_shown, row), strict=True))
        print(escaped(json.dumps(told, ensure_ascii=False, default=str)))


SHOW: Mapping[str, Callable[[Answer], None]] = {"table": _table, "csv": _csv, "jsonl": _jsonl}


def _shown(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _text(value: object) -> str:
    """A cell: nothing for null, a whole number without its point, and no character that steers a terminal."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, list | dict):
        return fit_to_show(json.dumps(value, ensure_ascii=False, default=str))
    return fit_to_show(" ".join(str(value).split()))
