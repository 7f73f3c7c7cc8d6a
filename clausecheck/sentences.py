"""Splits a section into sentences, and finds the lead-in of every list item.

A full stop ends a sentence only where a contract means it so: not in "Dr.", "No. 5", "4.4" or "42 U.S.C. § 1395nn".
A paragraph break ends one, unless the words plainly run on ("… within ten\\nmiles of the Clinic").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clausecheck.model import Span


def split(text: str, start: int, end: int) -> list[Span]:
    """The sentences between two places, without the white space around them."""
    found: list[Span] = []
    begin = start
    for stop in _stops(text, start, end):
        span = _trimmed(text, begin, stop)
        if span:
            found.append(span)
        begin = stop
    return found


def lead_in(text: str, spans: Sequence[Span]) -> list[Span | None]:
    """For each sentence that is a list item, the sentence that leads into its list; None for all others.

    The words after the last item ("in each case without consent") are no item. Items may be nested: the
    lead-in of "(i)" is the "(a)" item above it when that one breaks off, else what leads into "(a)". The rows of a table
    are items of the sentence that ends above them with a colon.
    """
    found: list[Span | None] = []
    leads: dict[str, Span] = {}
    before: Span | None = None
    for span in spans:
        begins = before is None or "\n" in text[before[1] : span[0]]
        style = (_item_style(text, *span) or (_ROW if is_row(text, span) else "")) if begins else ""
        if begins:
            leads = _leads_for(text, style, before, leads)
        found.append(leads.get(style))
        before = span
    return found


def leads_to_rows(text: str, span: Span) -> bool:
    """Whether a sentence, and no label such as "By:", ends with a colon."""
    return text[span[1] - 1] == ":" and len(text[span[0] : span[1]].split()) >= _FEWEST_LEADING


def is_row(text: str, span: Span) -> bool:
    """Whether a line is short and does not end as sentences do."""
    return text[span[1] - 1] not in ".;:!?" and len(text[span[0] : span[1]].split()) <= _MOST_IN_ROW


_ROW = "row"
_FEWEST_LEADING, _MOST_IN_ROW = 4, 16
_NEVER_LAST = (
    "dr drs mr mrs ms messrs prof rev hon no nos lp plc vs v e.g i.e u.s.c u.s.c.a c.f.r blvd rd ste r.n n.p sec secs art arts par "
    "para subsec ex exh sched app att approx dept dist est fed reg stat supp cf al seq id op cir ct assn assoc bros mt ft "
    "gen gov viz ed eds vol pp pg jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri d.b.a "
    "f.k.a n.a"
)
_MAYBE_LAST = "inc corp co ltd llc m.d d.o p.c p.a p.l.l.c l.l.c l.l.p ph.d jr sr esq u.s a.m p.m etc ave st"
_ABBREVIATIONS = frozenset(f"{_NEVER_LAST} {_MAYBE_LAST}".split())
_ENDS_ANYWAY = frozenset(_MAYBE_LAST.split())
"""Abbreviations that may close a sentence: a capital after them begins the next one."""
_STOP = re.compile(r"[.?!]+[”\"’')\]]*(?=\s|$)|\n")
_LABEL_BEFORE = re.compile(
    r"\b(?:class(?:es)?|series|schedule|exhibit|appendix|annex|attachment|addendum|part|tier|type|table|grade|level|component)"
    r"\s+$",
    re.IGNORECASE,
)
"""A letter after one of these is the name of a class or paper ("among Class A. From …") and no initial."""
_DIVISION_BEFORE = re.compile(r"[^\n]\b(?:[Aa]rticle|[Ss]ection|[Cc]hapter|[Pp]aragraph)\s+$")
"""The same of a numeral ("as set out in Article V. A Member …"), where the words do not open a paragraph as its heading."""
_WORD_BEFORE = re.compile(r"[\w.&’'-]{1,24}$")
_NEXT = re.compile(r"\s{0,8}(\S{1,24})")
_CITED = re.compile(
    r"\s{1,2}(?:&\s)?(?:(?:Gen|Rev|Bus|Lab|Com|Civ|Prof|Comp|Health|Admin|Occ)\.?(?:\s&)?\s){0,4}(?:Stat|Code|Laws)\b\.?(?:\sAnn\.)?\s(?:§|\d)"
)
"""The rest of the name of a statute behind a state's: "Fla. Stat. § 542.335", "Tex. Bus. & Com. Code § 15.50"."""
_NAMED_SO = re.compile(r"\s{1,2}\([^()\"“”]{0,40}[\"“][^\"“”()]{1,60}[\"”][^()]{0,40}\)")
"""What a party just named is called from here on: "Ann Lee, M.D. (“Physician”)"."""
_NEXT_ITEM = re.compile(r"\s{1,8}\((?:[a-z]{1,2}|[ivx]{1,5})\)\s{1,4}[\"“‘]?[A-Z]")
"""An item of a list that runs on in its paragraph and is a sentence of its own: "… by vote. (b) An Associate may …"."""
_CAPITAL_WORD = re.compile(
    r"[\"“(]*(?:The|This|That|These|Those|An?|If|In|On|At|For|To|Any|All|Each|Every|No|Such|Upon|Unless|Should|Physician|"
    r"Employer|Employee|Group|Practice|Company|Notwithstanding|Nothing|Neither|Either|However|It|He|She|They|You|We|His|"
    r"Her|As|During|After|Before|Except|Failure|Payment|Notice|When|Where|Within|Both|Section|Article)\b"
)


