"""What only the reader can tell: state of work, employer, setting and the like; checked when a file of them is read."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from clausecheck.errors import UsageError
from clausecheck.fact_questions import CHOICES, KINDS, QUESTIONS
from clausecheck.pattern_files.yaml_lines import parse

NOT_KNOWN = "not known"

_DATES = ("signing_date", "answer_by")
_AMOUNT = re.compile(r"\$?\s?([0-9]{1,3}(?:,?[0-9]{3})*)(?:\.0*)?")
_STATES = re.compile(
    "A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)


def starter() -> str:
    """A YAML file with every fact not known yet."""
    lines = ["# What only you can tell. Leave what you do not know as it is.", ""]
    for name, question in QUESTIONS.items():
        choices = f" One of: {', '.join(CHOICES[name])}" if name in CHOICES else ""
        lines += [f"# {question}{'' if question.endswith('?') else '.'}{choices}", f"{name}: {NOT_KNOWN}"]
    return "\n".join(lines) + "\n"


def read(path: str | os.PathLike[str]) -> dict[str, str]:
    """The known facts of a YAML file by name; raises UsageError with every problem of the file at its line."""
    try:
        parsed = parse(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}). Check the name given to --facts") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 text. `clausecheck facts` writes a starter") from error
    value = {} if parsed.value is None else parsed.value
    problems = list(parsed.problems)
    known: dict[str, str] = {}
    if not isinstance(value, dict):
        problems.append((1, "a facts file is made of lines `name: answer`; `clausecheck facts` writes a starter"))
    else:
        for name, answer in value.items():
            line = parsed.line((name,))
            said, wrong = _answer(name, answer)
            if wrong:
                problems.append((line, wrong))
            elif said:
                known[name] = said
    if problems:
        raise UsageError("\n".join(f"{path}:{line}: {what}" for line, what in problems))
    return known


def check(given: Mapping[str, object]) -> dict[str, str]:
    """The known facts among those given, in the form that rules compare; raises UsageError."""
    answers = {name: _answer(name, answer) for name, answer in given.items()}
    problems = [wrong for _, wrong in answers.values() if wrong]
    if problems:
        raise UsageError("\n".join(problems))
    return {name: said for name, (said, _) in answers.items() if said}


def check_kind(kind: str | None) -> None:
    """Refuse a kind of contract that there is not; raises UsageError."""
    if kind is not None and kind not in KINDS:
        raise UsageError(f"unknown kind `{kind}`{_instead(kind, KINDS)}")


def _answer(name: str, answer: object) -> tuple[str, str]:
    """The answer in the form that rules compare ("" when not known), and what is wrong with it."""
    if name not in QUESTIONS:
        return "", f"unknown fact `{name}`{_instead(name, tuple(QUESTIONS))}"
    if isinstance(answer, list | dict):
        return "", f"`{name}` takes one answer"
    said = {None: "", True: "yes", False: "no"}.get(answer, str(answer).strip())  # type: ignore[call-overload]
    if said.lower() in ("", NOT_KNOWN):
        return "", ""
    if name == "state":
        code = said.upper()
        return (
            (code, "")
            if _STATES.fullmatch(code)
            else ("", f"unknown state `{said}`; write its two letters, such as TX")
        )
    if name in CHOICES:
        choice = said.lower()
        return (choice, "") if choice in CHOICES[name] else ("", f"`{name}: {said}`{_instead(choice, CHOICES[name])}")
    if name in _DATES:
        return _day(name, said)
    if name == "pay":
        amount = _AMOUNT.fullmatch(said)
        return (amount[1].replace(",", ""), "") if amount else ("", f"`pay: {said}` is not an amount such as 350000")
    return said, ""


def _day(name: str, said: str) -> tuple[str, str]:
    try:
        return date.fromisoformat(said).isoformat(), ""
    except ValueError:
        return "", f"`{name}: {said}` is not a date such as 2026-03-31"


def _instead(given: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(given, known, n=1)
    return f"; did you mean `{near[0]}`?" if near else f"; known are {', '.join(known)}"
