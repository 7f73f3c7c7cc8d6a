"""Contracts come in, are watched while they are read, and go: what the first page asks for."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from clausecheck import shipped
from clausecheck.errors import UsageError
from clausecheck.readers.kinds import shown_name
from clausecheck.web import answers, receiving, reviewing, words
from clausecheck.web.crew import Crew
from clausecheck.web.giving_back import give_back
from clausecheck.web.house import house, session, upload
from clausecheck.web.sessions import Session, Upload

SAMPLE = "radiology_associate.pdf"
_HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is still there."""
_LONGEST_NAME = 200


async def receive(request: Request) -> JSONResponse:
    """A file, as the body of the request: it has its place in the queue before a byte of it is taken."""
    owner, crew = session(request), house(request).readers
    crew.promise()
    try:
        content = await receiving.body(request, house(request).sessions.check_room)
    except BaseException:
        crew.forget()
        raise
    return _taken_in(_name(request), content, owner, crew)


async def sample(request: Request) -> JSONResponse:
    """A contract that comes along, for whoever wants to look first."""
    owner, crew = session(request), house(request).readers
    crew.promise()
    content = (shipped.folder("sample_contracts") / SAMPLE).read_bytes()
    return _taken_in(SAMPLE, content, owner, crew)


def _taken_in(name: str, content: bytes, owner: Session, crew: Crew) -> JSONResponse:
    new = Upload(name, content, reviewing.asked_of(owner))
    owner.uploads[new.id] = new
    reviewing.begin(new, owner, crew)
    return JSONResponse(shown(new, owner), 201)


async def remove(request: Request) -> Response:
    """Stop whatever is being done with a contract, and forget it; what no work still holds of it returns to the computer first."""
    session(request).remove(upload(request))
    give_back()
    return Response(status_code=204)


async def unlock(request: Request) -> JSONResponse:
    """Read a locked file once more, with the password that was typed."""
    owner, locked = session(request), upload(request)
    password = (await receiving.fields(request)).get("password")
    if not isinstance(password, str) or not password:
        raise UsageError(words.NO_PASSWORD)
    return _again(request, owner, locked, password=password)


async def again(request: Request) -> JSONResponse:
    """Judge a contract once more: with answers of its own, or with those of the first form."""
    owner, read = session(request), upload(request)
    sent = await receiving.fields(request)
    read.asked = answers.check(sent, reviewing.asked_of(owner, read.asked if sent else None))
    return _again(request, owner, read, password=read.password)


def _again(request: Request, owner: Session, one: Upload, *, password: str | None) -> JSONResponse:
    crew = house(request).readers
    if one.is_busy:
        raise UsageError(words.STILL_BUSY)
    crew.promise()
    one.password = password
    reviewing.begin(one, owner, crew)
    return JSONResponse(shown(one, owner))


async def answer(request: Request) -> JSONResponse:
    """What the first form says, for the contracts that are added next."""
    owner = session(request)
    owner.asked = answers.check(await receiving.fields(request), owner.asked)
    owner.changed()
    return JSONResponse({"saved": words.SAVED})


async def news(request: Request) -> StreamingResponse:
    """All contracts and how far each is, told anew whenever something changes (server-sent events)."""
    owner, stop = session(request), house(request).sessions.stop
    return StreamingResponse(_news(owner, stop), media_type="text/event-stream")


async def _news(owner: Session, stop: asyncio.Event) -> AsyncIterator[str]:
    listener = owner.listener()
    try:
        while not stop.is_set():
            listener.clear()
            rows = [shown(one, owner) for one in owner.uploads.values()]
            yield f"data: {json.dumps({'contracts': rows, 'was_wiped': owner.was_wiped})}\n\n"
            owner.was_wiped = False
            while not listener.is_set() and not stop.is_set():
                try:
                    async with asyncio.timeout(_HEARTBEAT):
                        await listener.wait()
                except TimeoutError:
                    yield ": still here\n\n"
            await asyncio.sleep(0.05)  # a file of a thousand pages must not make a thousand events
    finally:
        owner.deaf(listener)


def shown(one: Upload, owner: Session) -> dict[str, object]:
    """A contract as the first page shows it."""
    return {
        "id": one.id,
        "name": one.name,
        "stage": one.stage,
        "said": _stage(one),
        "share": one.done / one.pages if one.pages else None,
        "errors": list(one.errors),
        "is_stale": not one.is_busy and one.asked != reviewing.asked_of(owner),
        **(one.told if one.is_done else {}),
    }


def _stage(one: Upload) -> str:
    counted = one.pages > 1 and one.stage in words.STAGES_COUNTED
    said = words.STAGES_COUNTED[one.stage] if counted else words.STAGES[one.stage]
    return said.format(done=one.done, pages=one.pages)


def _name(request: Request) -> str:
    name = unquote(request.headers.get("x-name", ""))
    return shown_name(name)[:_LONGEST_NAME] or words.NAMELESS


ROUTES = [
    Route("/api/contracts", receive, methods=["POST"]),
    Route("/api/contracts/news", news),
    Route("/api/contracts/{id}", remove, methods=["DELETE"]),
    Route("/api/contracts/{id}/password", unlock, methods=["POST"]),
    Route("/api/contracts/{id}/again", again, methods=["POST"]),
    Route("/api/sample", sample, methods=["POST"]),
    Route("/api/answers", answer, methods=["PUT"]),
]
