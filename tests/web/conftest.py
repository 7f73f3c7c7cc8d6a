"""A page for the tests of a file, and someone who was let in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.running import Running, Visitor


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running("--stay", folder=tmp_path_factory.mktemp("page"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def visitor(page: Running) -> Visitor:
    return Visitor.let_in(page)
