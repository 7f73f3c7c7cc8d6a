"""The command line: what is typed becomes a report, a list, or plain words on what to do next."""

from __future__ import annotations

import difflib
import gc
import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Annotated

import typer

from clausecheck import __version__
from clausecheck.cli import (
    annotate,
    batch,
    changes,
    compare,
    demo,
    economics,
    facts,
    patterns,
    query,
    review,
    serve,
    texts,
)
from clausecheck.cli.say import say
from clausecheck.errors import ClausecheckError, ContractError, UsageError

app = typer.Typer(
    help="Find the clauses of a physician's contract that decide years of a life, word for word, on this computer.",
    epilog="`clausecheck offer.pdf` is short for `clausecheck review offer.pdf`.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: importing rich costs a tenth of a run
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(short_help="Review contracts: offer.pdf gives offer.report.html.")(review.review)
app.command(short_help="Give the contract back with notes at the exact words.")(annotate.annotate)
app.command(short_help="Lay two to six offers side by side, row by row.")(compare.compare)
app.command(short_help="Tell what moved between two drafts.")(changes.changes)
app.command(short_help="Examine many contracts: tables (Parquet) and an index.html.")(batch.batch)
app.add_typer(economics.app, name="economics", short_help="Lay the partner track beside the alternative, in money.")
app.command(short_help="Ask the results of a batch one question in SQL.")(query.query)
app.command(short_help="Make a report on a sample contract, demo.report.html.")(demo.demo)
app.command(short_help="Write a starter file for --facts.")(facts.facts)
app.command(short_help="Write every text of the reports into one file.")(texts.words)
app.command(short_help="Open a page on this computer into which contracts go.")(serve.serve)
app.add_typer(patterns.app, name="patterns", short_help="Show what is looked for; write and test pattern files.")

COMMANDS = (
    "review",
    "annotate",
    "compare",
    "changes",
    "batch",
    "query",
    "economics",
    "demo",
    "facts",
    "words",
    "serve",
    "patterns",
)
_NEW_OBJECTS_BEFORE_COLLECTING = 1_000_000
"""Importing spaCy and reading patterns makes objects that stay; looking for garbage among them took a fifth of a run."""
_OWN_OPTIONS = ("-h", "--help", "--version")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; ends the program with its exit code (0 done, 1 --fail-on, 2 usage, 3 not readable)."""
    gc.set_threshold(_NEW_OBJECTS_BEFORE_COLLECTING, 10, 10)
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, _leave)
    try:
        _check_folder()
        _take_words()
        app(args=_completed(list(sys.argv[1:] if arguments is None else arguments)), prog_name="clausecheck")
    except ClausecheckError as error:
        say(str(error))
        sys.exit(3 if isinstance(error, ContractError) else 2)
    finally:
        gc.freeze()  # all of it goes with the process; looking for garbage on the way out took a tenth of a run


def _check_folder() -> None:
    """Refuse to work in a folder that was taken away: spaCy and others ask for it and break."""
    try:
        os.getcwd()
    except FileNotFoundError as error:
        raise UsageError("The folder you are in is not there any more. Go to another one (cd) and run again") from error


def _take_words() -> None:
    """The user's texts in place of our own; most runs have none, and pay nothing."""
    if os.environ.get("CLAUSECHECK_WORDS"):
        from clausecheck import translation

        translation.take_from_surroundings()


def _print_version(is_asked: bool) -> None:
    if is_asked:
        print(__version__)
        raise typer.Exit


@app.callback()
def _before_any_command(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Options that need no command."""


def _leave(number: int, _: FrameType | None) -> None:
    """Quietly: files half written are removed and the reading process is ended on the way out."""
    sys.exit(128 + number)


def _completed(arguments: list[str]) -> list[str]:
    """`offer.pdf` becomes `review offer.pdf`, and so for assumptions; a file whose name begins with a dash is not taken for an option."""
    arguments = [f"./{one}" if one[:1] == "-" and len(one) > 2 and os.path.isfile(one) else one for one in arguments]
    if not arguments:
        return arguments
    first = arguments[0]
    if not first:
        raise UsageError("An empty name was given. Name a contract: `clausecheck offer.pdf`.")
    if first == "economics" and len(arguments) > 1 and arguments[1] not in (*economics.COMMANDS, *_OWN_OPTIONS):
        return ["economics", economics.SHORT, *arguments[1:]]
    if first in COMMANDS or first in _OWN_OPTIONS:
        return arguments
    if not os.path.lexists(first):
        no_such = f"There is no command and no file `{first}`"
        if near := difflib.get_close_matches(first, COMMANDS, n=1):
            raise UsageError(f"{no_such}; did you mean `clausecheck {near[0]}`?")
        if first.isalpha() and len(arguments) == 1:
            raise UsageError(f"{no_such}; `clausecheck --help` lists the commands.")
    return ["review", *arguments]
