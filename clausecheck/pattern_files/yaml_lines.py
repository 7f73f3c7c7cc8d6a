"""Reads YAML so that every value still knows the line it stands on.

Plain scalars are read as YAML 1.2 reads them: `no`, `on` and `yes` are words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]

_SCALARS = (
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"), float),
)
_NULLS = {"", "~", "null", "Null", "NULL"}
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_DEEPEST = 40


@dataclass(slots=True)
class Parsed:
    """A YAML file as plain values, with the line of each by its path, and what is wrong with its form."""

    value: object = None
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[tuple[int, str]] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line (from 1) of a value, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def parse(text: str) -> Parsed:
    """Parse one document; problems of form are returned, not raised."""
    parsed = Parsed()
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        parsed.problems.append((mark.line + 1 if mark else 1, f"not YAML: {error.problem or error.context}"))
        return parsed
    except yaml.YAMLError as error:
        parsed.problems.append((1, f"not YAML: {error}"))
        return parsed
    if node is not None:
        parsed.value = _plain(node, (), parsed, frozenset())
        if not parsed.problems:
            _find_cut_phrases(text, parsed)
    return parsed


def _plain(node: yaml.Node, path: Path, parsed: Parsed, above: frozenset[int]) -> object:
    line = node.start_mark.line + 1
    parsed.lines[path] = line
    if id(node) in above or len(path) > _DEEPEST:
        parsed.problems.append((line, "this refers to itself or is nested too deeply"))
        return None
    above |= {id(node)}
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, at), parsed, above) for at, item in enumerate(node.value)]
    result: dict[str, object] = {}
    for key_node, value_node in node.value:
        key, key_line = str(key_node.value), key_node.start_mark.line + 1
        if key in result:
            parsed.problems.append((key_line, f"`{key}` stands twice; the second would hide the first"))
        result[key] = _plain(value_node, (*path, key), parsed, above)
        parsed.lines[(*path, key)] = key_line
    return result


def _scalar(node: yaml.ScalarNode) -> object:
    if node.style in ("'", '"', "|", ">"):
        return node.value
    for pattern, convert in _SCALARS:
        if pattern.fullmatch(node.value):
            return convert(node.value)
    if node.value in _NULLS:
        return None
    return _BOOLEANS.get(node.value, node.value)


def _find_cut_phrases(text: str, parsed: Parsed) -> None:
    """A comment on a phrase's line may be the rest of the phrase, which YAML has cut away without a word."""
    rows = text.splitlines()
    for path, line in list(parsed.lines.items()):
        if len(path) < 2 or not isinstance(path[-1], int) or not _holds_phrases(path[-2]):
            continue
        row = rows[line - 1] if line <= len(rows) else ""
        if re.search(r"""^\s*-\s+(?:[^'"\s][^#]*|"[^"]*"|'[^']*')\s#""", row):
            parsed.problems.append(
                (line, "` #` begins a comment here and cuts the phrase; put the comment on a line of its own")
            )


def _holds_phrases(key: str | int) -> bool:
    return key in ("find", "not_if", "headings", "in_its_section", "not_headings", "phrases", "near", "not_near")
