"""What judging a contract stands on: its units, sentences, amounts, parties and defined terms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from clausecheck import definitions, parties, ranks, sentences
from clausecheck.definitions import Definition
from clausecheck.findings import amounts
from clausecheck.matching import Cutter, Marked, Sentence
from clausecheck.model import Contract, Section, Span
from clausecheck.terms import Amount

CONTENTS = "Table of contents"
_LONG_HEADED_PART = 2_400
_ARTICLE = re.compile(r"\s*(?:(?:article|part|chapter|title|book)\b|art\.)", re.IGNORECASE)
_CONTAINER = re.compile(r"[A-Z]\w+ \S+")
"""The number of an exhibit, a part or a chapter: "Exhibit B"."""
_DASHED = re.compile(r"([A-Z]{1,2}|\d{1,2})-\d+[A-Z]?|([A-Z])\d{1,2}")
_TITLE_OF_PAPER = re.compile(r"\b(?:agreement|contract|bylaws|amendment)\b(?! of\b)", re.IGNORECASE)
_NAME_OF_PAPER = re.compile(
    r"\b(?:agreement|contract|terms|term sheet|subscription|letter|plan|policy)\b", re.IGNORECASE
)
_FEW = 4
"""Headings among which the title stands: a filing note or the group's name may come before it."""
_IN_PARENTHESES = re.compile(r"\((?!\w{1,4}\))(?:[^()\s\d.]+\s){1,11}[^()\s\d.]+\)")
"""A line below the name of a paper that says where it comes from: "(furnished by the Group; not an offer)"."""
_LOOKS_LIKE_HEADING = re.compile(r"[^.;:,!?]{1,90}")
_LINES = 4
_ANSWERING = 2
"""So many sentences below a question answer it; what follows stands by itself."""
_GIVES_AMOUNT = re.compile(
    r"\$\s?\d|\d\s?%|\b[\w-]+\)? (?:days|weeks|months|years|miles|hours|percent)\b", re.IGNORECASE
)
"""What tells the lines of a cover sheet from those of an address or a place to sign."""
_EMPTY_CELLS = re.compile(r"\b(?:none|nil|n/a) (?:none|nil|n/a)\b", re.IGNORECASE)
"""A row of little but empty cells says nothing without the head of its table."""
_QUOTES = '“"‘'
_BEGINS_NOTHING = re.compile(r"\$|\d|[a-z][^\sA-Z]*(?=\s|$)")
"""No sentence begins so: "$310,000", "one quarter of net book value"; some do with "wRVUs"."""
_SIGNED_BY = re.compile(r"_{8,}\s[^_;:$%\d]{1,90}")
"""A line to sign on, and who signs: what stands there in brackets is no clause."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The section a reader would name, with its sub-paragraphs; in unnumbered text a headed part or a paragraph."""

    section: Section
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    topic: Span | None = None
    """Where its heading stands, or, where it has none, that of the article it belongs to."""
    article: Span | None = None
    """Where the heading of the article around it stands."""


@dataclass(slots=True)
class Grounds:
    """A contract made ready for matching and judging."""

    contract: Contract
    units: tuple[Unit, ...]
    cutter: Cutter
    amounts: Mapping[int, Amount]
    """By the character at which each begins."""
    definitions: Mapping[str, Definition]
    completed: Mapping[int, str]
    """The words of amounts in a table that the head of their column completes, by where they begin."""
    title: Span | None = None
    """Where the paper says at its top what it is: "Stock Purchase Agreement"."""

    @property
    def text(self) -> str:
        """The contract's text."""
        return self.contract.text

    @property
    def has_topics(self) -> bool:
        """Whether some section stands below a heading."""
        return any(unit.topic for unit in self.units)

    def words_of(self, amount: Amount) -> str:
        """The words an amount was read from; what the head of its column says stands in brackets."""
        begins = amount.start if amount.said_from is None else amount.said_from
        return self.completed.get(amount.start) or self.text[begins : amount.end]


