"""A file that hangs, crashes or bloats its reader harms nothing else, and what was read before it stays."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from samples_scan import scanned

from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.readers.apart import ReadingApart
from clausecheck.readers.brought import Brought
from clausecheck.readers.reasons import BREAKS
from clausecheck.readers.request import Request
from clausecheck.readers.scan import RECOGNIZERS

Start = Callable[..., ReadingApart]
SAMPLES = Path(__file__).parents[2] / "sample_contracts"

READER = """\
import os, sys, time
from clausecheck import readers
from clausecheck.errors import ContractError
from clausecheck.model import LeftOut, Unread
from clausecheck.readers.paper import Page, Paragraph, Piece
from clausecheck.readers.wire import Counted, Recognizing

def hostile(request):
    password = request.password
{body}

readers.READERS["{form}"] = hostile
"""
FIRST = '    yield Paragraph((Piece("The first paragraph."),))\n'
HANGS = "    time.sleep(600)\n"
CRASHES = "    os.abort()\n"
BLOATS = "    hoard = []\n    while True:\n        hoard.append(bytes(100_000_000))\n"
RAISES = "    raise ValueError('a mistake of the reader')\n"
SPEAKS = "    sys.__stdout__.write('not a message\\n')\n    os.write(1, b'nor this\\n')\n"
REFUSES = "    raise ContractError('a.txt', 'it is locked', 'Unlock it')\n"
WAYS = ["hangs", "crashes", "bloats", "raises", "refuses"]


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Reads a text file in a real process whose reader does what the test says."""
    made: list[ReadingApart] = []

    def start(body: str, before: str = "", form: str = "txt") -> ReadingApart:
        # The reading process imports this module by itself when it starts.
        (tmp_path / "sitecustomize.py").write_text(before + READER.format(body=body, form=form), encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        contract = tmp_path / "a.txt"
        beginning = "%PDF-1.7\n" if form == "pdf" else ""
        contract.write_text(f"{beginning}The Physician shall not compete.\n", encoding="utf-8")
        made.append(ReadingApart(Request(str(contract), "secret")))
        return made[-1]

    yield start
    for each in made:
        each.close()


@pytest.mark.parametrize(
    ("then", "why"),
    [
        (HANGS, "reading took more than 4 seconds at one place"),
        (CRASHES, "its content breaks the reader"),
        (BLOATS, "reading it needs more memory than a contract should"),
        (RAISES, "its content breaks the reader"),
        (REFUSES, "it is locked"),
    ],
    ids=WAYS,
)
def test_what_was_read_before_a_stop_stays_and_the_rest_is_unread(reading: Start, then: str, why: str) -> None:
    brought = reading(FIRST + then).finish(patience=4)

    assert text_of(brought) == ["The first paragraph."]
    assert len(brought.unread) == 1
    assert brought.unread[0].why.startswith(why)
    assert brought.unread[0].why.endswith("; nothing from here on was read")


WITHOUT_UNIX = """\
import os, sys
for name in ("resource", "fcntl", "pwd", "grp", "termios"):
    sys.modules[name] = None
for name in ("fork", "forkpty", "killpg", "setsid", "getuid", "geteuid", "mkfifo", "getpgid"):
    delattr(os, name)
"""
SWELLS = "    hoard = []\n    while True:\n        hoard.append(bytearray(b'x') * 50_000_000)\n"


@pytest.mark.parametrize(
    ("then", "patience", "why"),
    [
        (HANGS, 4, "reading took more than 4 seconds at one place"),
        (CRASHES, 60, "its content breaks the reader"),
        (SWELLS, 60, "its content breaks the reader or asks for more memory"),
    ],
    ids=["hangs", "crashes", "swells"],
)
def test_the_limits_hold_where_the_system_sets_none(reading: Start, then: str, patience: int, why: str) -> None:
    brought = reading(FIRST + then, before=WITHOUT_UNIX).finish(patience)

    assert text_of(brought) == ["The first paragraph."]
    assert brought.unread[0].why.startswith(why)


def test_a_contract_is_analyzed_without_what_only_unix_has(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_UNIX, encoding="utf-8")
    (tmp_path / "offer.txt").write_text("9.1 Physician shall not compete within ten miles.\n", encoding="utf-8")
    code = "import clausecheck, sys; print(len(clausecheck.analyze(sys.argv[1]).findings))"
    folders = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])

    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "offer.txt")],
        env={**os.environ, "PYTHONPATH": folders},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout.strip(), done.stderr) == ("1", "")


