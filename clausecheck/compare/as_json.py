"""A comparison as JSON."""

from __future__ import annotations

from dataclasses import asdict

from clausecheck.compare.offers import Cell, Comparison, Offer
from clausecheck.report.as_json import written

SCHEMA = 1


def render(comparison: Comparison, *, version: str) -> str:
    """Offers, rows and cells as indented JSON."""
    told: dict[str, object] = {
        "schema": SCHEMA,
        "clausecheck": version,
        "offers": [_offer(one) for one in comparison.offers],
        "notes": list(comparison.notes),
        "rows": [
            {
                "id": line.row.id,
                "title": line.row.title,
                "group": line.row.group,
                "clause": line.row.clause or None,
                "differs": line.differs,
                "cells": [_cell(one) for one in line.cells],
            }
            for line in comparison.lines
        ],
    }
    return written(told)


def _offer(one: Offer) -> dict[str, object]:
    contract, about = one.analysis.contract, one.analysis.about
    return {
        "name": one.name,
        "sha256": contract.sha256,
        "kind": about.kind,
        "pages": contract.pages,
        "unread": [asdict(each) for each in contract.unread],
        "missing_papers": list(about.missing_papers),
        "facts": dict(one.analysis.facts),
        "changes_to_ask_for": list(one.asks),
    }


def _cell(one: Cell) -> dict[str, object]:
    return {"state": one.state, "level": one.level, "values": [asdict(each) for each in one.values], "note": one.note}
