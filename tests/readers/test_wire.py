"""Everything a reading process sends arrives as it was; anything else is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausecheck.errors import ContractError
from clausecheck.model import LeftOut, Unread
from clausecheck.readers.paper import Doubt, Page, Paragraph, Piece, PrintedLine
from clausecheck.readers.wire import Counted, Done, Opened, Recognizing, decode, encode
from clausecheck.tracked import Change

TEXT = st.text()
NUMBER = st.floats(allow_nan=False)
BOX = st.tuples(NUMBER, NUMBER, NUMBER, NUMBER)
COUNT = st.none() | st.integers(0, 9)
LEFT_OUT = st.builds(LeftOut, COUNT, TEXT, TEXT, COUNT)
LINES = st.lists(st.builds(PrintedLine, TEXT, BOX, NUMBER, st.booleans(), COUNT, COUNT, st.integers(0, 9))).map(tuple)
CHANGES = st.lists(
    st.builds(Change, st.sampled_from(["replaced", "joined"]), TEXT, TEXT, st.integers(0), st.integers(0), TEXT, TEXT)
).map(tuple)
PIECES = st.lists(st.builds(Piece, TEXT, COUNT, st.none() | BOX, COUNT, st.booleans())).map(tuple)
MESSAGES = st.one_of(
    st.builds(Opened, TEXT, TEXT),
    st.builds(Done),
    st.builds(Recognizing, st.integers(0, 9), st.integers(0, 9)),
    st.builds(Counted, st.integers(2, 9)),
    st.builds(Unread, COUNT, TEXT),
    LEFT_OUT,
    st.builds(Paragraph, PIECES, st.booleans(), st.booleans(), CHANGES),
    st.builds(
        Page,
        st.integers(1, 9),
        NUMBER,
        NUMBER,
        LINES,
        st.lists(TEXT).map(tuple),
        st.lists(LEFT_OUT).map(tuple),
        st.sampled_from([0, 90, 180, 270]),
        NUMBER,
        st.lists(st.builds(Doubt, TEXT, BOX, NUMBER)).map(tuple),
    ),
)


@given(MESSAGES)
def test_a_message_arrives_as_it_was_sent_and_is_one_line_of_ascii(
    message: Page | Paragraph | Unread | LeftOut,
) -> None:
    line = encode(message)

    assert decode(line) == message
    assert line.isascii()
    assert "\n" not in line


@given(TEXT, TEXT, TEXT)
def test_an_error_arrives_with_file_reason_and_next_step(file: str, why: str, next_step: str) -> None:
    error = decode(encode(ContractError(file, why, next_step)))

    assert isinstance(error, ContractError)
    assert (error.file, error.why, error.next_step) == (file, why, next_step)


@pytest.mark.parametrize(
    "line", ["", "x", "7", "[]", '["page"]', '["run", "rm"]', '[["page"], 1]', '["paragraph", 7, 1, 1]', "{}"]
)
def test_anything_else_is_no_message(line: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, IndexError)):
        decode(line)
