"""The spaCy door: `nlp.add_pipe("clausecheck")` finds clauses in anyone's pipeline, blank or trained.

`doc.spans["clausecheck"]` holds a span for every finding, labelled with the clause's id; `doc._.clausecheck` holds the
analysis as plain values, since spaCy copies what stands there between processes and into files.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from spacy.language import Language
from spacy.tokens import Doc, Span

from clausecheck import facts as of_the_reader
from clausecheck import pattern_files, readers
from clausecheck.alignment import Alignment
from clausecheck.analysis import Engine
from clausecheck.clause import ClauseSet
from clausecheck.model import Analysis

NAME = "clausecheck"
"""The name of the component, of its spans, and of its attribute `doc._.clausecheck`."""

_SETTINGS = "settings.json"
_PLACES = ("also", "at", "hits", "places", "words")
"""Keys of the analysis below which spans stand."""


class Clausecheck:
    """A component of a spaCy pipeline. The user's pattern files travel with it, wherever the pipeline is saved."""

    def __init__(
        self, patterns: Sequence[str], facts: Mapping[str, str], kind: str | None, *, shipped_too: bool
    ) -> None:
        """`patterns`: pattern files or folders; `facts` and `kind` as in `clausecheck.analyze`."""
        of_the_reader.check_kind(kind)
        self.facts, self.kind, self.shipped_too = of_the_reader.check(facts), kind, shipped_too
        self.patterns = tuple(patterns)
        self.files: dict[str, str] = {}
        """The text of each pattern file by its name."""
        self._engine: Engine | None = None
        if all(Path(path).exists() for path in patterns):  # else it may be a saved pipeline, that brings them along
            self._load()

    def __call__(self, doc: Doc) -> Doc:
        """Find the clauses of a document."""
        if self._engine is None:
            self._load()
        assert self._engine is not None
        contract = readers.from_text(doc.text)
        analysis = self._engine.judge(contract, facts=self.facts, kind=self.kind)
        alignment = Alignment(contract, doc.text)
        doc.spans[NAME] = [
            _span(doc, alignment.span(one.start, one.end), one.clause, one.id) for one in analysis.findings
        ]
        doc._.set(NAME, _told(analysis, alignment))
        return doc

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Everything it was told, with the pattern files."""
        settings = {"facts": self.facts, "kind": self.kind, "shipped_too": self.shipped_too, "files": self.files}
        return json.dumps(settings, ensure_ascii=False, indent=1).encode()

    def from_bytes(self, saved: bytes, *, exclude: Sequence[str] = ()) -> Self:
        """Become what was saved."""
        settings = json.loads(saved)
        self.facts, self.kind, self.shipped_too = settings["facts"], settings["kind"], settings["shipped_too"]
        self.files = settings["files"]
        self._engine = Engine(_from_texts(self.files, shipped_too=self.shipped_too))
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Save into a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        (Path(path) / _SETTINGS).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> Self:
        """Become what was saved into a folder."""
        return self.from_bytes((Path(path) / _SETTINGS).read_bytes())

    def __reduce__(self) -> tuple[Any, ...]:
        return _revived, (self.to_bytes(),)

    def _load(self) -> None:
        """Read the pattern files; raises PatternFileError or UsageError when something is wrong with them."""
        self._engine = Engine(pattern_files.load(self.patterns, shipped_too=self.shipped_too))
        self.files = {path.name: path.read_text(encoding="utf-8-sig") for path in pattern_files.files_in(self.patterns)}


@Language.factory(NAME, default_config={"patterns": [], "facts": {}, "kind": None, "shipped_too": True})
def make(
    nlp: Language, name: str, patterns: list[str], facts: dict[str, str], kind: str | None, shipped_too: bool
) -> Clausecheck:
    """What `nlp.add_pipe("clausecheck", config={...})` adds."""
    return Clausecheck(patterns, facts, kind, shipped_too=shipped_too)


if not Doc.has_extension(NAME):
    Doc.set_extension(NAME, default=None)


def _revived(saved: bytes) -> Clausecheck:
    return Clausecheck.__new__(Clausecheck).from_bytes(saved)


def _from_texts(files: Mapping[str, str], *, shipped_too: bool) -> ClauseSet:
    """The clauses of pattern files at hand; they are called by their names alone."""
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in files]
        for path in paths:
            path.write_text(files[path.name], encoding="utf-8")
        loaded = pattern_files.load(paths, shipped_too=shipped_too)
        beside = f"{folder}/"
    clauses = tuple(replace(one, origin=one.origin.replace(beside, "")) for one in loaded.clauses)
    origins, notes = (tuple(one.replace(beside, "") for one in texts) for texts in (loaded.origins, loaded.notes))
    return replace(loaded, clauses=clauses, origins=origins, notes=notes)


def _span(doc: Doc, characters: tuple[int, int], label: str, span_id: str) -> Span:
    """The user's own tokens that hold the characters."""
    found = doc.char_span(*characters, label=label, span_id=span_id, alignment_mode="expand")
    assert found is not None
    return found


def _told(analysis: Analysis, alignment: Alignment) -> dict[str, Any]:
    """The analysis as plain values; every place in it is one of the document's own text."""
    told = analysis.to_dict(text=False)
    contract = told.pop("contract")
    assert isinstance(contract, dict)
    about = ("kind", "kind_reasons", "binding", "answer_by", "missing_papers", "not_matched")
    found: dict[str, Any] = _moved({**{name: contract[name] for name in about}, **told}, alignment)
    return found


def _moved(value: Any, alignment: Alignment) -> Any:
    """Plain values with every place in them led back to the document's text."""
    if isinstance(value, list):
        return [_moved(one, alignment) for one in value]
    if not isinstance(value, dict):
        return value
    moved = {name: _moved(one, alignment) for name, one in value.items()}
    for name in _PLACES:
        if name in value:
            moved[name] = _places_moved(value[name], alignment)
    if "start" in value and "end" in value:
        moved["start"], moved["end"] = alignment.span(value["start"], value["end"])
    return moved


def _places_moved(value: Any, alignment: Alignment) -> Any:
    """A span or a list of spans; what only shares their name stays."""
    if not isinstance(value, list):
        return value
    if len(value) == 2 and all(isinstance(one, int) for one in value):
        return list(alignment.span(*value))
    return [_places_moved(one, alignment) for one in value]