def _stops(text: str, start: int, end: int) -> Iterator[int]:
    """The places after which a sentence is over, and the end itself."""
    for match in _STOP.finditer(text, start, end):
        if match[0] == "\n":
            if not _runs_on(text, match.start(), end):
                yield match.end()
        elif _is_full_stop(text, match, start, end):
            yield match.end()
    yield end


def _is_full_stop(text: str, match: re.Match[str], start: int, end: int) -> bool:
    following = _NEXT.match(text, match.end(), end)
    if not following or match[0][0] in "?!":
        return not following or not following[1][0].islower()
    first = following[1].lstrip("\"“'‘([") or following[1]
    if match[0] == "." and any(more.match(text, match.end(), end) for more in (_CITED, _NAMED_SO)):
        return False
    is_small = first[0].islower() and not _NEXT_ITEM.match(text, match.end(), end)
    if match[0].startswith("..") or is_small or first[0] in "§,;":
        return False
    if match[0] != ".":
        return True
    word_match = _WORD_BEFORE.search(text, max(start, match.start() - 24), match.start())
    word = word_match[0] if word_match else ""
    before = max(start, match.start() - 40), match.start() - len(word)
    is_label = bool(_LABEL_BEFORE.search(text, *before) or _DIVISION_BEFORE.search(text, *before))
    opens = bool(word) and _opens_paragraph(text, match.start() - len(word), start)
    is_break = "\n" in text[match.end() : match.end() + 2]
    return is_label or _may_end(word, following[1], is_break=is_break, opens=opens)


def _opens_paragraph(text: str, at: int, start: int) -> bool:
    """A word stands at the beginning of a paragraph, where it may be a number ("9.2.", "A.", "II.")."""
    return at <= start or text[at - 1] == "\n"


def _may_end(word: str, following: str, *, is_break: bool, opens: bool) -> bool:
    """Whether "word." is over before the following word, which begins with a capital, a figure or a sign."""
    plain = word.lower().strip("’'&-")
    if is_break:
        return not (opens and len(plain) <= 6)
    if opens and re.fullmatch(r"[\d.]+[a-z]?|[a-z]|[ivxl]+|[a-z]-\w{1,3}", plain):
        return False
    if plain in _ABBREVIATIONS:
        return plain in _ENDS_ANYWAY and bool(_CAPITAL_WORD.match(following))
    is_initial = len(plain) == 1 and plain.isalpha() and word.isupper()
    return not is_initial or bool(_CAPITAL_WORD.match(following))


_OPEN_END = re.compile(r"(?:[,—–-]|\b[a-z]\w*|\b(?:Section|Article|Exhibit|Schedule|Dr|Mr|Ms|No)\.?|[$(§¶])$")
_CUT_REFERENCE = re.compile(r"(?:\b(?:Sections?|Articles?|Exhibit|Schedule|Nos?\.)|[§¶])$")
_ITEM = re.compile(
    r"(?P<bullet>[•●▪◦‣o*·–—-])\s|\((?P<round>[A-Za-z]{1,5}|\d{1,3})\)\s?|(?P<half>[A-Za-z]{1,4}|\d{1,2})\)\s|"
    r"(?P<dotted>[a-z]|[ivx]{1,5}|\d{1,2})\.\s"
)


def _runs_on(text: str, at: int, end: int) -> bool:
    """A break inside a sentence: no sign before it ends one, and the words after it begin small."""
    following = _NEXT.match(text, at, end)
    if not following or text[at + 1 : at + 2] == "\n":
        return False
    before = text[max(0, at - 24) : at].rstrip()
    if following[1][0].isdigit() and _CUT_REFERENCE.search(before):
        return True
    begins_small = following[1][0].islower() and not _ITEM.match(text, following.start(1))
    return begins_small and bool(_OPEN_END.search(before))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    words = piece.strip()
    if not words:
        return None
    begin = start + len(piece) - len(piece.lstrip())
    return begin, begin + len(words)


def _item_style(text: str, start: int, end: int) -> str:
    """The kind of list a sentence is an item of: "bullet", "round-a", "round-i", "half-1"; "" for none."""
    match = _ITEM.match(text, start, end)
    if not match:
        return ""
    shape = str(match.lastgroup)
    if shape == "bullet":
        return shape
    printed = match[shape]
    case = "1" if printed.isdigit() else "a" if printed.islower() else "A"
    is_numeral = len(printed) > 1 or printed in "iI"
    return f"{shape}-{case}{'-roman' if is_numeral and case != '1' else ''}"


def _leads_for(text: str, style: str, before: Span | None, leads: dict[str, Span]) -> dict[str, Span]:
    """The lead-ins of the lists that are open once a paragraph of some style begins, outermost first."""
    if style in leads:
        styles = list(leads)
        return {known: leads[known] for known in styles[: styles.index(style) + 1]}
    if style and before and (leads_to_rows(text, before) if style == _ROW else _breaks_off(text, before)):
        return {**leads, style: before}
    return {}


def _breaks_off(text: str, span: Span) -> bool:
    """A sentence leads into a list when it ends with ":" or "—" or has no end."""
    last = text[span[1] - 1]
    return last in ":—–-," or last.isalnum()
