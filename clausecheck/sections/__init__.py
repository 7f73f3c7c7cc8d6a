"""Splits a contract into its sections.

The sections tile the text in order, at the finest level that is printed; every one knows its full number
("9.2(a)(i)", "II.A.1", "Exhibit B 2") and the section a reader would name ("9.2", "II.A", "Exhibit B 2").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from clausecheck.model import Section, Span
from clausecheck.sections import contents, habits, headings, markers, misread, numbers, questions, zones
from clausecheck.sections.habits import Habits
from clausecheck.sections.headings import Heading
from clausecheck.sections.marker import Marker
from clausecheck.sections.node import Node
from clausecheck.sections.outline import Outline
from clausecheck.sections.surroundings import View


def split(
    text: str,
    *,
    headings: Sequence[Span] = (),
    tables: Sequence[Span] = (),
    page_of: Callable[[int], int | None] = lambda offset: None,
    is_recognized: Callable[[int], bool] = lambda offset: False,
) -> tuple[Section, ...]:
    """Split a text whose paragraphs end in line breaks.

    `headings` are paragraphs the file shows as headings, `tables` are table rows (they open no sections). Where a
    place `is_recognized` from a picture, a section number may be misread.
    """
    lines = _paragraphs(text, headings, tables, is_recognized)
    if not lines:
        return (Section("", "", 0, len(text), "", 0, page_of(0), 0),) if text else ()
    listed = contents.find([line.text for line in lines])
    outline = Outline()
    if listed:
        _read(lines[: listed[0]], outline)
        first = lines[listed[0]]
        outline.head(first.start, Heading(contents.HEADING, len(first.text), "contents"), top=True)
    _read(lines[listed[1] :] if listed else lines, outline, after_contents=bool(listed))
    return _tile(outline.nodes, len(text), page_of)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    text: str
    is_marked: bool
    opens_nothing: bool
    """It is a row of a table, or the answer to a question."""
    chain: tuple[tuple[Marker, ...], ...]


def _paragraphs(
    text: str, marked: Sequence[Span], tables: Sequence[Span], is_recognized: Callable[[int], bool]
) -> list[_Paragraph]:
    bold = {start for start, _ in marked}
    rows = sorted(tables)
    found: list[_Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            at = start + len(line) - len(line.lstrip())
            words = line.strip()
            answers = bool(found) and questions.is_answer(words, to=found[-1].text)
            opens_nothing = answers or _is_inside(at, rows)
            chain = () if opens_nothing else tuple(markers.read(words))
            found.append(_Paragraph(at, words, start in bold or at in bold, opens_nothing, chain))
        start += len(line) + 1
    opening = ["" if line.opens_nothing else line.text for line in found]
    for at, (words, longer) in misread.repaired(opening, [is_recognized(line.start) for line in found]).items():
        found[at] = replace(found[at], chain=_as_printed(markers.read(words), longer))
    return found


def _as_printed(chain: Sequence[tuple[Marker, ...]], longer: int) -> tuple[tuple[Marker, ...], ...]:
    """The markers of a paragraph whose number was repaired, at their places in the paragraph as it was read."""
    return tuple(tuple(replace(marker, end=marker.end - longer) for marker in link) for link in chain)


def _is_inside(offset: int, spans: Sequence[Span]) -> bool:
    at = bisect_left(spans, (offset + 1, -1)) - 1
    return at >= 0 and offset < spans[at][1]


def _read(lines: Sequence[_Paragraph], outline: Outline, *, after_contents: bool = False) -> None:
    """Walk the paragraphs and open a section wherever one begins."""
    following = _following(lines)
    zone = "contents" if after_contents else ""
    before = ""
    numbered = [(line.text, line.chain[-1][0].end) for line in lines if line.chain and _is_section(line)]
    usual = headings.are_usual(numbered)
    written = habits.find(["" if line.chain or line.opens_nothing else line.text for line in lines])
    for at, line in enumerate(lines):
        was, zone = zone, zones.enter(line.text, zone)
        if zone != was and zone in zones.HEADINGS:
            outline.head(line.start, Heading(zones.HEADINGS[zone], zones.body(line.text), "caps"), top=True)
        elif outline.is_numbered and not line.opens_nothing and zones.is_attachment(line.text):
            outline.attach(line.start, Heading(line.text.rstrip(" .:"), len(line.text), "caps"))
            zone = ""
        elif line.chain and _open_numbered(
            lines, at, following[at], outline, in_signatures=zone == "signatures", usual=usual
        ):
            zone = "recitals" if zone == "recitals" else ""
        elif (
            not line.opens_nothing
            and zones.may_be_headed(line.text, zone)
            and _open_headed(lines, at, before, outline, written)
        ):
            zone = ""
        elif was == "contents":
            outline.head(line.start, Heading("", 0, "contents"), top=True)
            zone = ""
        before = "" if outline.is_headed_by(line.start, len(line.text)) else line.text


def _is_section(line: _Paragraph) -> bool:
    """Whether its number is that of a section with words of its own, and not of an item, an article or an exhibit."""
    marker = line.chain[-1][0]
    return not marker.in_parentheses and marker.style not in _DIVISIONS and len(line.text) > 60


_DIVISIONS = ("article", "part", "exhibit")
_LONGEST_TITLE = 9
"""Words of a line above its own sub-sections ("2. There are two classes of Units") that is a heading, whatever they are."""


def _open_numbered(
    lines: Sequence[_Paragraph],
    at: int,
    following: Marker | None,
    outline: Outline,
    *,
    in_signatures: bool,
    usual: bool,
) -> bool:
    line, before = lines[at], lines[at - 1].text if at else ""
    marker = line.chain[-1][0]
    if in_signatures and marker.style not in ("exhibit", "article", "decimal", "part"):
        return False
    if marker.style == "exhibit" and not outline.is_numbered and _is_filing_number(lines[:at], marker):
        outline.head(line.start, Heading(marker.label, marker.end, "caps"), top=True)
        return True
    rest = line.text[marker.end :]
    is_item = outline.is_item(marker)
    below = lines[at + 1].chain[0][0].path if at + 1 < len(lines) and lines[at + 1].chain else ()
    leads_below = any(_is_within(below, reading) for reading in line.chain[0])
    heading = None
    if rest:
        divides = marker.style in _DIVISIONS or (leads_below and len(rest.split()) <= _LONGEST_TITLE)
        heading = headings.after_marker(line.text, marker.end, is_item=is_item, is_usual=usual, is_division=divides)
    inline = " ".join(other.text[-1500:] for other in lines[max(0, at - 2) : at]) if marker.value == 2 else ""
    next_reading = following if len(line.chain[0]) > 1 else None
    view = View(line.start, line.text, heading, before, next_reading, inline, leads_below, following is not None)
    return outline.place(line.chain, view)


def _is_filing_number(above: Sequence[_Paragraph], marker: Marker) -> bool:
    """Whether a filing gives the whole paper this number ("Exhibit 10.1"), which is no container of its sections.

    Below the words of a letter without numbers, "Schedule 1" is one.
    """
    if len(above) >= _NEAR_TOP:
        return False
    return "." in marker.label or not any(len(line.text) >= _TOLD and line.text[-1] in ".;" for line in above)


_NEAR_TOP, _TOLD = 40, 60
"""Paragraphs in which such a number stands, and characters of one that tells something."""


def _is_within(path: tuple[int, ...], marker: Marker) -> bool:
    """Whether a decimal number, by its parts, stands below a marker: 2.1 below "2."."""
    around = marker.path or (marker.value,)
    return len(path) > len(around) and path[: len(around)] == around


def _open_headed(lines: Sequence[_Paragraph], at: int, before: str, outline: Outline, written: Habits) -> bool:
    line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    leads = after is not None and bool(after.chain) and _is_named(after.chain[0][0])
    own = headings.own_line(
        line.text, before=before, after=after.text if after else "", marked=line.is_marked, leads=leads
    )
    if own:
        if not outline.adopt(own, line.start, above=lines[at - 1].start if at else -1):
            outline.head(line.start, own, top=False)
        return True
    if heading := headings.run_in(
        line.text, plain=written.plain, labelled=at in written.labelled and not outline.is_inside
    ):
        outline.head(line.start, heading, top=False)
        return True
    return False


def _is_named(marker: Marker) -> bool:
    """A reader names the section by this number, and not the one around it."""
    return not (marker.in_parentheses or marker.is_doubtful or marker.style == "exhibit" or len(marker.path) > 2)


def _following(lines: Sequence[_Paragraph]) -> list[Marker | None]:
    """For each paragraph, a later marker that continues one of its readings."""
    latest: dict[tuple[str, int], int] = {}
    found: list[Marker | None] = [None] * len(lines)
    for at in range(len(lines) - 1, -1, -1):
        if not lines[at].chain:
            continue
        candidates = []
        for marker in lines[at].chain[0]:
            where = latest.get((marker.style, marker.value + 1))
            if where is not None:
                candidates.append((where, replace(marker, value=marker.value + 1)))
        found[at] = min(candidates, key=lambda item: item[0])[1] if candidates else None
        for marker in lines[at].chain[0]:
            latest[marker.style, marker.value] = at
    return found


def _tile(nodes: Sequence[Node], length: int, page_of: Callable[[int], int | None]) -> tuple[Section, ...]:
    """Make sections of the innermost nodes, so that together they cover the text."""
    named = numbers.name(nodes)
    starts = [node.start for node in nodes]
    sections = []
    if not nodes or nodes[0].start > 0:
        sections.append(Section("", "", 0, starts[0] if starts else length, "", 0, page_of(0), 0))
    for at, node in enumerate(nodes):
        end = starts[at + 1] if at + 1 < len(nodes) else length
        if end == node.start:
            continue
        number, unit, unit_start = named[at]
        sections.append(
            Section(
                number,
                node.heading,
                node.start,
                end,
                unit,
                unit_start,
                page_of(node.start),
                min(node.body, end),
            )
        )
    return tuple(sections)
