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
_NO_FOLDER = "there is no such folder. Make it first, or name another place with -o"
_FORMS_OF_FILES = (
    "html", "json", "md", "csv", "txt", "docx", "doc", "pdf", "rtf", "odt", "xlsx", "xls", "xml", "yaml", "yml",
)  # fmt: skip
"""Endings that say what is in a file; with any other one a name is just a name."""

Ending = Callable[[Path], str]
"""What the name of what is made of a file ends in."""


class DeliveryError(OneContractError):
    """A report cannot be put where it should go."""


def report_ending(form: str) -> Ending:
    """What the name of a report ends in: "report.html"."""
    return lambda _: f"report.{_ENDINGS.get(form, form)}"


def form_of(asked: str | None, output: str | None, forms: Sequence[str]) -> str:
    """The form asked for; else the one that the ending of the file stands for, "text" of out.txt; else the first one.

    Raises UsageError for an ending that none of the forms has, when no form is asked for.
    """
    if asked is not None or output is None or os.path.isdir(output):
        return asked or forms[0]
    endings = [_ENDINGS.get(form, form) for form in forms]
    if wrong := wrong_ending(output, endings):
        *others, last = (f".{one}" for one in endings)
        printed = ". For a PDF print the page from the browser" if wrong == "pdf" else ""
        raise UsageError(
            f"{output}: .{wrong} is not written here. Name a file that ends in {', '.join(others)} or {last}{printed}"
        )
    return next((form for form, one in zip(forms, endings, strict=True) if one == _ending(output)), forms[0])


def wrong_ending(place: str, fitting: Sequence[str]) -> str:
    """What a file's name ends in, when that promises another form than one of these; "" when it does not."""
    ending = _ending(place)
    return ending if ending in _FORMS_OF_FILES and ending not in fitting else ""


def _ending(place: str) -> str:
    return os.path.splitext(place)[1].lower().removeprefix(".")


def places(files: Sequence[Path], output: str | None, ending: Ending) -> list[str]:
    """One place for each file: `-` for stdout, else a path; two files of a run never share one.

    Without `output` the report of `offer.pdf` stands beside it as `offer.report.html`; `output` may be a folder.
    """
    if output == "":
        raise UsageError("-o: no name was given. Name a file or a folder, or leave -o out")
    if output is not None and not os.path.isdir(output):
        if len(files) > 1:
            raise UsageError(_too_many(len(files), output))
        return [output]
    taken: list[str] = []
    for file in files:
        folder = os.path.dirname(file) if output is None else output
        taken.append(
            next(path for name in _names(file, ending(file)) if (path := os.path.join(folder, name)) not in taken)
        )
    return taken


def _too_many(number: int, output: str) -> str:
    if _is_meant_as_folder(output):
        return f"{output}: {_NO_FOLDER}"
    return f"{number} contracts do not fit into one file. Give -o a folder that is there, or leave it out"


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


def check_new(place: str, *, name: str, perhaps_with: str = "") -> None:
    """Refuse to begin a file where one stands already, which may hold what somebody wrote; or in place of a folder.

    `name`: what the file is called unless it is told.
    """
    if place != STDOUT and os.path.isdir(place):
        raise UsageError(f"{place}: this is a folder. Name the file in it, such as -o {os.path.join(place, name)}")
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


def deliver(report: str | bytes, place: str, *, files: Sequence[Path] = (), what: str = "the report") -> None:
    """Write a report to stdout or to a path, never over one of `files`; raises DeliveryError.

    `what`: as an error calls it.
    """
    content = report if isinstance(report, bytes) else report.encode("utf-8", errors="replace")
    if place == STDOUT:
        _print(content, what)
        return
    if os.path.isdir(place):
        raise DeliveryError(f"{place}: this is a folder. Name the file in it with -o")
    if _is_meant_as_folder(place):
        raise DeliveryError(f"{place}: {_NO_FOLDER}")
    target = os.path.realpath(place)
    if any(os.path.exists(file) and os.path.realpath(file) == target for file in files):
        raise DeliveryError(f"{place}: {what} would replace the file it is made from. {_ELSEWHERE}")
    try:
        _replace(target, content)
    except OSError as error:
        raise DeliveryError(f"{place}: {what} cannot be written ({_why(error, place)}). {_ELSEWHERE}") from error


def _is_meant_as_folder(place: str) -> bool:
    return place.endswith(("/", os.sep)) and not os.path.isdir(place)


def _why(error: OSError, place: str) -> str:
    folder = os.path.dirname(place)
    if isinstance(error, FileNotFoundError) and folder and not os.path.lexists(folder):
        return f"there is no folder {folder}"
    return error.strerror or str(error)


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


def _print(content: bytes, what: str) -> None:
    if sys.stdout is None:
        raise DeliveryError(f"stdout: {what} cannot be written (it is closed)")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # who read it (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise DeliveryError(f"stdout: {what} cannot be written ({error.strerror})") from error
