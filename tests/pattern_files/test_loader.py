"""Pattern files are loaded with every problem of every file at once, each at its line; nothing fails silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_files import HEAD, clause_file, problems

from clausecheck import pattern_files
from clausecheck.errors import ClausecheckError, PatternFileError, UsageError


def test_the_shipped_files_load() -> None:
    loaded = pattern_files.load()

    assert loaded.by_id("non_compete") is not None
    assert loaded.origins == ("built in",)


def test_all_problems_of_all_files_are_reported_at_once(tmp_path: Path) -> None:
    clause_file(tmp_path, "find:\n  - parking,\nrules: 5\n", name="a.yaml")
    clause_file(tmp_path, "find: [\n", name="b.yaml")
    clause_file(tmp_path, "finds:\n  - parking\n", name="c.yaml")

    with pytest.raises(PatternFileError) as caught:
        pattern_files.load([tmp_path])

    places = sorted(problem.removeprefix(f"{tmp_path}/").split(": ")[0] for problem in caught.value.problems)
    assert places == ["a.yaml:8", "b.yaml:7", "c.yaml:6"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("fnd:\n  - parking\n", "parking.yaml:6: unknown key `fnd`; did you mean `find`?"),
        ("find: parking\n", "parking.yaml:6: `find` must be a list, each entry on a line that begins with `- `; not `parking`"),
        ("find:\n  - 401\n", "parking.yaml:7: `find` must be text, not `401`; put it in quotes"),
        ("find:\n  - a: b\n", "parking.yaml:7: `find` must be text, not `key: value` lines; put it in quotes"),
        ("find:\n  - parking\nfind:\n  - car\n", "parking.yaml:8: `find` stands twice; the second would hide the first"),
        ("find: []\n", "parking.yaml:1: nothing to find; give `find:` or `spacy:`"),
        ("find:\n  - parking # lot\n", "parking.yaml:7: ` #` begins a comment here and cuts the phrase; put the comment on a line of its own"),
        ("find: [car,\n  parking # lot\n  ]\n", "parking.yaml:7: ` #` begins a comment here and cuts the phrase; put the comment on a line of its own"),
        ("find:\n  - !not parking\n", "parking.yaml:7: `&`, `*` and `!` at the beginning mean something else in YAML; put the text in quotes"),
        ("find:\n  - &lot parking\n", "parking.yaml:7: `&`, `*` and `!` at the beginning mean something else in YAML; put the text in quotes"),
        ("find:\n  - parking\notherwise: severe\n", "parking.yaml:8: `otherwise`: `severe` is not one of `high`, `medium`, `low` or `favorable`"),
        ("find:\n  - parking\nif_absent:\n  hospital: {say: x}\n", "parking.yaml:9: `hospital`: `hospital` is not one of `employment`, `shareholder`, `operating`, `letter`, `contractor` or `any`"),
        ("find:\n  - parking\nterms:\n  fee: {}\n", "parking.yaml:9: give `kind:` (one of "),
        ("find:\n  - parking\nterms:\n  fee: {kind: euro}\n", "parking.yaml:9: unknown kind `euro`; known are "),
        ("find:\n  - parking\nterms:\n  fee: {kind: usd, or_else: price}\n", "parking.yaml:9: `or_else:` names no other term of the clause; there are none"),
        ("find:\n  - parking\nrules:\n  - {id: WORDS, level: low, when: {phrases: [car]}, because: It is.}\n", "parking.yaml:9: `WORDS` stands for what no rule says"),
        ("find:\n  - parking\nextends: parkin\n", "parking.yaml:8: there is no clause `parkin`; known are "),
        ("find:\n  - parking\n---\nfind:\n", "parking.yaml:8: `---` begins a second document; a pattern file holds one"),
        ("find:\n  - parking\n? [a, b]\n: c\n", "parking.yaml:8: a key must be plain words"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(tmp_path: Path, body: str, said: str) -> None:
    found = problems(clause_file(tmp_path, body))

    assert len(found) == 1
    assert found[0].startswith(said)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{id: P1, level: high, because: x}", "`when` is missing"),
        ("{id: P1, level: high, because: x, when: {}}", "give exactly one of all, any, none, phrases, term, clause, fact"),
        ("{id: P1, level: high, because: x, when: {all: []}}", "`all` needs at least one entry"),
        ("{id: P1, level: high, because: x, when: {phrases: [car], fact: state, values: [TX]}}", "give exactly one of"),
        ("{id: P1, level: high, because: x, when: {phrases: [car], above: 3}}", "`above` says nothing beside `phrases`"),
        ("{id: P1, level: high, because: x, when: {term: fee, above: 3}}", "the term `fee` is not under `terms:` of this clause"),
        ("{id: P1, level: high, because: x, when: {term: miles}}", "give one of `value:`, bounds"),
        ("{id: P1, level: high, because: x, when: {term: side, above: 3}}", "`side` is a choice and no number"),
        ("{id: P1, level: high, because: x, when: {term: side, value: middle}}", "`side` is never `middle`; it may be left, "),
        ("{id: P1, level: high, because: x, when: {clause: godwill}}", "there is no clause `godwill`; known are parking"),
        ("{id: P1, level: high, because: x, when: {none: [{clause: godwill}]}}", "there is no clause `godwill`"),
        ("{id: P1, level: high, because: x, when: {clause: parking}}", "`parking` is this clause itself; name another"),
        ("{id: P1, level: high, because: x, when: {clause: parking, value: red}}", "a clause is never `red`; it may be found, missing"),
        ("{id: P1, level: high, because: x, when: {clause: parking, above: 3}}", "`above` says nothing beside `clause`"),
        ("{id: P1, level: high, because: x, when: {fact: state}}", "a fact needs `values:`"),
        ("{id: P1, level: high, because: x, when: {fact: states, values: [TX]}}", "there is no fact `states`"),
        ("{id: P1, level: high, because: x, when: {fact: setting, values: [town]}}", "`setting` is never `town`"),
        ("{id: P1, level: high, because: x, when: {law: under_cap}}", "over_cap"),
        ("{id: P1, level: high, because: x, when: {term: miles, above_fact: height}}", "pay"),
        ("{id: P1, level: high, because: x, when: {phrase: [car]}}", "unknown key `phrase`; did you mean `phrases`?"),
        ("{id: P1, level: high, because: x, when: {phrases: ['car (']}}", "a `(` without its `)`"),
    ],
)  # fmt: skip
def test_a_condition_that_could_never_hold_is_refused(tmp_path: Path, rule: str, said: str) -> None:
    body = "find: [parking]\nterms:\n  miles: {}\n  side: {choices: {left: [left]}}\nrules:\n"

    found = problems(clause_file(tmp_path, f"{body}  - {rule}\n"))

    assert said in found[0] + found[-1]
    assert {one.split(": ")[0] for one in found} == {"parking.yaml:11"}


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("miles: {in_words: {zero: [next door]}}", "`zero` must be a number, such as `0`"),
        ("side: {choices: {left: [left]}, in_words: {0: [none]}}", "`in_words:` goes with an amount"),
        ("per: {unit_of: usd, in_words: {0: [free]}}", "`in_words:` goes with an amount"),
    ],
)
def test_words_for_a_number_go_with_an_amount(tmp_path: Path, term: str, said: str) -> None:
    found = problems(clause_file(tmp_path, f"find: [parking]\nterms:\n  {term}\n"))

    assert any(said in one and one.startswith("parking.yaml:8") for one in found), found


def test_a_silence_that_waits_for_an_unknown_clause_is_refused(tmp_path: Path) -> None:
    body = "find: [parking]\nif_absent:\n  any:\n    cases:\n      - {found: goodwil, say: x}\n"

    assert problems(clause_file(tmp_path, body), shipped_too=True) == [
        "parking.yaml:10: there is no clause `goodwil`; did you mean `goodwill`?"
    ]


def test_a_rule_id_stands_once_in_a_run(tmp_path: Path) -> None:
    rule = "rules:\n  - {id: P1, level: low, because: x, when: {phrases: [car]}}\n"
    clause_file(tmp_path, f"find: [parking]\n{rule}", name="a.yaml")
    clause_file(tmp_path, f"find: [parking]\n{rule}", name="b.yaml")

    with pytest.raises(PatternFileError) as caught:
        pattern_files.load([tmp_path], shipped_too=False)

    assert caught.value.problems == (
        f"{tmp_path}/b.yaml:8: rule id `P1` stands twice, first at {tmp_path}/a.yaml:8; rename one",
    )


def test_no_on_and_yes_are_words(tmp_path: Path) -> None:
    path = clause_file(tmp_path, "find:\n  - no\n  - on\n  - yes\n")

    loaded = pattern_files.load([path], shipped_too=False)

    assert [phrase.text for phrase in loaded.clauses[0].find] == ["no", "on", "yes"]


def test_an_example_may_be_text_or_say_what_is_expected(tmp_path: Path) -> None:
    head = HEAD.replace("[a parking lot]", "[a parking lot, {text: parking costs $5, risk: low, terms: {fee: 5}}]")
    path = clause_file(tmp_path, head=head)

    examples = pattern_files.load([path], shipped_too=False).clauses[0].examples

    assert [(example.text, example.found, example.risk) for example in examples] == [
        ("a parking lot", True, None),
        ("parking costs $5", True, "low"),
        ("a lot", False, None),
    ]


def test_a_mistake_in_an_example_is_reported_once(tmp_path: Path) -> None:
    head = HEAD.replace("[a parking lot]", "[{text: parking, level: low}]")

    assert problems(clause_file(tmp_path, head=head)) == ["parking.yaml:4: unknown key `level`"]


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "a:\n" + "- " * 50_000, "{" * 300 + "}" * 300, "- &a [*a]", "\x00", "a: b: c"]
)
def test_a_hostile_file_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    found = problems(clause_file(tmp_path, head="", body=text))

    assert found[0].startswith("parking.yaml:")


def test_words_may_be_written_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = clause_file(tmp_path)
    path.write_text("\ufeff" + path.read_text(encoding="utf-8"), encoding="utf-8")

    assert pattern_files.load([path], shipped_too=False).clauses[0].title == "Parking"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("absent.yaml", r"no such pattern file\. Check the name$"),
        ("notes.txt", r"not a pattern file\. Pattern files end in \.yaml, \.yml or \.jsonl"),
        ("empty", "no pattern file in this folder"),
    ],
)
def test_a_path_that_is_no_pattern_file_is_refused(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()

    with pytest.raises(UsageError, match=said):
        pattern_files.load([tmp_path / name])


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "parking.yaml"
    path.write_bytes("title: Vergütung".encode("latin-1"))

    assert problems(path)[0].startswith("parking.yaml:1: not UTF-8 text")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(max_size=60) | st.text(alphabet="abfindtl:-[]{}()|?*&!#.'\"<> \n", max_size=60))
def test_any_text_either_loads_or_is_refused_in_plain_words(tmp_path: Path, body: str) -> None:
    path = clause_file(tmp_path, f"find:\n  - {body}\n")

    try:
        pattern_files.load([path], shipped_too=False)
    except ClausecheckError as refused:
        said = str(refused)
    else:
        said = "parking.yaml:"

    assert "parking.yaml:" in said


@pytest.mark.parametrize("name", ["parking.yml", "parking.YAML", "parking.Yml"])
def test_the_other_endings_of_yaml_are_read_too(tmp_path: Path, name: str) -> None:
    path = clause_file(tmp_path, name=name)

    assert pattern_files.load([path]).by_id("parking") is not None
    assert pattern_files.load([tmp_path]).by_id("parking") is not None


@pytest.mark.parametrize("name", ["words.yml", "Words.yaml", "words.YML"])
def test_word_lists_are_known_by_their_name_whatever_its_ending(tmp_path: Path, name: str) -> None:
    path = clause_file(tmp_path, "cars:\n  - van\n", name=name, head="")

    loaded = pattern_files.load([path])

    assert loaded.by_id("words") is None
    assert loaded.notes == ()


@pytest.mark.parametrize("name", ["combinations.yml", "COMBINATIONS.YAML"])
def test_combinations_are_known_by_their_name_whatever_its_ending(tmp_path: Path, name: str) -> None:
    text = "Y1:\n  level: high\n  say: x\n  together:\n    - {clause: goodwill}\n"
    path = clause_file(tmp_path, text, name=name, head="")

    assert "Y1" in [one.id for one in pattern_files.load([path]).combinations]
