"""The texts of the reports as one file, and such a file, translated or in one's own words, in their place.

The texts stand in the `words` modules of the rooms that write for readers. What pattern files say is not among them: a
pattern file of one's own goes over a shipped one. Nor is what is told of a file and its kind (`readers/`, `about/`), of
the law and of phrases that put off (`law/`, `stalls`), the questions for facts, and notes on the patterns that were used.
"""

from __future__ import annotations

import importlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType

from clausecheck.errors import UsageError

VARIABLE = "CLAUSECHECK_WORDS"
"""Of the surroundings: the path of the file whose texts are used."""
ROOMS = (
    "report.words",
    "report.words_anonymous",
    "report.words_controls",
    "report.words_docx",
    "report.words_email",
    "report.words_grids",
    "report.words_notes",
    "report.words_people",
    "report.words_pictures",
    "report.words_reported",
    "report.words_scans",
    "report.words_summary",
    "report.words_trade",
    "batch.words",
    "changes.words",
    "compare.words",
    "economics.words",
    "words",
    "web.words",
)
_FIELD = re.compile(r"\{(\w*)")


def starter() -> str:
    """Every text as it is, to be translated or put in other words; what stands in {braces} is filled in."""
    told = {room: _plain(_constants(_module(room))) for room in ROOMS}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def take_from_surroundings() -> None:
    """Put the texts of the file that CLAUSECHECK_WORDS names in place of our own; nothing where it names none."""
    path = os.environ.get(VARIABLE)
    if path:
        take(Path(path))


def take(path: Path) -> None:
    """Put the texts of a file in place of our own, for as long as the program runs; what it leaves out stays.

    Raises UsageError with every text that does not fit. None is taken then.
    """
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: it cannot be opened ({error.strerror}). Check the path in {VARIABLE}") from error
    except ValueError as error:
        raise UsageError(
            f"{path}: this is not JSON in UTF-8 ({error}). `clausecheck words` writes a starter"
        ) from error
    wrong: list[str] = []
    texts = list(_texts(given, wrong))
    if wrong:
        raise UsageError("\n".join(f"{path}: {one}" for one in wrong))
    for module, name, value in texts:
        setattr(module, name, value)


def _texts(given: object, wrong: list[str]) -> Iterator[tuple[ModuleType, str, object]]:
    """Each text that was given, in the shape of the one whose place it takes; what does not fit goes to `wrong`."""
    for room, names in _named(given, ROOMS, "", wrong):
        module = _module(room)
        own = _constants(module)
        for name, value in _named(names, own, f"{room}.", wrong):
            yield module, name, _fitted(own[name], value, f"{room}.{name}", wrong)


def _named(given: object, known: object, path: str, wrong: list[str]) -> Iterator[tuple[str, object]]:
    if not isinstance(given, dict):
        wrong.append(f"{path.rstrip('.') or 'the file'} must be an object of names and texts")
        return
    assert isinstance(known, tuple | dict)
    for name, value in given.items():
        if name in known:
            yield name, value
        else:
            near = get_close_matches(name, list(known), n=1)
            wrong.append(f"there is no {path}{name}" + (f"; did you mean {near[0]}?" if near else ""))


def _fitted(own: object, given: object, path: str, wrong: list[str]) -> object:
    """The text given, as our own is: words for words with the same fields, a row of as many, the same names."""
    if isinstance(own, str):
        if not isinstance(given, str):
            wrong.append(f"{path} must be a text")
        elif not set(_FIELD.findall(given)) <= set(_FIELD.findall(own)):
            wrong.append(f"{path} may hold {', '.join(sorted(_FIELD.findall(own))) or 'nothing'} in braces")
        return given
    if isinstance(own, tuple):
        if not isinstance(given, list) or len(given) != len(own):
            wrong.append(f"{path} must be a row of {len(own)}")
            return own
        return tuple(_fitted(*pair, f"{path}[{at}]", wrong) for at, pair in enumerate(zip(own, given, strict=True)))
    if isinstance(own, Mapping):
        keys = {_name(key): key for key in own}
        taken = {keys[name]: value for name, value in _named(given, keys, f"{path}.", wrong)}
        return {
            key: _fitted(value, taken.get(key, _plain(value)), f"{path}.{_name(key)}", wrong)
            for key, value in own.items()
        }
    return own


def _constants(module: ModuleType) -> dict[str, object]:
    return {name: value for name, value in vars(module).items() if name.isupper() and name[0] != "_"}


def _plain(value: object) -> object:
    """As it is written down: rows as lists, every name as a text."""
    if isinstance(value, Mapping):
        return {_name(key): _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _name(key: object) -> str:
    """A key as JSON writes it: true for True, ["a", 1] for a pair."""
    return key if isinstance(key, str) else json.dumps(key)


def _module(room: str) -> ModuleType:
    return importlib.import_module(f"clausecheck.{room}")
