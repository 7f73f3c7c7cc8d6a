"""Sentences: what ends one, what does not, and what leads into a list."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausecheck.sentences import lead_in, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Smith works for Foo, Inc. under Section 4.4 of No. 5.",
        "It follows 42 U.S.C. § 1395nn and 42 C.F.R. § 411.357.",
        "The price is $1.5 million, approx. 2.5 times the income.",
        "J. R. Smith, M.D. may resign.",
        'It is made with Ann Lee, M.D. ("Physician"), and is effective when signed.',
        "It binds Bay Spine, P.C. (together with its affiliates, the “Group”) and you.",
        "Nights, weekends, etc. are paid.",
        "The pay, e.g. the bonus, vs. the base, is shown on Ex. 3.",
        "St. Mary's Hospital and Ave. B are near.",
        "The thing ... goes on.",
        "9.2. Covenant of the Physician",
        "It means (a) fraud; (b) theft; and (c) loss of license.",
        "It follows 42 C.F.R. (a) and is defined there.",
        "It is in satisfaction of Fla. Stat. § 542.335 and of Tex. Bus. & Com. Code § 15.50.",
        "It is void under Cal. Lab. Code 925, Minn. Stat. 181.988 and Ga. Code Ann. § 13-8-53.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He moved to Tampa, Fla. The clinic is in Macon, Ga. Codes are set by the payers.", 3),
        ("Two years. Ten miles.", 2),
        ("(a) A Partner may vote. (b) An Associate may not. (ii) No proxy is valid.", 3),
        ("The rest is divided among Class A. From then on no nominee is voted upon.", 2),
        ("The rates stand in Exhibit B. Physicians of the first class get more.", 2),
        ("“Points” means the credits of Article V. “Junior Member” means a physician.", 2),
        ("Article V. Compensation of Members", 1),
        ("He said “no.” Then he left.", 2),
        ("Is it so? Yes! It is.", 3),
        ("The employer is Foo, P.C. The Group shall pay.", 2),
        ("It ends at 5 p.m. Physician leaves.", 2),
        ("(It is paid monthly.) The Group pays.", 2),
        ("as in Section 4.4. Thereafter it ends.", 2),
        ("on page 5. The rest follows.", 2),
    ],
)
def test_a_full_stop_before_a_capital_ends_one(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("within ten\nmiles of the Clinic.", ["within ten\nmiles of the Clinic."]),
        ("not compete,\nor solicit.", ["not compete,\nor solicit."]),
        ("as set out in Section\n9.2 hereof.", ["as set out in Section\n9.2 hereof."]),
        ("The Term\nTwo years.", ["The Term", "Two years."]),
        ("He shall not:\n(a) own;\n(b) lend.", ["He shall not:", "(a) own;", "(b) lend."]),
    ],
)
def test_a_paragraph_break_ends_a_sentence_that_does_not_run_on(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_every_list_item_knows_its_lead_in() -> None:
    text = (
        "Physician shall not, without consent\n(a) own a practice. That means any share.\n(b) solicit patients:\n"
        "(i) of the Group; or\n(ii) of an affiliate; or\n(c) hire staff.\nThis survives.\n(a) alone"
    )
    spans = split(text, 0, len(text))

    leads = [text[lead[0] : lead[1]] if lead else None for lead in lead_in(text, spans)]

    first, nested = "Physician shall not, without consent", "(b) solicit patients:"
    assert leads == [None, first, None, first, nested, nested, first, None, None]


def test_the_rows_of_a_table_belong_to_the_sentence_that_ends_above_them_with_a_colon() -> None:
    text = (
        "Who buys the tail is shown here:\nGroup ends it Group\nPhysician ends it Physician\nThe rest is paid.\nA label"
    )
    spans = split(text, 0, len(text))

    leads = [text[slice(*lead)] if lead else None for lead in lead_in(text, spans)]

    above = "Who buys the tail is shown here:"
    assert leads == [None, above, above, None, None]


def test_a_label_with_a_colon_leads_in_to_nothing() -> None:
    text = "Signed by:\nAda Moss"

    assert lead_in(text, split(text, 0, len(text))) == [None, None]


def test_only_the_words_between_the_two_places_are_split() -> None:
    text = "One. Two. Three."

    assert split(text, 5, 9) == [(5, 9)]


PIECES = st.sampled_from(
    ["Dr.", "Inc.", "one", "Two", ".", "?", "”", "(a)", "4.4", "\n", "\n\n", ",", ";", "§", ":", "•"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=40).map(" ".join))
def test_sentences_hold_every_word_in_order(text: str) -> None:
    spans = split(text, 0, len(text))

    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert len(lead_in(text, spans)) == len(spans)
