"""Prints a made-up contract as a form: its dollar amounts are blanks with the amounts typed into fields."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pypdfium2
import samples_pdf
from samples_source import Block, Sample

_AMOUNT = re.compile(r"(?<=\$)(?:\d[\d,]*\d|_+)")
"""Some are blanks already, and stay blank."""
_BLANK = re.compile(r"(?<=\$)_+")

Field = tuple[tuple[float, float, float, float], str]
"""Left, bottom, right, top on its page, and what is typed into it."""


def document(sample: Sample) -> bytes:
    """The bytes of the PDF; printed once to learn where the blanks are, and once with the fields over them."""
    amounts = [amount for block in sample.blocks for amount in _AMOUNT.findall(block.text)]
    blank = replace(sample, blocks=tuple(_blanked(block) for block in sample.blocks))
    places = list(_places(samples_pdf.document(blank)))
    fields: dict[int, list[Field]] = defaultdict(list)
    for (page, box), amount in zip(places, amounts, strict=True):
        if amount.strip("_"):
            fields[page].append((box, amount))

    def typed(canvas: Any, page: int) -> None:
        for number, ((left, bottom, right, top), amount) in enumerate(fields[page]):
            canvas.acroForm.textfield(
                name=f"{page}.{number}",
                value=amount,
                x=left,
                y=bottom - 2,
                width=right - left,
                height=top - bottom + 10,
                borderWidth=0,
                fontSize=8,
            )

    return samples_pdf.document(blank, on_page=typed)


def _blanked(block: Block) -> Block:
    return replace(block, text=_AMOUNT.sub(lambda amount: "_" * (len(amount[0]) + 1), block.text))


def _places(printed: bytes) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """The page, from 1, and the box of every blank, in reading order."""
    with pypdfium2.PdfDocument(printed) as pdf:
        for number, page in enumerate(pdf, start=1):
            text = page.get_textpage()
            for blank in _BLANK.finditer(text.get_text_range()):
                boxes = [text.get_charbox(at) for at in (blank.start(), blank.end() - 1)]
                yield number, (boxes[0][0], boxes[0][1], boxes[1][2], boxes[1][3])
