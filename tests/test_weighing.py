"""The words of a sentence together tell how alike it is to those that speak of a clause."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from clausecheck import pattern_files, weighing
from clausecheck.findings import by_weight, level_by_words
from clausecheck.findings.by_weight import ALIKE
from clausecheck.model import LEVELS

SCALES, LEVEL_SCALES = weighing.scales(), weighing.level_scales()
SALE = "A holder of few units must sell on whatever terms sixty percent of the holders accept."


def _likeness(text: str, clause: str) -> float:
    return SCALES.likeness(text)[SCALES.clauses.index(clause)]


def test_the_shipped_clauses_are_weighed() -> None:
    assert set(SCALES.clauses) == {clause.id for clause in pattern_files.load().clauses}


def test_a_sentence_is_most_alike_to_its_own_clause() -> None:
    of_all = dict(zip(SCALES.clauses, SCALES.likeness(SALE), strict=True))

    assert max(of_all, key=of_all.__getitem__) == "change_of_control"
    assert of_all["change_of_control"] > ALIKE > of_all["call_compensation"]


def test_capitals_curly_quotes_and_the_sum_itself_change_nothing() -> None:
    plain = "The doctor's fee for each night of call is $400, and 5% more on holidays."
    other = "THE DOCTOR’S FEE FOR EACH NIGHT OF CALL IS $1,250.50, AND 7.5 % MORE ON HOLIDAYS."

    assert SCALES.likeness(plain) == SCALES.likeness(other)


def test_words_that_nobody_weighed_say_nothing() -> None:
    assert SCALES.likeness("Zwölf Boxkämpfer jagen Viktor") == SCALES.likeness("")
    assert max(SCALES.likeness("")) < 0.1


def test_the_words_that_speak_most_stand_apart_and_in_order() -> None:
    spans = SCALES.speaking(SALE, "change_of_control")

    assert spans == sorted(spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert {SALE[start:end] for start, end in spans} & {"must sell", "sell", "terms", "holders"}


def test_the_words_that_speak_most_for_a_clause_are_told_heaviest_first() -> None:
    assert "goodwill" in SCALES.heaviest("goodwill", 3)
    assert SCALES.heaviest("goodwill", 5)[:3] == SCALES.heaviest("goodwill", 3)


def test_a_text_without_speaking_words_is_told_whole() -> None:
    assert SCALES.speaking("Zwölf Boxkämpfer", "buy_in") == [(0, 16)]


def test_what_is_written_is_read_again() -> None:
    lines = list(
        weighing.written(("call", "tail"), (-400, -350), {"on call": {0: 212}, "tail": {0: -31, 1: 500}, "the": {}})
    )
    scales = weighing.read(lines)

    assert (scales.clauses, scales.always) == (("call", "tail"), (-400, -350))
    assert [scales.entries(word) for word in ("on call", "tail", "the", "unheard")] == [
        ((0, 212),), ((0, -31), (1, 500)), (), None,
    ]  # fmt: skip


def test_most_labelled_sentences_are_alike_and_few_near_misses() -> None:
    """The file was made of these sentences: a file that belongs to others, or to other code, would not know them."""
    counts = {True: [0, 0], False: [0, 0]}
    for path in sorted((Path(__file__).parent / "phrasings").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            counts[row["found"]][0] += 1
            counts[row["found"]][1] += _likeness(row["text"], row["clause"]) >= ALIKE

    assert counts[True][1] > 0.9 * counts[True][0]
    assert counts[False][1] < 0.05 * counts[False][0]


def test_the_document_names_the_lines_that_are_drawn_and_a_row_of_the_file() -> None:
    patterns = Path(__file__).parents[1] / "patterns"
    told = (patterns / "README.md").read_text(encoding="utf-8").split("## What words weigh")[1].split("\n## ")[0]
    lines = {name: value for name, value in vars(by_weight).items() if name.startswith(("ALIKE", "UNLIKE"))}
    lines |= {
        "SURE": level_by_words.SURE,
        "PLAIN": level_by_words.PLAIN,
        "GAINSAID": level_by_words.GAINSAID,
        "DENIED": level_by_words.DENIED,
    }
    row = " ".join(re.search(r"`(beeper [^`]+)`", told)[1].split())  # type: ignore[index]

    assert [name for name, value in lines.items() if not re.search(rf"\b{value}\b", told)] == []
    assert row in (patterns / weighing.FILE).read_text(encoding="utf-8").replace("\t", " ").splitlines()


def test_every_level_of_every_shipped_clause_is_weighed() -> None:
    columns = {weighing.column(clause.id, level) for clause in pattern_files.load().clauses for level in LEVELS}

    assert set(LEVEL_SCALES.scales.clauses) == columns


def test_the_shares_of_the_levels_are_one_in_all_and_empty_for_a_clause_that_was_not_weighed() -> None:
    shares = LEVEL_SCALES.shares("The clinic may hand this paper to whoever it likes.", "assignment")

    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.__getitem__) == "high"
    assert LEVEL_SCALES.shares("The clinic may hand this paper on.", "parking") == {}
