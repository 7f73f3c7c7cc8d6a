"""Reads the numbers that have a word of their own: shares, votes, anniversaries, years counted from the start, blanks."""

from __future__ import annotations

import re

from clausecheck.terms import numerals, shares
from clausecheck.terms.amount import BLANK, UNSPECIFIED, Amount

_REFERENCES = (
    "section sections article articles paragraph paragraphs subsection subsections exhibit exhibits schedule "
    "schedules attachment attachments"
)
_OWN_WORDS = (
    "zero a an your half every each majority unanimous unanimously unanimity super supermajority year years month "
    "months tbd to all once twice q alternate alternating initial opening"
)
_CAPITAL_WORDS = (
    "USD US Sec Art Appendix Annex Addendum Rule Rules Title Chapter Part Item Clause Clauses Form Suite Ste Room "
    "Page Class Code Reg No Nos Box Tier Phase Step Level Lot Public Stat Act Fiscal FY Medicare "
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
STARTERS = frozenset(numerals.ORDINALS) | frozenset(
    f"{numerals.SMALL} {numerals.TENS} {_OWN_WORDS} {_REFERENCES}".split()
)
"""Words that can begin an amount, or a reference whose number is none."""
CAPITAL_STARTERS = frozenset(_CAPITAL_WORDS.split())
"""Words that do so only with a capital."""


def read_word(text: str, at: int) -> Amount | None:
    """Read a share, vote, anniversary, counted year or blank that begins at a place."""
    for pattern, make in _READERS:
        match = pattern.match(text, at)
        if match and (amount := make(match)):
            return amount
    return None


def _vote(match: re.Match[str]) -> Amount | None:
    said = match[0].lower()
    if said.startswith("super"):
        return Amount("vote", UNSPECIFIED, match.start(), match.end(), ("supermajority",))
    if said.startswith("unanim"):
        return Amount("vote", 100, match.start(), match.end(), ("unanimous",))
    return Amount("vote", 50, match.start(), match.end(), ("more than",))


def _some_of(match: re.Match[str]) -> Amount | None:
    """ "three of the four partners" is three quarters of the votes."""
    some, whole = (_count(match[name]) for name in ("some", "whole"))
    if not some or not whole or not 1 < some <= whole:
        return None
    flags = ("unanimous",) if some == whole else ()
    return Amount("vote", numerals.tidy(100 * some / whole), match.start(), match.end(), flags, match.end("whole"))


def _count(written: str) -> float | None:
    words = written.split("(")[0].strip()
    return float(words) if words.isdigit() else numerals.cardinal(words)


def _everybody(match: re.Match[str]) -> Amount | None:
    """ "every Holder shall have assented", "approved by all of the Partners", "takes every Partner's vote": one no is enough."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    if _PART_OF.search(before):
        return None
    asked = match["given"] and _ASKED_FOR.search(before)
    if not match["agrees"] and not asked and not _AGREED_BY.search(before):
        return None
    return Amount("vote", 100, match.start(), match.end(), ("unanimous",), match.end("each"))


_AGREED_BY = re.compile(
    r"\b(?:consents?|approval|assent|agreement|vote|yes|signatures?|approved|agreed\sto|signed|concurrence)\s(?:in\swriting\s)?"
    r"(?:of|by|from)\s$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:thirds?|half|quarters?|fourths?|fifths?|sixths?|per\s?cent(?:um)?|%|majority|most)(?:\s\([^()]*\))?\sof\s$",
    re.IGNORECASE,
)
""" "two-thirds of all Members" are not all."""
_ASKED_FOR = re.compile(
    r"\b(?:takes?|taking|requires?|requiring|needs?|wants?|with|without|upon|on|by|obtains?|has|have|gets?|wins?|subject\sto)\s$",
    re.IGNORECASE,
)


def _anniversary(match: re.Match[str]) -> Amount | None:
    years = numerals.ordinal(match["nth"])
    return Amount("months", 12 * years, match.start(), match.end(), ("anniversary",)) if years else None


def _anniversaries(match: re.Match[str]) -> Amount | None:
    """ "on each of the first three anniversaries": the last of them."""
    years = _count(match["n"])
    return Amount("months", numerals.tidy(12 * years), match.start(), match.end(), ("anniversary",)) if years else None


def _nth_span(match: re.Match[str]) -> Amount | None:
    place = numerals.ordinal(match["nth"])
    unit = match["unit"].lower()
    if not place or (unit == "day" and place == 1):
        return None
    kind, factor = {"year": ("months", 12), "month": ("months", 1), "week": ("days", 7), "day": ("days", 1)}[unit]
    rest = factor // 2 if match.groupdict().get("half") else 0
    return Amount(kind, place * factor + rest, match.start(), match.end(), ("ordinal",))


def _initial_year(match: re.Match[str]) -> Amount:
    """ "The initial year" is the first, and as long."""
    return Amount("months", 12, match.start(), match.end(), ("ordinal",))


def _counted_year(match: re.Match[str]) -> Amount | None:
    written = match["n"]
    number = float(written) if written.isdigit() else numerals.cardinal(written)
    is_year = match["unit"].lower() == "year"
    if not number or number > (40 if is_year else 240):
        return None
    return Amount("months", numerals.tidy((12 if is_year else 1) * number), match.start(), match.end(), ("ordinal",))


def _counted_years(match: re.Match[str]) -> Amount | None:
    """ "contract years one and two", "years 1 through 3": the first of them and the last."""
    first, last = (_count(match[name]) for name in ("first", "last"))
    if not first or not last or first >= last or last > (40 if match["unit"].lower() == "year" else 240):
        return None
    factor = 12 if match["unit"].lower() == "year" else 1
    value = (numerals.tidy(factor * first), numerals.tidy(factor * last))
    return Amount("months", value, match.start(), match.end(), ("ordinal",))


def _next_span(match: re.Match[str]) -> Amount | None:
    """ "during the year before the vote" is a year; "the year after year" and "the month following" are none."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    return (
        Amount("months", 18 if match["half"] else 12, match.start(), match.end("span"))
        if _OVER.search(before)
        else None
    )


