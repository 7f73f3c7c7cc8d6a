"""`clausecheck batch`: folders of contracts become tables that can be searched and counted."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from clausecheck import extras
from clausecheck.cli import reading, review, watching
from clausecheck.cli.say import say
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from clausecheck.batch.run import Tally

BATCH = ("pyarrow", "pebble", "filelock")


class Engine(StrEnum):
    """By whom the files are examined."""

    pool = "pool"
    ray = "ray"


Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="IN...", help="Folders, files, patterns such as 'offers/**/*.pdf', or addresses (s3://...)."
    ),
]
Out = Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="The folder of the results.")]
Lists = Annotated[
    list[str] | None,
    typer.Option("--files-from", metavar="LIST", help="A file that names one IN a line; - for standard input."),
]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, help="Contracts at a time; one for each processor core.")
]
Limit = Annotated[float, typer.Option("--time-limit", min=1, help="Seconds after which a file is given up.")]
By = Annotated[Engine, typer.Option("--engine", help="pool: the cores of this computer; ray: a Ray cluster.")]
Address = Annotated[
    str | None, typer.Option("--ray-address", metavar="ADDRESS", help="A running cluster; else one is started here.")
]
Reports = Annotated[bool, typer.Option("--reports", help="Write an HTML report of each contract, too.")]
Again = Annotated[bool, typer.Option("--again", help="Try files once more that failed before.")]
Csv = Annotated[bool, typer.Option("--csv", help="Write the tables as CSV, too.")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Write the tables as lines of JSON, too.")]


def batch(
    output: Out,
    inputs: Inputs = None,
    files_from: Lists = None,
    workers: Workers = None,
    time_limit: Limit = 300,
    engine: By = Engine.pool,
    ray_address: Address = None,
    reports: Reports = False,
    again: Again = False,
    csv: Csv = False,
    jsonl: Jsonl = False,
    patterns: review.Patterns = None,
    no_shipped: review.NoShipped = False,
    only: review.Only = None,
    skip: review.Skip = None,
    state: review.State = None,
    facts: review.Facts = None,
    kind: review.Kind = None,
    password: review.Password = None,
    ocr: review.Recognition = review.Ocr.auto,
    changes: review.Tracked = review.Changes.accepted,
) -> None:
    """Examine many contracts: tables (Parquet) and an index.html in OUT. A run that was stopped goes on where it was.

    Exit codes: 0 done; 2 wrong usage, a wrong pattern file, or OUT cannot be written; 3 some files could not be read
    (they stand in the table of errors).
    """
    extras.need("A batch", BATCH, extra="batch", packages=BATCH)
    if engine == Engine.ray:
        extras.need("--engine ray", ("ray",), extra="scale", packages=("ray[data]",))
    elif ray_address:
        raise UsageError("--ray-address goes with --engine ray")
    if not (inputs or files_from):
        raise UsageError("Name a folder of contracts, or give a list of them with --files-from")
    from clausecheck.batch.run import Order, run

    order = Order(
        tuple(inputs or ()),
        output,
        tuple(files_from or ()),
        reading.how(
            patterns, no_shipped=no_shipped, only=only, skip=skip, facts=facts, state=state, kind=kind, password=password,
            ocr=ocr.value, changes=changes.value,
        ),
        workers,
        time_limit,
        engine.value,
        ray_address,
        reports=reports,
        again=again,
        forms=tuple(form for form, is_wanted in (("csv", csv), ("jsonl", jsonl)) if is_wanted),
    )  # fmt: skip
    with watching.progress() as watch:
        tally = run(order, watch)
    reading.tell(tally.notes, order.how)
    for line in _told(tally, output):
        say(line)
    raise typer.Exit(3 if tally.failed or tally.failed_before else 0)


_COPIED = ("holds what another file holds and has its rows", "hold what another file holds and have its rows")
_PASSED_OVER = (
    "that clausecheck wrote was passed over; name it to have it read",
    "that clausecheck wrote were passed over; name one to have it read",
)


def _told(tally: Tally, output: Path) -> list[str]:
    """What a run came to, in a few lines."""
    counts = [
        _many(tally.files, "file", "files"), f"{tally.read:,} read", f"{tally.failed.total():,} could not be read",
        *([_before(tally)] if tally.before else []),
        *([_many(tally.copied, *_COPIED)] if tally.copied else []),
        *([_many(tally.passed_over, *_PASSED_OVER)] if tally.passed_over else []),
    ]  # fmt: skip
    lines = [" · ".join(counts)]
    if tally.read:
        levels = (f"{tally.worst[level]:,} {level}" for level in ("high", "medium", "low", "favorable"))
        lines.append(f"By their worst finding: {', '.join(levels)}, {tally.worst['']:,} without a level")
    if tally.failed:
        causes = (f"{count:,} {cause}" for cause, count in tally.failed.most_common())
        lines.append(f"Not read: {', '.join(causes)}; each with its reason in {output / 'errors'}")
    lines.append(f"Results: {output / 'index.html'}, and the tables beside it")
    return lines


def _before(tally: Tally) -> str:
    failed = f" ({tally.failed_before:,} of them could not be read; --again tries them once more)"
    return f"{_many(tally.before, 'was', 'were')} done before{failed if tally.failed_before else ''}"


def _many(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
