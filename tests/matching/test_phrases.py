"""What a plain phrase finds: every feature of the phrase language, one fact each."""

from __future__ import annotations

import pytest

from clausecheck.matching import Cutter, Marked, PhraseFinder, Reading, Sentence
from clausecheck.pattern_files.phrases import Grammar, parse
from tests.matching.reading_of import found, reading_of


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("shall not compete", "She SHALL NOT, however, shall not compete.", ["shall not compete"]),
        ("compet*", "compete competing incompetent Competition", ["compete", "competing", "Competition"]),
        ("(shall|will) not", "will not, shall not, may not", ["will not", "shall not"]),
        ("(shall not|will never) compete", "will never compete; shall never compete", ["will never compete"]),
        ("shall (ever)? compete", "shall compete, shall ever compete", ["shall compete", "shall ever compete"]),
        ("the physician? shall", "the shall the physician shall", ["the shall", "the physician shall"]),
        ("physician's practice", "the Physician’s practice and the physician practice", ["Physician’s practice", "physician practice"]),
        ("can't compete", "can’t compete", ["can’t compete"]),
        ("cannot compete", "can’t compete", ["can’t compete"]),
        ("you would", "You’d go, you would.", ["You’d", "you would"]),
        ("we're not", "We aren't. We are not.", ["We aren't", "We are not"]),
        ("not paid", "They haven't paid.", ["haven't paid"]),
        ("(don't|never) pay", "We do not pay.", ["do not pay"]),
        ("we (don't)? pay", "We pay, we don't pay.", ["We pay", "we don't pay"]),
        ("we don't? pay", "We pay, we do not pay.", ["We pay", "we do not pay"]),
        ("goodwill", "Good will; “Goodwill”", ["Goodwill"]),
        ("a & b", "b c a", ["b", "a"]),
        ("a & b", "a c", []),
        ("a & !b", "a c", ["a"]),
        ("a & !b", "a b", []),
        ("a &!b & !c d", "a c", ["a"]),
        ("a & !c d", "a c d", []),
        ("a (b ... c|d)", "a b x b c", ["a b x b c"]),
        ("a (the? b ... c|d)", "a the b x c", ["a the b x c"]),
        ("restrictive covenant", "restrictive, “covenant”", ["restrictive, “covenant"]),
    ],
)  # fmt: skip
def test_a_phrase_finds_its_words(phrase: str, text: str, words: list[str]) -> None:
    assert found(phrase, text) == words


@pytest.mark.parametrize(("between", "is_found"), [(0, True), (40, True), (41, False)])
def test_a_wide_gap_in_a_choice_is_as_cheap_as_any(between: int, is_found: bool) -> None:
    """A Matcher tries two to the power of forty ways to fill it."""
    text = f"The doctor shall {'so ' * between}compete."

    assert bool(found("doctor (shall ...40 compete|practises)", text)) is is_found


@pytest.mark.parametrize(("between", "is_found"), [(0, True), (8, True), (9, False)])
def test_a_gap_is_up_to_eight_words(between: int, is_found: bool) -> None:
    assert bool(found("shall ... compete", f"shall {'so ' * between}compete")) is is_found


@pytest.mark.parametrize(("between", "is_found"), [(2, True), (3, False)])
def test_a_gap_with_a_number_is_up_to_so_many_words(between: int, is_found: bool) -> None:
    assert bool(found("shall ...2 compete", f"shall {'so, ' * between}compete")) is is_found


def test_an_amount_counts_as_one_word_of_a_gap() -> None:
    text = "for two (2) years shall compete"
    amount = Marked(4, 17, "months")

    assert found("for ...1 shall", text, marked=[amount]) == ["for two (2) years shall"]


def test_what_may_be_missing_leaves_its_gap_to_what_follows() -> None:
    assert found("no ...2 (set)? date", "no such new date") == ["no such new date"]
    assert found("no ...2 (set)? date", "no such new set date") == ["no such new set date"]
    assert found("no ...2 (set)? date", "no such new old date") == []


def test_a_choice_may_hold_nothing_but_what_may_be_missing() -> None:
    assert found("a (((b)? (c)?)|d) e", "a e, a d e, a b c e, a c b e") == ["a e", "a d e", "a b c e"]


def test_the_gaps_of_a_choice_end_in_a_sentence_that_repeats_its_words() -> None:
    """spaCy's Matcher takes every way through two gaps, which here are more than a memory holds."""
    text = "not transfer " * 400 + "without"

    assert found("a & !(b|not ...14 (transfer|assign) ...20 without)", f"a {text}") == []
    assert found("(b|not ...14 (transfer|assign) ...20 without)", text) == ["not transfer without"]


