"""Runs the page on this computer until it is stopped: its address, its port, and a quiet end."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import os
import socket
import threading
from collections.abc import Callable
from types import FrameType

import uvicorn

from clausecheck.errors import UsageError
from clausecheck.web.app import build
from clausecheck.web.connections import PatientProtocol
from clausecheck.web.house import House

HERE = "127.0.0.1"
_MOST_CONNECTIONS = 200
_GRACE = 3
"""Seconds that requests under way have when the page is stopped."""


def bound(host: str, port: int, *, lets_others_in: bool) -> socket.socket:
    """A socket at the address; raises UsageError where that would let other computers in, and nobody said so."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError as error:
        raise UsageError(
            f"--host takes an address of this computer in numbers, such as {HERE}; not `{host}`"
        ) from error
    if not address.is_loopback and not lets_others_in:
        raise UsageError(
            f"--host {host}: whoever reaches that address could read your contracts, and they would cross the network "
            "unencrypted. If that is what you want, add --let-other-computers-in"
        )
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    if os.name != "nt":  # on Windows it would let another program take the port over
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except (OSError, OverflowError) as error:
        listening.close()
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{host}, port {port}: cannot be used ({why}). Leave --port out to take a free one") from error
    return listening


def run(listening: socket.socket, *, lets_others_in: bool, stays: bool, opened: Callable[[str], None]) -> None:
    """Serve until Ctrl-C, until the page is told to stop, or, unless it `stays`, until its last page was closed.

    `opened` is given the address with the one-time token as soon as it is answered.
    """
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "asyncio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # addresses and exceptions may hold words of a contract
    asyncio.run(_serve(listening, lets_others_in=lets_others_in, stays=stays, opened=opened))


async def _serve(listening: socket.socket, *, lets_others_in: bool, stays: bool, opened: Callable[[str], None]) -> None:
    host, port = listening.getsockname()[:2]
    house = House(is_open_to_others=lets_others_in and not ipaddress.ip_address(host).is_loopback)
    server = _Server(
        uvicorn.Config(
            build(house, port=port, ends_when_left=not stays),
            http=PatientProtocol, ws="none", loop="asyncio", lifespan="on", log_config=None, access_log=False,
            server_header=False, date_header=False, proxy_headers=False, limit_concurrency=_MOST_CONNECTIONS,
            timeout_graceful_shutdown=_GRACE,
        ),
        house,
    )  # fmt: skip
    address = f"http://{_shown(host)}:{port}/start?token={house.sessions.token()}"
    telling = asyncio.create_task(server.tell(opened, address))
    stopping = asyncio.create_task(server.stop_when_told())
    try:
        await server.serve(sockets=[listening])
    finally:
        stopping.cancel()
        telling.cancel()


def _shown(host: str) -> str:
    """The address as a browser takes it; an address that stands for all is reached by that of this computer."""
    address = ipaddress.ip_address(host)
    if address.is_unspecified:
        return HERE
    return f"[{host}]" if address.version == 6 else host


class _Server(uvicorn.Server):
    """A server that lets open streams go when it is stopped."""

    def __init__(self, config: uvicorn.Config, house: House) -> None:
        super().__init__(config)
        self._house = house
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, and tell that it does."""
        await super().startup(sockets)
        self.ready.set()

    async def tell(self, opened: Callable[[str], None], address: str) -> None:
        """Tell the address once it is answered; a browser that is slow to start must not hold up the page it asks for."""
        await self.ready.wait()
        threading.Thread(target=opened, args=(address,), daemon=True).start()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End on a signal, without its handler from before being called once more."""
        self.should_exit = True
        self._house.sessions.stop.set()

    async def stop_when_told(self) -> None:
        """End when the page says so."""
        await self._house.sessions.stop.wait()
        self._house.sessions.end()
        self.should_exit = True
