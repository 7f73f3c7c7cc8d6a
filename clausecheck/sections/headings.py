"""Reads the heading of a section: on a line of its own, or running into the text ("Call Coverage. Physician …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clausecheck.sections import questions


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and where the words after it begin, as an offset in the paragraph."""

    text: str
    body: int
    look: str
    """"caps", "title", "plain", "group" (own line) or "run-in"; headings of one look are siblings."""


def after_marker(
    paragraph: str, at: int, *, is_item: bool = False, is_usual: bool = True, is_division: bool = False
) -> Heading | None:
    """The heading that follows a number; sentences have none, and items "(a)" only one in capitals.

    A short sentence taken for a heading would be lost to matching, so the doubt goes to the sentence. `is_usual` says
    that the sections of this paper have headings; where they have none, only words set like a title are one. An article,
    a part or an exhibit (`is_division`) is headed by whatever stands on its line and does not end like a sentence.
    """
    rest = paragraph[at : at + 220]
    if marked_off := _IN_ANGLES.match(rest):
        return Heading(marked_off[1], at + marked_off.end(), "run-in")
    if len(paragraph) - at <= 110 and (
        (is_division and _is_line_of_division(rest)) or (_is_own_line(rest) and (not is_item or _is_titled(rest)))
    ):
        return Heading(rest.rstrip(" .:"), len(paragraph), "caps" if _is_caps(rest) else "title")
    return _run_in(rest, at, len(paragraph), most_words=12, all_titled=is_item or not is_usual)


def are_usual(paragraphs: Sequence[tuple[str, int]]) -> bool:
    """Whether numbered paragraphs, each with the end of its number, commonly have a heading; of a few nobody can say."""
    headed = sum(after_marker(paragraph, at) is not None for paragraph, at in paragraphs)
    return len(paragraphs) < _FEWEST_NUMBERED or _USUAL * len(paragraphs) <= headed


def own_line(paragraph: str, *, before: str, after: str, marked: bool, leads: bool = False) -> Heading | None:
    """The heading that is a whole paragraph, judged by its words and its neighbours.

    `marked` says that the file itself shows the paragraph as a heading (style, bold or larger type), `leads` that a
    numbered section follows.
    """
    if label := questions.LABEL.match(paragraph):
        rest = paragraph[label.end() :]
        is_heading = len(rest) <= 110 and _is_own_line(rest)
        return Heading(rest.rstrip(" .:"), len(paragraph), "title") if is_heading else None
    if len(paragraph) > 110 or not paragraph[:1].isalpha() or _NO_HEADING.search(paragraph):
        return None
    if " per " in paragraph and _ENDS_IN_A_FIGURE.search(after):
        return None  # the heads of a table's columns
    text = paragraph.rstrip(" .:")
    if _is_caps(paragraph.partition(" (")[0]):
        return None if _is_sentence_in_caps(paragraph) else Heading(text, len(paragraph), "caps")
    if _QUESTION.fullmatch(paragraph) and (marked or (len(after) >= 25 and not after.endswith("?"))):
        return Heading(paragraph, len(paragraph), "plain")
    if paragraph[0].islower() or paragraph[-1] in ".,;?!" or len(text.split()) > 9:
        return None
    if _VERB.search(text) and not _stands_out(paragraph, before, after, marked=marked):
        return None
    if marked:
        return Heading(text, len(paragraph), "title")
    if leads and (not before or before[-1] in ".;:?!)") and len(text.split()) <= 5 and not _ACTS.search(text):
        is_of_words = re.search(r"[a-z]{3}", text) and not re.search(r"[\d,]", text)
        return Heading(text, len(paragraph), "group") if is_of_words else None
    starts_anew = not before or before[-1] in '.;:?!)”"’' or len(before) < 80
    leads_to_text = len(after) >= 60 and (after[0].isupper() or after[0] in '“"(' or after[0].isdigit())
    if not (starts_anew and leads_to_text) or re.search(r"\d|,(?!\s[a-z])", text):
        return None
    titled = _is_titled(text)
    is_listed = before[:1].isupper() and before[-1].isalnum() and len(before) < 80 and not _CAPITALS.search(before)
    if not titled and (is_listed or len(text.split()) > 8 or (paragraph[-1] == ":" and not _ASKS.match(text))):
        return None
    return Heading(text, len(paragraph), "title" if titled else "plain")


