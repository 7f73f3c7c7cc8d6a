"""Reads what one offer says in one row: its terms, amounts and words, each with its quote and place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from clausecheck import law, sentences, terms
from clausecheck.compare import words as own_words
from clausecheck.compare.offers import Cell, Stated
from clausecheck.compare.rows import Row
from clausecheck.model import Analysis, Finding, Level, Term
from clausecheck.report import amounts, words
from clausecheck.report.excerpt import around, first_words
from clausecheck.report.order import level_rank, worst_first

_UNIT_TERMS = {
    "usd": "amount_usd",
    "percent": "percent",
    "days": "days",
    "hours": "hours",
    "months": "months",
    "multiple": "multiple",
}
_NAMED = frozenset({"percent", "threshold", "payment_months", "votes", "vote_percent", "policy"})
"""Terms whose value says too little without their name, where a row shows several."""
_FIRST_WORDS = 10
_MOST_WORDS = 14
FAR = 1_000_000
A_COMMA = 20
"""Letters that a comma or an "and" between an amount and the words it may belong to counts for."""
_CLEARLY_NO_VALUE = ("unspecified",)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an offer, where it stands, and the findings that hold it."""

    text: str
    start: int
    page: int | None
    section: str
    heading: str
    findings: tuple[Finding, ...]


