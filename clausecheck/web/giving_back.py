"""Gives memory that is no longer used back to the computer: the C library of Linux keeps it for itself unless asked."""

from __future__ import annotations

import ctypes
import gc
import sys


def give_back() -> None:
    """Return what can be returned; other systems do so by themselves."""
    gc.collect()
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
    if trim is not None:
        trim(0)
