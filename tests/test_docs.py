"""What the documents show is so: files load, commands run, the card finds what it says."""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import made_contracts
import pytest
import yaml

import clausecheck
from clausecheck.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PATTERNS = (ROOT / "patterns" / "README.md").read_text(encoding="utf-8")

_BLOCK = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    language: str
    file: str
    text: str


def _blocks(document: str) -> list[Block]:
    return [Block(*found) for found in _BLOCK.findall(document)]


def _card() -> list[tuple[str, str, str]]:
    """The rows of the card of phrases: phrase, sentence with it, sentence without it."""
    card = PATTERNS.split("## Phrases")[1].split("\n\n")[1]
    rows = [re.split(r"(?<!\\)\|", line.strip("|")) for line in card.splitlines()[2:]]
    return [(row[0].strip().strip("`").replace("\\|", "|"), row[1].strip(), row[2].strip()) for row in rows]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the documents speak of."""
    shutil.copy(ROOT / "sample_contracts" / "plain_letter.pdf", tmp_path / "offer.pdf")
    made_contracts.write(tmp_path / "offers", 24)
    (tmp_path / "my_clauses").mkdir()
    last = {block.file: block.text for block in _blocks(PATTERNS) if block.file}
    (tmp_path / "my_clauses" / "moonlighting.yaml").write_text(last["moonlighting.yaml"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("document", [README, PATTERNS], ids=["README.md", "patterns/README.md"])
def test_commands_say_what_is_shown(document: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown, came = [], []
    for block in _blocks(document):
        if block.file:
            (folder / block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            lines = block.text.splitlines()
            shown += lines
            for line in lines:
                if line.startswith("$ "):
                    came += [line, *_said(line, capsys)]

    assert [line for line in shown if line.startswith("$ ")]
    assert came == shown, "if only answers of queries changed: python tools/answer_queries.py"


def _said(line: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What a command says about files of the user's, and all of a trial; summaries and shipped files are not shown."""
    capsys.readouterr()
    command, *arguments = shlex.split(line.removeprefix("$ "))
    assert command == "clausecheck"
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code in (0, 2)
    said = capsys.readouterr()
    if arguments[:2] == ["patterns", "try"] or arguments[0] == "query":
        return said.out.splitlines()
    return [one for one in "".join(said).splitlines() if re.match(r"[\w.]+:[0-9]+: ", one)]


@pytest.mark.parametrize("block", [block for block in _blocks(PATTERNS) if block.file], ids=lambda block: block.file)
def test_a_file_that_is_shown_is_whole(block: Block) -> None:
    if block.language == "yaml":
        keys = set(yaml.safe_load(block.text))
        is_clause = block.file not in ("words.yaml", "combinations.yaml")
        assert {"title", "why", "examples"} <= keys or keys & {"extends", "disable"} or not is_clause
    else:
        assert block.file.endswith(".jsonl")


@pytest.mark.parametrize(("phrase", "found", "not_found"), _card(), ids=[row[0] for row in _card()])
def test_the_card_of_phrases_is_right(phrase: str, found: str, not_found: str, tmp_path: Path) -> None:
    clause = {"title": "Card", "why": "-", "find": [phrase], "examples": {"found": [found], "not_found": [not_found]}}
    path = tmp_path / "card.yaml"
    path.write_text(yaml.safe_dump(clause), encoding="utf-8")

    clauses = [
        {finding.clause for finding in clausecheck.analyze_text(text, patterns=[path]).findings}
        for text in (found, not_found)
    ]

    assert ["card" in one for one in clauses] == [True, False]


def test_the_python_of_the_readme_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counting, analyzing, in_spacy = [block.text for block in _blocks(README) if block.language == "python"]
    (folder / "counting.py").write_text(counting, encoding="utf-8")
    (folder / "analyzing.py").write_text(analyzing, encoding="utf-8")
    (folder / "in_spacy.py").write_text(in_spacy, encoding="utf-8")

    runpy.run_path("counting.py")
    assert re.match(r"4 0\.\d+\n", capsys.readouterr().out)

    runpy.run_path("analyzing.py")
    assert "Partnership eligibility" in capsys.readouterr().out

    runpy.run_path("in_spacy.py")
    assert re.match(r"non_compete \w+ 0 18\nhigh {'months': 24, 'miles': 40} \['NC-H1", capsys.readouterr().out)


def test_every_key_of_a_pattern_file_is_explained() -> None:
    from clausecheck.pattern_files.schema import ExtensionFile, PatternFile

    keys = set(PatternFile.model_fields) | set(ExtensionFile.model_fields)

    assert [key for key in sorted(keys) if f"| `{key}` |" not in PATTERNS] == []


def test_the_table_of_clauses_is_made_from_the_pattern_files() -> None:
    with_table = runpy.run_path(str(ROOT / "tools" / "list_clauses.py"))["with_table"]

    assert with_table(README) == README, "run: python tools/list_clauses.py"


def test_the_columns_of_the_tables_are_documented() -> None:
    document = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")

    assert runpy.run_path(str(ROOT / "tools" / "list_columns.py"))["with_columns"](document) == document


def test_the_pictures_that_are_shown_are_there_and_small() -> None:
    pictures = [(ROOT / name).read_bytes() for name in re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)]

    assert len(pictures) == 4
    assert all(one.startswith(b"\x89PNG") and len(one) < 300_000 for one in pictures)


def test_links_between_the_documents_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", README)

    assert [link for link in links if not (ROOT / link).exists()] == []
