"""Reads assumptions from a YAML file or from plain values, and says all that is wrong with them at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from clausecheck.economics.assumptions import Assumptions
from clausecheck.economics.sources import Source, apart
from clausecheck.errors import UsageError
from clausecheck.pattern_files.checking import validated
from clausecheck.pattern_files.yaml_lines import Parsed, parse

REQUIRED = ("track", "partner", "buy_in", "alternative")
"""Parts that must be there; of one that is left out every missing value is asked for."""
NEXT_STEP = "`clausecheck economics init OFFER` writes a file of assumptions"

_CONTRACT = (
    "{path}: this looks like a contract, and not like a file of assumptions. Begin one from it: "
    "clausecheck economics init {path}"
)
"""What to say of a file that has another ending, and holds nothing that stands in assumptions."""


@dataclass(frozen=True, slots=True)
class _Complaints:
    """Takes what is wrong, each with its place: the file's line, or the name of the value."""

    file: str
    parsed: Parsed | None
    problems: list[str] = field(default_factory=list)

    def complain(self, what: str, *path: str | int) -> None:
        """Add a problem."""
        if self.parsed:
            self.problems.append(f"{self.file}:{self.parsed.line(path)}: {what}")
        else:
            place = ".".join(map(str, path))
            self.problems.append(f"{place}: {what}" if place else what)


def read(path: str | os.PathLike[str]) -> tuple[Assumptions, dict[str, Source]]:
    """The assumptions of a file, and where each was read; raises UsageError with every problem at its line."""
    try:
        parsed = parse(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}). {NEXT_STEP}") from error
    except UnicodeDecodeError as error:
        raise UsageError(
            _CONTRACT.format(path=path) if _is_named_else(path) else f"{path}: not UTF-8 text. {NEXT_STEP}"
        ) from error
    complaints = _Complaints(str(path), parsed)
    if _is_contract(path, parsed):
        raise UsageError(_CONTRACT.format(path=path))
    complaints.problems.extend(f"{path}:{line}: {what}" for line, what in parsed.problems)
    return _checked(parsed.value, complaints)


def _is_contract(path: str | os.PathLike[str], parsed: Parsed) -> bool:
    value = parsed.value
    return _is_named_else(path) and not (isinstance(value, Mapping) and Assumptions.model_fields.keys() & value.keys())


def _is_named_else(path: str | os.PathLike[str]) -> bool:
    return Path(path).suffix.lower() not in (".yaml", ".yml", ".json")


def check(given: Mapping[str, object]) -> tuple[Assumptions, dict[str, Source]]:
    """The assumptions among plain values (from JSON, or a form); raises UsageError with every problem by its name."""
    return _checked(given, _Complaints("", None))


def _checked(given: object, complaints: _Complaints) -> tuple[Assumptions, dict[str, Source]]:
    if not isinstance(given, Mapping):
        raise UsageError("\n".join(complaints.problems) or f"{complaints.file}: no assumptions in it. {NEXT_STEP}")
    plain, sources = apart({**{part: {} for part in REQUIRED}, **given}, complaints)
    found = validated(plain, Assumptions, complaints)
    if found is None or complaints.problems:
        raise UsageError("\n".join(dict.fromkeys(complaints.problems)))
    return found, sources