def run_in(paragraph: str, *, plain: str = "", labelled: bool = False) -> Heading | None:
    """The heading that opens an unnumbered paragraph: a few titled words, a period, colon or dash, then text.

    `labelled` says that it stands in a run of lines like "Partner track: 30 months". `plain` holds the marks behind which
    this paper writes such headings like any words ("What it costs. There is …").
    """
    if labelled:
        return _run_in(paragraph[:120], 0, len(paragraph), most_words=5, all_titled=False)
    if len(paragraph) < 40 or not paragraph[0].isupper():
        return None
    titled = _run_in(paragraph[:120], 0, len(paragraph), most_words=7, all_titled=True)
    if titled or not plain or not _PLAIN_OPENING.match(paragraph):
        return titled
    heading = _run_in(paragraph[:120], 0, len(paragraph), most_words=5, all_titled=False)
    return heading if heading and mark_before(paragraph, heading.body) in plain else None


def mark_before(paragraph: str, body: int) -> str:
    """The mark that sets a heading off from the words of its paragraph, which begin at `body`."""
    return paragraph[:body].rstrip(' ”"’')[-1]


_IN_ANGLES = re.compile(r"[‹«<]\s?([A-Za-z][^›»>]{1,60}?)\s?[›»>](?:[.:]|\s?[—–-])?\s+(?=[A-Z“\"])")
"""What a drafter marks off as a finding aid: "‹nights›. Doctor takes call."."""
_CLASS = re.compile(
    r"\b(?:tier|class|level|phase|step|stage|track|grade|group|band|option|year|unit)s? \d\b", re.IGNORECASE
)
"""A number that names a class of something and measures nothing."""
_QUESTION = re.compile(
    r"(?:What|When|Where|Who|Whose|Why|How|Can|Could|Do|Does|Is|Are|Will|Would|May|Must|Should|Shall|Any|Anything)\b[^.:;?!]{4,70}\?"
)
_ASKS = re.compile(r"(?:What|When|Where|Who|Whose|Why|How|If(?! to\b))\b")
_TOLD_INDIRECTLY = re.compile(r"\b(?:what|when|where|who|whose|why|how) [^,;]+$")
"""The end of a heading like "Leaving, and what is paid"."""
_ANSWER = re.compile(r"Yes|No|None|Never|Not yet|Maybe|It depends|Sure")
_COUNTS = re.compile(
    r"(?:None|Nobody|Each|Every|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve) (?:year|month|week|day|hour|mile)s?)\b"
)
"""What opens a short sentence ("Two years.") rather than a heading."""
_PLAIN_OPENING = re.compile(r"[A-Z][^.:?!]{2,50}(?:\.|:|\s[—–]|\s--?)\s+[A-Z“\"$\d]")
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")
_FEWEST_NUMBERED = 8
_USUAL = 0.25
_ENDS_IN_A_FIGURE = re.compile(r"\d%?$")

