"""A folder of contracts holds reports, too, once they were made; a batch passes over what clausecheck wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from clausecheck.batch import inputs, own_files
from clausecheck.batch.run import Order, run
from clausecheck.cli import annotate, changes, compare, delivery, economics, facts, outgoing, review, texts
from clausecheck.errors import UsageError
from tests.batch.contracts import covenant, folder_of

OFFER = Path("offer.pdf")
MADE = [
    *(delivery.places([OFFER], None, delivery.report_ending(form))[0] for form in review.Form),
    *(delivery.place(OFFER, None, "changes", form) for form in changes.Form),
    *(delivery.place(OFFER, None, "offers", form) for form in compare.Form),
    *(delivery.place(OFFER, None, "economics", form) for form in economics.Form),
    *(delivery.places([Path(name)], None, annotate._ending)[0] for name in ("offer.pdf", "offer.docx")),
    *(economics.FILE, facts.FILE, texts.FILE, outgoing._beside("offer.report.html")),
    *("offer.docx-2.report.html", "OFFER.REPORT.TXT", "chosen.json"),
]


@pytest.mark.parametrize("name", MADE)
def test_every_name_that_a_command_gives_is_known(name: str) -> None:
    assert own_files.is_ours(f"offers/{name}")


@pytest.mark.parametrize("name", ["report.pdf", "offer.report.pdf", "changes.docx", "offer.changes.docx", "offers.txt"])
def test_a_contract_may_be_called_much_the_same(name: str) -> None:
    assert not own_files.is_ours(f"offers.report.html/{name}")


def test_reports_in_a_folder_are_passed_over_and_counted(tmp_path: Path) -> None:
    offers = folder_of(tmp_path / "offers", 2)
    for name in ("offer-000.report.txt", "offer-000.email.txt"):
        (offers / name).write_text(covenant(), encoding="utf-8")

    found = inputs.files([str(offers), str(offers / "*.txt")], out=tmp_path / "out")

    assert [Path(file).name for file in found.files] == ["offer-000.txt", "offer-001.txt"]
    assert found.passed_over == 2


def test_what_is_named_itself_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    offers = folder_of(tmp_path / "offers", 1)
    (offers / "acme.report.txt").write_text(covenant(), encoding="utf-8")

    found = inputs.files([str(offers), str(offers / "acme.report.txt")], out=tmp_path / "out")

    assert (len(found.files), found.passed_over) == (2, 0)


def test_the_results_of_another_batch_are_passed_over(tmp_path: Path) -> None:
    offers = folder_of(tmp_path / "offers", 1)
    run(Order((str(offers),), offers / "first", workers=1, reports=True), lambda tally: None)

    tally = run(Order((str(offers),), tmp_path / "second", workers=1), lambda tally: None)

    assert (tally.files, tally.read) == (1, 1)
    assert tally.passed_over > 3


def test_a_folder_of_reports_alone_is_said(tmp_path: Path) -> None:
    (tmp_path / "offer.report.html").write_text("x", encoding="utf-8")

    with pytest.raises(UsageError, match="only what clausecheck wrote"):
        inputs.files([str(tmp_path)], out=tmp_path / "out")
