"""What every request can reach: the sessions, and the processes that do the work."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from clausecheck import cores
from clausecheck.errors import UsageError
from clausecheck.web import words
from clausecheck.web.crew import Crew
from clausecheck.web.sessions import Session, Sessions, Upload

READERS = min(4, cores.usable())
"""Contracts that are read at one time."""
MOST_WAITING = 20
"""Contracts that wait for their turn; whoever brings one more is told when to come again."""
MOST_QUICK = 20


@dataclass(slots=True)
class House:
    """The sessions and two crews: what a person waits for must not stand behind a scan that takes minutes."""

    sessions: Sessions = field(default_factory=Sessions)
    readers: Crew = field(default_factory=lambda: Crew(READERS, MOST_WAITING))
    quick: Crew = field(default_factory=lambda: Crew(1, MOST_QUICK))
    is_open_to_others: bool = False
    """Whether other computers may reach the page; then nothing is written to a folder."""


class NotHereError(UsageError):
    """What was asked for is not, or no longer, there."""


def house(request: Request) -> House:
    """The house of a request."""
    found: House = request.app.state.house
    return found


def session(request: Request) -> Session:
    """The session of a request; the guard let nothing through without one."""
    found: Session = request.state.session
    return found


def upload(request: Request) -> Upload:
    """The contract that the address of a request names; raises NotHereError."""
    return upload_of(session(request), request.path_params["id"])


def upload_of(owner: Session, key: str) -> Upload:
    """A contract of a session; raises NotHereError."""
    if key not in owner.uploads:
        raise NotHereError(words.GONE)
    return owner.uploads[key]


def read_upload(owner: Session, key: str) -> Upload:
    """A contract of a session that was read; raises NotHereError."""
    found = upload_of(owner, key)
    if not found.is_done:
        raise NotHereError(words.NOT_READ_YET)
    return found


def as_file(content: bytes, name: str) -> Response:
    """A file that the browser saves under a name, and never shows."""
    return Response(
        content,
        media_type="application/octet-stream",
        headers={"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"},
    )
