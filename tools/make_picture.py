"""Takes the README's pictures: parts of a real report on a sample contract, in Debian's Chromium."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_contracts" / "radiology_associate.pdf"
DOCS = ROOT / "docs"
COLOURS = 128


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "radiology_associate.report.html"
        subprocess.run(
            [sys.executable, "-m", "clausecheck", "review", str(SAMPLE), "--pictures", "-o", str(report)], check=True
        )
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
            browser.close()


def _take(page: Page, path: Path) -> None:
    """A screenshot with few colours, which is a third of the size and looks the same."""
    page.wait_for_timeout(300)
    page.screenshot(path=str(path))
    with Image.open(path) as shot:
        shot.convert("RGB").quantize(COLOURS).save(path, optimize=True)


if __name__ == "__main__":
    main()
