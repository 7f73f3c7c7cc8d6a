"""Prints a made-up contract as a PDF in the look its source asks for."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    FrameBreak,
    HRFlowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from samples_pdf_looks import INCH, LOOKS, Look, styles
from samples_source import Block, Sample

OnPage = Callable[[Canvas, int], None]

_WIDTH, _HEIGHT = LETTER
_GUTTER = 20.0
_TITLE = 58.0
_ROOM = 1.1 * INCH
"""A table or the signatures begin on the next page where less is left of this one."""


def document(sample: Sample, *, on_page: OnPage | None = None) -> bytes:
    """The bytes of the PDF; printed twice, since "of {pages}" is known only after the first time.

    `on_page` draws more on each page, told its number.
    """
    look = LOOKS[sample.layout]
    _, pages = _printed(sample, look, pages=0)
    return _printed(sample, look, pages=pages, on_page=on_page)[0]


def _printed(sample: Sample, look: Look, *, pages: int, on_page: OnPage | None = None) -> tuple[bytes, int]:
    out = io.BytesIO()
    template = BaseDocTemplate(out, pagesize=LETTER, title=sample.title, author="", invariant=1)
    furniture = partial(_furniture, sample, look, pages, on_page)
    template.addPageTemplates(
        [
            PageTemplate("first", frames=_frames(look, title=_TITLE if look.columns > 1 else 0), onPage=furniture),
            PageTemplate("later", frames=_frames(look), onPage=furniture),
        ]
    )
    template.build(list(_flow(sample, look)))
    return out.getvalue(), template.page


def _frames(look: Look, *, title: float = 0) -> list[Frame]:
    """The columns of a page, under a stretch as wide as the page where there is to be a title above them."""
    left, right, top, bottom = look.margins
    width, height = _column_width(look), _HEIGHT - top - bottom
    columns = [
        _frame(left + column * (width + _GUTTER), bottom, width, height - title) for column in range(look.columns)
    ]
    if not title:
        return columns
    return [_frame(left, bottom + height - title, _WIDTH - left - right, title), *columns]


def _frame(left: float, bottom: float, width: float, height: float) -> Frame:
    return Frame(left, bottom, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)


def _column_width(look: Look) -> float:
    between_margins = _WIDTH - look.margins[0] - look.margins[1]
    return (between_margins - _GUTTER * (look.columns - 1)) / look.columns


def _furniture(
    sample: Sample, look: Look, pages: int, on_page: OnPage | None, canvas: Canvas, template: BaseDocTemplate
) -> None:
    """The running header and footer; three spaces or a slash part what stands left from what stands right."""
    left, right, top, bottom = look.margins
    head_at, foot_at = _HEIGHT - top + 0.3 * INCH, bottom - 0.4 * INCH
    canvas.saveState()
    canvas.setFont(look.font, look.furniture_size)
    if template.page > 1 or look.columns > 1:
        _across(canvas, look, head_at, sample.header.split(" / "))
        if look.header_rule:
            canvas.setLineWidth(0.4)
            canvas.line(left, head_at - 4, _WIDTH - right, head_at - 4)
    footer = sample.footer.format(page=template.page, pages=pages)
    if look.font == "Courier":
        canvas.drawRightString(_WIDTH - 0.5 * INCH, 0.4 * INCH, footer)
    else:
        _across(canvas, look, foot_at, footer.split("   "))
    canvas.restoreState()
    if on_page:
        on_page(canvas, template.page)


def _across(canvas: Canvas, look: Look, at: float, parts: list[str]) -> None:
    left, right = look.margins[0], _WIDTH - look.margins[1]
    if len(parts) == 1:
        canvas.drawCentredString((left + right) / 2, at, parts[0])
        return
    canvas.drawString(left, at, parts[0].strip())
    canvas.drawRightString(right, at, parts[-1].strip())


def _flow(sample: Sample, look: Look) -> Iterator[Flowable]:
    """What is printed, in order; the signatures stay together with the words above them."""
    style = styles(look)
    blocks = sample.blocks
    yield NextPageTemplate("later")
    if look.has_letterhead:
        yield from _letterhead(blocks[0], look, style)
        blocks = blocks[1:]
    for block, following in pairwise([*blocks, Block("paragraph")]):
        if block.kind == "part" and look.is_exhibit_on_new_page and block.text.casefold().startswith("exhibit"):
            yield PageBreak()
        if following.kind == "table" or (following.kind == "lines" and block.kind != "lines"):
            yield CondPageBreak(_ROOM)
        if block.kind in ("heading", "part") or (block.kind == "section" and block.level == 1):
            yield CondPageBreak(5 * look.leading)
        yield from _flowables(block, look, style)
        if block.kind == "title" and look.columns > 1:
            yield FrameBreak()


def _letterhead(block: Block, look: Look, style: dict[str, ParagraphStyle]) -> Iterator[Flowable]:
    for (line,) in block.rows:
        yield Paragraph(escape(line), style["letterhead"])
    yield HRFlowable(width="100%", thickness=1.2, color=HexColor(look.heading_ink), spaceBefore=4, spaceAfter=18)


def _flowables(block: Block, look: Look, style: dict[str, ParagraphStyle]) -> Iterator[Flowable]:
    if block.kind == "table":
        yield _table(block.rows, look, style["cell"])
        yield Spacer(1, look.space * 1.5)
    elif block.kind == "lines":
        yield _lines(block, look, style["lines"])
    elif block.kind == "bullet":
        yield Paragraph(escape(block.text), style["bullet"], bulletText="\N{BULLET}")
    elif block.kind == "section":
        yield _section(block, look, style[f"section {block.level}"])
    else:
        yield Paragraph(escape(block.text), style[block.kind])


def _section(block: Block, look: Look, style: ParagraphStyle) -> Paragraph:
    words = escape(block.text)
    if head := escape(block.run_in):
        words = f"<{look.run_in}>{head}</{look.run_in}>{words.removeprefix(head)}"
    if look.is_hanging and block.level > 1:
        return Paragraph(words, style, bulletText=block.number)
    return Paragraph(f"{block.number} {words}", style)


def _lines(block: Block, look: Look, style: ParagraphStyle) -> Flowable:
    texts = [row[0] for row in block.rows]
    widest = max(stringWidth(text, style.fontName, style.fontSize) for text in texts)
    indent = max(0.0, min(look.signature, _column_width(look) - widest - 4))
    indented = ParagraphStyle("signature", style, leftIndent=indent)
    return KeepTogether(
        [Spacer(1, look.space)] + [_line(text, indented, look) for text in texts] + [Spacer(1, look.space)]
    )


def _line(text: str, style: ParagraphStyle, look: Look) -> Flowable:
    if not text:
        return Spacer(1, look.leading)
    gap = look.leading * 0.7 if "____" in text else 0
    kept = escape(text).replace("  ", "\N{NO-BREAK SPACE} ")
    return Paragraph(kept, ParagraphStyle("line", style, spaceBefore=gap))


def _table(rows: tuple[tuple[str, ...], ...], look: Look, style: ParagraphStyle) -> Table:
    head = ParagraphStyle("head", style, fontName=look.bold)
    cells = [[Paragraph(escape(cell), head if at == 0 else style) for cell in row] for at, row in enumerate(rows)]
    return Table(
        cells,
        colWidths=_column_widths(rows, look, style),
        style=_ruling(look),
        hAlign="LEFT" if look.columns > 1 or look.is_hanging else "CENTER",
    )


def _column_widths(rows: tuple[tuple[str, ...], ...], look: Look, style: ParagraphStyle) -> list[float]:
    """As wide as their longest cell; where that is too wide for the page the first column gives way."""
    widths = [
        max(stringWidth(cell, look.bold, style.fontSize) for cell in column) + 2 * look.padding + 2
        for column in zip(*rows, strict=True)
    ]
    too_wide = sum(widths) - _column_width(look)
    return [widths[0] - max(0.0, too_wide), *widths[1:]]


def _ruling(look: Look) -> TableStyle:
    ink = HexColor(look.heading_ink)
    whole = ((0, 0), (-1, -1))
    common: list[tuple[Any, ...]] = [
        ("VALIGN", *whole, "TOP"),
        ("LEFTPADDING", *whole, look.padding),
        ("RIGHTPADDING", *whole, look.padding),
        ("TOPPADDING", *whole, 2),
        ("BOTTOMPADDING", *whole, 3),
    ]
    if look.rules == "grid":
        common.append(("GRID", *whole, 0.5, ink))
    if look.rules == "lines":
        common += [("LINEBELOW", *whole, 0.4, ink), ("LINEABOVE", (0, 0), (-1, 0), 1, ink)]
    return TableStyle(common)
