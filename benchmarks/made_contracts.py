"""Makes any number of contracts that differ in their states, numbers and clauses, as PDF, Word and text.

    python benchmarks/made_contracts.py FOLDER COUNT [PAGES]

The first page is written for the purpose; further ones are filled from the sample contracts. The same numbers give the
same files.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import made_pdf

STATES = (("Columbus, Ohio", "OH"), ("Austin, Texas", "TX"), ("Erie, Pennsylvania", "PA"), ("Tucson, Arizona", "AZ"))
TOWNS = ("Lakeside", "Northgate", "Riverbend", "Stonefield", "Maplewood", "Harborview", "Fairmount")
SPECIALTIES = ("Radiology", "Cardiology", "Anesthesia", "Orthopaedic")
MILES, MONTHS, NOTICE, TRACK = (5, 10, 15, 25, 40), (12, 18, 24), (30, 60, 90, 180), (24, 36)

PAGE = """EMPLOYMENT AGREEMENT

1. Parties. This Employment Agreement is made between {town} {specialty} Group, P.C. ("Group"), {number} Main Street, {place}, and
Jordan Ellis, M.D. ("Physician").

2. Duties. Physician shall practice full time at the offices of the Group in {place}, for the benefit of the Group's patients.

3. Compensation. The Group shall pay Physician a base salary of ${salary:,} per year, in equal monthly installments.

4. Call. Physician shall take call one night in {nights} without additional compensation.

5. Malpractice insurance. The Group shall provide claims-made coverage. On termination Physician shall purchase tail coverage at
Physician's sole expense.

{track}

7. Termination. Either party may terminate this Agreement without cause on {notice} days' written notice.

{covenant}

9. Disputes. This Agreement is governed by the laws of the State of {state}. Disputes are settled by binding arbitration in {place}.
"""
WITH_TRACK = """6. Partnership. After {track} months of continuous employment Physician shall be considered for partnership in the Group, by a vote
of two-thirds of the shareholders in their sole discretion."""
WITHOUT_TRACK = """6. Partnership. Nothing in this Agreement is a promise of partnership; whether ownership is ever offered lies in the sole
discretion of the Group."""
COVENANT = """8. Covenant. For {months} months after termination of this Agreement for any reason, whether with or without cause, Physician
shall not practice {field} within {miles} miles of any office of the Group."""
NO_COVENANT = """8. Patients. After termination Physician may practice anywhere and may tell patients where."""


def write(folder: Path, count: int, pages: int = 1) -> list[Path]:
    """The files in their order: of ten, eight are PDF, one is a Word file and one is text."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_file(folder, at, pages) for at in range(count)]


def text(at: int, pages: int = 1) -> str:
    """The words of a contract by its number."""
    (place, _), town, specialty = (row[at % len(row)] for row in (STATES, TOWNS, SPECIALTIES))
    number = at // 3
    values = {
        "place": place, "state": place.split(", ")[1], "town": town, "specialty": specialty, "field": specialty.lower(),
        "number": 100 + at, "salary": 250_000 + 1_000 * (at % 200), "nights": 3 + at % 5,
        "track": TRACK[number % 2], "notice": NOTICE[number % 4], "months": MONTHS[number % 3], "miles": MILES[number % 5],
    }  # fmt: skip
    track = (WITHOUT_TRACK if at % 4 == 3 else WITH_TRACK).format(**values)
    covenant = (NO_COVENANT if at % 6 == 5 else COVENANT).format(**values)
    first = PAGE.format(**{**values, "track": track, "covenant": covenant})
    return "\n\n".join([first, *_further(at, pages - 1)])


def _further(at: int, pages: int) -> Iterator[str]:
    """Paragraphs of the samples for so many pages, beginning at another one in each contract."""
    samples = [path.read_text(encoding="utf-8") for path in sorted(made_pdf.SAMPLES.glob("*.txt"))]
    paragraphs = [part for sample in samples for part in sample.split("\n") if part.strip()]
    words, wanted = 0, pages * 480
    for paragraph in islice(cycle(paragraphs), at * 7 % len(paragraphs), None):
        if words >= wanted:
            return
        words += len(paragraph.split())
        yield paragraph


def _file(folder: Path, at: int, pages: int) -> Path:
    name, words = f"contract-{at:05}", text(at, pages)
    if at % 10 == 8:
        return _docx(folder / f"{name}.docx", words)
    if at % 10 == 9:
        path = folder / f"{name}.txt"
        path.write_text(words, encoding="utf-8")
        return path
    path = folder / f"{name}.pdf"
    made_pdf.write_text(path, words)
    return path


def _docx(path: Path, words: str) -> Path:
    import docx

    document = docx.Document()
    for paragraph in words.split("\n\n"):
        document.add_paragraph(" ".join(paragraph.split()))
    document.save(str(path))
    return path


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:]))
