"""Writes the JSON Schemas of pattern files, for editors that complete and check while one types."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from clausecheck.pattern_files.schema import CombinationFile, ExtensionFile, PatternFile, SwitchFile, Text

Json = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The one that editors know best."""


def clause_file() -> Json:
    """Of a clause: a whole one, one that extends another, or one that only switches others off.

    The keys decide which; to try all three would underline a slip in one as three mistakes.
    """
    models = (PatternFile, ExtensionFile, SwitchFile)
    named, told = models_json_schema([(model, "validation") for model in models], by_alias=True)
    whole, extension, switch = (named[(model, "validation")] for model in models)
    return {
        "$schema": _DIALECT,
        "title": "A pattern file of clausecheck",
        "type": "object",
        "if": {"required": ["extends"]},
        "then": extension,
        "else": {"if": {"required": ["disable"], "maxProperties": 1}, "then": switch, "else": whole},
        "$defs": _without_titles(told["$defs"]),
    }


def word_list_file() -> Json:
    """Of `words.yaml`."""
    return _told("Word lists for the phrases of clausecheck", dict[Text, list[Text]])


def combination_file() -> Json:
    """Of `combinations.yaml`."""
    return _told("Combinations of findings for clausecheck", dict[Text, CombinationFile])


SCHEMAS: dict[str, Callable[[], Json]] = {
    "clause": clause_file,
    "words": word_list_file,
    "combinations": combination_file,
}
"""One for each kind of file."""


def _told(title: str, kind: Any) -> Json:
    return {"$schema": _DIALECT, "title": title, **_without_titles(TypeAdapter(kind).json_schema())}


def _without_titles(told: Any) -> Any:
    """pydantic makes a title of every name ("Not If"); editors show the names anyway."""
    if isinstance(told, list):
        return [_without_titles(one) for one in told]
    if not isinstance(told, dict):
        return told
    return {name: _without_titles(one) for name, one in told.items() if name != "title" or not isinstance(one, str)}
