"""Turns the bytes of a text file into letters, whatever encoding they were saved in."""

from __future__ import annotations

import codecs
import re

from clausecheck.errors import ContractError
from clausecheck.readers.kinds import shown_name

MAX_TEXT = 64 * 1024 * 1024
"""Bytes; the text of a contract of 10,000 pages has some 30 MB."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096
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
    text = _decoded(content)
    if text.count("\0") > len(text) // 100:
        raise ContractError(
            shown_name(path), "it is no text but binary", "Give clausecheck the contract as PDF, DOCX or TXT."
        )
    return _STRUCK_TWICE.sub("", text), text.count("\ufffd")


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    if (two_byte := _two_byte_order(content[:_SAMPLE])) is not None:
        return content.decode(two_byte, "replace")
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


def _two_byte_order(sample: bytes) -> str | None:
    """UTF-16 without a mark: Latin letters have a zero in every other byte."""
    half = len(sample) // 2
    if half and sample[1::2].count(0) > 0.6 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half and sample[::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None
