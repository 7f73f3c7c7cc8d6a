"""Says what in a Word file holds words that only a picture, a chart or another program could show."""

from __future__ import annotations

from clausecheck.readers.docx_xml import Element, name, rel_id

SUBDOCUMENT = "a part of the document kept in another file"
UNREADABLE = {
    "c:chart": "a chart",
    "cx:chart": "a chart",
    "dgm:relIds": "a diagram",
    "o:OLEObject": "an embedded object",
    "objectEmbed": "an embedded object",
    "objectLink": "an embedded object",
    "subDoc": SUBDOCUMENT,
    "control": "a form control of the old kind (ActiveX)",
    "contentPart": "ink drawn by hand",
}
"""What cannot be read, by the element that shows it."""
PICTURES = frozenset(("pic:pic", "v:imagedata", "a:blip", "v:fill"))
"""A picture, or one with which a shape is filled."""
_LOGO = 6
"""Square inches; a smaller picture is a logo or a signature."""


def picture_unread(picture: Element) -> list[str]:
    """A picture large enough to hold words; logos and signatures are passed over."""
    for above in picture.iterancestors():
        if name(above) in ("wp:inline", "wp:anchor"):
            extent = next((each for each in above if name(each) == "wp:extent"), None)
            wide, high = (_inches(extent, side) for side in ("cx", "cy"))
            return [] if wide * high < _LOGO else [f"an image of {wide:.1f} by {high:.1f} inches"]
    return ["an image"] if rel_id(picture) or name(picture) == "pic:pic" else []


def _inches(extent: Element | None, side: str) -> float:
    text = extent.get(side, "") if extent is not None else ""
    return int(text) / 914_400 if text.isdecimal() and len(text) < 12 else 0.0
