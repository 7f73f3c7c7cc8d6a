"""The many ways in which contracts, handbooks and letters are laid out: each section has its number and its heading."""

from __future__ import annotations

import pytest

from clausecheck import readers
from clausecheck.sections import split

PAY = "The group pays a salary of three hundred thousand dollars in every year of the term."
CALL = "The physician takes one night in five, and no more is paid for it than for a day."


def outline(text: str) -> list[tuple[str, str]]:
    return [(section.number, section.heading) for section in split(text) if section.number or section.heading]


def outline_of_file(text: str) -> list[tuple[str, str]]:
    """The same as a reader of text files hands it on: with the lines of each paragraph put together."""
    sections = readers.from_text(text).sections
    return [(section.number, section.heading) for section in sections if section.number or section.heading]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("Rule 4. Pay.", "Rule 5. Call.", ["4", "5"]),
        ("Rule 4-1. Pay.", "Rule 4-2. Call.", ["4-1", "4-2"]),
        ("4-1. Pay.", "4-2. Call.", ["4-1", "4-2"]),
        ("R-401. Pay.", "R-402. Call.", ["R-401", "R-402"]),
        ("B1. Pay.", "B2. Call.", ["B1", "B2"]),
        ("Sec. 1. Pay.", "Sec. 2. Call.", ["1", "2"]),
        ("SEC. 201. Pay.", "SEC. 202. Call.", ["201", "202"]),
        ("Item 1: Pay.", "Item 2: Call.", ["1", "2"]),
        ("Term 1 – Pay.", "Term 2 – Call.", ["1", "2"]),
        ("No. 1. Pay.", "No. 2. Call.", ["1", "2"]),
        ("[1] Pay.", "[2] Call.", ["1", "2"]),
        ("#1 Pay.", "#2 Call.", ["1", "2"]),
        ("1.1 - Pay.", "1.2 - Call.", ["1.1", "1.2"]),
        ("1st. Pay.", "2nd. Call.", ["1st", "2nd"]),
        ("One. Pay.", "Two. Call.", ["One", "Two"]),
        ("1. Pay—", "2. Call—", ["1", "2"]),
        ("1. Pay --", "2. Call --", ["1", "2"]),
    ],
)
def test_a_number_of_any_kind_stands_before_a_heading_that_runs_into_text(
    first: str, second: str, numbers: list[str]
) -> None:
    text = f"{first} {PAY}\n{second} {CALL}".replace("— ", "—")

    assert outline(text) == list(zip(numbers, ["Pay", "Call"], strict=True))


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("1 - Pay", "2 - Call", ["1", "2"]),
        ("1 | Pay", "2 | Call", ["1", "2"]),
        ("01 Pay", "02 Call", ["01", "02"]),
        ("1 Your pay", "2 Your call", ["1", "2"]),
        ("A | Pay", "B | Call", ["A", "B"]),
        ("I - PAY", "II - CALL", ["I", "II"]),
        ("I PAY PLAN", "II CALL PLAN", ["I", "II"]),
        ("Art. I. Pay", "Art. II. Call", ["I", "II"]),
        ("TITLE I. PAY", "TITLE II. CALL", ["Title I", "Title II"]),
        ("CHAPTER 100. PAY", "CHAPTER 200. CALL", ["Chapter 100", "Chapter 200"]),
        ("Q1: How am I paid?", "Q2: How is call paid?", ["Q1", "Q2"]),
    ],
)
def test_a_number_of_any_kind_stands_before_a_heading_on_its_own_line(
    first: str, second: str, numbers: list[str]
) -> None:
    found = outline(f"{first}\n{PAY}\n{second}\n{CALL}")

    assert [number for number, _ in found] == numbers
    assert all(heading for _, heading in found)


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("Attachment No. 1: Pay", "Attachment No. 2: Call", ["Attachment 1", "Attachment 2"]),
        ("Annex the First. Pay", "Annex the Second. Call", ["Annex First", "Annex Second"]),
        ("FIRST SCHEDULE: PAY", "SECOND SCHEDULE: CALL", ["FIRST Schedule", "SECOND Schedule"]),
        ("Schedule 2.3(b): Pay", "Schedule 2.3(c): Call", ["Schedule 2.3(b)", "Schedule 2.3(c)"]),
    ],
)
def test_an_exhibit_has_a_number_of_any_kind(first: str, second: str, numbers: list[str]) -> None:
    found = outline(f"1. Scope. All of it.\n{first}\n{PAY}\n{second}\n{CALL}")

    assert [(number, heading.upper()) for number, heading in found[1:]] == [(numbers[0], "PAY"), (numbers[1], "CALL")]


