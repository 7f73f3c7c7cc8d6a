"""Runs the nearest tools that can be installed on some PDF files; prints for each its processor seconds a contract.

It runs in a Python of its own in which they are installed. Those that read no PDF are given the text.
"""

from __future__ import annotations

import contextlib
import io
import json
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pypdfium2


def main(files: list[str]) -> None:
    texts = [_text(file) for file in files]
    for name, tool in TOOLS.items():
        if find_spec(tool.__name__.removeprefix("_")) is None:
            continue
        run = tool(files, texts)
        for at in range(2):  # the first round loads what it needs
            start = time.process_time()
            for number in range(len(files)):
                with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                    run(number)
            if at:
                print(json.dumps([name, (time.process_time() - start) / len(files)]))
    print(json.dumps(["extract-cli, as a command for each file", _as_commands(files[:10])]))


def _text(file: str) -> str:
    document = pypdfium2.PdfDocument(file)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def _extract_cli(files: list[str], _: list[str]) -> Callable[[int], object]:
    import extract_cli

    def run(number: int) -> None:
        with contextlib.suppress(SystemExit):
            extract_cli.main(["extract", files[number]])

    return run


def _contractex(_: list[str], texts: list[str]) -> Callable[[int], object]:
    from contractex.structure import parse_structure

    return lambda number: parse_structure(texts[number])


def _nda_review_cli(_: list[str], texts: list[str]) -> Callable[[int], object]:
    import nda_review_cli

    policy = json.loads((Path(nda_review_cli.__file__).parent / "config" / "default-policy.json").read_text())
    return lambda number: nda_review_cli.review_nda(texts[number], policy)


TOOLS: dict[str, Callable[[list[str], list[str]], Callable[[int], object]]] = {
    "extract-cli, warm, in one process": _extract_cli,
    "contractex, warm, its structure parser alone (its extraction needs a language model)": _contractex,
    "nda-review-cli, warm, in one process, from text": _nda_review_cli,
}


def _as_commands(files: list[str]) -> float:
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for file in files:
        subprocess.run(
            [str(Path(sys.executable).parent / "extract"), "extract", file], capture_output=True, check=False
        )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) / len(files)


if __name__ == "__main__":
    main(sys.argv[1:])
