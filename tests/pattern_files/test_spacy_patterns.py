"""spaCy's own patterns load as they are; what could not run, or not end, is refused before anything is read."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from made_files import clause_file, problems
from spacy.matcher import Matcher

from clausecheck import pattern_files
from clausecheck.pattern_files import regular_expressions
from clausecheck.pattern_files.token_patterns import problem

VOCAB = spacy.blank("en").vocab
KEYS = [
    "LOWER",
    "ORTH",
    "NORM",
    "SHAPE",
    "LENGTH",
    "IS_ALPHA",
    "LIKE_NUM",
    "SPACY",
    "POS",
    "LEMMA",
    "OP",
    "lower",
    "FOO",
]
VALUES = st.one_of(
    st.booleans(),
    st.integers(0, 9),
    st.none(),
    st.sampled_from(["car", "+", "{2,1}", "{1,3}", "!"]),
    st.dictionaries(st.sampled_from(["IN", "NOT_IN", "REGEX", "FUZZY", ">=", "LIKE"]), st.sampled_from(["a", ["a"], [1], 3, {"IN": ["a"]}]), max_size=2),
)  # fmt: skip


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=3), max_size=3))
def test_what_the_loader_accepts_spacy_accepts(pattern: list[dict[str, object]]) -> None:
    if problem(pattern):
        return

    Matcher(VOCAB).add("clause", [pattern])


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ('{"LEMMA": "compete"}', "`LEMMA` needs a trained model"),
        ('{"ENT_TYPE": "ORG"}', "`ENT_TYPE` needs a trained model"),
        ('{"LOWR": "car"}', "unknown token attribute `LOWR`; did you mean `LOWER`?"),
        ('{"LOWER": 5}', "`LOWER` must be text; put it in quotes"),
        ('{"IS_ALPHA": 1}', "`IS_ALPHA` must be true or false"),
        ('{"LENGTH": "3"}', "`LENGTH` must be a whole number"),
        ('{"LOWER": {"IN": "car"}}', "`IN` needs a list"),
        ('{"LOWER": {"LIKE": "car"}}', "unknown operator `LIKE` in a token pattern"),
        ('{"LOWER": "car", "OP": "{3,1}"}', "OP `{3,1}` can never match"),
        ('{"LOWER": "car", "OP": "~"}', "OP `~` is not one of"),
        ('{"LOWER": {"REGEX": "car("}}', "REGEX `car(` does not compile"),
        ('{"LOWER": {"REGEX": "(a+)+$"}}', "REGEX `(a+)+$` repeats what can be read in several ways"),
        ('{"OP": "*"}', "nothing in this token pattern has to stand in the text"),
        ("{}", "nothing in this token pattern has to stand in the text"),
    ],
)
def test_a_token_pattern_that_cannot_work_is_refused_with_its_line(tmp_path: Path, token: str, said: str) -> None:
    found = problems(clause_file(tmp_path, f"spacy:\n  - [{token}]\n"))

    assert len(found) == 1
    assert found[0].startswith("parking.yaml:7: ")
    assert said in found[0]


@pytest.mark.parametrize(
    "pattern", ["(a*)*b", "(a|a?)+$", r"(\w+\s?)+!", "(?:a|ab)*c", "((a+)){2,}", r"(\d{1,3},?)+$", "(?:(?=a+)a)*", "(a"]
)
def test_a_regular_expression_that_can_blow_up_is_refused(pattern: str) -> None:
    assert regular_expressions.problem(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"^compet\w*$",
        "(?:non)?compet(?:e|ing|ition)",
        r"\d{1,3}(?:,\d{3})*",
        "(?:foo|bar)+",
        "[a-z]+-[a-z]+",
        "(?i:car)s?",
    ],
)
def test_an_ordinary_regular_expression_is_accepted(pattern: str) -> None:
    assert regular_expressions.problem(pattern) == ""


@given(st.text(alphabet="ab(|)*+?{2,}[]\\w.^$", max_size=10))
def test_an_accepted_regular_expression_ends_soon_on_words_made_to_hurt(pattern: str) -> None:
    if regular_expressions.problem(pattern):
        return
    began = time.process_time()

    for word in ("a" * 60 + "!", "ab" * 30 + "!"):
        re.search(pattern, word)

    assert time.process_time() - began < 1


def test_a_spacy_file_gives_one_clause_a_label(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(
        '{"label": "PARKING", "pattern": "Parking (free, or paid?)"}\n\n'
        '{"label": "PARKING", "pattern": [{"LOWER": "garage"}], "id": "g"}\n'
        '{"label": "CAR", "pattern": [{"lower": "car"}]}\n',
        encoding="utf-8",
    )

    loaded = pattern_files.load([path], shipped_too=False)

    assert [clause.id for clause in loaded.clauses] == ["PARKING", "CAR"]
    assert [phrase.text for phrase in loaded.clauses[0].find] == ["Parking free or paid"]
    assert loaded.clauses[0].spacy[0].tokens == ({"LOWER": "garage"},)
    assert loaded.clauses[0].spacy[0].place == f"{path}:3"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"label": "X"', "mine.jsonl:2: not JSON: "),
        (
            '{"label": "X", "pattern": "car", "labl": 1}',
            "mine.jsonl:2: unknown key `labl`; known are label, pattern, id",
        ),
        ('{"label": "X", "label": "Y", "pattern": "car"}', "mine.jsonl:2: not usable: a key stands twice"),
        ('{"label": "X", "pattern": "?"}', "mine.jsonl:2: `pattern` holds no word"),
        ('{"label": "X", "pattern": [5]}', "mine.jsonl:2: "),
        ('{"label": "X", "pattern": [{"POS": "NOUN"}]}', "mine.jsonl:2: `POS` needs a trained model"),
        ("[" * 50_000, "mine.jsonl:2: "),
        ("7", "mine.jsonl:2: each line must be an object with `label` and `pattern`"),
    ],
)
def test_a_wrong_line_of_a_spacy_file_is_named(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text(f'{{"label": "CAR", "pattern": "car"}}\n{line}\n', encoding="utf-8")

    found = problems(path)

    assert len(found) == 1
    assert found[0].startswith(said)
