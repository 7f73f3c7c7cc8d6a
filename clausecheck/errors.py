"""What a user can set right: errors that name the file, the place, and the next step."""

from __future__ import annotations


class ClausecheckError(Exception):
    """A mistake in what clausecheck was given; its text is shown to the user as it is."""


class UsageError(ClausecheckError):
    """The command or a call was given something that does not fit (exit code 2)."""


class OneContractError(UsageError):
    """What was asked for does not fit this contract (exit code 2); others of the same run may go on."""


class PatternFileError(ClausecheckError):
    """One or more pattern files are wrong (exit code 2); nothing was analyzed.

    `problems` holds every problem of every file, each as `file:line: what is wrong`.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class ContractError(ClausecheckError):
    """A contract cannot be read (exit code 3): the file, why, and what to do next.

    `why` goes on behind the file's name ("it is damaged"); `next_step` is one or several whole sentences.
    """

    def __init__(self, file: str, why: str, next_step: str) -> None:
        self.file, self.why, self.next_step = file, why, next_step
        super().__init__(f"{file}: {why}. {next_step}")

    def __reduce__(self) -> tuple[type[ContractError], tuple[str, str, str]]:
        """It goes whole from one process to another."""
        return type(self), (self.file, self.why, self.next_step)


class LockedError(ContractError):
    """A contract is locked with a password that was not given, or not the right one."""
