"""Reads dollars with what they are paid for: "$900 per night", "$60,000 per shareholder in any calendar year"."""

from __future__ import annotations

import re

from clausecheck.model import Value
from clausecheck.terms.amount import Amount


def read(text: str, at: int, value: Value, end: int) -> Amount:
    """The amount whose number begins and ends at the given places, with the rates around it as flags."""
    if dollars := _DOLLARS.match(text, end):
        end = dollars.end()
    core_end = end
    flags: list[str] = []
    while len(flags) < 3 and (per := _PER.match(text, end)):
        end = per.end()
        flags.append(_rate(per))
    before = text[max(0, at - 150) : at]
    if not flags and (adverb := _ADVERB.search(before)):
        flags.append(_named(adverb[1]))
    for pattern in (_FOR_EACH, _EACH_PAYS):
        if not flags and (each := pattern.search(before)):
            flags.append(_named(each["per"]))
    if not flags and _EACH.match(text, end) and (those := _THOSE.search(before)):
        flags.append(_named(those["per"]))
    if not flags and (cell := _CELL_BEFORE.search(before) or _CELL_AFTER.match(text, end)):
        flags.append(_named(cell["per"] if _WHOLE_DAY.search(cell["per"]) else cell["per"].split()[-1]))
    return Amount("usd", value, at, end, tuple(dict.fromkeys(flags)), core_end if end > core_end else None)


def _rate(per: re.Match[str]) -> str:
    word = per["per"] or per["adverb"] or per["whole"] or per["due"]
    is_whole_day = _WHOLE_DAY.search(per[0]) and word.lower().startswith(("period", "call", "block", "turn", "h"))
    return "per day" if is_whole_day else _named(word)


def _named(word: str) -> str:
    if _WHOLE_DAY.search(word):
        return "per day"
    plain = " ".join(word.lower().split()).rstrip(".")
    return "per " + _NAMES.get(plain, _NAMES.get(plain.rstrip("s"), plain.rstrip("s")))


