"""Every text about what was left out so that a report can be shared, as `words` holds the others."""

from __future__ import annotations

PLACEHOLDERS = {"name": "[name]", "address": "[address]", "contact": "[contact]", "amount": "[amount]"}
TITLE = "Left out to share this"
KINDS = {
    "name": ("1 name or place", "{number} names and places"),
    "address": ("1 address", "{number} addresses"),
    "contact": ("1 number or address to reach someone", "{number} numbers or addresses to reach someone"),
    "amount": ("1 amount of money", "{number} amounts of money"),
}
NOTE = (
    "{counts}, the name of the file and its fingerprint. States, dates, times and distances stay. Names are told "
    "by how they are written, so some may be left and some other words may be gone; what remains may still tell who it "
    "is. Read this through before you share it."
)
