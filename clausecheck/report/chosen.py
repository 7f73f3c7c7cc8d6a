"""Reads which questions and changes a reader ticked in a report: the small file that the report saves for a letter."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from clausecheck.errors import OneContractError, UsageError
from clausecheck.model import Contract
from clausecheck.report.asking import key_of

_NEXT_STEP = "Open the report in a browser, tick what you want to ask, and press the button that saves it for a letter"


def key_of_contract(contract: Contract) -> str:
    """Under this name a browser keeps what was ticked in the reports on a contract."""
    return (contract.sha256 or key_of(contract.text))[:16]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was ticked in the report on one contract."""

    file: Path
    contract: str
    """The key of that contract."""
    ticked: Collection[str]

    def of(self, contract: Contract) -> Collection[str]:
        """The keys of what was ticked; raises OneContractError when that was in the report on another contract."""
        if self.contract != key_of_contract(contract):
            raise OneContractError(
                f"{self.file}: this was saved from the report on another contract than {contract.file}. {_NEXT_STEP}"
            )
        return self.ticked


def read(path: Path) -> Chosen:
    """What a report saved; raises UsageError for a file that holds nothing of the kind."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: it cannot be opened ({error.strerror}). {_NEXT_STEP}") from error
    except ValueError as error:
        raise UsageError(f"{path}: this is not what a report saves. {_NEXT_STEP}") from error
    if not isinstance(held, dict) or not isinstance(held.get("chosen"), list):
        raise UsageError(f"{path}: this is not what a report saves. {_NEXT_STEP}")
    return Chosen(path, str(held.get("contract")), frozenset(str(key) for key in held["chosen"]))
