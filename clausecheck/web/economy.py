"""Partner track against the alternative, as a form: filled from contracts that were read, calculated while one types."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast

from clausecheck import __version__, economics
from clausecheck.economics import words as names
from clausecheck.economics.assumptions import QUESTIONS
from clausecheck.errors import UsageError
from clausecheck.model import Analysis
from clausecheck.web import words

CHOICES: Mapping[str, tuple[str, ...]] = {
    "paid_from": ("after tax", "before tax"),
    "interest_is_deducted": ("no", "yes"),
    "forgiven": ("monthly", "at the end"),
}
_LISTS = ("pay", "income")
_FIRST = (
    "track.pay", "track.years_to_partner", "partner.income", "buy_in.price", "buy_in.years", "buy_in.interest_percent",
    "alternative.pay", "admission_percent", "tax_percent", "horizon_years",
)  # fmt: skip
"""What is asked at once; the rest stands folded."""
_BETWEEN = re.compile(r"\s*(?:;|\n|,\s+)\s*")
_PLAIN = re.compile(r"-?\$?\s?[0-9][0-9,]*(?:\.[0-9]+)?\s?%?")


def form(offer: Analysis | None, alternative: Analysis | None) -> dict[str, object]:
    """The questions with what the contracts say, as values that JSON can say; without an offer with illustrations."""
    found = economics.filled(offer, alternative) if offer else {}
    fields = [_field(place, label, _at(found, place)) for place, label in names.NAMES.items()]
    return {
        "first": [one for one in fields if one["name"] in _FIRST],
        "more": [one for one in fields if one["name"] not in _FIRST],
    }


def calculated(
    given: Mapping[str, object], sources: Mapping[str, object], shape: str
) -> tuple[dict[str, object], bytes]:
    """The page or file of some answers, or for each field what is wrong with it."""
    try:
        assumptions, told = economics.check(_nested(given, sources))
    except UsageError as error:
        return {"problems": dict(_problems(str(error)))}, b""
    outcome = economics.calculate(assumptions, told)
    return {"problems": {}}, economics.FORMATS[shape](outcome, version=__version__).encode("utf-8", errors="replace")


def _field(place: str, label: str, found: object) -> dict[str, object]:
    source = dict(found) if isinstance(found, Mapping) else {}
    value = source.pop("value") if "value" in source else found
    name = place.rpartition(".")[2]
    return {
        "name": place,
        "label": label,
        "value": _shown(value, name),
        "choices": list(CHOICES.get(name, ())),
        "is_list": name in _LISTS,
        "asks": QUESTIONS.get(name, ""),
        "source": source,
        "from": words.FROM.format(file=source["file"], place=_place(source)) if "file" in source else "",
    }


def _place(source: Mapping[str, object]) -> str:
    number, page = source.get("section"), source.get("page")
    parts = (f"page {page}" if page else "", f"section {number}" if number else "")
    return ", ".join(filter(None, parts))


def _shown(value: object, name: str) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(_shown(one, name) for one in value)
    if isinstance(value, int | float):
        return f"{value:,.0f}" if value == int(value) else f"{value:,}"
    return str(value)


def _at(found: Mapping[str, object], place: str) -> object:
    at: object = found
    for key in place.split("."):
        at = cast("Mapping[str, object]", at).get(key) if isinstance(at, Mapping) else None
    return at


def _nested(given: Mapping[str, object], sources: Mapping[str, object]) -> dict[str, object]:
    """Fields by their dotted names as the parts that `economics.check` takes; an empty field is left out."""
    whole: dict[str, object] = {}
    for place, text in given.items():
        if place not in names.NAMES or not isinstance(text, str) or not text.strip():
            continue
        *parts, name = place.split(".")
        at = whole
        for part in parts:
            at = cast("dict[str, object]", at.setdefault(part, {}))
        source = sources.get(place)
        value = _value(text.strip(), name)
        at[name] = {"value": value, **source} if isinstance(source, dict) and source else value
    return whole


def _value(text: str, name: str) -> object:
    if name == "interest_is_deducted":
        return text == "yes"
    if name in _LISTS:
        return [_number(one) for one in _BETWEEN.split(text) if one]
    return _number(text)


def _number(text: str) -> object:
    """A whole number or a fraction where the text is one; else the text, for the check to complain about."""
    if not _PLAIN.fullmatch(text):
        return text
    bare = re.sub(r"[^0-9.-]", "", text)
    return float(bare) if "." in bare else int(bare)


def _problems(said: str) -> Iterator[tuple[str, str]]:
    """Each problem by the field it belongs to; a year of a list belongs to the list."""
    for line in said.splitlines():
        place, _, what = line.partition(": ")
        field = next((one for one in names.NAMES if place == one or place.startswith(f"{one}.")), "")
        yield field, what if field else line
