"""Speaks to the person at the terminal; everything about a run goes to stderr."""

from __future__ import annotations

import os
import sys

SIGN = "\N{REPLACEMENT CHARACTER}"


def say(text: str) -> None:
    """Print to stderr; no character that steers a terminal gets there, whatever a file is named."""
    if sys.stderr is None:
        return  # closed by who ran the command; print would turn to stdout, where a report may go
    try:
        print(fit_to_show(text), file=sys.stderr, flush=True)
    except OSError:  # nobody listens any more, or the disk it is kept on is full; the report matters more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def fit_to_show(text: str) -> str:
    """The text with a sign in place of each character that cannot be printed; line feeds stay."""
    return "".join(letter if letter.isprintable() or letter in "\n\u00a0" else SIGN for letter in text)