_OVER = re.compile(
    r"\b(?:for|within|during|in|over|through|throughout)\sthe\s(?:full\s|whole\s|entire\s)?$", re.IGNORECASE
)
_THEN = re.compile(r"\s(?:after|later)\b", re.IGNORECASE)
_RATED = re.compile(r"(?:\d|\)|\b(?:once|twice|times|dollars))\s$", re.IGNORECASE)


def _article(match: re.Match[str]) -> Amount | None:
    """ "for a year", "a year after", "a month's notice"; "$500 a year" and "once a year" say a rate."""
    before = match.string[max(0, match.start() - 14) : match.start()]
    leads = re.search(
        r"\b(?:for|within|inside|of|after|than|least|during|before|until|over|in|through|stay(?:s|ed)?|remain(?:s|ed)?|serve[sd]?|last(?:s|ed)?)\s$",
        before,
        re.IGNORECASE,
    )
    counted = _THEN.match(match.string, match.end()) and not _RATED.search(before)
    if not (leads or counted or match["notice"] or match["half"]):
        return None
    kind, factor = {
        "decade": ("months", 120.0),
        "year": ("months", 12.0),
        "month": ("months", 1.0),
        "week": ("days", 7.0),
        "fortnight": ("days", 14.0),
        "day": ("days", 1.0),
    }[match["unit"].lower()]
    number = 1.5 if match["half"] else 1.0
    return Amount(
        kind,
        numerals.tidy(factor * number),
        match.start(),
        match.end(),
        ("and a day",) if match["day"] else (),
    )


def _undecided(match: re.Match[str]) -> Amount | None:
    """ "a period to be determined" leaves the months blank, "a price to be agreed" the dollars."""
    before = match.string[max(0, match.start() - 60) : match.start()].lower()
    kind = "number"
    for name, pattern in _LEFT_OPEN.items():
        if pattern.search(before):
            kind = name
    return Amount(kind, BLANK, match.start(), match.end(), ("to be determined",))


_LEFT_OPEN = {
    "months": re.compile(r"\b(?:period|term|duration|months|time|length)\b[^.;,]{0,30}$"),
    "usd": re.compile(r"\b(?:price|amount|salary|fee|cost|stipend|rate|payment|sum|bonus)\b[^.;,]{0,30}$"),
    "miles": re.compile(r"\b(?:radius|distance|miles)\b[^.;,]{0,30}$"),
}
_WORTH = re.compile(r"\b(?:price|value|goodwill|amount|payment|consideration)\b[^.;]{0,50}$", re.IGNORECASE)


def _nothing(match: re.Match[str]) -> Amount | None:
    """ "goodwill shall be valued at zero" means no dollars."""
    before = match.string[max(0, match.start() - 80) : match.start()]
    return Amount("usd", 0, match.start(), match.end()) if _WORTH.search(before) else None


