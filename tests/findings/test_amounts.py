"""An amount in a table is read with the head of its column, and quoted as it is printed."""

from __future__ import annotations

from clausecheck import readers
from clausecheck.findings import amounts

RATES = "Coverage            Rate per 12-hour night\nWeekday             $1,200\nWeekend             $1,500\n"


def test_a_head_says_what_an_amount_is_paid_for() -> None:
    contract = readers.from_text(RATES)

    read = amounts.read(contract)

    assert [(one.value, one.flags, contract.text[one.start : one.end]) for one in read.found[-2:]] == [
        (1200, ("per night",), "$1,200"),
        (1500, ("per night",), "$1,500"),
    ]
    assert read.completed[read.found[-1].start] == "$1,500 [per 12-hour night]"


def test_a_bare_number_takes_its_unit_from_the_head() -> None:
    contract = readers.from_text("Site            Radius (miles)\nMarlow Falls    10\nPell Creek      15\n")

    assert [(one.kind, one.value) for one in amounts.read(contract).found] == [("miles", 10), ("miles", 15)]
