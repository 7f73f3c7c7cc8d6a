"""The noun for what a paper says of itself: its kind, whether it binds, what it leans on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """What the paper says of itself."""

    kind: str
    """"employment", "shareholder", "operating", "letter", "contractor" or "other"."""
    kind_reasons: tuple[str, ...]
    """The words that tell the kind."""
    binding: str | None
    """The sentence in which the paper calls itself binding or not binding; None where it says neither."""
    answer_by: str | None
    """The sentence that says until when it may be accepted."""
    missing_papers: tuple[str, ...]
    """Papers it names that are not in the file."""
    judged_as: str = ""
    """The kind by which its silences are judged: "employment" for a letter that is itself the contract; "" when
    nothing is said of what is missing."""
    judged_because: str = ""
    """Why it is judged as another kind than its own, or why something is not looked for or not said; "" otherwise."""
    redacted: tuple[tuple[int, int], ...] = ()
    """Where this copy is blacked out."""
    confidential: str | None = None
    """The sentence that says to whom the paper or its terms may be shown; None where none was found."""
    advisers: bool = False
    """Whether that sentence, or the one behind it, names an attorney, an accountant or another adviser."""
    masked: tuple[tuple[str, int], ...] = ()
    """What was left out so that a report can be shared, as kinds ("name", "amount") and how often; () otherwise."""
    between_companies: bool = False
    """Whether it is a paper of trade: a licence, a franchise, a supply; nobody's contract for work."""
    of_another_trade: bool = False
    """Whether it is a whole paper of somebody's who is no physician, an executive's say."""
