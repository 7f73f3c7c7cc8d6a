"""Every text of the page that does not come from elsewhere, as `report.words` holds those of the report."""

from __future__ import annotations

# Said by the work itself
NOTES_PLACED = "{number} of {all} notes stand in the file. They are private: never send it to the group."
NO_TRACKED_CHANGES = "{file}: there are no tracked changes in this file. Choose the other draft, too."

# How far a contract is
STAGES = {
    "waiting": "Waiting for its turn",
    "reading": "Reading",
    "recognizing": "Recognizing the text of scanned pages",
    "matching": "Looking for the clauses",
    "rendering": "Writing the report",
    "done": "Read",
    "locked": "Locked with a password",
    "failed": "Not read",
}
STAGES_COUNTED = {
    "reading": "Reading page {done} of {pages}",
    "recognizing": "Recognizing the text of scanned pages: {done} of {pages}",
}

# Refusals
FOREIGN_HOST = "This page answers only to the address that clausecheck printed when it was started."
FOREIGN_ORIGIN = "This request came from another page, and was refused."
NO_SESSION = (
    "This page opens in one browser, by the address that clausecheck printed when it was started. "
    "To open it in another browser, stop clausecheck and start it again."
)
USED_TOKEN = "This address was used already; it works once. Stop clausecheck and start it again to get a new one."
BROKEN = "A mistake in clausecheck stopped this. Nothing else was harmed. Load the page anew and try it once more."
NO_PAGE = "There is no such page."
GONE = "It is not here any more: it was removed, or wiped after its page was closed."
NOT_READ_YET = "This contract has not been read yet."
STILL_BUSY = "This contract is being read. Wait for it, or cancel it first."
NO_PASSWORD = "Type the password of the file."
NO_FORM = "The page sent something that does not fit. Load it anew."
UNKNOWN_CHOICE = "Choose one of the answers."
NO_NOTES_IN_TEXT = "A text file cannot carry notes. Print it to a PDF and drop that."
CHOOSE_TWO = "Choose two to six offers."
CHOOSE_TWO_DRAFTS = "Choose two different drafts."
NAMELESS = "contract"
SAVED = "Kept for the contracts you add next."

# The page
NAV = (
    ("home", "/", "Contracts"),
    ("compare", "/compare", "Compare offers"),
    ("changes", "/changes", "Changes"),
    ("economics", "/economics", "Economics"),
    ("workshop", "/workshop", "Clause workshop"),
)
NAV_LABEL = "Parts of this page"
SKIP_LINK = "To the content"
STOP = "Wipe and stop"
STOP_SURE = "Wipe everything and stop clausecheck? What you have not downloaded is gone."
STOPPED = "Everything is wiped and clausecheck has stopped. You can close this window."
WAS_WIPED = "Your contracts were wiped, since the page was closed or not used for an hour. Drop them again."
LOST = "clausecheck has stopped, or cannot be reached. Start it again to go on."
BUSY = "There is much to read already; this file goes in as soon as there is room."
NEEDS_SCRIPT = "This page needs JavaScript; it is all on your computer."

