"""What a session holds is gone when its pages are closed or after an hour, and never before."""

from __future__ import annotations

import pytest

from clausecheck.web import sessions
from clausecheck.web.sessions import Made, Session, Sessions, TooMuchError, Upload
from clausecheck.web.tasks import Asked, PatternText


class Clock:
    """Time as a test wants it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(clock: Clock) -> Sessions:
    return Sessions(clock)


def _with_contract(house: Sessions) -> Session:
    key = house.enter(house.token())
    assert key
    session = house.find(key)
    assert session
    upload = Upload("offer.pdf", b"%PDF", Asked())
    upload.stage = "done"
    session.uploads[upload.id] = upload
    session.patterns["x.yaml"] = PatternText("x.yaml", "title: x")
    session.keep(Made(b"made", "offers.csv", "file"))
    return session


def _is_empty(session: Session) -> bool:
    return not (session.uploads or session.patterns or session.made or session.size)


def test_an_hour_without_a_request_wipes_everything(house: Sessions, clock: Clock) -> None:
    session = _with_contract(house)

    clock.now += sessions.UNUSED - 1
    house.sweep()
    assert not _is_empty(session)

    clock.now += 1
    house.sweep()
    assert _is_empty(session)
    assert session.was_wiped


def test_each_request_begins_the_hour_anew(house: Sessions, clock: Clock) -> None:
    key = house.enter(house.token()) or ""
    session = house.find(key)
    assert session
    session.uploads["x"] = Upload("offer.pdf", b"%PDF", Asked(), stage="done")

    for _ in range(5):
        clock.now += sessions.UNUSED - 1
        house.find(key)
        house.sweep()

    assert not _is_empty(session)


def test_an_hour_of_reading_wipes_nothing(house: Sessions, clock: Clock) -> None:
    session = _with_contract(house)
    next(iter(session.uploads.values())).stage = "recognizing"

    clock.now += 2 * sessions.UNUSED
    house.sweep()

    assert not _is_empty(session)


def test_what_was_held_is_gone_a_minute_after_the_last_page_was_closed(house: Sessions, clock: Clock) -> None:
    session = _with_contract(house)
    first, second = session.page_opened(), session.page_opened()

    session.page_closed(first, clock.now)
    clock.now += 2 * sessions.CLOSED
    assert not house.sweep()
    assert not _is_empty(session)

    session.page_closed(second, clock.now)
    clock.now += sessions.CLOSED
    assert house.sweep()
    assert _is_empty(session)


def test_a_page_that_is_loaded_anew_loses_nothing(house: Sessions, clock: Clock) -> None:
    session = _with_contract(house)
    page = session.page_opened()

    session.page_closed(page, clock.now)
    clock.now += sessions.CLOSED / 2
    session.page_opened()
    clock.now += 2 * sessions.CLOSED

    assert not house.sweep()
    assert not _is_empty(session)


def test_nobody_has_left_before_anybody_came(house: Sessions, clock: Clock) -> None:
    clock.now += 10 * sessions.UNUSED

    assert not house.sweep()


def test_a_token_opens_one_session(house: Sessions) -> None:
    token = house.token()

    assert house.enter(token)
    assert house.enter(token) is None
    assert house.enter("") is None


def test_sessions_do_not_see_each_other(house: Sessions) -> None:
    mine, other = _with_contract(house), house.find(house.enter(house.token()) or "")

    assert other
    assert other is not mine
    assert _is_empty(other)


def test_a_file_is_refused_when_it_is_too_large_alone_or_with_the_others(house: Sessions) -> None:
    session = _with_contract(house)
    house.check_room(sessions.MOST_BYTES)

    with pytest.raises(TooMuchError, match="100 megabytes at most"):
        house.check_room(sessions.MOST_BYTES + 1)

    big = Upload("scan.pdf", bytes(sessions.MOST_BYTES), Asked())
    for number in range(sessions.MOST_HELD // sessions.MOST_BYTES):
        session.uploads[str(number)] = big
    with pytest.raises(TooMuchError, match="All files and reports together"):
        house.check_room(1)


def test_of_what_was_made_on_request_the_oldest_goes_first(house: Sessions) -> None:
    session = _with_contract(house)

    keys = [session.keep(Made(b"", str(number), "page")) for number in range(sessions.MOST_MADE)]

    assert list(session.made) == keys
