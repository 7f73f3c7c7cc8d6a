"""`clausecheck words`: all texts of the reports as one file, to be translated or put in one's own words."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from clausecheck.cli import delivery
from clausecheck.cli.say import say
from clausecheck.errors import UsageError

FILE = "words.json"

Output = Annotated[str, typer.Option("-o", "--output", metavar="PATH", help="Where it goes, or - for stdout.")]


def words(output: Output = FILE) -> None:
    """Write every text of the reports into one file; CLAUSECHECK_WORDS=FILE makes them speak as it says."""
    from clausecheck import translation

    if output != delivery.STDOUT and os.path.lexists(output):
        raise UsageError(f"{output}: there is such a file already, perhaps with your texts. Name another with -o")
    delivery.deliver(translation.starter(), output)
    if output != delivery.STDOUT:
        say(f"Texts: {output}. Change them, then set {translation.VARIABLE}={output} and make a report as usual.")
