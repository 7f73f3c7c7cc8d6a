"""Makes small PDF files for the tests, one page after the other, each line where the test puts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 612.0, 792.0
LEADING = 14.0

Draw = Callable[[Any], None]


def pdf_file(folder: Path, *pages: Draw, lock: StandardEncryption | None = None) -> Path:
    """A PDF with one page for each function that draws one."""
    path = folder / "contract.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), encrypt=lock, invariant=1)
    for draw in pages:
        canvas.setFont("Helvetica", 11)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def column(lines: Sequence[str], left: float = 72, top: float = 100) -> Draw:
    """Lines under each other; an empty one leaves a gap."""

    def draw(canvas: Any) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(left, HEIGHT - top - number * LEADING, line)

    return draw


def together(*draws: Draw) -> Draw:
    """Several things on one page, in this order."""

    def draw(canvas: Any) -> None:
        for each in draws:
            each(canvas)

    return draw


def ruled_table(rows: Sequence[Sequence[str]], left: float = 72, top: float = 300, width: float = 130) -> Draw:
    """A table with a line around every cell."""

    def draw(canvas: Any) -> None:
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                low = HEIGHT - top - (at + 1) * 20
                canvas.rect(left + place * width, low, width, 20)
                canvas.drawString(left + place * width + 4, low + 6, cell)

    return draw
