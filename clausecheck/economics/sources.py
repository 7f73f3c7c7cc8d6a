"""Where an assumption was read: beside a plain value may stand the words it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a contract, or of whoever else said it, behind one assumption."""

    file: str = ""
    page: int | None = None
    section: str = ""
    quote: str = ""
    note: str = ""


KEYS = ("file", "page", "section", "quote", "note")


def apart(given: object, at: str = "") -> tuple[object, dict[str, Source]]:
    """Values written as `value:` with its words become plain; the words by the place of their value: "track.pay"."""
    if not isinstance(given, Mapping):
        return given, {}
    if "value" in given:
        source = Source(**{key: given[key] for key in KEYS if given.get(key) is not None})
        return given["value"], {at: source} if source != Source() else {}
    plain: dict[str, object] = {}
    found: dict[str, Source] = {}
    for name, value in given.items():
        plain[str(name)], inside = apart(value, f"{at}.{name}" if at else str(name))
        found |= inside
    return plain, found
