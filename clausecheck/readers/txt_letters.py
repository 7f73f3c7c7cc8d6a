"""Turns the bytes of a text file into letters, whatever encoding they were saved in."""

from __future__ import annotations

import codecs
import re

from clausecheck.errors import ContractError
from clausecheck.readers.kinds import shown_name

MAX_TEXT = 64 * 1024 * 1024
"""Bytes; the text of a contract of 10,000 pages has some 30 MB."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ORDERS = {
    "utf-32-le": (False, None, True, True),
    "utf-32-be": (True, True, None, False),
    "utf-16-le": (False, True),
    "utf-16-be": (True, False),
}
"""Which bytes of a Latin letter are zero; None where a curly quote has another."""
_FEW, _MOST = 0.1, 0.6
_SAMPLE = 4096
_SINGLE = (0x09, 0x0A, 0x0D, *range(0x20, 0x7F))
_STEERING = re.compile("[\x01-\x06\x0e-\x19\x1c-\x1f]")
_MOST_STEERING = 0.02
_STRUCK_TWICE = re.compile("[^\\n]\\x08")
"""A letter that a printer struck over: with itself to look bold, or with a line under it."""


def letters_of(path: str) -> tuple[str, int]:
    """The text, and how many of its characters could not be decoded (they stand as U+FFFD)."""
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_TEXT + 1)
    except OSError as error:
        raise ContractError(shown_name(path), "it cannot be opened", "Check whether you may open it.") from error
    if len(content) > MAX_TEXT:
        limit = MAX_TEXT // 1024 // 1024
        raise ContractError(shown_name(path), f"it has more than {limit} MB", "Give clausecheck the contract alone.")
    text = _decoded(content).rstrip("\0")  # a disk that ran full leaves zeros at the end
    if text.count("\0") > len(text) // 100 or len(_STEERING.findall(text)) > _MOST_STEERING * len(text):
        raise ContractError(
            shown_name(path), "it is no text but binary", "Give clausecheck the contract as PDF, DOCX or TXT."
        )
    return _STRUCK_TWICE.sub("", text), text.count("\ufffd")


def _decoded(content: bytes) -> str:
    content = content.removeprefix(codecs.BOM_UTF8)
    encoding = _order(content[:_SAMPLE]) or next((name for mark, name in _MARKS if content.startswith(mark)), None)
    if encoding:
        return _with_added_bytes(content.decode(encoding, "replace").lstrip("\ufeff\ufffe"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(_line(line) for line in content.splitlines(keepends=True))


def _line(content: bytes) -> str:
    """Files put together from two hold lines of two encodings."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _order(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 by the zeros in its Latin letters, whatever the mark before them says."""
    for encoding, zeros in _ORDERS.items():
        parts = [sample[at :: len(zeros)] for at in range(len(zeros))]
        if sample and all(map(_fits, parts, zeros)):
            return encoding
    return None


def _fits(part: bytes, is_zero: bool | None) -> bool:
    share = part.count(0) / len(part) if part else 0.0
    return is_zero is None or (share > _MOST if is_zero else share < _FEW)


def _with_added_bytes(text: str) -> str:
    """Single bytes added to a file of two-byte letters; no language strings together the characters they look like."""
    of_two = "".join(chr(one << 8 | other) for one in _SINGLE for other in _SINGLE)
    return re.sub(f"[{of_two}]{{16,}}", lambda added: added[0].encode("utf-16-le").decode("latin-1"), text)
