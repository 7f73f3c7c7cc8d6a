"""Where something stands, in a reader's words: "page 7 · section 9.2 Covenant Not to Compete"."""

from __future__ import annotations

from textwrap import shorten

from clausecheck.model import Contract, Finding, Reason, Section
from clausecheck.report import words

MOST_LETTERS = 28
"""Of a heading that stands for a missing section number."""


def place_of(finding: Finding) -> str:
    """Page, section and heading of a finding; what is not known is left out, never guessed."""
    return place_named(finding.page, finding.section, finding.heading)


def short_place(finding: Finding) -> str:
    """Page and section number only."""
    return place_named(finding.page, finding.section, "" if finding.section else finding.heading)


def terse_place(finding: Finding, contract: Contract) -> str:
    """Page and section in signs of what exposes most, for a line of many places: "p. 6 §8.3"."""
    section_at, page_at = _told_at(finding, contract, worst_at(finding, contract))
    number, heading = (section_at.number, section_at.heading) if section_at else (finding.section, finding.heading)
    is_named = not number or number.lower().startswith(words.NAMED_PARTS)
    section = number or heading if is_named else words.SHORT_SECTION.format(section=number)
    page = words.SHORT_PAGE.format(page=page_at) if page_at is not None else ""
    return " ".join(part for part in (page, shorten(section, MOST_LETTERS, placeholder="…")) if part) or words.NOWHERE


def short_place_at(finding: Finding, contract: Contract, offset: int) -> str:
    """Where words of a finding stand, which may be a paragraph further on or a definition; else the finding's place."""
    section, page = _told_at(finding, contract, offset)
    if section is None:
        return short_place(finding)
    return place_named(page, section.number, "" if section.number else section.heading)


def worst_at(finding: Finding, contract: Contract) -> int:
    """Where the words stand that set the level; where the finding begins if no rule did."""
    worst = next((reason for reason in finding.reasons if reason.level == finding.risk), None)
    return fired_at(worst, finding, contract) if worst else _begins_at(finding)


def _told_at(finding: Finding, contract: Contract, offset: int) -> tuple[Section | None, int | None]:
    """The section and page of words of a finding; no section, and its own page, where they stand where it begins."""
    section = contract.section_at(offset)
    if section is None or section.number == finding.section or not section.name:
        return None, finding.page
    return section, contract.page_of(offset)


def fired_at(reason: Reason, finding: Finding, contract: Contract) -> int:
    """Where the words stand that fired a rule: in the quote, else in its section, else where the finding begins."""
    quoted = (start for start, _ in reason.words if finding.start <= start < finding.end)
    beside = (start for start, _ in reason.words if _is_one_unit(contract, start, finding.start))
    return next(quoted, next(beside, _begins_at(finding)))


def _begins_at(finding: Finding) -> int:
    return finding.hits[0][0] if finding.hits else finding.start


def _is_one_unit(contract: Contract, one: int, other: int) -> bool:
    """Whether two places stand in the section that a reader would name, paragraphs apart or not."""
    sections = contract.section_at(one), contract.section_at(other)
    return None not in sections and len({section.unit_start for section in sections if section}) == 1


def place_at(contract: Contract, offset: int) -> str:
    """The place of a character; "" where the text was left out."""
    section = contract.section_at(offset)
    number, heading = (section.number, section.heading) if section else ("", "")
    return place_named(contract.page_of(offset), number, heading)


def place_named(page: int | None, number: str, heading: str) -> str:
    """A page, section number and heading as one line; what is not known is left out."""
    parts = [words.PAGE.format(page=page)] if page is not None else []
    section = " ".join(part for part in (_named(number), heading) if part)
    return words.PLACE_JOIN.join([*parts, section] if section else parts) or words.NOWHERE


def _named(number: str) -> str:
    """ "9.2" is called section 9.2; "Exhibit B" already has a name."""
    if not number or number.lower().startswith(words.NAMED_PARTS):
        return number
    return words.SECTION.format(section=number)
