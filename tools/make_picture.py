"""Takes the README's pictures: parts of a real report on a sample contract, and the page, in Debian's Chromium."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_contracts" / "radiology_associate.pdf"
DOCS = ROOT / "docs"
COLOURS = 256


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "radiology_associate.report.html"
        subprocess.run([sys.executable, "-m", "clausecheck", "review", str(SAMPLE), "-o", str(report)], check=True)
        DOCS.mkdir(exist_ok=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1360, "height": 1000}, reduced_motion="reduce")
            page.goto(report.as_uri())
            _take(page, DOCS / "report.png")
            page.set_viewport_size({"width": 1360, "height": 1120})
            page.evaluate("document.querySelector('.as-printed').open = true")
            page.locator(".to-contract").first.click()
            page.evaluate("document.querySelector('#findings .family').scrollIntoView()")
            _take(page, DOCS / "findings.png")
            economics = Path(folder) / "demo.economics.html"
            subprocess.run([sys.executable, "-m", "clausecheck", "economics", "demo", "-o", str(economics)], check=True)
            page.set_viewport_size({"width": 1080, "height": 1220})
            page.goto(economics.as_uri())
            _take(page, DOCS / "economics.png")
            _take_page(browser)
            browser.close()


def _take_page(browser: Browser) -> None:
    """The page that `clausecheck serve` opens, with a contract that was read."""
    command = [sys.executable, "-m", "clausecheck", "serve", "--no-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as served:
        assert served.stderr
        address = served.stderr.readline().split()[-1]
        page = browser.new_page(viewport={"width": 1360, "height": 1060}, reduced_motion="reduce")
        page.goto(address)
        page.get_by_label("In which state").select_option("TX")
        page.get_by_label("Where is the work").select_option("urban")
        page.set_input_files("#files", SAMPLE)
        page.get_by_role("link", name="Open the report").wait_for()
        _take(page, DOCS / "page.png")
        served.terminate()


def _take(page: Page, path: Path) -> None:
    """A screenshot in a palette, which is a third of the size and looks the same."""
    page.wait_for_timeout(300)
    page.screenshot(path=str(path))
    with Image.open(path) as shot:
        shot.convert("RGB").quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE).save(path, optimize=True)


if __name__ == "__main__":
    main()
