"""Builds clausecheck as one file that starts by a double click, for the system it is built on: dist/clausecheck.

    python -m pip install . --group program
    python tools/build_program.py

Nothing is left out that `clausecheck review`, `annotate`, `compare`, `changes`, `economics`, `patterns` or `serve` needs.
Left out are text recognition (`ocr`), batches and queries (`batch`, `query`, `scale`): they would make it several times as large.
"""

from __future__ import annotations

import os
import pkgutil
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PyInstaller.__main__
import spacy.lang

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from clausecheck import shipped  # noqa: E402
from clausecheck.pattern_files import installed, kept, loader  # noqa: E402

NAME = "clausecheck"
WORK = ROOT / "build" / "program"
DIST = ROOT / "dist"
LEFT_OUT = (
    "duckdb", "filelock", "fsspec", "pebble", "pyarrow", "ray", # batches and queries
    "onnxruntime", "pytesseract", "rapidocr", "cv2", # text recognition
    "cupy", "jax", "mxnet", "tensorflow", "torch", # what spaCy would use if it were there
    "IPython", "hypothesis", "matplotlib", "mypy", "pandas", "playwright", "pytest", "reportlab", "scipy", "setuptools", "tkinter",
    "PIL._avif", # a form of pictures that no contract has
    "spacy.tests", "thinc.tests", "srsly.tests", "numpy.f2py.tests",
)  # fmt: skip
_SPOKEN = ("en", "ja", "ko", "th", "vi", "xx", "zh")
"""English, and what spaCy itself asks for before it makes a blank pipeline of any language."""


def main() -> None:
    """Build it, and say where it is and how large."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    PyInstaller.__main__.run(list(_arguments()))
    built = DIST / (NAME + (".exe" if os.name == "nt" else ""))
    version = subprocess.run([built, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    print(f"{built.relative_to(ROOT)}: clausecheck {version}, {built.stat().st_size / 1e6:.0f} MB")


def _arguments() -> Iterator[str]:
    yield from ("--onefile", "--console", "--noconfirm", "--log-level", "ERROR", "--name", NAME)
    yield from ("--distpath", str(DIST), "--workpath", str(WORK / "work"), "--specpath", str(WORK))
    yield from ("--paths", str(ROOT), "--python-option", "X utf8")
    yield from ("--collect-submodules", "clausecheck", "--collect-data", "clausecheck")
    for folder, place in _folders():
        yield from ("--add-data", f"{folder}{os.pathsep}{place}")
    for module in (*LEFT_OUT, *_other_languages()):
        yield from ("--exclude-module", module)
    yield str(_beginning())


def _folders() -> Iterator[tuple[Path, str]]:
    """What comes along beside the code, and where `shipped.folder` and `kept` look for it."""
    for name in ("patterns", "sample_contracts"):
        yield _only_files(shipped.folder(name)), f"clausecheck/{name}"
    yield _kept_clauses(), "clausecheck/patterns/__pycache__"


def _only_files(folder: Path) -> Path:
    """A copy of a folder without what Python keeps in it."""
    return Path(shutil.copytree(folder, WORK / folder.name, ignore=shutil.ignore_patterns("__pycache__")))


def _kept_clauses() -> Path:
    """A folder with the clauses as they are kept: reading the pattern files at each start would cost a second."""
    if installed.are_there():
        sys.exit(
            "Pattern files of other packages are installed here; they would come along. Build in a clean environment."
        )
    place = WORK / "kept" / kept.place().name
    kept.kept_or_read(loader.read, place=place, files=kept.pattern_files())
    return place.parent


def _other_languages() -> Iterator[str]:
    """spaCy brings some seventy languages; contracts are read in one."""
    for module in pkgutil.iter_modules(spacy.lang.__path__, "spacy.lang."):
        if module.ispkg and module.name.rpartition(".")[2] not in _SPOKEN:
            yield module.name


def _beginning() -> Path:
    """The script that the program runs; its own name would put the package's folder on the path of modules."""
    script = WORK / "begin.py"
    script.write_text("from clausecheck.program import main\n\nmain()\n", encoding="ascii")
    return script


if __name__ == "__main__":
    main()
