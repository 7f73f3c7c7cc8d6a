"""A Python package may offer pattern files; a broken one is named and stops the run."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from made_files import HEAD

from clausecheck import pattern_files
from clausecheck.errors import PatternFileError

PARKING = f"{HEAD}find:\n  - parking\n"
ENTRY = "[clausecheck.patterns]\nparking = {}\n"
NAMED = "installed package parking-clauses 1.2"
SHIPPED = {clause.id for clause in pattern_files.load().clauses}


def installed(folder: Path, files: dict[str, str], value: str = "parking_clauses") -> None:
    """What pip leaves of a package in a folder: its files, and what it says of itself."""
    about = folder / "parking_clauses-1.2.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: parking-clauses\nVersion: 1.2\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(ENTRY.format(value), encoding="utf-8")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which Python finds installed packages."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("value", "folder"),
    [
        ("parking_clauses", "parking_clauses"),
        ("parking_clauses.clauses", "parking_clauses/clauses"),
        ("parking_clauses:clauses", "parking_clauses/clauses"),
    ],
)
def test_the_clauses_of_an_installed_package_join_the_shipped_ones(site: Path, value: str, folder: str) -> None:
    installed(site, {f"{folder}/parking.yaml": PARKING}, value)

    loaded = pattern_files.load()

    assert {clause.id for clause in loaded.clauses} == {*SHIPPED, "parking"}
    assert loaded.origins == ("built in", NAMED)


def test_nothing_of_an_installed_package_is_run(site: Path) -> None:
    installed(site, {"parking_clauses/__init__.py": "raise RuntimeError", "parking_clauses/parking.yaml": PARKING})

    assert pattern_files.load().by_id("parking")


def test_an_installed_package_that_replaces_a_clause_is_noted(site: Path) -> None:
    installed(site, {"parking_clauses/goodwill.yaml": PARKING})

    assert pattern_files.load().notes == (f"{NAMED} replaces goodwill (built in)",)


def test_the_users_own_files_lie_over_installed_ones(site: Path, tmp_path: Path) -> None:
    installed(site, {"parking_clauses/parking.yaml": PARKING, "own/parking.yaml": PARKING.replace("Parking", "Mine")})

    assert pattern_files.load([tmp_path / "own"]).by_id("parking").title == "Mine"


def test_a_wrong_file_of_an_installed_package_stops_the_run_and_names_the_package(site: Path) -> None:
    installed(site, {"parking_clauses/goodwill.yaml": PARKING.replace("find", "fnd")})

    with pytest.raises(PatternFileError) as caught:
        pattern_files.load()

    assert caught.value.problems == (
        f"{NAMED}: its pattern files are wrong, see its lines here. Update it, or remove it: pip uninstall parking-clauses",
        f"{site}/parking_clauses/goodwill.yaml:6: unknown key `fnd`; did you mean `find`?",
    )


@pytest.mark.parametrize("value", ["parking_clauses", "parking_clauses.gone", "no_such_package_anywhere"])
def test_a_package_without_its_pattern_files_stops_the_run_and_is_named(site: Path, value: str) -> None:
    installed(site, {"parking_clauses/notes.txt": "-"}, value)

    with pytest.raises(PatternFileError, match=f"^{re.escape(NAMED)}: it offers pattern files in"):
        pattern_files.load()


def test_a_wheel_that_pip_installed_is_found_by_the_command(tmp_path: Path) -> None:
    wheel = tmp_path / "parking_clauses-1.2-py3-none-any.whl"
    about = "parking_clauses-1.2.dist-info"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("parking_clauses/parking.yaml", PARKING)
        file.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: parking-clauses\nVersion: 1.2\n")
        file.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr(f"{about}/entry_points.txt", ENTRY.format("parking_clauses"))
        file.writestr(f"{about}/RECORD", "")
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--target", site, wheel]
    subprocess.run(pip, check=True, capture_output=True)

    listed = subprocess.run(
        [sys.executable, "-c", "from clausecheck.cli import main; main(['patterns', 'list'])"],
        env={"PYTHONPATH": f"{site}:{':'.join(sys.path)}", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert NAMED in listed.stdout
