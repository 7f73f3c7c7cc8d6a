"""Speaks to the person at the terminal; everything about a run goes to stderr."""

from __future__ import annotations

import sys

SIGN = "\N{REPLACEMENT CHARACTER}"


def say(text: str) -> None:
    """Print to stderr; no character that steers a terminal gets there, whatever a file is named."""
    print(fit_to_show(text), file=sys.stderr, flush=True)


def fit_to_show(text: str) -> str:
    """The text with a sign in place of each character that cannot be printed; line feeds stay."""
    return "".join(letter if letter.isprintable() or letter in "\n\u00a0" else SIGN for letter in text)
