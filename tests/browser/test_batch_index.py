"""The index of a batch in a real Chromium: sorted, narrowed down, and never running what a file is named."""

from __future__ import annotations

from pathlib import Path

import pytest

import clausecheck
from clausecheck.batch import index, record
from clausecheck.batch.dataset import DataSet
from clausecheck.batch.record import Source
from tests.batch.contracts import DAY, failure

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror='window.owned = 1'>.txt"
TEXTS = {
    "far.txt": "Physician shall not practice medicine within forty (40) miles of the Clinic for two years after termination.",
    "near.txt": "Nothing in this Agreement limits where Physician may practice after termination.",
    HOSTILE: "The Group shall pay Physician a salary of $300,000 a year.",
}


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index")
    with DataSet(folder) as data:
        for name, text in TEXTS.items():
            source = Source(f"/offers/{name}", name, "key", "1", DAY)
            data.add(record.encode(record.of_analysis(clausecheck.analyze_text(text), source)))
        data.add(record.encode(failure("/offers/<b>broken</b>.pdf")))
        data.settle()
        data.write(Path("index.html"), index.render(data.parts))
    return folder / "index.html"


def _names(shown) -> list[str]:
    return shown.page.locator("#rows td.file > :first-child").all_inner_texts()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_can_be_read_by_everybody(opened, axe, page, width, scheme) -> None:
    shown = opened(page, width=width, scheme=scheme)

    assert shown.complaints == []
    assert shown.requests == [page.as_uri()]
    assert not shown.is_too_wide()
    assert shown.faint() == []
    assert shown.barriers(axe) == []


def test_a_name_is_text_and_nothing_else(opened, page) -> None:
    shown = opened(page)

    assert HOSTILE in _names(shown)
    assert "<b>broken</b>.pdf" in shown.page.inner_text("#errors")
    assert shown.page.evaluate("window.owned") is None


def test_it_is_sorted_and_narrowed_down(opened, page) -> None:
    shown = opened(page)
    assert _names(shown)[0] == "far.txt"

    shown.page.click("th[data-column=file] button")
    assert _names(shown) == [HOSTILE, "far.txt", "near.txt"]
    assert shown.page.get_attribute("th[data-column=file]", "aria-sort") == "ascending"

    shown.page.fill("#words", "NEAR")
    assert _names(shown) == ["near.txt"]
    assert shown.page.inner_text("#shown") == "1 of 3 contracts, 1 to 1 shown"

    shown.page.fill("#words", "")
    shown.page.select_option("#worst", "high")
    assert _names(shown) == ["far.txt"]

    shown.page.fill("#words", "near")
    assert shown.page.inner_text("#shown") == "No contract is like that"
