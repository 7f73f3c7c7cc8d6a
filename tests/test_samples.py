"""The sample contracts are what their sources give, long enough, and say what is expected to be found in them."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
import yaml

ROOT = Path(__file__).parents[1]
SHIPPED = ROOT / "sample_contracts"
SOURCES = ROOT / "tools" / "samples"
NAMES = sorted(source.stem for source in SOURCES.glob("*.txt"))
FORMS = ("pdf", "docx", "txt")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _make(tmp_path_factory.mktemp("made"))


def test_there_are_at_least_six_samples_in_three_forms_each() -> None:
    shipped = {path.name for path in SHIPPED.iterdir()}

    assert len(NAMES) >= 6
    assert shipped >= {f"{name}.{form}" for name in NAMES for form in FORMS}


def test_no_code_lies_among_the_samples() -> None:
    assert not list(SHIPPED.rglob("*.py"))


def test_a_second_run_makes_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = _make(tmp_path)

    assert {path.name: path.read_bytes() for path in again.iterdir()} == {
        path.name: path.read_bytes() for path in made.iterdir()
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_text_is_what_the_source_gives(name: str, made: Path) -> None:
    assert (SHIPPED / f"{name}.txt").read_bytes() == (made / f"{name}.txt").read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_word_file_is_what_the_source_gives(name: str, made: Path) -> None:
    assert _word_story(SHIPPED / f"{name}.docx") == _word_story(made / f"{name}.docx")


@pytest.mark.parametrize("name", NAMES)
def test_the_shipped_pdf_is_what_the_source_gives(name: str, made: Path) -> None:
    """Letters only: another version of the typesetter may break lines elsewhere."""
    assert _letters_printed(SHIPPED / f"{name}.pdf") == _letters_printed(made / f"{name}.pdf")


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_of_full_length(name: str) -> None:
    assert len(_joined(name).split()) >= 2500


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_expected_stands_in_the_sample(name: str) -> None:
    expected = yaml.safe_load((SOURCES / f"{name}.expected.yaml").read_text(encoding="utf-8"))

    missing = [each["quote"] for each in expected["findings"] if each["quote"] not in _joined(name)]

    assert expected["findings"] or expected["absent"]
    assert missing == []


def _make(folder: Path) -> Path:
    script = ROOT / "tools" / "make_samples.py"
    subprocess.run([sys.executable, str(script), str(folder)], check=True, capture_output=True)
    return folder


def _joined(name: str) -> str:
    """The whole contract with single spaces."""
    return " ".join((SHIPPED / f"{name}.txt").read_text(encoding="utf-8").split())


def _word_story(path: Path) -> list[bytes]:
    with zipfile.ZipFile(path) as parts:
        return [parts.read("word/document.xml"), parts.read("word/numbering.xml")]


def _letters_printed(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as printed:
        return "".join(re.sub(r"[^\w$%]", "", page.get_textpage().get_text_range()) for page in printed)
