"""A text file gives back the paragraphs its lines were broken from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import text_of

from clausecheck.errors import ContractError
from clausecheck.model import LeftOut, Unread
from clausecheck.readers import txt
from clausecheck.readers.paper import Paragraph

WRAPPED = """\
4.4 Non-Competition. During the Employment Term and for a period of twelve (12)
months thereafter the Physician shall not, without the written consent of the
Company, directly or indirectly, (i) enter into the employ of any person engaged
in anesthesiology; or (ii) solicit any patient of the Company.
"""


def read(text: str) -> list[str]:
    return [text_of(each) for each in txt.from_text(text) if isinstance(each, Paragraph)]


def listed(text: str) -> list[tuple[str, str]]:
    return [(each.why, each.text) for each in txt.from_text(text) if isinstance(each, LeftOut)]


def test_wrapped_lines_become_one_paragraph_of_a_piece_a_line() -> None:
    first, second = (each for each in txt.from_text(WRAPPED + "\nThe parties agree.\n") if isinstance(each, Paragraph))

    assert text_of(first) == " ".join(WRAPPED.split())
    assert len(first.pieces) == 4
    assert text_of(second) == "The parties agree."


def test_each_long_line_is_a_paragraph_where_lines_are_not_wrapped() -> None:
    lines = [
        "1. Term. " + "Two years. " * 40,
        "2. Pay.",
        "3. Call. " + "One night in four. " * 12,
        "4. Notice. Sixty days.",
    ]

    assert read("\n".join(lines)) == [" ".join(line.split()) for line in lines]


def test_a_sentence_runs_on_over_a_page_end() -> None:
    text = WRAPPED + "\nThe Company shall pay the\n\n<PAGE>\n\n  - 7 -\n\npremium of the tail.\n"

    assert read(text)[-1] == "The Company shall pay the premium of the tail."
    assert listed(text) == [("page number", "- 7 -")]


def test_a_header_repeated_at_page_ends_is_left_out() -> None:
    pages = [f"Paragraph number {each} of this contract ends here.\n" for each in "abcd"]

    text = "\n\fDRAFT of Acme\n\n".join(pages)

    assert read(text) == [page.strip() for page in pages]
    assert listed(text) == [("running header or footer", "DRAFT of Acme")] * 3


def test_an_indented_first_line_that_is_short_still_runs_on() -> None:
    text = (
        WRAPPED
        + "\n     2.2.1 Resignation or Death of the Executive. The\n"
        + "Executive's employment shall terminate " * 2
    )

    assert len(read(text)) == 2


def test_address_lines_stay_apart() -> None:
    assert read(WRAPPED + "\nJames W. Guthrie\n10214 South Portal Ave\nCupertino, California 95014\n")[1:] == [
        "James W. Guthrie",
        "10214 South Portal Ave",
        "Cupertino, California 95014",
    ]


def test_list_items_without_blank_lines_stay_apart() -> None:
    text = WRAPPED + "\n(a) material breach of this agreement.\n(b) loss of license.\n"

    assert read(text)[1:] == ["(a) material breach of this agreement.", "(b) loss of license."]


def test_an_inline_enumeration_is_not_taken_apart() -> None:
    assert len(read(WRAPPED)) == 1


@pytest.mark.parametrize(("cut", "whole"), [("compen-\nsation", "compensation"), ("non-\ncompete", "non-compete")])
def test_a_word_cut_at_a_line_end_is_whole_again(cut: str, whole: str) -> None:
    line = "The Physician agrees that the covenant and everything that belongs to "

    assert whole in " ".join(read(f"{line}{cut} clause\nshall be read together with this one."))


def test_a_table_keeps_its_rows() -> None:
    text = "Rates:\n\n<TABLE>\n<CAPTION>\nShift        Pay\n<S>          <C>\nNight      $1,200\nWeekend    $2,400\n</TABLE>\n"

    rows = [text_of(each) for each in txt.from_text(text) if isinstance(each, Paragraph) and each.is_table_row]

    assert rows == ["Shift Pay", "Night $1,200", "Weekend $2,400"]


def test_bullets_leave_no_mark_and_part_paragraphs() -> None:
    assert read("Duties:\n\n● Take call at night\n• See patients every day\n") == [
        "Duties:",
        "Take call at night",
        "See patients every day",
    ]


def test_a_signature_block_keeps_its_lines() -> None:
    block = "\n".join(" " * 36 + line for line in ("By: ______________", "Rosalind Teague, President", "9 Elm Street"))

    assert read(f"{WRAPPED}\n{block}\n\n______________\n")[1:] == [
        "By: ______________",
        "Rosalind Teague, President",
        "9 Elm Street",
        "______________",
    ]


def test_rules_are_dropped() -> None:
    assert read("TERMS\n=====\n\nTwo years.\n\n----------\n\nThe end.\n") == ["TERMS", "Two years.", "The end."]


def test_double_spaced_text_is_one_paragraph() -> None:
    lines = WRAPPED.strip().split("\n")
    text = "\n\n".join(lines * 6)

    assert len(read(text)) <= 6


def test_headings_are_known_by_capitals_or_a_short_line_before_a_long_paragraph() -> None:
    text = f"EMPLOYMENT AGREEMENT\n\nTerm of Employment\n\n{WRAPPED}\n6. Non-Compete.\n\n{WRAPPED}\n"

    headings = [text_of(each) for each in txt.from_text(text) if isinstance(each, Paragraph) and each.is_heading]

    assert headings == ["EMPLOYMENT AGREEMENT", "Term of Employment", "6. Non-Compete."]


@pytest.mark.parametrize(
    "content",
    [
        "§ 4 “Goodwill”".encode(),
        "§ 4 “Goodwill”".encode("utf-8-sig"),
        "§ 4 “Goodwill”".encode("utf-16"),
        "§ 4 “Goodwill”".encode("cp1252"),
        b"\xfe\xff" + "§ 4 “Goodwill”".encode("utf-16-be"),
    ],
)
def test_the_encoding_is_found(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(content)

    assert [text_of(each) for each in txt.paragraphs(str(path)) if isinstance(each, Paragraph)] == ["§ 4 “Goodwill”"]


def test_utf_16_without_a_mark_is_found(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(WRAPPED.encode("utf-16-le"))

    assert [text_of(each) for each in txt.paragraphs(str(path)) if isinstance(each, Paragraph)] == [
        " ".join(WRAPPED.split())
    ]


@pytest.mark.parametrize(
    "content",
    [
        WRAPPED.encode("utf-32-le"),
        WRAPPED.encode("utf-32-be"),
        b"\xfe\xff" + WRAPPED.encode("utf-16-le"),
        b"\xef\xbb\xbf" + WRAPPED.encode("utf-16-be"),
        WRAPPED.encode("utf-16") + b"\0\0" * 10_000,
    ],
    ids=["utf-32", "utf-32 turned", "a mark for the other order", "a mark of utf-8", "zeros behind it"],
)
def test_letters_of_several_bytes_are_found_whatever_mark_they_have(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(content)

    assert [text_of(each) for each in txt.paragraphs(str(path)) if isinstance(each, Paragraph)] == [
        " ".join(WRAPPED.split())
    ]


def test_single_bytes_added_to_a_file_of_two_byte_letters_are_read(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes("The first offer.\n".encode("utf-16") + b"\nNo covenant binds the Physician.\n")

    assert [text_of(each) for each in txt.paragraphs(str(path)) if isinstance(each, Paragraph)] == [
        "The first offer.",
        "No covenant binds the Physician.",
    ]


def test_lines_of_two_encodings_are_each_read_in_their_own(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes("The “Group”\n\n".encode() + "the “Physician”\n".encode("cp1252"))

    assert [text_of(each) for each in txt.paragraphs(str(path)) if isinstance(each, Paragraph)] == [
        "The “Group”",
        "the “Physician”",
    ]


def test_letters_struck_twice_to_look_bold_are_read_once(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_text("N\bNo\bot\bt u_\bn_\bder", encoding="utf-8")

    assert [text_of(each) for each in txt.paragraphs(str(path)) if isinstance(each, Paragraph)] == ["Not under"]


def test_characters_that_cannot_be_decoded_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(b"Pay \x81 and \x8d call \xe9")

    assert Unread(None, "2 characters in an unknown encoding") in list(txt.paragraphs(str(path)))


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(b"\x00\x01\x02" * 100)

    with pytest.raises(ContractError, match="binary"):
        list(txt.paragraphs(str(path)))


def test_what_turns_binary_after_its_first_lines_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offer.txt"
    path.write_bytes(WRAPPED.encode() * 20 + bytes(range(1, 256)) * 200)

    with pytest.raises(ContractError, match="binary"):
        list(txt.paragraphs(str(path)))


@pytest.mark.parametrize("gap", ["\n", "\r\n", " \n", "\f", "\n\xa0"])
def test_an_endless_gap_is_as_good_as_a_short_one(gap: str) -> None:
    assert read("1. Pay is owed." + gap * 9_999 + "\n2. Call is shared.") == ["1. Pay is owed.", "2. Call is shared."]


def test_an_endless_gap_inside_a_line_parts_two_cells() -> None:
    assert read("Pay" + " " * 9_999 + "$300,000\nCall" + " " * 9_999 + "none") == ["Pay $300,000", "Call none"]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    """Every letter and digit that is not left out comes back, whatever the text."""
    brought = list(txt.from_text(text))

    letters = "".join(text_of(each) if isinstance(each, Paragraph) else each.text for each in brought)
    assert all(letter in letters for letter in text if letter.isascii() and letter.isalpha())
