"""`clausecheck patterns`: what is looked for, one clause in full, and the examples in the pattern files as tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck.cli.review import Patterns
from clausecheck.cli.say import fit_to_show, say
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from clausecheck.clause import Clause

app = typer.Typer(
    help="What clausecheck looks for: list it, show a clause in full, test pattern files.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

ClauseId = Annotated[str, typer.Argument(metavar="ID", help="A clause; `clausecheck patterns list` names them.")]
Paths = Annotated[
    list[Path] | None, typer.Argument(metavar="[PATH...]", help="Your pattern files, or folders of them.")
]


@app.command("list")
def list_(patterns: Patterns = None) -> None:
    """List the clauses that are looked for."""
    from rich.console import Console
    from rich.table import Table

    from clausecheck import pattern_files

    table = Table("clause", "what it is", "rules", "from", box=None, pad_edge=False)
    for clause in pattern_files.load(patterns or ()).clauses:
        table.add_row(*map(fit_to_show, (clause.id, clause.title, str(len(clause.rules)), clause.origin)))
    Console(highlight=False, markup=False, emoji=False).print(table)


@app.command()
def show(clause_id: ClauseId, patterns: Patterns = None) -> None:
    """Show a clause: what it is, its rules, its questions, what silence means, and its sources."""
    from clausecheck import pattern_files

    clauses = pattern_files.load(patterns or ())
    clause = clauses.by_id(clause_id)
    if clause is None:
        known = ", ".join(one.id for one in clauses.clauses)
        raise UsageError(f"there is no clause `{clause_id}`; known are {known}")
    print(fit_to_show("\n".join(_described(clause))))


@app.command("test")
def run_examples(paths: Paths = None) -> None:
    """Run the examples in the shipped pattern files, and in yours when you name them."""
    from clausecheck import pattern_examples, pattern_files

    outcome = pattern_examples.run(pattern_files.load(paths or ()))
    for failure in outcome.failures:
        print(fit_to_show(failure))
    for clause_id in outcome.without:
        say(f"{clause_id} has no examples, so nothing was tested in it.")
    failed = len(outcome.failures)
    say(f"{outcome.run} examples: {f'{failed} came out otherwise' if failed else 'all as expected'}.")
    raise typer.Exit(2 if failed else 0)


def _described(clause: Clause) -> Iterator[str]:
    yield from (
        f"{clause.title} ({clause.id}, {clause.origin})",
        "",
        clause.what,
        "",
        clause.why,
        "",
        "Rules, worst first:",
    )
    for rule in clause.rules:
        yield f"  {rule.id} {rule.level}: {rule.because}"
        if rule.ask:
            yield f"    Ask for: {rule.ask}"
    yield f"  otherwise {clause.otherwise}"
    yield from ("", "Questions:", *(f"  {one.text} (ask: {one.whom})" for one in clause.questions))
    yield from ("", "When nothing is found:")
    for kind, absent in clause.if_absent.items():
        yield f"  {'any contract' if kind == 'any' else kind}{f', {absent.level}' if absent.level else ''}: {absent.say}"
    yield from ("", "Phrases:", *(f"  {one.text}" for one in clause.find))
    yield from ("", "Sources:", *(f"  {source}" for source in clause.sources))
