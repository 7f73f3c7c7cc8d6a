"""Text comes out as a reader sees it: no unseen characters, single spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausecheck.readers.plain import plain


@pytest.mark.parametrize(
    ("held", "read"),
    [
        ("Non\u2011Com\u00adpe\u200btition", "Non-Competition"),
        ("\u00a0two\u2003 years\t\n", "two years"),
        ("o\ufb03ce", "office"),
        ("cafe\u0301", "café"),
        ("\uff4e\uff4f \U0001d40f\U0001d41a\U0001d432\uff0c \u00bd", "no Pay, ½"),
        ("\x1b[2Jpay\x07", "[2Jpay"),
        ("\u202eevil\u202c", "evil"),
        ("a\ue000b", "a b"),
        ("“$1,200” – § 4", "“$1,200” – § 4"),
    ],
)
def test_what_nobody_sees_is_dropped(held: str, read: str) -> None:
    assert plain(held) == read


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    once = plain(text)

    assert plain(once) == once
    assert once == " ".join(once.split())
