"""Lays out what others report: the law of two states side by side, figures beside a term, stall phrases."""

from __future__ import annotations

from clausecheck.model import Analysis, Finding
from clausecheck.report import amounts, page_reported, words
from clausecheck.report import words_reported as said
from clausecheck.reported import Figure, ReportedLaw, Stall, StateLaw


def law_box(law: StateLaw | None, clause: str) -> page_reported.LawBox | None:
    """The law for the clause it belongs to; None for any other."""
    if law is None or law.clause != clause:
        return None
    end = (said.LAW_NOT_ALONE, said.LAW_DEPENDS) if law.governing else (said.LAW_DEPENDS,)
    return page_reported.LawBox(
        columns=_columns(law),
        expired=expired(law),
        needs=law.needs,
        end=end,
        federal=law.federal,
        attribution=law.attribution,
    )


def expired(law: StateLaw | None) -> str:
    """The warning that the compiled rules have to be checked again; "" before their day."""
    if law is None or not law.is_expired:
        return ""
    return said.LAW_EXPIRED.format(compiled=law.compiled, expires=law.expires)


def figure_rows(finding: Finding) -> tuple[page_reported.FigureRow, ...]:
    """The figures of a finding, each with where it comes from."""
    return tuple(page_reported.FigureRow(amounts.label(one.term), one.say, _origin(one)) for one in finding.figures)


def stall_cards(analysis: Analysis) -> tuple[page_reported.StallCard, ...]:
    """Each phrase that puts off, with its place."""
    return tuple(page_reported.StallCard(_stall_place(one), one.quote, one.reading, one.ask) for one in analysis.stalls)


def _columns(law: StateLaw) -> tuple[page_reported.LawColumn, ...]:
    work, governing = law.work, law.governing
    if work and governing and work.code == governing.code:
        return (_column(work, said.LAW_BOTH, law, is_work=True),)
    first = _column(work, said.LAW_WORK, law, is_work=True) if work else _unknown(said.LAW_WORK, said.LAW_WORK_UNKNOWN)
    second = (
        _column(governing, said.LAW_GOVERNING, law, is_work=False)
        if governing
        else _unknown(said.LAW_GOVERNING, said.LAW_GOVERNING_UNKNOWN)
    )
    return first, second


def _unknown(role: str, sentence: str) -> page_reported.LawColumn:
    return page_reported.LawColumn(role, "", "", "", "", "", sentence, (), (), (), ())


def _column(state: ReportedLaw, role: str, law: StateLaw, *, is_work: bool) -> page_reported.LawColumn:
    rows = (
        (said.LAW_CITATION, state.citation),
        (said.LAW_EFFECTIVE, state.effective),
        (said.LAW_CONFIDENCE, state.confidence),
        (said.LAW_OWNERS, state.owners),
        (said.LAW_ALSO, state.also),
        (said.LAW_NOTE, state.note),
    )
    warnings = (
        said.LAW_OWNER_TRAP if state.owners_lose_protection else "",
        said.LAW_UNVERIFIED if state.confidence == "unverified" else "",
        said.LAW_CORRECT if is_work and state.known_from else "",
    )
    return page_reported.LawColumn(
        role=role,
        state=state.name,
        known_from=said.LAW_READ if state.known_from else said.LAW_GIVEN,
        quote=state.known_from,
        place=words.PAGE.format(page=state.page) if state.page is not None else "",
        standing=state.standing,
        sentence=said.LAW_SENTENCE.format(state=state.name, compiled=law.compiled, rule=state.rule),
        layers=tuple(
            page_reported.Layer(
                one.when, one.say, said.LAW_APPLIES[one.applies], {True: "yes", False: "no", None: "open"}[one.applies]
            )
            for one in state.layers
        ),
        rows=tuple(page_reported.Row(name, value) for name, value in rows if value),
        warnings=tuple(filter(None, warnings)),
        sources=state.sources,
    )


def _origin(figure: Figure) -> str:
    """ "survey or official figure, 2012 (old), MGMA survey"; an author's figure names no file."""
    kind = said.FIGURE_QUALITIES.get(figure.quality, figure.quality)
    is_told = said.FIGURE_OLD in figure.year
    year = f"{figure.year} ({said.FIGURE_OLD})" if figure.is_old and not is_told else figure.year
    source = "" if figure.quality == "author" else figure.source
    return ", ".join(part for part in (kind, year, source) if part)


def _stall_place(stall: Stall) -> str:
    parts = (
        words.PAGE.format(page=stall.page) if stall.page is not None else "",
        words.SECTION.format(section=stall.section) if stall.section else "",
    )
    return words.PLACE_JOIN.join(part for part in parts if part) or words.NOWHERE