def prepare(contract: Contract) -> Grounds:
    """Cut a contract into units and sentences, and read its amounts, parties and defined terms."""
    text = contract.text
    read = amounts.read(contract)
    marked = [Marked(amount.start, amount.core_end or amount.end, amount.kind) for amount in read.found]
    units = tuple(_units(contract))
    spans = [(sentence.start, sentence.end) for unit in units for sentence in unit.sentences]
    defined = definitions.find(text, spans)
    return Grounds(
        contract,
        units,
        Cutter(
            text, marked, parties.names(text), contract.beside, parties.writer(text) | ranks.find(text, spans, defined)
        ),
        {amount.start: amount for amount in read.found},
        defined,
        read.completed,
        _title(contract),
    )


def _title(contract: Contract) -> Span | None:
    """The first heading, without a number, that names a paper."""
    for part in contract.sections[:_FEW]:
        if not part.unit and part.heading and _NAME_OF_PAPER.search(part.heading):
            return part.start, part.body
    return None


def _units(contract: Contract) -> Iterator[Unit]:
    articles: dict[str, Span] = {}
    latest: Span | None = None
    group: Span | None = None
    is_numbered = _are_grouped(contract)
    for _, parts_of_one in groupby(contract.sections, key=lambda section: (section.unit, section.unit_start)):
        parts = list(parts_of_one)
        first, start, end = parts[0], parts[0].start, parts[-1].end
        if first.heading == CONTENTS:
            continue
        own = (first.start, first.body) if first.heading else None
        parent = _parent(first.unit)
        if not first.unit or _CONTAINER.fullmatch(first.unit) or _ARTICLE.match(contract.text, start):
            is_group = bool(own) and _heads_a_group(contract.text, first, is_numbered)
            group, article = own if is_group else None, _container(articles, first.unit)
        else:
            article = articles.get(parent, group or latest) if parent else group
        topic = own or article
        number = first.unit.removesuffix(".0")
        if own and number:
            articles[number] = own
        if not parent:
            latest = articles.get(number)
        is_numbered = is_numbered or bool(first.unit)
        if first.unit or (first.heading and end - start <= _LONG_HEADED_PART):
            yield Unit(first, start, end, _with_lead_ins(contract.text, parts), topic, article)
        else:
            yield from _paragraphs(contract.text, parts, topic)


def _container(headings: Mapping[str, Span], number: str) -> Span | None:
    """The heading of the exhibit around a part of it: of "Exhibit B" for "Exhibit B Part One"."""
    container = _CONTAINER.match(number)
    return headings.get(container[0]) if container and container[0] != number else None


def _are_grouped(contract: Contract) -> bool:
    """Whether headings without a number stand between the numbered sections, each with sections of its own below it."""
    is_numbered = False
    for part, following in pairwise(contract.sections):
        is_numbered = is_numbered or bool(part.unit)
        if is_numbered and following.unit and not part.unit and _heads_a_group(contract.text, part, is_numbered):
            return True
    return False


def _heads_a_group(text: str, part: Section, is_numbered: bool) -> bool:
    """Whether a heading has nothing below it but sections numbered on their own; the title of the paper has, too."""
    if not part.heading or text[part.body : part.end].strip() or _TITLE_OF_PAPER.search(part.heading):
        return False
    return is_numbered or bool(_ARTICLE.match(text, part.start))


def _parent(number: str) -> str:
    """The number of the article around a section: "2" of "2.3" (even in an "Article II"), "VI" of "VI.B", "A" of "A-1",
    "4" of "4-2", nothing of "1.0"."""
    dashed = _DASHED.fullmatch(number)
    return dashed[1] or dashed[2] if dashed else number.removesuffix(".0").rpartition(".")[0]


