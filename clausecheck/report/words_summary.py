"""Every text of the summary on the terminal, as `words` holds those of the report."""

from __future__ import annotations

LEVELS = {"high": "high", "medium": "medium", "unknown": "depends", "low": "low", "favorable": "favors"}
UNREAD = "NOT READ: {what}"
MORE = "… and {number} more in the report"
EDITS = {
    "accepted": "Tracked changes: {number}, read as if accepted (--changes original reads the words before them)",
    "original": "Tracked changes: {number}, left out: read as it stood before them",
    "both": "Tracked changes: {number}, old and new words read side by side",
}
PLACES_MORE = "and {number} more"
SILENCES = "Looked for and not found: {titles}"
COMBINATIONS = (
    "Together: 1 combination that weighs more than its parts",
    "Together: {number} combinations that weigh more than their parts",
)
NOTHING = "No clause we look for was found. That is not an all-clear."
REPORT = "Report: {path}"
LIMITS = "Patterns can miss unusual wording. Not legal advice."
