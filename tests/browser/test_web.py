"""The page in a real Chromium: each of its ways from the drop to the download, by mouse, by keyboard, and on a phone."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.browser.opened import Opened
from tests.web.running import PATIENCE, Running, Visitor

pytestmark = pytest.mark.browser

SAMPLES = Path(__file__).parents[2] / "sample_contracts"
WAIT = 30_000
EVIL = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
PAGES = ["/", "/compare", "/changes", "/economics", "/workshop"]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running("--stay", folder=tmp_path_factory.mktemp("served"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def cookies(served: Running, browser) -> list[dict]:
    """What the one-time address gives a browser; each test begins with it in a context of its own."""
    context = browser.new_context()
    context.new_page().goto(served.address)
    given = context.cookies()
    context.close()
    return given


@pytest.fixture
def visit(served: Running, cookies, browser) -> Iterator[Callable[..., Opened]]:
    """Opens a part of the page: ``visit("/workshop", width=390)``; everything was wiped before."""
    contexts = []

    def open_it(path: str = "/", *, width: int = 1280, height: int = 900, scheme: str = "light") -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        context.add_cookies(cookies)
        contexts.append(context)
        shown = Opened(context.new_page())
        shown.page.set_default_timeout(WAIT)
        shown.page.on("console", lambda message: shown.complaints.append(message.text))
        shown.page.on("pageerror", lambda error: shown.complaints.append(str(error)))
        shown.page.on("request", lambda request: shown.requests.append(request.url))
        shown.page.goto(served.origin + path)
        return shown

    yield open_it
    for context in contexts:
        context.close()
    owner = Visitor(served, cookie="; ".join(f"{one['name']}={one['value']}" for one in cookies))
    for key in owner.contracts():
        owner.ask("DELETE", f"/api/contracts/{key}")


def _drop(shown: Opened, *files: object) -> None:
    shown.page.set_input_files("#files", list(files))
    shown.page.locator(".taken[data-stage=done]").nth(len(files) - 1).wait_for()


def _file(name: str, content: bytes, sort: str = "text/plain") -> dict[str, object]:
    return {"name": name, "mimeType": sort, "buffer": content}


OFFER = _file("offer.txt", b"The Physician shall not practice medicine within ten miles of the Clinic for two years.\n")


def test_a_contract_goes_in_and_its_report_is_read_in_place(visit) -> None:
    shown = visit()

    _drop(shown, SAMPLES / "radiology_associate.pdf")
    row = shown.page.locator(".taken")
    said = row.inner_text()
    row.get_by_role("link", name="Open the report").click()
    report = shown.page.frame_locator("#shown")

    report.get_by_role("heading", name="radiology_associate.pdf").wait_for()
    assert "Employment agreement · 12 pages" in said
    assert re.search(r"\d+\s+high", said)
    assert report.locator("#findings .card").count() > 20
    assert shown.complaints == []


def test_nothing_is_asked_of_any_other_place(visit, served) -> None:
    shown = visit()
    _drop(shown, OFFER)
    for path in PAGES:
        shown.page.goto(served.origin + path)
    shown.page.wait_for_load_state("networkidle")

    own = urlsplit(served.origin).netloc
    assert {urlsplit(url).netloc for url in shown.requests if not url.startswith("data:")} == {own}


def test_progress_is_told_page_by_page_and_work_can_be_cancelled(visit) -> None:
    shown = visit()
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(1500):
        canvas.drawString(72, 700, f"{number}. The Physician shall not practice within ten miles for two years.")
        canvas.showPage()
    canvas.save()

    shown.page.set_input_files("#files", [_file("long.pdf", out.getvalue(), "application/pdf")])
    shown.page.get_by_text(re.compile(r"Reading page \d+ of 1500")).wait_for()
    shown.page.get_by_role("button", name="Cancel").click()
    shown.page.get_by_text("Nothing was dropped yet.").wait_for()

    _drop(shown, OFFER)
    assert shown.complaints == []


def test_the_answers_go_with_the_contract_and_can_be_changed_for_it(visit) -> None:
    shown = visit()
    shown.page.get_by_label("In which state").select_option("TX")
    shown.page.get_by_label("yearly pay").fill("much")
    shown.page.set_input_files("#files", [OFFER])
    shown.page.get_by_text("is not an amount such as 350000").wait_for()
    shown.page.locator(".taken", has_text="An answer in the form does not fit").wait_for()
    shown.page.get_by_role("button", name="Remove").click()
    shown.page.get_by_label("yearly pay").fill("350,000")
    _drop(shown, OFFER)

    shown.page.get_by_role("link", name="Open the report").click()
    shown.page.get_by_text("Other answers for this contract").click()
    state, pay = shown.page.get_by_label("In which state"), shown.page.get_by_label("yearly pay")
    assert (state.input_value(), pay.input_value()) == ("TX", "350000")
    state.select_option("CA")
    shown.page.get_by_role("button", name="Judge it again").click()
    shown.page.frame_locator("#shown").get_by_text("California").first.wait_for()


def test_a_locked_pdf_asks_for_its_password(visit) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 700, "The Physician shall not practice medicine within ten miles for two years.")
    canvas.save()
    shown = visit()

    shown.page.set_input_files("#files", [_file("locked.pdf", out.getvalue(), "application/pdf")])
    field = shown.page.get_by_label("Password of this file")
    field.fill("guess")
    field.press("Enter")
    shown.page.get_by_text("another password").wait_for()
    field.fill("secret")
    field.press("Enter")

    shown.page.get_by_role("link", name="Open the report").wait_for()


def test_a_file_that_is_no_contract_says_why(visit) -> None:
    shown = visit()

    shown.page.set_input_files("#files", [_file("photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(500))])

    shown.page.locator(".taken", has_text="photo.pdf: it is a PNG image").wait_for()
    shown.page.get_by_role("button", name="Remove").click()
    shown.page.get_by_text("Nothing was dropped yet.").wait_for()


def test_pages_that_were_not_read_are_said_on_both_pages(visit) -> None:
    from PIL import Image

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 700, "The Physician shall not practice medicine within ten miles for two years.")
    canvas.showPage()
    canvas.drawInlineImage(Image.new("L", (1200, 1600), 200), 0, 0, 600, 800)
    canvas.save()
    shown = visit()
    shown.page.get_by_text("How it is read").click()
    shown.page.get_by_label("Scanned pages").select_option("never")
    try:
        _drop(shown, _file("scan.pdf", out.getvalue(), "application/pdf"))
        assert "page 2" in shown.page.locator(".taken .unread").inner_text().lower()
        shown.page.get_by_role("link", name="Open the report").click()
        assert "page 2" in shown.page.locator("main > .unread").inner_text().lower()
    finally:
        shown.page.goto(shown.page.url.split("/report")[0])
        shown.page.get_by_text("How it is read").click()
        shown.page.get_by_label("Scanned pages").select_option("auto")
        shown.page.get_by_text("Kept for the contracts").wait_for()


def test_everything_that_can_be_kept_is_downloaded(visit) -> None:
    shown = visit()
    _drop(shown, SAMPLES / "plain_letter.docx")
    shown.page.get_by_role("link", name="Open the report").click()
    shown.page.get_by_text("More", exact=False).first.wait_for()

    names = []
    for name in ("Report", "Word file", "Data (JSON)"):
        with shown.page.expect_download() as coming:
            shown.page.locator(".keep > a", has_text=name).click()
        names.append(coming.value.suggested_filename)
    with shown.page.expect_download() as coming:
        shown.page.get_by_role("button", name="Contract with notes").click()
    names.append(coming.value.suggested_filename)
    said = shown.page.locator("#made").inner_text()

    assert names == ["plain_letter.report.html", "plain_letter.report.docx", "plain_letter.report.json", "plain_letter.private-notes.docx"]  # fmt: skip
    assert "never send it to the group" in said


def test_offers_and_drafts_are_compared(visit, served) -> None:
    shown = visit()
    _drop(shown, SAMPLES / "plain_letter.pdf", SAMPLES / "hospital_employment.txt")

    shown.page.get_by_role("link", name="Compare offers").click()
    shown.page.get_by_role("button", name="Lay them side by side").click()
    offers = shown.page.frame_locator("iframe")
    offers.get_by_role("heading", name="Side by side").wait_for()
    shown.page.get_by_role("link", name="Changes", exact=True).click()
    shown.page.get_by_role("button", name="Show the changes").click()
    drafts = shown.page.frame_locator("iframe")

    drafts.get_by_role("heading", name="What moved between the drafts").wait_for()
    assert shown.complaints == []


def test_the_economics_are_filled_from_the_contract_and_follow_what_is_typed(visit) -> None:
    shown = visit()
    _drop(shown, SAMPLES / "radiology_associate.docx")
    shown.page.get_by_role("link", name="Economics").click()
    shown.page.get_by_label("The partner track").select_option(index=1)
    shown.page.get_by_role("button", name="Fill in from these").click()
    shown.page.get_by_text("The charts come as soon as these are given").wait_for()
    filled = shown.page.get_by_label("Track: pay before partnership").input_value()

    shown.page.get_by_label("Income as a partner").fill("700,000; 760,000")
    shown.page.get_by_label("Alternative: pay").fill("465,000")
    frame = shown.page.frame_locator("#frames iframe:not(.coming)")
    tile = frame.locator(".tile", has_text="After 10 years").first
    first = tile.inner_text().split("\n")[1]
    shown.page.get_by_label("Income as a partner").fill("500,000")
    frame.locator(".tile", has_text="After 10 years", has_not_text=first).first.wait_for()
    charts = frame.locator("svg[role=img]").count()
    shown.page.get_by_label("Tax on the last dollar").fill("a lot")

    shown.page.locator("#w-tax_percent, [id='w-tax_percent']").filter(has_text=re.compile(".")).wait_for()
    assert filled == "395,000; 420,000; 450,000"
    assert charts >= 3
    assert shown.complaints == []


def test_the_workshop_shows_while_one_types_what_fires_and_what_fails(visit) -> None:
    shown = visit("/workshop")
    shown.page.get_by_text("All 4 examples come out as expected.").wait_for()
    fired = shown.page.locator(".fires mark").all_inner_texts()

    shown.page.get_by_label("Sentence").fill("The Physician may use ten percent of the week for writing.")
    shown.page.locator(".near .bad").first.wait_for()
    near = shown.page.locator(".near").first.inner_text()
    editor = shown.page.locator("#pattern")
    good = editor.input_value()
    editor.fill(good.replace("protected (time|days|hours)", "protected (days|hours)"))
    shown.page.get_by_text("1 of 4 examples come out otherwise.").wait_for()
    red = shown.page.locator(".examples .bad").inner_text()
    editor.fill(good.replace("title:", "titel:"))
    problem = shown.page.locator(".problems li", has_text="did you mean `title`?")
    problem.get_by_role("button").click()

    assert fired == ["protected days", "cancel in its sole discretion"]
    assert "research" in near
    assert "fails" in near
    assert "must be found" in red
    chosen = editor.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert chosen.startswith("titel:")


def test_the_workshop_tries_a_contract_and_saves_where_it_is_told(visit, served, tmp_path) -> None:
    shown = visit()
    _drop(shown, SAMPLES / "plain_letter.docx")
    shown.page.get_by_role("link", name="Clause workshop").click()
    shown.page.get_by_label("Begin with").select_option("/api/shipped/non_compete")
    shown.page.get_by_label("Try it on").select_option(label="plain_letter.docx")
    shown.page.locator("#result .examples").wait_for()
    shown.page.get_by_label("Name of the file").fill("mine.yaml")
    shown.page.get_by_label("Folder").fill(str(tmp_path))
    shown.page.on("dialog", lambda dialog: dialog.accept())

    save = shown.page.get_by_role("button", name="Save into this folder")
    save.click()
    shown.page.get_by_text(f"Saved: {tmp_path / 'mine.yaml'}").wait_for()
    shown.page.locator("#pattern").fill("title: Mine\n")
    save.click()
    shown.page.wait_for_timeout(500)
    shown.page.get_by_label("Folder").fill(str(tmp_path / "nowhere"))
    save.click()
    shown.page.get_by_text("there is no such folder").wait_for()

    assert (tmp_path / "mine.yaml").read_text() == "title: Mine\n"
    assert [one.name for one in tmp_path.iterdir()] == ["mine.yaml"]


def test_a_pattern_file_of_ones_own_is_checked_and_looked_for(visit) -> None:
    shown = visit()
    shown.page.get_by_text("Clauses of your own").click()
    shown.page.set_input_files("#own-files", [_file("naps.yaml", b"titel: Naps\n")])
    shown.page.get_by_text("naps.yaml:1: unknown key `titel`; did you mean `title`?").wait_for()
    right = b"title: Naps\nwhy: Rest.\nfind:\n  - take naps\nexamples:\n  found:\n    - She may take naps.\n  not_found:\n    - No.\n"
    shown.page.set_input_files("#own-files", [_file("naps.yaml", right)])
    shown.page.get_by_text("they are looked for in the contracts you add next: Naps").wait_for()

    _drop(shown, _file("offer.txt", b"The Physician may take naps at any time after lunch.\n"))
    shown.page.get_by_role("link", name="Open the report").click()
    shown.page.frame_locator("#shown").get_by_role("heading", name="Naps").first.wait_for()
    shown.page.goto(shown.page.url.split("/report")[0])
    shown.page.get_by_role("button", name="Leave out: naps.yaml").click()
    shown.page.locator("#own-list li").wait_for(state="detached")


def test_markup_in_name_text_and_pattern_is_shown_and_never_run(visit) -> None:
    shown = visit()
    _drop(shown, _file(f"{EVIL.replace('/', '')}.txt", f"{EVIL} Physician shall not practice in ten miles.\n".encode()))
    before = shown.page.title()
    shown.page.get_by_role("link", name="Open the report").click()
    shown.page.frame_locator("#shown").get_by_text("onerror").first.wait_for()
    titles = [before, shown.page.title()]
    shown.page.get_by_role("link", name="Clause workshop").click()
    shown.page.get_by_label("Sentence").fill(f"{EVIL} shall have protected days here.")
    shown.page.locator("#pattern").fill(shown.page.locator("#pattern").input_value().replace("My clause", EVIL))
    shown.page.locator("#result").get_by_text("onerror").first.wait_for()
    titles.append(shown.page.title())

    assert not {"1", "2"} & set(titles)
    assert shown.complaints == []


def test_the_whole_way_is_gone_by_keyboard(visit) -> None:
    shown = visit()
    shown.page.keyboard.press("Tab")
    assert shown.page.evaluate("document.activeElement.className") == "skip"
    shown.page.keyboard.press("Enter")

    for _ in range(40):
        shown.page.keyboard.press("Tab")
        if shown.page.evaluate("document.activeElement.id") == "sample":
            break
    shown.page.keyboard.press("Enter")
    link = shown.page.get_by_role("link", name="Open the report")
    link.wait_for()
    told = shown.page.locator("#told").inner_text()
    for _ in range(40):
        shown.page.keyboard.press("Tab")
        if shown.page.evaluate("document.activeElement.textContent").startswith("Open the report"):
            break
    shown.page.keyboard.press("Enter")

    shown.page.frame_locator("#shown").get_by_role("heading").first.wait_for()
    assert told == "radiology_associate.pdf is read. Its report is ready."


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_fits_its_window(visit, path, width) -> None:
    assert not visit(path, width=width).is_too_wide()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_read_every_page(visit, axe, served, scheme) -> None:
    shown = visit(scheme=scheme)
    _drop(shown, SAMPLES / "plain_letter.docx", SAMPLES / "plain_letter.txt")
    paths = [*PAGES, shown.page.locator(".taken a.primary").first.get_attribute("href")]

    for path in paths:
        shown.page.goto(served.origin + path)
        shown.page.wait_for_load_state("networkidle")
        assert shown.faint() == [], path
        assert shown.barriers(axe) == [], path


def test_closing_wipes_and_stopping_ends_it(opened, tmp_path) -> None:
    own = Running("--stay", folder=tmp_path)
    shown = opened(own.address)
    shown.page.on("dialog", lambda dialog: dialog.accept())
    _drop(shown, OFFER)

    shown.page.get_by_role("button", name="Wipe and stop").click()

    shown.page.get_by_text("clausecheck has stopped").wait_for()
    assert own.process.wait(PATIENCE) == 0
    assert json.dumps(shown.page.context.cookies()) == "[]"
