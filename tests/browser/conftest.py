"""Chromium for the browser tests: one for all of them, a fresh context for each page unless a test wants to keep it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.opened import Opened


@pytest.fixture(scope="package")
def browser() -> Iterator[object]:
    """Chromium; closed after this folder, since its event loop would be in the way of other tests'."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as player:
        installed = shutil.which("chromium") or shutil.which("chromium-browser") or player.chromium.executable_path
        if not Path(installed).exists():
            assert not os.environ.get("CI"), "the browser tests need Chromium, and CI must have it"
            pytest.skip("no Chromium on this computer")
        chromium = player.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser) -> Iterator[Callable[..., Opened]]:
    """Opens a file or an address (``opened(path, width=390, scheme="dark")``) and notes what the page complains of."""
    contexts = []

    def open_it(address: Path | str, *, width: int = 1280, height: int = 800, scheme: str = "light", context=None):
        if context is None:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            contexts.append(context)
        shown = Opened(context.new_page())
        shown.page.on("console", lambda message: shown.complaints.append(message.text))
        shown.page.on("pageerror", lambda error: shown.complaints.append(str(error)))
        shown.page.on("request", lambda request: shown.requests.append(request.url))
        shown.page.emulate_media(reduced_motion="reduce")
        shown.page.goto(address.as_uri() if isinstance(address, Path) else address)
        return shown

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def axe() -> object:
    """The accessibility checker that runs inside a page."""
    return pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
