"""Tracked changes of a Word file become lines of old and new words."""

from __future__ import annotations

from collections.abc import Iterable

from clausecheck.model import Contract
from clausecheck.report import amounts, page, words
from clausecheck.report.place import place_at
from clausecheck.tracked import Change

_DAY = 10
"""Letters of a date without its time: "2025-02-03"."""


def edits(changes: Iterable[Change], contract: Contract) -> tuple[page.Edit, ...]:
    """Each change with its words before and after, who made it, and where."""
    return tuple(
        page.Edit(words.EDIT_KINDS[one.kind], one.old, one.new, _by(one), _place(one, contract)) for one in changes
    )


def edits_note(contract: Contract) -> str:
    """How many there are, and how the file was read; "" for a file without any."""
    number = len(contract.changes)
    if not number:
        return ""
    one, many = words.EDITS_COUNT
    count = one if number == 1 else many.format(number=amounts.plain(number))
    return f"{count} {words.EDITS_READ[contract.changes_read]}"


def told(edit: page.Edit, quoted: str = "“{}”") -> str:
    """A change as one line of text: Changed “ten (10)” → “twenty-five (25)” (by HR, 2025-02-03)."""
    said = " → ".join(quoted.format(part) for part in (edit.old, edit.new) if part)
    return " ".join(part for part in (edit.kind, said, f"({edit.by})" if edit.by else "") if part)


def _by(change: Change) -> str:
    author = words.EDIT_BY.format(author=change.author) if change.author else ""
    return ", ".join(part for part in (author, change.date[:_DAY]) if part)


def _place(change: Change, contract: Contract) -> str:
    place = place_at(contract, change.start) if contract.text else ""
    return "" if place == words.NOWHERE else place
