"""Where an assumption was read: beside a plain value may stand the words it comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from clausecheck.pattern_files.checking import Complaints, validated


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a contract, or of whoever else said it, behind one assumption."""

    file: str = ""
    page: int | None = None
    section: str = ""
    quote: str = ""
    note: str = ""


Words = Annotated[str, BeforeValidator(lambda given: str(given) if isinstance(given, int | float) else given or "")]
"""Text; a number such as an unquoted section stands for its digits, nothing for no words."""


class Sourced(BaseModel):
    """A value written with where it was read."""

    model_config = ConfigDict(extra="forbid", strict=True)

    value: Any
    file: Words = ""
    page: int | None = None
    section: Words = ""
    quote: Words = ""
    note: Words = ""

    @property
    def source(self) -> Source:
        """Where it was read."""
        return Source(self.file, self.page, self.section, self.quote, self.note)


def apart(given: object, complaints: Complaints, *at: str) -> tuple[object, dict[str, Source]]:
    """Values written as `value:` with its words become plain; the words by the place of their value: "track.pay"."""
    if not isinstance(given, Mapping):
        return given, {}
    if "value" in given:
        sourced = validated(dict(given), Sourced, _Below(complaints, at))
        return given["value"], {".".join(at): sourced.source} if sourced and sourced.source != Source() else {}
    plain: dict[str, object] = {}
    found: dict[str, Source] = {}
    for name, value in given.items():
        plain[str(name)], inside = apart(value, complaints, *at, str(name))
        found |= inside
    return plain, found


@dataclass(frozen=True, slots=True)
class _Below:
    """Complaints about what stands below a place."""

    complaints: Complaints
    at: tuple[str, ...]

    def complain(self, what: str, *path: str | int) -> None:
        """Add a problem."""
        self.complaints.complain(what, *self.at, *path)