def test_of_overlapping_places_the_tightest_is_found() -> None:
    assert found("shall ... compete", "shall he shall compete compete") == ["shall compete"]


@pytest.mark.parametrize("phrase", ["non-compete", "non compete", "noncompete"])
@pytest.mark.parametrize("text", ["Non-Compete", "non compete", "NonCompete", "non–compete"])
def test_hyphen_space_and_joined_are_one_word(phrase: str, text: str) -> None:
    assert found(phrase, text, also_written="non-compete") == [text]


@pytest.mark.parametrize("phrase", ["non-compet*", "non compet*", "noncompet*"])
@pytest.mark.parametrize("text", ["non-competition", "non competing", "noncompetition"])
def test_a_stem_may_be_hyphenated(phrase: str, text: str) -> None:
    assert found(phrase, text, also_written="non-compet*") == [text]


@pytest.mark.parametrize("phrase", ["borne (one-half|equally)", "borne one half", "borne onehalf"])
@pytest.mark.parametrize("share", ["one-half", "one half", "one‑half", "One-Half"])
@pytest.mark.parametrize("is_marked", [True, False])
def test_a_share_is_found_as_a_word_although_it_is_marked_as_an_amount(
    phrase: str, share: str, is_marked: bool
) -> None:
    marked = [Marked(9, 17, "percent")] if is_marked else []

    assert found(phrase, f"it borne {share} by us", also_written="one-half", marked=marked) == [f"borne {share}"]


def test_an_amount_is_known_by_its_kind_and_as_a_number() -> None:
    text = "pay $5 within two years of May 1"
    marked = [Marked(4, 6, "usd"), Marked(14, 23, "months"), Marked(27, 32, "date")]

    assert found("<usd>", text, marked=marked) == ["$5"]
    assert found("within <months>", text, marked=marked) == ["within two years"]
    assert found("<miles>", text, marked=marked) == []
    assert found("<number>", text, marked=marked) == ["$5", "two years"]
    assert found("(pay|within) <number>", text, marked=marked) == ["pay $5", "within two years"]


def test_a_party_is_known_under_its_names() -> None:
    assert found("<physician> shall", "Okafor shall, Lakeside shall", okafor="physician", lakeside="group") == [
        "Okafor shall"
    ]


def test_a_list_item_is_read_with_its_lead_in() -> None:
    text = "Physician shall not: (a) own a clinic; (b) compete."
    item = Sentence(38, len(text), lead_in=(0, 20))
    reading = Reading([item], Cutter(text, [], {}))

    hits = PhraseFinder().hits(reading, parse("shall not ...2 compete", Grammar()))

    assert [(text[hit.start : hit.end], hit.words) for hit in hits] == [(text[10:50], (1, 5))]


def test_a_phrase_never_reaches_over_the_end_of_a_sentence() -> None:
    reading = reading_of("He shall not.", "Compete he may.")

    assert PhraseFinder().hits(reading, parse("not ... compete", Grammar())) == []


def test_hits_say_in_which_sentence_they_stand() -> None:
    reading = reading_of("A car.", "No van.", "Car and car.")

    hits = PhraseFinder().hits(reading, parse("car", Grammar()))

    assert [(hit.sentence, hit.words) for hit in hits] == [(0, (1, 2)), (2, (0, 1)), (2, (2, 3))]


def test_one_finder_serves_any_number_of_readings() -> None:
    finder, phrase = PhraseFinder(), parse("(shall not|will never) (compete|open a clinic)", Grammar())

    counts = [
        len(finder.hits(reading_of(text), phrase)) for text in ("shall not compete", "no", "will never open a clinic")
    ]

    assert counts == [1, 0, 1]


def test_a_sentence_of_a_hundred_thousand_words_is_searched_in_linear_time() -> None:
    reading = reading_of("restrictive covenant " * 50_000)

    hits = PhraseFinder().hits(reading, parse("restrictive ... covenant", Grammar()))

    assert len(hits) == 50_000


def test_who_holds_a_lower_rank_is_the_physician_as_well() -> None:
    text = "Okafor shall, a Partner shall"
    reading = Reading([Sentence(0, len(text))], Cutter(text, (), {"okafor": "physician"}, roles={16: "lower_rank"}))

    def places(phrase: str) -> list[str]:
        return [text[hit.start : hit.end] for hit in PhraseFinder().hits(reading, parse(phrase, Grammar()))]

    assert places("<lower_rank> shall") == ["Partner shall"]
    assert places("<physician> shall") == ["Okafor shall", "Partner shall"]
    assert places("a (<lower_rank>|owner) shall") == ["a Partner shall"]
