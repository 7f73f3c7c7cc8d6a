"""Leaves out of an analysis what tells whose contract it is, so that a report can be shared with a colleague."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from clausecheck.anonymous.identity import Identity
from clausecheck.anonymous.masking import Masking
from clausecheck.errors import OneContractError
from clausecheck.model import Analysis


def anonymous(analysis: Analysis) -> Analysis:
    """The same analysis with placeholders for names, addresses and amounts; `about.masked` counts them.

    What remains may still tell who it is: a place that nobody thought of, a rare specialty, the dates. Raises
    OneContractError for a saved analysis without the contract's text, which alone tells the names.
    """
    contract = analysis.contract
    if not contract.text:
        raise OneContractError(
            f"{contract.file}: without the contract's text nobody can tell which names to leave out. "
            "Use --anonymous with the contract itself, or with an analysis saved without --no-text"
        )
    masking = Masking(contract, Identity(contract))
    told = masking.told(analysis)
    kept = {name: value for name, value in analysis.facts.items() if name not in MONEY_FACTS}
    counted = Counter(place.kind for place in masking.places)
    return replace(
        told,
        facts=kept,
        contract=replace(told.contract, file=f"contract.{contract.form}", sha256=""),
        about=replace(told.about, masked=tuple(sorted(counted.items()))),
    )


MONEY_FACTS = frozenset(("pay",))
"""Facts that are amounts."""
