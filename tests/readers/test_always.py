"""What holds for every file: any bytes give a contract or a refusal, reading twice is the same, every character has a line."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import para, run, table, write

from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.model import Contract
from clausecheck.readers import READERS, build
from clausecheck.readers.kinds import kind_of
from clausecheck.readers.paper import Paragraph
from clausecheck.readers.request import Request

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
BY = 'w:author="A" w:date="2025-02-03T09:00:00Z"'
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&"), max_size=20)
INSIDE = st.builds(
    lambda text, around: around.format(run(text)),
    WORDS.map(lambda text: text.replace("{", "").replace("}", "")),
    st.sampled_from(["{}", f"<w:ins {BY}>{{}}</w:ins>", f"<w:del {BY}>{{}}</w:del>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"]),
)  # fmt: skip
PARAGRAPHS = st.lists(INSIDE, max_size=4).map(lambda parts: para("".join(parts) or "<w:r/>"))
BLOCKS = st.lists(PARAGRAPHS | st.lists(WORDS, min_size=1, max_size=3).map(lambda cells: table(tuple(f"<w:tc>{para(run(cell.replace('{', '')))}</w:tc>" for cell in cells))), max_size=5).map("".join)  # fmt: skip
MANY = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_here(path: Path | str) -> Contract:
    """Reads in this process, so that an error of a reader is seen as what it is; raises ContractError."""
    form = kind_of(str(path))
    parts = list(READERS[form](Request(str(path))))
    told = [part for part in parts if isinstance(part, Paragraph)]
    return build.contract(told, file="f", form=form, sha256="", pages=None)


def assert_every_character_has_its_line(contract: Contract) -> None:
    covered = [at for line in contract.lines for at in range(line.start, line.end)]
    between = [at for at, letter in enumerate(contract.text) if letter == "\n"]

    assert sorted(covered + between) == list(range(len(contract.text)))
    assert [(line.start, line.end) for line in contract.lines] == sorted((one.start, one.end) for one in contract.lines)
    assert "".join(contract.text[one.start : one.end] for one in contract.sections) == contract.text


@MANY
@given(text=st.text(max_size=400))
def test_every_character_of_a_text_stands_in_one_line(text: str) -> None:
    contract = readers.from_text(text)

    assert_every_character_has_its_line(contract)
    assert readers.from_text(text) == contract


@MANY
@given(body=BLOCKS)
def test_every_character_of_a_word_file_stands_in_one_paragraph(tmp_path: Path, body: str) -> None:
    path = write(tmp_path, body)

    contract = read_here(path)

    assert_every_character_has_its_line(contract)
    assert [line.paragraph for line in contract.lines] == list(range(len(contract.lines)))
    assert read_here(path) == contract


@MANY
@given(content=st.binary(max_size=400), start=st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf", b"\xd0\xcf\x11\xe0"]))  # fmt: skip
def test_any_bytes_give_a_contract_or_a_refusal(tmp_path: Path, content: bytes, start: bytes) -> None:
    path = tmp_path / "any"
    path.write_bytes(start + content)

    try:
        outcome = read_here(path).text
    except ContractError as refusal:
        outcome = refusal.next_step

    assert isinstance(outcome, str)


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(SAMPLES / "plain_letter.docx") as package:
        return {name: package.read(name) for name in package.namelist()}


@settings(MANY, max_examples=60)
@given(data=st.data())
def test_a_word_file_with_a_damaged_part_gives_a_contract_or_a_refusal(
    tmp_path: Path, parts: dict[str, bytes], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(parts)))
    at = data.draw(st.integers(0, len(parts[name])))
    put = data.draw(st.binary(max_size=8) | st.sampled_from([b"</w:p>", b"<w:p>", b"<w:del>", b'"', b"&#0;"]))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for each, content in parts.items():
            package.writestr(each, content[:at] + put + content[at + len(put) :] if each == name else content)
    path = tmp_path / "damaged.docx"
    path.write_bytes(out.getvalue())

    try:
        outcome = read_here(path).text
    except ContractError as refusal:
        outcome = refusal.next_step

    assert isinstance(outcome, str)
