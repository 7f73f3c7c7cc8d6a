"""Looks things up in the tables of a batch with SQL. It reads these tables and nothing else, and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow.dataset

from clausecheck.batch import tables
from clausecheck.batch.parts import Parts
from clausecheck.errors import UsageError

VIEWS: Mapping[str, tuple[str, str]] = {
    "contracts_once": (
        "the contracts, but of those with the same content only the first by its name",
        "SELECT * FROM contracts QUALIFY row_number() OVER (PARTITION BY sha256 ORDER BY file) = 1",
    ),
    "numbers": (
        "the terms that are one number, each with its contract's kind, state, and specialty where it was given",
        """SELECT file, clause, term, number, quote, terms.page, kind, contracts.state AS state,
            list_filter(facts, lambda fact: fact.name = 'specialty')[1].value AS specialty
        FROM terms JOIN contracts USING (file) WHERE number IS NOT NULL""",
    ),
}
"""Beside the tables: what each shows, and how it is made of them."""
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Answer:
    """The columns of an answer and its rows, which are fetched as they are asked for."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


def ask(folder: Path, sql: str) -> Answer:
    """The answer to one question; raises UsageError when there are no tables, or when the SQL is wrong."""
    connection = _opened(folder)
    try:
        number = len(connection.extract_statements(sql))
        if number != 1:
            raise UsageError(_not_one(number))
        asked = connection.execute(sql)
    except duckdb.Error as error:
        raise UsageError(_said(error)) from error
    columns = tuple(column[0] for column in asked.description or ())
    return Answer(columns, _rows(asked))


def columns(folder: Path) -> Answer:
    """What can be asked: a row for each table and view, without a column, and one for each column of a table.

    Raises UsageError when there are no tables.
    """
    _opened(folder).close()
    rows: list[tuple[object, ...]] = []
    for name, about in tables.ABOUT.items():
        rows.append((name, None, about))
        rows += [(name, column.name, column.says) for column in tables.TABLES[name]]
    rows += [(name, None, about) for name, (about, _) in VIEWS.items()]
    return Answer(("table", "column", "says"), iter(rows))


def _not_one(number: int) -> str:
    if number == 0:
        return "There is no question in the SQL. Give one, or leave it out to see the tables: clausecheck query OUT"
    return f"There are {number} statements in the SQL, and only one can be answered. Ask them one at a time"


def _opened(folder: Path) -> duckdb.DuckDBPyConnection:
    """A database in memory that knows the tables. It is locked: SQL from elsewhere can reach no file and no network."""
    parts = Parts(folder)
    numbers = parts.numbers()
    if not numbers:
        raise UsageError(
            f"{folder}: there are no tables of `clausecheck batch` in it. Give the folder named there with -o"
        )
    connection = duckdb.connect(":memory:")
    for table in tables.TABLES:
        files = [str(parts.path(table, number)) for number in numbers]
        connection.register(table, pyarrow.dataset.dataset(files, schema=tables.schema(table), format="parquet"))
    for name, (_, sql) in VIEWS.items():
        connection.execute(f"CREATE VIEW {name} AS {sql}")
    for setting in (
        "enable_external_access = false",
        "python_enable_replacements = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {setting}")
    return connection


def _rows(asked: duckdb.DuckDBPyConnection) -> Iterator[tuple[object, ...]]:
    try:
        while some := asked.fetchmany(_AT_ONCE):
            yield from some
    except duckdb.Error as error:
        raise UsageError(_said(error)) from error


def _said(error: duckdb.Error) -> str:
    """What is wrong, with the line of the SQL it stands in, and where to look."""
    return f"{str(error).rstrip()}\nThe tables and their columns: clausecheck query OUT"
