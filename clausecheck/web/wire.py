"""How the page and a working process speak: frames of bytes; what comes back cannot make the receiver run anything."""

from __future__ import annotations

import json
import pickle
import struct
from collections.abc import Callable, Mapping
from typing import BinaryIO

from clausecheck.errors import ClausecheckError, ContractError, LockedError, PatternFileError, UsageError
from clausecheck.web.tasks import Answer, Progress, Task

LENGTH = struct.Struct(">Q")
"""Each frame begins with its number of bytes."""

Reply = Answer | Progress | ClausecheckError | str
"""A plain string says where the process itself failed, without any word of a contract."""


def pack_task(task: Task) -> bytes:
    """A task as a frame; it goes from the page, which is trusted, to its own processes."""
    body = pickle.dumps(task, protocol=5)
    return LENGTH.pack(len(body)) + body


def read_task(stream: BinaryIO) -> Task | None:
    """The next task, None where the page is gone."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = stream.read(length)
    if len(body) < length:
        return None
    task: Task = pickle.loads(body)
    return task


def pack_reply(reply: Reply) -> bytes:
    """A reply as a frame: a line of JSON, and behind it the bytes whose numbers that line tells."""
    parts = reply.parts if isinstance(reply, Answer) else ()
    line = json.dumps([_fields(reply), [len(part) for part in parts]]).encode("ascii")
    body = b"".join((LENGTH.pack(len(line)), line, *parts))
    return LENGTH.pack(len(body)) + body


def unpack_reply(body: bytes) -> Reply:
    """The reply of a frame without its length; raises ValueError, KeyError, TypeError or struct.error for anything else."""
    (length,) = LENGTH.unpack_from(body)
    at = LENGTH.size + length
    (name, *fields), sizes = json.loads(body[LENGTH.size : at])
    if name == "answer":
        parts = []
        for size in sizes:
            parts.append(body[at : at + size])
            at += size
        return Answer(fields[0], tuple(parts))
    return _MAKERS[name](*fields)


def _fields(reply: Reply) -> list[object]:
    match reply:
        case Answer():
            return ["answer", dict(reply.told)]
        case Progress():
            return ["progress", reply.stage, reply.done, reply.pages]
        case ContractError():
            name = "locked" if isinstance(reply, LockedError) else "contract"
            return [name, reply.file, reply.why, reply.next_step]
        case PatternFileError():
            return ["patterns", list(reply.problems)]
        case ClausecheckError():
            return ["usage", str(reply)]
    return ["broken", reply]


_MAKERS: Mapping[str, Callable[..., Reply]] = {
    "progress": Progress,
    "contract": ContractError,
    "locked": LockedError,
    "patterns": lambda problems: PatternFileError(tuple(problems)),
    "usage": UsageError,
    "broken": str,
}
