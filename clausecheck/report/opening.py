"""The first screen: what this is, what was not read, what to ask for, what to ask, and the numbers."""

from __future__ import annotations

from clausecheck.model import About, Analysis, Contract, Finding
from clausecheck.report import amounts, asking, page, words
from clausecheck.report.cards import link_to, term_rows
from clausecheck.report.order import by_clause, worst_first

MOST_CHANGES = 5
MOST_QUESTIONS = 10
MOST_TERMS = 8
MOST_FOR_ATTORNEY = 6


def opening(analysis: Analysis) -> page.Opening:
    """The first screen of an analysis; what does not fit on it follows folded, never dropped."""
    contract, about, findings = analysis.contract, analysis.about, analysis.findings
    wanted = _changes(findings)
    questions = asking.in_sending_order(findings, analysis.silences)
    terms = _terms(findings)
    return page.Opening(
        file=contract.file or words.TEXT_GIVEN,
        kind=words.KINDS.get(about.kind, about.kind),
        size=_size(contract),
        kind_reasons=about.kind_reasons,
        was_read=was_read(contract),
        unread=unread(contract),
        paper=_paper(about),
        missing_papers=about.missing_papers,
        attorney_first=_for_attorney(findings),
        changes=wanted[:MOST_CHANGES],
        more_changes=wanted[MOST_CHANGES:],
        questions=asking.in_lists(questions[:MOST_QUESTIONS]),
        more_questions=asking.in_lists(questions[MOST_QUESTIONS:], first=MOST_QUESTIONS + 1),
        terms=terms[:MOST_TERMS],
        more_terms=terms[MOST_TERMS:],
    )


def unread(contract: Contract) -> tuple[str, ...]:
    """What was not read, each with its page and why."""
    return tuple(
        f"{words.PAGE.format(page=one.page)}: {one.why}" if one.page is not None else one.why for one in contract.unread
    )


def was_read(contract: Contract) -> str:
    """What was read, said plainly; "" where something was not."""
    if contract.unread:
        return ""
    if contract.pages is None or contract.pages < 2:
        return words.ALL_READ
    return words.ALL_READ_PAGES.format(number=amounts.plain(contract.pages))


def _size(contract: Contract) -> str:
    """Pages, words and sections, as far as the file knows them."""
    counts = (
        (contract.pages, words.PAGE_COUNT),
        (contract.words, words.WORD_COUNT),
        (len(contract.sections), words.SECTION_COUNT),
    )
    said = (
        one if number == 1 else many.format(number=amounts.plain(number)) for number, (one, many) in counts if number
    )
    return words.PLACE_JOIN.join(said)


def _paper(about: About) -> tuple[page.Fact, ...]:
    return (
        _stated(words.BINDING, about.binding, words.BINDING_UNKNOWN),
        _stated(words.ANSWER_BY, about.answer_by, words.ANSWER_BY_UNKNOWN),
    )


def _stated(name: str, sentence: str | None, otherwise: str) -> page.Fact:
    return page.Fact(name, sentence or otherwise, is_quote=bool(sentence))


def _for_attorney(findings: tuple[Finding, ...]) -> tuple[page.Link, ...]:
    """The places of the worst findings, one for each page or section."""
    once: dict[object, page.Link] = {}
    for finding in worst_first(findings):
        if finding.risk == "high":
            once.setdefault((finding.page, finding.section), link_to(finding))
    return tuple(once.values())[:MOST_FOR_ATTORNEY]


def _changes(findings: tuple[Finding, ...]) -> tuple[page.Change, ...]:
    wanted = enumerate(asking.changes(findings), start=1)
    return tuple(page.Change(number, ask, link_to(one)) for number, (one, ask) in wanted)


def _terms(findings: tuple[Finding, ...]) -> tuple[page.TermRow, ...]:
    """All terms in the order of the clauses; the same value said twice of one clause is one row."""
    once: dict[tuple[str, str, str], page.TermRow] = {}
    for finding in by_clause(findings):
        for row in term_rows(finding):
            once.setdefault((finding.clause, row.label, row.value), row)
    return tuple(once.values())
