"""An analysis is laid out as a page: the whole of what a report shows, in order, before any form is chosen."""

from __future__ import annotations

from collections import Counter

from clausecheck.itself import About
from clausecheck.model import Analysis, Contract, LeftOut, Silence
from clausecheck.report import page, words
from clausecheck.report.beside import contract_parts
from clausecheck.report.cards import combination_card, silence_card
from clausecheck.report.chosen import key_of_contract
from clausecheck.report.edits import edits, edits_note
from clausecheck.report.families import chapters, index
from clausecheck.report.grids import grids
from clausecheck.report.jumps import level_key, tag
from clausecheck.report.opening import opening
from clausecheck.report.order import GROUP_ORDER, LEVEL_ORDER, clause_rank, level_rank
from clausecheck.report.people import calendar, people
from clausecheck.report.pictures import pictures
from clausecheck.report.place import place_at
from clausecheck.report.reported import stall_cards
from clausecheck.report.start import start_of_work
from clausecheck.report.trade import worded


def lay_out(analysis: Analysis, *, version: str, text: bool = True) -> page.Page:
    """Everything the report shows; `text` says whether the contract's full text is part of it."""
    analysis = worded(analysis)
    contract, findings = analysis.contract, analysis.findings
    silences = silences_in_order(analysis)
    start = start_of_work(contract.text)
    combinations = sorted(analysis.combinations, key=lambda one: level_rank(one.risk))
    return page.Page(
        title=words.TITLE.format(file=contract.file or words.TEXT_GIVEN),
        key=key_of_contract(contract),
        opening=opening(analysis),
        levels=levels(analysis),
        chapters=_chapters(analysis),
        silent=page.Count("silent", words.SILENCES_COUNT, len(silences)),
        index=index(analysis),
        legend=_legend(analysis),
        findings=chapters(analysis),
        combinations=tuple(combination_card(one, findings, analysis.contract) for one in combinations),
        pictures=pictures(analysis, start),
        grids=grids(analysis),
        people=people(analysis),
        calendar=calendar(analysis, start),
        silences=tuple(silence_card(one) for one in silences),
        edits=edits(contract.changes, contract),
        edits_note=edits_note(contract),
        silences_none=_silences_none(analysis.about),
        stalls=stall_cards(analysis),
        left_out=_left_out(contract),
        contract=contract_parts(analysis) if text else (),
        made=_made(analysis, version),
    )


def _silences_none(about: About) -> str:
    if about.kind == "other":
        return words.OTHER_KIND_NOTE
    return words.SILENCES_NONE if about.judged_as or not about.judged_because else about.judged_because


def silences_in_order(analysis: Analysis) -> list[Silence]:
    """What was not found, worst first."""
    return sorted(
        analysis.silences,
        key=lambda one: (level_rank(one.risk) if one.risk else len(LEVEL_ORDER), clause_rank(one.clause)),
    )


def levels(analysis: Analysis) -> tuple[page.Count, ...]:
    """How many findings each level has, worst first."""
    counted = Counter(level_key(one.risk) for one in analysis.findings)
    return tuple(
        page.Count(key, words.SHORT_LEVELS[key], counted[key]) for key in map(level_key, LEVEL_ORDER) if counted[key]
    )


def _legend(analysis: Analysis) -> tuple[page.Legend, ...]:
    """The levels that occur, worst first, each with what it asks of the reader."""
    levels = {one.risk for one in analysis.findings}
    return tuple(page.Legend(tag(level), words.LEVELS[level_key(level)][1]) for level in LEVEL_ORDER if level in levels)


def _chapters(analysis: Analysis) -> tuple[page.Count, ...]:
    counted = Counter(one.group for one in analysis.findings)
    groups = (*GROUP_ORDER, *(group for group in counted if group not in GROUP_ORDER))
    return tuple(
        page.Count(group, words.CHAPTERS.get(group, group), counted[group]) for group in groups if counted[group]
    )


def _left_out(contract: Contract) -> tuple[page.Fact, ...]:
    """What was set aside; the same words set aside for one reason on many pages are one line."""
    pages: dict[tuple[str, str], list[int]] = {}
    for one in contract.not_matched:
        why = words.PLACE_JOIN.join(part for part in (one.why, _place_beside(one, contract)) if part)
        pages.setdefault((why, one.text), []).extend([one.page] if one.page is not None else [])
    return tuple(page.Fact(_with_pages(why, on), said, is_quote=True) for (why, said), on in pages.items())


def _place_beside(one: LeftOut, contract: Contract) -> str:
    """The section of the paragraph it hangs on; "" where there is none or the file tells pages."""
    line = contract.line_of_paragraph(one.paragraph) if one.paragraph is not None else None
    place = place_at(contract, line.start) if line else ""
    return "" if place == words.NOWHERE else place


def _with_pages(why: str, pages: list[int]) -> str:
    if not pages:
        return why
    first, last = min(pages), max(pages)
    where = words.PAGE.format(page=first) if first == last else words.PAGES.format(first=first, last=last)
    return f"{why}, {where}"


def _made(analysis: Analysis, version: str) -> tuple[page.Fact, ...]:
    contract, patterns = analysis.contract, analysis.patterns
    facts = "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in analysis.facts.items())
    rows = [
        page.Fact(words.MADE_WITH, f"{words.PRODUCT} {version}"),
        page.Fact(words.MADE_FILE, contract.file or words.TEXT_GIVEN),
        *([page.Fact(words.MADE_HASH, contract.sha256)] if contract.sha256 else []),
        page.Fact(words.MADE_FACTS, facts or words.MADE_NO_FACTS),
    ]
    if "files" in patterns and "rules" in patterns:
        said = words.MADE_PATTERN_COUNT.format(files=patterns["files"], rules=patterns["rules"])
        rows.append(page.Fact(words.MADE_PATTERNS, said))
    origins = patterns.get("from")
    if isinstance(origins, list | tuple):
        rows.append(page.Fact(words.MADE_FROM, "; ".join(str(one) for one in origins)))
    notes = patterns.get("notes")
    if isinstance(notes, list | tuple):
        rows.extend(page.Fact(words.MADE_NOTE, str(one), is_warning=True) for one in notes)
    return tuple(rows)
