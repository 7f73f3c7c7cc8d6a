"""The first screen: what this is, what was not read, what to ask for, what to ask, and the numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from clausecheck.itself import About
from clausecheck.model import Analysis, Contract, Finding
from clausecheck.report import amounts, asking, page, words, words_anonymous, words_reported
from clausecheck.report.doubts import doubts
from clausecheck.report.edits import edits_note
from clausecheck.report.excerpt import around
from clausecheck.report.glance import first_screen, key_terms
from clausecheck.report.jumps import link_to_worst
from clausecheck.report.order import worst_first

MOST_CHANGES = 5
MOST_QUESTIONS = 10
MOST_FOR_ATTORNEY = 6
MOST_OF_A_CLAUSE = 2
MOST_WORDS = 22
"""Words of a sentence about the paper itself; the whole sentence stands folded below it."""


def opening(analysis: Analysis) -> page.Opening:
    """The first screen of an analysis; what does not fit on it follows folded, never dropped."""
    contract, about, findings = analysis.contract, analysis.about, analysis.findings
    wanted = _changes(findings, contract)
    questions = asking.in_sending_order(findings, analysis.silences)
    terms = key_terms(findings, contract)
    fitting = first_screen(terms)
    return page.Opening(
        file=contract.file or words.TEXT_GIVEN,
        kind=words.KINDS.get(about.kind, about.kind),
        size=size(contract),
        other_kind=other_kind(about),
        judged_because=about.judged_because if about.judged_as else "",
        kind_reasons=() if about.kind == "other" else about.kind_reasons,
        was_read=was_read(contract),
        unread=unread(contract),
        doubts=doubts(analysis),
        deadlines=tuple(_deadlines(analysis)),
        paper=_paper(analysis),
        missing_papers=_missing_papers(analysis),
        attorney_first=_for_attorney(findings, contract),
        changes=wanted[:MOST_CHANGES],
        more_changes=wanted[MOST_CHANGES:],
        questions=asking.in_lists(questions[:MOST_QUESTIONS]),
        more_questions=asking.in_lists(questions[MOST_QUESTIONS:], first=MOST_QUESTIONS + 1),
        terms=terms[:fitting],
        more_terms=terms[fitting:],
    )


def _missing_papers(analysis: Analysis) -> tuple[page.Fact, ...]:
    """Each paper with what it may settle, and how much its absence exposes."""
    settled = {
        one.name: words.MISSING_SETTLES.format(
            clauses=", ".join(title[:1].lower() + title[1:] for title in one.titles or one.clauses),
            level=words.SHORT_LEVELS[one.risk],
        )
        for one in analysis.papers
        if one.risk is not None
    }
    names = dict.fromkeys((*analysis.about.missing_papers, *(one.name for one in analysis.papers)))
    return tuple(page.Fact(name, settled.get(name, "")) for name in names)


def other_kind(about: About) -> str:
    """What a paper that is no whole physician's contract looks like; "" for those that are."""
    if about.kind != "other":
        return "" if about.judged_as else about.judged_because
    title = words.OTHER_KIND_SAYS.format(title=about.kind_reasons[0]) if about.kind_reasons else words.OTHER_KIND
    return " ".join(filter(None, (title, words.OTHER_KIND_NOTE, about.judged_because)))


def unread(contract: Contract) -> tuple[str, ...]:
    """What was not read and why, pages in a row that share one reason as one line."""
    rows: list[tuple[int, int, str]] = []
    lines: list[str] = []
    for one in contract.unread:
        if one.page is None:
            lines.append(one.why)
        elif rows and rows[-1][1:] == (one.page - 1, one.why):
            rows[-1] = (rows[-1][0], one.page, one.why)
        else:
            rows.append((one.page, one.page, one.why))
    return (*(f"{_pages(first, last)}: {why}" for first, last, why in rows), *lines)


def _pages(first: int, last: int) -> str:
    return words.PAGE.format(page=first) if first == last else words.PAGES.format(first=first, last=last)


def was_read(contract: Contract) -> str:
    """What was read, said plainly; "" where something was not."""
    if contract.unread:
        return ""
    if contract.pages is None or contract.pages < 2:
        return words.ALL_READ
    return words.ALL_READ_PAGES.format(number=amounts.plain(contract.pages))


