"""Every text of the letter to the group, as `words` holds those of the report, and how a wish is turned into a request."""

from __future__ import annotations

KINDS = {
    "employment": "employment agreement",
    "shareholder": "shareholder agreement",
    "operating": "operating agreement",
    "letter": "offer letter",
    "contractor": "contractor agreement",
    "other": "agreement",
}
SUBJECT = "Subject: Some questions on the {kind}"
GREETING = "Dear [name],"
THANKS = (
    "Thank you for the {kind} and for the time you have taken for me. I have read it with care, and before I answer I "
    "would like to be sure that I understand it as you do."
)
QUESTIONS = "May I ask:"
CHANGES = "On these points I would like to ask"
QUESTION = "{title}: {question}"
CHANGE = "{place}: {request}"
END = (
    "If it is easier to go through these by telephone, I am glad to call. A short answer in writing would help me to "
    "decide soon."
)
NOTHING = "I have no questions at this time."
CLOSING = ("With kind regards,", "[your name]")
SAID = "Letter to the group: {path} (a draft: read it before you send it)"

REQUEST = "you to"
BEGINNINGS = (("Ask", ""), ("Have", "to have"))
"""First word of a wish, and how the request begins, read after the line above it."""
TO_ONESELF = ("Check ", "Run ", "Divide ", "If ", "Let ", "Ask a ", "Ask an ")
"""A wish that begins so is for the physician alone, or speaks of the group to someone else."""
TURNED = (
    (r"\byourself\b", "myself"),
    (r"\byours\b", "mine"),
    (r"\byour\b", "my"),
    (r"^you\b", "me"),
    (r"\byou are\b", "I am"),
    (r"\byou were\b", "I was"),
    (
        r"\b(to|for|of|from|by|with|make|makes|send|sends|allow|let|tell|give|gives|pay|pays|owe|bind|put|puts|binds|insures|reached|against|leave) you\b",
        r"\1 me",
    ),
    (r"\byou(?=[.,;:)]|$)", "me"),
    (r"\byou\b", "I"),
    (r"\bthey (end|buy|pay|send|make|do|break|renew|offer)\b", r"you \1"),
    (r"\b(for|from|have) them\b", r"\1 you"),
    (r"\btheirs to bear\b", "yours to bear"),
    (r"\btheir doing\b", "your doing"),
)
"""Words of the physician's side first, so that those of the group do not become the physician's."""
