"""The texts of the reports stand in one file that can be translated; what does not fit is refused as a whole."""

from __future__ import annotations

import ast
import importlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import clausecheck
from clausecheck import shipped, translation
from clausecheck.errors import UsageError

PACKAGE = Path(clausecheck.__file__).parent
SAMPLE = shipped.folder("sample_contracts") / "plain_letter.txt"
WRITERS = ("report", "annotate", "anonymous", "changes", "compare")
"""Rooms that write for readers, in which every sentence stands in a module of words."""


def test_every_module_of_words_is_part_of_the_file() -> None:
    modules = {path.relative_to(PACKAGE) for path in PACKAGE.rglob("words*.py")} - {Path("terms/words.py")}

    assert {".".join(path.with_suffix("").parts) for path in modules} == set(translation.ROOMS)


@pytest.mark.parametrize("room", WRITERS)
def test_a_room_that_writes_for_readers_has_no_sentence_of_its_own(room: str) -> None:
    found = [(path.name, text) for path in sorted((PACKAGE / room).glob("*.py")) for text in sentences(path)]

    assert found == []


def sentences(path: Path) -> Iterator[str]:
    """Texts of three words and more that are no errors, no regular expressions and no part of a schema."""
    if path.stem.startswith("words") or path.stem in ("json_schema", "known_words"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    aside = {id(each) for node in ast.walk(tree) if is_aside(node) for each in ast.walk(node)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in aside else None
        if isinstance(text, str) and re.match(r"[A-Z…“]?[a-z,]* .* ", text) and text[:1].isupper():
            yield text


def is_aside(node: ast.AST) -> bool:
    """Docstrings, errors, what an error is made of, and the rows of a comparison, which are told by their words."""
    if isinstance(node, ast.Assign):
        return all(
            isinstance(one, ast.Name) and one.id.startswith(("_NEXT", "NEXT", "_CANNOT", "_NAMES", "ROWS"))
            for one in node.targets
        )
    return isinstance(node, ast.Raise | ast.Assert) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    )


def test_no_text_is_taken_from_its_module_before_it_can_be_replaced() -> None:
    early = {
        (path.name, one.name)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and f"{node.module}".removeprefix("clausecheck.") in translation.ROOMS
        for one in node.names
    }

    assert early == set()


def test_the_file_as_it_is_written_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "words.json"
    path.write_text(translation.starter(), encoding="utf-8")

    translation.take(path)

    assert translation.starter() == path.read_text(encoding="utf-8")


def test_a_report_speaks_as_the_file_says_and_leaves_the_rest(tmp_path: Path) -> None:
    """In a process of its own, since the texts stay replaced while it runs."""
    path = tmp_path / "words.json"
    path.write_text(json.dumps({"report.words": {"CHANGES_TITLE": "Was zu ändern ist"}}), encoding="utf-8")

    ended = subprocess.run(
        [sys.executable, "-m", "clausecheck", str(SAMPLE), "--format", "md", "-o", "-"],
        env={**os.environ, translation.VARIABLE: str(path)},
        capture_output=True,
        check=True,
    )

    told = ended.stdout.decode("utf-8")
    assert "## Was zu ändern ist" in told
    assert "## Questions, in sending order" in told


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "the file must be an object of names and texts"),
        ({"report.wrods": {}}, "there is no report.wrods; did you mean report.words?"),
        ({"report.words": {"TITEL": ""}}, "there is no report.words.TITEL; did you mean TITLE?"),
        ({"report.words": {"TITLE": 3}}, "report.words.TITLE must be a text"),
        ({"report.words": {"PAGE": "Seite {nummer}"}}, "report.words.PAGE may hold page in braces"),
        ({"report.words": {"WORD_COUNT": ["one"]}}, "report.words.WORD_COUNT must be a row of 2"),
        ({"report.words": {"LEVELS": {"hihg": ["", ""]}}}, "there is no report.words.LEVELS.hihg; did you mean high?"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_taken(given: object, said: str, tmp_path: Path) -> None:
    path = tmp_path / "words.json"
    path.write_text(json.dumps(given), encoding="utf-8")
    before = translation.starter()

    with pytest.raises(UsageError, match=re.escape(f"{path}: {said}")):
        translation.take(path)

    assert translation.starter() == before


@pytest.mark.parametrize("room", translation.ROOMS)
def test_every_text_is_used(room: str) -> None:
    module = importlib.import_module(f"clausecheck.{room}")
    code = "".join(path.read_text(encoding="utf-8") for kind in ("*.py", "*.j2") for path in PACKAGE.rglob(kind))

    assert [one for one in vars(module) if one.isupper() and len(re.findall(rf"\b{one}\b", code)) < 2] == []
