"""The pages of offers, of drafts and of the economics in a real Chromium: readable everywhere, and what the reader marks is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

import clausecheck
from clausecheck import changes, compare, economics
from tests.changes import planted

pytestmark = pytest.mark.browser

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
HOSTILE = "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'>"


@pytest.fixture(scope="module")
def offers(tmp_path_factory):
    names = ("radiology_associate.txt", "hospital_employment.docx", "plain_letter.pdf")
    comparison = compare.side_by_side([clausecheck.analyze(SAMPLES / name) for name in names])
    path = tmp_path_factory.mktemp("offers") / "offers.html"
    path.write_text(compare.FORMATS["html"](comparison, version="1"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    old, new = map(clausecheck.analyze_text, planted.drafts())
    path = tmp_path_factory.mktemp("drafts") / "drafts.html"
    path.write_text(changes.FORMATS["html"](changes.between(old, new), version="1"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    path = tmp_path_factory.mktemp("economics") / "economics.html"
    outcome = economics.calculate(*economics.demo())
    path.write_text(economics.html.render(outcome, version="1", is_demo=True), encoding="utf-8")
    return path


@pytest.fixture(params=["offers", "drafts", "counted"])
def page(request):
    return request.getfixturevalue(request.param)


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_it_opens_without_complaint_request_or_sideways_scroll(opened, page, width):
    shown = opened(page, width=width)

    assert shown.complaints == []
    assert shown.requests == [page.as_uri()]
    assert not shown.is_too_wide()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(opened, page, scheme):
    shown = opened(page, scheme=scheme)

    assert shown.faint() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened, axe, page, scheme):
    assert opened(page, scheme=scheme).barriers(axe) == []


def test_three_offers_print_on_one_page(opened, offers, tmp_path):
    path = tmp_path / "offers.pdf"

    opened(offers).page.pdf(path=path, prefer_css_page_size=True)

    with pypdfium2.PdfDocument(path) as printed:
        assert len(printed) == 1
        text = printed[0].get_textpage().get_text_range()
    assert "Governing law" in text
    assert "Close Corporation" in text
    assert text.count("5. ") == 3


def test_weights_and_must_haves_are_kept_and_saved(opened, browser, offers):
    context = browser.new_context()
    shown = opened(offers, context=context)
    shown.page.locator('[data-weight="tail"]').select_option("3")
    shown.page.locator('[data-must="nc_miles"]').check()

    again = opened(offers, context=context)
    with again.page.expect_download() as waiting:
        again.page.click("#save")
    saved = json.loads(Path(waiting.value.path()).read_text())

    assert again.page.locator('[data-weight="tail"]').input_value() == "3"
    assert [(row["row"], row["weight"], row["must_have"]) for row in saved["rows"]] == [
        ("nc_miles", 0, True),
        ("tail", 3, False),
    ]
    assert saved["rows"][0]["offers"][0].startswith("25 miles")
    assert "25 miles" in again.page.locator("#musts .chosen").inner_text()
    assert not again.page.locator("#musts .none-yet").is_visible()


def test_saved_weights_come_back_in_another_browser(opened, offers, tmp_path):
    first = opened(offers)
    first.page.locator('[data-weight="tail"]').select_option("3")
    first.page.locator('[data-must="nc_miles"]').check()
    with first.page.expect_download() as waiting:
        first.page.click("#save")
    saved = tmp_path / "my-weights.json"
    waiting.value.save_as(saved)

    other = opened(offers)
    other.page.locator("#read").set_input_files(saved)
    other.page.wait_for_function("document.querySelector('#taken').textContent")

    assert other.page.locator("#taken").inner_text() == "2 rows were taken from my-weights.json."
    assert other.page.locator('[data-weight="tail"]').input_value() == "3"
    assert other.page.locator('[data-must="nc_miles"]').is_checked()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"rows": [{"row": "nobody", "weight": 3}, null]}', '{"rows": 3}'])
def test_a_file_without_weights_changes_nothing_and_is_named(opened, offers, tmp_path, text):
    wrong = tmp_path / "wrong.json"
    wrong.write_text(text, encoding="utf-8")
    shown = opened(offers)

    shown.page.locator("#read").set_input_files(wrong)
    shown.page.wait_for_function("document.querySelector('#taken').textContent")

    assert shown.page.locator("#taken").inner_text() == "wrong.json holds no weights that this page has saved."
    assert shown.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_word_in_a_drawing_is_faint_or_cut_off(opened, counted, scheme):
    shown = opened(counted, scheme=scheme)

    outside = """() => Array.from(document.querySelectorAll("svg.curve text, svg.pay text, svg.probability text, svg.tornado text"))
      .filter((text) => { const box = text.getBBox(), svg = text.ownerSVGElement.viewBox.baseVal;
        return box.x < 0 || box.y < 0 || box.x + box.width > svg.width || box.y + box.height > svg.height; })
      .map((text) => text.textContent)"""
    coloured = """() => { for (const text of document.querySelectorAll(".drawing text")) text.style.color = getComputedStyle(text).fill; }"""
    assert shown.page.evaluate(outside) == []
    shown.page.evaluate(coloured)
    assert shown.faint() == []


def test_on_paper_the_tables_of_the_economics_stand_open(opened, counted, tmp_path):
    path = tmp_path / "economics.pdf"

    opened(counted).page.pdf(path=path, prefer_css_page_size=True)

    with pypdfium2.PdfDocument(path) as printed:
        text = " ".join(one.get_textpage().get_text_range() for one in printed)
        assert len(printed) <= 8
    assert "$624,240" in text
    assert "K-1s" in text


def test_rows_are_ordered_and_chosen_by_what_matters_to_the_reader(opened, offers):
    shown = opened(offers)
    shown.page.locator('[data-weight="law"]').select_option("2")
    shown.page.locator('[data-must="tail"]').check()

    shown.page.check("#by-weight")
    first = shown.page.locator("tbody", has=shown.page.locator('[data-row="tail"]')).locator(".line").first
    name = first.get_attribute("data-row")
    shown.page.check("#only-mine")

    assert name == "tail"
    assert shown.page.locator(".line:visible").count() == 2


def test_the_words_of_a_value_open_below_it(opened, offers):
    shown = opened(offers)
    value = shown.page.locator('[data-row="nc_miles"] .stated').first

    value.locator("summary").click()

    assert "twenty-five (25) miles" in value.locator("blockquote").inner_text()


def test_one_kind_of_change_can_be_shown_alone(opened, drafts):
    shown = opened(drafts)

    shown.page.click('button[data-kind="removed"]')

    assert shown.page.locator("#every .row:visible").count() == len(planted.DELETIONS)


def test_hostile_words_do_nothing(opened, tmp_path):
    text = f"1. Pay. The Group shall pay Physician an annual base salary of $300,000. {HOSTILE}"
    evil = clausecheck.analyze_text(text)
    evil = replace(evil, contract=replace(evil.contract, file=HOSTILE))
    plain = clausecheck.analyze_text("1. Pay. The Group shall pay Physician a salary of $200,000.")
    pages = (
        compare.FORMATS["html"](compare.side_by_side([evil, plain]), version="1"),
        changes.FORMATS["html"](changes.between(plain, evil), version="1"),
    )

    for number, told in enumerate(pages):
        path = tmp_path / f"{number}.html"
        path.write_text(told, encoding="utf-8")
        shown = opened(path)
        assert shown.page.evaluate("window.owned") is None
        assert shown.complaints == []


def test_what_is_said_beside_a_silence_stands_like_every_other_value(opened, offers):
    shown = opened(offers)

    aligned = shown.page.eval_on_selector_all(
        ".beside-silence .stated", "those => those.map(one => getComputedStyle(one).textAlign)"
    )

    assert aligned
    assert set(aligned) <= {"left", "start"}
