"""Notes for your attorney are a Word document with everything the report says and lines to write on."""

from __future__ import annotations

import io

import docx as word

from clausecheck.report import docx
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding, small


def told(rendered: bytes) -> str:
    document = word.Document(io.BytesIO(rendered))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_it_holds_every_quote_reason_question_and_silence() -> None:
    whole = long_offer()

    text = " ".join(told(docx.render(whole, version="1")).split())

    for one in whole.findings:
        assert " ".join(one.quote.split()) in text
        assert all(reason.because in text for reason in one.reasons)
        assert all(question.text in text for question in one.questions)
    assert all(silence.note in text for silence in whole.silences)


def test_the_first_ten_questions_and_every_finding_have_a_line_to_write_on() -> None:
    text = told(docx.render(small(), version="1"))
    first, _, further = text.partition("\nChanges to ask for")

    assert first.count("Answer: ____") == first.count("☐ ") == 4
    assert "☐ Which facilities count today?" in further
    assert text.count("Your note: ____") == len(small().findings)


def test_the_words_that_fired_a_rule_are_bold() -> None:
    document = word.Document(io.BytesIO(docx.render(small(), version="1")))

    bold = [run.text for one in document.paragraphs if one.style.name == "Quote" for run in one.runs if run.bold]

    assert "for any reason whatsoever" in bold


def test_the_attorneys_questions_come_first() -> None:
    text = told(docx.render(small(), version="1"))

    assert text.index("Ask your attorney:") < text.index("Ask the group:")


def test_what_word_does_not_take_is_shown_as_a_sign() -> None:
    paper = contract((("1", "", "He shall\x00 not\x1b[2J practice\ufffe here."),))

    text = told(docx.render(analysis(paper, [finding(paper, paper.text[3:-1])]), version="1"))

    assert "\x1b" not in text
    assert "\ufffd" in text


def test_the_same_analysis_gives_the_same_words() -> None:
    assert told(docx.render(small(), version="1")) == told(docx.render(small(), version="1"))
