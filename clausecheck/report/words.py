"""The texts of the report that do not come from a pattern file; all `words` modules together are one file (`translation`)."""

from __future__ import annotations

PRODUCT = "clausecheck"

# Levels: key, word on a tag, and what to do with it.
LEVELS = {
    "high": ("High exposure", "raise these first"),
    "medium": ("Medium exposure", "worth a question or a change"),
    "unknown": ("Depends on a fact", "each names what is missing to set its level"),
    "low": ("Low exposure", "usual terms; read them once"),
    "favorable": ("In your favor", "keep these when other terms move"),
}
SHORT_LEVELS = {
    "high": "high",
    "medium": "medium",
    "unknown": "depends on a fact",
    "low": "low",
    "favorable": "in your favor",
}

KINDS = {
    "employment": "Employment agreement",
    "shareholder": "Shareholder or buy-sell agreement",
    "operating": "Operating or partnership agreement",
    "letter": "Offer letter",
    "contractor": "Independent contractor agreement",
    "other": "Does not look like a physician's contract",
}
OTHER_KIND = "It looks like another kind of paper."
OTHER_KIND_SAYS = "It calls itself “{title}”."
OTHER_KIND_NOTE = (
    "Our clauses are made for a physician's work and ownership: what follows may not fit, "
    "and nothing is said of what is missing."
)
CHAPTERS = {
    "owning": "Becoming an owner",
    "working": "Working",
    "leaving": "Leaving",
    "the paper": "The paper itself",
}
WHOM = {
    "group": "Ask the group",
    "other side": "Ask the other side",
    "partner": "Ask a recent partner",
    "attorney": "Ask your attorney",
}

TERMS = {
    "months": "Length of time",
    "miles": "Distance",
    "amount_usd": "Amount",
    "base_usd": "Base pay",
    "percent": "Share",
    "vote_percent": "Vote needed",
    "notice_days": "Notice",
    "payment_months": "Paid over",
    "per": "Counted per",
    "every_nth": "How often",
    "days_per_month": "Most days",
    "payer": "Who pays",
    "method": "How it is worked out",
    "from": "Measured from",
    "votes": "Votes",
    "threshold": "Paid beyond",
    "multiple": "Multiple",
    "time_to_eligibility": "Until eligible",
    "time_to_admission": "Until admitted",
    "days": "Days",
    "leave_days": "Vacation or leave",
    "hours": "Hours",
    "count": "Number",
    "every": "How often",
    "right_to_buy": "Right to buy in",
    "disability_days": "Disability, after",
    "guarantee": "Guaranteed by you",
    "exit_days": "Time to leave freely",
    "cure_days": "Time to set right",
    "repay_months": "Repaid over",
    "lookback_months": "Looking back",
    "lock_in_months": "No free exit for",
    "notice_months": "Notice",
    "nonrenewal_days": "Notice of no renewal",
    "severance_months": "Paid after the end for",
    "months_pay": "Pay of so long",
    "due_days": "Due within",
    "service_days": "Earned off in",
    "forgiven": "Forgiven",
    "repaid": "Repaid",
    "policy": "Kind of cover",
    "consent": "Consent",
}
INTEREST = "Interest"
CHOICES = {
    "blank": "left blank",
    "withheld": "left out to share this",
    "redacted": "blacked out in this copy",
    "fmv": "fair market value",
    "employer": "the employer",
    "physician": "you",
    "shared": "shared",
    "any_site": "any of their sites",
    "primary": "the main site",
    "income_differential": "lower pay for some years",
    "book": "book value",
    "formula": "a formula",
    "appraisal": "an appraisal",
    "fixed": "a fixed price",
    "partial": "some",
    "cost": "at cost",
    "invited": "only if invited",
    "none": "none",
    "joint": "for the whole, together with others",
    "several": "for your share only",
    "unspecified": "more than a majority, the share is not named here",
    "yes": "yes",
    "no": "no",
}
CONTRADICTION = "the words say {words}, the digits say {digits}: they disagree"
SEVERAL = " / "
EITHER = "{others} or {last}"
VOTES = "{percent} of the votes"
NAMED_VOTES = {66.67: "two-thirds of the votes", 100: "every vote (100%)"}
MAJORITY = "a majority of the votes"
AMOUNT_PER = "{amount} per {unit}"

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_AND_YEAR = "{month} {year}"

