"""Sections: what opens one, what it is called, and what never cuts the text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausecheck.sections import split


def names(text: str) -> list[tuple[str, str]]:
    return [(section.number, section.unit) for section in split(text)]


LETTER = (
    "Your schedule. {text}\n\nYour pay. {text}\n\n{text}\n\nWhat it costs. {text}\n\nTrack members. {text}"
).format(
    text="You will find all that is said of this here, and nobody needs to look for it in any other place that we know of."
)


def test_a_heading_may_end_in_words_that_tell_what_it_is_about() -> None:
    text = (
        "12. Votes\n(a) One each.\n(b) None else.\n13. Leaving, and what is paid\n(a) He gives notice.\n(b) It is paid."
    )

    assert [section.heading for section in split(text) if section.unit == section.number] == [
        "Votes", "Leaving, and what is paid",
    ]  # fmt: skip


def test_plain_words_before_a_period_are_headings_where_most_paragraphs_begin_so() -> None:
    one_alone = (
        LETTER.partition("\n\n")[0]
        + "\n\nNobody is paid for this, and nobody has to do it, either, so that it is done by those who like it."
    )

    assert [section.heading for section in split(LETTER) if section.heading] == [
        "Your schedule", "Your pay", "What it costs", "Track members",
    ]  # fmt: skip
    assert [section.heading for section in split(one_alone) if section.heading] == []


def test_a_line_above_its_own_subsections_is_their_heading_even_if_it_holds_a_verb() -> None:
    text = "1. Pay\n1.1 It is paid monthly.\n2. There are two classes of Units\n2.1 Class A votes.\n2.2 Class B does not.\n3. It is paid in June"

    assert [section.heading for section in split(text)] == ["Pay", "", "There are two classes of Units", "", "", ""]


def test_only_the_line_right_below_a_bare_article_is_its_heading() -> None:
    text = "ARTICLE TENTH.\nThe Firm insures every Partner, whatever comes.\nON ILLNESS\nA Partner laid up has full drawings.\nARTICLE XI\nSALE\nAll sell."

    assert [section.heading for section in split(text)] == ["", "ON ILLNESS", "SALE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ARTICLE TENTH.\nThe Firm insures.\nARTICLE TENTH-BIS.\nA Partner rests.\nARTICLE ELEVENTH.\nAll sell.", ["TENTH", "TENTH-BIS", "ELEVENTH"]),
        ("9.2 Remedies. The Group may\n(a) sue; or\n(i) in court;\n(ii) elsewhere.", ["9.2", "9.2(a)", "9.2(a)(i)", "9.2(a)(ii)"]),
        ("ARTICLE IV. COVENANTS\n4.1 Term. One year.\n4.2 Area. Ten miles.", ["IV", "4.1", "4.2"]),
        ("ARTICLE IX\n(a) first item\n(b) second item", ["IX", "IX(a)", "IX(b)"]),
        ("II. DUTIES\nA. Clinic. She sees patients.\n1. on Monday\n2. on Friday\nB. Call. One in four.", ["II", "II.A", "II.A.1", "II.A.2", "II.B"]),
        ("Section 7. Call.\nPhysician takes call.\n(1) days\n(2) nights", ["7", "7(1)", "7(2)"]),
        ("§ 7 Call. Physician takes call.\n§ 8 Pay. Monthly.", ["7", "8"]),
        ("BOOK ONE. WORK\n¶ 1 ‹nights›. Doctor takes call.\n¶ 2 ‹pay›. It is monthly.\nBOOK TWO. STOCK\n¶ 3 ‹price›. Ten dollars.", ["Book ONE", "1", "2", "Book TWO", "3"]),
        ("1. PAY. Ten.\n2. HOURS. Six.\n3. LEAVE. One.\n4 BENEFITS\n4.1 A pension.\n5 NOTICE\n5.1 Three months.\n6 COVENANTS\n6.1 One year.", ["1", "2", "3", "4", "4.1", "5", "5.1", "6", "6.1"]),
        ("5. MONEY. Ten.\nVI. INSURANCE. One.\n(i) claims\n(ii) tail\n7. STOCK. Soon.\n8. PRICE. Low.\nSECTION IX. AREA.\n1. Ten miles.\n2. One year.\n10. END. Now.", ["5", "VI", "VI(i)", "VI(ii)", "7", "8", "IX", "IX.1", "IX.2", "10"]),
        ("8. Pay.\n8.1 Base. Monthly.\nEXHIBIT C\nCALL\nI. Nights. Ten.\nII. Stipend. One.\nIII. Age. Sixty.\n4. No. Twice.\n5. Calls. Few.", ["8", "8.1", "Exhibit C", "Exhibit C I", "Exhibit C II", "Exhibit C III", "Exhibit C 4", "Exhibit C 5"]),
        ("11. WORK. All day.\n11½. CHARTS. Ours.\n12. BOOKS. Open.", ["11", "11½", "12"]),
        ("CHAPTER 300. NIGHTS\n300.1 Share. One in four.\n300.2 Pay. By night.\nCHAPTER 1000. REST\n1000.1 Law. Of Iowa.", ["Chapter 300", "300.1", "300.2", "Chapter 1000", "1000.1"]),
        ("8. Pay.\n8.1 Base. Monthly.\nEXHIBIT B\nCALL SCHEDULE\n1. Rota. One in four.\n2. Pay. By night.", ["8", "8.1", "Exhibit B", "Exhibit B 1", "Exhibit B 2"]),
        ("1. Pay. Monthly.\nSchedule 3 — Call\n3.1 Rota. One in four.", ["1", "Schedule 3", "Schedule 3 3.1"]),
        ("PART A - POSITION\nA-1 Role. A doctor.\nA-2 Sites. Two.\nPART C - CALL\nC-1 Duty. A share.", ["Part A", "A-1", "A-2", "Part C", "C-1"]),
        ("PART J - SALE\nJ-1. A sale is a merger.\nJ-2. All sell.\nJ-3. All sign.", ["Part J", "J-1", "J-2", "J-3"]),
        ("2. Pay. He needs a visa.\nJ-1 waivers are filed by the Group.", ["2"]),
        ("3.5 Officers. Three.\n3.5A Meetings. Monthly.\n3.6 Books. Open.", ["3.5", "3.5A", "3.6"]),
        ("I. DUTIES\nD. This is the rule.\n", ["I"]),
        ("1. One. Text.\na) first\nb) second\n1) deep\n2) deeper\n2. Two. Text.", ["1", "1(a)", "1(b)", "1(b)(1)", "1(b)(2)", "2"]),
        ("ARTICLE I\nSection 1. Term. A year.\nARTICLE II\nSection 1. Pay. Monthly.", ["I", "I.1", "II", "II.1"]),
        ("ARTICLE I\nSection 1. Term. A year.\nARTICLE II\nSection 2. Pay. Monthly.", ["I", "1", "II", "2"]),
        ("9.2(a) Area. Ten miles.\n9.2(b) Time. One year.", ["9.2(a)", "9.2(b)"]),
    ],
)  # fmt: skip
def test_a_section_has_its_full_printed_number(text: str, expected: list[str]) -> None:
    assert [number for number, _ in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("9.2 Remedies. The Group may\n(a) sue; or\n(i) in court.", "9.2"),
        ("ARTICLE IX\n(a) first item", "IX"),
        ("II. DUTIES\nA. Clinic. She sees patients.\n1. on Monday", "II.A"),
        ("2.2 Ending.\n2.2.1 For Cause. The Group may end it.", "2.2.1"),
        ("2.2 Ending.\n2.2.1 the Group may end it for cause.", "2.2"),
        ("RESTRICTIVE COVENANTS\n(a) no competing\n(b) no soliciting", ""),
    ],
)
def test_the_unit_is_the_section_a_reader_would_name(text: str, unit: str) -> None:
    last = split(text)[-1]

    assert last.unit == unit
    assert last.unit_start <= last.start


def test_items_below_an_unnumbered_heading_belong_to_it() -> None:
    sections = split("RESTRICTIVE COVENANTS\n(a) no competing\n(b) no soliciting")

    assert {section.unit_start for section in sections} == {0}


def test_i_after_h_is_a_letter_and_i_before_ii_is_a_numeral() -> None:
    letters = "\n".join(f"({letter}) item;" for letter in "abcdefgh")

    assert names(letters + "\n(i) ninth;\n(j) tenth.")[-1][0] == "(j)"
    assert names(letters + "\n(i) first;\n(ii) second.")[-1][0] == "(h)(ii)"


@pytest.mark.parametrize(
    "paragraph",
    [
        "10. Main Street",
        "2020. That was the year.",
        "4.5 million dollars were paid",
        "Section 9 shall survive the end of this Agreement.",
        "Exhibit B is attached and made a part of this Agreement.",
        "Schedule 2 lists the equipment.",
        "No. 5 is the rule in Dr. Smith's office, as 42 U.S.C. § 1395nn says.",
        "J. Robert Smith, M.D.",
        "(h) is not the next letter here",
    ],
)
def test_a_marker_outside_any_sequence_opens_nothing(paragraph: str) -> None:
    text = f"3.1 Notice. In writing.\n{paragraph}\n3.2 Assignment. None."

    assert [number for number, _ in names(text)] == ["3.1", "3.2"]


def test_a_reference_cut_by_a_false_paragraph_break_opens_nothing() -> None:
    text = "4.1 Pay. The Group pays the Physician the salary that is set forth in Section\n4.4. Thereafter the plan holds.\n4.2 Bonus. None."

    assert [number for number, _ in names(text)] == ["4.1", "4.2"]


def test_an_inline_list_stays_in_its_section() -> None:
    assert names("5. Cause. It means (a) fraud; (b) theft; and (c) loss of license.") == [("5", "5")]


def test_headings_lose_number_and_period_and_the_body_begins_after_them() -> None:
    text = "9.2 Covenant Not to Compete. For two years Physician shall not compete."

    (section,) = split(text)

    assert section.heading == "Covenant Not to Compete"
    assert text[section.body :].startswith("For two years")
    assert section.name == "9.2 Covenant Not to Compete"


def test_a_title_below_its_article_is_its_heading() -> None:
    sections = split("ARTICLE IV\nRESTRICTIVE COVENANTS\n4.1 Term. Two years.")

    assert [section.name for section in sections] == ["IV RESTRICTIVE COVENANTS", "4.1 Term"]


def test_a_letter_without_numbers_is_split_at_its_headings() -> None:
    text = (
        "Dear Samir,\nWe liked your visit and hope that you will join us here next summer.\n"
        "What we’ll pay you\nYour salary will be $228,000 a year for the first two years, paid every other Friday.\n"
        "Call Coverage. Physician shall take call one night in four at both of the hospitals."
    )

    assert [section.heading for section in split(text)] == ["", "What we’ll pay you", "Call Coverage"]


def test_what_the_file_marks_as_a_heading_opens_a_section() -> None:
    text = "Money\nPaid monthly.\nTime\nFive weeks."

    sections = split(text, headings=[(0, 5), (20, 24)])

    assert [section.heading for section in sections] == ["Money", "Time"]


def test_table_rows_open_no_sections() -> None:
    text = "1. Pay. By the table.\n2. Night $900\n2. Term. A year."

    assert len(split(text, tables=[(22, 35)])) == 2


def test_recitals_and_signatures_are_sections_of_their_own() -> None:
    text = (
        "EMPLOYMENT AGREEMENT\nThis agreement is between A and B.\nWHEREAS, A is a clinic; and\nWHEREAS, B is a doctor;\n"
        "NOW, THEREFORE, the parties agree:\n1. Term. A year.\nIN WITNESS WHEREOF, the parties sign.\nA. Smith, M.D."
    )

    assert [section.heading for section in split(text)] == [
        "EMPLOYMENT AGREEMENT",
        "Recitals",
        "",
        "Term",
        "Signatures",
    ]


@pytest.mark.parametrize(
    "listing",
    [
        "TABLE OF CONTENTS\n1. Term 1\n2. Non-Competition 3\n3. Notices 9\n",
        "Table of Contents\n1. Term\n2. Non-Competition\n3. Notices\n",
        "1. Term ........ 1\n2. Non-Competition ........ 3\n3. Notices ....... 9\n",
        "Table of Contents … 10. Non-Competition … 14\n",
    ],
)
def test_the_table_of_contents_is_recognised(listing: str) -> None:
    text = (
        listing
        + "1. Term\nThe term of this agreement is two years from the date on which it begins, as stated above.\n2. Non-Competition\nNone."
    )

    sections = split(text)

    assert sections[0].heading == "Table of contents"
    assert [section.number for section in sections[1:]] == ["1", "2"]


def test_an_exhibit_number_above_the_title_does_not_hold_the_sections() -> None:
    assert names("Exhibit 10.1\nEMPLOYMENT AGREEMENT\n1. Duties. Many.")[-1] == ("1", "1")


def test_the_schedules_of_a_letter_without_numbers_hold_their_sections() -> None:
    letter = "Dear Doctor,\nWe would like you to join us, and you would start in July or August.\nSCHEDULE 1: CALL\n1. Every fourth night."

    assert names(letter)[-2:] == [("Schedule 1", "Schedule 1"), ("Schedule 1 1", "Schedule 1 1")]


def test_pages_come_from_where_a_section_begins() -> None:
    sections = split("1. One. Text.\n2. Two. Text.", page_of=lambda offset: 1 if offset < 10 else 2)

    assert [section.page for section in sections] == [1, 2]


MARKS = [
    "ARTICLE IV.",
    "Section 7.",
    "9.2",
    "9.",
    "(a)",
    "(i)",
    "(ii)",
    "A.",
    "1)",
    "EXHIBIT B",
    "§ 7",
    "D-bis.",
    "\n",
    " ",
]
WORDS = [
    "Title",
    "CAPS HERE",
    "of",
    "Section",
    "....... 4",
    "… 5",
    "____",
    "WHEREAS",
    "By: ____",
    "contents",
    "é",
    "\n\n",
]
PIECES = st.sampled_from([*MARKS, *WORDS])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=60).map(" ".join))
def test_sections_tile_any_text(text: str) -> None:
    sections = split(text)

    assert "".join(text[section.start : section.end] for section in sections) == text
    assert all(section.start <= section.body <= section.end for section in sections)
    assert all(0 <= section.unit_start <= section.start < section.end for section in sections)
    assert all(left.end == right.start for left, right in pairwise(sections))


@pytest.mark.parametrize(
    "piece", ["9.2 Term. Text here.\n(a) one;\n(b) two.\n", "(" * 50, ". " * 20, "A B C ", "\n", "1.1."]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        start = time.process_time()  # of this process alone: what else the computer does is not counted
        split(text)
        return time.process_time() - start

    assert seconds(400_000) < 20 * seconds(50_000) + 0.5


def test_a_short_sentence_in_a_list_is_no_heading() -> None:
    text = "4.1 Classes. Two.\n(a) Income Members hold no Units. They are paid monthly.\n(b) Physician dies"

    sections = split(text)

    assert [section.heading for section in sections] == ["Classes", "", ""]
    assert text[sections[1].body :].startswith("Income Members")


def test_articles_after_one_whose_number_was_misread_are_articles() -> None:
    text = "\n".join(
        [
            "ARTICLE I. DEFINITIONS",
            "1.1 Group. The Group is a practice.",
            "ARTICLE I. TERM",
            "2.1 Begin. It begins in May.",
            "ARTICLE III. CALL COVERAGE",
            "3.1 Trades. Nights may be exchanged.",
        ]
    )

    found = split(text)

    assert [(each.number, each.heading) for each in found if each.number == "III"] == [("III", "CALL COVERAGE")]


@pytest.mark.parametrize("first", ["PART C - CARS", "ARTICLE 150. CARS", "PART M. CARS"])
def test_a_contract_may_begin_with_an_article_of_any_number(first: str) -> None:
    text = f"{first}\n\nThe parties agree on much.\n\nPART D - REST\n\nAnd they rest."

    assert "".join(text[each.start : each.end] for each in split(text)) == text


def test_where_sections_have_no_headings_a_short_first_sentence_is_none() -> None:
    plain = [
        f"4.0{number} The Firm keeps a copy of its papers in the office for {number} years." for number in range(1, 9)
    ]
    text = "\n".join([*plain, "4.09 Class P Members contribute no capital. No contribution may be asked of them."])
    headed = text.replace("The Firm keeps", "Papers kept. The Firm keeps")

    assert split(text)[-1].heading == ""
    assert split(headed)[-1].heading == "Class P Members contribute no capital"


def test_clauses_and_paragraphs_are_sections() -> None:
    text = "Clause 1. Call. Two nights a week.\nClause 2. Pay. $100,000 a year."

    assert [(each.number, each.heading) for each in split(text)] == [("1", "Call"), ("2", "Pay")]


def test_a_heading_may_name_a_tier_by_its_number() -> None:
    text = "1. Tier structure\nThere are three tiers.\n2. Getting to Tier 3\nThree years of work come first."

    assert [each.heading for each in split(text)] == ["Tier structure", "Getting to Tier 3"]


def test_a_question_on_its_own_line_heads_the_answer_below_it() -> None:
    answer = "You may leave on ninety days' notice, and so may we; nobody has to give a reason."
    text = f"What if it does not work out?\n{answer}\nWill there be call?\nOne night in five, paid by the night at the usual rate of this hospital."

    assert [each.heading for each in split(text)] == ["What if it does not work out?", "Will there be call?"]


def headings_of(text: str) -> list[tuple[str, str]]:
    return [(section.number, section.heading) for section in split(text) if section.heading]


def test_a_numbered_question_is_the_heading_of_the_sections_below_it() -> None:
    text = (
        "1. What will you be paid?\n\n1.1 We will pay you a salary.\n1.2 We pay it twice a month.\n\n"
        "2. How this can end\n\n2.1 Either of us may give notice.\n"
    )

    assert headings_of(text) == [("1", "What will you be paid?"), ("2", "How this can end")]


def test_a_part_keeps_its_decimal_sections_and_may_be_headed_with_a_verb() -> None:
    text = (
        "Part 1. Terms used\n\n1.1 A Partner is a partner.\n\nPart 2. How a place ends\n\n2.1 A place ends on notice.\n"
    )

    assert headings_of(text) == [("Part 1", "Terms used"), ("Part 2", "How a place ends")]


def test_articles_and_schedules_are_counted_in_words_of_any_kind() -> None:
    text = (
        "ARTICLE THE FIRST. Of the Purchase.\n\n(a) The shares are sold for a sum.\n\n"
        "ARTICLE THE SECOND. Of Labours and their Reward.\n\n(a) The Purchaser attends daily.\n\n"
        "SCHEDULE TWO - TERMS FOR THE PURCHASER\n\n1. Admitted as a member.\n"
    )

    assert headings_of(text) == [
        ("FIRST", "Of the Purchase"),
        ("SECOND", "Of Labours and their Reward"),
        ("Schedule TWO", "TERMS FOR THE PURCHASER"),
    ]
    assert [number for number, _ in names(text)][1:3] == ["FIRST(a)", "SECOND"]


def test_ordinals_alone_number_articles() -> None:
    text = "FIRST: Name. The Company is so named.\n\nSECOND: Term. The Company has no end.\n\nThird parties have no rights.\n"

    assert [number for number, _ in names(text)] == ["FIRST", "SECOND"]


def test_lettered_recitals_end_where_numbered_headings_begin_and_nothing_says_that_the_parties_agree() -> None:
    text = (
        "RECITALS\n\nA. The Group employs surgeons in the county.\n\nB. The parties wish to agree on the work.\n\n"
        "1. Employment. The Group employs the Physician.\n\n2. Duties. The Physician sees patients."
    )
    assert [section.number for section in split(text)] == ["", "A", "B", "1", "2"]


@pytest.mark.parametrize(
    "sentence", ["An offer requires the favorable vote of all directors.", "Each of the owners may call for it."]
)
def test_a_short_sentence_behind_a_number_is_no_heading(sentence: str) -> None:
    sections = split(f"2. Admission.\n\n2.1 {sentence} The founder votes as well.\n\n2.2 Nobody is promised an offer.")

    assert [section.heading for section in sections] == ["Admission", "", ""]


@pytest.mark.parametrize(
    "opening",
    ["2. Covenant. Read this with care.\n\n", "2. ", "2. COVENANT. ", "(b) "],
)
@pytest.mark.parametrize("end", [".", ""])
def test_a_sentence_in_capitals_is_no_heading(opening: str, end: str) -> None:
    sentence = f"FOR TWO YEARS PHYSICIAN SHALL NOT PRACTICE WITHIN TWENTY MILES OF THE CLINIC{end}"
    text = f"1. Duties. The doctor works here.\n\n{opening}{sentence}\n\n3. Term. It runs for a year."

    assert all("TWENTY MILES" not in section.heading for section in split(text))


def test_a_line_in_capitals_without_a_full_stop_stays_a_heading() -> None:
    text = (
        "WHAT THE PHYSICIAN SHALL DO AND WHAT SHE MAY LEAVE\n\nThe doctor works here.\n\nTERM.\n\nIt runs for a year."
    )

    assert [section.heading for section in split(text)] == [
        "WHAT THE PHYSICIAN SHALL DO AND WHAT SHE MAY LEAVE",
        "TERM",
    ]


def test_lettered_recitals_end_where_numbered_headings_in_capitals_begin() -> None:
    text = (
        "BACKGROUND\n\n(A) The Employer runs clinics. (B) It wants a surgeon.\n\n1. DEFINITIONS\n\n"
        "1.1 A Policy is a rule.\n\n2. NO OWNERSHIP; TITLES\n\n2.1 There is no ownership.\n"
    )

    assert [number for number, _ in names(text)][-4:] == ["1", "1.1", "2", "2.1"]


def test_a_terms_sheet_behind_the_signatures_has_numbered_sections() -> None:
    text = (
        "Dear Doctor,\n\nWe offer you a place.\n\nAccepted: ______________ Date: ________\n\n"
        "TERMS SHEET (prepared by the administrator)\n\n1. Pay. The base is fixed.\n\n2. Track. The vote is in month 36.\n"
    )

    assert headings_of(text)[-3:] == [
        ("", "TERMS SHEET (prepared by the administrator)"),
        ("1", "Pay"),
        ("2", "Track"),
    ]
