"""Says by which kind of contract a paper's silences are judged, or why nothing is said of what it leaves out."""

from __future__ import annotations

import re

from clausecheck.about.title import title_lines

AMENDMENT = "It changes another paper, so nothing is said of what it leaves out: that may stand in the other one."
COVENANT = "It is about covenants alone, so nothing is said of what it leaves out: that may stand in another paper."
LETTER = (
    "An offer letter is judged by what it mentions, so nothing is said of what it leaves out. "
    "Whatever else was agreed must be in the contract."
)
LETTER_IS_CONTRACT = (
    "The letter is to be signed and is itself the contract, so it is judged as an employment agreement."
)
BETWEEN_COMPANIES = (
    "It looks like a paper between companies: what only a physician's contract has, such as partnership, call and tail, "
    "is not looked for, and covenants and exits are looked for in the words of trade."
)
NO_MEDICINE = (
    "It speaks of work, but hardly of medicine: it does not look like a physician's contract, "
    "so nothing is said of what it leaves out."
)


def judged_as(text: str, kind: str, *, is_medical: bool, is_given: bool) -> tuple[str, str]:
    """The kind whose silences are looked for ("" for none), and the sentence that says why it is not the paper's own."""
    titles = " ".join(title_lines(text))
    if is_given:
        return kind, ""
    if kind == "other":
        return "", ""
    if _AMENDS.search(titles):
        return "", AMENDMENT
    if _COVENANT_ALONE.search(titles) and not re.search(r"employ\w+ (?:agreement|contract)", titles, re.IGNORECASE):
        return "", COVENANT
    if not is_medical:
        return "", NO_MEDICINE
    if kind == "letter":
        return ("employment", LETTER_IS_CONTRACT) if _is_contract(text) else ("", LETTER)
    return kind, ""


_AMENDS = re.compile(r"\bamendment\b(?! and restatement)|\baddendum\b|\bside letter\b", re.IGNORECASE)
_COVENANT_ALONE = re.compile(
    r"(?:covenants?|non-?compet\w+|non-?solicit\w+|confidentiality|non-?disclosure)[\w ,&-]{0,40} agreement",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:agree|agreed|consent) to (?:it|its terms|these terms|the terms|this letter|the foregoing|the above)\b|"
    r"\b(?:accepted and agreed|agreed and accepted|accept(?:ed)? (?:by|this letter|these terms|the terms))\b|"
    r"\bthis letter(?: agreement)?\b[^.]{0,60}\b(?:constitutes|is|becomes|forms)\b[^.]{0,40}\b(?:agreement|contract)\b",
    re.IGNORECASE,
)
_MORE_TO_COME = re.compile(
    r"\bnot (?:\w+ ){0,5}(?:binding|a contract)|\bnon-?binding\b|\bsubject to (?:\w+ ){0,6}(?:definitive|formal|written|"
    r"employment) (?:\w+ ){0,2}(?:agreement|contract)|\b(?:formal|definitive|full|employment|written) (?:employment )?"
    r"(?:agreement|contract) (?:will|shall|is to) (?:follow|be (?:sent|prepared|signed|drafted))",
    re.IGNORECASE,
)


def _is_contract(text: str) -> bool:
    """Is a signature under the letter all that is needed, and no other paper to follow?"""
    return bool(_AGREED.search(text)) and not _MORE_TO_COME.search(text)