def _part_of_a_million(match: re.Match[str]) -> Amount:
    """ "half a million dollars", "three quarters of a million"."""
    part = match["part"].lower()
    value = 500_000 if "half" in part else 750_000 if part.startswith("three") else 250_000
    return Amount("usd" if match["usd"] or match["digits"] else "number", value, match.start(), match.end())


def _half_of_a(match: re.Match[str]) -> Amount | None:
    return Amount("months", 6, match.start(), match.end()) if match["unit"].lower() == "year" else None


_NTH = numerals.ORDINAL
_N = rf"(?:{numerals.CARDINAL}|\d{{1,3}})(?:\s\(\d{{1,3}}\))?"
_OWNERS = (
    r"(?:(?:then|other|existing|remaining|current|equity|voting|senior|founding|original|full|present|outstanding|capital|physician|class\s[a-d])[\s-]){0,3}"
    r"(?:owners?|partners?|shareholders?|stockholders?|members?|holders?|directors?|managers?|votes|founders?|trustees|principals?|incorporators?|seats\son\sthe\sboard)\b"
)
_READERS = (
    (re.compile(rf"(?P<some>{_N})\s(?:out\s)?of\s(?:the\s|each\s|every\s|our\s|its\s)?(?P<whole>{_N})\s(?:{_OWNERS}|of\sus\b|must\s(?:say|vote|agree))", re.IGNORECASE), _some_of),
    (re.compile(rf"(?P<some>{_N})\s(?:{_OWNERS}\s(?:out\sof|in)|votes\sof)\s(?:the\s|every\s)?(?P<whole>{_N})(?!\s(?:year|month|day|week|hour))", re.IGNORECASE), _some_of),
    (re.compile(rf"(?P<each>every|each|all)(?:\sone)?(?:\sof)?(?:\s(?:the|our|its))?(?:\s(?:existing|present|current|other|remaining|then))?(?:\s{numerals.CARDINAL})?\s(?:{_OWNERS}|of\sus\b|others\b)(?P<agrees>\s(?:(?:then|in\soffice|shall|must|will|has|have|to|had|first|need|needs)\s){{0,4}}(?:agrees?d?|assent(?:s|ed)?|consent(?:s|ed)?|approve[sd]?|concur(?:s|red)?|say\syes|vote[sd]?\s(?:yes|in\sfavor|for))\b(?!\s(?:to|that)))?(?P<given>[’']s?\s(?:(?:prior|written|affirmative|signed)\s){{0,2}}(?:votes?|consents?|approval|assent|agreement|signatures?)\b)?", re.IGNORECASE), _everybody),
    (re.compile(r"(?P<part>(?:an?\s|one[\s-])?half|(?:an?|one)[\s-]quarter|three[\s-]quarters)[\s-](?:of\s)?(?:an?\s)?million\b(?P<usd>\sdollars\b)?(?P<digits>\s\(\$[\d,]+\))?", re.IGNORECASE), _part_of_a_million),
    (re.compile(r"half[\s-](?:(?:of\s)?an?[\s-])?(?P<unit>year|day)\b(?:[’']s)?(?!-|\s(?:meeting|report|results))", re.IGNORECASE), _half_of_a),
    (re.compile(rf"(?P<nth>{_NTH})(?:\s\(\d{{1,3}}(?:st|nd|rd|th)\))?(?=(?:(?:,\s|,?\s(?:and|or)\s)(?:{_NTH})){{0,6}}\s(?:annual\s|yearly\s|work\s|employment\s|service\s)?anniversar)(?:\sanniversary|\sanniversaries)?", re.IGNORECASE), _anniversary),
    (re.compile(rf"(?P<n>{_N})\s(?:annual\s|yearly\s|successive\s|consecutive\s)?anniversaries\b", re.IGNORECASE), _anniversaries),
    (re.compile(r"(?:initial|opening)\s(?:full\s|contract\s|employment\s)?year\b", re.IGNORECASE), _initial_year),
    (re.compile(rf"(?P<nth>{_NTH})(?:\s\(\d{{1,3}}(?:st|nd|rd|th)\))?[\s-](?:full\s|calendar\s|consecutive\s|contract\s)?(?P<unit>year|month|week|day)\b(?P<half>\sand\sa\shalf\b)?(?!\sof\s(?:(?-i:[A-Z])[a-z]+\b|each|every|the\smonth))", re.IGNORECASE), _nth_span),
    (re.compile(rf"(?P<nth>{_NTH})(?=(?:(?:,\s|,?\s(?:and|or)\s)(?:{_NTH})){{1,6}}\s(?:contract\s|calendar\s|full\s)?(?P<unit>year|month|week)s?\b)", re.IGNORECASE), _nth_span),
    (re.compile(rf"(?:(?<=\sand\s)|(?<=\sor\s))(?P<nth>{_NTH})\s(?:contract\s|calendar\s|full\s)?(?P<unit>year|month|week)s\b", re.IGNORECASE), _nth_span),
    (re.compile(rf"(?P<unit>year|month)s\s(?P<first>{_N})\s(?:and|to|through|or)\s(?P<last>{_N})(?!\s?(?:%|percent|years|months|days|hours|miles|dollars|-))", re.IGNORECASE), _counted_years),
    (re.compile(r"(?:(?<=the\s)|(?<=the\sfull\s)|(?<=the\swhole\s)|(?<=the\sentire\s))(?P<span>year(?P<half>\sand\sa\shalf)?)\s(?:immediately\s|next\s)?(?:before|preceding|prior\sto|after|following|that\sfollows|which\sfollows)\b", re.IGNORECASE), _next_span),
    (re.compile(rf"(?P<unit>year|month)s?\s(?P<n>{numerals.CARDINAL}|\d{{1,3}}\b)(?!\s?(?:%|percent|years|months|days|hours|miles|dollars|or\b|to\b|-))", re.IGNORECASE), _counted_year),
    (re.compile(rf"(?P<share>{numerals.SHARE})(?:\s?\(\s?(?:\d/\d|[\d.]+\s?%)\s?\))?", re.IGNORECASE), shares.share),
    (re.compile(rf"(?:one|1)[\s-](?P<parts>(?:twenty|thirty|forty|fifty|sixty)[\s-](?:{'|'.join(numerals.ORDINALS)})|(?:{'|'.join(numerals.ORDINALS)})|\d+th)\b(?=(?P<month>[^.;]{{0,200}}\bmonth)?)(?!\s(?:anniversary|year|month|day|floor)\b)", re.IGNORECASE), shares.small_share),
    (re.compile(rf"a\s(?P<parts>(?:twenty|thirty|forty|fifty)[\s-](?:{'|'.join(numerals.ORDINALS)})|twelfth|fifteenth|eighteenth|thirtieth|sixtieth)(?=\s(?:of\s(?:it|them|that|the\s\w+)\s)?(?:for|an?|per|each|every|with|at|on|monthly)\b[^.;,]{{0,30}}?(?P<month>\bmonth))", re.IGNORECASE), shares.small_share),
    (re.compile(r"1/(?P<parts>12|18|24|30|36|48|60)(?:th)?(?![\w/])(?=(?P<month>[^.;]{0,200}\bmonth))", re.IGNORECASE), shares.part_a_month),
    (re.compile(r"half(?:[\s-](?:pay|salary)\b|\san?\s(?:(?:full|whole|equal)\s)?(?:share|interest|portion)\b|\s(?:of|the|that|such|his|her|its|their|your|any|apiece|each(?!\s(?:year|month|week|day|quarter)))\b|[.,;])", re.IGNORECASE), shares.half),
    (re.compile(r"(?:a|your|each)\s(?P<part>third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)(?:\s(?:of|off|part|share|interest)\b|(?=[.;]|$|\s(?:each|every|a|per)\s(?:year|month|quarter)\b|\s(?:in|at|on)\s(?:each|every|closing|signing|admission)\b|\sdown\b))", re.IGNORECASE), shares.third),
    (re.compile(r"super[\s-]?majority\b|majority\b(?!\s(?:shareholder|owner|stockholder|member|age|interest))|unanim(?:ous|ously|ity)\b", re.IGNORECASE), _vote),
    (re.compile(r"an?\s(?:(?:full|whole|complete|entire|single|further|additional)\s)?(?P<unit>decade|year|month|week|fortnight|day)(?P<half>\sand\sa\shalf)?(?P<day>\sand\sa\sday)?(?P<notice>[’']s)?(?![\w-])", re.IGNORECASE), _article),
    (re.compile(r"zero\b(?!\s(?:percent|months?|years?|days?|miles?))", re.IGNORECASE), _nothing),
    (re.compile(r"TBD\b|to\sbe\s(?:determined|agreed|decided|negotiated|set|fixed|established)\b(?!\sby)"), _undecided),
)  # fmt: skip
