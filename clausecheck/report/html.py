"""The report as one HTML file that loads nothing: style and script stand in it and are allowed by their hash."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
from collections.abc import Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from clausecheck.facsimile import Facsimile
from clausecheck.model import Analysis
from clausecheck.report import (
    facsimiles,
    words,
    words_controls,
    words_grids,
    words_people,
    words_pictures,
    words_reported,
    words_scans,
)
from clausecheck.report.layout import lay_out
from clausecheck.report.visible import visible

TEMPLATES = Path(__file__).parent / "templates"
_PIECES_AT_ONCE = 200


def render(analysis: Analysis, *, version: str, text: bool = True, pictures: Sequence[Facsimile] = ()) -> str:
    """The report of an analysis; `text` says whether the contract's full text stands in it, `pictures` are of its pages."""
    return encoded(analysis, version=version, text=text, pictures=pictures).decode("utf-8")


def encoded(analysis: Analysis, *, version: str, text: bool = True, pictures: Sequence[Facsimile] = ()) -> bytes:
    """The same as the bytes of a file.

    It is made piece by piece: the report of a long contract as one string, in pieces and in bytes at the same time
    would take several times its own size.
    """
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    script = (TEMPLATES / "report.js").read_text(encoding="utf-8")
    pieces = (
        environment()
        .get_template("report.html.j2")
        .stream(
            page=lay_out(analysis, version=version, text=text),
            of_findings=facsimiles.of_findings(pictures, analysis.findings),
            of_pages=facsimiles.of_pages(pictures),
            words=words,
            scans=words_scans,
            reported=words_reported,
            controls=words_controls,
            grids=words_grids,
            people=words_people,
            drawn=words_pictures,
            **own_code(style, script),
        )
    )
    pieces.enable_buffering(_PIECES_AT_ONCE)
    whole = BytesIO()
    pieces.dump(whole, encoding="utf-8", errors="replace")
    return whole.getvalue()


def environment(templates: Path = TEMPLATES) -> Environment:
    """Templates that escape every value, show hidden characters, and fail on a name that does not exist.

    `templates` is looked into before the report's own.
    """
    return Environment(
        loader=FileSystemLoader([templates, TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        bytecode_cache=_beside(templates),
        trim_blocks=True,
        lstrip_blocks=True,
    )


class _BytecodeCache(FileSystemBytecodeCache):
    """Keeps compiled templates; one that cannot be kept is compiled at each start, and nothing else."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep one template if the folder can be written."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _beside(templates: Path) -> FileSystemBytecodeCache:
    """In Python's own folder for what it compiled; Jinja uses it only while the template is unchanged."""
    folder = Path(importlib.util.cache_from_source(str(templates / "report.py"))).parent
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return _BytecodeCache(str(folder))


def own_code(style: str, script: str) -> dict[str, str]:
    """Style and script for a template, and the policy that allows just these.

    Both come from this package, never from a contract; escaping them would change their hash.
    """
    return {"style": Markup(style), "script": Markup(script), "policy": content_policy(style, script)}


def content_policy(style: str, script: str) -> str:
    """A Content-Security-Policy that allows this style, this script, pictures inside the file, and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash_of(style)}",
            f"script-src {_hash_of(script)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash_of(code: str) -> str:
    digest = hashlib.sha256(code.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _shown(value: object) -> object:
    """Each value on its way into the page; only our own style and script are taken as they are."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