TITLE = "clausecheck on this computer"
HEADING = "What does your contract say?"
LEAD = (
    "Drop it below and read the clauses that decide years of your life: word for word, with page, risk and what to ask. "
    "It is read on this computer, held in memory, and wiped when you close this page. Nothing is sent anywhere."
)
ANSWERS_TITLE = "What only you know"
ANSWERS_NOTE = (
    "All of it may stay “not known”: a rule that hangs on an answer then prints its question instead of a level."
)
ANSWERS_WRONG = "An answer in the form does not fit. Mend it, then drop the file again."
NOT_KNOWN = "not known"
CHOICES = {
    ("employer_type", "hospital"): "A hospital or health system",
    ("employer_type", "group"): "A group owned by its physicians",
    ("employer_type", "investor-owned"): "An investor-owned group",
    ("employer_type", "academic"): "An academic center",
    ("owner", "now"): "Yes, now",
    ("owner", "later"): "Perhaps later",
    ("owner", "no"): "No",
}
FILES_TITLE = "Your contract"
DROP = "Drop it here"
DROP_NOTE = "PDF, Word (.docx) or text. Several at once, to compare offers or drafts."
DROP_LIMIT = "up to {megabytes} MB each"
CHOOSE = "Choose files"
SAMPLE = "Try a sample"
HOW_TITLE = "How it is read"
KIND = "What kind of paper is it?"
KIND_AUTO = "its words tell"
OCR_LABEL = "Scanned pages"
OCR = {
    "auto": "recognize the text of pages without any",
    "always": "recognize the text of all pages",
    "never": "leave them unread, and say so",
}
CHANGES_LABEL = "Tracked changes of a Word file"
CHANGES = {
    "accepted": "as if accepted",
    "original": "as it was before them",
    "both": "old and new words side by side",
}
PICTURES = "Show the lines of a PDF as they are printed, too (takes a second or two more)"
OWN_TITLE = "Clauses of your own"
OWN_NOTE = "Pattern files (.yaml, .jsonl), checked at once. Write one in the"
OWN_CHOOSE = "Add pattern files"
OWN_ONLY = "Look for these clauses only"
OWN_FINE = "Checked; they are looked for in the contracts you add next:"
OWN_NONE = "They change the clauses that come along."
OWN_WRONG = "As long as this is not mended, nothing is read:"
OWN_LEAVE = "Leave out"
REPORTS_TITLE = "Reports"
REPORTS_NONE = "Nothing was dropped yet."
OPEN = "Open the report"
CANCEL = "Cancel"
REMOVE = "Remove"
AGAIN = "Read again with the answers above"
PASSWORD = "Password of this file"
UNLOCK = "Open"
LOCKED = "This file is locked. Its password stays on this computer."
UNREAD = "Not read"
NOTHING_FOUND = "No clause was found in it."
SILENT = "Looked for and not found"
DOUBTS = "Some words were hard to recognize; the report names them."
TOO_LARGE = "This file has more than {megabytes} megabytes."
WAITING_IN = "Waiting to be taken in"
IS_READ = "is read. Its report is ready."
IS_NOT_READ = "was not read."

# Report
REPORT_BACK = "All contracts"
FRAME = "The report"
KEEP = "Download"
KEEP_NOTE = "What you tick or write here is gone when this page closes. Download it first if you want to keep that."
FORMS = {
    "html": ("Report", "one page for any browser"),
    "docx": ("Word file", "for your attorney, with lines to write on"),
    "json": ("Data (JSON)", "for other programs"),
    "email": ("Letter to the group", "a draft: changes and questions, without any level"),
    "md": ("Markdown", "plain text with headings"),
    "csv": ("Table (CSV)", "a row for each finding"),
    "text": ("Plain text", "without the contract's own text"),
}
"""Title and use of each form."""
FIRST_FORMS = ("html", "docx", "json")
MORE_FORMS = ("email", "csv", "md", "text")
NOTES = "Contract with notes"
NOTES_USE = "your file again, the findings at their exact words"
MORE = "More"
ANONYMOUS = "To share: without names and amounts"
ANONYMOUS_NOTE = "Names are told by how they are written, so some may be left: read it through before you share it."
OTHER_ANSWERS = "Other answers for this contract"
JUDGE_AGAIN = "Judge it again"
WHOLE_WINDOW = "In a window of its own"

# Several contracts
COMPARE_TITLE = "Compare offers"
COMPARE_NOTE = "Row by row, what decides. Nothing is added up and no offer is called better."
COMPARE = "Lay them side by side"
COMPARE_FEW = "Drop two offers on the first page, then come back."
CHANGES_TITLE = "What moved between two drafts"
CHANGES_NOTE = "Each passage of the old draft is found by its words, wherever it stands in the new one."
OLD = "Old draft"
NEW = "New draft"
TRACKED = "the same Word file: what its tracked changes do"
TELL_CHANGES = "Show the changes"
CHANGES_FEW = "Drop both drafts, or one Word file with tracked changes, on the first page, then come back."
FIRST_PAGE = "To the first page"
AS_FILE = "Download"
TOGETHER_FORMS = {"html": "Page", "json": "JSON", "csv": "CSV", "text": "Text"}

