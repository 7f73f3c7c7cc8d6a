"""Reads what a paper says of itself: its kind, whether it binds, until when it may be accepted, what it leans on."""

from __future__ import annotations

from clausecheck import papers
from clausecheck.about import kind as kinds
from clausecheck.about import offer, redactions, silence
from clausecheck.about.title import title_lines
from clausecheck.itself import About
from clausecheck.model import Contract

_FEWEST_WORDS = 400
"""A paper of fewer words may be a single passage, which need not say whose it is."""


def describe(contract: Contract, *, kind: str | None = None) -> About:
    """Describe a contract; a `kind` that is given is taken as it is."""
    text = contract.text
    is_medical = kinds.is_medical(text)
    found, reasons = (kind, ()) if kind else kinds.recognize(text, is_medical=is_medical)
    between_companies = kinds.is_between_companies(text, found, is_medical=is_medical)
    judged_as, because = silence.judged_as(text, found, is_medical=is_medical, is_given=kind is not None)
    confidential, advisers = offer.confidential(text)
    return About(
        kind=found,
        kind_reasons=reasons,
        binding=offer.binding(text),
        answer_by=offer.answer_by(text),
        missing_papers=papers.missing(contract, title=" ".join(title_lines(text))),
        judged_as=judged_as,
        judged_because=silence.BETWEEN_COMPANIES if between_companies else because,
        between_companies=between_companies,
        of_another_trade=not (between_companies or is_medical) and len(text.split()) >= _FEWEST_WORDS,
        redacted=redactions.find(text),
        confidential=confidential,
        advisers=advisers,
    )
