"""Reads a plain phrase such as `<physician> shall not ... compet* within <miles>` into a row of elements.

The whole language: words; `compet*` any ending; `(a|b c)` a choice; `word?` or `(a|b)?` may be missing;
`...` up to eight words, `...15` up to fifteen; `<months>` an amount; `<physician>` a party; `<discretion>` a word list;
`a & b` both in the sentence, in whatever order; `a & !b` the first without the second.
Capitals, punctuation and hyphens never matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from clausecheck.clause import Choice, Element, Gap, Kind, Phrase, Row, Word

AMOUNTS = (
    "months", "days", "hours", "minutes", "miles", "usd", "percent", "vote", "every_nth", "days_per_month",
    "multiple", "date", "number",
)  # fmt: skip
PARTIES = ("physician", "group")
USUAL_GAP = 8
WIDEST_GAP = 40

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<gap>\.\.\.(?P<most>[0-9]*)|…)|<(?P<name>[A-Za-z_]+)>|(?P<mark>[()|?])"
    r"|(?P<word>[^\W_]+(?:['’\-‑–/&][^\W_]+)*)(?P<star>\*?)|(?P<wrong>.)"
)
_HYPHENATED = re.compile(r"[^\W_]+(?:[-‑–][^\W_]+)+")


class PhraseError(ValueError):
    """A phrase that cannot be read or could never match; its text says why."""


@dataclass(slots=True)
class Grammar:
    """What phrases may refer to, and the hyphenated words that they were seen to use."""

    lists: Mapping[str, Row] = field(default_factory=dict)
    hyphenated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Parts by whole: {"noncompete": ("non", "compete")}."""


