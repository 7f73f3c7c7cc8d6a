"""Takes the README's picture: the first screen of a real report on a sample contract, in Debian's Chromium."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "sample_contracts" / "radiology_associate.pdf"
PICTURE = ROOT / "docs" / "report.png"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "radiology_associate.report.html"
        subprocess.run([sys.executable, "-m", "clausecheck", "review", str(SAMPLE), "-o", str(report)], check=True)
        PICTURE.parent.mkdir(exist_ok=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1200, "height": 1300})
            page.goto(report.as_uri())
            page.screenshot(path=str(PICTURE))
            browser.close()


if __name__ == "__main__":
    main()
