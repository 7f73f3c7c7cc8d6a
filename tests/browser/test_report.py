"""The report in a real Chromium: nothing loaded, nothing lost, readable in both themes, on a phone and on paper."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from clausecheck.facsimile import Facsimile
from clausecheck.report import html
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding

pytestmark = pytest.mark.browser

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
"""One grey pixel."""
CONTRAST = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * x + .7152 * y + .0722 * z;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = parts(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const has = Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
    const style = getComputedStyle(element);
    if (!has || element.closest("script, style, .unseen, [hidden]") || style.display === "none") continue;
    const [a, b] = [light(parts(style.color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05) * Math.min(1, Number(style.opacity) + .15);
    if (ratio < 4.5) weak.push([element.className, element.textContent.trim().slice(0, 30), ratio.toFixed(2)]);
  }
  return weak;
}"""


@dataclass
class Opened:
    """A page in the browser, and everything it complained about or asked for."""

    page: object
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as player:
        installed = shutil.which("chromium") or shutil.which("chromium-browser") or player.chromium.executable_path
        if not Path(installed).exists():
            assert not os.environ.get("CI"), "the browser tests need Chromium, and CI must have it"
            pytest.skip("no Chromium on this computer")
        chromium = player.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "offer.report.html"
    path.write_text(html.render(long_offer(), version="1"), encoding="utf-8")
    return path


