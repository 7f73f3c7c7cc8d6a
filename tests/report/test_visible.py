"""Text is shown with every character visible."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from clausecheck.report.visible import visible


@given(st.text())
def test_visible_text_keeps_its_length_and_holds_no_control_character(text):
    shown = visible(text)

    assert len(shown) == len(text)
    assert all(char == "\n" or unicodedata.category(char) not in ("Cc", "Cs") for char in shown)
    assert all(
        unicodedata.bidirectional(char) not in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI") for char in shown
    )
