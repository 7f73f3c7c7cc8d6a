"""Pattern files of the user's own: those that go with the next contracts, and the workshop in which they are written."""

from __future__ import annotations

import os
import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from clausecheck import shipped
from clausecheck.errors import UsageError
from clausecheck.pattern_files import starter
from clausecheck.web import pages, receiving, words
from clausecheck.web.house import NotHereError, house, read_upload, session
from clausecheck.web.saving import folders, save
from clausecheck.web.sessions import Session
from clausecheck.web.tasks import CheckPatterns, PatternText, TryPattern

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,60}\.(?:yaml|yml|jsonl)")
MOST_BYTES = 1_000_000
MOST_FILES = 40
STARTER = "my_clause"


async def put(request: Request) -> JSONResponse:
    """Take a pattern file, and check it together with the others."""
    owner = session(request)
    name = checked_name(request.path_params["name"])
    if len(owner.patterns) >= MOST_FILES and name not in owner.patterns:
        raise UsageError(words.TOO_MANY_PATTERNS.format(number=MOST_FILES))
    content = await receiving.body(request, _check_size)
    try:
        owner.patterns[name] = PatternText(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(words.NO_UTF8.format(file=name)) from error
    return await check(request)


async def remove(request: Request) -> JSONResponse:
    """Leave a pattern file out from now on."""
    session(request).patterns.pop(request.path_params["name"], None)
    return await check(request)


async def check(request: Request) -> JSONResponse:
    """The pattern files with their problems, and what they change."""
    owner = session(request)
    told: dict[str, object] = {"problems": [], "notes": [], "clauses": []}
    if owner.patterns:
        task = CheckPatterns(tuple(owner.patterns.values()), owner.asked.shipped_too)
        told = dict((await house(request).quick.do(task)).told)
    owner.changed()
    return JSONResponse({**told, "files": list(owner.patterns)})


async def workshop(request: Request) -> Response:
    """The workshop: a pattern file beside a contract or a sentence."""
    owner = session(request)
    name = request.query_params.get("file", "")
    text = owner.patterns[name].text if name in owner.patterns else starter.text(STARTER)
    return pages.page(
        request,
        "workshop",
        file=name if name in owner.patterns else f"{STARTER}.yaml",
        text=text,
        uploads=[one for one in owner.uploads.values() if one.is_done],
        shipped=_shipped_names(),
        own=list(owner.patterns),
        folders=[] if house(request).is_open_to_others else folders(),
        can_save=not house(request).is_open_to_others,
    )


async def shipped_file(request: Request) -> PlainTextResponse:
    """A pattern file that comes along, to learn from or to begin with."""
    name = request.path_params["name"]
    if name not in _shipped_names():
        raise NotHereError(words.GONE)
    return PlainTextResponse((shipped.folder("patterns") / f"{name}.yaml").read_text(encoding="utf-8"))


async def own_file(request: Request) -> PlainTextResponse:
    """A pattern file of the user's, as it was given."""
    found = session(request).patterns.get(request.path_params["name"])
    if found is None:
        raise NotHereError(words.GONE)
    return PlainTextResponse(found.text)


async def try_(request: Request) -> JSONResponse:
    """What a pattern file does on a sentence or on a contract."""
    owner, sent = session(request), await receiving.fields(request)
    pattern = PatternText(checked_name(_string(sent, "name")), _string(sent, "text"))
    task = TryPattern(pattern, _string(sent, "sentence"), _analysis(owner, _string(sent, "contract")))
    return JSONResponse(dict((await house(request).quick.do(task)).told))


async def keep(request: Request) -> JSONResponse:
    """Write a pattern file into a folder of the user's choice."""
    if house(request).is_open_to_others:
        raise UsageError(words.NO_SAVING)
    sent = await receiving.fields(request)
    name = checked_name(_string(sent, "name"))
    place = save(_string(sent, "folder"), name, _string(sent, "text"), may_replace=sent.get("replace") is True)
    return JSONResponse({"said": words.SAVED_AT.format(place=place)})


def checked_name(name: str) -> str:
    """A name that is fit for a pattern file, in whatever folder; raises UsageError."""
    if not _NAME.fullmatch(name):
        raise UsageError(words.WRONG_PATTERN_NAME)
    return name


def _string(sent: dict[str, object], name: str) -> str:
    value = sent.get(name, "")
    if not isinstance(value, str):
        raise UsageError(words.NO_FORM)
    return value


def _analysis(owner: Session, key: str) -> bytes:
    return read_upload(owner, key).analysis if key else b""


def _check_size(size: int) -> None:
    if size > MOST_BYTES:
        raise UsageError(words.LARGE_PATTERN.format(kilobytes=MOST_BYTES // 1000))


def _shipped_names() -> list[str]:
    names = (Path(name) for name in sorted(os.listdir(shipped.folder("patterns"))))
    return [one.stem for one in names if one.suffix == ".yaml" and one.stem not in ("words", "combinations")]


ROUTES = [
    Route("/workshop", workshop),
    Route("/api/patterns", check),
    Route("/api/patterns/{name}", put, methods=["PUT"]),
    Route("/api/patterns/{name}", own_file),
    Route("/api/patterns/{name}", remove, methods=["DELETE"]),
    Route("/api/shipped/{name}", shipped_file),
    Route("/api/workshop/try", try_, methods=["POST"]),
    Route("/api/workshop/save", keep, methods=["POST"]),
]
