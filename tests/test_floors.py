"""The house: imports run down only, one foreign library has one room, files stay short, what is promised is there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from clausecheck import pattern_files

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "clausecheck"
FLOORS = {
    "__main__": 7, "cli": 6, "pattern_examples": 5, "analysis": 4, "findings": 3, "facts": 3,
    "readers": 2, "pattern_files": 2, "matching": 2, "report": 2, "sections": 2, "sentences": 2, "terms": 2,
    "parties": 2, "definitions": 2, "references": 2, "about": 2,
    "model": 1, "clause": 1, "errors": 1, "shipped": 1,
}  # fmt: skip
ROOMS_OF = {
    "spacy": ("matching",), "pypdfium2": ("readers/pdf",), "pdfplumber": ("readers/pdf",), "lxml": ("readers/docx",),
    "jinja2": ("report/html",), "text_to_num": ("terms",), "typer": ("cli",), "rich": ("cli",),
    "pydantic": ("pattern_files",), "pydantic_core": ("pattern_files",), "yaml": ("pattern_files", "facts"),
}  # fmt: skip
KNOWS_ANOTHER = {("readers", "sections"), ("clause", "model")}
"""A contract is cut into sections where it is built, and the nouns of a pattern file speak of levels and questions."""
UPWARD = {("model", "report")}
"""`Analysis.to_dict` is a door that the design fixes; it looks up when it is called, and only then."""


def _files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _room(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _rooms_imported(path: Path) -> set[str]:
    modules = (name.split(".") for name in _imported(path) if name.startswith("clausecheck."))
    return {parts[1] for parts in modules if parts[1] in FLOORS}


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_from_lower_floors_or_itself(path: Path) -> None:
    room = _room(path)
    if room == "__init__":
        return  # the package's door opens every floor, inside its functions

    upward = {
        other
        for other in _rooms_imported(path) - {room}
        if FLOORS[other] >= FLOORS[room] and (room, other) not in KNOWS_ANOTHER | UPWARD
    }

    assert not upward


@pytest.mark.parametrize("library", ROOMS_OF)
def test_a_foreign_library_has_one_room(library: str) -> None:
    using = {
        str(path.relative_to(PACKAGE)) for path in _files() if library in {n.split(".")[0] for n in _imported(path)}
    }

    assert using, f"nothing uses {library}"
    assert not {file for file in using if not file.startswith(ROOMS_OF[library])}


@pytest.mark.parametrize("path", _files(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    for command in ("clausecheck review", "clausecheck facts", "clausecheck patterns", "make demo", "make test"):
        assert command in readme


@pytest.mark.parametrize("clause", pattern_files.load().clauses, ids=lambda clause: clause.id)
def test_every_clause_has_sources_and_examples_on_both_sides(clause) -> None:  # type: ignore[no-untyped-def]
    assert clause.sources
    assert {example.found for example in clause.examples} == {True, False}
    assert all(rule.ask for rule in clause.rules if rule.level in ("high", "medium"))