_DOLLARS = re.compile(r"\s(?:U\.?S\.?\s)?dollars\b", re.IGNORECASE)
_WHOLE_DAY = re.compile(r"\b(?:24|twenty-four)\b", re.IGNORECASE)
_KINDS = (
    r"(?:(?:full|calendar|contract|agreement|academic|plan|fiscal|additional|extra|on-call|call|work|worked|working|business|twelve-hour|twenty-four(?:\s\(24\))?[\s-]hour|"
    r"24[\s-]hour|12[\s-]hour|8[\s-]hour|10[\s-]hour|eight-hour|ten-hour|in-house|overnight|such|day|24|twenty-four|"
    r"completed|clinical|clinic|logged|recorded|half-day|night|weekday|weekend|holiday|covered|unfilled|unworked|missed|missing|lacking|assigned|scheduled|required|net|credited|documented|"
    r"personally[\s-]performed)[^\S\n])*"
)
_PER = re.compile(
    r"(?:\s(?:U\.?S\.?\s)?dollars)?(?:\s(?:is|are|shall\sbe|will\sbe)\s(?:owed|due|charged|payable|paid|added)(?=\sfor\s))?"
    r"(?:\s?/\s?|,?\s\[?(?:per|an?|in\s(?:each|every)|for\s(?:each|every|a(?=\syear)|"
    r"(?:an?|the)(?=\s(?:full\s|weekend\s)?(?:night|day|weekday|week-?end|week|shift)\b)|that(?=\s(?:night|day|week-?end|week|shift)\b))|"
    r"each|every|by\sthe(?=\s(?:hour|day|night|week|week-?end|shift|month|quarter|year|case|session)\b))\s)"
    rf"{_KINDS}(?P<per>hours?|hrs?|days?|weekdays?|weeknights?|nights?|week-?ends?|shifts?|turns?|weeks?|months?|mo\b\.?|years?|yrs?|annum|"
    r"diem|periods?|calls?|cases?|sessions?|patients?|visits?|encounters?|claims?|occurrences?|wrvus?|rvus?|(?:work\s)?relative\svalue\sunits?|units?|"
    r"shares?|blocks?|holidays?|miles?|members?|shareholders?|employees?|nurses?|persons?|hires?|heads?)\b|"
    r"\s(?P<adverb>annually|yearly|monthly|weekly|daily|nightly|hourly|quarterly)\b|"
    r"(?:\s(?:thereof|of\sit|of\sthat|more|each|apiece|altogether|in\sall|from\s(?:any|each)(?:\sone)?(?:\sof)?\s\w+)){0,2}\sin\s(?:any|each|one|the|an?|your|his|her|our|their|its)\s(?:(?:one|single|first|second|third|fourth|fifth|initial)\s)?(?:calendar\s|contract\s|fiscal\s)?"
    r"(?P<whole>year|month|week)\b|"
    r"\s(?:up)?on\sthe\s(?:[\w-]+\s){1,3}(?:day\s)?of\s(?:each|every)\s(?:calendar\s)?(?P<due>month|quarter|year)\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(
    r"\b(annual|annualized|yearly|quarterly|monthly|hourly|daily|weekly|nightly)\s(?:[\w-]+\s){0,3}(?:[\w-]+:\]\s)?(?:of|at|equal to|is|rate of)?\s?(?:up\sto\s)?$",
    re.IGNORECASE,
)
_FOR_EACH = re.compile(
    r"\bfor (?:each|every|any|an?(?=\s(?:case|session|consultation|added|additional|extra)\b)) (?:(?:contract|calendar|fiscal|such|full|posted|missed|unworked|unfilled|scheduled|additional|extra|added|further|weekday|"
    r"weekend|completed|required) )*(?P<per>(?:twenty-four|24)[\s-]hour (?:call )?period|period of (?:twenty-four|24)(?: \(24\))? hours|year|month|week-?end|weeknight|week|day|hour|patient|person|hire|employee|nurse|unit|share|night|shift|holiday|case|session|consultation)\b(?:[^.;$]|(?<=\bDr)\.){0,120}$",
    re.IGNORECASE,
)
_EACH_PAYS = re.compile(
    r"\b(?:(?:each|every)\s(?:[\w-]+\s){0,2}?|an?\s(?:(?:full|extra|additional|further|added|backup|call|on-call|pager|beeper|standby|holiday|overnight|video|telephone|weekday|weekend(?=\s(?:day|night|shift)))\s)+|"
    r"an?\s(?=(?:night|weeknight|day|week-?end|shift|week)\s(?:on\s(?:first|second|call|duty|backup)|(?:that\s|which\s)?(?:you|he|she|they|(?:the\s)?(?:physician|doctor|partner|member))|beyond|above|over|past|outside|taken|worked|kept|covered)\s)|(?:else|another|colleague)[’']s\s|"
    r"\b(?:covers?|works?|takes?|keeps?|worked|covered)\san?\s|(?:^|[.;]\s|\n)an?\s)"
    r"(?P<per>night|weeknight|day|week-?end|shift|turn|holiday|hour|week|encounter|consultation|(?:call\s)?period|(?<=overnight\s)assignment|"
    r"(?:twenty-four|24)(?:\s\(24\))?[\s-]hour\s(?:\w+\s)?(?:period|block|call|shift))\b"
    r"(?:[^.;:$]|:(?=\d\d)|\.(?=m\b)|(?<=[ap]\.m)\.){0,70}"
    r"\b(?:pays?|paid|adds?|earns?|compensated|remunerated|credited|worth|receives?|carries|brings?|fetches|draws?|there[’']s)\b[^.;:$]{0,25}$",
    re.IGNORECASE,
)
_EACH = re.compile(
    r",?\s(?:each|apiece)\b(?!\s(?:year|month|week|quarter|pay|member|partner|shareholder))", re.IGNORECASE
)
_THOSE = re.compile(
    r"(?:^|[.;:]\s|\n)(?:(?:the|all|any|these|such|additional|extra|further|added)\s(?:[\w-]+\s){0,3}?)?"
    r"(?P<per>nights|week-?ends|shifts|days|holidays|weeks|sessions|cases|visits|encounters|points|units|shares)\b[^.;:$]{0,110}$",
    re.IGNORECASE,
)
"""What a sentence begins with is what each is paid for: "Nights above that number bring $900 each"."""
_CELL_BEFORE = re.compile(
    r"\b(?P<per>(?:24|twenty-four)[\s-]hours?(?:\s(?:period|call|shift))?|(?<!for\s)(?<!\sin\s)(?:hour|half-day|session|shift|night|weeknight|day|weekend|week))"
    r"[^\S\n](?:\[[^\]\n]{1,40}:\]\s)?$",
    re.IGNORECASE,
)
"""In the row of a table the unit has a cell of its own: "Labor and delivery, in house 12-hour shift $1,800"."""
_CELL_AFTER = re.compile(
    rf"\s\[(?:unit|per|paid\sper|paid\sby|basis|for|frequency)[^\]\n]{{0,20}}:\]\s(?:per\s|each\s|an?\s)?"
    rf"(?P<per>(?:24|twenty-four)[\s-]h(?:ou)?rs?\b|{_KINDS}(?:hours?|half-days?|sessions?|shifts?|nights?|weeknights?|days?|weekends?|holidays?|weeks?|"
    r"months?|quarters?|years?|wrvus?|cases?|visits?)\b)",
    re.IGNORECASE,
)
""" "$1,800 [Unit:] shift": the unit has a cell after the sum."""
_NAMES = {
    "annum": "year", "annual": "year", "annually": "year", "annualized": "year", "yearly": "year", "yr": "year", "diem": "day", "daily": "day",
    "week-end": "weekend", "weekday": "day", "weeknight": "night",
    "turn": "day", "assignment": "night", "hourly": "hour", "hr": "hour", "weekly": "week", "monthly": "month", "mo": "month", "nightly": "night",
    "quarterly": "quarter", "rvu": "wrvu", "relative value unit": "wrvu", "work relative value unit": "wrvu",
}  # fmt: skip
