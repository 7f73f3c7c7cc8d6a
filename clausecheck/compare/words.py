"""Every text of a comparison that does not come from a pattern file."""

from __future__ import annotations

TITLE = "{files}: side by side"
HEADING = "Side by side"
INTRO = (
    "Rows that differ are marked. Nothing here is added up, and no offer is called better: weigh the rows yourself. "
    "Open a value for the words it comes from."
)
MENU = "Parts of the page"
MENU_ROWS, MENU_ASKS, MENU_MUSTS, MENU_LIMITS = "Rows", "Changes to ask for", "Your must-haves", "Limits"
ROW_HEAD = "What"
SILENT = "not found, though such a paper should say it"
NOT_STATED = "spoken of, but this is not stated"
NOT_FOUND = "not found"
NOT_KEPT = "not kept in this saved analysis"
STATES = {"not stated": NOT_STATED, "silent": SILENT, "not found": NOT_FOUND, "not kept": NOT_KEPT}
SHORT_STATES = {
    "not stated": "not stated",
    "silent": "not found, but expected",
    "not found": "not found",
    "not kept": "not kept",
}
MORE = "{number} more"
DIFFERS = "differs"
ONLY_DIFFERENT = "Only rows that differ"
ONLY_MINE = "Only rows that matter to me"
WEIGHT = "How much it matters to you"
WEIGHTS = (("", "–"), ("1", "a little"), ("2", "much"), ("3", "most"))
MUST = "must have"
MUSTS_TITLE = "Your must-haves"
MUSTS_NOTE = "What each offer says of the rows you marked. The words count, not the number of them."
MUSTS_NONE = "None marked yet."
BY_WEIGHT = "What matters most to me first"
NOTE_LABEL = "Your note"
SAVE = "Save my weights and must-haves"
READ = "Read saved ones"
READ_DONE = "{number} rows were taken from {file}."
READ_WRONG = "{file} holds no weights that this page has saved."
SAVED_FILE = "my-weights.json"
CLEAR = "Clear mine"
CLEAR_SURE = "Clear your weights and must-haves?"
KEPT = "They stay in this browser on this device."
ASKS_TITLE = "Five changes to ask for"
ASKS_NONE = "No rule in this run suggests a change."
UNREAD = "Not read"
MISSING = "Named, but not in the file"
KINDS_DIFFER = "These papers are of kinds that do not settle the same things: a row that is empty in one may stand in another paper. {kinds}."
NOT_JUDGED = "{file}: this paper is of a kind of which we cannot say what it leaves out; an empty cell means only that we did not find it."
NO_TEXT = "{file}: saved without its text; rows that read the paper itself see only the quotes that were kept."
LIMITS_TITLE = "What this does and does not say"
LIMITS = (
    "Rows show what our patterns found. Unusual words can be missed: an empty cell is a question, not an answer.",
    "Levels measure exposure of someone who signs such a contract for the first time; they do not compare employers.",
    "Money now, risk and who decides are different things; they are not turned into one figure. This is not legal advice.",
)
CSV_HEADS = ("group", "row", "differs")
CSV_OFFER = ("{file}", "{file}: level", "{file}: words")
SUMMARY = "{number} of {all} rows differ"
SUMMARY_REPORT = "Report: {path}"
ROWS = {
    "base": "Base pay",
    "bonus": "Bonus",
    "sign_on": "Sign-on money",
    "call_frequency": "Call: how often",
    "call_pay": "Call: pay",
    "vacation": "Vacation",
    "cme": "Continuing education",
    "quasi_equity": "In place of equity",
    "track_months": "Track: time",
    "track_verb": "Track: what is promised",
    "criteria": "Track: criteria",
    "vote": "Track: vote",
    "buy_in": "Buy-in: price",
    "buy_in_method": "Buy-in: how it is worked out",
    "goodwill": "Goodwill",
    "tiers": "Tiers without equity",
    "ancillaries": "Businesses around it",
    "nc_months": "Non-compete: how long",
    "nc_miles": "Non-compete: how far",
    "nc_from": "Non-compete: from where",
    "nc_triggers": "Non-compete: when it binds",
    "tail": "Tail cover",
    "notice": "Notice without cause",
    "clawback": "Money to give back",
    "disability": "Disability",
    "if_they_end_it": "If they end it",
    "law": "Governing law",
}
SAID = {
    "left to them": "left to them",
    "none is charged or paid": "none is charged or paid",
    "only if invited": "only if invited",
    "no share in it": "no share in it",
    "shared": "shared",
    "yours": "yours",
    "not when they end it without cause": "not when they end it without cause",
    "however the job ends": "however the job ends",
    "with exceptions": "with exceptions",
}
"""What the words of a row can come to."""
