"""Stands before every request: who may speak to the page, and what a browser may do with what it answers.

A page elsewhere must not reach this one: by a name that was made to point here (DNS rebinding), by a form that it sends
from a foreign site (CSRF), or by a frame around it. Nothing of a contract gets into a log.
"""

from __future__ import annotations

import ipaddress
import logging
import traceback
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from clausecheck.web import pages, words
from clausecheck.web.sessions import Sessions

PAGE_POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "frame-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
    )
)  # fmt: skip
"""Of the page itself: nothing inline, nothing from elsewhere, and no script may turn text into markup."""
_HEADERS: Mapping[str, str] = {
    "content-security-policy": PAGE_POLICY,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cache-control": "no-store",
}
_LOCAL = ("127.0.0.1", "localhost", "[::1]")
_OPEN_TO_ALL = ("/start", "/static/")
"""What is answered without a session: the way in, and the looks of the page."""
_log = logging.getLogger("clausecheck.web")


class Guard:
    """Refuses what does not come from a page of ours, and finds the session of what does."""

    def __init__(self, app: ASGIApp, sessions: Sessions, *, port: int, is_open_to_others: bool) -> None:
        self.app, self.sessions = app, sessions
        self.port, self.is_open_to_others = port, is_open_to_others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it before anything of ours sees it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        headers = Headers(scope=scope)
        refused = self._refusal(scope, headers)
        try:
            await (refused or self.app)(scope, receive, send_with_headers)
        except Exception as error:  # its words may be the contract's: only its kind and place are told
            _log.error("%s at %s", type(error).__name__, _place(error))
            if not started:
                await pages.refusal(500, words.BROKEN)(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope, headers: Headers) -> Response | None:
        host = headers.get("host", "")
        if not self.is_ours(host):
            return pages.refusal(421, words.FOREIGN_HOST, is_last=True)
        if not self._is_from_here(scope["method"], host, headers):
            return pages.refusal(403, words.FOREIGN_ORIGIN, is_last=True)
        session = self.sessions.find(_cookie(headers, cookie_name(self.port)))
        if session is None and not scope["path"].startswith(_OPEN_TO_ALL):
            return pages.refusal(403, words.NO_SESSION, is_last=True)
        scope.setdefault("state", {})["session"] = session
        return None

    def is_ours(self, host: str) -> bool:
        """Whether a Host header names this page: a name that anyone can make point here never does."""
        name, _, port = host.rpartition(":")
        if not port.isdigit() or int(port) != self.port:
            return False
        return name.lower() in _LOCAL or (self.is_open_to_others and _is_address(name))

    def _is_from_here(self, method: str, host: str, headers: Headers) -> bool:
        """Whether a page of ours, or someone who typed the address, sends it."""
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if origin is not None and origin != f"http://{host}":
            return False
        if site not in (None, "same-origin", "none"):
            return False
        return method in ("GET", "HEAD") or origin is not None


def cookie_name(port: int) -> str:
    """Cookies do not tell ports apart; two pages on one computer must."""
    return f"clausecheck-{port}"


def _cookie(headers: Headers, name: str) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _place(error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"
