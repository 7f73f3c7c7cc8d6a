"""A page that runs as `clausecheck serve` starts it, and a browser of the simplest kind."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

BUSY = ("waiting", "reading", "recognizing", "matching", "rendering")
PATIENCE = 120
"""Seconds after which a test gives up on a machine that does something else."""


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)


class Running:
    """`clausecheck serve` in a process of its own."""

    def __init__(self, *options: str, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, "-m", "clausecheck", "serve", "--no-browser", *options]
        environment = {**os.environ, "TMPDIR": str(folder), "PYTHONUNBUFFERED": "1"}
        self.said = folder / "said"
        with open(self.said, "wb") as said:
            self.process = subprocess.Popen(command, stdout=said, stderr=said, env=environment, start_new_session=True)
        self.address = self._address()
        found = re.match(r"http://(.+):(\d+)/start\?token=", self.address)
        assert found
        self.host, self.port = found[1], int(found[2])

    def _address(self) -> str:
        for _ in range(PATIENCE * 20):
            found = re.search(r"http://\S+", self.said.read_text())
            if found:
                return found[0]
            assert self.process.poll() is None, self.said.read_text()
            time.sleep(0.05)
        raise AssertionError("it does not start")

    @property
    def origin(self) -> str:
        return f"http://{self.host}:{self.port}"

    def stop(self, number: int = signal.SIGINT) -> int:
        """End it by a signal; gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@dataclass
class Visitor:
    """Someone who sends requests as a browser would, or not quite."""

    page: Running
    cookie: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @classmethod
    def let_in(cls, page: Running) -> Visitor:
        visitor = cls(page)
        answer = visitor.ask("GET", page.address.removeprefix(page.origin))
        assert answer.status == 303, answer.text
        visitor.cookie = answer.headers["set-cookie"].split(";")[0]
        return visitor

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        """A request; each value in `headers` replaces what a browser would send, "" leaves it out."""
        sent = {"Host": f"{self.page.host}:{self.page.port}", "Cookie": self.cookie, **self.headers}
        if method != "GET":
            sent["Origin"] = self.page.origin
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection(self.page.host, self.page.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value:
                    connection.putheader(name, value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def send(self, name: str, content: bytes) -> Answer:
        """Drop a file."""
        return self.ask("POST", "/api/contracts", content, x_name=quote(name, safe=""))

    def form(self, method: str, path: str, **values: object) -> Answer:
        """Send what a form of the page would."""
        return self.ask(method, path, json.dumps(values).encode())

    def contracts(self) -> dict[str, dict]:
        """All contracts as the page shows them now, by their id."""
        connection = http.client.HTTPConnection(self.page.host, self.page.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/api/contracts/news", headers={"Cookie": self.cookie})
            line = connection.getresponse().readline()
            return {one["id"]: one for one in json.loads(line.removeprefix(b"data: "))["contracts"]}
        finally:
            connection.close()

    def wait(self, key: str) -> dict:
        """The contract when nothing more is being done with it."""
        end = time.monotonic() + PATIENCE
        while (one := self.contracts()[key])["stage"] in BUSY:
            assert time.monotonic() < end, one
            time.sleep(0.1)
        return one

    def read(self, name: str, content: bytes) -> dict:
        """Drop a file, and wait until it was read."""
        answer = self.send(name, content)
        assert answer.status == 201, answer.text
        return self.wait(answer.json["id"])