# Places
PAGE = "page {page}"
PAGES = "pages {first} to {last}"
SECTION = "section {section}"
NOWHERE = "no page or section number"
PLACE_JOIN = " · "
PLACE_COUNT = ("1 place", "{number} places")
SHORT_PAGE = "p. {page}"
SHORT_SECTION = "§{section}"
NAMED_PARTS = ("exhibit", "schedule", "appendix", "annex", "article", "attachment", "addendum", "section", "part")

# First screen
TITLE = "{file}: what the contract says"
TEXT_GIVEN = "Text given directly"
KIND_BECAUSE = "We take it for this because it says:"
WORD_COUNT = ("1 word", "{number} words")
PAGE_COUNT = ("1 page", "{number} pages")
SECTION_COUNT = ("1 section", "{number} sections")
UNREAD_TITLE = "Not read"
UNREAD_NOTE = "Whatever stands there is missing from this report. Read it yourself, or get a version with text in it."
ALL_READ = "Everything we found in the file was read."
ALL_READ_PAGES = "All {number} pages were read."
LEFT_OUT_LINK = "Some text was set aside, such as running headers; it is listed below."
NO_TEXT_SAVED = "The full text of the contract is not in this report."

SHORT_TITLE = "In short"
PAPER_TITLE = "What the paper says of itself"
WHOLE_SENTENCE = "The whole sentence"
BINDING = "Binding or not"
BINDING_UNKNOWN = "We did not find a sentence that says whether this paper is binding. Ask before you sign anything."
ANSWER_BY = "Answer by"
ANSWER_BY_UNKNOWN = "We did not find a date until which it may be accepted."
MISSING_TITLE = "Named here, but not in this file"
MISSING_SETTLES = "may settle {clauses}; {level} exposure while you do not have it"
MISSING_NOTE = "Ask for each of them before you decide."
MISSING_NONE = "We did not find other papers named in it."
ATTORNEY_TITLE = "What an attorney should see first"

CHANGES_TITLE = "Changes to ask for"
CHANGES_NOTE = "One for each clause that exposes you most. Five at most: a short list is easier to grant."
CHANGES_NONE = "No rule in this run suggests a change."
MORE_CHANGES = "Further changes"
QUESTIONS_TITLE = "Questions, in sending order"
QUESTIONS_NOTE = "Ten at most. Tick what you choose to ask; ticks and answers stay in this browser on this device."
QUESTIONS_NONE = "No questions in this run."
MORE_QUESTIONS = "Further questions"
NOTE_LABEL = "Answer"
NOTE_HINT = "Their answer, in their words"
NOTE_STATES = (("answered", "answered"), ("dodged", "dodged"), ("written", "in writing"))
NOTE_STATES_LABEL = "How was it answered?"
SAVE_NOTES = "Save answers as text"
SAVED_NOTES_FILE = "answers.txt"
SAVE_CHOSEN = "Save ticks for a letter"
SAVED_CHOSEN_FILE = "chosen.json"
TERMS_TITLE = "Key terms at a glance"
TERMS_NOTE = "Each number with the words it was read from."
TERMS_NONE = "No numbers or choices were read."
MORE_TERMS = "Further terms"
MORE_VALUES = "{number} more"
TERM_HEADS = ("Term", "In words", "The contract's words", "Where")

