"""Two drafts differ in what their words say, wherever they stand and however they are numbered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import clausecheck
from clausecheck import changes
from clausecheck.changes.drafts import ClauseChange, Difference, Drafts
from clausecheck.errors import ContractError
from clausecheck.model import Analysis, Combination

PARAGRAPHS = (
    "Term. This Employment Agreement is between Lakeside Group (the \"Group\") and Jane Doe, M.D. (\"Physician\").",
    "Covenant. For twelve (12) months after termination Physician shall not practice within ten (10) miles of the Clinic.",
    "Tail. The Group shall pay for the extended reporting endorsement when this Agreement ends.",
    "Notice. Either party may terminate this Agreement without cause on ninety (90) days' notice. Section 2 survives.",
    "Pay. The Group shall pay Physician an annual base salary of $300,000.",
)  # fmt: skip


def paper(*paragraphs: str) -> Analysis:
    lines = (f"{number}. {said}" for number, said in enumerate(paragraphs, 1))
    return clausecheck.analyze_text("EMPLOYMENT AGREEMENT\n\n" + "\n\n".join(lines), kind="employment")


def told(drafts: Drafts) -> list[tuple[str, str, str]]:
    return [(one.kind, _said(one, "old"), _said(one, "new")) for one in drafts.differences]


def _said(one: Difference, kind: str) -> str:
    return " ".join(piece.text for piece in one.pieces if piece.kind == kind)


def test_a_draft_beside_itself_shows_no_difference() -> None:
    same = paper(*PARAGRAPHS)

    drafts = changes.between(same, same)

    assert drafts.is_same
    assert not drafts.is_worse


def test_renumbering_alone_is_no_change() -> None:
    first = "Definitions. Words mean what they mean."
    old = paper(*PARAGRAPHS)
    new = paper(PARAGRAPHS[0], first, *(one.replace("Section 2", "Section 3") for one in PARAGRAPHS[1:]))

    assert told(changes.between(old, new)) == [("added", "", "Definitions\nWords mean what they mean.")]


def test_a_reference_that_was_not_renumbered_leads_elsewhere() -> None:
    first = "Definitions. Words mean what they mean."

    drafts = changes.between(paper(*PARAGRAPHS), paper(PARAGRAPHS[0], first, *PARAGRAPHS[1:]))

    assert [one.kind for one in drafts.differences] == ["added", "leads elsewhere"]


def test_a_reference_to_another_section_is_a_change() -> None:
    new = paper(*(one.replace("Section 2 survives", "Section 3 survives") for one in PARAGRAPHS))

    assert told(changes.between(paper(*PARAGRAPHS), new)) == [("reworded", "2", "3")]


def test_a_clause_that_went_out_in_silence_stands_first() -> None:
    new = paper(PARAGRAPHS[0], PARAGRAPHS[1].replace("ten (10)", "thirty (30)"), *PARAGRAPHS[3:])

    drafts = changes.between(paper(*PARAGRAPHS), new)

    assert (drafts.clauses[0].kind, drafts.clauses[0].clause) == ("dropped", "tail_coverage")
    assert [(one.clause, one.now) for one in drafts.silences] == [("tail_coverage", "silent")]
    assert [(term.old, term.new) for term in drafts.clauses[-1].terms] == [("10 miles", "30 miles")]
    assert drafts.is_worse


def test_words_that_stay_may_come_to_something_else_through_a_definition() -> None:
    meaning = "Area. \"Restricted Area\" means the area within {} miles of the Clinic."  # fmt: skip
    rule = "Covenant. For one year after termination Physician shall not practice medicine in the Restricted Area."

    drafts = changes.between(
        paper(PARAGRAPHS[0], meaning.format("ten"), rule), paper(PARAGRAPHS[0], meaning.format("fifty"), rule)
    )

    assert [one.term for one in drafts.meanings] == ["Restricted Area"]
    assert "non_compete" in [one.clause for one in drafts.meanings[0].touches]
    changed = next(one for one in drafts.clauses if one.clause == "non_compete")
    assert changed.same_words
    assert [(term.old, term.new) for term in changed.terms] == [("10 miles", "50 miles")]


def test_a_saved_analysis_without_its_text_is_refused_by_name() -> None:
    old = paper(*PARAGRAPHS)
    without = replace(old, contract=replace(old.contract, text="", file="draft1.json"))

    with pytest.raises(ContractError, match=r"draft1\.json: its text was left out"):
        changes.between(without, old)


TURNED = {"added": "removed", "removed": "added"}
TURNED_PIECE = {"old": "new", "new": "old"}
TURNED_CLAUSE = {"added": "dropped", "dropped": "added"}
TURNED_WAY = {"worse": "better", "better": "worse"}

drafts_made = st.lists(
    st.sampled_from([*PARAGRAPHS, *(one.replace("(90)", "(30)").replace("ten (10)", "six (6)") for one in PARAGRAPHS)]),
    min_size=1,
    max_size=7,
)


@given(drafts_made, drafts_made)
@settings(max_examples=30)
def test_two_drafts_that_change_places_show_the_same_the_other_way_round(old: list[str], new: list[str]) -> None:
    before, after = paper(*old), paper(*new)

    there, back = changes.between(before, after), changes.between(after, before)

    assert _words(there) == {
        (TURNED.get(kind, kind), TURNED_PIECE.get(piece, piece)): words for (kind, piece), words in _words(back).items()
    }
    assert sorted(map(_way, there.clauses)) == sorted(map(_way_turned, back.clauses))
    assert {one.term for one in there.meanings} == {one.term for one in back.meanings}


def _words(drafts: Drafts) -> dict[tuple[str, str], list[str]]:
    """All words of each kind of change; which neighbours are told as one may differ."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in drafts.differences:
        for piece in one.pieces:
            found.setdefault((one.kind, piece.kind), []).extend(piece.text.split())
    return {key: sorted(words) for key, words in found.items()}