class Paper:
    """An offer whose sentences were found once, for all rows."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.has_text = bool(analysis.contract.text)
        self.findings = worst_first(analysis.findings)
        self.sentences = tuple(_of_text(analysis) if self.has_text else _of_quotes(self.findings))

    def cell(self, row: Row) -> Cell:
        """What it says in a row."""
        found = [one for one in self.findings if one.clause == row.clause]
        values = tuple(_once(self._values(row, found)))
        if values:
            levels = [one.level for one in values if one.level]
            of_clause = [one.risk for one in found if _shows(one, row, values)]
            level = min((*levels, *(one for one in of_clause if one)), key=level_rank, default=None)
            return Cell("stated", values, level, has_level=bool(levels or of_clause))
        if found and (row.terms or row.in_clause):
            return Cell("not stated", (_spoken_of(found[0]),), found[0].risk, has_level=True)
        silence = next((one for one in self.analysis.silences if one.clause == row.clause), None)
        if silence:
            return Cell("silent", (), silence.risk, has_level=silence.risk is not None, note=silence.note)
        return Cell("not found" if self.has_text or row.clause else "not kept")

    def _values(self, row: Row, found: list[Finding]) -> list[Stated]:
        if row.is_law:
            return list(self._from_law())
        of_terms = list(self._from_terms(row, found))
        return of_terms or list(self._from_words(row) if row.says else ())

    def _from_law(self) -> Iterator[Stated]:
        """The state whose law the paper names; of a saved analysis without its text, the one told with the non-compete."""
        contract, told = self.analysis.contract, self.analysis.law
        place = law.governing(contract.text)
        if place and place.words:
            section = contract.section_at(place.words[0])
            yield Stated(
                law.NAMES.get(place.code, place.code),
                next(
                    (one.text for one in self.sentences if _holds(one, place.words[0])),
                    contract.text[slice(*place.words)],
                ),
                contract.page_of(place.words[0]),
                section.number if section else "",
                section.heading if section else "",
                None,
            )
        elif told and told.governing and not self.has_text:
            yield Stated(told.governing.name, told.governing.known_from, told.governing.page, "", "", None)

    def _from_terms(self, row: Row, found: list[Finding]) -> Iterator[Stated]:
        for finding in found:
            for name in row.terms:
                for term in finding.found:
                    if term.name == name and _is_enough(_least(term), row.least):
                        label = f"{amounts.label(name)}: " if name in _NAMED and len(row.terms) > 1 else ""
                        yield _stated(f"{label}{_spoken(term, finding)}", term.quote, finding)

    def _from_words(self, row: Row) -> Iterator[Stated]:
        clauses = (row.clause, *row.also_from)
        for one in self.sentences:
            inside = [finding for finding in one.findings if finding.clause in clauses]
            subject = f"{one.heading}: {one.text}"
            if (row.in_clause and not inside) or not re.search(row.says, subject, re.IGNORECASE):
                continue
            if row.unless and re.search(row.unless, subject, re.IGNORECASE):
                continue
            for text in _told(row, one.text):
                finding = worst_first(tuple(inside))[0] if inside else None
                title = finding.title if finding and row.with_title else ""
                risk = finding.risk if finding else None
                yield Stated(text, one.text, one.page, one.section, one.heading, risk, title)


def _holds(one: Sentence, at: int) -> bool:
    return one.start <= at < one.start + len(one.text)


def _least(term: Term) -> object:
    """The smallest number of a term; its value where there is none."""
    return min(term.numbers, default=term.value)


def _spoken_of(finding: Finding) -> Stated:
    """Where a clause stands that does not say what the row asks for."""
    return _stated(first_words(finding.quote, _FIRST_WORDS), finding.quote, finding)


def _shows(finding: Finding, row: Row, values: tuple[Stated, ...]) -> bool:
    return bool(row.terms) and any(term.name in row.terms for term in finding.found) and bool(values)


def _told(row: Row, sentence: str) -> Iterator[str]:
    """What a row shows of a sentence; nothing where it has no such amount, choice or words."""
    spoken = [
        _in_its_unit(one, sentence[one.start : one.end]) + _per(one.flags)
        for one in terms.scan(sentence)
        if one.kind in row.amounts
        and one.value not in _CLEARLY_NO_VALUE
        and _is_enough(one.value, row.least)
        and _belongs(row, one, sentence)
    ]
    if spoken:
        yield words.SEVERAL.join(dict.fromkeys(spoken))
        return
    for label, pattern in row.choices:
        if re.search(pattern, sentence, re.IGNORECASE):
            yield own_words.SAID[label]
            return
    if row.excerpt:
        yield around(sentence, row.says, most=_MOST_WORDS)
        return
    own = re.search(rf"(?<!\w)(?:{row.own})(?!\w)", sentence, re.IGNORECASE) if row.own else None
    if own:
        yield f"“{' '.join(own[0].split())}”"


def _belongs(row: Row, amount: terms.Amount, sentence: str) -> bool:
    """Whether an amount stands no nearer to the words of another matter than to those of its row."""
    if not row.rivals:
        return True
    own, other = (
        min((_between(sentence, amount, one) for one in re.finditer(words, sentence, re.IGNORECASE)), default=FAR)
        for words in (row.says, row.rivals)
    )
    return own <= other


def _between(sentence: str, amount: terms.Amount, words: re.Match[str]) -> int:
    """Letters between an amount and some words; a comma or an “and” parts them as a longer way would."""
    between = sentence[min(amount.end, words.end()) : max(amount.start, words.start())]
    return len(between) + A_COMMA * len(re.findall(r"[,;]|\band\b", between))


def _in_its_unit(one: terms.Amount, quote: str) -> str:
    """An amount in words; weeks stay weeks."""
    if one.kind == "days" and isinstance(one.value, int | float) and (weeks := amounts.in_weeks(one.value, quote)):
        return weeks
    return amounts.spoken(Term(_UNIT_TERMS[one.kind], one.value, quote, one.start, one.end))


def _is_enough(value: object, least: float) -> bool:
    return not isinstance(value, int | float) or value >= least


def _per(flags: Iterable[str]) -> str:
    return next((f" {one}" for one in flags if one.startswith("per ")), "")


def _spoken(term: Term, finding: Finding) -> str:
    """The value in words; an amount with what it is counted per."""
    if term.name == "base_usd":
        return words.AMOUNT_PER.format(amount=amounts.spoken(term), unit=_rate(term))
    per = next((one for one in finding.found if one.name == "per" and one.value not in terms.GAPS), None)
    if term.name == "amount_usd" and per and isinstance(term.value, int | float):
        return words.AMOUNT_PER.format(amount=amounts.spoken(term), unit=amounts.spoken(per))
    return amounts.spoken(term)


def _rate(term: Term) -> str:
    """What base pay is paid for, as its words say; a year where they do not."""
    return next((said for one in terms.scan(term.quote) if (said := _per(one.flags).removeprefix(" per "))), "year")


def _stated(text: str, quote: str, finding: Finding) -> Stated:
    return Stated(text, quote, finding.page, finding.section, finding.heading, finding.risk)


def _once(values: Iterable[Stated]) -> Iterator[Stated]:
    """Each value once, at its worst place; further places say nothing new."""
    seen: dict[tuple[str, str], Stated] = {}
    for one in values:
        known = seen.get((one.text, one.title))
        if known is None or _worse(one.level, known.level):
            seen[(one.text, one.title)] = one
    yield from seen.values()


def _worse(one: Level | None, other: Level | None) -> bool:
    return level_rank(one) < level_rank(other)


def _of_text(analysis: Analysis) -> Iterator[Sentence]:
    contract = analysis.contract
    held = [(span, one) for one in analysis.findings for span in one.passages]
    for section in contract.sections:
        for start, end in sentences.split(contract.text, max(section.body, section.start), section.end):
            inside = tuple(one for (first, last), one in held if first < end and last > start)
            yield Sentence(
                contract.text[start:end], start, contract.page_of(start), section.number, section.heading, inside
            )


def _of_quotes(findings: tuple[Finding, ...]) -> Iterator[Sentence]:
    """All that a saved analysis without its text still holds."""
    for one in findings:
        for start, end in sentences.split(one.quote, 0, len(one.quote)):
            yield Sentence(one.quote[start:end], one.start + start, one.page, one.section, one.heading, (one,))
