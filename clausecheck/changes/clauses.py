"""What two drafts do to a clause: it came in, went out, or its level, terms or reasons are others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausecheck import terms as amounts_in
from clausecheck.changes import directions
from clausecheck.changes.differences import Laid
from clausecheck.changes.drafts import ClauseChange, Direction, Side, SilenceChange, TermChange
from clausecheck.changes.passages import Passage
from clausecheck.model import Analysis, Finding, Level, Reason, Term, Value
from clausecheck.report import amounts, words
from clausecheck.report.order import clause_rank, level_rank, worst_first


@dataclass(frozen=True, slots=True)
class Meeting:
    """Findings of one clause in both drafts that hold the same passages; one side may be empty."""

    clause: str
    old: tuple[Finding, ...]
    new: tuple[Finding, ...]
    is_same_words: bool
    """No passage they quote was added, removed or reworded."""


def meetings(laid: Laid, old: Analysis, new: Analysis, unchanged: frozenset[tuple[int, int]]) -> list[Meeting]:
    """Every finding of both drafts, those that hold the same passages together."""
    twin = {one.old: one.new for one in laid.pairs}
    before = [(one, {twin.get(at, ~at) for at in held}, own) for one, held, own in _held(old.findings, laid.old)]
    after = [(one, set(held), own) for one, held, own in _held(new.findings, laid.new)]
    same_old = {first for first, _ in unchanged}
    same_new = {second for _, second in unchanged}
    found: list[Meeting] = []
    for clause in dict.fromkeys(one.clause for one in (*old.findings, *new.findings)):
        rows = [(one, places, own, True) for one, places, own in before if one.clause == clause]
        rows += [(one, places, own, False) for one, places, own in after if one.clause == clause]
        for group in _connected([places for _, places, _, _ in rows]):
            inside = [rows[at] for at in group]
            found.append(
                Meeting(
                    clause,
                    tuple(one for one, _, _, is_old in inside if is_old),
                    tuple(one for one, _, _, is_old in inside if not is_old),
                    all(own <= (same_old if is_old else same_new) for _, _, own, is_old in inside),
                )
            )
    return found


def changes(met: Iterable[Meeting]) -> tuple[ClauseChange, ...]:
    """What came in or went out first, then what is judged or counted otherwise; what exposes more comes first."""
    found = [change for one in met for change in [_change(one)] if change]
    return tuple(sorted(found, key=_rank))


def silences(old: Analysis, new: Analysis) -> tuple[SilenceChange, ...]:
    """Clauses of which one draft says nothing while the other does."""
    before, after = ({one.clause: one for one in each.silences} for each in (old, new))
    spoken_old, spoken_new = ({one.clause for one in each.findings} for each in (old, new))
    gone = [
        SilenceChange(one.clause, one.title, "silent", one.risk, one.note, directions.of_appearing(one.risk))
        for one in new.silences
        if one.clause not in before and one.clause in spoken_old
    ]
    come = [
        SilenceChange(
            one.clause, one.title, "spoken of", one.risk, one.note, directions.turned(directions.of_appearing(one.risk))
        )
        for one in old.silences
        if one.clause not in after and one.clause in spoken_new
    ]
    return (*gone, *come)


def _held(findings: Sequence[Finding], passages: Sequence[Passage]) -> Iterator[tuple[Finding, list[int], set[int]]]:
    """Each finding with the passages of its section that it holds words of, and those that it quotes.

    A definition elsewhere that it leans on is not among them: many findings lean on one.
    """
    starts, ends = [one.start for one in passages], [one.end for one in passages]

    def _between(start: int, end: int) -> list[int]:
        within = range(bisect_right(ends, start), bisect_left(starts, end))
        return [at for at in within if not passages[at].is_heading]

    for one in findings:
        own = _between(one.start, one.end)
        sections = {passages[at].section.unit_start for at in own}
        further = [at for start, end in one.also for at in _between(start, end)]
        yield one, own + [at for at in further if passages[at].section.unit_start in sections], set(own)


def _connected(places: Sequence[set[int]]) -> list[list[int]]:
    """Which of several sets hang together, directly or over others."""
    groups: list[tuple[set[int], list[int]]] = []
    for at, held in enumerate(places):
        joined = [one for one in groups if one[0] & held]
        groups = [one for one in groups if not one[0] & held]
        groups.append((held.union(*(one[0] for one in joined)), [*(one for _, each in joined for one in each), at]))
    return [members for _, members in groups]


def _change(met: Meeting) -> ClauseChange | None:
    old, new = worst_first(met.old), worst_first(met.new)
    first = (new or old)[0]
    old_level, new_level = (side[0].risk if side else None for side in (old, new))
    terms = _terms(met.clause, old, new) if old and new else ()
    gone, come = _reasons(old), _reasons(new)
    reasons_gone = tuple(because for rule, because in gone.items() if rule not in come)
    reasons_new = tuple(because for rule, because in come.items() if rule not in gone)
    if old and new and old_level == new_level and not terms and gone.keys() == come.keys():
        return None
    return ClauseChange(
        kind="changed" if old and new else "added" if new else "dropped",
        clause=met.clause,
        title=first.title,
        old_level=old_level,
        new_level=new_level,
        old=_side(old[0]) if old else None,
        new=_side(new[0]) if new else None,
        terms=terms,
        reasons_gone=reasons_gone,
        reasons_new=reasons_new,
        asks=tuple(reason.ask for one in new for reason in one.reasons if reason.ask and _key(reason) not in gone),
        direction=_direction(old, new, terms),
        same_words=met.is_same_words,
    )


def _direction(old: tuple[Finding, ...], new: tuple[Finding, ...], terms: tuple[TermChange, ...]) -> Direction:
    if not old:
        return directions.of_appearing(new[0].risk)
    if not new:
        return directions.turned(directions.of_appearing(old[0].risk))
    return directions.together([directions.of_levels(old[0].risk, new[0].risk), *(one.direction for one in terms)])


def _reasons(findings: Iterable[Finding]) -> dict[tuple[str, Level], str]:
    return {_key(reason): reason.because for one in findings for reason in one.reasons}


def _key(reason: Reason) -> tuple[str, Level]:
    """What words say has one id for all levels."""
    return reason.rule, reason.level


def _terms(clause: str, old: Sequence[Finding], new: Sequence[Finding]) -> tuple[TermChange, ...]:
    """Each term that has another value; of two that moved alike, the one whose direction is known."""
    before, after = _values(old), _values(new)
    moved = [
        TermChange(
            name,
            amounts.label(name),
            _spoken(before.get(name)),
            _spoken(after.get(name)),
            _way(clause, name, before.get(name, []), after.get(name, [])),
        )
        for name in dict.fromkeys((*before, *after))
        if _plain(before.get(name)) != _plain(after.get(name))
    ]
    first: dict[tuple[str, str], TermChange] = {}
    for one in sorted(moved, key=lambda each: each.direction == "even"):
        first.setdefault((one.old, one.new), one)
    return tuple(one for one in moved if one in first.values())


def _values(findings: Iterable[Finding]) -> Mapping[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for one in sorted(findings, key=lambda each: each.start):
        for term in one.found:
            found.setdefault(term.name, []).append(term)
    return found


def _plain(terms: list[Term] | None) -> set[str]:
    """Values without order: two places that change places say the same."""
    return {repr(value) for term in terms or () for value in amounts_in.several(term.value)}


def _way(clause: str, name: str, old: list[Term], new: list[Term]) -> Direction:
    """Which way a term moved; nobody can say it of amounts that are paid for different times."""
    if _rates(old) != _rates(new):
        return "even"
    return directions.of_terms(clause, name, *(_distinct(terms) for terms in (old, new)))


def _rates(terms: Iterable[Term]) -> set[str]:
    """What amounts are paid for, as their words say: "per month"; a year and nothing said are one."""
    flags = (flag for term in terms for amount in amounts_in.scan(term.quote) for flag in amount.flags)
    return {flag for flag in flags if flag.startswith("per ")} - {"per year"}


def _distinct(terms: Iterable[Term]) -> tuple[Value, ...]:
    """Each value once."""
    return tuple({repr(value): value for term in terms for value in amounts_in.several(term.value)}.values())


def _spoken(terms: list[Term] | None) -> str:
    return words.SEVERAL.join(dict.fromkeys(amounts.spoken(term) for term in terms or ()))


def _side(finding: Finding) -> Side:
    return Side(finding.quote, finding.start, finding.end, finding.page, finding.section, finding.heading)


_WAYS: dict[Direction, int] = {"worse": 0, "mixed": 1, "even": 2, "better": 3}


def _rank(one: ClauseChange) -> tuple[int, int, int, int]:
    worst: Level | None = one.new_level if one.kind != "dropped" else one.old_level
    return one.kind == "changed", _WAYS[one.direction], level_rank(worst), clause_rank(one.clause)
