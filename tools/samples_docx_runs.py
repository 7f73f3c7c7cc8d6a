"""Puts a contract's words into a Word paragraph: tracked changes, content controls, fields of page numbers."""

from __future__ import annotations

import re

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from samples_docx_looks import Look
from samples_source import Sample

_BY = 'w:author="Counsel" w:date="2025-02-03T09:00:00Z"'
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


class Reviewed:
    """The marks a reviewer left: one content control and one tracked change, each at the first place it fits."""

    def __init__(self, look: Look) -> None:
        self._control = look.control
        self._change = look.change

    def write(self, paragraph: Paragraph, text: str) -> None:
        """Add the text; the amount and the words that are marked are taken out of the plain runs."""
        if self._control and self._control in text:
            before, _, after = text.partition(self._control)
            amount, self._control = self._control, ""
            self.write(paragraph, before)
            paragraph._p.append(parse_xml(_control(amount)))
            self.write(paragraph, after)
        elif (change := self._change) and change.after + change.inserted in text:
            before, _, after = text.partition(change.after + change.inserted)
            self._change = None
            paragraph.add_run(before + change.after)
            if change.deleted:
                paragraph._p.append(parse_xml(_deletion(change.deleted)))
            paragraph._p.append(parse_xml(_insertion(change.inserted)))
            self.write(paragraph, after)
        elif text:
            paragraph.add_run(text)

    def check(self) -> None:
        """ValueError when a mark found no place."""
        if self._control or self._change:
            raise ValueError(f"not in the source: {self._control or self._change}")


def add_furniture(document: Document, sample: Sample) -> None:
    """The running header and footer with fields for the page numbers; a tab parts left from right."""
    section = document.sections[0]
    header, footer = section.header.paragraphs[0], section.footer.paragraphs[0]
    header.add_run(sample.header.replace(" / ", "\t\t"))
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER if "   " not in sample.footer else WD_ALIGN_PARAGRAPH.LEFT
    for part in re.split(r"(\{pages?\})", re.sub(" {3,}", "\t\t", sample.footer)):
        if part in _FIELDS:
            footer._p.append(parse_xml(_field(_FIELDS[part])))
        elif part:
            footer.add_run(part)


def _control(amount: str) -> str:
    return (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Amount"/><w:tag w:val="amount"/><w:id w:val="4711"/>'
        f"</w:sdtPr><w:sdtContent><w:r><w:t>{amount}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def _insertion(words: str) -> str:
    return f'<w:ins {nsdecls("w")} w:id="901" {_BY}><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'


def _deletion(words: str) -> str:
    return (
        f'<w:del {nsdecls("w")} w:id="902" {_BY}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'
    )


def _field(name: str) -> str:
    return f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
