"""A place is said with what is known of it."""

from dataclasses import replace

import pytest

from clausecheck.report.place import place_of, short_place
from tests.report.made import contract, finding

FOUND = finding(contract((("9.2", "Covenant", "Words."),)), "Words.")


@pytest.mark.parametrize(
    ("page", "section", "heading", "said"),
    [
        (7, "9.2", "Covenant", "page 7 · section 9.2 Covenant"),
        (None, "9.2", "", "section 9.2"),
        (7, "", "", "page 7"),
        (7, "", "Covenant", "page 7 · Covenant"),
        (None, "", "", "no page or section number"),
        (12, "Exhibit B", "Call", "page 12 · Exhibit B Call"),
    ],
)
def test_what_is_not_known_is_left_out(page, section, heading, said):
    assert place_of(replace(FOUND, page=page, section=section, heading=heading)) == said


def test_the_short_place_leaves_the_heading_out_where_there_is_a_number():
    assert short_place(FOUND) == "page 1 · section 9.2"
