"""Makes text PDFs of any length out of a sample contract's words."""

from __future__ import annotations

from itertools import cycle, islice
from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).parent.parent / "sample_contracts"
LINES_A_PAGE = 44
LETTERS_A_LINE = 92


def write(path: Path, pages: int) -> None:
    """A one-column contract of so many pages; the sample's paragraphs begin anew as often as needed."""
    _print(path, list(islice(_lines(), pages * LINES_A_PAGE)))


def write_text(path: Path, text: str) -> None:
    """A one-column contract of these words; empty lines part its paragraphs."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
    _print(path, [line for paragraph in paragraphs for line in (*_wrapped(paragraph), "")])


def _print(path: Path, lines: list[str]) -> None:
    canvas = Canvas(str(path), pagesize=letter, invariant=1)
    for first in range(0, len(lines), LINES_A_PAGE):
        text = canvas.beginText(60, 730)
        text.setFont("Times-Roman", 11)
        text.setLeading(15)
        for line in lines[first : first + LINES_A_PAGE]:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()


def _lines():
    sources = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    for source in cycle(sources):
        for paragraph in source.split("\n"):
            yield from _wrapped(paragraph)
            yield ""


def _wrapped(paragraph: str):
    line = ""
    for word in paragraph.encode("latin-1", "replace").decode("latin-1").split():
        if len(line) + len(word) > LETTERS_A_LINE:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    if line:
        yield line
