"""A paper that is not in the file has the worst level of the clauses that it may settle."""

from __future__ import annotations

from clausecheck import findings, readers
from clausecheck.model import MissingPaper
from tests.findings.judged import clause_of

TEXT = "1. Use. The car is lent under Exhibit C.\n\n2. Rest. The Bylaws hold. The Bonus Plan holds."


def missing(body: str, *names: str) -> list[MissingPaper]:
    clause = clause_of(f"find: [car]\n{body}")
    grounds = findings.prepare(readers.from_text(TEXT))
    found = findings.findings(grounds, [clause], {}, findings.Finders())
    return list(findings.missing_papers(grounds, names, [clause], found))


def test_a_paper_that_a_finding_names_may_settle_its_clause() -> None:
    (paper,) = missing("", "Exhibit C")

    assert (paper.name, paper.risk, paper.clauses) == ("Exhibit C", "medium", ("cars",))
    assert [TEXT.replace("\n\n", "\n")[start:end] for start, end in paper.places] == ["Exhibit C"]


def test_a_paper_that_the_pattern_file_names_may_settle_its_clause_at_its_level() -> None:
    (paper,) = missing("papers: {level: high, named: [By-Laws]}\n", "Bylaws")

    assert (paper.risk, paper.clauses) == ("high", ("cars",))


def test_a_paper_that_settles_nothing_has_no_level() -> None:
    (paper,) = missing("papers: {named: [Bylaws]}\n", "Bonus Plan")

    assert (paper.risk, paper.clauses) == (None, ())


def test_a_paper_that_only_a_pattern_file_calls_one_is_found_by_its_name() -> None:
    text = (
        "PARKING AGREEMENT\n\n" + "The car is kept. " * 30 + "\n\nThe parking rules hold. The Parking Agreement holds."
    )
    clause = clause_of("find: [car]\npapers: {named: [Parking Rules, Garage Charter, Parking Agreement]}\n")
    grounds = findings.prepare(readers.from_text(text))

    (paper,) = findings.missing_papers(grounds, (), [clause], ())

    assert (paper.name, paper.risk, paper.clauses) == ("Parking Rules", "medium", ("cars",))