def opened(browser, report, *, width=1280, height=800, scheme="light", context=None) -> Opened:
    context = context or browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    shown = Opened(context.new_page())
    shown.page.on("console", lambda message: shown.complaints.append(message.text))
    shown.page.on("pageerror", lambda error: shown.complaints.append(str(error)))
    shown.page.on("request", lambda request: shown.requests.append(request.url))
    shown.page.emulate_media(reduced_motion="reduce")
    shown.page.goto(report.as_uri())
    return shown


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_without_complaint_request_or_sideways_scroll(browser, report, width, scheme):
    shown = opened(browser, report, width=width, scheme=scheme)

    assert shown.complaints == []
    assert shown.requests == [report.as_uri()]
    assert shown.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(browser, report, scheme):
    shown = opened(browser, report, scheme=scheme)
    shown.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    assert shown.page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(browser, report, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    shown = opened(browser, report, scheme=scheme)
    shown.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")

    found = axe.run(shown.page).response["violations"]

    assert [
        (one["id"], one["nodes"][0]["html"][:160]) for one in found if one["impact"] in ("serious", "critical")
    ] == []


def test_ticks_and_answers_are_still_there_after_the_page_is_opened_again(browser, report):
    context = browser.new_context()
    shown = opened(browser, report, context=context)
    box = shown.page.locator(".to-ask input[type=checkbox]").first
    key = box.get_attribute("data-key")

    box.check()
    shown.page.locator(".to-ask .note summary").first.click()
    shown.page.locator(".to-ask textarea").first.fill("Three sites.")
    again = opened(browser, report, context=context)

    everywhere = again.page.locator(f'input[data-key="{key}"]')
    assert everywhere.count() >= 2
    assert all(everywhere.nth(at).is_checked() for at in range(everywhere.count()))
    assert again.page.locator(".to-ask textarea").first.input_value() == "Three sites."


def test_how_a_question_was_answered_is_kept_and_saved_as_text(browser, report):
    shown = opened(browser, report)
    shown.page.locator(".to-ask input[type=checkbox]").first.check()
    shown.page.locator(".to-ask .note summary").first.click()
    shown.page.locator(".to-ask textarea").first.fill("Three sites.")
    shown.page.locator('.to-ask input[value="dodged"]').first.check()

    with shown.page.expect_download() as waiting:
        shown.page.click("#save")
    lines = Path(waiting.value.path()).read_text().splitlines()

    assert lines[:2] == [
        "[x] Which facilities does the Group serve today, and which are planned?",
        "    (dodged) Three sites.",
    ]
    assert shown.complaints == []


def test_clearing_asks_first_and_then_forgets(browser, report):
    shown = opened(browser, report)
    box = shown.page.locator(".to-ask input[type=checkbox]").first
    box.check()

    shown.page.once("dialog", lambda dialog: dialog.dismiss())
    shown.page.click("#clear")
    assert box.is_checked()
    shown.page.once("dialog", lambda dialog: dialog.accept())
    shown.page.click("#clear")

    assert not box.is_checked()


def test_a_filter_shows_one_level_or_one_chapter_and_a_jump_undoes_it(browser, report):
    shown = opened(browser, report)
    cards = shown.page.locator("#findings .card:visible")
    everything = cards.count()

    shown.page.click('[data-filter="level"] [data-value="medium"]')
    medium = cards.count()
    shown.page.click('[data-filter="group"] [data-value="owning"]')
    both = cards.count()
    shown.page.click('[data-filter="level"] [data-value="favorable"]')

    assert 0 < both < medium < everything
    assert shown.page.locator("#nothing span").is_visible()
    shown.page.locator(".changes a").first.click()
    assert cards.count() == everything


def test_one_clause_can_be_picked_and_a_level_of_the_first_screen_filters(browser, report):
    shown = opened(browser, report)
    cards = shown.page.locator("#findings .card:visible")
    everything = cards.count()

    shown.page.select_option("#pick-clause", "non_compete")
    picked = {cards.nth(at).get_attribute("data-clause") for at in range(cards.count())}
    shown.page.select_option("#pick-clause", "")
    shown.page.click('.counts a[data-level="high"]')
    levels = {cards.nth(at).get_attribute("data-level") for at in range(cards.count())}

    assert picked == {"non_compete"}
    assert levels == {"high"}
    shown.page.click('[data-filter="level"] [data-value=""]')
    assert cards.count() == everything


def test_a_clause_whose_questions_are_all_asked_counts_as_settled(browser, report):
    shown = opened(browser, report)
    shown.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    family = shown.page.locator("#findings .family").first
    name = family.get_attribute("id")

    for at in range(family.locator(".tick input").count()):
        family.locator(".tick input").nth(at).check()
    shown.page.click('[data-filter="answered"] [data-value="done"]')
    assert shown.page.locator(f"#{name}").is_visible()
    shown.page.click('[data-filter="answered"] [data-value="open"]')

    assert not shown.page.locator(f"#{name}").is_visible()
    assert shown.page.locator("#findings .card:visible").count() > 0


def test_what_people_answered_is_counted_in_the_decision(browser, report):
    shown = opened(browser, report)
    told = shown.page.locator("#people-answered")
    before = told.text_content()

    shown.page.locator("#people .note summary").first.click()
    shown.page.locator('#people input[value="written"]').first.check()

    assert before.startswith("0 of 16")
    assert told.text_content().startswith("1 of 16")
    with shown.page.expect_download() as waiting:
        shown.page.click("#save")
    assert "(in writing)" in Path(waiting.value.path()).read_text()


def test_every_place_can_be_opened_by_one_button(browser, report):
    shown = opened(browser, report)

    shown.page.click("#open-all")

    assert shown.page.locator("#findings details:not([open])").count() == 0


def test_a_way_round_the_report_by_keyboard_alone(browser, report):
    shown = opened(browser, report)
    shown.page.focus('[data-filter="level"] [data-value="high"]')

    shown.page.keyboard.press("Enter")
    filtered = shown.page.locator('#findings .card[data-level="medium"]:visible').count()
    shown.page.focus("#findings .to-contract")
    shown.page.keyboard.press("Enter")
    shown.page.focus(".flag.lit")
    shown.page.keyboard.press("Enter")

    assert filtered == 0
    assert shown.page.locator(".card.lit").is_visible()
    assert shown.complaints == []


def test_card_and_contract_lead_to_each_other(browser, report):
    shown = opened(browser, report)
    card = shown.page.locator("#findings .card").first

    card.locator(".to-contract").click()
    flag = shown.page.locator(".flag.lit")
    assert flag.count() == 1
    box = flag.bounding_box()
    assert 0 < box["y"] < 800
    flag.click()

    assert shown.page.locator(".card.lit").get_attribute("id") == card.get_attribute("id")


def test_search_counts_and_walks_through_the_contract(browser, report):
    shown = opened(browser, report)
    count = shown.page.locator("#search-count")

    shown.page.fill("#search", "SHAREHOLDERS")
    first = count.inner_text()
    shown.page.keyboard.press("Enter")
    second = count.inner_text()
    shown.page.fill("#search", "zebra")

    assert first.startswith("1 of ")
    assert second.startswith("2 of ")
    assert count.inner_text() == "not found"
    assert shown.complaints == []


def test_the_keyboard_reaches_the_findings_first(browser, report):
    shown = opened(browser, report)

    shown.page.keyboard.press("Tab")
    shown.page.keyboard.press("Enter")

    assert shown.page.evaluate("document.activeElement.id") == "findings"


def test_nothing_moves_after_the_first_paint(browser, report):
    shown = opened(browser, report)

    moved = shown.page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })"""
    )

    assert moved == 0


def test_on_paper_every_question_has_lines_and_no_card_is_cut_where_it_fits(browser, report):
    shown = opened(browser, report)
    shown.page.emulate_media(media="print")

    assert shown.page.locator(".to-ask .on-paper:visible").count() >= 10
    assert not shown.page.locator("#contract").is_visible()
    assert shown.page.locator(".card").first.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    assert shown.page.pdf(format="Letter")[:5] == b"%PDF-"


def test_on_paper_a_folded_place_is_a_line_and_further_questions_have_none(browser, report):
    shown = opened(browser, report)
    shown.page.emulate_media(media="print")

    folded = shown.page.locator(".place-fold:not([open])").first

    assert folded.locator(".gist").is_visible()
    assert not folded.locator("blockquote").first.is_visible()
    assert shown.page.locator(".more .on-paper:visible").count() == 0
    assert shown.page.locator("#people .on-paper:visible").count() == 16
    assert shown.page.locator(".picture svg:visible").count() >= 2


def test_pictures_of_lines_are_shown_with_their_boxes(browser, tmp_path):
    paper = contract((("9.2", "Covenant", "Physician shall not compete."),))
    found = finding(paper, "Physician shall not compete.")
    png = base64.b64encode(PNG).decode("ascii")
    taken = (Facsimile(found.id, 1, png, 200, 40, ((10, 10, 90, 22),)),)
    path = tmp_path / "pictures.html"
    path.write_text(html.render(analysis(paper, (found,)), version="1", pictures=taken))
    shown = opened(browser, path)

    shown.page.click(".as-printed summary")

    assert shown.page.locator(".page-picture rect").is_visible()
    assert shown.page.evaluate(
        "new Promise((done) => { const one = new Image(); one.onload = () => done(true); one.onerror = () => done(false); one.src = document.querySelector('.page-picture image').href.baseVal; })"
    )
    assert shown.complaints == []
    assert shown.requests == [path.as_uri()] or all(one.startswith("data:") for one in shown.requests[1:])


def test_hostile_words_do_nothing(browser, tmp_path):
    words = "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'>"
    paper = replace(contract((("1", words, words),)), file=words)
    path = tmp_path / "hostile.html"
    path.write_text(html.render(analysis(paper, (finding(paper, words, title=words, why=words),)), version="1"))

    shown = opened(browser, path)

    assert shown.page.evaluate("window.owned") is None
    assert shown.complaints == []
    assert shown.requests == [path.as_uri()]


def test_a_hundred_and_twenty_pages_open_and_can_be_searched(browser, tmp_path):
    said = "The Group shall pay the shareholders what the Board decides, from time to time. " * 40
    paper = contract([(f"{at}", "Section", said) for at in range(120)], lines_a_page=1)
    path = tmp_path / "long.html"
    path.write_text(html.render(analysis(paper, (finding(paper, said),)), version="1"))
    shown = opened(browser, path)

    shown.page.fill("#search", "shareholders")

    assert shown.page.locator("#search-count").inner_text() == "1 of 4800"
    assert shown.complaints == []
