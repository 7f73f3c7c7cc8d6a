"""What stood in the tables before a run: which files need not be done again, by their content and never by name alone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from clausecheck.batch import key
from clausecheck.batch.parts import Done


@dataclass(frozen=True, slots=True)
class Before:
    """The files that were done, for a run of a fingerprint; it goes to whoever reads the files."""

    run: str
    keys: Mapping[str, str] = field(default_factory=dict)
    """The keys of files that were done, by file; those whose failure may pass are not among them."""
    files: Mapping[str, str] = field(default_factory=dict)
    """A file that was read, by its key."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done before, so that no content needs to be looked at."""
        return not self.keys

    def of(self, file: str, sha256: str) -> Literal[True] | str | None:
        """True: it was done. A name: that file has the same content and was done. None: it has to be examined."""
        made = key.of_content(sha256, self.run)
        if self.keys.get(file) == made:
            return True
        other = self.files.get(made)
        return other if other is not None and other != file and _ending(other) == _ending(file) else None


def of_tables(known: Mapping[str, tuple[int, Done]], run: str, *, again: frozenset[str]) -> Before:
    """`again`: causes for which a file that failed is tried once more."""
    done = [one for _, one in known.values()]
    return Before(
        run,
        {one.file: one.key for one in done if one.cause not in again},
        {one.key: one.file for one in done if one.cause is None},
    )


def _ending(file: str) -> str:
    """A text is refused when its name says that it is a document, so a name is more than a name by its ending."""
    return os.path.splitext(file)[1].lower()