@pytest.mark.parametrize(
    "line",
    [
        "1 Main Street",
        "14 Harbor Road",
        "12 Months from the Start",
        "I HEREBY ACCEPT THIS OFFER",
        "I agree.",
        "J-1 Waiver. The physician has a waiver of the rule of two years at home.",
        "W-2 Wages are what the physician is paid for.",
        "Section 125 Plan. The physician may pay for it out of wages that are not taxed.",
        "Item 5 of the list is left out.",
        "No. 5 is left out.",
        "Two. That is how many offices there are.",
    ],
)
def test_an_address_a_form_and_a_sentence_have_no_number(line: str) -> None:
    found = split(f"3.1 Notice. In writing.\n{line}\n3.2 Law. Ohio.")

    assert {section.number for section in found if section.number} == {"3.1", "3.2"}


def test_questions_head_their_answers_whose_letter_is_no_number() -> None:
    text = f"Q. How am I paid?\nA. {PAY}\nQ. How is call paid?\nA. {CALL}"

    assert outline(text) == [("", "How am I paid?"), ("", "How is call paid?")]


def test_a_label_before_a_heading_is_no_part_of_it() -> None:
    assert outline(f"Topic: Pay\n{PAY}\nTopic: Call\n{CALL}") == [("", "Pay"), ("", "Call")]


def test_side_headings_of_a_letter_may_be_plain_words_before_a_dash_or_colon() -> None:
    long = "It is set out here in full so that nobody has to look for it in another place than this."
    parts = [f"{heading} – {long}" for heading in ("Base salary", "Night call", "Becoming a partner")]

    assert [heading for _, heading in outline("\n".join(parts))] == ["Base salary", "Night call", "Becoming a partner"]
    assert outline("\n".join(parts).replace(" – ", ": "))[1:] == [("", "Night call"), ("", "Becoming a partner")]


def test_a_short_line_between_paragraphs_is_a_heading_even_with_a_verb() -> None:
    text = f"{CALL}\nYou will be paid\n{PAY}\nYou will be called.\n{CALL}"

    assert outline(text) == [("", "You will be paid")]


def test_the_last_of_several_short_lines_is_no_heading() -> None:
    assert outline(f"Two years of service\nVote of the board\nPrice set by an appraiser\n{PAY}") == []


def test_a_section_named_again_with_its_letter_goes_on() -> None:
    text = f"Section 2. Pay.\nSection 2(a) Base. {PAY}\nSection 2(b) Call. {CALL}\nSection 3. Term."

    assert [number for number, _ in outline(text)] == ["2", "2(a)", "2(b)", "3"]


def test_exhibits_without_a_number_end_the_numbered_sections() -> None:
    text = f"1. Pay. {PAY}\nAppendix – Call\n1. Nights. {CALL}"

    assert outline(text) == [("1", "Pay"), ("", "Appendix – Call"), ("1", "Nights")]


def test_a_number_after_the_name_of_a_suite_is_part_of_the_address() -> None:
    text = f"1. Pay. {PAY}\n2. Notices. They are sent to the office at 1420 Grand Avenue, Suite\n3. The Group moves.\n3. Law. Ohio."

    assert [number for number, _ in outline(text)] == ["1", "2", "3"]


def test_the_marks_of_markdown_are_no_words() -> None:
    text = f"# Offer\n\n## 1. Pay\n{PAY}\n\n**2. Call.** {CALL}\n\n**Leaving**\n{PAY}"

    assert outline_of_file(text) == [("", "Offer"), ("1", "Pay"), ("2", "Call"), ("", "Leaving")]
    assert "*" not in readers.from_text(text).text
    assert "#" not in readers.from_text(text).text


def test_in_a_text_file_a_number_of_any_kind_begins_a_paragraph() -> None:
    text = f"Rule 4-1. Pay. {PAY}\nRule 4-2. Call. {CALL}\nRule 4-3. Term. {PAY}"

    assert [number for number, _ in outline_of_file(text)] == ["4-1", "4-2", "4-3"]


def test_in_a_text_file_a_heading_that_ends_in_buy_in_does_not_run_on() -> None:
    assert outline_of_file(f"1. Call\n{CALL}\n2. Buy-in\n{PAY}") == [("1", "Call"), ("2", "Buy-in")]


