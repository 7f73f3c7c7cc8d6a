"""Writes the tables of a batch into docs/tables.md: python tools/list_columns.py."""

from __future__ import annotations

from pathlib import Path

from clausecheck.batch import tables

DOCUMENT = Path(__file__).parents[1] / "docs" / "tables.md"
BEGIN, END = "<!-- columns: written by tools/list_columns.py -->", "<!-- end of columns -->"


def with_columns(document: str) -> str:
    before, rest = document.split(BEGIN)
    return f"{before}{BEGIN}\n{_tables()}{END}{rest.split(END)[1]}"


def _tables() -> str:
    return "\n".join(_table(name) for name in ("contracts", "findings", "terms", "silences", "errors"))


def _table(name: str) -> str:
    rows = [f"| `{one.name}` | {_kind(one)} | {one.says} |" for one in tables.TABLES[name]]
    return "\n".join(
        [
            f"### {name}",
            "",
            f"{tables.ABOUT[name].capitalize()}.",
            "",
            "| column | type | |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _kind(column: tables.Column) -> str:
    kind = str(column.type).replace("list<item: ", "list<")
    return kind if column.is_always_there else f"{kind}, may be null"


if __name__ == "__main__":
    DOCUMENT.write_text(with_columns(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
