"""Reads a plain phrase such as `<physician> shall not ... compet* within <miles>` into a row of elements.

The whole language: words; `compet*` any ending; `(a|b c)` a choice; `word?` or `(a|b)?` may be missing;
`...` up to eight words, `...15` up to fifteen; `<months>` an amount; `<physician>` a party; `<discretion>` a word list;
`a & b` both in the sentence, in whatever order; `a & !b` the first without the second.
Capitals, punctuation and hyphens never matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from sys import intern
from typing import cast

from clausecheck import contractions
from clausecheck.pattern_files import impossible
from clausecheck.pattern_files.impossible import PhraseError
from clausecheck.phrase import Choice, Element, Gap, Kind, Phrase, Row, Word

AMOUNTS = (
    "months", "days", "hours", "minutes", "miles", "usd", "percent", "vote", "every_nth", "days_per_month",
    "multiple", "date", "number",
)  # fmt: skip
PARTIES = ("physician", "group", "lower_rank")
USUAL_GAP = 8
WIDEST_GAP = 40
_SHARES = frozenset(
    f"{part}{ending}"
    for part in ("half", "third", "fourth", "quarter", "fifth", "sixth", "eighth", "tenth", "twelfth")
    for ending in ("", "s")
) | {"halves"}
"""The last words of shares of something: "one-half", "two thirds"."""


@dataclass(slots=True)
class Grammar:
    """What phrases may refer to, and what was read already: the same words come back in every file."""

    lists: Mapping[str, Row] = field(default_factory=dict)
    hyphenated: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Parts by whole: {"noncompete": ("non", "compete"), "buyout*": ("buy", "out*")}."""
    all_lists_known: bool = True
    """False when a word list could not be read: then an unknown name is no mistake of the phrase."""
    words: dict[str, Row] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    shared: dict[Element | Row, Element | Row] = field(default_factory=dict)
    """Elements and rows that occur in several phrases, each once: what is looked up for one then serves all."""


