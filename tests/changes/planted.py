"""Forty edits to plant in the sample of an associate's contract, each with what has to be found of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import clausecheck

SAMPLE = Path(__file__).parents[2] / "sample_contracts" / "radiology_associate.txt"


@dataclass(frozen=True, slots=True)
class Planted:
    """An edit: the words before and after it, and the words that have to be marked."""

    kind: str
    before: str
    after: str
    gone: str = ""
    come: str = ""


def number(before: str, after: str, rest: str, *, lead: str = "") -> Planted:
    """A figure that becomes another one; `lead` and `rest` stand around it and stay."""
    return Planted("reworded", f"{lead}{before}{rest}", f"{lead}{after}{rest}", before.strip(), after.strip())


def deleted(sentence: str) -> Planted:
    return Planted("removed", f" {sentence}", "", sentence)


def inserted(behind: str, sentence: str) -> Planted:
    return Planted("added", behind, f"{behind} {sentence}", "", sentence)


NUMBERS = (
    number("twenty-five (25)", "forty (40)", " miles"),
    number("eighteen (18)", "thirty (30)", " months later"),
    number("three (3)", "two (2)", " years. It renews"),
    number("ninety (90)", "sixty (60)", " days before the current term"),
    number("twenty-four (24)", "thirty-six (36)", " months after the Start Date"),
    number("forty-three (43)", "fifty (50)", " shifts"),
    number("five (5)", "three (3)", " and about four weekday"),
    number("$1,150", "$900", " for a weekday evening"),
    number("$395,000", "$375,000", " in the first"),
    number("$30,000.", "$20,000.", "", lead="the Group shall pay the Associate "),
    number("eight (8)", "six (6)", " weeks away"),
    number("$6,500", "$4,000", " per year for dues"),
    number("$1,000,000", "$500,000", " per claim"),
    number("thirty-six (36)", "sixty (60)", " consecutive months"),
    Planted(
        "reworded",
        "seventy-five percent (75%) of all",
        "eighty-five percent (85%) of all",
        "seventy-five (75%)",
        "eighty-five (85%)",
    ),
    number("$118,400.", "$168,400.", "", lead="purchase price of "),
    number("$250,000.", "$400,000.", "", lead="a sum equal to "),
)
WORDS = (
    Planted("reworded", "perform well will be invited", "perform well may be invited", "will", "may"),
    Planted("reworded", "the Track Period once, for", "the Track Period repeatedly, for", "once,", "repeatedly,"),
    Planted("reworded", "with courtesy and goodwill toward", "with courtesy toward", "and goodwill", ""),
    Planted(
        "reworded", "more than seven consecutive nights", "more than fourteen consecutive nights", "seven", "fourteen"
    ),
    Planted("reworded", "without bond to the extent", "upon bond to the extent", "without", "upon"),
    Planted(
        "reworded", "Unused weeks lapse at year end", "Unused weeks lapse each quarter", "at year end", "each quarter"
    ),
    Planted(
        "reworded",
        "the shares stand pledged as security",
        "the shares and all pay stand pledged as security",
        "",
        "and all pay",
    ),
)
DEFINITIONS = (
    Planted(
        "reworded", "holds of record one or more voting", "holds of record one hundred or more voting", "", "hundred"
    ),
    Planted("reworded", "and includes what is commonly", "and excludes what is commonly", "includes", "excludes"),
    Planted("reworded", "means the last day on which", "means the first day on which", "last", "first"),
)
DELETIONS = (
    deleted("Certification by the American Board of Radiology is indispensable."),
    deleted("Honoraria for lectures and fees for the review of manuscripts belong to the Associate."),
    deleted("No payment under this Agreement is made in return for the referral of patients, and none is required."),
    deleted("Leave of more than twelve weeks in any year is not counted toward that service."),
    deleted("Ownership of not more than two percent of a class of publicly traded securities is permitted."),
)
INSERTIONS = (
    inserted("withheld from the Associate's distributions.", "Nothing is withheld in a month of leave."),
    inserted("or in the proceeds of any sale of it.", "He or she pays rent for the equipment."),
    inserted("in the annual aggregate.", "The Associate shall bear any deductible."),
    inserted("with any other qualified radiologist on notice to the scheduling committee.", "A fee of fifty dollars is due."),
    Planted(
        "added", "\nARTICLE VI.", "\n5.6 Overhead. The Group may charge the Associate a share of its rent.\nARTICLE VI.",
        "", "Overhead The Group may charge the Associate a share of its rent.",
    ),
)  # fmt: skip
MOVES = ("3.5 Records.", "4.5 Trades.", "WHEREAS, the Group has,")
"""How the paragraphs begin that stand before the one that was before them in the new draft."""
RENUMBERED = {"3.4": "3.5", "3.5": "3.4", "4.4": "4.5", "4.5": "4.4"}

EDITS = (*NUMBERS, *WORDS, *DEFINITIONS, *DELETIONS, *INSERTIONS)


def drafts() -> tuple[str, str]:
    """The sample, and the sample with all forty edits; moved sections and what refers to them are renumbered."""
    old = clausecheck.analyze(SAMPLE).contract.text
    new = old
    for edit in EDITS:
        assert new.count(edit.before) == 1, edit
        new = new.replace(edit.before, edit.after)
    lines = new.split("\n")
    for begins in MOVES:
        at = next(place for place, line in enumerate(lines) if line.startswith(begins))
        lines[at - 1], lines[at] = lines[at], lines[at - 1]
    return old, re.sub(r"\b[34]\.[45]\b", lambda found: RENUMBERED[found[0]], "\n".join(lines))
