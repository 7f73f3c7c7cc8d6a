"""A user's files lie over the shipped ones: they replace, extend and switch off, and the run says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_files import clause_file, problems

from clausecheck import pattern_files
from clausecheck.errors import PatternFileError, UsageError
from clausecheck.pattern_files import choosing


def test_a_file_of_a_known_name_replaces_that_clause_and_is_noted(tmp_path: Path) -> None:
    path = clause_file(tmp_path, name="non_compete.yaml")

    loaded = pattern_files.load([path])

    assert loaded.by_id("non_compete").title == "Parking"
    assert loaded.notes == (f"{path} replaces non_compete (built in)",)


def test_an_extension_adds_phrases_and_replaces_rules_of_the_same_id(tmp_path: Path) -> None:
    shipped = pattern_files.load().by_id("non_compete")
    rule = "rules:\n  - {id: NC-H1, level: low, because: mine, when: {term: months, above: 1}}\n"
    path = clause_file(tmp_path, f"extends: non_compete\nfind:\n  - parking\n{rule}", name="mine.yaml", head="")

    extended = pattern_files.load([path]).by_id("non_compete")

    assert [phrase.text for phrase in extended.find] == [*(phrase.text for phrase in shipped.find), "parking"]
    assert [rule.because for rule in extended.rules if rule.id == "NC-H1"] == ["mine"]
    assert len(extended.rules) == len(shipped.rules)
    assert (extended.title, extended.why, extended.if_absent) == (shipped.title, shipped.why, shipped.if_absent)


def test_an_extension_says_what_it_changed(tmp_path: Path) -> None:
    rule = "rules:\n  - {id: NC-H1, level: low, because: mine, when: {phrases: [car]}}\n"
    path = clause_file(tmp_path, f"extends: non_compete\ntitle: Barred\n{rule}", name="mine.yaml", head="")

    loaded = pattern_files.load([path])

    assert loaded.notes == (f"{path} adds to non_compete", f"{path} replaces rule NC-H1")
    assert loaded.by_id("non_compete").title == "Barred"


def test_an_extension_may_stand_before_what_it_extends(tmp_path: Path) -> None:
    clause_file(tmp_path, "extends: parking\nfind: [garage]\n", name="a_more.yaml", head="")
    clause_file(tmp_path)

    loaded = pattern_files.load([tmp_path], shipped_too=False)

    assert [phrase.text for phrase in loaded.by_id("parking").find] == ["parking", "garage"]


def test_a_file_can_switch_a_clause_off_and_is_noted(tmp_path: Path) -> None:
    path = clause_file(tmp_path, "disable: [goodwill]\n", name="mine.yaml", head="")

    loaded = pattern_files.load([path])

    assert loaded.by_id("goodwill") is None
    assert loaded.notes == (f"goodwill is switched off by {path}",)


def test_a_misspelt_clause_is_not_silently_left_on(tmp_path: Path) -> None:
    path = clause_file(tmp_path, "disable: [godwill]\n", name="mine.yaml", head="")

    with pytest.raises(
        PatternFileError, match=r"mine\.yaml:1: there is no clause `godwill`; did you mean `goodwill`\?"
    ):
        pattern_files.load([path])


def test_a_broken_file_stops_the_run_and_never_switches_a_shipped_clause_off(tmp_path: Path) -> None:
    path = clause_file(tmp_path, "find:\n  - parking,\n", name="non_compete.yaml")

    with pytest.raises(PatternFileError):
        pattern_files.load([path])


def test_only_and_skip_leave_clauses_out_and_are_noted() -> None:
    loaded = pattern_files.load(only=["goodwill", "buy_in"], skip=["buy_in"])

    assert [clause.id for clause in loaded.clauses] == ["goodwill"]
    assert "buy_in was not looked for (--only or --skip)" in loaded.notes


@pytest.mark.parametrize(
    ("only", "skip", "said"),
    [
        (["goodwill"], [], "Looked for: goodwill (--only); 22 other clauses were not"),
        (["goodwill", "buy_in"], ["buy_in"], "Looked for: goodwill (--only); 22 other clauses were not"),
        ([], ["buy_in"], "buy_in was not looked for (--skip)"),
        ([], ["buy_in", "goodwill"], "buy_in, goodwill were not looked for (--skip)"),
        ([], [], ""),
    ],
)
def test_a_choice_is_said_in_one_line(only: list[str], skip: list[str], said: str) -> None:
    notes = ("mine.yaml adds to goodwill", *pattern_files.load(only=only, skip=skip).notes)

    assert choosing.in_short(notes, only) == (["mine.yaml adds to goodwill"], said)


def test_a_choice_that_leaves_no_clause_is_refused() -> None:
    with pytest.raises(UsageError, match=r"--only and --skip leave no clause to look for\. Name one"):
        pattern_files.load(only=["goodwill"], skip=["goodwill"])


def test_an_unknown_clause_under_only_is_refused() -> None:
    with pytest.raises(UsageError, match="there is no clause `non-compete`; did you mean `non_compete`"):
        pattern_files.load(only=["non-compete"])


def test_a_word_list_of_ones_own_replaces_a_shipped_one_and_is_noted(tmp_path: Path) -> None:
    path = clause_file(tmp_path, "covenant:\n  - handshake\n", name="words.yaml", head="")

    assert pattern_files.load([path]).notes == (f"{path} replaces the word list covenant",)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("months:\n  - moon\n", "words.yaml:1: `<months>` has a meaning of its own; choose another name"),
        ("car2:\n  - car\n", "words.yaml:1: `car2` cannot be the name of a list; use letters and `_` only"),
        ("cars: []\n", "words.yaml:1: `cars` must be a list of phrases"),
        ("cars:\n  - car & van\n", "words.yaml:2: `&` cannot stand in a word list (in `car & van`)"),
        ("cars:\n  - car & !van\n", "words.yaml:2: `&` cannot stand in a word list (in `car & !van`)"),
        ("cars:\n  - car # van\n", "words.yaml:2: ` #` begins a comment here and cuts the phrase; put the comment on a line of its own"),
        ("cars:\n  - (car\n", "words.yaml:2: a `(` without its `)`; `&` cannot stand between them (in `(car`)"),
        ("- car\n", "words.yaml:1: a word list file is made of `name:` and phrases below it"),
    ],
)  # fmt: skip
def test_a_wrong_word_list_is_the_only_thing_reported(tmp_path: Path, words: str, said: str) -> None:
    lists = clause_file(tmp_path, words, name="words.yaml", head="")
    user = clause_file(tmp_path, "find:\n  - <cars>\n" if "cars" in words else "find:\n  - parking\n")

    assert problems(lists, user) == [said]


def test_without_the_shipped_clauses_their_word_lists_stay(tmp_path: Path) -> None:
    path = clause_file(tmp_path, "find:\n  - parking ... <discretion>\n")

    loaded = pattern_files.load([path], shipped_too=False)

    assert [clause.id for clause in loaded.clauses] == ["parking"]
    assert loaded.combinations == ()


def test_to_look_for_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="Name pattern files of your own with --patterns"):
        pattern_files.load(shipped_too=False)
