"""The page's own pages, by templates in the look of the report; every value in them is escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse

from clausecheck import __version__
from clausecheck.report import words as report_words
from clausecheck.report.html import TEMPLATES, environment
from clausecheck.web import words
from clausecheck.web.sessions import CLOSED, MOST_BYTES, UNUSED

OWN = Path(__file__).parent
STATIC = OWN / "static"
REPORT_STYLE = TEMPLATES / "report.css"


_templates = cache(lambda: environment(OWN / "templates"))


def page(request: Request, name: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """The page `name`.html.j2 for the session of a request."""
    session = request.state.session
    was_wiped, session.was_wiped = session.was_wiped, False
    return HTMLResponse(_rendered(name, page=session.page_opened(), here=name, was_wiped=was_wiped, **values), status)


def refusal(status: int, said: str, *, is_last: bool = False) -> HTMLResponse:
    """A page that only says why there is none; `is_last` leads nowhere and closes the connection."""
    return HTMLResponse(
        _rendered("refusal", said=said, way_back=not is_last, page="", here="", was_wiped=False),
        status,
        headers={"connection": "close"} if is_last else None,
    )


def _rendered(name: str, **values: object) -> str:
    template = _templates().get_template(f"{name}.html.j2")
    limits = {
        "megabytes": MOST_BYTES // 1_000_000, "minutes": round(UNUSED / 60), "seconds": round(CLOSED)
    }  # fmt: skip
    made: str = template.render(words=words, report=report_words, version=__version__, limits=limits, **values)
    return made
