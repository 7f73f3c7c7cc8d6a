"""Combinations speak of clauses, rules and terms that there are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_files import clause_file, problems

from clausecheck import pattern_files
from clausecheck.clause import Part

PARKING = (
    "find: [parking]\nterms: {months: {}}\nrules:\n  - {id: PK-1, level: low, because: x, when: {phrases: [car]}}\n"
)


def combination(folder: Path, part: str, *, name: str = "T1") -> Path:
    body = f"{name}:\n  level: high\n  say: x\n  together:\n    - {part}\n"
    return clause_file(folder, body, name="combinations.yaml", head="")


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("{clause: parkin}", "there is no clause `parkin`; did you mean `parking`?"),
        ("{rules: [PK-2]}", "there is no rule `PK-2`; did you mean `PK-1`?"),
        ("{any: [{rules: [PK-1]}, {rules: [Q9]}]}", "there is no rule `Q9`"),
        ("{clause: parking, term: miles}", "`parking` has no term `miles`; it has months"),
        ("{clauses: parking}", "unknown key `clauses`; did you mean `clause`?"),
        ("{clause: parking, rules: [PK-1]}", "give exactly one of clause, rules, any, law"),
    ],
)
def test_a_part_that_could_never_be_there_is_refused_with_its_line(tmp_path: Path, part: str, said: str) -> None:
    found = problems(combination(tmp_path, part), clause_file(tmp_path, PARKING))

    assert len(found) == 1
    assert found[0].startswith(f"combinations.yaml:5: {said}")


def test_a_combination_of_ones_own_joins_the_shipped_ones(tmp_path: Path) -> None:
    shipped = pattern_files.load().combinations
    path = combination(tmp_path, "{clause: goodwill}")

    assert [one.id for one in pattern_files.load([path]).combinations] == [*(one.id for one in shipped), "T1"]


def test_a_combination_that_takes_the_place_of_a_shipped_one_is_noted(tmp_path: Path) -> None:
    path = combination(tmp_path, "{clause: goodwill}", name="X1")

    assert pattern_files.load([path]).notes == (f"{path} replaces combination X1",)


def test_the_shipped_combinations_speak_of_what_there_is() -> None:
    loaded = pattern_files.load()
    rules = {rule.id for clause in loaded.clauses for rule in clause.rules}
    terms = {clause.id: {term.name for term in clause.terms} for clause in loaded.clauses}
    parts = [part for one in loaded.combinations for part in _all_parts((*one.parts, *one.without))]

    assert {rule for part in parts for rule in part.rules} - rules == set()
    assert {part.clause for part in parts if part.clause} - set(terms) == set()
    assert [part for part in parts if part.clause and part.term and part.term not in terms.get(part.clause, ())] == []


def _all_parts(parts: tuple[Part, ...]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _all_parts(part.any_of)
