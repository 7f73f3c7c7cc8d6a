"""Phrases written as spaCy's token patterns find in spaCy what they find here; what cannot be said is counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from clausecheck import parties, pattern_files
from clausecheck.matching import export
from tests.findings.judged import clause_of

USUAL = parties.names("")


def found(body: str, text: str) -> list[tuple[str, str]]:
    """Label and words of every entity that spaCy's EntityRuler makes of the exported patterns."""
    exported = export.token_patterns([clause_of(body)], USUAL)
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler", config={"validate": True}).add_patterns([dict(row) for row in exported.rows])
    return [(ent.label_, ent.text) for ent in nlp(text).ents]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("shall not ... practice", "He shall not, ever, practice here.", "shall not, ever, practice"),
        ("compet*", "It is Competing now.", "Competing"),
        ("(red|blue sky) car", "The blue sky car.", "blue sky car"),
        ("a (red)? car", "Take a car.", "a car"),
        ("a (red blue)? car", "Take a red blue car.", "a red blue car"),
        ("non-compete", "A Non-Compete it is.", "Non-Compete"),
        ("don't pay", "We don’t pay.", "don’t pay"),
        ("do not pay", "We don’t pay.", "don’t pay"),
        ("shall not pay", "We shan't pay.", "shan't pay"),
        ("we will not pay", "We won't pay.", "We won't pay"),
        ("you would pay", "You’d pay.", "You’d pay"),
        ("cannot pay", "We can't pay.", "can't pay"),
        ("cannot pay", "We cannot pay.", "cannot pay"),
        ("physician practice", "The physician's practice.", "physician's practice"),
        ("<months>", "For twenty-four (24) months.", "twenty-four (24) months"),
        ("<usd>", "It is $ 5,000.", "$ 5,000"),
        ("<usd>", "It is 500 dollars.", "500 dollars"),
        ("<percent>", "It is 20% of it.", "20%"),
        ("<physician> shall pay", "The Employee shall pay.", "Employee shall pay"),
        ("<number> cars", "There are three cars.", "three cars"),
        ("(<lower_rank>|van) park", "A van park.", "van park"),
    ],
)
def test_an_exported_phrase_finds_the_same_words_in_spacy(phrase: str, text: str, words: str) -> None:
    assert ("cars", words) in found(f'find: ["{phrase}"]\n', text)


def test_token_patterns_are_written_as_they_are() -> None:
    assert found("spacy: [[{LOWER: car}, {LOWER: park}]]\n", "A car park.") == [("cars", "car park")]


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("car & van", "`&` joins phrases"),
        ("car & !van", "`&` joins phrases"),
        ("<every_nth>", "an amount such as <every_nth>"),
        ("a <lower_rank>", "<lower_rank> has another name in each contract"),
        (" ".join(["(a b|c d)"] * 11), "more than 1,000 token patterns"),
    ],
)
def test_what_spacy_cannot_say_is_left_out_and_counted(phrase: str, why: str) -> None:
    exported = export.token_patterns([clause_of(f'find: [parking, "{phrase}"]\n')], USUAL)

    assert len(exported.rows) == 1
    assert [number for reason, number in exported.left_out.items() if why in reason] == [1]
    assert next(exported.told()) == "1 of 2 phrases under `find` became 1 token patterns."


def test_all_that_is_exported_of_the_shipped_clauses_is_valid_in_spacy_and_loads_here_again(tmp_path: Path) -> None:
    exported = export.token_patterns(pattern_files.load().clauses, USUAL)
    path = tmp_path / "exported.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in exported.rows), encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler", config={"validate": True}).from_disk(path)

    loaded = pattern_files.load([path], shipped_too=False)

    assert {clause.id for clause in loaded.clauses} == {row["label"] for row in exported.rows}
    assert "non_compete" in {ent.label_ for ent in nlp("You shall not practice within ten miles of the office.").ents}