def test_in_a_text_file_a_few_words_before_bullets_are_their_heading() -> None:
    text = f"Compensation\n• Salary of $300,000\n• No bonus\n\nCall duty\n- One night in five\n- No pay\n\n{PAY}"

    assert outline_of_file(text) == [("", "Compensation"), ("", "Call duty")]


def test_a_letter_that_stands_for_a_word_heads_the_rules_below_it() -> None:
    text = f"N. Nights\nN-1 {CALL}\nN-2 {PAY}\nL. Leavers\nL-1 {PAY}"

    assert outline(text) == [("N", "Nights"), ("N-1", ""), ("N-2", ""), ("L", "Leavers"), ("L-1", "")]


def test_a_few_words_above_numbered_rules_head_them_as_a_group() -> None:
    text = f"R-1 {CALL}\nPaying in\nR-2 {PAY}\nR-3 {PAY}"

    assert outline(text) == [("R-1", ""), ("", "Paying in"), ("R-2", ""), ("R-3", "")]


def test_lines_of_a_term_sheet_are_headed_by_their_labels() -> None:
    lines = ["Partner track: 30 months", "If declined: reasons", "Entry price: $75,000", "Goodwill: none"]

    assert [heading for _, heading in outline("\n".join(lines))] == [line.partition(":")[0] for line in lines]
    assert outline("\n".join(lines[:2])) == []


def test_numbers_with_one_parenthesis_have_plain_headings_where_they_are_the_outermost() -> None:
    points = f"1) Other work: just let us know. {PAY}\n2) If you leave: tell us. {CALL}"

    assert outline(points) == [("(1)", "Other work"), ("(2)", "If you leave")]
    assert outline(f"5. Rest. All of it.\n{points}")[1:] == [("5(1)", ""), ("5(2)", "")]


@pytest.mark.parametrize(
    "sentence",
    ["Two years. Thirty miles.", "None without leave. It is given or not.", "Ticket buys one share. No land."],
)
def test_a_short_sentence_after_a_number_is_no_heading(sentence: str) -> None:
    assert outline(f"L-1 {PAY}\nL-2 {sentence}") == [("L-1", ""), ("L-2", "")]


def test_the_first_word_of_an_answer_is_no_heading() -> None:
    text = f"Can I become an owner?\nYes. {PAY}\nIs call paid?\nNo. {CALL}"

    assert outline(text) == [("", "Can I become an owner?"), ("", "Is call paid?")]


def test_a_heading_may_be_a_condition() -> None:
    assert outline(f"R-7 Pay\n{PAY}\nR-8 If the Firm is sold\n{PAY}")[1] == ("R-8", "If the Firm is sold")


def test_where_nearly_every_short_paragraph_is_headed_plain_words_are_headings_too() -> None:
    heads = ["Money", "Sign-on", "Surgery center", "Quitting", "If someone buys us", "Tail"]
    text = "\n".join(f"{head}. This is all there is to say of it." for head in heads)

    assert [heading for _, heading in outline(text)] == heads


def test_a_paper_behind_the_contract_begins_its_numbers_anew() -> None:
    text = f"ARTICLE I. PAY\n1.1 Base. {PAY}\nEXHIBIT\n1. Nights. {CALL}\n2. Days. {PAY}"

    assert [number for number, _ in outline(text)] == ["I", "1.1", "", "1", "2"]


def test_the_heads_of_a_tables_columns_are_no_heading() -> None:
    text = (
        "1. Bonus. A bonus is paid.\n\nAnnual wRVUs Conversion factor per wRVU\nFirst 8,500 $54.00\nOver 8,500 $60.00\n"
    )
    head = text.index("Annual")

    sections = split(text, headings=[(head, head + 39)])

    assert [section.heading for section in sections] == ["Bonus"]


def test_a_heading_may_end_in_the_kind_of_company() -> None:
    text = f"ARTICLE I - SALE OF THE LLC\n\n{PAY}\n\nARTICLE II - ACTS OF THE LLC\n\n{CALL}"

    assert outline(text) == [("I", "SALE OF THE LLC"), ("II", "ACTS OF THE LLC")]


def test_a_sentence_in_capitals_is_no_heading() -> None:
    assert outline(f"1.1 Pay. {PAY}\n1.2 EACH PARTY WAIVES TRIAL BY JURY.\n1.3 Call. {CALL}")[1] == ("1.2", "")
