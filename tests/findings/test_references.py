"""References to sections are recognised however their numbers are written."""

import pytest

from clausecheck.findings import references


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("11", "free of Article Eleventh"),
        ("11", "as Article XI provides"),
        ("XI", "under Article 11"),
        ("11", "Articles X and XI do not bind"),
        ("NINE", "Part 9 is gone"),
        ("EIGHTH", "under EIGHTH hereof"),
        ("9.1", "what 9.1 forbids"),
        ("G-2", "G-2 does not apply"),
        ("B", "Section B"),
    ],
)
def test_a_reference_is_recognised(number: str, words: str) -> None:
    pattern = references.to([number])
    assert pattern is not None
    assert pattern.search(words)


@pytest.mark.parametrize(
    ("number", "words"),
    [("9", "Section 9.1"), ("9", "nine miles"), ("EIGHTH", "the eighth day"), ("9.1", "$9.15"), ("IX", "Article XIX")],
)
def test_other_numbers_are_no_reference(number: str, words: str) -> None:
    pattern = references.to([number])
    assert pattern is not None
    assert not pattern.search(words)


def test_without_numbers_there_is_nothing_to_look_for() -> None:
    assert references.to(["", ""]) is None
