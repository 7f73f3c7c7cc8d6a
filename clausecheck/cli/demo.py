"""`clausecheck demo`: a report on a contract that comes along, to see what one looks like."""

from __future__ import annotations

from pathlib import Path

import typer

from clausecheck import shipped
from clausecheck.cli import delivery, picturing, review

SAMPLE = "radiology_associate.pdf"
DEMO = Path("demo")
"""demo.report.html is named after it."""


def demo(output: review.Output = None, open_it: review.Open = False) -> None:
    """Make a report on a sample contract, demo.report.html; no file needed."""
    form = delivery.form_of(None, output, tuple(review.Form))
    delivery.check_open(open_it, form, output)
    places = delivery.places([DEMO], output, delivery.report_ending(form))
    sample = shipped.folder("sample_contracts") / SAMPLE
    pictures = picturing.wanted(form, lines=None, pages=False)
    raise typer.Exit(review.carry_out(review.Order((sample,), form, open_it=open_it, pictures=pictures), places))
