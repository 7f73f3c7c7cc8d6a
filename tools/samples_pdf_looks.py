"""The six looks a made-up contract may have on paper, as if six offices had typed them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pyphen
import reportlab
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

INK = "#000000"
INCH = 72.0

_cut = pyphen.Pyphen(lang="en_US", left=3, right=3).iterate


@dataclass(frozen=True, slots=True)
class Look:
    """Measures in points; indents count from the left margin of the text."""

    font: str
    bold: str
    size: float
    leading: float
    margins: tuple[float, float, float, float]
    """Left, right, top, bottom."""
    space: float
    """Below each paragraph."""
    columns: int = 1
    is_justified: bool = False
    is_hyphenated: bool = False
    is_centered: bool = True
    """Articles and exhibits in the middle of the line."""
    heading_size: float = 0
    """Of articles; 0 for the size of the text."""
    heading_ink: str = INK
    run_in: Literal["b", "u"] = "u"
    first_line: float = 0
    indents: tuple[float, float] = (0, 0)
    """Left edge of sections of the second and third level."""
    is_hanging: bool = False
    """Numbers stand out to the left of their paragraphs."""
    rules: Literal["grid", "lines", "none"] = "grid"
    padding: float = 8
    """Left and right in a table's cells."""
    is_exhibit_on_new_page: bool = True
    signature: float = 230
    has_letterhead: bool = False
    header_rule: bool = False
    furniture_size: float = 8.5


def _vera() -> None:
    fonts = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont("Vera", fonts / "Vera.ttf"))
    pdfmetrics.registerFont(TTFont("Vera-Bold", fonts / "VeraBd.ttf"))
    pdfmetrics.registerFontFamily("Vera", normal="Vera", bold="Vera-Bold", italic="Vera", boldItalic="Vera-Bold")


_vera()

LOOKS = {
    "classic": Look(
        font="Times-Roman",
        bold="Times-Bold",
        size=12,
        leading=14.5,
        margins=(1.1 * INCH, 1.1 * INCH, 1.1 * INCH, 1.0 * INCH),
        space=9,
        is_justified=True,
        indents=(0, 54),
        first_line=36,
        header_rule=True,
    ),
    "dense": Look(
        font="Times-Roman",
        bold="Times-Bold",
        size=9,
        leading=10.2,
        margins=(0.8 * INCH, 0.8 * INCH, 0.8 * INCH, 0.7 * INCH),
        space=3.5,
        is_justified=True,
        is_hyphenated=True,
        indents=(0, 26),
        first_line=18,
        rules="lines",
        is_exhibit_on_new_page=False,
        signature=150,
        furniture_size=8,
    ),
    "two_column": Look(
        font="Helvetica",
        bold="Helvetica-Bold",
        size=9,
        leading=11.5,
        margins=(0.75 * INCH, 0.75 * INCH, 0.9 * INCH, 0.8 * INCH),
        space=5.5,
        columns=2,
        is_centered=False,
        heading_size=10.5,
        run_in="b",
        indents=(0, 14),
        padding=3,
        is_exhibit_on_new_page=False,
        signature=0,
        header_rule=True,
        furniture_size=7.5,
    ),
    "typewriter": Look(
        font="Courier",
        bold="Courier-Bold",
        size=10.5,
        leading=16,
        margins=(1.2 * INCH, 1.0 * INCH, 1.0 * INCH, 1.0 * INCH),
        space=9,
        indents=(0, 30),
        first_line=30,
        rules="none",
        signature=180,
        furniture_size=9,
    ),
    "modern": Look(
        font="Vera",
        bold="Vera-Bold",
        size=9,
        leading=12.8,
        margins=(1.0 * INCH, 1.0 * INCH, 1.0 * INCH, 0.9 * INCH),
        space=6.5,
        is_centered=False,
        heading_size=11.5,
        heading_ink="#1F5C7A",
        run_in="b",
        indents=(32, 56),
        is_hanging=True,
        rules="lines",
        signature=0,
        furniture_size=7.5,
    ),
    "letter": Look(
        font="Times-Roman",
        bold="Times-Bold",
        size=12.5,
        leading=16,
        margins=(1.25 * INCH, 1.4 * INCH, 0.9 * INCH, 1.0 * INCH),
        space=9,
        is_centered=False,
        heading_ink="#5A2A1B",
        signature=0,
        has_letterhead=True,
        furniture_size=9.5,
    ),
}


def styles(look: Look) -> dict[str, ParagraphStyle]:
    """A style for each kind of block; sections have one for each level: "section 1" to "section 3"."""
    large = look.heading_size or look.size
    plain = ParagraphStyle(
        "paragraph",
        fontName=look.font,
        fontSize=look.size,
        leading=look.leading,
        spaceAfter=look.space,
        bulletFontName=look.font,
        bulletFontSize=look.size,
        alignment=TA_JUSTIFY if look.is_justified else TA_LEFT,
        firstLineIndent=look.first_line,
        hyphenationLang=_cut if look.is_hyphenated else "",
        allowWidows=0,
        allowOrphans=0,
    )
    heading = ParagraphStyle(
        "heading",
        plain,
        fontName=look.bold,
        textColor=HexColor(look.heading_ink),
        alignment=TA_LEFT,
        firstLineIndent=0,
        spaceBefore=look.space,
        spaceAfter=look.space * 0.7,
        hyphenationLang="",
    )
    article = ParagraphStyle(
        "section 1",
        heading,
        fontSize=large,
        leading=large * 1.25,
        alignment=TA_CENTER if look.is_centered else TA_LEFT,
        spaceBefore=look.space * 1.5,
    )
    title = ParagraphStyle(
        "title",
        article,
        fontSize=large * 1.25,
        leading=large * 1.55,
        spaceAfter=look.space * 2,
        alignment=TA_LEFT if look.is_hanging else TA_CENTER,
    )
    return {
        "paragraph": plain,
        "heading": heading,
        "part": ParagraphStyle("part", article),
        "section 1": article,
        "title": title,
        "section 2": _section(look, plain, look.indents[0], 0),
        "section 3": _section(look, plain, look.indents[1], look.indents[0]),
        "bullet": ParagraphStyle("bullet", plain, leftIndent=30, bulletIndent=14, firstLineIndent=0),
        "lines": ParagraphStyle("lines", plain, alignment=TA_LEFT, firstLineIndent=0, spaceAfter=2),
        "cell": ParagraphStyle(
            "cell",
            plain,
            fontSize=look.size - (1 if look.columns > 1 else 0),
            alignment=TA_LEFT,
            firstLineIndent=0,
            spaceAfter=0,
            hyphenationLang="",
        ),
        "letterhead": ParagraphStyle(
            "letterhead", heading, alignment=TA_CENTER, fontSize=look.size * 1.15, spaceBefore=0, spaceAfter=2
        ),
    }


def _section(look: Look, plain: ParagraphStyle, indent: float, number_at: float) -> ParagraphStyle:
    if look.is_hanging:
        return ParagraphStyle("section", plain, leftIndent=indent, bulletIndent=number_at, firstLineIndent=0)
    return ParagraphStyle("section", plain, leftIndent=indent)
