"""Texts for what others report: a state's law, dated figures, stall phrases; a part of what a translation translates."""

from __future__ import annotations

# The law of the states
LAW_TITLE = "What is reported of the law"
LAW_WORK = "Where the work is done"
LAW_GOVERNING = "Whose law the contract names"
LAW_BOTH = "Where the work is done, and whose law the contract names"
LAW_SENTENCE = "In {state} the law as of {compiled} is reported to be: {rule}"
LAW_GIVEN = "You gave this state."
LAW_READ = "Read from the contract"
LAW_CORRECT = "If the work is done elsewhere, say so with --state."
LAW_WORK_UNKNOWN = "We could not tell in which state the work is done. Say so with --state, such as --state TX."
LAW_GOVERNING_UNKNOWN = "We did not find which state's law the contract names."
LAW_NOT_ALONE = (
    "The law that a contract names does not decide by itself: the state where you work may have the last word."
)
LAW_DEPENDS = (
    "Which law applies depends on the state the contract names, where you work, your role and the signing date. "
    "Ask an attorney in that state. A rule in your favor does not stop a letter or a lawsuit."
)
LAW_EXPIRED = "These rules were compiled on {compiled} and were to be checked again by {expires}. Check each before you rely on it."
LAW_UNVERIFIED = "A change is known to be under way and was not verified."
LAW_CITATION = "Citation"
LAW_EFFECTIVE = "In effect"
LAW_CONFIDENCE = "Confidence of our sources"
LAW_OWNERS = "Owners and sales"
LAW_OWNER_TRAP = "The reported protection stops, wholly or in part, at ownership here."
LAW_ALSO = "Falls or stays with it"
LAW_NOTE = "Note"
LAW_SOURCES = "Sources"
LAW_LAYERS = "By date, employer or specialty"
LAW_APPLIES = {True: "This is the one for the facts you gave", False: "Not for the facts you gave", None: ""}
LAW_FEDERAL = "Federal law"

# Figures
FIGURES_TITLE = "To compare"
FIGURES_NOTE = "Published figures; they judge nothing."
FIGURES_AT = "Further figures for it stand at"
FIGURE_QUALITIES = {
    "survey": "survey or official figure",
    "practice": "what attorneys and advisers say",
    "account": "one person's account",
    "author": "one author's figure",
}
FIGURE_OLD = "old"

# Stall phrases
STALLS_TITLE = "Phrases that may put you off"
STALLS_NOTE = "The readings are one author's; they are no risk level and may be wrong about the people you deal with."
STALL_READING = "One author's reading"

# Secrecy of the paper itself
CONFIDENTIAL = "May you show it"
ADVISERS = "To an adviser"
CONFIDENTIAL_ADVISERS = "It names advisers as an exception."
CONFIDENTIAL_NONE = (
    "We found no exception for an attorney or adviser next to these words: ask before you show it to one."
)

# Redactions
REDACTED = "Blacked out in this copy"
REDACTED_COUNT = ("1 place", "{number} places")
REDACTED_NOTE = "What stands there was not read: it is not the same as a blank. Ask for a copy without bars."
DEADLINE = "You have to answer by"
LAW_NEEDS = "To tell which of these holds we need to know"