_SMALL_WORDS = (
    "a an and as at by for from in into its nor of on or other per than the to upon with within without not after "
    "before during under"
)
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that a title writes small."""
_VERB = re.compile(
    r"(?<![-\w])(?:shall|will|may|must|agrees?|means|mean|is|are|was|were|has|have|had|hereby|herein|hereof|pays|receives|"
    r"represents|warrants|waives|acknowledges|covenants that|includes|including|provides|applies|remains?|consists?|expires)\b",
    re.IGNORECASE,
)
_FEWEST_IN_CAPS, _FEWEST_UNENDED = 5, 8
_BINDS = re.compile(
    r"\b(?:shall|will|must|may)\s(?:not|never)\b|\b(?:waives?|agrees?|covenants)\s(?:not|to|that|the|any|all)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?<![-\w])(?:owns?|holds?|takes?|gives?|keeps?|makes?|becomes?|bears?|can|cannot|do|does|governs|controls|survives?|"
    r"terminates|renews|serves?|attends?|begins|ends|buys|sells|draws|costs|gets|runs|starts|stops|goes|comes|belongs|binds|co-signs?|"
    r"requires?|needs|furnishes|employs|directs|manages|decides|approves|determines|elects|appoints|selects|continues|carries|"
    r"confers|entitles|depends|lasts|earns|conveys)\b|^(?:An?|Each|Every|Any|Such|This)(?:\s+\S+){4}",
    re.IGNORECASE,
)
"""Verbs of short sentences; an untitled run of words after a number that holds one is a sentence."""
_NO_HEADING = re.compile(
    r"_{2,}|\s\|\s|\bwhereas\b|^(?:by|name|title|date|dated|to|from|re|attn|attention|sincerely|phone|fax|email|e-mail|"
    r"witness|address|signature|print name)\b\s*[:,]|\d{5}|@|https?:|,$|;$|^page \d|^dear\s|"
    r"(?<!\bthe )\b(?:LLC|L\.L\.C|M\.D|D\.O|Inc|P\.C)\.?$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Drs?|Mr|Mrs|Ms|Jr|Sr|No|Nos|Inc|Corp|Co|Ltd|St|Ave|Sec|Art|vs?|etc|e\.g|i\.e|U\.S(?:\.C)?|M\.D|D\.O|"
    r"P\.C|P\.A|Ph\.D|approx)|\b[A-Z])$"
)
_RUN_IN_END = re.compile(r"(?:\.|:|\s?[—–]|\s--?)(?=[”\"’]?\s+[^\s_]|—)|—(?=[A-Z“\"])")


def _stands_out(paragraph: str, before: str, after: str, *, marked: bool) -> bool:
    """A short line like "You will be paid" heads what follows when it has no full stop and stands between paragraphs."""
    leads = len(after) >= 60 and after[0].isupper() and after[-1] in ".:;"
    is_between = marked or (len(before) >= 60 and before[-1] in ".!?")
    return leads and is_between and paragraph[-1].isalpha() and len(paragraph.split()) <= 7


def _is_own_line(rest: str) -> bool:
    """Tell "Admission of New Shareholders" or "EMPLOYMENT." from a short sentence or list item."""
    text = rest.rstrip(" .:")
    if _QUESTION.fullmatch(rest) or (_ASKS.match(rest) and rest[-1].isalpha() and len(text.split()) <= 9):
        return True
    if not text or not (text[0].isalpha() or text[0] in '“"[') or _NO_HEADING.search(text) or rest[-1] in ";,?!":
        return False
    if _is_caps(text):
        return not _is_sentence_in_caps(rest)
    if text[0].islower() or _VERB.search(_TOLD_INDIRECTLY.sub("", text)) or re.search(r"\.\s|\d", _CLASS.sub("", text)):
        return False
    return _is_titled(text) or (len(text.split()) <= 6 and rest[-1] != "." and not _ACTS.search(text))


def _is_line_of_division(rest: str) -> bool:
    if not rest[0].isupper() or rest[-1] in ",;:" or _NO_HEADING.search(rest):
        return False
    is_sentence = len(rest.split()) > 9 or _VERB.search(rest) or _ACTS.search(rest)
    return rest[-1] != "." or not is_sentence


def _run_in(rest: str, at: int, length: int, *, most_words: int, all_titled: bool) -> Heading | None:
    for end in _RUN_IN_END.finditer(rest):
        text = rest[: end.start()].strip()
        if end[0] == "." and _ABBREVIATED.search(text):
            continue
        if end[0] == " -" and all_titled:
            return None
        if not text or len(text.split()) > most_words or not (text[0].isupper() or text[0] in '“"'):
            return None
        if _ANSWER.fullmatch(text) or (_COUNTS.match(text) and not _is_titled(text)):
            return None
        asks = _ASKS.match(text) is not None and len(text.split()) <= 5
        says = _VERB.search(text) and (not _is_caps(text) or _is_sentence_in_caps(text + end[0].strip()))
        if _NO_HEADING.search(text + end[0]) or (not asks and says):
            return None
        if not _is_titled(text) and (
            all_titled
            or (not asks and _ACTS.search(text))
            or len(text.split()) > 9
            or ("," in text and len(text.split()) > 5)
        ):
            return None
        body = at + end.end() + len(rest[end.end() :]) - len(rest[end.end() :].lstrip())
        return Heading(text.strip('“”"'), min(body, length), "run-in")
    return None


def _is_caps(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) >= 4 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


def _is_sentence_in_caps(said: str) -> bool:
    """ "EACH PARTY WAIVES TRIAL BY JURY.", which papers print so that nobody overlooks it, its full stop forgotten or not."""
    words = len(said.split())
    if said[-1] == ".":
        return words >= _FEWEST_IN_CAPS and bool(_VERB.search(said))
    return words >= _FEWEST_UNENDED and bool(_BINDS.search(said))


def _is_titled(text: str) -> bool:
    """Every word that is not a small one begins with a capital."""
    words = [word for word in re.findall(r"[^\W_][\w’'.-]*", text) if word.lower() not in _SMALL]
    return bool(words) and all(not word[0].islower() for word in words)
