"""Decides where a report goes and puts it there whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from clausecheck.cli.say import say
from clausecheck.errors import OneContractError, UsageError

STDOUT = "-"
_ENDINGS = {"text": "txt"}
_ELSEWHERE = "Name another place with -o"

Ending = Callable[[Path], str]
"""What the name of what is made of a file ends in."""


class DeliveryError(OneContractError):
    """A report cannot be put where it should go."""


def report_ending(form: str) -> Ending:
    """What the name of a report ends in: "report.html"."""
    return lambda _: f"report.{_ENDINGS.get(form, form)}"


def form_of(output: str | None, forms: Sequence[str]) -> str | None:
    """The form that the ending of a file's name stands for: "json" of out.json, "text" of out.txt; None of a folder."""
    if output is None or os.path.isdir(output):
        return None
    ending = os.path.splitext(output)[1].lower().removeprefix(".")
    return next((form for form in forms if ending == _ENDINGS.get(form, form)), None)


def places(files: Sequence[Path], output: str | None, ending: Ending) -> list[str]:
    """One place for each file: `-` for stdout, else a path; two files of a run never share one.

    Without `output` the report of `offer.pdf` stands beside it as `offer.report.html`; `output` may be a folder.
    """
    if output is not None and not os.path.isdir(output):
        if len(files) > 1:
            raise UsageError(f"{len(files)} contracts do not fit into one report. Give -o a folder, or leave it out")
        return [output]
    taken: list[str] = []
    for file in files:
        folder = os.path.dirname(file) if output is None else output
        taken.append(
            next(path for name in _names(file, ending(file)) if (path := os.path.join(folder, name)) not in taken)
        )
    return taken


def place(file: Path, output: str | None, what: str, form: str) -> str:
    """The place of one report on several files: beside `file` as draft2.`what`.html, or where `output` says."""
    if output is not None and not os.path.isdir(output):
        return output
    folder = os.path.dirname(file) if output is None else output
    return os.path.join(folder, f"{file.stem.removesuffix('.report')}.{what}.{_ENDINGS.get(form, form)}")


def check_open(is_wanted: bool, form: str, output: str | None) -> None:
    """Refuse to show in the browser what is no page in a file."""
    if is_wanted and (form != "html" or output == STDOUT):
        raise UsageError("--open shows an HTML report that was written to a file; leave --format and -o - out")


def check_new(place: str, *, perhaps_with: str = "") -> None:
    """Refuse to begin a file where one stands already, which may hold what somebody wrote."""
    if place != STDOUT and os.path.lexists(place):
        what = f", perhaps with {perhaps_with}" if perhaps_with else ""
        raise UsageError(f"{place}: there is such a file already{what}. Name another with -o")


def hand_over(
    report: str, place: str, summary: Callable[[str | None], str], *, files: Sequence[Path] = (), open_it: bool = False
) -> None:
    """Put a report in its place, say what is in it, and show it when that was asked for."""
    deliver(report, place, files=files)
    say(summary(None if place == STDOUT else place))
    show(place, is_wanted=open_it)


def show(place: str, *, is_wanted: bool) -> None:
    """Open a report in the browser when that was asked for."""
    if is_wanted:
        import webbrowser

        if not webbrowser.open(Path(place).resolve().as_uri()):
            say("No browser was found; open the report yourself.")


def _names(file: Path, ending: str) -> Iterator[str]:
    """offer.report.html, else offer.docx.report.html (when offer.pdf took the first), else numbered."""
    yield f"{file.stem.removesuffix('.report')}.{ending}"
    yield f"{file.name}.{ending}"
    number = 2
    while True:
        yield f"{file.name}-{number}.{ending}"
        number += 1


def deliver(report: str | bytes, place: str, *, files: Sequence[Path] = ()) -> None:
    """Write a report to stdout or to a path, never over one of `files`; raises DeliveryError."""
    content = report if isinstance(report, bytes) else report.encode("utf-8", errors="replace")
    if place == STDOUT:
        _print(content)
        return
    if place.endswith(("/", os.sep)) and not os.path.isdir(place):
        raise DeliveryError(f"{place}: there is no such folder. Make it first, or name another place with -o")
    target = os.path.realpath(place)
    if any(os.path.exists(file) and os.path.realpath(file) == target for file in files):
        raise DeliveryError(f"{place}: the report would replace the file it is made from. {_ELSEWHERE}")
    try:
        _replace(target, content)
    except OSError as error:
        why = error.strerror or str(error)
        raise DeliveryError(f"{place}: the report cannot be written ({why}). {_ELSEWHERE}") from error


def _replace(target: str, content: bytes) -> None:
    """Write beside and rename: who looks sees the old report or the new one, never a part."""
    if os.path.exists(target) and not os.path.isfile(target):
        with open(target, "wb", opener=_at_once) as device:  # it must stay what it is; a folder refuses
            device.write(content)
        return
    beside = os.path.join(os.path.dirname(target), f".clausecheck-{os.urandom(6).hex()}.tmp")
    try:
        with open(beside, "xb") as file:
            file.write(content)
        os.replace(beside, target)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(beside)


def _at_once(path: str, flags: int) -> int:
    """Open a pipe only where somebody reads it: else the program would wait without end."""
    opened = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    os.set_blocking(opened, True)
    return opened


def _print(content: bytes) -> None:
    if sys.stdout is None:
        raise DeliveryError("stdout: the report cannot be written (it is closed)")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # who read it (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise DeliveryError(f"stdout: the report cannot be written ({error.strerror})") from error
