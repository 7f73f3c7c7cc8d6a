"""`clausecheck words`: all texts of the reports as one file, to be translated or put in one's own words."""

from __future__ import annotations

from typing import Annotated

import typer

from clausecheck.cli import delivery
from clausecheck.cli.say import say

FILE = "words.json"

Output = Annotated[str, typer.Option("-o", "--output", metavar="PATH", help="Where it goes, or - for stdout.")]


def words(output: Output = FILE) -> None:
    """Write every text of the reports into one file; CLAUSECHECK_WORDS=FILE makes them speak as it says."""
    from clausecheck import translation

    delivery.check_new(output, name=FILE, perhaps_with="your texts")
    delivery.deliver(translation.starter(), output, what="the file of texts")
    if output != delivery.STDOUT:
        say(f"Texts: {output}. Change them, then set {translation.VARIABLE}={output} and make a report as usual.")
