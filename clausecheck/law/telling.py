"""Lays the reported rules of the state of work and of the governing law side by side, in plain words."""

from __future__ import annotations

from clausecheck import reported as nouns
from clausecheck.fact_questions import QUESTIONS
from clausecheck.law.holding import holds
from clausecheck.law.places import NAMES, Here, Place
from clausecheck.law.rules import CLAUSE, Layer, Rule
from clausecheck.model import Contract

_PRIMARY_CARE = "primary care"
_NOT_COVERED = "Our table holds the fifty states and the District of Columbia; nothing was compiled for this place."


def tell(here: Here, contract: Contract) -> nouns.StateLaw:
    """What is reported for the two states; the governing law stands beside the state of work and never replaces it."""
    needs = [] if here.work else ["state"]
    work = _reported(here, here.work_at, contract, needs)
    governing = _reported(here, here.governing_at, contract, needs)
    if work and work.owners_lose_protection and "owner" not in here.facts:
        needs.append("owner")
    known = here.reported
    return nouns.StateLaw(
        clause=CLAUSE,
        work=work,
        governing=governing,
        federal=known.federal,
        compiled=known.compiled.isoformat(),
        expires=known.expires.isoformat(),
        is_expired=here.today > known.expires,
        needs=tuple(QUESTIONS[name] for name in dict.fromkeys(needs)),
        attribution=known.attribution,
    )


def _reported(here: Here, place: Place | None, contract: Contract, needs: list[str]) -> nouns.ReportedLaw | None:
    """The row of a state with its layers judged; the names of missing facts are added to `needs`."""
    if place is None:
        return None
    rule = here.reported.states.get(place.code) or _not_covered(place.code)
    layers = []
    for layer in rule.layers:
        applies, missing = holds(layer.when, here.facts, here.today)
        needs += missing
        layers.append(nouns.Layer(_when(layer), layer.say, applies))
    words = place.words
    return nouns.ReportedLaw(
        code=rule.code,
        name=rule.name,
        known_from=" ".join(contract.text[words[0] : words[1]].split()) if words else "",
        at=words,
        page=contract.page_of(words[0]) if words else None,
        standing=rule.standing,
        rule=rule.rule,
        layers=tuple(layers),
        owners=rule.owners,
        owners_lose_protection=rule.owners_lose_protection,
        also=rule.also,
        note=rule.note,
        citation=rule.citation,
        effective=rule.effective,
        confidence=rule.confidence,
        sources=rule.sources,
    )


def _when(layer: Layer) -> str:
    """For whom a layer holds, in a few words."""
    when = layer.when
    what = "From" if when.by == "today" else "Signed or renewed from"
    until = "Before" if when.by == "today" else "Signed before"
    said = []
    if when.start:
        said.append(f"{what} {when.start.isoformat()}")
    if when.end:
        said.append(f"{'before' if said else until} {when.end.isoformat()}")
    if when.employer:
        said.append("the employer is " + " or ".join(when.employer))
    if when.specialty:
        said.append(_PRIMARY_CARE)
    if when.not_specialty:
        said.append(f"not {_PRIMARY_CARE}")
    return ", ".join(said)


def _not_covered(code: str) -> Rule:
    return Rule(
        code,
        NAMES.get(code, code),
        "not compiled",
        _NOT_COVERED,
        (),
        (),
        None,
        "",
        False,
        "",
        "",
        "",
        "",
        "unverified",
        (),
    )
