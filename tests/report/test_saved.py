"""What is saved as JSON comes back as it was, and nothing else is taken for an analysis."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausecheck.errors import ContractError
from clausecheck.itself import About
from clausecheck.model import (
    LEVELS,
    Analysis,
    Combination,
    Contract,
    Finding,
    LeftOut,
    Line,
    Question,
    Reason,
    Section,
    Silence,
    Term,
    Unread,
)
from clausecheck.report import as_json, html, saved
from clausecheck.reported import Figure, Layer, ReportedLaw, StateLaw
from tests.report.long_offer import long_offer
from tests.report.made import small

words = st.text(max_size=12)
texts = st.lists(words, max_size=3).map(tuple)
maybe = st.none() | words
pages = st.none() | st.integers(1, 99)
spans = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: (min(pair), max(pair)))
numbers = st.integers(-9, 10**7) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    numbers | words | st.fixed_dictionaries({"words": numbers, "digits": numbers}),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=4,
)
levels = st.sampled_from(LEVELS)
questions = st.lists(st.builds(Question, words, words), max_size=2).map(tuple)


def several(strategy):
    return st.lists(strategy, max_size=2).map(tuple)


contracts = st.builds(
    Contract,
    file=words,
    form=st.sampled_from(("pdf", "docx", "txt")),
    sha256=words,
    text=st.text(min_size=1, max_size=99),
    lines=several(
        st.builds(
            Line, st.integers(0, 9), st.integers(0, 9), pages, st.none() | st.tuples(*[st.floats(0, 9)] * 4), pages
        )
    ),
    pages=pages,
    headings=several(spans),
    tables=several(spans),
    sections=several(
        st.builds(
            Section, words, words, st.integers(0, 9), st.integers(0, 9), words, st.integers(0, 9), st.integers(1, 9)
        )
    ),
    unread=several(st.builds(Unread, pages, words)),
    not_matched=several(st.builds(LeftOut, pages, words, words)),
)
findings = st.builds(
    Finding,
    id=words,
    clause=words,
    title=words,
    group=words,
    risk=st.none() | levels,
    quote=words,
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    page=pages,
    section=words,
    heading=words,
    also=several(spans),
    hits=several(spans),
    found=several(st.builds(Term, words, values, words, st.integers(0, 99), st.integers(0, 99))),
    reasons=several(st.builds(Reason, words, levels, words, maybe, several(spans))),
    helps=texts,
    needs=texts,
    why=words,
    questions=questions,
    figures=several(st.builds(Figure, words, words, words, words, words, st.booleans())),
    notes=texts,
)
reported_laws = st.builds(
    ReportedLaw,
    *(words, words, words, st.none() | spans, pages, words, words),
    several(st.builds(Layer, words, words, st.none() | st.booleans())),
    *(words, st.booleans(), words, words, words, words, words, texts),
)
laws = st.builds(
    StateLaw,
    words,
    *(st.none() | reported_laws, st.none() | reported_laws),
    *(words, words, words, st.booleans(), texts, words),
)


def quoting(analysis: Analysis) -> Analysis:
    """The same analysis with quotes that are what stands at their places."""
    text = analysis.contract.text
    return replace(analysis, findings=tuple(replace(one, quote=text[one.start : one.end]) for one in analysis.findings))


analyses = st.builds(
    Analysis,
    contract=contracts,
    about=st.builds(
        About, words, texts, maybe, maybe, texts, words, words, several(spans), between_companies=st.booleans()
    ),
    facts=st.dictionaries(words, words, max_size=2),
    findings=several(findings),
    silences=several(st.builds(Silence, words, words, st.none() | levels, words, questions, texts)),
    combinations=several(st.builds(Combination, words, levels, words, texts)),
    patterns=st.fixed_dictionaries({"files": st.integers(0, 99), "from": texts}),
    law=st.none() | laws,
).map(quoting)


@given(analyses)
@settings(max_examples=60, deadline=None)
def test_what_is_saved_comes_back_equal(analysis):
    told = as_json.render(analysis, version="1")

    assert saved.read(told, file="x.json") == analysis


@given(analyses)
@settings(max_examples=40, deadline=None)
def test_whatever_an_analysis_holds_becomes_a_page(analysis):
    html.render(analysis, version="1").encode("utf-8")


def test_without_text_the_quotes_stay_and_the_text_is_empty():
    analysis = long_offer()

    told = as_json.to_dict(analysis, version="1", text=False)
    back = saved.from_dict(told)

    assert "text" not in told["contract"]
    assert back.contract.text == ""
    assert back.findings == analysis.findings


def test_the_json_has_the_keys_of_the_design():
    told = as_json.to_dict(small(), version="0.1.0")

    assert {
        "schema", "clausecheck", "contract", "facts", "findings", "silences", "combinations", "papers", "law", "stalls",
        "patterns",
    } == set(told)  # fmt: skip
    assert {
        "file", "sha256", "kind", "pages", "words", "unread", "text", "sections",
        "binding", "answer_by", "missing_papers", "judged_as", "redacted", "not_matched",
    } <= set(told["contract"])  # fmt: skip
    assert {
        "clause", "title", "risk", "quote", "page", "section", "start", "end", "also", "needs", "terms",
        "term_quotes", "reasons", "helps", "why", "questions", "figures", "notes", "id",
    } <= set(told["findings"][0])  # fmt: skip
    covenant = told["findings"][1]
    assert covenant["terms"] == {"months": 24, "miles": 25}
    assert covenant["questions"] == ["Which facilities count today?", "Is it enforceable here?"]


def test_a_steering_character_is_written_as_an_escape():
    analysis = small()
    hostile = replace(analysis, contract=replace(analysis.contract, file="a\x9b31m\u202e\x1b.pdf"))

    told = as_json.render(hostile, version="1")

    assert not set("\x9b\u202e\x1b") & set(told)
    assert saved.read(told, file="x").contract.file == "a\x9b31m\u202e\x1b.pdf"


def broken(**changes: object) -> object:
    """A saved analysis with some of its outermost values replaced."""
    return {**json.loads(as_json.render(small(), version="1")), **changes}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ([], "“schema” is not 1"),
        (None, "“schema” is not 1"),
        (broken(schema=2), "“schema” is not 1"),
        (broken(findings="none"), "findings is not a list"),
        (broken(findings=[3]), "findings 1 is not an object"),
        (broken(contract={}), "contract → file is missing"),
        (broken(facts={"state": 3}), "facts → state is not text"),
        (broken(combinations=[{"id": "X", "risk": "awful", "say": "", "findings": []}]), "is not one of high"),
        (broken(silences=[{"questions": ["a"], "whom": []}]), "do not match"),
    ],
)
def test_what_is_not_an_analysis_is_refused_with_its_place(values, said):
    with pytest.raises(ContractError, match=said):
        saved.from_dict(values)


def test_a_quote_that_is_not_in_the_text_is_refused():
    values = broken()
    values["findings"][0]["quote"] = "something else"

    with pytest.raises(ContractError, match="not what stands at its place"):
        saved.from_dict(values)


@pytest.mark.parametrize("value", [10**400, float("nan"), float("inf"), {"words": 10**400, "digits": 1}])
def test_a_number_that_nobody_can_count_with_is_refused(value):
    values = json.loads(as_json.render(long_offer(), version="1"))
    finding = next(one for one in values["findings"] if one["found"])
    finding["found"][0]["value"] = value

    with pytest.raises(ContractError, match=r"found 1 → value .*is not a number"):
        saved.from_dict(values)


@pytest.mark.parametrize("told", ["", "{", "[" * 100_000, '"schema"'])
def test_what_is_not_json_is_refused(told):
    with pytest.raises(ContractError):
        saved.read(told, file="broken.json")
