"""`clausecheck serve`: a page on this computer that does what the commands do, for whoever prefers a browser."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from clausecheck import extras
from clausecheck.cli.say import say

Port = Annotated[int, typer.Option("--port", metavar="NUMBER", help="The port; a free one unless you name one.")]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="The address of this computer it listens at.")]
LetIn = Annotated[
    bool,
    typer.Option(
        "--let-other-computers-in",
        help="Allow a --host that other computers reach: your contracts then cross the network unencrypted.",
    ),
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Print the address, and open no browser.")]
Stay = Annotated[bool, typer.Option("--stay", help="Go on after its last page was closed, until Ctrl-C.")]


def serve(
    port: Port = 0,
    host: Host = "127.0.0.1",
    let_other_computers_in: LetIn = False,
    no_browser: NoBrowser = False,
    stay: Stay = False,
) -> None:
    """Open a page on this computer: drop a contract into it, and read the report in place.

    It ends on Ctrl-C, by its own button, or a minute after its last page was closed; everything is wiped then.
    """
    extras.need("The page", ("starlette", "uvicorn"), extra="web", packages=("starlette", "uvicorn"))
    from clausecheck.web import server

    gc.set_threshold(700, 10, 10)  # a command that ends soon need not collect; this one stays
    listening = server.bound(host, port, lets_others_in=let_other_computers_in)
    server.run(
        listening,
        lets_others_in=let_other_computers_in,
        stays=stay,
        opened=lambda url: _tell(url, opens=not no_browser),
    )
    say("Stopped. Nothing was kept.")


def _tell(address: str, *, opens: bool) -> None:
    say(f"The page is open at {address}")
    say("The address works once, for one browser. Nothing leaves this computer. To stop: Ctrl-C.")
    if opens:
        import webbrowser

        if not webbrowser.open(address):
            say("No browser was found; open the address yourself.")