def size(contract: Contract) -> str:
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


def _paper(analysis: Analysis) -> tuple[page.Fact, ...]:
    about = analysis.about
    tracked = edits_note(analysis.contract)
    return (
        *_masked(about),
        *([page.Fact(words.EDITS_TITLE, tracked)] if tracked else []),
        _stated(
            words.BINDING, about.binding, words.BINDING_UNKNOWN, matters=r"\bnot\b.{0,40}\bb(?:ind|ound)|b(?:ind|ound)"
        ),
        *([] if about.answer_by else [page.Fact(words.ANSWER_BY, words.ANSWER_BY_UNKNOWN)]),
        *_secrecy(about),
        *_redacted(analysis),
    )


def _deadlines(analysis: Analysis) -> Iterator[page.Fact]:
    if analysis.about.answer_by:
        matters = r"expire|lapse|\bby\b|before|until|within"
        yield _part_of(words.ANSWER_BY, analysis.about.answer_by, matters)
    if given := analysis.facts.get("answer_by"):
        yield page.Fact(words_reported.DEADLINE, given)


def _secrecy(about: About) -> Iterator[page.Fact]:
    """The sentence that keeps the paper secret, and whether an adviser may see it."""
    if about.confidential:
        sentence = page.Fact(words_reported.CONFIDENTIAL, about.confidential, is_quote=True)
        said = words_reported.CONFIDENTIAL_ADVISERS if about.advisers else words_reported.CONFIDENTIAL_NONE
        yield sentence
        yield page.Fact(words_reported.ADVISERS, said)


def _masked(about: About) -> Iterator[page.Fact]:
    """What was left out so that the report can be shared."""
    if about.masked:
        counts = [
            (one if number == 1 else many).format(number=amounts.plain(number))
            for kind, number in about.masked
            for one, many in [words_anonymous.KINDS[kind]]
        ]
        said = words_anonymous.NOTE.format(counts=", ".join(counts))
        yield page.Fact(words_anonymous.TITLE, said, is_warning=True)


def _redacted(analysis: Analysis) -> Iterator[page.Fact]:
    """How often this copy is blacked out, and on which pages."""
    places = analysis.about.redacted
    if not places:
        return
    one, many = words_reported.REDACTED_COUNT
    count = one if len(places) == 1 else many.format(number=amounts.plain(len(places)))
    pages = dict.fromkeys(analysis.contract.page_of(start) for start, _ in places)
    on = [words.PAGE.format(page=number) for number in pages if number is not None]
    where = f" ({', '.join(on)})" if on else ""
    yield page.Fact(words_reported.REDACTED, f"{count}{where}. {words_reported.REDACTED_NOTE}", is_warning=True)


def _stated(name: str, sentence: str | None, otherwise: str, *, matters: str) -> page.Fact:
    return _part_of(name, sentence, matters) if sentence else page.Fact(name, otherwise)


def _part_of(name: str, sentence: str, matters: str) -> page.Fact:
    """A sentence of the paper, shortened to the words around those that matter."""
    part = around(sentence, matters, most=MOST_WORDS)
    return page.Fact(name, part, whole="" if part == sentence else sentence, is_quote=True)


def _for_attorney(findings: tuple[Finding, ...], contract: Contract) -> tuple[page.Link, ...]:
    """The worst places: each clause has its first before any has its second, no clause has a third."""
    places: dict[object, Finding] = {}
    for finding in worst_first(findings):
        if finding.risk == "high":
            places.setdefault((finding.page, finding.section, finding.heading), finding)
    turns: Counter[str] = Counter()
    ranked: list[tuple[int, Finding]] = []
    for finding in places.values():
        ranked.append((turns[finding.clause], finding))
        turns[finding.clause] += 1
    chosen = sorted((row for row in ranked if row[0] < MOST_OF_A_CLAUSE), key=lambda row: row[0])[:MOST_FOR_ATTORNEY]
    return tuple(link_to_worst(one, contract) for one in worst_first(tuple(finding for _, finding in chosen)))


def _changes(findings: tuple[Finding, ...], contract: Contract) -> tuple[page.Change, ...]:
    wanted = enumerate(asking.changes(findings), start=1)
    return tuple(page.Change(number, asking.key_of(one.ask), one.ask, one.link(contract)) for number, one in wanted)
