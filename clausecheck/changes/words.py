"""Every text of the report on two drafts."""

from __future__ import annotations

TITLE = "{old} → {new}: what moved between the drafts"
HEADING = "What moved between the drafts"
OLD, NEW = "Old draft", "New draft"
SAME = "No words differ, and nothing is judged otherwise. Renumbering alone is no change."
COUNTS = {
    "added": ("1 passage added", "{number} passages added"),
    "removed": ("1 passage removed", "{number} passages removed"),
    "reworded": ("1 passage reworded", "{number} passages reworded"),
    "moved": ("1 passage moved", "{number} passages moved"),
    "moved and reworded": ("1 passage moved and reworded", "{number} passages moved and reworded"),
    "leads elsewhere": ("1 reference leads elsewhere", "{number} references lead elsewhere"),
}
KINDS = {
    "added": "Added",
    "removed": "Removed",
    "reworded": "Reworded",
    "moved": "Moved",
    "moved and reworded": "Moved and reworded",
    "leads elsewhere": "Same words, but a section they name has another number now",
}
DIRECTIONS = {
    "worse": "exposes you more",
    "better": "exposes you less",
    "mixed": "more in one term, less in another",
    "even": "",
}
CLAUSES_TITLE = "Clauses that came in or went out"
CLAUSES_NOTE = "Nobody has to announce these. What exposes you more comes first."
CLAUSES_NONE = "No clause we look for came in or went out."
CLAUSE_KINDS = {"added": "Came in", "dropped": "Went out", "changed": "Changed"}
MOVED_TITLE = "Levels, terms and reasons that changed"
MOVED_NONE = "No level, term or reason changed in clauses that stand in both drafts."
SILENT = "The new draft no longer speaks of it"
SPOKEN = "The old draft said nothing of it"
SAME_WORDS = (
    "Its own words are the same in both drafts; something elsewhere, such as a definition, changes what they come to."
)
TOGETHER_TITLE = "What weighs more together"
TOGETHER_KINDS = {"together": "Now together", "apart": "No longer together"}
TOGETHER_NONE = "No combination of clauses came in or went out."
MEANINGS_TITLE = "Definitions that changed"
MEANINGS_NONE = "No defined term means something else."
MEANINGS_TOUCH_NONE = "We found it in no clause we look for."
WORDS_TITLE = "Every change, in the order of the new draft"
WORDS_NONE = "No words differ."
LEVEL = "Level"
NOT_STATED = "not stated"
GONE = "No longer"
COME = "New"
ASK = "Change to ask for"
WHERE_BOTH = "in both drafts: {place}"
WHERE_OLD, WHERE_NEW = "in the old draft: {place}", "in the new draft: {place}"
TOUCHES = "Touches"
UNREAD = "Not read"
MISSING = "Named here, but not in this file"
FILTER_ALL = "All"
LIMITS = (
    "Drafts are compared word by word as they were read; pictures, and what is named above as not read, are not compared.",
    "Capitals in headings, quotation marks, hyphens and numbers of sections do not count as changes.",
    "“Exposes you more” follows the report's levels and a table of terms. It is no verdict and not legal advice.",
)
LIMITS_TITLE = "What this does and does not say"
KIND_DIFFERS = "The old draft reads like one kind of paper ({old}), the new one like another ({new})."
MENU = "Parts of the page"
MENU_IN_OR_OUT, MENU_LEVELS, MENU_MEANINGS, MENU_WORDS = "In and out", "Levels and terms", "Definitions", "Words"
ORIGINAL, ACCEPTED = "{file} before its tracked changes", "{file} with its tracked changes"
SUMMARY_MORE = "… and {number} more in the report"
SUMMARY_REPORT = "Report: {path}"
