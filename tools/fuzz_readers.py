"""Damages the sample contracts at random and reads them: each must give a contract or a clear refusal.

python tools/fuzz_readers.py MINUTES [FOLDER [FORM...]]      (files that broke a reader are kept in FOLDER; exit code 1 then)

The readers run without the process that shields from them, so that an error of theirs is seen and not caught as a file
that breaks its reader. PDFs are read in a child each: PDFium itself may fall over, which is counted and no mistake of ours.
"""

from __future__ import annotations

import io
import logging
import os
import random
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from pathlib import Path

import fuzz_pdf

from clausecheck.errors import ContractError
from clausecheck.readers import READERS, build, paragraphs, running
from clausecheck.readers.kinds import kind_of
from clausecheck.readers.paper import Page, Paragraph
from clausecheck.readers.request import Request

SAMPLES = Path(__file__).parents[1] / "sample_contracts"
MOST_SECONDS = 20
SCRAPS = (
    b"<w:p>", b"</w:p>", b"<w:r>", b"<w:t>", b"w:del", b"w:ins", b"w:moveFrom", b"w:tbl", b"w:tr", b"w:tc", b"w:sdt",
    b'<w:fldChar w:fldCharType="begin"/>', b'<w:fldChar w:fldCharType="end"/>', b"<w:instrText>LISTNUM \\l 99 \\s 9</w:instrText>",
    b"<w:instrText>AUTONUMLGL</w:instrText>", b'<w:sym w:font="Wingdings" w:char="F0FE"/>', b'<w:vanish/>', b"<w:u/>",
    b"<w:tab/>", b'w:val="999999999999"', b'w:val="-1"', b'"', b"&#0;", b"&x;", b"<!--", b"]]>", b"\xff\xfe", b"\x00", b"\xed\xa0\x80",
    b"<w:body>", b"<mc:AlternateContent>", b"<w:footnoteReference/>", b"<w:showingPlcHdr/>", b"<w:rPrChange/>", b"\xe2\x80\xae",
    b"\x1b[2J", b"\x0c", b"9" * 30, b"_" * 80, b" " * 500, b"\n" * 50,
)  # fmt: skip


def main(arguments: list[str]) -> int:
    logging.disable()  # pdfminer tells of every oddity
    end = time.monotonic() + 60 * float(arguments[0])
    folder = Path(arguments[1]) if len(arguments) > 1 else Path(tempfile.mkdtemp(prefix="fuzz."))
    folder.mkdir(parents=True, exist_ok=True)
    forms = arguments[2:] or ["docx", "txt", "pdf"]
    seeds = [path for path in sorted(SAMPLES.iterdir()) if path.suffix[1:] in forms]
    seed, broken, fell = int(time.time()), 0, 0
    for turn in range(sys.maxsize):
        if time.monotonic() > end:
            print(f"{turn} files, {broken} broke a reader, {fell} felled PDFium; seed {seed}", file=sys.stderr)
            return int(broken > 0)
        chance = random.Random(seed + turn)
        path = chance.choice(seeds)
        content = path.read_bytes()
        copy = folder / f"{seed + turn}{path.suffix}"
        copy.write_bytes(DAMAGE[path.suffix](content, chance))
        if path.suffix != ".pdf":
            broken += not _holds(copy)
        elif (ended := _in_a_child(copy)) >= 0:
            broken += ended
        else:
            fell += 1
    return 0


def _in_a_child(path: Path) -> int:
    """0 where the file holds, 1 where it breaks a reader or takes too long, below 0 where PDFium falls over."""
    child = os.fork()
    if not child:
        signal.setitimer(signal.ITIMER_PROF, 2 * MOST_SECONDS)
        os._exit(0 if _holds(path) else 1)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if ended == -signal.SIGPROF:
        print(f"{path}: more than {2 * MOST_SECONDS} seconds", file=sys.stderr)
    return 1 if ended == -signal.SIGPROF else ended


def _holds(path: Path) -> bool:
    began = time.process_time()
    try:
        form = kind_of(str(path))
        parts = list(READERS[form](Request(str(path), ocr="never")))
        pages, _ = running.split([part for part in parts if isinstance(part, Page)])
        told = [*paragraphs.rebuild(pages), *(part for part in parts if isinstance(part, Paragraph))]
        read = build.contract(told, file="f", form=form, sha256="", pages=None)
        assert all(0 <= one.start <= one.end <= len(read.text) for one in read.changes)
        assert "\x1b" not in read.text
    except ContractError as refusal:
        if not refusal.next_step:
            print(f"{path}: refused without a next step", file=sys.stderr)
            return False
    except Exception:
        traceback.print_exc()
        return False
    if time.process_time() - began > MOST_SECONDS:
        print(f"{path}: {time.process_time() - began:.0f} seconds", file=sys.stderr)
        return False
    path.unlink()
    return True


def _zip_damaged(content: bytes, chance: random.Random) -> bytes:
    """One part of the Word file damaged, or, now and then, the zip itself."""
    if chance.random() < 0.1:
        return _damaged(content, chance)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        names = old.namelist()
        victims = {"word/document.xml"} if chance.random() < 0.7 else {chance.choice(names)}
        for name in names:
            if name in victims and chance.random() < 0.05:
                continue
            part = old.read(name)
            new.writestr(name, _damaged(part, chance, whole_tags=chance.random() < 0.7) if name in victims else part)
    return out.getvalue()


def _damaged(content: bytes, chance: random.Random, *, whole_tags: bool = False) -> bytes:
    """Some bytes replaced, removed, doubled or put in; with `whole_tags` the XML mostly stays well-formed."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content) + 1)
        if whole_tags:
            content = _tag_damaged(content, at, chance)
            continue
        length = chance.choice((0, 1, 4, 50, 3000))
        scrap = chance.choice((b"", chance.choice(SCRAPS), chance.randbytes(3), content[at : at + length] * 2))
        content = content[:at] + scrap + content[at + length :]
    return content


def _tag_damaged(content: bytes, at: int, chance: random.Random) -> bytes:
    """A tag renamed wherever it stands, a run put in, or a run doubled many times."""
    kind = chance.randrange(3)
    begin = content.find(b"<w:r>", at)
    stop = content.find(b"</w:r>", begin) + len(b"</w:r>")
    if kind == 0:
        old = chance.choice((b"w:r>", b"w:p>", b"w:tbl>", b"w:tc>", b"w:t>", b"w:ins ", b"w:pPr>", b"w:rPr>"))
        new = chance.choice(
            (b"w:del", b"w:ins", b"w:sdt", b"w:sdtContent", b"w:moveFrom", b"w:hyperlink", b"w:tc", b"w:p")
        )
        return content.replace(old, new + old[-1:])
    if begin < 0 or stop < begin:
        return content
    if kind == 1:
        inside = chance.choice(
            [scrap for scrap in SCRAPS if scrap.startswith(b"<") and scrap.endswith((b"/>", b"</w:instrText>"))]
        )
        return content[:begin] + b"<w:r>" + inside + b"</w:r>" + content[begin:]
    return content[:begin] + content[begin:stop] * chance.choice((2, 300)) + content[stop:]


DAMAGE = {".docx": _zip_damaged, ".txt": _damaged, ".pdf": fuzz_pdf.damaged}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
