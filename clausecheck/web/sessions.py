"""What a browser has given and got: held in memory only, and wiped when its pages are closed or after an hour."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from clausecheck.errors import ClausecheckError
from clausecheck.web.tasks import Asked, PatternText

MOST_BYTES = 100_000_000
"""Of one file."""
MOST_HELD = 500_000_000
"""Bytes of all files and reports together."""
UNUSED = 3600.0
"""Seconds without a request after which a session is wiped."""
CLOSED = 60.0
"""Seconds after the last page was closed; a page that is loaded anew comes back sooner."""
MOST_MADE = 12
"""Pages and files made on request that are kept; the oldest goes first."""


class TooMuchError(ClausecheckError):
    """A file is larger than can be taken, alone or with what is held already."""


@dataclass(slots=True)
class Upload:
    """A contract's file, how far the work on it has come, and what came of it."""

    name: str
    content: bytes
    asked: Asked
    id: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    password: str | None = None
    stage: str = "waiting"
    """"waiting", "reading", "recognizing", "matching", "rendering", "done", "locked" or "failed"."""
    done: int = 0
    pages: int = 0
    errors: tuple[str, ...] = ()
    told: Mapping[str, object] = field(default_factory=dict)
    analysis: bytes = b""
    report: bytes = b""
    made_by: Asked | None = None
    """How the report that is there was made; other answers may have been given since."""
    work: asyncio.Task[None] | None = None

    @property
    def is_done(self) -> bool:
        """Whether there is a report."""
        return self.stage == "done"

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self.stage not in ("done", "locked", "failed")

    @property
    def size(self) -> int:
        """Bytes held for it."""
        return len(self.content) + len(self.analysis) + len(self.report)

    def cancel(self) -> None:
        """Stop the work on it, whatever is being done."""
        if self.work:
            self.work.cancel()


@dataclass(frozen=True, slots=True)
class Made:
    """A page or a file that was made on request."""

    content: bytes
    name: str
    form: str


class Session:
    """One browser."""

    def __init__(self, now: float) -> None:
        self.used = now
        self.left: float | None = None
        """When its last page was closed; None while one is open."""
        self.pages: set[str] = set()
        self.uploads: dict[str, Upload] = {}
        self.patterns: dict[str, PatternText] = {}
        self.asked = Asked()
        self.made: dict[str, Made] = {}
        self.was_wiped = False
        """Whether something was wiped that nobody has been told of yet."""
        self._news: set[asyncio.Event] = set()

    @property
    def size(self) -> int:
        """Bytes held for it."""
        return sum(one.size for one in self.uploads.values()) + sum(len(one.content) for one in self.made.values())

    def keep(self, made: Made) -> str:
        """Keep what was made; gives the name under which it is found again."""
        key = secrets.token_urlsafe(9)
        self.made[key] = made
        while len(self.made) > MOST_MADE:
            del self.made[next(iter(self.made))]
        return key

    def remove(self, upload: Upload) -> None:
        """Stop the work on a contract and forget it."""
        upload.cancel()
        self.uploads.pop(upload.id, None)
        self.changed()

    def wipe(self) -> None:
        """Stop all work and forget everything but that the browser may come back."""
        self.was_wiped = self.was_wiped or bool(self.uploads or self.patterns)
        for upload in list(self.uploads.values()):
            self.remove(upload)
        self.patterns.clear()
        self.made.clear()
        self.asked = Asked()

    def page_opened(self) -> str:
        """A page of it is shown; gives the name under which it says that it was closed."""
        page = secrets.token_urlsafe(6)
        self.pages.add(page)
        self.left = None
        return page

    def page_closed(self, page: str, now: float) -> None:
        """A page of it was closed."""
        self.pages.discard(page)
        if not self.pages:
            self.left = now

    def changed(self) -> None:
        """Wake whoever waits for news."""
        for event in self._news:
            event.set()

    def listener(self) -> asyncio.Event:
        """An event that is set whenever something changes; `deaf` ends it."""
        event = asyncio.Event()
        self._news.add(event)
        return event

    def deaf(self, event: asyncio.Event) -> None:
        """Nobody waits for this event any more."""
        self._news.discard(event)


class Sessions:
    """All browsers that came with a token; each token opens one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.stop = asyncio.Event()
        """Set when the whole is to end."""
        self._tokens: set[str] = set()
        self._open: dict[str, Session] = {}

    @property
    def held(self) -> int:
        """Bytes held for everybody."""
        return sum(one.size for one in self._open.values())

    def token(self) -> str:
        """A new token for the address that is opened; it works once."""
        token = secrets.token_urlsafe(24)
        self._tokens.add(token)
        return token

    def enter(self, token: str) -> str | None:
        """The key of a new session for an unused token, None for any other."""
        if token not in self._tokens:
            return None
        self._tokens.discard(token)
        key = secrets.token_urlsafe(32)
        self._open[key] = Session(self.clock())
        return key

    def find(self, key: str) -> Session | None:
        """The session of a cookie, used from now on."""
        session = self._open.get(key)
        if session:
            session.used = self.clock()
        return session

    def check_room(self, more: int) -> None:
        """Refuse a file that is too large, alone or with all the others; raises TooMuchError."""
        if more > MOST_BYTES:
            raise TooMuchError(f"A file may have {MOST_BYTES // 1_000_000} megabytes at most; this one has more.")
        if more + self.held > MOST_HELD:
            raise TooMuchError(
                f"All files and reports together may take {MOST_HELD // 1_000_000} megabytes. Remove some, and try again."
            )

    def sweep(self) -> bool:
        """Wipe the sessions that were closed or not used for an hour; whether every browser that came has left."""
        now = self.clock()
        for session in self._open.values():
            if any(one.is_busy for one in session.uploads.values()):
                session.used = now  # recognizing a long scan may take its time
            is_closed = session.left is not None and now - session.left >= CLOSED
            if is_closed or now - session.used >= UNUSED:
                session.wipe()
        gone = [session.left is not None and now - session.left >= CLOSED for session in self._open.values()]
        return bool(gone) and all(gone)

    def end(self) -> None:
        """Forget everything of everybody, stop all work, and let every open stream end."""
        self.stop.set()
        for session in self._open.values():
            session.wipe()
            session.changed()
