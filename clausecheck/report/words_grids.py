"""Every text of the grids besides their rows, which stand in `grids.json`."""

from __future__ import annotations

TITLE = "Written or not"
NOTE = (
    "What stands in the paper and what was not found, by what to look for. "
    "Written is not good: the words may give or take, so see the finding they come from. "
    "Other papers may settle what is missing."
)
COUNT = "{found} of {all} found"
STATES = {
    "written": "written",
    "measurable": "named, with something to measure it by",
    "opinion": "named, a matter of opinion",
    "missing": "not found",
}
