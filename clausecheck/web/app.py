"""The page as an application: its routes, and what becomes of a mistake."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from clausecheck.errors import ClausecheckError, ContractError
from clausecheck.fact_questions import KINDS
from clausecheck.web import answers, contracts, money, pages, patterns, receiving, reports, together, words
from clausecheck.web.crew import COME_AGAIN, BusyError
from clausecheck.web.giving_back import give_back
from clausecheck.web.guard import Guard, cookie_name
from clausecheck.web.house import House, NotHereError, house, session
from clausecheck.web.saving import ThereIsOneError
from clausecheck.web.sessions import TooMuchError

_SWEEP = 2.0
"""Seconds between two looks for sessions that were left."""


def build(own: House, *, port: int, ends_when_left: bool = False) -> Starlette:
    """The application; with `ends_when_left` it asks to be stopped once every browser that came has left."""

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        await own.readers.warm_up()
        sweeper = asyncio.create_task(_sweep(own, ends_when_left=ends_when_left))
        try:
            yield
        finally:
            sweeper.cancel()
            own.sessions.end()
            await asyncio.sleep(0)
            await own.readers.end()
            await own.quick.end()

    guard = Middleware(Guard, sessions=own.sessions, port=port, is_open_to_others=own.is_open_to_others)
    app = Starlette(
        routes=[
            Route("/start", _start),
            Route("/", _home),
            *contracts.ROUTES,
            *reports.ROUTES,
            *together.ROUTES,
            *money.ROUTES,
            *patterns.ROUTES,
            Route("/api/closed", _closed, methods=["POST"]),
            Route("/api/stop", _stop, methods=["POST"]),
            Route("/static/report.css", _report_style),
            Mount("/static", StaticFiles(directory=pages.STATIC)),
        ],
        middleware=[guard],
        exception_handlers={ClausecheckError: _told, HTTPException: _no_such_page},
        lifespan=life,
    )
    app.state.house = own
    app.state.port = port
    return app


async def _sweep(own: House, *, ends_when_left: bool) -> None:
    held = 0
    while not own.sessions.stop.is_set():
        await asyncio.sleep(_SWEEP)
        has_left = own.sessions.sweep()
        if own.sessions.held < held:
            give_back()
        held = own.sessions.held
        if has_left and ends_when_left:
            own.sessions.stop.set()


async def _start(request: Request) -> Response:
    """The token of the address becomes a cookie that no script and no other site can use."""
    key = house(request).sessions.enter(request.query_params.get("token", ""))
    if key is None:
        return (
            RedirectResponse("/", 303) if request.state.session else pages.refusal(403, words.USED_TOKEN, is_last=True)
        )
    answer = RedirectResponse("/", 303)
    answer.set_cookie(cookie_name(request.app.state.port), key, httponly=True, samesite="strict", path="/")
    return answer


async def _home(request: Request) -> Response:
    owner = session(request)
    return pages.page(
        request, "home", fields=answers.form(owner.asked), asked=owner.asked, kinds=KINDS,
        patterns=list(owner.patterns),
    )  # fmt: skip


async def _closed(request: Request) -> Response:
    """A page says that it was closed, or that it is shown again."""
    sent = await receiving.fields(request)
    owner, name = session(request), str(sent.get("page", ""))
    if sent.get("is_back"):
        owner.pages.add(name)
        owner.left = None
    else:
        owner.page_closed(name, house(request).sessions.clock())
    return Response(status_code=204)


async def _stop(request: Request) -> Response:
    """Wipe everything, and end the program."""
    sessions = house(request).sessions
    sessions.end()
    return Response(status_code=204, headers={"clear-site-data": '"cookies", "storage"'})


async def _report_style(request: Request) -> Response:
    return FileResponse(pages.REPORT_STYLE)


async def _told(request: Request, error: Exception) -> Response:
    """What a user can set right, as a page or, where a script asked, as values."""
    assert isinstance(error, ClausecheckError)
    status, headers = _status(error)
    if not request.url.path.startswith("/api/"):
        answer: Response = pages.refusal(status, str(error))
    else:
        fields = error.fields if isinstance(error, answers.WrongAnswersError) else {}
        answer = JSONResponse({"error": str(error), "fields": dict(fields)}, status)
    answer.headers.update(headers)
    return answer


def _status(error: ClausecheckError) -> tuple[int, dict[str, str]]:
    """What was not taken whole ends its connection, so that the rest of it is not waited for."""
    if isinstance(error, BusyError):
        return 503, {"retry-after": str(COME_AGAIN), "connection": "close"}
    if isinstance(error, TooMuchError):
        return 413, {"connection": "close"}
    if isinstance(error, receiving.SlowError):
        return 408, {"connection": "close"}
    if isinstance(error, NotHereError):
        return 404, {}
    if isinstance(error, ThereIsOneError):
        return 409, {}
    return (422 if isinstance(error, ContractError) else 400), {}


async def _no_such_page(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return pages.refusal(error.status_code, words.NO_PAGE)
