"""Files that lie elsewhere: s3://, gs://, https:// and whatever else fsspec knows; each is fetched when its turn comes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from clausecheck import extras
from clausecheck.errors import UsageError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_CHUNK = 1 << 20


def is_address(name: str) -> bool:
    """Whether a name is an address such as s3://bucket/folder, and no path."""
    return bool(_ADDRESS.match(name))


def files(address: str) -> Iterator[str]:
    """The addresses of the files behind an address of one, of a folder, or with a pattern in it."""
    storage, path = _opened(address)
    try:
        found = storage.glob(path) if _has_magic(path) else storage.find(path)
        named = [storage.unstrip_protocol(one) for one in found if not storage.isdir(one)]
    except Exception as error:  # every kind of storage has errors of its own
        raise UsageError(
            f"{address}: it cannot be listed ({_said(error)}). Check the address and your access"
        ) from error
    yield from (one for one in named if not one.rpartition("/")[2].startswith((".", "~$")))


def system(protocol: str) -> AbstractFileSystem:
    """The storage of a kind of address."""
    return _opened(f"{protocol}://")[0]


def fetch(address: str, folder: str) -> str:
    """Bring a file to a folder of this computer, under its own name.

    Raises FetchError when it cannot be had, OSError when it cannot be written here.
    """
    storage, path = _opened(address)
    here = os.path.join(folder, path.rstrip("/").rpartition("/")[2] or "contract")
    with open(here, "wb") as copy:
        for chunk in _chunks(storage, path):
            copy.write(chunk)
    return here


def _chunks(storage: AbstractFileSystem, path: str) -> Iterator[bytes]:
    try:
        with storage.open(path, "rb") as source:
            while chunk := source.read(_CHUNK):
                yield chunk
    except Exception as error:  # every kind of storage has errors of its own
        raise FetchError(_said(error)) from error


class FetchError(Exception):
    """A file that lies elsewhere cannot be had."""


def _opened(address: str) -> tuple[AbstractFileSystem, str]:
    extras.need(f"Reading {address}", ("fsspec",), extra="batch", packages=("fsspec",))
    import fsspec

    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(address)
    except (ImportError, ValueError) as error:  # fsspec says which package it lacks
        raise UsageError(f"{address}: {_said(error)}") from error
    return found


def _has_magic(path: str) -> bool:
    return any(sign in path for sign in "*?[")


def _said(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
