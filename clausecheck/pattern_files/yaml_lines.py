"""Reads YAML so that every value still knows the line it stands on.

Plain scalars are read as YAML 1.2 reads them: `no`, `on` and `yes` are words. Anchors, aliases and tags are refused:
a phrase that begins with `&`, `*` or `!` would lose its first word to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

PHRASE_KEYS = frozenset(
    (
        "find",
        "not_if",
        "headings",
        "own_headings",
        "in_its_section",
        "referring",
        "not_headings",
        "between_companies",
        "phrases",
        "near",
        "not_near",
        "choices",
    )
)
"""Below these stand phrases."""

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Parsed:
    """A file as plain values, with the line of each by its path, and what is wrong with its form."""

    value: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[tuple[int, str]] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line (from 1) of a value, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str, *, only_phrases: bool = False) -> Parsed:
    """Parse one document; problems of form are returned, not raised. In a word list file every value is a phrase."""
    parsed = Parsed()
    walk = _Walk(parsed, yaml.parse(text, Loader=_LOADER), _LINE_END.split(text), only_phrases)
    try:
        walk.document()
    except _LostError as stop:
        parsed.problems.append(stop.args)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        parsed.problems.append((mark.line + 1 if mark else 1, f"not YAML: {error.problem or error.context}"))
    except yaml.YAMLError as error:
        parsed.problems.append((1, f"not YAML: {' '.join(str(error).split())}"))
    return parsed


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_SCALARS = (
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"), float),
)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_COMMENT = re.compile(r"[\s,\]}]*\s#")
_DEEPEST = 40
_LONGEST_NUMBER = 18


@dataclass(slots=True)
class _Walk:
    """One way through the events of a document; a tree of nodes would overflow on a file nested too deeply."""

    parsed: Parsed
    events: Iterator[Any]
    rows: list[str]
    only_phrases: bool

    def document(self) -> None:
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return
        self.parsed.value = self._value(next(self.events), ())
        next(self.events)
        following = next(self.events)
        if not isinstance(following, yaml.StreamEndEvent):
            self._note(following, "`---` begins a second document; a pattern file holds one")

    def _value(self, event: Any, path: Path) -> object:
        self.parsed.lines[path] = _line(event)
        if len(path) > _DEEPEST:
            raise _LostError(_line(event), "this is nested too deeply")
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            self._note(event, "`&`, `*` and `!` at the beginning mean something else in YAML; put the text in quotes")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else ""

    def _list(self, path: Path) -> list[object]:
        found: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._value(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _LostError(_line(event), "a key must be plain words")
            key, line = event.value, _line(event)
            if key in found:
                self._note(event, f"`{key}` stands twice; the second would hide the first")
            found[key] = self._value(next(self.events), (*path, key))
            self.parsed.lines[(*path, key)] = line
        return found

    def _scalar(self, event: Any, path: Path) -> object:
        if event.style in ("|", ">"):
            return event.value
        if self._is_phrase(path) and _COMMENT.match(self.rows[event.end_mark.line], event.end_mark.column):
            self._note(event, "` #` begins a comment here and cuts the phrase; put the comment on a line of its own")
        return event.value if event.style in ("'", '"') else _plain(event.value)

    def _is_phrase(self, path: Path) -> bool:
        return self.only_phrases or any(part in PHRASE_KEYS for part in path)

    def _note(self, event: Any, what: str) -> None:
        self.parsed.problems.append((_line(event), what))


class _LostError(Exception):
    """The rest of the document cannot be followed; the line, and why."""


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _plain(written: str) -> object:
    """What an unquoted scalar stands for: a number, true or false, nothing, or words."""
    if written[:1] in "+-.0123456789" and len(written) <= _LONGEST_NUMBER:
        for pattern, convert in _SCALARS:
            if written and pattern.fullmatch(written):
                return convert(written)
    if written in _NULLS:
        return None
    return _BOOLEANS.get(written, written)
