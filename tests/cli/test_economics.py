"""`clausecheck economics` as a person calls it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from commands import run

from clausecheck import shipped

TRACK = """ASSOCIATE AGREEMENT between Lakeside Radiology, P.C. (the "Group") and Jane Doe, M.D. (the "Physician").

1. Salary. The Group shall pay Physician an annual base salary of $395,000.
2. Ownership. After thirty-six (36) months of employment Physician will be considered for election as a shareholder.
3. Price. The purchase price of the shares is $180,000, payable in sixty (60) equal monthly installments.
"""
HOSPITAL = """EMPLOYMENT AGREEMENT between Mercy Hospital (the "Hospital") and Jane Doe, M.D. (the "Physician").

1. Pay. The Hospital shall pay Physician a base salary of $465,000 per year.
"""


def offers():
    Path("track.txt").write_text(TRACK, encoding="utf-8")
    Path("hospital.txt").write_text(HOSPITAL, encoding="utf-8")


def given_income(income="800000"):
    begun = Path("assumptions.yaml").read_text(encoding="utf-8")
    Path("assumptions.yaml").write_text(
        begun.replace("income:   # yours to give", f"income: {income}"), encoding="utf-8"
    )


def test_from_two_offers_to_a_page(capsys, folder):
    offers()

    begun = run(capsys, "economics", "init", "track.txt", "hospital.txt")
    asked = run(capsys, "economics", "assumptions.yaml")
    given_income()
    done = run(capsys, "economics", "assumptions.yaml")

    assert (begun.code, asked.code, done.code) == (0, 2, 0)
    assert "`income` is yours to give" in asked.err
    assert "K-1s" in asked.err
    assert "Break-even: year" in done.err
    assert "<svg" in Path("assumptions.economics.html").read_text(encoding="utf-8")
    assert done.out == ""


def test_a_saved_analysis_takes_the_place_of_an_offer(capsys, folder):
    offers()
    run(capsys, "review", "track.txt", "--format", "json", "-o", "track.json")

    from_file = run(capsys, "economics", "init", "track.txt", "hospital.txt", "-o", "-")
    from_saved = run(capsys, "economics", "init", "track.json", "hospital.txt", "-o", "-")

    assert from_saved.out == from_file.out
    assert "395000" in from_saved.out


def test_figures_once_given_are_never_written_over(capsys, folder):
    offers()
    run(capsys, "economics", "init", "track.txt")

    again = run(capsys, "economics", "init", "track.txt")

    assert again.code == 2
    assert "there is such a file already" in again.err


def test_the_numbers_go_to_stdout_where_asked(capsys, folder):
    offers()
    run(capsys, "economics", "init", "track.txt", "hospital.txt")
    given_income("[700000, 750000]")

    told = run(capsys, "economics", "calculate", "assumptions.yaml", "--format", "json", "-o", "-")
    table = run(capsys, "economics", "assumptions.yaml", "--format", "csv", "-o", "-")

    assert json.loads(told.out)["assumptions"]["partner"]["income"] == [700_000, 750_000]
    assert table.out.startswith("year,track,buy_in,alternative")


def test_the_demo_needs_no_file_and_says_what_it_is(capsys, folder):
    done = run(capsys, "economics", "demo")

    assert done.code == 0
    assert "illustrations from articles of opinion" in done.err
    assert "probability of admission needed: 32.4%" in done.err
    assert Path("demo.economics.html").is_file()


def test_a_file_that_is_not_there_is_named(capsys, folder):
    done = run(capsys, "economics", "nowhere.yaml")

    assert done.code == 2
    assert done.err.startswith("nowhere.yaml: cannot be read")


def test_a_contract_in_place_of_assumptions_is_told_what_to_do(capsys, folder):
    offers()
    shutil.copy(shipped.folder("sample_contracts") / "plain_letter.pdf", "letter.pdf")

    for name in ("track.txt", "letter.pdf"):
        done = run(capsys, "economics", name)

        assert done.code == 2
        assert done.err == (
            f"{name}: this looks like a contract, and not like a file of assumptions. Begin one from it: "
            f"clausecheck economics init {name}\n"
        )


def test_assumptions_may_be_called_anything(capsys, folder):
    offers()
    run(capsys, "economics", "init", "track.txt", "hospital.txt", "-o", "mine.txt")

    asked = run(capsys, "economics", "mine.txt")

    assert "`income` is yours to give" in asked.err
