"""A row of a schedule is one line; a table that only arranges paragraphs is read paragraph by paragraph."""

from __future__ import annotations

from pathlib import Path

from word_files import cell, para, table, texts, write

from clausecheck import readers

LONG = "Physician shall not engage in the practice of anesthesiology. " * 6


def test_a_row_is_one_line_with_its_cells_joined(tmp_path: Path) -> None:
    path = write(tmp_path, table(("Name", "Units"), ("Oren Thistlewood, M.D.", "20")))

    assert texts(path) == ["Name Units", "Oren Thistlewood, M.D. 20"]


def test_short_paragraphs_in_one_cell_stay_in_their_row(tmp_path: Path) -> None:
    path = write(tmp_path, table((cell("Weekday night", "5 p.m. to 7 a.m."), "$1,200")))

    assert texts(path) == ["Weekday night 5 p.m. to 7 a.m. $1,200"]


def test_prose_in_a_table_is_read_as_paragraphs_with_its_number_in_front(tmp_path: Path) -> None:
    path = write(tmp_path, table(("9.2", cell("Non-Competition. " + LONG, LONG))))

    assert texts(path) == [("9.2 Non-Competition. " + LONG).strip(), LONG.strip()]


def test_sections_in_a_table_of_two_columns_stay_apart(tmp_path: Path) -> None:
    path = write(tmp_path, table((cell("1.1 Term. Two years.", "1.2 Notice. Ninety days."), "Initials")))

    assert texts(path) == ["1.1 Term. Two years.", "1.2 Notice. Ninety days.", "Initials"]


def test_a_merged_cell_is_read_once(tmp_path: Path) -> None:
    def merged(kind: str, text: str) -> str:
        return f'<w:tc><w:tcPr><w:vMerge w:val="{kind}"/></w:tcPr>{para(text)}</w:tc>'

    path = write(tmp_path, table((merged("restart", "Call"), "Night"), (merged("continue", ""), "Weekend")))

    assert texts(path) == ["Call Night", "Weekend"]


def test_rows_of_a_table_in_a_cell_come_where_it_stands(tmp_path: Path) -> None:
    inner = table(("Night", "$900"), ("Weekend", "$1,200"))

    path = write(tmp_path, table(("Call", cell("Rates", inner))))

    assert texts(path) == ["Call Rates", "Night $900", "Weekend $1,200"]


def test_the_heads_of_columns_are_known_beside_each_cell(tmp_path: Path) -> None:
    path = write(tmp_path, table(("Coverage", "Rate per night"), ("Weekday", "$900"), ("Weekend", "$1,200")))

    contract = readers.read(path)

    assert contract.text.splitlines()[1] == "Weekday $900"
    assert [(contract.text[each.start : each.end], each.before, each.after) for each in contract.beside] == [
        ("$900", "[Rate:] ", " [per night]"),
        ("$1,200", "[Rate:] ", " [per night]"),
    ]


def test_a_merged_label_is_read_along_in_every_row_beside_it(tmp_path: Path) -> None:
    def merged(kind: str, text: str) -> str:
        return f'<w:tc><w:tcPr><w:vMerge w:val="{kind}"/></w:tcPr>{para(text)}</w:tc>'

    path = write(
        tmp_path,
        table(
            ("Call", "Day", "Pay"),
            (merged("restart", "In house"), "Night", "$9"),
            (merged("continue", ""), "Weekend", "$8"),
        ),
    )

    contract = readers.read(path)

    assert ("Weekend", "[In house] ") in [
        (contract.text[each.start : each.end], each.before) for each in contract.beside
    ]


def test_a_row_that_word_hides_is_listed_and_not_read(tmp_path: Path) -> None:
    hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('No restrictive covenant applies.')}</w:tr>"
    path = write(tmp_path, table(("Call", "Night")).replace("</w:tbl>", f"{hidden}</w:tbl>"))

    contract = readers.read(path)

    assert contract.text == "Call Night"
    assert [left.text for left in contract.not_matched] == ["No restrictive covenant applies."]
