"""`clausecheck demo`: a report on a contract that comes along, to see what one looks like."""

from __future__ import annotations

from typing import Annotated

import typer

from clausecheck import shipped
from clausecheck.cli import review

SAMPLE = "radiology_associate.pdf"
REPORT = "demo.report.html"

Output = Annotated[str, typer.Option("-o", "--output", metavar="PATH", help="Where the report goes.")]


def demo(output: Output = REPORT, open_it: review.Open = False) -> None:
    """Make a report on a sample contract; no file needed."""
    sample = shipped.folder("sample_contracts") / SAMPLE
    raise typer.Exit(review.carry_out(review.Order((sample,), open_it=open_it), [output]))
