"""Recognises what looks like a number and is no amount: section references, dates, times, addresses, phones."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_NUMBER = r"(?:\d+[\dA-Za-z]*(?:[.-]\d+[A-Za-z]?)*|[IVXLC]+\b|[A-Z]\b)(?:\s?\([A-Za-z0-9]{1,5}\))*"
_NAMED = (
    r"(?:(?i:Sections?|Articles?|Paragraphs?|Subsections?|Exhibits?|Schedules?|Attachments?)|Sec\.|Art\.|Appendix|Annex|"
    r"Addendum|Rules?|Title|Chapter|Part|Item|Clauses?|Form|Suite|Ste\.|Room|Page|Class|Code|Reg\.|Nos?\.|Box|Medicare\sPart|"
    r"Tier|Phase|Step|Level|Lot|Public\sLaw|Stat\.|Act\sof|Fiscal\sYear|FY)"
)

DATE = re.compile(
    rf"{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s\d{{4}}\b)?|{_MONTH}(?:,?\s|\sof\s)\d{{4}}\b|"
    rf"(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?|first|last|fifteenth)(?:\sday\sof\s|\s){_MONTH}(?:,?\s\d{{4}}\b)?|"
    r"\d{1,2}/\d{1,2}/\d{2,4}\b|\d{4}-\d{2}-\d{2}\b",
)
NO_AMOUNT = re.compile(
    rf"{_NAMED}\s{_NUMBER}(?:(?:\s?[-–,]\s?|,?\s(?:and|or|through|to)\s){_NUMBER}(?!\s(?:months?|years?|days?|miles?|percent)\b))*+|"
    rf"§+\s?{_NUMBER}|"
    r"\d{1,3}\s(?:U\.?\s?S\.?\s?C|C\.?\s?F\.?\s?R|Fed\.\sReg)\b\.?(?:\sA)?(?:\s(?:§+|Part|Section|Sec\.)?\s?\d[\w.()-]*(?:,\s\d[\w.()-]*)*)?|"
    r"\d{1,2}(?::\d{2})?\s?[ap]\.?\s?m\b\.?|(?!1:)\d{1,2}:\d{2}\b|"
    r"\(?\b\d{3}\)?[-.\s]\d{3}[-.]\d{4}\b|\d{3}-\d{2}-\d{4}\b|\d{2}-\d{7}\b|"
    r"(?:401|403|457|501|125|409A|280G)\s?\(?[a-zA-Z]?\)(?:\(\d+\))?|24/7|"
    r"\d{1,6}(?:-\d+)?\s(?:[NSEW]\.?\s|North\s|South\s|East\s|West\s)?(?:[A-Z][\w.’']+\s){1,3}"
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.?|Drive|Dr\.|Lane|Ln\.|Way|Parkway|Pkwy|Court|Ct\.|Place|Highway|Plaza|Circle)|"
    r"(?:19|20)\d{2}\b(?!\s(?:shares|units|hours|wRVU))",
)
BEFORE_WORDS = re.compile(r"[A-Z]{2}\s$|\b(?:No|Number|Nos)\.?\s$|[A-Za-z]$|(?<!\dto-)(?<!-to-)(?<=[A-Za-z]-)$")
MARKER = re.compile(r"(?:\d{1,2}(?:\.\d{1,3})*[.)]|\d{1,2}(?:\.\d{1,3})+(?=\s[A-Z“\"(])|\(\d{1,2}\))\s")
"""The number a paragraph begins with."""
