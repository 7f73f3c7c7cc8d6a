"""Findings, silences and combinations become cards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from clausecheck.model import Combination, Contract, Finding, Reason, Silence, Span
from clausecheck.report import page, words
from clausecheck.report.asking import for_each
from clausecheck.report.edits import edits
from clausecheck.report.excerpt import first_words
from clausecheck.report.jumps import anchor, flag_anchor, label_of, link_to_worst, tag
from clausecheck.report.marks import marked
from clausecheck.report.order import level_rank, worst_first
from clausecheck.report.place import fired_at, place_at, place_of, short_place, short_place_at
from clausecheck.report.reported import figure_rows
from clausecheck.report.term_rows import term_rows

MOST_FIRED = 16
"""Of the words that fired a rule; all of them are marked in the quote."""
MOST_WORDINGS = 12
"""So many different wordings that fired a rule are repeated beside it; the number of the others is said."""


def card_of(finding: Finding, contract: Contract) -> page.Card:
    """The finding with its quote, what exposes, what helps, and its terms."""
    rules = _by_passage(finding, (span for reason in finding.reasons for span in reason.words))
    hits = _by_passage(finding, finding.hits)
    quoted = (finding.start, finding.end)
    fired = sorted(finding.reasons, key=lambda reason: level_rank(reason.level))
    helping = [one for one in fired if one.level == "favorable" or one.because in finding.helps]
    exposes = tuple(_fired(one, finding, contract) for one in fired if one not in helping)
    has_text = bool(contract.text)
    also = tuple(_passage(span, hits[span], rules[span], contract) for span in finding.also) if has_text else ()
    return page.Card(
        id=finding.id,
        anchor=anchor(finding),
        flag=flag_anchor(finding) if has_text else None,
        title=finding.title,
        level=tag(finding.risk),
        group=finding.group,
        place=place_of(finding),
        gist=_gist(finding, exposes),
        quote=marked(finding.quote, finding.start, hits=hits[quoted], rules=rules[quoted]),
        also=also,
        is_also_open=len(also) == 1 or any(piece.kind == "rule" for one in also for piece in one.pieces),
        also_left_out=None if has_text or not finding.also else words.ALSO_LEFT_OUT.format(number=len(finding.also)),
        edits=edits(finding.changes, contract),
        exposes=exposes,
        helps=tuple(said for said in finding.helps if said not in {one.because for one in helping}),
        helping_rules=tuple(_fired(one, finding, contract) for one in helping),
        terms=term_rows(finding, contract),
        needs=finding.needs,
        figures=figure_rows(finding),
        figures_at=None,
        notes=finding.notes,
    )


def silence_card(silence: Silence) -> page.SilenceCard:
    """What was not found, with what to ask."""
    level = tag(silence.risk) if silence.risk else None
    return page.SilenceCard(
        silence.title, level, silence.note, for_each(silence.questions, silence.title), silence.needs
    )


def combination_card(
    combination: Combination, findings: tuple[Finding, ...], contract: Contract
) -> page.CombinationCard:
    """What weighs more together, with a jump to each of its findings."""
    same: dict[str, list[page.Link]] = {}
    for one in worst_first(findings):
        if one.id in combination.findings:
            same.setdefault(one.title, []).append(link_to_worst(one, contract))
    together = tuple(page.Together(title, links[0].level, tuple(links)) for title, links in same.items())
    return page.CombinationCard(tag(combination.risk), combination.say, together)


def _by_passage(finding: Finding, spans: Iterable[Span]) -> dict[Span, list[Span]]:
    """The spans that begin or end in each passage of a finding."""
    passages = sorted(set(finding.passages))
    starts = [start for start, _ in passages]
    inside: dict[Span, list[Span]] = {passage: [] for passage in passages}
    for span in spans:
        for at in {bisect_right(starts, offset) - 1 for offset in (span[0], span[1] - 1)} - {-1}:
            inside[passages[at]].append(span)
    return inside


def _gist(finding: Finding, exposes: tuple[page.FiredRule, ...]) -> str:
    """What is read first of a finding: why it exposes, else what it hangs on, else what helps."""
    said = (
        *(one.because for one in exposes),
        *finding.needs,
        *finding.helps,
        *(one.because for one in finding.reasons),
    )
    return said[0] if said else ""


def _passage(span: Span, hits: list[Span], rules: list[Span], contract: Contract) -> page.Passage:
    start, end = span
    return page.Passage(place_at(contract, start), marked(contract.text[start:end], start, hits=hits, rules=rules))


def _fired(reason: Reason, finding: Finding, contract: Contract) -> page.FiredRule:
    said = (_words_at(span, finding, contract) for span in reason.words)
    once = list(dict.fromkeys(one for one in said if one))
    shown = tuple(first_words(one, MOST_FIRED) for one in _longest(once[:MOST_WORDINGS]))
    more = words.FIRED_BY_MORE.format(number=len(once) - MOST_WORDINGS) if len(once) > MOST_WORDINGS else ""
    place = short_place_at(finding, contract, fired_at(reason, finding, contract))
    elsewhere = "" if place == short_place(finding) else place
    label = label_of(reason)
    label = f"{label[0].upper()}{label[1:]}"
    return page.FiredRule(label, tag(reason.level), reason.because, reason.ask, None, shown, more, elsewhere)


def _longest(once: list[str]) -> list[str]:
    """One that stands inside another is left to it."""
    return [one for one in once if not any(one != other and one in other for other in once)]


def _words_at(span: Span, finding: Finding, contract: Contract) -> str:
    """The words of a span, from the quote where the full text was left out."""
    start, end = span
    if contract.text:
        return contract.text[start:end]
    return finding.quote[max(start - finding.start, 0) : max(end - finding.start, 0)]
