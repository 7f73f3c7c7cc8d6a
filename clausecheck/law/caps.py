"""Compares a covenant's time and distance with what the law of the state of work is reported to allow.

Only a ceiling that a statute sets can be exceeded here, and only where everything it hangs on is known; a presumption
or a safe harbor is shown as what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clausecheck.fact_questions import QUESTIONS
from clausecheck.law.holding import holds, joined
from clausecheck.law.places import Here
from clausecheck.law.rules import Cap

_NOT_OWNERS = ("no", "later")
"""The caps that were compiled are written for those who are not owners yet."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether a cap is exceeded; `needs` holds the questions without whose answers nobody can say."""

    holds: bool
    needs: tuple[str, ...] = ()


def over_cap(here: Here, *, months: Sequence[float], miles: Sequence[float]) -> Ruling:
    """Does a covenant of these months and miles go beyond a statutory cap of the state of work?"""
    if here.work is None:
        caps = [cap for rule in here.reported.states.values() for cap in rule.caps]
        may_be = any(_exceeds(cap, months, miles) for cap in caps)
        return Ruling(False, (QUESTIONS["state"],) if may_be else ())
    caps = [cap for cap in (here.rule.caps if here.rule else ()) if _exceeds(cap, months, miles)]
    answers = [_applies(cap, here) for cap in caps]
    if any(answer for answer, _ in answers):
        return Ruling(True)
    missing = dict.fromkeys(name for _, names in answers for name in names)
    return Ruling(False, tuple(QUESTIONS[name] for name in missing))


def notes(here: Here, *, months: Sequence[float], miles: Sequence[float]) -> tuple[str, ...]:
    """How the numbers stand to the figures reported for the state of work; nothing where they do not exceed them."""
    rule = here.rule
    if rule is None or rule.figure is None:
        return ()
    figure = rule.figure
    said = [
        _beyond(most, max(stated), unit, rule.name, figure.standing)
        for most, stated, unit in ((figure.months, months, "months"), (figure.miles, miles, "miles"))
        if most is not None and stated and max(stated) > most
    ]
    return tuple(said)


def _beyond(most: float, stated: float, unit: str, state: str, standing: str) -> str:
    said = f"{stated:g} {unit} exceeds the figure reported for {state}: {most:g} {unit}"
    if standing == "cap":
        return f"{said}. Whether that limit reaches this contract depends on its date, your role and the employer."
    kind = {"presumption": "a presumption", "safe harbor": "a safe harbor"}[standing]
    return f"{said}. There it is {kind}, not a ceiling."


def _exceeds(cap: Cap, months: Iterable[float], miles: Iterable[float]) -> bool:
    return any(cap.months is not None and number > cap.months for number in months) or any(
        cap.miles is not None and number > cap.miles for number in miles
    )


def _applies(cap: Cap, here: Here) -> tuple[bool | None, tuple[str, ...]]:
    owner = here.facts.get("owner")
    return joined(
        [
            holds(cap.when, here.facts, here.today),
            (None, ("owner",)) if owner is None else (owner in _NOT_OWNERS, ()),
            _paid(cap, here.facts.get("pay")),
        ]
    )


def _paid(cap: Cap, pay: str | None) -> tuple[bool | None, tuple[str, ...]]:
    if cap.pay_above is None and cap.pay_at_least is None:
        return True, ()
    if pay is None:
        return None, ("pay",)
    amount = float(pay)
    above = cap.pay_above is None or amount > cap.pay_above
    return above and (cap.pay_at_least is None or amount >= cap.pay_at_least), ()
