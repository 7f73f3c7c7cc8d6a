"""Reads a spaCy pattern file (JSON lines with label, pattern and perhaps id) as pattern files, one a label."""

from __future__ import annotations

import json

from clausecheck.pattern_files.yaml_lines import Parsed


def parse(text: str) -> Parsed:
    """The same form that a YAML file of several clauses would have: {"clauses": {label: {...}}}."""
    parsed = Parsed(value={"clauses": {}})
    clauses: dict[str, dict[str, object]] = parsed.value["clauses"]  # type: ignore[index]
    for line, row in enumerate(text.splitlines(), start=1):
        if not row.strip():
            continue
        try:
            entry = json.loads(row)
        except json.JSONDecodeError as error:
            parsed.problems.append((line, f"not JSON: {error.msg} at column {error.colno}"))
            continue
        problem = _problem(entry)
        if problem:
            parsed.problems.append((line, problem))
        else:
            _add(clauses, entry, line, parsed)
    return parsed


def _problem(entry: object) -> str:
    if not isinstance(entry, dict):
        return "each line must be an object with `label` and `pattern`"
    unknown = sorted(set(entry) - {"label", "pattern", "id"})
    if unknown:
        return f"unknown key `{unknown[0]}`; known are label, pattern, id"
    if not isinstance(entry.get("label"), str) or not entry["label"].strip():
        return "`label` must be a word"
    if not isinstance(entry.get("pattern"), str | list) or not entry["pattern"]:
        return "`pattern` must be a phrase or a list of tokens"
    return ""


def _add(clauses: dict[str, dict[str, object]], entry: dict[str, object], line: int, parsed: Parsed) -> None:
    label = str(entry["label"])
    clause = clauses.setdefault(label, {"title": label.replace("_", " ").capitalize(), "find": [], "spacy": []})
    key = "find" if isinstance(entry["pattern"], str) else "spacy"
    rows = clause[key]
    assert isinstance(rows, list)
    parsed.lines[("clauses", label, key, len(rows))] = line
    parsed.lines.setdefault(("clauses", label), line)
    rows.append(entry["pattern"])
