"""What the processes of a pool are given to do in tests: files whose names say what befalls the process."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from clausecheck.batch.examiner import Examiner, Job


def by_name(examiner: Examiner, job: Job, apart: bool) -> str:
    """Crashes, hangs or answers, as the file's name says; `once` only while the file is not read apart."""
    name = Path(job.file).name
    if name.startswith("crash") and not ("once" in name and apart):
        os.kill(os.getpid(), signal.SIGSEGV)
    if name.startswith("hang") and not ("once" in name and apart):
        time.sleep(600)
    return f"{name} {'apart' if apart else 'here'}"


def whole(examiner: Examiner, job: Job, apart: bool) -> int:
    """How many findings a file has."""
    return len(examiner.analysis(job.path, apart=apart).findings)
