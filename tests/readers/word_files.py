"""Makes small Word files from their XML, for the tests of the DOCX reader."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from clausecheck.model import LeftOut, Unread
from clausecheck.readers import docx
from clausecheck.readers.paper import Paragraph
from clausecheck.tracked import Change, ChangesRead

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONS}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inside: str, properties: str = "") -> str:
    """A paragraph; plain text is put into a run."""
    inside = inside if inside.startswith("<") else run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def numbered(text: str, level: int = 0, num: int = 1) -> str:
    return para(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def cell(*blocks: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(block if block.startswith('<') else para(block) for block in blocks)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    made = (
        f"<w:tr>{''.join(each if each.startswith('<w:tc>') else cell(each) for each in row)}</w:tr>" for row in rows
    )
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def level(ilvl: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


def write(
    folder: Path,
    body: str,
    *,
    parts: Mapping[str, str] | None = None,
    main: str = MAIN,
    name: str = "offer.docx",
    document: str | None = None,
) -> str:
    """A Word file; `parts` holds the inside of "numbering", "styles", "footnotes", "header", …"""
    roots = {"header": "hdr", "footer": "ftr"}
    whole = document or f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    rels = "".join(
        f'<Relationship Id="r{at}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for at, kind in enumerate(parts or {})
    )
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        package.writestr("word/document.xml", whole)
        package.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{rels}</Relationships>'
        )
        for kind, inside in (parts or {}).items():
            root = roots.get(kind, kind)
            package.writestr(f"word/{kind}.xml", f"<w:{root} {SPACES}>{inside}</w:{root}>")
    return str(path)


def texts(path: str, *, changes: ChangesRead = "accepted") -> list[str]:
    read = docx.paragraphs(path, changes=changes)
    return [text_of(item) for item in read if isinstance(item, Paragraph) and item.pieces]


def text_of(paragraph: Paragraph) -> str:
    return "".join(piece.text + ("" if piece.glued else " ") for piece in paragraph.pieces).strip()


def left_out(path: str) -> list[tuple[str, str]]:
    return [(item.why, item.text) for item in docx.paragraphs(path) if isinstance(item, LeftOut)]


def unread(path: str) -> list[str]:
    return [item.why for item in docx.paragraphs(path) if isinstance(item, Unread)]


def changes(path: str, *, read: ChangesRead = "accepted") -> list[Change]:
    return [
        each for item in docx.paragraphs(path, changes=read) if isinstance(item, Paragraph) for each in item.changes
    ]
