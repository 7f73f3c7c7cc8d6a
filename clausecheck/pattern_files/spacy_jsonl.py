"""Reads a spaCy pattern file (JSON lines with label, pattern and perhaps id) as clauses, one a label."""

from __future__ import annotations

import json
import re

from clausecheck.pattern_files.yaml_lines import Parsed

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def parse(text: str) -> Parsed:
    """The clauses by label in the form of a pattern file: {label: {"title": …, "find": […], "spacy": […]}}."""
    clauses: dict[str, dict[str, list[object]]] = {}
    parsed = Parsed(value=clauses)
    for line, row in enumerate(text.split("\n"), start=1):
        if not row.strip():
            continue
        entry, problem = _entry(row)
        if problem:
            parsed.problems.append((line, problem))
        else:
            _add(clauses, entry, line, parsed)
    return parsed


def _entry(row: str) -> tuple[dict[str, object], str]:
    """A line's label and pattern, and what is wrong with it."""
    try:
        entry = json.loads(row, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        return {}, f"not JSON: {error.msg} at column {error.colno}"
    except (ValueError, RecursionError) as error:
        return {}, f"not usable: {error}"
    if not isinstance(entry, dict):
        return {}, "each line must be an object with `label` and `pattern`"
    return entry, _problem(entry)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    entry = dict(pairs)
    if len(entry) < len(pairs):
        raise ValueError("a key stands twice; the second would hide the first")
    return entry


def _problem(entry: dict[str, object]) -> str:
    unknown = sorted(set(entry) - {"label", "pattern", "id"})
    if unknown:
        return f"unknown key `{unknown[0]}`; known are label, pattern, id"
    if not isinstance(entry.get("label"), str) or not str(entry["label"]).strip():
        return "`label` must be a word"
    pattern = entry.get("pattern")
    if isinstance(pattern, str):
        return "" if _WORDS.search(pattern) else "`pattern` holds no word"
    return "" if pattern and isinstance(pattern, list) else "`pattern` must be a phrase or a list of tokens"


def _add(clauses: dict[str, dict[str, list[object]]], entry: dict[str, object], line: int, parsed: Parsed) -> None:
    label, pattern = str(entry["label"]).strip(), entry["pattern"]
    clause = clauses.setdefault(label, {})
    key = "find" if isinstance(pattern, str) else "spacy"
    rows = clause.setdefault(key, [])
    parsed.lines.setdefault((label,), line)
    parsed.lines[(label, key, len(rows))] = line
    rows.append(_phrase(pattern) if isinstance(pattern, str) else pattern)


def _phrase(pattern: str) -> str:
    """spaCy's phrase is plain text: its brackets and question marks mean nothing, and punctuation is no word."""
    return " ".join(_WORDS.findall(pattern))
