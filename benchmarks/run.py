"""Measures the budgets of clausecheck in one run and prints each as a ratio.

    python benchmarks/run.py            all of them, some minutes
    python benchmarks/run.py cold read  only some: cold, read, match, growth, memory, ocr, load

Runs that are compared take turns, and the median counts, since machines are noisy.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import made_pdf

ROUNDS = 7


def main(names: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name in names or list(PARTS):
            PARTS[name](Path(folder))


def cold(folder: Path) -> None:
    """The whole command on 15 pages, without pictures, against importing spaCy with its blank English pipeline."""
    offer = folder / "offer.pdf"
    made_pdf.write(offer, 15)
    report = folder / "offer.html"
    command = [sys.executable, "-m", "clausecheck", "review", str(offer), "-o", str(report), "--no-pictures"]
    spacy = [sys.executable, "-c", "import spacy; spacy.blank('en')"]
    ours, theirs = in_turns(lambda: run(command), lambda: run(spacy))
    show("whole command, cold, 15 pages, no pictures", ours, "import spacy; spacy.blank('en')", theirs, "<= 1.6")


def read(folder: Path) -> None:
    """Reading a text PDF against pypdfium2's own text extraction and against pdfplumber."""
    import pdfplumber
    import pypdfium2

    from clausecheck.readers import pdf
    from clausecheck.readers.request import Request

    offer = folder / "read.pdf"
    made_pdf.write(offer, 40)

    def bare() -> None:
        document = pypdfium2.PdfDocument(offer)
        for page in document:
            textpage = page.get_textpage()
            textpage.get_text_range()
            textpage.close()
            page.close()
        document.close()

    def plumber() -> None:
        with pdfplumber.open(offer) as document:
            for page in document.pages[:5]:
                page.extract_text()
                page.close()

    ours, theirs = in_turns(lambda: list(pdf.pages(Request(str(offer)))), bare, worked)
    show("reading 40 text pages", ours, "pypdfium2's own text", theirs, "<= 3")
    print(f"  pdfplumber needs {worked(plumber) / 5 * 40 / ours:.0f} times as long as our reading")


def match(folder: Path) -> None:
    """Matching and judging a contract that is read, all shipped patterns, warm."""
    from clausecheck import analysis, pattern_files, readers

    offer = folder / "match.pdf"
    made_pdf.write(offer, 15)
    contract = readers.read(offer)
    engine = analysis.Engine(pattern_files.load())
    engine.judge(contract, facts={})
    seconds = statistics.median(timed(lambda: engine.judge(contract, facts={})) for _ in range(ROUNDS))
    print(f"matching and judging, warm: {seconds / 15 * 1000:.1f} ms a page (budget 25)")


def growth(folder: Path) -> None:
    """The time a page takes as contracts grow."""
    from clausecheck import analysis, pattern_files, readers

    engine = analysis.Engine(pattern_files.load())
    base = None
    for pages in (15, 150, 1500):
        offer = folder / f"{pages}.pdf"
        made_pdf.write(offer, pages)
        contract = readers.read(offer)
        seconds = timed(lambda: engine.judge(contract, facts={})) / pages  # noqa: B023 - called at once
        base = base or seconds
        print(f"matching {pages:>5} pages: {seconds * 1000:.1f} ms a page, {seconds / base:.2f} of the first")


def memory(folder: Path) -> None:
    """Memory of the whole command on 2,000 pages: parent and reading process."""
    offer = folder / "long.pdf"
    made_pdf.write(offer, 2000)
    command = [sys.executable, "-m", "clausecheck", "review", str(offer), "-o", str(folder / "long.html")]
    seconds = timed(lambda: run(command))
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"2,000 pages: {seconds:.0f} s, largest process {most:.0f} MB (budget 500)")


def ocr(folder: Path) -> None:
    """Seconds a scanned page takes with the recognizer that is installed; two pages are recognized at once."""
    from clausecheck import readers
    from clausecheck.readers.scan import RECOGNIZERS

    sys.path.append(str(Path(__file__).parent.parent / "tools"))
    import samples_scan

    printed = made_pdf.SAMPLES / "anesthesia_operating.pdf"
    scan = folder / "scan.pdf"
    scan.write_bytes(samples_scan.scanned(printed.read_bytes()))
    found = next((each.name for each in RECOGNIZERS.values() if each.is_installed()), None)
    if found is None:
        print("text recognition: none is installed")
        return
    seconds = timed(lambda: readers.read(scan))
    pages = readers.read(printed).pages or 1
    print(f"text recognition with {found}: {seconds / pages:.1f} s a page of 200 dots an inch, two at once")


def load(folder: Path) -> None:
    """Fifty contracts dropped at once into the page of `clausecheck serve`."""
    import load as of_the_page

    of_the_page.run(folder)


PARTS: dict[str, Callable[[Path], None]] = {
    "cold": cold, "read": read, "match": match, "growth": growth, "memory": memory, "ocr": ocr, "load": load,
}  # fmt: skip


def in_turns(
    ours: Callable[[], object],
    theirs: Callable[[], object],
    measure: Callable[[Callable[[], object]], float] | None = None,
) -> tuple[float, float]:
    """Median seconds of two things that take turns, after one round that does not count."""
    ours(), theirs()
    measure = measure or timed
    pairs = [(measure(ours), measure(theirs)) for _ in range(ROUNDS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def worked(work: Callable[[], object]) -> float:
    """Processor seconds in this process, which other programs on the machine do not lengthen."""
    start = time.process_time()
    work()
    return time.process_time() - start


def run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def show(what: str, ours: float, against: str, theirs: float, budget: str) -> None:
    print(f"{what}: {ours:.3f} s, {ours / theirs:.2f} x {against} ({theirs:.3f} s), budget {budget}")


if __name__ == "__main__":
    main(sys.argv[1:])