def _way(one: ClauseChange) -> tuple[str, ...]:
    terms = [(term.name, term.old, term.new, term.direction) for term in one.terms]
    return one.kind, one.clause, str(one.old_level), str(one.new_level), one.direction, str(sorted(terms))


def _way_turned(one: ClauseChange) -> tuple[str, ...]:
    terms = [(term.name, term.new, term.old, TURNED_WAY.get(term.direction, term.direction)) for term in one.terms]
    kind, way = TURNED_CLAUSE.get(one.kind, one.kind), TURNED_WAY.get(one.direction, one.direction)
    return kind, one.clause, str(one.new_level), str(one.old_level), way, str(sorted(terms))


def test_a_pay_cut_alone_is_worse() -> None:
    cut = [one.replace("$300,000", "$280,000") for one in PARAGRAPHS]

    drafts, back = changes.between(paper(*PARAGRAPHS), paper(*cut)), changes.between(paper(*cut), paper(*PARAGRAPHS))

    assert [(term.old, term.new, term.direction) for one in drafts.clauses for term in one.terms] == [
        ("$300,000", "$280,000", "worse")
    ]
    assert (drafts.is_worse, back.is_worse) == (True, False)


def test_a_cut_in_one_of_several_years_is_worse() -> None:
    by_year = "Pay. The Group shall pay Physician a base salary of $300,000 in the first year and {} in the second."
    old, new = (paper(*PARAGRAPHS[:4], by_year.format(amount)) for amount in ("$340,000", "$320,000"))

    assert changes.between(old, new).is_worse


def test_pay_by_the_month_is_not_held_against_pay_by_the_year() -> None:
    monthly = [
        one.replace("an annual base salary of $300,000", "a base salary of $25,000 per month") for one in PARAGRAPHS
    ]

    assert not changes.between(paper(*PARAGRAPHS), paper(*monthly)).is_worse


def test_clauses_that_now_weigh_more_together_are_told() -> None:
    apart, together = paper(*PARAGRAPHS), paper(*PARAGRAPHS)
    joined = replace(together, combinations=(Combination("X9", "high", "These two weigh more together.", ()),))

    there, back = changes.between(apart, joined), changes.between(joined, apart)

    assert [(one.id, one.now, one.direction) for one in there.combinations] == [("X9", "together", "worse")]
    assert [(one.id, one.now, one.direction) for one in back.combinations] == [("X9", "apart", "better")]
    assert (there.is_worse, back.is_worse, there.is_same) == (True, False, False)
    assert "Now together: These two weigh more together." in changes.FORMATS["text"](there, version="1")
    assert "These two weigh more together." in changes.FORMATS["html"](there, version="1")


def test_a_sentence_that_is_read_as_a_heading_in_one_draft_is_the_same_sentence() -> None:
    short, rest = "Distributions go by units held.", "Nothing here requires that a patient be sent to the Clinic."

    drafts = changes.between(paper(*PARAGRAPHS, f"{short} {rest}"), paper(*PARAGRAPHS, short))

    assert told(drafts) == [("removed", rest, "")]


def test_a_capital_that_makes_a_defined_term_is_a_change() -> None:
    old = [one.replace("without cause", "without Cause") for one in PARAGRAPHS]

    assert told(changes.between(paper(*old), paper(*PARAGRAPHS))) == [("reworded", "Cause", "cause")]
