"""What the reading process sends, as lines of JSON: plain values that cannot make the receiver run anything."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import astuple, dataclass

from clausecheck.errors import ContractError, LockedError
from clausecheck.model import Box, LeftOut, Unread
from clausecheck.read_along import Beside
from clausecheck.readers.paper import Doubt, Page, Paragraph, Piece, PrintedLine, Turn
from clausecheck.tracked import Change


@dataclass(frozen=True, slots=True)
class Opened:
    """The first message: what the file is and its SHA-256."""

    form: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Counted:
    """The file has so many pages; sent where there are several, before the first."""

    pages: int


@dataclass(frozen=True, slots=True)
class Done:
    """The last message: everything was sent."""


@dataclass(frozen=True, slots=True)
class Recognizing:
    """Every page was sent; so many of those that had to be recognized from their pictures were sent once more."""

    done: int
    pages: int


Message = Opened | Counted | Page | Paragraph | Unread | LeftOut | Recognizing | ContractError | Done


def encode(message: Message) -> str:
    """One message as one line."""
    return json.dumps(_fields(message), ensure_ascii=True, separators=(",", ":"))


def decode(line: str) -> Message:
    """The message of a line; raises ValueError, KeyError, TypeError or IndexError for anything else."""
    name, *fields = json.loads(line)
    return _MAKERS[name](*fields)


def _fields(message: Message) -> list[object]:
    match message:
        case Opened():
            return ["opened", message.form, message.sha256]
        case Counted():
            return ["counted", message.pages]
        case Page():
            lines = [
                [line.text, line.box, line.size, line.bold, line.table, line.row, line.column, line.cells]
                for line in message.lines
            ]
            left_out = [_left_out_fields(left) for left in message.left_out]
            doubtful = [[word.text, word.box, word.confidence] for word in message.doubtful]
            page = [message.number, message.width, message.height, lines, message.unread, left_out, message.turned]
            return ["page", *page, message.skew, doubtful, message.is_recognized]
        case Paragraph():
            pieces = [
                [piece.text, piece.page, piece.box, piece.paragraph, piece.glued, list(map(astuple, piece.beside))]
                for piece in message.pieces
            ]
            changes = [
                [each.kind, each.old, each.new, each.start, each.end, each.author, each.date]
                for each in message.changes
            ]
            return ["paragraph", pieces, message.is_heading, message.is_table_row, changes]
        case Unread():
            return ["unread", message.page, message.why]
        case LeftOut():
            return ["left out", *_left_out_fields(message)]
        case Recognizing():
            return ["recognizing", message.done, message.pages]
        case ContractError():
            return [
                "locked" if isinstance(message, LockedError) else "error",
                message.file,
                message.why,
                message.next_step,
            ]
        case Done():
            return ["done"]


def _left_out_fields(left: LeftOut) -> list[object]:
    return [left.page, left.why, left.text, left.paragraph]


def _page(
    number: int,
    width: float,
    height: float,
    lines: list[list[object]],
    unread: list[str],
    left_out: list[tuple[int | None, str, str, int | None]],
    turned: Turn,
    skew: float,
    doubtful: list[tuple[str, list[float], float]],
    is_recognized: bool,
) -> Page:
    printed = tuple(_printed(*line) for line in lines)  # type: ignore[arg-type]
    out = tuple(LeftOut(*left) for left in left_out)
    doubts = tuple(Doubt(text, _box(box), confidence) for text, box, confidence in doubtful)
    return Page(number, width, height, printed, tuple(unread), out, turned, skew, doubts, is_recognized)


def _printed(
    text: str,
    box: list[float],
    size: float,
    bold: bool,
    table: int | None,
    row: int | None,
    column: int,
    cells: list[tuple[str, list[float]]],
) -> PrintedLine:
    placed = tuple((words, _box(place)) for words, place in cells)
    return PrintedLine(text, _box(box), size, bold, table, row, column, placed)


def _paragraph(
    pieces: list[list[object]], is_heading: bool, is_table_row: bool, changes: list[list[object]]
) -> Paragraph:
    read = tuple(_piece(*piece) for piece in pieces)  # type: ignore[arg-type]
    return Paragraph(read, is_heading, is_table_row, tuple(Change(*each) for each in changes))  # type: ignore[arg-type]


def _piece(
    text: str,
    page: int | None,
    box: list[float] | None,
    paragraph: int | None,
    glued: bool,
    beside: list[tuple[int, int, str, str]],
) -> Piece:
    return Piece(text, page, _box(box) if box else None, paragraph, glued, tuple(Beside(*each) for each in beside))


def _box(values: list[float]) -> Box:
    left, top, right, bottom = values
    return left, top, right, bottom


_MAKERS: dict[str, Callable[..., Message]] = {
    "opened": Opened,
    "counted": Counted,
    "page": _page,
    "paragraph": _paragraph,
    "unread": Unread,
    "left out": LeftOut,
    "recognizing": Recognizing,
    "error": ContractError,
    "locked": LockedError,
    "done": Done,
}
