"""Writes the table of clauses into the README from the pattern files.

python tools/list_clauses.py
"""

from __future__ import annotations

from pathlib import Path

from clausecheck import pattern_files

README = Path(__file__).parents[1] / "README.md"
BEGIN = "<!-- clauses: written by tools/list_clauses.py -->\n"
END = "<!-- end of clauses -->\n"
GROUPS = ("owning", "working", "leaving", "the paper")


def table() -> str:
    """The clauses by group, in the order in which a career meets them."""
    clauses = pattern_files.load().clauses
    rows = [
        f"| {clause.title} | {' '.join(clause.what.split())} |\n"
        for group in GROUPS
        for clause in clauses
        if clause.group == group
    ]
    return "".join(("| clause | what it is |\n|---|---|\n", *rows))


def with_table(readme: str) -> str:
    """The README with the table as it is now."""
    before, rest = readme.split(BEGIN)
    return f"{before}{BEGIN}{table()}{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
