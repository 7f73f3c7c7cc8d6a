"""What a reading process brings back, message by message, and what stays of it when it ends early."""

from __future__ import annotations

from dataclasses import dataclass, field

from clausecheck.errors import ContractError
from clausecheck.model import LeftOut, Unread
from clausecheck.readers.paper import Page, Paragraph
from clausecheck.readers.reasons import BREAKS, SIMPLY
from clausecheck.readers.wire import Counted, Message, Opened, Recognizing

MOST_BROKEN = 3
"""Pages that may break the reader before the rest of the file is given up as well."""


@dataclass(slots=True)
class Brought:
    """What came back from a reading process; `unread` says what did not."""

    form: str = ""
    sha256: str = ""
    pages: list[Page] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    is_recognizing: bool = False
    """Every page was brought; those without text are brought once more when it has been recognized."""
    pages_there: int = 0
    """How many pages a PDF has, where it has several."""


def can_go_on(brought: Brought) -> bool:
    """Are there pages behind the one that broke the reader, and were few broken before?"""
    is_last = len(brought.pages) + 1 >= brought.pages_there
    return not brought.is_recognizing and not is_last and broken(brought) < MOST_BROKEN


def broken(brought: Brought) -> int:
    """How many pages broke the reader so far."""
    return sum(page.unread[:1] != () and page.unread[0].startswith((BREAKS, SIMPLY)) for page in brought.pages)


def stop(brought: Brought, error: ContractError) -> None:
    """Keep what was brought and note that the rest was not read; raises the error when nothing was brought."""
    if not (brought.pages or brought.paragraphs):
        raise error
    if brought.is_recognizing:
        brought.unread.append(Unread(None, f"text recognition stopped: {error.why}"))
        return
    page = brought.pages[-1].number + 1 if brought.pages else None
    brought.unread.append(Unread(page, f"{error.why}; nothing from here on was read"))


def take(message: Message, brought: Brought) -> None:
    """Add what a message says to what was brought."""
    match message:
        case Opened():
            brought.form, brought.sha256 = message.form, message.sha256
        case Counted():
            brought.pages_there = message.pages
        case Page() if brought.is_recognizing:
            brought.pages[message.number - 1] = message
        case Page():
            brought.pages.append(message)
        case Recognizing():
            brought.is_recognizing = True
        case Paragraph():
            brought.paragraphs.append(message)
        case Unread():
            brought.unread.append(message)
        case LeftOut():
            brought.left_out.append(message)