# Economics
ECONOMICS_TITLE = "Partner track and the alternative"
ECONOMICS_NOTE = (
    "What follows from your figures: break-even, what a year of delay costs, how likely admission has to be. "
    "It is arithmetic, no forecast, and says nothing about what to do."
)
ECONOMICS_OFFER = "The partner track"
ECONOMICS_ALTERNATIVE = "The alternative"
ECONOMICS_NONE = "no contract: I give the figures"
ECONOMICS_FILL = "Fill in from these"
ECONOMICS_MORE = "More: growth, tail, repayment, sale, production"
ASSUMPTIONS = "Your figures"
ASSUMPTIONS_NOTE = (
    "In dollars before tax; rates in percent. What a contract says stands with its words; change it as you like."
)
BY_YEAR = "One figure, or one for each year: 450,000; 470,000"
FROM = "from {file}, {place}"
OUTCOME = "What follows"
OUTCOME_PARTS = (
    ("figures", "Figures"),
    ("curve", "Curve"),
    ("delay", "Delay"),
    ("chance", "Admission"),
    ("swings", "What it hangs on"),
    ("leaving", "Leaving"),
)
"""Where the page of the economics is shown from."""
OUTCOME_SHOW = "Show"
STALE = "What is shown is from before: mend the figures that are marked."
STILL_ASKED = "The charts come as soon as these are given:"
CALCULATED = "Calculated."

# Workshop
WORKSHOP_TITLE = "Clause workshop"
WORKSHOP_NOTE = (
    "A clause is a text file with phrases such as “shall not ... practice within <miles>”. Change it on the left, and see "
    "at once what it finds on the right."
)
PATTERN = "Pattern file"
PATTERN_NAME = "Name of the file"
BEGIN_WITH = "Begin with"
BEGIN_NEW = "a new clause"
BEGIN_OWN = "yours: {name}"
BEGIN_SHIPPED = "one that comes along: {name}"
BEGIN_OPEN = "Open a file"
BEGIN_SURE = "Replace what stands in the editor?"
TRY_ON = "Try it on"
A_SENTENCE = "a sentence"
SENTENCE = "Sentence"
FIRST_SENTENCE = "The Physician shall have two protected days a month for research, which the Group may cancel in its sole discretion."
RESULT = "What it does"
EXAMPLES = "Its examples"
EXAMPLE_FOUND = "must be found"
EXAMPLE_NOT_FOUND = "must not be found"
PASSES = "as expected"
FAILS = "otherwise"
PROBLEMS = "Not a pattern file yet"
LINE = "line"
FIRES = "Fires"
BY = "by"
DOES_NOT_COUNT = "does not count, because"
COMES_NEAR = "Comes near"
STANDS = "stands"
MISSING = "fails"
NOTHING_FIRES = "Nothing fires on this."
NO_SENTENCE = "There is no sentence in it: a few words without a full stop are taken for a heading."
SWITCHES = "This file changes others and has no phrases to try."
NO_RULE = "No rule fires; its level is what `otherwise:` says."
TRYING = "Trying …"
ALL_PASS = "All {number} examples come out as expected."
SOME_FAIL = "{failed} of {number} examples come out otherwise."
NO_EXAMPLES = "There are no examples yet; they are the tests of the file."
MORE_FINDINGS = "and {number} more places"
MORE_USES = "and {number} more words of phrases"
SAVE_TITLE = "Keep it"
FOLDER = "Folder"
SAVE = "Save into this folder"
SAVE_REPLACE = "There is such a file. Replace it?"
DOWNLOAD = "Download"
USE = "Use it for my contracts"
USED = "It is looked for in the contracts you add next."
WRONG_PATTERN_NAME = (
    "A pattern file is named in letters, digits and _ only, and ends in .yaml or .jsonl: research_time.yaml"
)
TOO_MANY_PATTERNS = "There are {number} pattern files already. Leave some out first."
NO_UTF8 = "{file}: not UTF-8 text. Save it as UTF-8 and try again."
LARGE_PATTERN = "A pattern file may have {kilobytes} kilobytes at most."
NO_SAVING = "Other computers can reach this page, so it writes no files. Download the file instead."
SAVED_AT = "Saved: {place}"
WHOLE_FOLDER = "Name a folder of this computer as a whole path, such as {example}."
NO_FOLDER = "{folder}: there is no such folder. Make it first, or name another."
THERE_IS_ONE = "{place}: there is such a file already."
NO_FILE_THERE = "{place}: that is no ordinary file. Choose another name."
CANNOT_WRITE = "{place}: it cannot be written ({why}). Choose another folder."
