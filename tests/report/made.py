"""Analyses made by hand, so that a report can be tested without reading or matching anything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from clausecheck.itself import About
from clausecheck.model import (
    Analysis,
    Combination,
    Contract,
    Finding,
    LeftOut,
    Level,
    Line,
    Question,
    Reason,
    Section,
    Silence,
    Span,
    Term,
    Unread,
    Value,
)

Passage = tuple[str, str, str]
"""Number, heading and words of a section."""


def contract(passages: Iterable[Passage], *, file: str = "offer.pdf", lines_a_page: int = 9) -> Contract:
    """A contract of one paragraph a section, with pages of so many paragraphs."""
    text, sections, lines = "", [], []
    for at, (number, heading, said) in enumerate(passages):
        start, page = len(text), at // lines_a_page + 1
        name = " ".join(part for part in (number, heading) if part)
        body = f"{name}. " if name else ""
        text += f"{body}{said}"
        lines.append(Line(start, len(text), page, (72.0, 72.0, 540.0, 84.0)))
        text += "\n"
        sections.append(Section(number, heading, start, len(text), number, start, page, start + len(body)))
    digest = hashlib.sha256(text.encode()).hexdigest()
    pages = lines[-1].page if lines else 1
    return Contract(file, "pdf", digest, text, tuple(lines), pages, sections=tuple(sections))


def span(paper: Contract, words: str, *, after: int = 0) -> Span:
    """Where the words stand for the first time at or after an offset."""
    start = paper.text.index(words, after)
    return start, start + len(words)


def finding(
    paper: Contract,
    quote: str,
    *,
    clause: str = "non_compete",
    title: str = "Non-compete",
    group: str = "leaving",
    risk: Level | None = "high",
    hits: tuple[str, ...] = (),
    terms: Mapping[str, tuple[Value, str]] | None = None,
    reasons: tuple[tuple[str, Level, str, str | None, str], ...] = (),
    helps: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
    why: str = "It decides where you may work next.",
    questions: tuple[tuple[str, str], ...] = (),
    also: tuple[str, ...] = (),
) -> Finding:
    """A finding whose spans are looked up from their words in the contract."""
    start, end = span(paper, quote)
    section = paper.section_at(start)
    found = tuple(
        Term(name, value, said, *span(paper, said, after=start)) for name, (value, said) in (terms or {}).items()
    )
    return Finding(
        id=hashlib.sha256(f"{clause} {quote}".encode("utf-8", "replace")).hexdigest()[:12],
        clause=clause,
        title=title,
        group=group,
        risk=risk,
        quote=quote,
        start=start,
        end=end,
        page=paper.page_of(start),
        section=section.number if section else "",
        heading=section.heading if section else "",
        also=tuple(span(paper, words) for words in also),
        hits=tuple(span(paper, words, after=start) for words in hits),
        found=found,
        reasons=tuple(
            Reason(rule, level, because, ask, (span(paper, said, after=start),) if said else ())
            for rule, level, because, ask, said in reasons
        ),
        helps=helps,
        needs=needs,
        why=why,
        questions=tuple(Question(text, whom) for text, whom in questions),
    )


def analysis(
    paper: Contract,
    findings: Iterable[Finding] = (),
    *,
    silences: Iterable[Silence] = (),
    combinations: Iterable[Combination] = (),
    about: About | None = None,
    facts: Mapping[str, str] | None = None,
) -> Analysis:
    """An analysis with the findings in the order of the contract."""
    return Analysis(
        contract=paper,
        about=about or About("employment", (), None, None, ()),
        facts=facts or {},
        findings=tuple(sorted(findings, key=lambda one: one.start)),
        silences=tuple(silences),
        combinations=tuple(combinations),
        patterns={"files": 23, "rules": 161, "from": ("built in",)},
    )


COVENANT = (
    "For a period of two (2) years following the end of employment for any reason whatsoever, Physician shall not, "
    "directly or indirectly, practice radiology within twenty-five (25) miles of any facility served by the Group, "
    "except that this Section shall not apply if the Group ends this Agreement without cause."
)


def small() -> Analysis:
    """One finding of each level in three sections, one silence: enough for most tests."""
    paper = contract(
        (
            ("1", "Call", "Physician shall take call one night in every four (4) without additional compensation."),
            ("9.2", "Covenant Not to Compete", COVENANT),
            ("10", "Insurance", "The Group shall pay for tail coverage. Physician may teach on days off."),
        )
    )
    return analysis(
        paper,
        (
            finding(
                paper,
                COVENANT,
                hits=("shall not, directly or indirectly, practice radiology",),
                terms={"months": (24, "two (2) years"), "miles": (25, "twenty-five (25) miles")},
                reasons=(
                    (
                        "NC-H1",
                        "high",
                        "It binds whoever ends the job.",
                        "Ask that it end when you leave for good reason.",
                        "for any reason whatsoever",
                    ),
                ),
                helps=("It falls away when the Group ends the job without cause.",),
                questions=(("Which facilities count today?", "group"), ("Is it enforceable here?", "attorney")),
            ),
            finding(
                paper,
                "Physician shall take call one night in every four (4) without additional compensation.",
                clause="call_compensation",
                title="Call and its pay",
                group="working",
                risk="medium",
                hits=("take call",),
                terms={"every_nth": (4, "one night in every four (4)")},
                reasons=(
                    (
                        "CC-M1",
                        "medium",
                        "Call is unpaid.",
                        "Ask for a rate for each night.",
                        "without additional compensation",
                    ),
                ),
                questions=(("How many nights did each physician take last year?", "partner"),),
            ),
            finding(
                paper,
                "The Group shall pay for tail coverage.",
                clause="tail_coverage",
                title="Tail coverage",
                risk="favorable",
                hits=("pay for tail coverage",),
                terms={"payer": ("employer", "The Group shall pay")},
                helps=("The Group pays, whoever ends the job.",),
            ),
            finding(
                paper,
                "Physician may teach on days off.",
                clause="moonlighting",
                title="Outside work",
                group="working",
                risk=None,
                needs=("Does your employer belong to a university?",),
            ),
        ),
        silences=(
            Silence(
                "goodwill",
                "Goodwill",
                "medium",
                "We did not find what becomes of goodwill.",
                (Question("Is goodwill part of the price?", "group"),),
            ),
        ),
        combinations=(),
        about=About("employment", ("shall be employed",), None, None, ("Shareholder Agreement",)),
    )


def with_gaps(paper: Contract) -> Contract:
    """The same contract with a page that was not read and a running header set aside."""
    return Contract(
        paper.file,
        paper.form,
        paper.sha256,
        paper.text,
        paper.lines,
        paper.pages,
        sections=paper.sections,
        unread=(Unread(3, "image without text"),),
        not_matched=tuple(LeftOut(page, "running header", "CONFIDENTIAL") for page in range(1, 4)),
    )
