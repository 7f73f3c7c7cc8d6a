"""The report in a real Chromium: nothing loaded, nothing lost, readable in both themes, on a phone and on paper."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from pathlib import Path

import pytest

from clausecheck.facsimile import Facsimile
from clausecheck.report import chosen, email, html
from tests.report.long_offer import long_offer
from tests.report.made import analysis, contract, finding

pytestmark = pytest.mark.browser

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
"""One grey pixel."""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "offer.report.html"
    path.write_text(html.render(long_offer(), version="1"), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280, 1920])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_without_complaint_request_or_sideways_scroll(opened, report, width, scheme):
    shown = opened(report, width=width, scheme=scheme)

    assert shown.complaints == []
    assert shown.requests == [report.as_uri()]
    assert not shown.is_too_wide()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_has_enough_contrast(opened, report, scheme):
    shown = opened(report, scheme=scheme)

    assert shown.faint() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened, axe, report, scheme):
    assert opened(report, scheme=scheme).barriers(axe) == []


def test_ticks_and_answers_are_still_there_after_the_page_is_opened_again(opened, browser, report):
    context = browser.new_context()
    shown = opened(report, context=context)
    box = shown.page.locator(".to-ask input[type=checkbox]").first
    key = box.get_attribute("data-key")

    box.check()
    shown.page.locator(".to-ask .note summary").first.click()
    shown.page.locator(".to-ask textarea").first.fill("Three sites.")
    again = opened(report, context=context)

    everywhere = again.page.locator(f'input[data-key="{key}"]')
    assert everywhere.count() >= 2
    assert all(everywhere.nth(at).is_checked() for at in range(everywhere.count()))
    assert again.page.locator(".to-ask textarea").first.input_value() == "Three sites."


def test_how_a_question_was_answered_is_kept_and_saved_as_text(opened, report):
    shown = opened(report)
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


def test_what_is_ticked_is_saved_for_the_letter_that_takes_it(opened, report):
    shown = opened(report)
    shown.page.locator(".changes .tick input").first.check()
    shown.page.locator(".to-ask .tick input").first.check()
    shown.page.locator("#people .tick input").last.check()

    with shown.page.expect_download() as waiting:
        shown.page.click("#save-chosen")
    analysis = long_offer()
    letter = email.render(analysis, chosen=chosen.read(Path(waiting.value.path())).of(analysis.contract))

    assert len(re.findall(r"^\d+\. ", letter, re.MULTILINE)) == 3
    assert "Will you put these answers into the contract" in letter


def test_clearing_asks_first_and_then_forgets(opened, report):
    shown = opened(report)
    box = shown.page.locator(".to-ask input[type=checkbox]").first
    box.check()

    shown.page.once("dialog", lambda dialog: dialog.dismiss())
    shown.page.click("#clear")
    assert box.is_checked()
    shown.page.once("dialog", lambda dialog: dialog.accept())
    shown.page.click("#clear")

    assert not box.is_checked()


def test_a_filter_shows_one_level_or_one_chapter_and_a_jump_undoes_it(opened, report):
    shown = opened(report)
    cards = shown.page.locator("#findings .card:visible")
    everything = cards.count()

    shown.page.click('[data-filter="level"] [data-value="medium"]')
    medium = cards.count()
    shown.page.select_option('[data-pick="group"]', "owning")
    both = cards.count()
    shown.page.click('[data-filter="level"] [data-value="favorable"]')

    assert 0 < both < medium < everything
    assert shown.page.locator("#nothing span").is_visible()
    shown.page.locator(".changes a").first.click()
    assert cards.count() == everything


def test_a_jump_shows_its_target_before_the_browser_tells_of_it(opened, report):
    """Nobody waits for an event: a slow machine would jump to a card that is still hidden."""
    shown = opened(report)
    shown.page.click('[data-filter="level"] [data-value="favorable"]')

    hidden = shown.page.locator(".changes a").first.evaluate(
        "link => { link.click(); return document.querySelectorAll('#findings .card[hidden]').length; }"
    )

    assert hidden == 0


def test_a_mark_in_the_contract_leads_to_its_card_as_often_as_it_is_clicked(opened, report):
    shown = opened(report)
    shown.unfold()
    mark = shown.page.locator("mark[data-card]").first
    card = shown.page.locator("#" + mark.get_attribute("data-card"))

    for _ in range(2):
        shown.page.click('[data-filter="level"] [data-value="favorable"]')
        mark.evaluate("mark => mark.click()")
        assert card.is_visible()


def test_one_clause_can_be_picked_and_a_level_of_the_first_screen_filters(opened, report):
    shown = opened(report)
    cards = shown.page.locator("#findings .card:visible")
    everything = cards.count()

    shown.page.select_option('[data-pick="clause"]', "non_compete")
    picked = {cards.nth(at).get_attribute("data-clause") for at in range(cards.count())}
    shown.page.select_option('[data-pick="clause"]', "")
    shown.page.click('.counts a[data-level="high"]')
    levels = {cards.nth(at).get_attribute("data-level") for at in range(cards.count())}

    assert picked == {"non_compete"}
    assert levels == {"high"}
    shown.page.click('[data-filter="level"] [data-value=""]')
    assert cards.count() == everything


def test_a_clause_whose_questions_are_all_asked_counts_as_settled(opened, report):
    shown = opened(report)
    shown.unfold()
    family = shown.page.locator("#findings .family").first
    name = family.get_attribute("id")

    for at in range(family.locator(".tick input").count()):
        family.locator(".tick input").nth(at).check()
    shown.page.select_option('[data-pick="answered"]', "done")
    assert shown.page.locator(f"#{name}").is_visible()
    shown.page.select_option('[data-pick="answered"]', "open")

    assert not shown.page.locator(f"#{name}").is_visible()
    assert shown.page.locator("#findings .card:visible").count() > 0


def test_what_people_answered_is_counted_in_the_decision(opened, report):
    shown = opened(report)
    told = shown.page.locator("#people-answered")
    before = told.text_content()

    shown.page.locator("#people .note summary").first.click()
    shown.page.locator('#people input[value="written"]').first.check()

    assert before.startswith("0 of 16")
    assert told.text_content().startswith("1 of 16")
    with shown.page.expect_download() as waiting:
        shown.page.click("#save")
    assert "(in writing)" in Path(waiting.value.path()).read_text()


def test_every_place_can_be_opened_by_one_button(opened, report):
    shown = opened(report)

    shown.page.click("#open-all")

    assert shown.page.locator("#findings details:not([open])").count() == 0


def test_a_way_round_the_report_by_keyboard_alone(opened, report):
    shown = opened(report)
    shown.page.focus('[data-filter="level"] [data-value="high"]')

    shown.page.keyboard.press("Enter")
    filtered = shown.page.locator('#findings .card[data-level="medium"]:visible').count()
    shown.page.focus("#findings .to-contract")
    shown.page.keyboard.press("Enter")
    shown.page.focus(".flag.lit")
    shown.page.keyboard.press("Enter")
    shown.page.wait_for_selector(".card.lit")

    assert filtered == 0
    assert shown.page.locator(".card.lit").is_visible()
    assert shown.complaints == []


def test_card_and_contract_lead_to_each_other(opened, report):
    shown = opened(report)
    card = shown.page.locator("#findings .card").first

    card.locator(".to-contract").click()
    shown.page.wait_for_selector(".flag.lit")
    flag = shown.page.locator(".flag.lit")
    assert flag.count() == 1
    box = flag.bounding_box()
    assert 0 < box["y"] < 800
    flag.click()
    shown.page.wait_for_selector(".card.lit")

    assert shown.page.locator(".card.lit").get_attribute("id") == card.get_attribute("id")


def test_search_counts_and_walks_through_the_contract(opened, report):
    shown = opened(report)
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


def test_the_keyboard_reaches_the_findings_first(opened, report):
    shown = opened(report)

    shown.page.keyboard.press("Tab")
    shown.page.keyboard.press("Enter")

    assert shown.page.evaluate("document.activeElement.id") == "findings"


def test_nothing_moves_after_the_first_paint(opened, report):
    shown = opened(report)

    moved = shown.page.evaluate(
        """() => new Promise((done) => {
          let sum = 0;
          new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })"""
    )

    assert moved == 0


def test_on_paper_every_question_has_lines_and_no_quote_and_no_reason_is_cut(opened, report):
    shown = opened(report)
    shown.page.emulate_media(media="print")

    assert shown.page.locator(".to-ask .on-paper:visible").count() >= 10
    assert not shown.page.locator("#contract").is_visible()
    for whole in (".card figure", ".rules > li", ".numbers > div", ".to-ask .asked li"):
        assert shown.page.locator(whole).first.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    assert shown.page.pdf(format="Letter")[:5] == b"%PDF-"


def test_on_paper_a_folded_place_is_a_line_and_further_questions_have_none(opened, report):
    shown = opened(report)
    shown.page.emulate_media(media="print")

    folded = shown.page.locator(".place-fold:not([open])").first

    assert folded.locator(".gist").is_visible()
    assert not folded.locator("blockquote").first.is_visible()
    assert shown.page.locator(".more .on-paper:visible").count() == 0
    assert shown.page.locator(".more:visible").count() == shown.page.locator(".more").count() > 2
    assert shown.page.locator("#people .on-paper:visible").count() == 16
    assert shown.page.locator(".picture svg:visible").count() >= 2


def test_pictures_of_lines_are_shown_with_their_boxes(opened, tmp_path):
    paper = contract((("9.2", "Covenant", "Physician shall not compete."),))
    found = finding(paper, "Physician shall not compete.")
    png = base64.b64encode(PNG).decode("ascii")
    taken = (Facsimile(found.id, 1, png, 200, 40, ((10, 10, 90, 22),)),)
    path = tmp_path / "pictures.html"
    path.write_text(html.render(analysis(paper, (found,)), version="1", pictures=taken))
    shown = opened(path)

    shown.page.click(".as-printed summary")

    assert shown.page.locator(".page-picture rect").is_visible()
    assert shown.page.evaluate(
        "new Promise((done) => { const one = new Image(); one.onload = () => done(true); one.onerror = () => done(false); one.src = document.querySelector('.page-picture image').href.baseVal; })"
    )
    assert shown.complaints == []
    assert shown.requests == [path.as_uri()] or all(one.startswith("data:") for one in shown.requests[1:])


def test_hostile_words_do_nothing(opened, tmp_path):
    words = "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'>"
    paper = replace(contract((("1", words, words),)), file=words)
    path = tmp_path / "hostile.html"
    path.write_text(html.render(analysis(paper, (finding(paper, words, title=words, why=words),)), version="1"))

    shown = opened(path)

    assert shown.page.evaluate("window.owned") is None
    assert shown.complaints == []
    assert shown.requests == [path.as_uri()]


def test_a_hundred_and_twenty_pages_open_and_can_be_searched(opened, tmp_path):
    said = "The Group shall pay the shareholders what the Board decides, from time to time. " * 40
    paper = contract([(f"{at}", "Section", said) for at in range(120)], lines_a_page=1)
    path = tmp_path / "long.html"
    path.write_text(html.render(analysis(paper, (finding(paper, said),)), version="1"))
    shown = opened(path)

    shown.page.fill("#search", "shareholders")

    assert shown.page.locator("#search-count").inner_text() == "1 of 4800"
    assert shown.complaints == []
