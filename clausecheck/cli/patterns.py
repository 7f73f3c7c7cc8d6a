"""`clausecheck patterns`: what is looked for, and everything for those who write pattern files."""

from __future__ import annotations

import json
import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck.cli import delivery
from clausecheck.cli.review import NoShipped, Patterns
from clausecheck.cli.say import fit_to_show, say
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from clausecheck.clause import Clause, ClauseSet

app = typer.Typer(
    help="What clausecheck looks for: list it, show a clause in full; write, try and test pattern files.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class FileKind(StrEnum):
    """The kinds of pattern file that have a JSON Schema."""

    clause = "clause"
    words = "words"
    combinations = "combinations"


ClauseId = Annotated[str, typer.Argument(metavar="ID", help="A clause; `clausecheck patterns list` names them.")]
NewId = Annotated[str, typer.Argument(metavar="[ID]", help="The clause's id: the name of its file without its ending.")]
Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="[PATH...]", help="Your pattern files, or folders of them.")
]
Tried = Annotated[str, typer.Argument(metavar="TEXT", help="A sentence in quotes, or a contract's file.")]
OfClause = Annotated[
    str | None, typer.Option("--clause", metavar="ID", help="This clause only, with what comes near it.")
]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="PATH", help="Where it goes, or - for stdout.")]
OfAnalysis = Annotated[
    bool, typer.Option("--output", help="The schema of the JSON that --format json writes, instead.")
]
Kind = Annotated[FileKind, typer.Option("--for", help="Which file: of a clause, words.yaml or combinations.yaml.")]
Place = Annotated[str, typer.Option("--file", metavar="PATH", help="Where it goes; stdout unless told otherwise.")]
Spacy = Annotated[bool, typer.Option("--spacy", help="As token patterns of spaCy, a JSON object a line.")]
OnlyIds = Annotated[list[str] | None, typer.Option("--only", metavar="ID", help="This clause only; may be repeated.")]


@app.command("list")
def list_(patterns: Patterns = None, no_shipped: NoShipped = False) -> None:
    """List the clauses that are looked for."""
    from rich.console import Console
    from rich.table import Table

    table = Table("clause", "what it is", "rules", "from", box=None, pad_edge=False)
    for clause in _loaded(patterns, no_shipped).clauses:
        table.add_row(*map(fit_to_show, (clause.id, clause.title, str(len(clause.rules)), clause.origin)))
    Console(highlight=False, markup=False, emoji=False).print(table)


@app.command()
def show(clause_id: ClauseId, patterns: Patterns = None) -> None:
    """Show a clause as one page: what it is, its rules and when they fire, questions, sources, phrases, examples."""
    from clausecheck.cli import clause_page

    print(fit_to_show("\n".join(clause_page.lines(_known(_loaded(patterns), clause_id)))))


@app.command()
def new(clause_id: NewId = "my_clause", output: Output = None) -> None:
    """Write a pattern file to begin with; its example passes, and every part of it is explained."""
    from clausecheck.pattern_files import starter

    name = f"{clause_id}.yaml"
    place = output or name
    delivery.check_new(place, name=name)
    delivery.deliver(starter.text(clause_id), place, what="the pattern file")
    _warn(clause_id if place == delivery.STDOUT else Path(place).stem)
    if place != delivery.STDOUT:
        say(f"Pattern file: {place}. Change it to your clause, then: clausecheck patterns test {place}")


def _warn(clause_id: str) -> None:
    """Say when a new file takes the place of a clause that is there."""
    if _loaded(None).by_id(clause_id):
        say(
            f"Note: there is a clause {clause_id}, and this file takes its place. To add to that clause instead, write "
            f"`extends: {clause_id}` and only what you add."
        )


@app.command("test")
def run_examples(paths: Paths = None) -> None:
    """Run the examples in the shipped pattern files, and in yours when you name them."""
    from clausecheck import pattern_examples

    outcome = pattern_examples.run(_loaded(paths))
    for failure in outcome.failures:
        print(fit_to_show(failure))
    for clause_id in outcome.without:
        say(f"{clause_id} has no examples, so nothing was tested in it.")
    failed = len(outcome.failures)
    say(f"{outcome.run} examples: {f'{failed} came out otherwise' if failed else 'all as expected'}.")
    raise typer.Exit(2 if failed else 0)


@app.command("try")
def try_(text: Tried, clause_id: OfClause = None, patterns: Patterns = None, no_shipped: NoShipped = False) -> None:
    """Try the patterns on a sentence or a contract: what fires, on which words, and what only comes near."""
    from clausecheck import explain, readers
    from clausecheck.analysis import Engine
    from clausecheck.cli import trial

    clauses = _loaded(patterns, no_shipped)
    wanted = [_known(clauses, clause_id)] if clause_id else list(clauses.clauses)
    contract = readers.read(text) if _is_file(text) else readers.from_text(text)
    if not explain.is_read(contract):
        raise UsageError("There is no sentence in it: a few words without a full stop are taken for a heading")
    trials = explain.explain(contract, Engine(clauses), wanted, {})
    for line in trial.lines(contract, trials, is_one=bool(clause_id)):
        print(fit_to_show(line))


@app.command()
def schema(of_analysis: OfAnalysis = False, kind: Kind = FileKind.clause, place: Place = delivery.STDOUT) -> None:
    """Print the JSON Schema of a pattern file, for editors that underline mistakes while one types."""
    if of_analysis:
        from clausecheck.report import json_schema as of_report

        told = of_report.schema()
    else:
        from clausecheck.pattern_files import json_schema

        told = json_schema.SCHEMAS[kind]()
    delivery.deliver(json.dumps(told, indent=1) + "\n", place, what="the schema")


@app.command()
def export(
    spacy: Spacy = False, only: OnlyIds = None, patterns: Patterns = None, output: Output = delivery.STDOUT
) -> None:
    """Write the phrases in a form that other programs read; what cannot be said in it is told."""
    if not spacy:
        raise UsageError("Say in which form: clausecheck patterns export --spacy")
    from clausecheck import parties, pattern_files
    from clausecheck.matching import export as of_spacy

    clauses = pattern_files.load(patterns or (), only=only or ()).clauses
    exported = of_spacy.token_patterns(clauses, parties.names(""))
    delivery.deliver(
        "".join(f"{json.dumps(row)}\n" for row in exported.rows), output or delivery.STDOUT, what="the export"
    )
    for line in exported.told():
        say(line)


def _loaded(patterns: list[Path] | None, no_shipped: bool = False) -> ClauseSet:
    from clausecheck import pattern_files

    return pattern_files.load(patterns or (), shipped_too=not no_shipped)


def _known(clauses: ClauseSet, clause_id: str) -> Clause:
    from clausecheck.pattern_files import choosing

    clause = clauses.by_id(clause_id)
    if clause is None:
        raise UsageError(choosing.no_such(clause_id, [one.id for one in clauses.clauses]))
    return clause


def _is_file(text: str) -> bool:
    """Whether it is a contract's file and not a sentence; a name of a file that is not there is no sentence either."""
    if len(text) < 1_000 and os.path.isfile(text):
        return True
    if " " not in text.strip() and Path(text[:255]).suffix.lower() in (".pdf", ".docx", ".txt"):
        raise UsageError(f"{text}: there is no such file")
    return False
