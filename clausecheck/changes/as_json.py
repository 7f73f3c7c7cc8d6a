"""Two drafts as JSON."""

from __future__ import annotations

from dataclasses import asdict

from clausecheck.changes.drafts import Drafts
from clausecheck.model import Analysis
from clausecheck.report.as_json import written

SCHEMA = 1


def render(drafts: Drafts, *, version: str) -> str:
    """Everything that differs as indented JSON."""
    told: dict[str, object] = {
        "schema": SCHEMA,
        "clausecheck": version,
        "old": _draft(drafts.old),
        "new": _draft(drafts.new),
        "is_worse": drafts.is_worse,
        "clauses": [asdict(one) for one in drafts.clauses],
        "silences": [asdict(one) for one in drafts.silences],
        "combinations": [asdict(one) for one in drafts.combinations],
        "definitions": [asdict(one) for one in drafts.meanings],
        "changes": [asdict(one) for one in drafts.differences],
    }
    return written(told)


def _draft(analysis: Analysis) -> dict[str, object]:
    contract = analysis.contract
    return {
        "file": contract.file,
        "sha256": contract.sha256,
        "kind": analysis.about.kind,
        "changes_read": contract.changes_read,
        "unread": [asdict(one) for one in contract.unread],
        "missing_papers": list(analysis.about.missing_papers),
    }
