"""The terms of a finding in words, each with the contract's words it was read from."""

from __future__ import annotations

from clausecheck.model import Finding, Term
from clausecheck.report import amounts, page, words
from clausecheck.report.jumps import link_to


def term_rows(finding: Finding) -> tuple[page.TermRow, ...]:
    """The terms of a finding in words; an amount, what it is counted per and what it is for are one row."""
    found = {term.name: term for term in finding.found}
    amount, unit, base = (found.get(name) for name in ("amount_usd", "per", "base_usd"))
    joined = unit if amount and isinstance(amount.value, int | float) and _is_stated(unit) else None
    is_base = amount is not None and base is not None and amount.value == base.value
    rows: list[page.TermRow] = []
    for term in finding.found:
        if term is amount:
            value, quote = _amount_per(term, joined) if joined else (amounts.spoken(term), term.quote)
            rows.append(_row("base_usd" if is_base else term.name, finding, value, quote))
        elif not (term is joined or (is_base and term is base)):
            rows.append(_row(term.name, finding, amounts.spoken(term), term.quote))
    return tuple(rows)


def _is_stated(unit: Term | None) -> bool:
    return unit is not None and unit.value not in ("blank", "redacted")


def _row(name: str, finding: Finding, value: str, quote: str) -> page.TermRow:
    return page.TermRow(amounts.label(name), value, quote, link_to(finding))


def _amount_per(amount: Term, unit: Term) -> tuple[str, str]:
    """The amount with its unit, and the words of both."""
    return words.AMOUNT_PER.format(amount=amounts.spoken(amount), unit=amounts.spoken(unit)), _both_quotes(amount, unit)


def _both_quotes(amount: Term, unit: Term) -> str:
    """One quote where it holds the other, else both."""
    if unit.quote in amount.quote:
        return amount.quote
    return unit.quote if amount.quote in unit.quote else f"{amount.quote} … {unit.quote}"