# Tracked changes of a Word file
EDITS_TITLE = "Tracked changes"
EDITS_COUNT = ("1 in this Word file.", "{number} in this Word file.")
EDITS_READ = {
    "accepted": "It was read as if they were accepted. Each finding that one touches shows the words before it.",
    "original": "It was read as it stood before them. Each finding that one touches shows the words proposed instead.",
    "both": "Old and new words were read side by side. Each finding that one touches shows which are which.",
}
EDIT_KINDS = {
    "replaced": "Changed",
    "inserted": "Added",
    "deleted": "Taken out",
    "moved away": "Moved away from here",
    "moved here": "Moved here",
    "joined": "Two paragraphs made one",
    "parted": "One paragraph made two",
}
EDIT_OLD = "before"
EDIT_NEW = "after"
EDIT_BY = "by {author}"

# Findings
FINDINGS_TITLE = "What was found"
FINDINGS_NOTE = "In each chapter the clause that exposes you most stands first, and of each clause its worst place."
FINDINGS_NOTE_QUOTES = "The contract's own words stand in a block, in another typeface."
FINDINGS_NOTE_RULE = "Words that fired a rule"
FINDINGS_NOTE_HIT = "Words by which the clause was recognized"
FINDINGS_NONE = (
    "None of the clauses we look for was found. That is not an all-clear: "
    "see what was not read, what was not found, and the limits below."
)
QUOTE_LABEL = "The contract says"
ALSO_TITLE = "It also says"
ALSO_LEFT_OUT = "Further passages: {number}. Their words are not kept in this saved analysis."
WHY_TITLE = "Why it matters"
EXPOSES_TITLE = "What exposes you"
EXPOSES_NONE = "No rule fired here; this is the usual level of the clause."
EXPOSES_NOTHING = "No rule that exposes you fired here."
HELPS_TITLE = "What helps you"
HELPS_NONE = "We found nothing in these words that helps you."
ASK_LABEL = "Change to ask for"
RULE_LABEL = "rule {rule}"
BY_WORDS_LABEL = "by its words"
FIRED_BY = "Fired by"
FIRED_BY_MORE = "and {number} more, marked in the quote"
CARD_TERMS_TITLE = "Terms"
NEEDS_TITLE = "To set a level we need to know"
CARD_QUESTIONS_TITLE = "Questions to ask"
TO_CONTRACT = "Show in the contract"
ASKED_AT = "see"
INDEX_TITLE = "Clauses found"

# After the findings
COMBINATIONS_TITLE = "What weighs more together"
COMBINATIONS_NOTE = "Each of these joins clauses that stand apart in the contract."
SILENCES_COUNT = "looked for and not found"
SILENCES_TITLE = "Looked for and not found"
SILENCES_NOTE = (
    "These belong in a paper of this kind. Our patterns can miss unusual wording, and other papers may settle them."
)
SILENCES_NONE = "Every clause that belongs in a paper of this kind was found, or this kind calls for none."
LEFT_OUT_TITLE = "Set aside from the text"
LEFT_OUT_NOTE = "Seen, but not searched for clauses."
CONTRACT_TITLE = "The contract itself"
CONTRACT_NOTE = "Highlights lead to the findings."
PRINTED_FOLDED = "A place that was folded when this was printed stands here as one line; unfold it before you print to have it whole."
PRINTED_WITHOUT = "The contract's text is left out of the printed hand-out."

MADE_TITLE = "How this was made, and its limits"
MADE_LIMITS = (
    "This is not legal advice and gives no verdict. It shows where clauses stand and why they can matter.",
    "Levels measure how exposed a physician with a first contract is, not whether a clause is lawful.",
    "Patterns can miss unusual wording. What was not found may still be there.",
    "Much of what decides a partnership cannot be read from paper: who was admitted, who was not, and who decides.",
    "The contract was read on this computer. Nothing of it was sent anywhere, and this page loads nothing.",
)
MADE_WITH = "Made with"
MADE_PATTERNS = "Patterns"
MADE_PATTERN_COUNT = "{files} clause files, {rules} rules"
MADE_FROM = "Patterns from"
MADE_NOTE = "Note"
MADE_FILE = "File"
MADE_HASH = "SHA-256 of the file"
MADE_FACTS = "Facts you gave"
MADE_NO_FACTS = "none"
