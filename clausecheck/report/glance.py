"""Key terms at a glance: clause by clause, each term once with what the contract says of it, worst place first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clausecheck.model import Contract, Finding
from clausecheck.report import page
from clausecheck.report.excerpt import first_words
from clausecheck.report.order import clause_rank, worst_first
from clausecheck.report.term_rows import term_rows

MOST_TERMS = 14
"""About so many terms stand on the first screen; a clause is never cut in two."""
MOST_VALUES = 2
MOST_QUOTED = 14
"""Words of a quote in the overview; the card quotes the whole."""


def key_terms(findings: tuple[Finding, ...], contract: Contract) -> tuple[page.KeyTerms, ...]:
    """All terms; the same value said twice of one clause is one row, at its worst place."""
    clauses: dict[str, dict[str, dict[str, page.TermRow]]] = {}
    titles: dict[str, str] = {}
    for finding in sorted(worst_first(findings), key=lambda one: clause_rank(one.clause)):
        titles.setdefault(finding.clause, finding.title)
        for row in term_rows(finding, contract):
            rows = clauses.setdefault(finding.clause, {}).setdefault(row.label, {})
            rows.setdefault(row.value, replace(row, quote=first_words(row.quote, MOST_QUOTED)))
    return tuple(page.KeyTerms(titles[clause], _terms(terms.items())) for clause, terms in clauses.items())


def first_screen(clauses: tuple[page.KeyTerms, ...]) -> int:
    """How many clauses fit on the first screen: at least one."""
    shown = 0
    for number, clause in enumerate(clauses):
        if number and shown + len(clause.terms) > MOST_TERMS:
            return number
        shown += len(clause.terms)
    return len(clauses)


def _terms(terms: Iterable[tuple[str, dict[str, page.TermRow]]]) -> tuple[page.KeyTerm, ...]:
    said = ((label, tuple(rows.values())) for label, rows in terms)
    return tuple(page.KeyTerm(label, rows[:MOST_VALUES], rows[MOST_VALUES:]) for label, rows in said)
