"""Finds sets of pattern files that come as Python packages, without running anything of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path

GROUP = "clausecheck.patterns"
"""The entry point group; the value of an entry names the folder: a package, or `package:folder` inside it."""


ENDINGS = (".yaml", ".yml", ".jsonl")


@dataclass(frozen=True, slots=True)
class InstalledSet:
    """A folder of pattern files that a package offers."""

    folder: Path
    package: str
    """Name and version, as pip knows them."""

    @property
    def origin(self) -> str:
        """What a report says of where its clauses come from."""
        return f"installed package {self.package}"


def are_there() -> bool:
    """Whether any package offers pattern files."""
    return bool(entry_points(group=GROUP))


def sets(problems: list[str]) -> Iterator[InstalledSet]:
    """The sets in the order of their packages' names; what cannot be found is added to `problems`."""
    offered = entry_points(group=GROUP)
    for entry in sorted(offered, key=lambda entry: (_package(entry), entry.name)):
        folder = _folder(entry)
        if folder is None or not files_of(folder):
            problems.append(
                f"installed package {_package(entry)}: it offers pattern files in `{entry.value}`, and there are none. "
                f"{_next_step(_package(entry))}"
            )
        else:
            yield InstalledSet(folder, _package(entry))


def files_of(folder: Path) -> list[Path]:
    """The pattern files of a folder, installed or not, in the order of their names."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in ENDINGS and file.name[0] != ".")


def blamed(problems: Sequence[str]) -> list[str]:
    """For every package in whose files something is wrong, what to do about it."""
    return [
        f"{offered.origin}: its pattern files are wrong, see its lines here. {_next_step(offered.package)}"
        for offered in sets([])
        if any(problem.startswith(str(offered.folder)) for problem in problems)
    ]


def _next_step(package: str) -> str:
    """What to do about a package that is broken."""
    return f"Update it, or remove it: pip uninstall {package.split()[0]}"


def _package(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.name


def _folder(entry: EntryPoint) -> Path | None:
    """Where the files lie. Only the outermost package is looked for, since to look inside one would run it."""
    outermost, *inner = [*entry.module.split("."), *filter(None, (entry.attr or "").split("."))]
    try:
        spec = find_spec(outermost)
    except ValueError:
        return None
    places = spec.submodule_search_locations if spec else None
    folders = (Path(place).joinpath(*inner) for place in places or ())
    return next((folder for folder in folders if folder.is_dir()), None)
