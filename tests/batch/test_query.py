"""Questions to the tables: answered on documented views, and never able to reach anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausecheck.batch import query, tables
from clausecheck.batch.run import Order, run
from clausecheck.errors import UsageError
from clausecheck.how import How
from tests.batch.contracts import covenant, folder_of


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("query")
    folder_of(place / "offers", 3)
    (place / "offers" / "copy.txt").write_text(covenant(miles=1), encoding="utf-8")
    (place / "offers" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    order = Order((str(place / "offers"),), place / "out", workers=1, how=How(facts={"specialty": "radiology"}))
    run(order, lambda tally: None)
    return place / "out"


def _asked(results: Path, sql: str) -> list[tuple[object, ...]]:
    return list(query.ask(results, sql).rows)


@pytest.mark.parametrize("table", [*tables.TABLES, *query.VIEWS])
def test_every_table_and_view_can_be_asked(results: Path, table: str) -> None:
    answer = query.ask(results, f"SELECT * FROM {table}")

    assert "file" in answer.columns
    assert list(answer.rows) or table == "silences"


def test_numbers_come_with_state_and_specialty(results: Path) -> None:
    sql = "SELECT specialty, state, median(number) FROM numbers WHERE clause = 'non_compete' AND term = 'miles' GROUP BY ALL"

    assert _asked(results, sql) == [("radiology", "TX", 1.5)]


def test_copies_count_once_where_that_is_asked(results: Path) -> None:
    assert _asked(results, "SELECT count(*) FROM contracts") == [(4,)]
    assert _asked(results, "SELECT name FROM contracts_once ORDER BY name") == [
        ("copy.txt",),
        ("offer-001.txt",),
        ("offer-002.txt",),
    ]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM '{file}'",
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY contracts TO '{file}.csv'",
        "ATTACH '{file}.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM results",
    ],
)
def test_nothing_else_can_be_reached(results: Path, sql: str) -> None:
    before = {path: path.stat().st_mtime_ns for path in results.rglob("*")}

    with pytest.raises(UsageError):
        _asked(results, sql.format(file=results / "contracts" / "part-000001.parquet"))

    assert {path: path.stat().st_mtime_ns for path in results.rglob("*")} == before


def test_wrong_sql_is_shown_where_it_is_wrong(results: Path) -> None:
    with pytest.raises(UsageError, match=r"(?s)nam.*LINE 1: SELECT nam FROM contracts.*clausecheck query OUT") as said:
        _asked(results, "SELECT nam FROM contracts")

    assert "name" in str(said.value)


@pytest.mark.parametrize(
    ("sql", "said"),
    [("", "no question"), ("-- nothing", "no question"), ("SELECT 1; SELECT 2", "2 statements in the SQL")],
)
def test_one_question_is_answered_at_a_time(results: Path, sql: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        _asked(results, sql)

    assert _asked(results, "SELECT 1;") == [(1,)]


def test_what_can_be_asked_is_told_for_tables_that_are_there(results: Path, tmp_path: Path) -> None:
    told = query.columns(results)

    assert told.columns == ("table", "column", "says")
    assert {row[0] for row in told.rows} == {*tables.TABLES, *query.VIEWS}
    with pytest.raises(UsageError, match="no tables of `clausecheck batch`"):
        query.columns(tmp_path)


def test_a_folder_without_tables_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no tables of `clausecheck batch`"):
        query.ask(tmp_path, "SELECT 1")
