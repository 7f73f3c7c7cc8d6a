"""Writes a made-up contract as a Word file: styles, lists, fields, and what a reviewer left in it."""

from __future__ import annotations

from collections.abc import Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from samples_docx_looks import BLACK, LOOKS, Look
from samples_docx_numbering import add_list, levels_of, no_number, number_properties
from samples_docx_package import packed
from samples_docx_runs import Reviewed, add_furniture
from samples_source import Block, Sample

_TEXT_WIDTH = 6.5
_COLUMN_WIDTH = 3.1
"""Inches."""
_SHORTEST, _LONGEST = 11, 16
"""Characters that a column of a table has room for; the longer ones wrap."""
_SECTION_STYLE = "Contract Level {}"
_HEADINGS = {"title": "Title", "part": "Heading 1", "section": "Heading 1", "heading": "Heading 2"}


def document(sample: Sample) -> bytes:
    """The bytes of the Word file; ValueError where its list would not count as the source says."""
    return packed(_Writing(sample).document, title=sample.title)


class _Writing:
    """One Word file while it is written."""

    def __init__(self, sample: Sample) -> None:
        self._look = LOOKS[sample.layout]
        self._by_word = sample.is_numbered_by_word
        self._reviewed = Reviewed(self._look)
        self.document: WordDocument = Document()
        _style(self.document, self._look)
        if sample.is_numbered_by_word:
            self._number(sample.blocks)
        for block in sample.blocks:
            self._write(block)
        self._reviewed.check()
        add_furniture(self.document, sample)

    def _number(self, blocks: Sequence[Block]) -> None:
        levels = levels_of(blocks)
        names = ["Heading 1", *(_SECTION_STYLE.format(level) for level in range(2, len(levels) + 1))]
        styles = [self.document.styles[name] for name in names]
        if self._look.is_numbered_by_style:
            for depth, style in enumerate(styles):
                style.element.get_or_add_pPr().append(number_properties(depth))
        add_list(
            self.document,
            levels,
            [style.style_id if self._look.is_numbered_by_style else None for style in styles],
        )

    def _write(self, block: Block) -> None:
        if block.kind == "table":
            self._table(block.rows)
        elif block.kind == "lines":
            is_first = not self.document.paragraphs
            write = self._letterhead if is_first and self._look.has_letterhead else self._signature_line
            for (line,) in block.rows:
                write(line)
        elif block.kind == "bullet":
            self._reviewed.write(self.document.add_paragraph(style="List Bullet"), block.text)
        elif block.kind == "section" and block.level > 1:
            self._section(block)
        elif block.kind == "paragraph":
            self._reviewed.write(self.document.add_paragraph(), block.text)
        else:
            self._heading(block)

    def _heading(self, block: Block) -> None:
        paragraph = self.document.add_paragraph(style=_HEADINGS[block.kind] if self._look.has_heading_styles else None)
        words = f"{block.number} {block.text}".strip()
        if block.number and self._by_word:
            self._count(paragraph, block)
            words = block.text
        elif block.kind == "part" and self._look.is_numbered_by_style:
            paragraph._p.get_or_add_pPr().append(no_number())
        run = paragraph.add_run(words)
        paragraph.paragraph_format.keep_with_next = True
        if not self._look.has_heading_styles:
            run.bold = True
            run.font.color.rgb = RGBColor.from_string(self._look.ink)
        is_small = block.kind == "heading"
        if block.kind == "title" or (self._look.is_centered and not is_small):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if block.kind == "title" and self._look.columns > 1:
            self._columns()

    def _columns(self) -> None:
        section = self.document.add_section(WD_SECTION.CONTINUOUS)
        columns = section._sectPr.find(qn("w:cols"))
        columns.set(qn("w:num"), str(self._look.columns))
        columns.set(qn("w:space"), "400")

    def _section(self, block: Block) -> None:
        paragraph = self.document.add_paragraph(style=_SECTION_STYLE.format(block.level))
        if self._by_word:
            self._count(paragraph, block)
        else:
            paragraph.add_run(block.number + self._look.after_number)
        if head := block.run_in:
            run = paragraph.add_run(head)
            run.bold, run.underline = self._look.has_heading_styles, not self._look.has_heading_styles
        self._reviewed.write(paragraph, block.text.removeprefix(head))

    def _count(self, paragraph: Paragraph, block: Block) -> None:
        if not self._look.is_numbered_by_style:
            paragraph._p.get_or_add_pPr().append(number_properties(block.level - 1))

    def _letterhead(self, line: str) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold, run.font.color.rgb = True, RGBColor.from_string(self._look.ink)

    def _signature_line(self, line: str) -> None:
        paragraph = self.document.add_paragraph(line)
        paragraph.paragraph_format.left_indent = Inches(self._look.signature_inches)
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        if "____" in line:
            paragraph.paragraph_format.space_before = Pt(12)

    def _table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        table = self.document.add_table(rows=0, cols=len(rows[0]), style=self._look.table_style)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER if self._look.is_centered else WD_TABLE_ALIGNMENT.LEFT
        widths = self._column_widths(rows)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for at, row in enumerate(rows):
            for cell, words, width in zip(table.add_row().cells, row, widths, strict=True):
                cell.width = width
                paragraph = cell.paragraphs[0]
                run = paragraph.add_run(words)
                run.bold = at == 0
                run.font.size = Pt(self._look.table_size or self._look.size)
                paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
                paragraph.paragraph_format.space_after = Pt(2)
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def _column_widths(self, rows: tuple[tuple[str, ...], ...]) -> list[int]:
        """Shares of the text's width after the longest cell of each column."""
        longest = [max(_SHORTEST, max(map(len, column))) for column in zip(*rows, strict=True)]
        whole = Inches(_TEXT_WIDTH if self._look.columns == 1 else _COLUMN_WIDTH)
        shares = [min(each, _LONGEST) for each in longest]
        return [round(whole * share / sum(shares)) for share in shares]


def _style(document: WordDocument, look: Look) -> None:
    page = document.sections[0]
    page.left_margin = page.right_margin = Inches(1)
    normal = document.styles["Normal"]
    _set_font(normal, look, look.size)
    normal.paragraph_format.space_after = Pt(look.space)
    normal.paragraph_format.line_spacing = look.line_spacing
    if look.is_justified:
        normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for name, larger in (("Title", 1.3), ("Heading 1", 1.1), ("Heading 2", 1.0)):
        style = document.styles[name]
        _set_font(style, look, look.size * larger)
        style.font.bold = True
        style.font.color.rgb = RGBColor.from_string(look.ink)
        style.paragraph_format.space_before = Pt(look.space * 1.5)
        style.paragraph_format.space_after = Pt(look.space * 0.75)
    if look.ink == BLACK:
        _without_rule(document.styles["Title"])
    for level in (2, 3):
        style = document.styles.add_style(_SECTION_STYLE.format(level), 1)
        style.base_style = normal
        style.paragraph_format.left_indent = Inches(0.5 * (level - 2))


def _without_rule(style: ParagraphStyle) -> None:
    """The template draws a coloured line under a title."""
    properties = style.element.pPr
    for rule in properties.findall(qn("w:pBdr")):
        properties.remove(rule)


def _set_font(style: ParagraphStyle, look: Look, size: float) -> None:
    """Name the font, and take away the theme's, which would win over it."""
    style.font.name, style.font.size = look.font, Pt(round(size * 2) / 2)
    fonts = style.element.rPr.rFonts
    for attribute in [each for each in fonts.attrib if each.endswith("Theme")]:
        del fonts.attrib[attribute]
