"""How a copy shows that words were taken out: black bars, crosses, and the word itself."""

from __future__ import annotations

BAR = (
    r"[█▇▆▉▊▓■▪◼⬛▬]{2,}+(?:[\s,.]?[█▇▆▉▊▓■▪◼⬛▬]{2,}+)*|█+|"
    r"[\[(<{]\s?(?:redacted|omitted|withheld|confidential|blacked\sout|removed)\s?[\])>}]|"
    r"\[\s?\*(?:\s?\*)*\s?\]|(?<![\n*])\*{4,}(?![\n*])|(?-i:\bREDACTED\b)|(?<![\w-])[Xx]{4,}(?![\w-])|"
    r"(?<=\$)[Xx]{2,}(?:,[Xx]{3})*|(?<![\w-])[Xx]{2,3}(?=\s?%|[\s-](?:days?|weeks?|months?|years?|miles?|percent|dollars)\b)"
)
"""As a pattern: bars of any length, "[REDACTED]", "[***]", "XXXX"; fewer crosses only with a unit, as they are Roman numbers."""
STARTS = "█▇▆▉▊▓■▪◼⬛▬*<{"
"""Signs with which nothing but a bar begins."""
