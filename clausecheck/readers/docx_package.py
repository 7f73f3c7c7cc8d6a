"""Opens the zip that a Word file is, and gives its parts one by one: only those asked for, none over a limit.

Names inside the zip are never used as paths on the computer, and nothing outside it is fetched.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from clausecheck.readers.docx_xml import Element, MalformedError, parse

MAX_PART = 64 * 1024 * 1024
"""Bytes one part may unpack to. A contract of 2,000 pages has some 30 MB; a zip bomb has gigabytes."""


class UnreadablePartError(Exception):
    """A part of the file cannot be read; its text is the reason, fit for "styles.xml: ..."."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: a style sheet, a footer, a picture."""

    kind: str
    """The last word of its type: "styles", "footer", "image"."""
    target: str
    """Name of the part in the zip, or an address that is never opened."""
    outside: bool


class Package:
    """An open Word file."""

    def __init__(self, path: str) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise UnreadablePartError("the file is damaged or incomplete") from error
        self._stored = {_as_word_compares(each): each for each in reversed(self._zip.namelist())}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> list[str]:
        """All names in the zip; to look at, never to use as a path."""
        return self._zip.namelist()

    def beside(self, part: str) -> list[str]:
        """The other parts in the same folder."""
        folder = _as_word_compares(posixpath.dirname(part)) + "/"
        others = (each for each in self._stored if each.startswith(folder) and each.endswith(".xml"))
        return [each for each in others if each != _as_word_compares(part)]

    def repeated(self) -> list[str]:
        """Names that stand in the zip more than once; only one part of each name can be read."""
        counts = Counter(map(_as_word_compares, self._zip.namelist()))
        return [name for name, count in counts.items() if count > 1 and not name.endswith("/")]

    def main(self) -> str:
        """Name of the part that holds the contract's text."""
        try:
            relations = self.relations("")
        except UnreadablePartError:
            relations = {}
        for relation in relations.values():
            if relation.kind == "officeDocument":
                if relation.outside:
                    raise UnreadablePartError("its text is not in the file but at an outside address")
                return relation.target
        return "word/document.xml"

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the id used inside it; raises UnreadablePartError where the list is missing or broken."""
        folder, file = posixpath.split(part)
        root, _ = self.root(posixpath.join(folder, "_rels", file + ".rels"))
        return {
            each.get("Id", ""): _relation(each, folder)
            for each in root
            if isinstance(each.tag, str) and each.tag.endswith("}Relationship")
        }

    def root(self, part: str) -> tuple[Element, bool]:
        """The root element of a part, and whether all of it was parsed."""
        try:
            return parse(self._unpacked(part))
        except MalformedError as error:
            raise UnreadablePartError("it is not well-formed") from error

    def _unpacked(self, part: str) -> bytes:
        try:
            with self._zip.open(self._stored.get(_as_word_compares(part), part)) as stream:
                blob = stream.read(MAX_PART + 1)
        except KeyError as error:
            raise UnreadablePartError("it is missing") from error
        except RuntimeError as error:
            raise UnreadablePartError("it is locked with a password") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise UnreadablePartError("it is damaged") from error
        if len(blob) > MAX_PART:
            raise UnreadablePartError(f"it unpacks to more than {MAX_PART // 1024 // 1024} MB")
        return blob


def _as_word_compares(part: str) -> str:
    """A part's name without its capitals; some programs also write the slashes of Windows."""
    return part.replace("\\", "/").lower()


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    outside = element.get("TargetMode", "") == "External"
    if not outside:
        target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
    return Relation(element.get("Type", "").rpartition("/")[2], target, outside)
