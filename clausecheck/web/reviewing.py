"""The review of one contract in the background: the queue, its progress, and what came of it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from clausecheck.errors import ClausecheckError, LockedError, PatternFileError
from clausecheck.web.crew import Crew
from clausecheck.web.sessions import Session, Upload
from clausecheck.web.tasks import Asked, Progress, Review


def begin(upload: Upload, session: Session, crew: Crew) -> None:
    """Begin a review with the place in the queue that was promised for it; `session.changed` tells how it goes on."""
    known = upload.analysis if upload.made_by and upload.made_by.reads_like(upload.asked) else b""
    task = Review(upload.name, upload.content, upload.password, upload.asked, known)
    upload.stage, upload.errors, upload.done, upload.pages = "waiting", (), 0, 0
    upload.work = asyncio.create_task(_carry_out(task, upload, session, crew))
    upload.work.add_done_callback(lambda _: crew.forget())
    session.changed()


def asked_of(session: Session, answers: Asked | None = None) -> Asked:
    """How a contract is judged: by answers of its own or those of the first form, with the pattern files given now."""
    return replace(answers or session.asked, patterns=tuple(session.patterns.values()))


async def _carry_out(task: Review, upload: Upload, session: Session, crew: Crew) -> None:
    def told(progress: Progress) -> None:
        if progress.stage != "ready":
            upload.stage, upload.done, upload.pages = progress.stage, progress.done, progress.pages
            session.changed()

    try:
        answer = await crew.do(task, told, is_promised=True)
    except LockedError as error:
        upload.stage, upload.errors = "locked", (error.why,) if task.password else ()
    except PatternFileError as error:
        upload.stage, upload.errors = "failed", error.problems
    except ClausecheckError as error:
        upload.stage, upload.errors = "failed", (str(error),)
    else:
        upload.told, (upload.analysis, upload.report) = answer.told, answer.parts
        upload.stage, upload.made_by = "done", task.asked
    session.changed()
