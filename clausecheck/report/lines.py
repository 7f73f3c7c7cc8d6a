"""What the page shows in columns, as lines for the forms without them: Word, Markdown and plain text."""

from __future__ import annotations

from clausecheck.report import page, words
from clausecheck.report import words_people as people
from clausecheck.report.page_grids import Row
from clausecheck.report.page_people import Checkpoint, PeopleQuestion


def missing_paper(one: page.Fact) -> str:
    """A paper that is not in the file, and what it may settle."""
    return f"{one.name}: {one.value}" if one.value else one.name


def none_exposes(card: page.Card) -> str:
    """What to say of a finding in which no rule speaks against the reader, so that silence is not taken for a slip."""
    return words.EXPOSES_NOTHING if card.helping_rules else words.EXPOSES_NONE


def behind_the_words(rule: page.FiredRule) -> str:
    """What follows the words that fired a rule: how many are not repeated, and where they stand if not where it begins."""
    place = f"({rule.place})" if rule.place else ""
    return "".join(f" {said}" for said in (rule.more, place) if said)


def together(one: page.Together) -> str:
    """A clause of a combination with its places."""
    return f"{one.title}, {', '.join(link.place for link in one.cards)}"


def grid_row(row: Row) -> str:
    """How a thing stands, with the contract's words or what to ask."""
    said = [
        f"“{cell.quote}” ({cell.card.title}, {cell.card.place}, {cell.card.level.word.lower()})" for cell in row.cells
    ]
    if row.ask:
        said.append(row.ask.text)
    return f"{row.name}: {row.state}. {' '.join(said)}".rstrip()


def signs(one: PeopleQuestion) -> str:
    """What reassures in an answer, and what to take note of."""
    return f"{people.GOOD}: {one.good}. {people.WARNING}: {one.warning}."


def checkpoint(one: Checkpoint) -> str:
    """When to ask, with the months by name where the start of work is dated."""
    return f"{one.when} ({one.dates})" if one.dates else one.when
