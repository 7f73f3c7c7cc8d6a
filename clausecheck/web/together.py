"""Several contracts at once: offers side by side, and what moved between two drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from clausecheck import compare
from clausecheck.errors import ClausecheckError, UsageError
from clausecheck.web import pages, reviewing, words
from clausecheck.web.crew import BusyError
from clausecheck.web.house import NotHereError, as_file, house, read_upload, session
from clausecheck.web.sessions import Made, Session, Upload
from clausecheck.web.tasks import LaySideBySide, Task, TellChanges, TellTrackedChanges

COMPARED_AS = ("html", "json", "csv")
CHANGES_AS = ("html", "json", "text")


async def offers(request: Request) -> Response:
    """Two to six offers side by side: which ones is chosen on the same page."""
    chosen = request.query_params.getlist("with")
    return await _shown(request, "compare", _offers_task(session(request), chosen, "html") if chosen else None)


async def drafts(request: Request) -> Response:
    """What moved between an old and a new draft, or what the tracked changes of one Word file do."""
    old, new = request.query_params.get("old"), request.query_params.get("new")
    return await _shown(request, "changes", _drafts_task(session(request), old, new or "", "html") if old else None)


async def offers_file(request: Request) -> Response:
    """The comparison as a file."""
    form = _form(request, COMPARED_AS)
    return await _file(request, _offers_task(session(request), request.query_params.getlist("with"), form), "offers")


async def drafts_file(request: Request) -> Response:
    """The changes as a file."""
    form = _form(request, CHANGES_AS)
    asked = request.query_params
    return await _file(
        request, _drafts_task(session(request), asked.get("old", ""), asked.get("new", ""), form), "changes"
    )


def _offers_task(owner: Session, chosen: Sequence[str], form: str) -> Task | UsageError:
    try:
        compare.check_number(len(chosen))
    except UsageError:
        return UsageError(words.CHOOSE_TWO)
    return LaySideBySide(tuple(read_upload(owner, key).analysis for key in chosen), form)


def _drafts_task(owner: Session, old: str, new: str, form: str) -> Task | UsageError:
    before = read_upload(owner, old)
    if not new:
        asked = replace(reviewing.asked_of(owner), facts=before.asked.facts, kind=before.asked.kind)
        return TellTrackedChanges(before.name, before.content, asked, form)
    after = read_upload(owner, new)
    return (
        UsageError(words.CHOOSE_TWO_DRAFTS) if before is after else TellChanges(before.analysis, after.analysis, form)
    )


async def _shown(request: Request, name: str, task: Task | UsageError | None) -> Response:
    """The page with what was made of the task in it, or with what is wrong."""
    owner = session(request)
    key, wrong, status = "", "", 200
    if task is not None:
        try:
            key = owner.keep(Made(await _made(request, task), "", "page"))
        except BusyError:
            raise
        except ClausecheckError as error:
            wrong, status = str(error), 422
    return pages.page(
        request, name, status=status, uploads=_read(owner), chosen=request.query_params.multi_items(), key=key,
        wrong=wrong, asked=str(request.query_params),
    )  # fmt: skip


async def _file(request: Request, task: Task | UsageError, what: str) -> Response:
    form = request.path_params["form"]
    ending = "txt" if form == "text" else form
    return as_file(await _made(request, task), f"{what}.{ending}")


async def _made(request: Request, task: Task | UsageError) -> bytes:
    if isinstance(task, UsageError):
        raise task
    return (await house(request).quick.do(task)).parts[0]


def _form(request: Request, known: Sequence[str]) -> str:
    form: str = request.path_params["form"]
    if form not in known:
        raise NotHereError(words.GONE)
    return form


def _read(owner: Session) -> list[Upload]:
    return [one for one in owner.uploads.values() if one.is_done]


ROUTES = [
    Route("/compare", offers),
    Route("/compare/as/{form}", offers_file),
    Route("/changes", drafts),
    Route("/changes/as/{form}", drafts_file),
]