def hyphenated(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words that some phrase writes with a hyphen; other phrases may write them in two words or in one."""
    found = {}
    for text in texts:
        for word in _HYPHENATED.findall(text):
            parts = _parts(word)
            found["".join(parts)] = parts
    return found


def parse(text: str, grammar: Grammar, place: str = "") -> Phrase:
    """The phrase that a text stands for; raises PhraseError."""
    rows: list[Row] = []
    without: list[Row] = []
    for part in re.split(r"\s&\s", text):
        is_veto = part.lstrip().startswith("!")
        (without if is_veto else rows).append(_row(part.lstrip().removeprefix("!"), grammar))
    if not rows:
        raise PhraseError("a phrase cannot only say what must not stand there; that belongs under `not_if:`")
    return Phrase(text, tuple(rows), tuple(without), place)


def _row(text: str, grammar: Grammar) -> Row:
    tokens = [token for token in _TOKEN.finditer(text) if token.lastgroup != "space"]
    options, at = _options(tokens, 0, grammar)
    if at < len(tokens):
        raise PhraseError("a `)` without its `(`")
    row = options[0] if len(options) == 1 else (Choice(tuple(options)),)
    _refuse_empty(row)
    return row


def _options(tokens: list[re.Match[str]], at: int, grammar: Grammar, depth: int = 0) -> tuple[list[Row], int]:
    if depth > 8:
        raise PhraseError("choices nested too deeply")
    options: list[Row] = []
    row: list[Element] = []
    while at < len(tokens):
        token = tokens[at]
        mark = token["mark"]
        if mark == ")":
            break
        if mark == "|":
            options.append(_fused(row, grammar))
            row = []
        elif mark == "?":
            _make_optional(row)
        elif mark == "(":
            inner, at = _options(tokens, at + 1, grammar, depth + 1)
            if at >= len(tokens):
                raise PhraseError("a `(` without its `)`")
            if any(not option for option in inner):
                raise PhraseError("an empty choice; write `(a|b)?` for a part that may be missing")
            row.append(choice(inner))
        else:
            row.extend(_element(token, grammar))
        at += 1
    options.append(_fused(row, grammar))
    return options, at


def _make_optional(row: list[Element]) -> None:
    if not row or isinstance(row[-1], Gap):
        raise PhraseError("`?` must follow a word or a choice")
    last = row.pop()
    row.append(Choice((*last.options, ())) if isinstance(last, Choice) else Choice(((last,), ())))


def choice(options: list[Row]) -> Element:
    """Single plain words become one Word; anything else stays a Choice."""
    words = [option[0] for option in options if len(option) == 1 and isinstance(option[0], Word)]
    if len(words) < 2:
        return Choice(tuple(options))
    one = Word(
        frozenset().union(*(word.forms for word in words)), frozenset().union(*(word.stems for word in words))
    )
    rest = [option for option in options if not (len(option) == 1 and isinstance(option[0], Word))]
    return Choice((*rest, (one,))) if rest else one


def _element(token: re.Match[str], grammar: Grammar) -> Row:
    if token["gap"]:
        most = int(token["most"]) if token["most"] else USUAL_GAP
        if not 0 < most <= WIDEST_GAP:
            raise PhraseError(f"a gap of {most} words; the widest is {WIDEST_GAP}")
        return (Gap(most),)
    if token["name"]:
        return _named(token["name"], grammar)
    if token["word"]:
        return _word(token["word"], bool(token["star"]), grammar)
    if token["wrong"] == "#":
        raise PhraseError("`#` is not a number; write `<number>`")
    raise PhraseError(f"`{token[0]}` can never match: punctuation is not read, so leave it out")


def _named(name: str, grammar: Grammar) -> Row:
    if name in AMOUNTS or name in PARTIES:
        return (Kind(name),)
    if name in grammar.lists:
        return grammar.lists[name]
    known = ", ".join((*AMOUNTS, *PARTIES, *sorted(grammar.lists)))
    raise PhraseError(f"unknown placeholder `<{name}>`; known are {known}")


def _word(written: str, is_stem: bool, grammar: Grammar) -> Row:
    """A hyphenated word is found whole or in its parts, however this phrase happens to write it."""
    parts = _parts(written)
    whole = "".join(parts)
    if len(parts) == 1 and not is_stem:
        parts = grammar.hyphenated.get(whole, parts)
    if len(parts) == 1:
        return (_one(whole, is_stem),)
    rows = (tuple(_one(part, False) for part in parts[:-1]) + (_one(parts[-1], is_stem),), (_one(whole, is_stem),))
    return (Choice(rows),)


def _fused(row: list[Element], grammar: Grammar) -> Row:
    """Two plain words that other phrases hyphenate (`non compete`) are found written as one, too."""
    fused: list[Element] = []
    for element in row:
        before = fused[-1] if fused else None
        if isinstance(before, Word) and isinstance(element, Word):
            whole = _only_form(before) + _only_form(element)
            if _only_form(before) and _only_form(element) and whole in grammar.hyphenated:
                fused[-1] = Choice(((before, element), (_one(whole, False),)))
                continue
        fused.append(element)
    return tuple(fused)


def _only_form(word: Word) -> str:
    return next(iter(word.forms)) if len(word.forms) == 1 and not word.stems else ""


def _one(word: str, is_stem: bool) -> Word:
    return Word(stems=frozenset({word})) if is_stem else Word(frozenset({word}))


def _parts(word: str) -> tuple[str, ...]:
    return tuple(plain(part) for part in re.split(r"[-‑–/&]", word) if part)


def plain(word: str) -> str:
    """A word as it is compared: small letters, no possessive ending, straight apostrophes."""
    return re.sub(r"'s$|'$", "", word.lower().replace("’", "'"))


def _refuse_empty(row: Row) -> None:
    if not row or all(isinstance(element, Gap) or _may_be_missing(element) for element in row):
        raise PhraseError("nothing in this phrase has to stand in the text, so it would match everywhere")
    if isinstance(row[0], Gap) or isinstance(row[-1], Gap):
        raise PhraseError("`...` at the end or the beginning means nothing; leave it out")
    for is_gap, part in groupby(row, key=lambda element: isinstance(element, Gap)):
        if not is_gap and all(map(_may_be_missing, part)):
            raise PhraseError("everything between two `...` may be missing; write one longer gap, such as `...15`")


def _may_be_missing(element: Element) -> bool:
    return isinstance(element, Choice) and () in element.options
