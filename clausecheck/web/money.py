"""The page of the economics: which contracts it begins with, its form, and what is calculated from it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from clausecheck.errors import UsageError
from clausecheck.web import pages, receiving, words
from clausecheck.web.house import house, read_upload, session
from clausecheck.web.sessions import Made
from clausecheck.web.tasks import Calculate, FillEconomics

SHAPES = ("html", "json", "csv")


async def economics(request: Request) -> Response:
    """The form, filled from the contracts that were chosen."""
    owner, asked = session(request), request.query_params
    offer, other = asked.get("offer", ""), asked.get("alternative", "")
    task = FillEconomics(
        read_upload(owner, offer).analysis if offer else b"", read_upload(owner, other).analysis if other else b""
    )
    told = (await house(request).quick.do(task)).told
    uploads = [one for one in owner.uploads.values() if one.is_done]
    return pages.page(
        request, "economics", uploads=uploads, offer=offer, alternative=other, first=told["first"], more=told["more"]
    )


async def calculate(request: Request) -> JSONResponse:
    """What follows from the answers: the address of the page or file, or what is wrong with each field."""
    sent = await receiving.fields(request)
    given, sources, shape = sent.get("given"), sent.get("sources"), sent.get("shape")
    if not isinstance(given, dict) or not isinstance(sources, dict) or shape not in SHAPES:
        raise UsageError(words.NO_FORM)
    made = await house(request).quick.do(Calculate(given, sources, str(shape)))
    if made.told["problems"]:
        return JSONResponse({"problems": made.told["problems"]})
    is_file = sent.get("as_file") is True
    key = session(request).keep(Made(made.parts[0], f"economics.{shape}", "file" if is_file else "page"))
    return JSONResponse({"problems": {}, "href": f"/made/{key}", "name": f"economics.{shape}"})


ROUTES = [Route("/economics", economics), Route("/api/economics", calculate, methods=["POST"])]
