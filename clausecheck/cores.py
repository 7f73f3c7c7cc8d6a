"""Tells with how many processor cores this process may work."""

from __future__ import annotations

import os


def usable() -> int:
    """How many cores this process may use; a container or a scheduler may leave it fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
