"""What a task finds in its process: a place for files, the compiled clauses, and a way to tell how far it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from clausecheck import pattern_files
from clausecheck.analysis import Engine
from clausecheck.errors import ContractError
from clausecheck.readers.kinds import shown_name
from clausecheck.web.tasks import Asked, PatternText, Progress
from clausecheck.web.wire import Reply, pack_reply

_ENDINGS = (".pdf", ".docx", ".docm", ".dotx", ".txt")


class Desk:
    """The surroundings of the tasks of one process."""

    def __init__(self, folder: Path, sink: BinaryIO) -> None:
        self._folder, self._sink = folder, sink
        self._engines: dict[tuple[tuple[PatternText, ...], bool], Engine] = {}

    def say(self, reply: Reply) -> None:
        """Send a reply to the page."""
        self._sink.write(pack_reply(reply))
        self._sink.flush()

    def tell(self, stage: str, done: int = 0, pages: int = 0) -> None:
        """Tell how far a review has come."""
        self.say(Progress(stage, done, pages))

    @contextmanager
    def as_file(self, name: str, content: bytes) -> Iterator[Path]:
        """The content as a file that is gone afterwards; its own name never gets onto the disk, only a known ending."""
        ending = next((one for one in _ENDINGS if name.lower().endswith(one)), ".bin")
        path = self._folder / f"contract{ending}"
        path.write_bytes(content)
        try:
            yield path
        except ContractError as error:
            raise type(error)(shown_name(name), error.why, error.next_step) from error
        finally:
            path.unlink(missing_ok=True)

    @contextmanager
    def as_pattern_files(self, patterns: tuple[PatternText, ...]) -> Iterator[tuple[Path, ...]]:
        """The pattern files as files of their own names, in the folder where this process stands meanwhile.

        So problems, notes and reports name them as the user does, and never with a folder of ours.
        """
        folder, before = self._folder / "patterns", Path.cwd()
        folder.mkdir()
        try:
            for one in patterns:
                (folder / one.name).write_text(one.text, encoding="utf-8", newline="")
            os.chdir(folder)
            yield tuple(Path(one.name) for one in patterns)
        finally:
            os.chdir(before)
            shutil.rmtree(folder)

    def engine(self, asked: Asked) -> Engine:
        """The engine for these pattern files; the shipped ones' is kept, and the last one of the user's."""
        key = (asked.patterns, asked.shipped_too)
        if key not in self._engines:
            with self.as_pattern_files(asked.patterns) as paths:
                made = Engine(pattern_files.load(paths, shipped_too=asked.shipped_too))
            self._engines = {old: one for old, one in self._engines.items() if old == ((), True)}
            self._engines[key] = made
        return self._engines[key]
