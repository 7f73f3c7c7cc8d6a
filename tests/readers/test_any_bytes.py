"""Whatever the bytes are, they give a Contract whose every character has its place, or a ContractError."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.model import Contract

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
PDF = (SAMPLES / "anesthesia_operating.pdf").read_bytes()
EXAMPLES = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
"""Each example starts a process."""

CUT = st.tuples(st.integers(0, len(PDF)), st.binary(max_size=40), st.integers(0, 400))
"""Where a sample is cut open, what is put there, and how much of it is lost."""


def read(content: bytes) -> Contract | None:
    """The contract; None where it was refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contract.pdf"
        path.write_bytes(content)
        try:
            return readers.read(path, ocr="never")
        except ContractError:
            return None


def check_places(contract: Contract) -> None:
    """Each character stands in exactly one line, or is the break between two, and a PDF's line has its page and box."""
    for line, following in pairwise(contract.lines):
        assert line.start < line.end
        assert contract.text[line.end : following.start] in ("", "\n")
    assert not contract.lines or (contract.lines[0].start, contract.lines[-1].end) == (0, len(contract.text))
    assert all(line.page and line.box for line in contract.lines if contract.form == "pdf")
    assert contract.pages is None or all(1 <= (line.page or 1) <= contract.pages for line in contract.lines)


@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda path: path.name)
def test_every_character_of_a_sample_has_its_place(path: Path) -> None:
    contract = readers.read(path)

    check_places(contract)


def test_reading_twice_gives_the_same() -> None:
    assert read(PDF) == read(PDF)


@EXAMPLES
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    contract = read(content)

    if contract:
        check_places(contract)


@EXAMPLES
@given(st.binary(max_size=400))
def test_any_bytes_that_call_themselves_a_pdf_are_read_or_refused(content: bytes) -> None:
    contract = read(b"%PDF-1.7\n" + content)

    if contract:
        check_places(contract)


@EXAMPLES
@given(st.lists(CUT, min_size=1, max_size=4))
def test_a_sample_that_was_cut_and_patched_is_read_or_refused(cuts: list[tuple[int, bytes, int]]) -> None:
    content = PDF
    for at, patch, lost in cuts:
        content = content[:at] + patch + content[at + lost :]

    contract = read(content)

    if contract:
        check_places(contract)
