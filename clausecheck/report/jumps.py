"""How the parts of the page are named and linked: a finding's card, its place in the text, its level."""

from __future__ import annotations

from dataclasses import replace

from clausecheck.clause import BY_WORDS
from clausecheck.model import Contract, Finding, Level, Reason
from clausecheck.report import page, words
from clausecheck.report.place import short_place, short_place_at, worst_at


def link_to(finding: Finding) -> page.Link:
    """A jump to the finding's card."""
    return page.Link(anchor(finding), finding.title, short_place(finding), tag(finding.risk))


def link_to_words(finding: Finding, contract: Contract, at: int) -> page.Link:
    """A jump to the finding's card, named by where words of it stand."""
    return replace(link_to(finding), place=short_place_at(finding, contract, at))


def link_to_worst(finding: Finding, contract: Contract) -> page.Link:
    """A jump to the finding's card, named by where the words stand that set its level."""
    return link_to_words(finding, contract, worst_at(finding, contract))


def anchor(finding: Finding) -> str:
    """The name of the finding's card inside the page; made of letters and digits only."""
    return "f-" + _letters(finding.id)


def flag_anchor(finding: Finding) -> str:
    """The name of the place in the contract's text where the finding begins."""
    return "t-" + _letters(finding.id)


def label_of(reason: Reason) -> str:
    """How the rule that gave a reason is named inside a sentence; where words gave it, that they did."""
    return words.BY_WORDS_LABEL if reason.rule == BY_WORDS else words.RULE_LABEL.format(rule=reason.rule)


def chapter_anchor(number: int) -> str:
    """The name of a chapter inside the page."""
    return f"chapter-{number}"


def tag(level: Level | None) -> page.Tag:
    """The level as it is shown."""
    key = level_key(level)
    return page.Tag(key, words.LEVELS[key][0])


def level_key(level: Level | None) -> str:
    """The level's name; "unknown" where it hangs on a fact nobody gave."""
    return level or "unknown"


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isascii() and char.isalnum())
