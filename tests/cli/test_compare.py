"""`clausecheck compare` as a person calls it."""

from __future__ import annotations

import json
from pathlib import Path

from commands import OFFER, run


def test_a_page_stands_beside_the_first_offer(capsys, folder):
    Path("other.txt").write_text(OFFER.replace("forty (40)", "ten (10)"), encoding="utf-8")

    done = run(capsys, "compare", "offer.txt", "other.txt")

    assert done.code == 0
    assert "<table" in Path("offer.offers.html").read_text()
    assert "rows differ" in done.err
    assert done.out == ""


def test_a_saved_analysis_takes_the_place_of_an_offer(capsys, folder):
    run(capsys, "review", "offer.txt", "--format", "json", "-o", "offer.json")

    done = run(capsys, "compare", "offer.json", "offer.txt", "--format", "json", "-o", "-")

    assert [row["id"] for row in json.loads(done.out)["rows"] if row["differs"]] == []


def test_one_offer_has_nothing_beside_it(capsys, folder):
    done = run(capsys, "compare", "offer.txt")

    assert done.code == 2
    assert "name 2 to 6" in done.err