def _paragraphs(text: str, parts: Sequence[Section], topic: Span | None) -> Iterator[Unit]:
    for part in parts:
        found = _with_lead_ins(text, [part])
        for _, group in groupby(found, key=lambda sentence: text.rfind("\n", part.start, sentence.start)):
            inside = tuple(group)
            yield Unit(part, inside[0].start, inside[-1].end, inside, topic)


def _sentences(text: str, part: Section) -> list[Span]:
    body = part.body if part.body >= 0 else part.start
    spans = sentences.split(text, body, part.end)
    if spans and (label := _label(text, part, body, spans[0])) >= 0:
        spans[0] = label, spans[0][1]
    if spans and _NAME_OF_PAPER.search(part.heading) and _IN_PARENTHESES.fullmatch(text, *spans[0]):
        del spans[0]
    return list(_told(text, spans))


def _label(text: str, part: Section, body: int, first: Span) -> int:
    """Where the label of words begins that say nothing without it ("Base Salary: $310,000"); -1 for another heading."""
    before = text[part.start : body].rstrip()
    marks = (
        (":", ".", "–", "—")
        if _BEGINS_NOTHING.match(text, first[0])
        else (":",)
        if sentences.is_row(text, first)
        else ()
    )
    if not part.heading or "\n" in before.strip() or not before.endswith(marks):
        return -1
    label = text.find(part.heading, part.start, body)
    return label - 1 if text[label - 1] in _QUOTES and label > part.start else label


def _told(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Those that are no headings; several short lines below a sentence that ends with a colon are rows of its table.

    So are the lines of a cover sheet.
    """
    cover = set(_cover_rows(text, spans))
    rows = -1
    for at, span in enumerate(spans):
        words = text[span[0] : span[1]]
        if _is_heading(words):
            goes_on = rows > 0 or (rows == 0 and at + 1 < len(spans) and sentences.is_row(text, spans[at + 1]))
            if not (goes_on or span in cover) or _SIGNED_BY.fullmatch(words):
                continue
        if sentences.leads_to_rows(text, span):
            rows = 0
        else:
            rows = rows + 1 if rows >= 0 and sentences.is_row(text, span) else -1
        yield span


def _cover_rows(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The lines of a cover sheet, or of a table below its head: several short ones in a row, some of which give an amount."""
    for is_row, group in groupby(spans, key=lambda span: sentences.is_row(text, span)):
        lines = list(group) if is_row else []
        giving = [_GIVES_AMOUNT.search(text, *span) is not None for span in lines]
        if len(lines) >= _LINES and sum(giving) > 1:
            yield from (span for span in (lines if giving[0] else lines[1:]) if not _EMPTY_CELLS.search(text, *span))


def _is_heading(sentence: str) -> bool:
    """A few words without a full stop that no heading recogniser claimed: a caption, a label of a signature line; or such a line."""
    if _SIGNED_BY.fullmatch(sentence):
        return True
    return len(sentence.split()) <= 6 and bool(_LOOKS_LIKE_HEADING.fullmatch(sentence))


def _question(text: str, part: Section) -> Span | None:
    """The question that heads a part: without it "No, both." says nothing."""
    question = text[part.start : part.body].rstrip() if part.heading else ""
    return (part.start, part.start + len(question)) if question.endswith("?") else None


def _with_lead_ins(text: str, parts: Sequence[Section]) -> tuple[Sentence, ...]:
    spans: list[Span] = []
    marked: list[Span] = []
    asked: dict[int, Span] = {}
    for part in parts:
        found = _sentences(text, part)
        if question := _question(text, part):
            asked |= dict.fromkeys(range(len(spans), len(spans) + len(found[:_ANSWERING])), question)
        spans += found
        marked += [(part.start, end) for _, end in found[:1]] + found[1:] if part.number != part.unit else found
    leads = sentences.lead_in(text, marked)  # "(a)" is no word of its sentence, but makes it an item
    rows = enumerate(zip(spans, leads, strict=True))
    return tuple(Sentence(start, end, lead or asked.get(at)) for at, ((start, end), lead) in rows)
