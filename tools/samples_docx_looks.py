"""The looks of the Word files: type, headings, and what a reviewer left in them."""

from __future__ import annotations

from dataclasses import dataclass

BLACK = "000000"


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: words put into a sentence of the source, and what stood there before."""

    after: str
    """The words it follows; with them it stands in the source."""
    inserted: str
    deleted: str = ""
    """In the source no more: the text with all changes accepted is the source's."""


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in points."""

    font: str
    size: float
    has_heading_styles: bool = False
    """Headings in Word's heading styles, otherwise ordinary paragraphs in bold."""
    is_numbered_by_style: bool = False
    """List numbers come with the style, otherwise with each paragraph."""
    is_justified: bool = False
    is_centered: bool = True
    columns: int = 1
    line_spacing: float = 1.0
    space: float = 8
    ink: str = BLACK
    after_number: str = " "
    table_style: str | None = "Table Grid"
    table_size: float = 0
    """0 for the size of the text."""
    signature_inches: float = 3.25
    has_letterhead: bool = False
    control: str = ""
    """The amount that stands in a content control; "" for none."""
    change: Change | None = None


LOOKS = {
    "classic": Look(
        "Times New Roman",
        12,
        has_heading_styles=True,
        is_justified=True,
        control="$250,000",
        change=Change("without the ", "prior "),
    ),
    "dense": Look(
        "Book Antiqua",
        9.5,
        is_justified=True,
        space=4,
        after_number="\t",
        control="$162,000",
        change=Change("for a period of ", "three (3)", deleted="two (2)"),
        signature_inches=1.0,
    ),
    "two_column": Look(
        "Arial",
        9,
        has_heading_styles=True,
        is_centered=False,
        columns=2,
        space=5,
        table_size=7.5,
        signature_inches=0,
    ),
    "typewriter": Look(
        "Courier New",
        11,
        line_spacing=1.5,
        after_number="\t",
        table_style=None,
        control="$50,000",
        change=Change("whether ", "directly "),
    ),
    "modern": Look(
        "Calibri",
        11,
        has_heading_styles=True,
        is_numbered_by_style=True,
        is_centered=False,
        ink="1F5C7A",
        table_style="Light List Accent 1",
        signature_inches=0,
        control="$75,000",
    ),
    "letter": Look(
        "Georgia",
        11.5,
        is_centered=False,
        line_spacing=1.15,
        ink="5A2A1B",
        signature_inches=0,
        has_letterhead=True,
    ),
}
