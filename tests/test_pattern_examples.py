"""The examples in the shipped pattern files hold, and an example that does not hold is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausecheck import pattern_examples, pattern_files

FILE = """title: Notice
why: It says how soon it can end.
find:
  - "<days> ...6 notice"
terms:
  notice_days: {{}}
rules:
  - id: NT-1
    level: high
    when: {{term: notice_days, below: 60}}
    because: It is short.
    ask: Ask for ninety days.
examples:
  found:
    - text: Either side may end this with thirty (30) days written notice.
      risk: {risk}
      terms: {{notice_days: {days}}}
  not_found:
    - Notices go to the address below.
"""


def test_every_example_of_the_shipped_pattern_files_holds() -> None:
    outcome = pattern_examples.run(pattern_files.load())

    assert outcome.failures == ()
    assert outcome.without == ()


@pytest.mark.parametrize(
    ("risk", "days", "wrong"),
    [
        ("high", 30, []),
        ("low", 30, ["the risk must be low, but is high"]),
        ("high", 90, ["`notice_days` must be 90, but is 30"]),
    ],
)
def test_risk_and_terms_of_an_example_are_compared(risk: str, days: int, wrong: list[str], tmp_path: Path) -> None:
    path = tmp_path / "notice.yaml"
    path.write_text(FILE.format(risk=risk, days=days))

    outcome = pattern_examples.run(pattern_files.load([path], shipped_too=False))

    assert outcome.run == 2
    assert [failure.split(": ")[1] for failure in outcome.failures] == wrong
    assert all(failure.startswith(f"{path}:15: ") for failure in outcome.failures)
