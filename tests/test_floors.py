"""The house holds: imports run downward, each library has its room, files stay short, everything is documented."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from clausecheck import cli, pattern_files

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "clausecheck"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
LONGEST_FUNCTION = 60

FLOORS = {
    "__main__": 7,
    "program": 7,
    "cli": 6,
    "batch": 5,
    "component": 5,
    "explain": 5,
    "pattern_examples": 5,
    "web": 5,
    "analysis": 4,
    "annotate": 3,
    "anonymous": 3,
    "changes": 3,
    "compare": 3,
    "economics": 3,
    "facts": 3,
    "findings": 3,
    "illustrating": 3,
    "about": 2,
    "alignment": 2,
    "weighing": 2,
    "definitions": 2,
    "figures": 2,
    "law": 2,
    "matching": 2,
    "papers": 2,
    "parties": 2,
    "ranks": 2,
    "pattern_files": 2,
    "readers": 2,
    "report": 2,
    "sections": 2,
    "sentences": 2,
    "share_classes": 1,
    "contractions": 1,
    "stalls": 2,
    "terms": 2,
    "clause": 1,
    "facsimile": 1,
    "cores": 1,
    "extras": 1,
    "fact_questions": 1,
    "how": 1,
    "itself": 1,
    "model": 1,
    "reported": 1,
    "shipped": 1,
    "errors": 0,
    "translation": 2,
    "read_along": 0,
    "tracked": 0,
    "phrase": 0,
    "words": 0,
}
ALLOWED = {
    ("ranks", "definitions"): "what a term means tells whether it names a rank",
    ("stalls", "sentences"): "a phrase is quoted with its sentence",
    ("about", "sentences"): "what a paper says of itself is quoted with its sentence",
    ("about", "parties"): "a contract that calls its doctor by the specialty is one for work",
    ("about", "terms"): "a black bar looks the same in the whole paper and in an amount",
    ("readers", "sections"): "a contract is complete only with its sections",
    ("about", "papers"): "what a paper says of itself names the papers it leans on",
    ("facsimile", "model"): "a picture is taken of the lines of a contract",
    (
        "readers",
        "alignment",
    ): "the letters of a line are looked for on its page in the one form in which texts are compared",
    ("clause", "model"): "the nouns of a pattern file use those of a contract",
    ("web", "explain"): "the workshop of the page shows what a pattern does, and why not",
    ("web", "pattern_examples"): "and whether its examples pass",
    ("model", "itself"): "an analysis holds what the paper says of itself",
    ("model", "reported"): "an analysis holds what others report beside what the contract says",
    ("model", "report"): "`analysis.to_dict()` is a door of the package; it looks for its room when it is called",
}
"""The imports that do not run downward, with their reasons."""

ROOMS = {
    "docx": ("annotate/docx", "report/docx"),
    "duckdb": ("batch/query",),
    "filelock": ("batch/dataset",),
    "fsspec": ("batch/remote",),
    "jinja2": ("report/html", "report/own_template"),
    "lxml": ("readers/docx_xml",),
    "markupsafe": ("report/html",),
    "PIL": ("readers/scan", "readers/pdf_covered", "readers/pdf_pictures"),
    "numpy": ("matching/doc", "readers/scan_"),
    "pdfminer": ("readers/pdf_",),
    "pdfplumber": ("readers/pdf_",),
    "pebble": ("batch/crew",),
    "pyarrow": ("batch/",),
    "pydantic": ("economics/", "pattern_files/"),
    "pydantic_core": ("economics/assumptions", "pattern_files/"),
    "pypdfium2": ("annotate/pdf", "readers/pdf"),
    "pytesseract": ("readers/scan_tesseract",),
    "rapidocr": ("readers/scan_rapidocr",),
    "ray": ("batch/on_ray",),
    "rich": ("cli/",),
    "starlette": ("web/",),
    "spacy": ("matching/", "component"),
    "text_to_num": ("terms/",),
    "typer": ("cli/",),
    "uvicorn": ("web/connections", "web/server"),
    "yaml": ("pattern_files/yaml_lines",),
}
"""Where each foreign library lives."""


COMMANDS = [
    "review", "annotate", "compare", "changes", "batch", "query", "economics calculate", "economics demo", "economics init", "demo", "facts", "words", "serve", "patterns list", "patterns show", "patterns new", "patterns test", "patterns try",
    "patterns schema", "patterns export",
]  # fmt: skip


def test_imports_run_downward() -> None:
    upward = {
        (room, other)
        for path in FILES
        for room in [_room(path)]
        for other in _rooms_imported(path)
        if room != "__init__" and other != room and FLOORS[other] >= FLOORS[room]
    }

    assert upward == set(ALLOWED)


def test_every_room_has_its_floor() -> None:
    assert {_room(path) for path in FILES} - {"__init__"} == set(FLOORS)


def test_the_readme_tells_every_room_on_its_floor() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| (.*) \|$", readme, re.MULTILINE)

    assert {room: int(floor) for floor, told in rows for room in re.findall(r"`(\w+)/?`", told)} == FLOORS


def test_every_foreign_library_has_one_room() -> None:
    strays = {
        (library, path.relative_to(PACKAGE).as_posix())
        for path in FILES
        for library in _foreign(path)
        if not path.relative_to(PACKAGE).as_posix().startswith(ROOMS.get(library, ()))
    }

    assert strays == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_can_be_read_at_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_function_can_be_seen_at_one_glance(path: Path) -> None:
    functions = (
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )

    assert [one.name for one in functions if (one.end_lineno or 0) - one.lineno + 1 > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_begins_with_a_sentence(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""

    assert re.match(r"([A-Z`]|clausecheck ).+[.:]$", said.splitlines()[0] if said else "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = get_command(cli.app)
    for word in command.split():
        found = found.commands[word]  # type: ignore[attr-defined]

    options = [name for one in found.params for name in one.opts if name.startswith("--")]

    assert f"`clausecheck {command}" in readme
    assert [option for option in options if option not in readme] == []


def test_no_command_is_left_out_of_this_test() -> None:
    root = get_command(cli.app)

    assert set(root.commands) == set(cli.COMMANDS)  # type: ignore[attr-defined]
    for group in ("patterns", "economics"):
        named = {name.removeprefix(f"{group} ") for name in COMMANDS if name.startswith(f"{group} ")}
        assert set(root.commands[group].commands) == named  # type: ignore[attr-defined]


@pytest.mark.parametrize("clause", pattern_files.load().clauses, ids=lambda clause: clause.id)
def test_every_pattern_file_has_sources_and_examples_on_both_sides(clause: object) -> None:
    path = ROOT / "patterns" / f"{clause.id}.yaml"  # type: ignore[attr-defined]
    file = yaml.safe_load(path.read_text(encoding="utf-8"))

    assert file["sources"]
    assert len(file["examples"]["found"]) >= 2
    assert len(file["examples"]["not_found"]) >= 2


def test_every_shipped_word_list_is_named_by_a_shipped_phrase() -> None:
    files = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "patterns").glob("*.yaml")}
    lists = {name: str(phrases) for name, phrases in yaml.safe_load(files.pop("words.yaml")).items()}
    wanted = {name for text in files.values() for name in _lists_named(re.sub(r"(?m)^\s*#.*$", "", text))}

    for name in reversed(lists):  # a list may use those above it
        wanted |= _lists_named(lists[name]) if name in wanted else set()

    assert [name for name in lists if name not in wanted] == []


def test_every_high_or_medium_rule_names_the_change_to_ask_for() -> None:
    without = [
        rule.id
        for clause in pattern_files.load().clauses
        for rule in clause.rules
        if rule.level in ("high", "medium") and not rule.ask
    ]

    assert without == []


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    names = {re.split(r"[<>=~!\[ ]", line)[0].lower() for line in declared}
    comes_with = {
        "PIL": "pdfplumber",
        "markupsafe": "jinja2",
        "numpy": "spacy",
        "pdfminer": "pdfplumber",
        "pydantic_core": "pydantic",
    }
    named = {"yaml": "pyyaml", "docx": "python-docx", "text_to_num": "text2num"}

    imported = {library for path in FILES for library in _foreign(path)}

    assert {named.get(comes_with.get(one, one), comes_with.get(one, one)) for one in imported} <= names


def _lists_named(text: str) -> set[str]:
    return set(re.findall(r"<(\w+)>", text))


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def _imported(path: Path) -> Iterator[str]:
    """The full names of all modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module, f"{path}: relative import"
            names = (f"clausecheck.{one.name}" for one in node.names)
            yield from names if node.module == "clausecheck" else (node.module,)


def _rooms_imported(path: Path) -> set[str]:
    ours = (name.split(".") for name in _imported(path) if name.startswith("clausecheck."))
    return {parts[1] for parts in ours if parts[1] in FLOORS}


def _foreign(path: Path) -> set[str]:
    return {name.split(".")[0] for name in _imported(path)} - sys.stdlib_module_names - {"clausecheck"}
