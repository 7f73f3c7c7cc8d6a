"""The report of one contract: in place, and as files to keep."""

from __future__ import annotations

import re
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from clausecheck.annotate import CARRIERS
from clausecheck.errors import UsageError
from clausecheck.fact_questions import KINDS
from clausecheck.report import words_notes
from clausecheck.web import answers, pages, words
from clausecheck.web.forms import ENDINGS
from clausecheck.web.house import NotHereError, as_file, house, read_upload, session, upload
from clausecheck.web.sessions import Made
from clausecheck.web.tasks import MakeForm, WriteNotes

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_HEAD = 2000
"""Bytes; the policy of a report stands before anything of a contract."""
_FRAME = "sandbox allow-scripts allow-modals allow-downloads; frame-ancestors 'self'"
"""What is shown in place is of no origin: it reaches neither the page around it nor anything kept there."""


async def report(request: Request) -> Response:
    """The page around a report."""
    one = upload(request)
    if not one.is_done:
        return pages.page(request, "unready", upload=one, said=words.NOT_READ_YET)
    return pages.page(
        request,
        "report",
        upload=one,
        told=one.told,
        fields=answers.form(one.asked),
        kinds=KINDS,
        can_carry_notes=one.told["form"] in CARRIERS,
    )


async def shown(request: Request) -> Response:
    """The report itself, for the frame."""
    return framed(read_upload(session(request), request.path_params["id"]).report)


async def download(request: Request) -> Response:
    """The report in one of its forms."""
    one, form = read_upload(session(request), request.path_params["id"]), request.path_params["form"]
    if form not in ENDINGS:
        raise NotHereError(words.GONE)
    is_anonymous = request.query_params.get("anonymous") == "yes"
    if form == "html" and not is_anonymous:
        return as_file(one.report, file_name(one.name, ENDINGS[form]))
    made = await house(request).quick.do(MakeForm(one.analysis, form, is_anonymous))
    name = "contract" if is_anonymous else one.name
    return as_file(made.parts[0], file_name(name, ENDINGS[form]))


async def annotate(request: Request) -> JSONResponse:
    """The contract's own file with the findings as notes in it; what could not be marked is told with it."""
    owner = session(request)
    one = read_upload(owner, request.path_params["id"])
    if one.told["form"] not in CARRIERS:
        raise UsageError(words.NO_NOTES_IN_TEXT)
    answer = await house(request).quick.do(WriteNotes(one.name, one.content, one.password, one.analysis))
    name = file_name(one.name, f"{words_notes.NAME_ENDING}.{one.told['form']}")
    key = owner.keep(Made(answer.parts[0], name, "file"))
    return JSONResponse({"lines": answer.told["lines"], "href": f"/made/{key}", "name": name})


async def made(request: Request) -> Response:
    """What was made on request: a page for the frame, or a file."""
    found = session(request).made.get(request.path_params["key"])
    if found is None:
        raise NotHereError(words.GONE)
    return framed(found.content) if found.form == "page" else as_file(found.content, found.name)


def framed(content: bytes) -> HTMLResponse:
    """A page that is shown in place: by its own policy, and without any right in the page around it."""
    policy = _POLICY.search(content[:_HEAD])
    if policy is None:
        raise ValueError("a report without its policy")
    return HTMLResponse(
        content,
        headers={
            "content-security-policy": f"{policy[1].decode('ascii').replace('&#39;', chr(39))}; {_FRAME}",
            "x-frame-options": "SAMEORIGIN",
        },
    )


def file_name(name: str, ending: str) -> str:
    """offer.pdf becomes offer.report.html."""
    return f"{Path(name).stem}.{ending}"


ROUTES = [
    Route("/report/{id}", report),
    Route("/report/{id}/shown", shown),
    Route("/report/{id}/as/{form}", download),
    Route("/api/contracts/{id}/notes", annotate, methods=["POST"]),
    Route("/made/{key}", made),
]