def hyphenated(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words that some phrase writes with a hyphen; other phrases may write them in two words or in one."""
    found = {}
    for text in texts:
        for word in _HYPHENATED.findall(text) if any(hyphen in text for hyphen in _HYPHENS) else ():
            parts = _parts(word)
            found["".join(parts)] = parts
    return found


def parse(text: str, grammar: Grammar, place: str = "") -> Phrase:
    """The phrase that a text stands for; raises PhraseError."""
    rows: list[Row] = []
    without: list[Row] = []
    for part in AND.split(text):
        wanted = part.strip()
        (without if wanted.startswith("!") else rows).append(_row(wanted.removeprefix("!").strip(), grammar))
    if not rows:
        raise PhraseError("a phrase cannot only say what must not stand there; that belongs under `not_if:`")
    return Phrase(text, tuple(rows), tuple(without), place)


def choice(options: Iterable[Row]) -> Element:
    """Single plain words become one Word; anything else stays a Choice of different rows."""
    words: list[Word] = []
    rest: list[Row] = []
    for option in options:
        if len(option) == 1 and isinstance(option[0], Word):
            words.append(option[0])
        else:
            rest.append(option)
    if not words:
        return Choice(tuple(dict.fromkeys(rest)))
    one = words[0]
    if len(words) > 1:
        forms, stems = (word.forms for word in words), (word.stems for word in words)
        one = Word(frozenset().union(*forms), frozenset().union(*stems))
    return Choice((*dict.fromkeys(rest), (one,))) if rest else one


AND = re.compile(r"\s&(?:\s|(?=!))")
"""Parts what must stand in the sentence, and what must not."""
NAME = r"[A-Za-z_]+"
"""How a list of words may be called, as a regular expression."""
_TOKEN = re.compile(
    rf"(?P<gap>\.\.\.[0-9]*|…)|(?P<name><{NAME}>)|(?P<mark>[()|?])"
    r"|(?P<word>[^\W_]+(?:['’\-‑–/&][^\W_]+)*\*?)|(?P<wrong>\S)"
)
_HYPHENS = "-‑–"
_HYPHENATED = re.compile(r"[^\W_]+(?:[-‑–][^\W_]+)+\*?")
_JOINT = re.compile(r"[-‑–/&]")
_INSTEAD = {"#": "write `<number>`", "$": "write `<usd>`", "%": "write `<percent>`"}
_DEEPEST = 8

_Token = tuple[str | None, str]


def _row(text: str, grammar: Grammar) -> Row:
    known = grammar.rows.get(text)
    if known is not None:
        return known
    tokens = [(token.lastgroup, token[0]) for token in _TOKEN.finditer(text)]
    options, at = _options(tokens, 0, grammar)
    if at < len(tokens):
        raise PhraseError("a `)` without its `(`")
    row = options[0] if len(options) == 1 else (Choice(tuple(options)),)
    impossible.refuse(row)
    row = _shared(row, grammar.shared)
    grammar.rows[text] = row
    return row


def _shared(row: Row, shared: dict[Element | Row, Element | Row]) -> Row:
    """The row made of elements that are the same objects wherever they are equal."""
    elements = (
        Choice(tuple(_shared(option, shared) for option in element.options)) if isinstance(element, Choice) else element
        for element in row
    )
    same = tuple(cast(Element, shared.setdefault(element, element)) for element in elements)
    return cast(Row, shared.setdefault(same, same))


def _options(tokens: list[_Token], at: int, grammar: Grammar, depth: int = 0) -> tuple[list[Row], int]:
    """The rows between `|` up to the closing bracket, and where that stands."""
    if depth > _DEEPEST:
        raise PhraseError("choices nested too deeply")
    options: list[Row] = []
    row: list[Element] = []
    latest: Row = ()
    while at < len(tokens) and tokens[at][1] != ")":
        group, written = tokens[at]
        if written == "|":
            options.append(_fused(row, grammar))
            row, latest = [], ()
        elif written == "?":
            _make_optional(row, latest)
        elif written == "(":
            inner, at = _options(tokens, at + 1, grammar, depth + 1)
            latest = (choice(inner),)
            row += latest
        else:
            latest = _elements(group, written, grammar)
            row += latest
        at += 1
    if depth and at == len(tokens):
        raise PhraseError("a `(` without its `)`; `&` cannot stand between them")
    options.append(_fused(row, grammar))
    for option in options:
        impossible.refuse_ends(option)
    return options, at


def _make_optional(row: list[Element], latest: Row) -> None:
    """The latest part of a row may be missing: a word, all words that a short form stands for, or a choice."""
    if not latest or isinstance(latest[-1], Gap):
        raise PhraseError("`?` must follow a word or a choice")
    del row[-len(latest) :]
    only = latest[0] if len(latest) == 1 else None
    row.append(Choice((*only.options, ())) if isinstance(only, Choice) else Choice((latest, ())))


def _elements(group: str | None, written: str, grammar: Grammar) -> Row:
    if group == "word":
        row = grammar.words.get(written)
        if row is None:
            row = grammar.words[written] = _word(written, grammar)
        return row
    if group == "gap":
        most = int(written.lstrip(".…") or USUAL_GAP)
        if not 0 < most <= WIDEST_GAP:
            raise PhraseError(f"a gap of {most} words; the widest is {WIDEST_GAP}")
        return (Gap(most),)
    if group == "name":
        return _named(written[1:-1], grammar)
    instead = _INSTEAD.get(written, "leave it out")
    raise PhraseError(f"`{written}` can never match, because punctuation is not read; {instead}")


def _named(name: str, grammar: Grammar) -> Row:
    if name in AMOUNTS or name in PARTIES:
        return (Kind(name),)
    if name in grammar.lists:
        return grammar.lists[name]
    if not grammar.all_lists_known:
        return (Word(frozenset((name,))),)
    known = (*AMOUNTS, *PARTIES, *sorted(grammar.lists))
    near = get_close_matches(name, known, n=1)
    hint = f"did you mean `<{near[0]}>`?" if near else f"known are {', '.join(known)}"
    raise PhraseError(f"unknown placeholder `<{name}>`; {hint}")


def _word(written: str, grammar: Grammar) -> Row:
    """A hyphenated word is found whole or in its parts, however this phrase happens to write it; so is a short form."""
    short = contractions.apart(plain(written))
    if short != (plain(written),):
        return tuple(map(_one, short))
    parts = _parts(written)
    whole = "".join(parts)
    parts = grammar.hyphenated.get(whole, parts)
    if len(parts) == 1:
        return (_one(whole),)
    return (Choice((tuple(map(_one, parts)), (_whole(parts),))),)


def _whole(parts: Sequence[str]) -> Word:
    """A hyphenated word in one. A share of something is marked as the amount it is, and stays as it is written there."""
    if parts[-1] not in _SHARES:
        return _one("".join(parts))
    return Word(frozenset(intern(joint.join(parts)) for joint in ("", " ", *_HYPHENS)))


def _fused(row: list[Element], grammar: Grammar) -> Row:
    """Two plain words that other phrases hyphenate (`non compete`) are found written as one, too."""
    fused: list[Element] = []
    for element in row:
        before = fused[-1] if fused else None
        if isinstance(before, Word) and isinstance(element, Word):
            whole = _only_form(before) + (_only_form(element) or _only_stem(element))
            if _only_form(before) and whole != _only_form(before) and whole in grammar.hyphenated:
                fused[-1] = Choice(((before, element), (_whole(grammar.hyphenated[whole]),)))
                continue
        fused.append(element)
    return tuple(fused)


def _only_form(word: Word) -> str:
    return next(iter(word.forms)) if len(word.forms) == 1 and not word.stems else ""


def _only_stem(word: Word) -> str:
    return f"{next(iter(word.stems))}*" if len(word.stems) == 1 and not word.forms else ""


def _one(word: str) -> Word:
    """A word as compared; the same word in two phrases is one string, which keeps what is kept of them small."""
    if word.endswith("*"):
        return Word(stems=frozenset({intern(word[:-1])}))
    return Word(frozenset({intern(word)}))


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a hyphenated word as they are compared; the last one keeps its `*`."""
    return tuple(plain(part) for part in _JOINT.split(word) if part)


def plain(word: str) -> str:
    """A word as it is compared: small letters, no possessive ending, straight apostrophes."""
    word = word.lower()
    return word.replace("’", "'").removesuffix("'s") if "'" in word or "’" in word else word
