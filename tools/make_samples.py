"""Makes the sample contracts: every source in tools/samples as PDF, Word and text, the same bytes on every run.

python tools/make_samples.py [FOLDER]      (sample_contracts/ when no folder is named)
"""

from __future__ import annotations

import sys
from pathlib import Path

import samples_docx
import samples_pdf
import samples_txt
from samples_source import Sample, parse

SOURCES = Path(__file__).parent / "samples"
SAMPLES = Path(__file__).parents[1] / "sample_contracts"


def main(arguments: list[str]) -> None:
    folder = Path(arguments[0]) if arguments else SAMPLES
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCES.glob("*.txt")):
        _make(parse(source), folder)
        print(f"{source.stem}: pdf, docx, txt", file=sys.stderr)


def _make(sample: Sample, folder: Path) -> None:
    (folder / f"{sample.name}.txt").write_text(samples_txt.text(sample), encoding="utf-8", newline="\n")
    (folder / f"{sample.name}.docx").write_bytes(samples_docx.document(sample))
    (folder / f"{sample.name}.pdf").write_bytes(samples_pdf.document(sample))


if __name__ == "__main__":
    main(sys.argv[1:])