@pytest.mark.parametrize("sample", ["plain_letter.pdf", "hospital_employment.docx", "scan.pdf"])
def test_every_kind_of_file_is_read_without_what_only_unix_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample: str
) -> None:
    """The processes that recognize text are started the way Windows starts them, and find the same words."""
    if sample == "scan.pdf" and not any(each.is_installed() for each in RECOGNIZERS.values()):
        pytest.skip("no text recognition is installed")
    path = SAMPLES / sample
    if sample == "scan.pdf":
        path = tmp_path / sample
        path.write_bytes(scanned(first_page(SAMPLES / "plain_letter.pdf")))
    usual = readers.read(path)
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_UNIX, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    assert readers.read(path) == usual


def first_page(path: Path) -> bytes:
    sink = io.BytesIO()
    with pdfium.PdfDocument(path) as whole, pdfium.PdfDocument.new() as one:
        one.import_pages(whole, [0])
        one.save(sink)
    return sink.getvalue()


def test_a_reading_process_leaves_when_the_one_that_asked_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x\n", encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text(READER.format(body=FIRST + HANGS, form="txt"), encoding="utf-8")
    code = (
        "import os, sys; from clausecheck.readers.apart import ReadingApart; from clausecheck.readers.request import Request;"
        "apart = ReadingApart(Request(sys.argv[1])); apart._next(20); print(apart._process.pid, flush=True); os._exit(0)"
    )
    folders = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])

    asked = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.txt")],
        env={**os.environ, "PYTHONPATH": folders},
        capture_output=True,
        text=True,
        check=True,
    )

    deadline = time.monotonic() + 20
    while _is_alive(int(asked.stdout)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_alive(int(asked.stdout))


def _is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("at_once", [HANGS, CRASHES, BLOATS, RAISES, REFUSES], ids=WAYS)
def test_a_file_of_which_nothing_could_be_read_is_refused_with_the_next_step(reading: Start, at_once: str) -> None:
    with pytest.raises(ContractError) as refused:
        reading(f"    if False: yield\n{at_once}").finish(patience=4)

    assert refused.value.file == "a.txt"
    assert refused.value.next_step


def test_after_a_page_the_next_one_is_named_as_unread(reading: Start) -> None:
    pages = "    yield Page(1, 612.0, 792.0, ())\n    yield Page(2, 612.0, 792.0, ())\n"

    brought = reading(pages + CRASHES).finish(patience=4)

    assert [page.number for page in brought.pages] == [1, 2]
    assert brought.unread[0].page == 3


PAGES = """\
    yield Counted(4)
    for number in range(request.first_page, 5):
        if number in {broken}:
            os.abort()
        yield Page(number, 612.0, 792.0, ())
"""


@pytest.mark.parametrize("broken", [1, 2])
def test_the_pages_behind_one_that_breaks_the_reader_are_read(reading: Start, broken: int) -> None:
    brought = reading(PAGES.format(broken=[broken])).finish(patience=20)

    assert [page.number for page in brought.pages] == [1, 2, 3, 4]
    assert [page.number for page in brought.pages if page.unread] == [broken]
    assert brought.pages[broken - 1].unread[0].startswith(BREAKS)
    assert brought.unread == []


BREAKS_PDFIUM = PAGES.replace("in {broken}", "in {broken} and number != request.simply")


def test_a_page_that_brings_the_process_down_is_asked_for_once_more_in_a_simpler_way(reading: Start) -> None:
    brought = reading(BREAKS_PDFIUM.format(broken=[2]), form="pdf").finish(patience=20)

    assert [page.number for page in brought.pages] == [1, 2, 3, 4]
    assert [page.unread for page in brought.pages] == [(), (), (), ()]


def test_a_page_that_brings_both_ways_down_is_passed_over(reading: Start) -> None:
    brought = reading(PAGES.format(broken=[2]), form="pdf").finish(patience=20)

    assert [page.number for page in brought.pages] == [1, 2, 3, 4]
    assert brought.pages[1].unread[0].startswith(BREAKS)


def test_a_page_that_takes_too_long_is_not_tried_again(reading: Start) -> None:
    hangs = "    yield Counted(2)\n    if request.first_page == 1:\n        time.sleep(600)\n    yield Page(2, 612.0, 792.0, ())\n"

    brought = reading(hangs, form="pdf").finish(patience=4)

    assert [page.unread[:1] for page in brought.pages] == [
        (f"{BREAKS}: reading took more than 4 seconds at one place",),
        (),
    ]


def test_after_three_broken_pages_the_rest_is_given_up(reading: Start) -> None:
    brought = reading(PAGES.replace("5)", "9)").replace("(4)", "(8)").format(broken=[2, 3, 4, 5])).finish(patience=20)

    assert [page.number for page in brought.pages] == [1, 2, 3, 4]
    assert [part.page for part in brought.unread] == [5]


def test_a_file_of_which_every_page_breaks_the_reader_is_refused(reading: Start) -> None:
    with pytest.raises(ContractError, match="breaks the reader"):
        reading(PAGES.replace("5)", "3)").replace("(4)", "(2)").format(broken=[1, 2])).finish(patience=20)


def test_pages_sent_before_a_stop_of_text_recognition_stay_and_the_stop_is_told(reading: Start) -> None:
    page = "    yield Page(1, 612.0, 792.0, ())\n    yield Page(2, 612.0, 792.0, (), unread=('a scan',))\n"
    again = "    yield Recognizing(0, 2)\n    yield Page(1, 612.0, 792.0, (), skew=1.0)\n"
    told: list[tuple[int, int]] = []

    brought = reading(page + again + HANGS).finish(
        to_recognize=4, progress=lambda done, pages: told.append((done, pages))
    )

    assert [(each.number, each.skew, each.unread) for each in brought.pages] == [(1, 1.0, ()), (2, 0.0, ("a scan",))]
    assert [each.why for each in brought.unread] == [
        "text recognition stopped: reading took more than 4 seconds at one place"
    ]
    assert told == [(0, 2)]


def test_a_library_that_prints_cannot_disturb_the_messages(reading: Start) -> None:
    brought = reading(SPEAKS + FIRST).finish(patience=4)

    assert text_of(brought) == ["The first paragraph."]
    assert brought.unread == []


def test_the_password_reaches_the_reader_and_everything_it_sends_comes_back(reading: Start) -> None:
    body = "    yield Paragraph((Piece(password),))\n    yield Unread(None, 'x')\n    yield LeftOut(None, 'y', 'z')\n"

    brought = reading(body).finish(patience=4)

    assert text_of(brought) == ["secret"]
    assert [(part.why) for part in brought.unread] == ["x"]
    assert [(part.why, part.text) for part in brought.left_out] == [("y", "z")]


def test_closing_ends_a_reading_that_is_still_under_way(reading: Start) -> None:
    threads = threading.active_count()
    apart = reading(HANGS)
    began = time.monotonic()

    apart.close()

    assert time.monotonic() - began < 10
    assert threading.active_count() == threads


@pytest.mark.filterwarnings("error::ResourceWarning", "error::pytest.PytestUnraisableExceptionWarning")
def test_a_reading_leaves_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The Physician shall not compete.\n", encoding="utf-8")

    readers.read(path)

    gc.collect()


def test_a_refusal_travels_from_the_reading_process(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")

    with pytest.raises(ContractError, match=r"a\.pdf: it is empty"):
        readers.read(path)


def test_a_contract_is_read_from_a_folder_that_is_gone(tmp_path: Path) -> None:
    contract = tmp_path / "a.txt"
    contract.write_text("The Physician shall not compete.\n", encoding="utf-8")
    asks = (
        "import os, sys, tempfile; gone = tempfile.mkdtemp(); os.chdir(gone); os.rmdir(gone)\n"
        "from clausecheck import readers; print(readers.read(sys.argv[1]).text)\n"
        "try: readers.read('b.txt')\nexcept readers.ContractError as error: print(error.why)"
    )

    read = subprocess.run([sys.executable, "-c", asks, str(contract)], capture_output=True, text=True, check=False)

    assert read.stdout.splitlines() == ["The Physician shall not compete.", "there is no such file"], read.stderr


def test_a_reading_process_that_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contract = tmp_path / "a.txt"
    contract.write_text("The Physician shall not compete.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    with pytest.raises(ContractError, match=r"a\.txt: the process that reads it cannot be started \(No such file"):
        readers.read(contract)


def test_modules_that_lie_beside_the_contract_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("The Physician shall not compete.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert readers.read("a.txt").text == "The Physician shall not compete."


def text_of(brought: Brought) -> list[str]:
    return ["".join(piece.text for piece in paragraph.pieces) for paragraph in brought.paragraphs]


def test_a_large_process_that_asks_does_not_count_as_memory_of_the_reader(tmp_path: Path) -> None:
    """A process of more memory than a reader may use, such as one with a large language model, reads a contract like any other."""
    contract = tmp_path / "offer.txt"
    contract.write_text("1. Physician shall not practice within ten miles for two years.")
    asks = "large = b'x' * 1_600_000_000; import sys; from clausecheck import readers; print(readers.read(sys.argv[1]).words)"

    read = subprocess.run([sys.executable, "-c", asks, str(contract)], capture_output=True, text=True, check=False)

    assert read.stdout.strip() == "11", read.stderr
