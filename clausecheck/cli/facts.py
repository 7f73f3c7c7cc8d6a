"""`clausecheck facts`: a starter file for what only the reader can tell."""

from __future__ import annotations

from typing import Annotated

import typer

from clausecheck.cli import delivery
from clausecheck.cli.say import say

FILE = "facts.yaml"

Output = Annotated[str, typer.Option("-o", "--output", metavar="PATH", help="Where it goes, or - for stdout.")]


def facts(output: Output = FILE) -> None:
    """Write a starter file for --facts; every answer in it is "not known" until you fill it in."""
    from clausecheck import facts as of_the_reader

    delivery.check_new(output, name=FILE, perhaps_with="your answers")
    delivery.deliver(of_the_reader.starter(), output, what="the file of facts")
    if output != delivery.STDOUT:
        say(f"Facts: {output}. Fill in what you know, then: clausecheck review CONTRACT --facts {output}")
