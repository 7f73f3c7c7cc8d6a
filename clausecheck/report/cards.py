"""Findings, silences and combinations become cards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from clausecheck.model import Analysis, Combination, Contract, Finding, Level, Reason, Silence, Span, Term
from clausecheck.report import amounts, page, words
from clausecheck.report.asking import for_each
from clausecheck.report.marks import marked
from clausecheck.report.order import LEVEL_ORDER, level_rank, worst_first
from clausecheck.report.place import place_at, place_of, short_place


def finding_cards(analysis: Analysis) -> tuple[page.LevelCards, ...]:
    """All findings worst first, those of one level together; levels without findings are left out."""
    ordered = worst_first(analysis.findings)
    groups: list[page.LevelCards] = []
    for level in LEVEL_ORDER:
        cards = tuple(_card(one, analysis.contract) for one in ordered if one.risk == level)
        if cards:
            _, heading, note = words.LEVELS[level_key(level)]
            groups.append(page.LevelCards(tag(level), heading, note, cards))
    return tuple(groups)


def silence_card(silence: Silence) -> page.SilenceCard:
    """What was not found, with what to ask."""
    level = tag(silence.risk) if silence.risk else None
    return page.SilenceCard(silence.title, level, silence.note, for_each(silence.questions, silence.title))


def combination_card(combination: Combination, findings: tuple[Finding, ...]) -> page.CombinationCard:
    """What weighs more together, with a jump to each of its findings."""
    together = tuple(link_to(one) for one in findings if one.id in combination.findings)
    return page.CombinationCard(tag(combination.risk), combination.say, together)


def term_rows(finding: Finding) -> tuple[page.TermRow, ...]:
    """The terms of a finding in words; an amount and what it is counted per are one row."""
    unit = next((term for term in finding.found if term.name == "per" and term.value != "blank"), None)
    amount = next((term for term in finding.found if term.name == "amount_usd"), None)
    joined = unit is not None and amount is not None and isinstance(amount.value, int | float)
    rows: list[page.TermRow] = []
    for term in finding.found:
        if joined and unit and term is amount:
            rows.append(_row(term, finding, _amount_per(term, unit), _both_quotes(term, unit)))
        elif not (joined and term is unit):
            rows.append(_row(term, finding, amounts.spoken(term), term.quote))
    return tuple(rows)


def link_to(finding: Finding) -> page.Link:
    """A jump to the finding's card."""
    return page.Link(anchor(finding), finding.title, short_place(finding), tag(finding.risk))


def anchor(finding: Finding) -> str:
    """The name of the finding's card inside the page; made of letters and digits only."""
    return "f-" + _letters(finding.id)


def flag_anchor(finding: Finding) -> str:
    """The name of the place in the contract's text where the finding begins."""
    return "t-" + _letters(finding.id)


def tag(level: Level | None) -> page.Tag:
    """The level as it is shown."""
    key = level_key(level)
    return page.Tag(key, words.LEVELS[key][0])


def level_key(level: Level | None) -> str:
    """The level's name; "unknown" where it hangs on a fact nobody gave."""
    return level or "unknown"


def _letters(name: str) -> str:
    return "".join(char for char in name if char.isascii() and char.isalnum())


def _card(finding: Finding, contract: Contract) -> page.Card:
    rules = _by_passage(finding, (span for reason in finding.reasons for span in reason.words))
    hits = _by_passage(finding, finding.hits)
    quoted = (finding.start, finding.end)
    fired = sorted(finding.reasons, key=lambda reason: level_rank(reason.level))
    has_text = bool(contract.text)
    return page.Card(
        anchor=anchor(finding),
        flag=flag_anchor(finding) if has_text else None,
        title=finding.title,
        level=tag(finding.risk),
        group=finding.group,
        chapter=words.CHAPTERS.get(finding.group, finding.group),
        place=place_of(finding),
        quote=marked(finding.quote, finding.start, hits=hits[quoted], rules=rules[quoted]),
        also=tuple(_passage(span, hits[span], rules[span], contract) for span in finding.also) if has_text else (),
        also_left_out=None if has_text or not finding.also else words.ALSO_LEFT_OUT.format(number=len(finding.also)),
        why=finding.why,
        exposes=tuple(_fired(one, finding, contract) for one in fired if one.level != "favorable"),
        helps=finding.helps,
        helping_rules=tuple(_fired(one, finding, contract) for one in fired if one.level == "favorable"),
        terms=term_rows(finding),
        needs=finding.needs,
        questions=for_each(finding.questions, finding.title),
    )


def _by_passage(finding: Finding, spans: Iterable[Span]) -> dict[Span, list[Span]]:
    """The spans that begin or end in each passage of a finding."""
    passages = sorted({(finding.start, finding.end), *finding.also})
    starts = [start for start, _ in passages]
    inside: dict[Span, list[Span]] = {passage: [] for passage in passages}
    for span in spans:
        for at in {bisect_right(starts, offset) - 1 for offset in (span[0], span[1] - 1)} - {-1}:
            inside[passages[at]].append(span)
    return inside


def _passage(span: Span, hits: list[Span], rules: list[Span], contract: Contract) -> page.Passage:
    start, end = span
    return page.Passage(place_at(contract, start), marked(contract.text[start:end], start, hits=hits, rules=rules))


def _fired(reason: Reason, finding: Finding, contract: Contract) -> page.FiredRule:
    said = (_words_at(span, finding, contract) for span in reason.words)
    once = tuple(dict.fromkeys(one for one in said if one))
    return page.FiredRule(reason.rule, tag(reason.level), reason.because, reason.ask, once)


def _words_at(span: Span, finding: Finding, contract: Contract) -> str:
    """The words of a span, from the quote where the full text was left out."""
    start, end = span
    if contract.text:
        return contract.text[start:end]
    return finding.quote[max(start - finding.start, 0) : max(end - finding.start, 0)]


def _row(term: Term, finding: Finding, value: str, quote: str) -> page.TermRow:
    return page.TermRow(amounts.label(term.name), value, quote, link_to(finding))


def _amount_per(amount: Term, unit: Term) -> str:
    return words.AMOUNT_PER.format(amount=amounts.spoken(amount), unit=amounts.spoken(unit))


def _both_quotes(amount: Term, unit: Term) -> str:
    """One quote where it holds the other, else both."""
    if unit.quote in amount.quote:
        return amount.quote
    return unit.quote if amount.quote in unit.quote else f"{amount.quote} … {unit.quote}"
