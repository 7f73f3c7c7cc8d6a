"""What must not get in: foreign names and pages, used tokens, paths, and bodies that are too large or never end."""

from __future__ import annotations

import re
import socket
import time

import pytest

from clausecheck.web import connections, sessions
from tests.web.running import Running, Visitor

TEXT = b"The Physician shall not practice medicine within ten miles of the Clinic for two years.\n"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1:1", "127.0.0.1", ""])  # fmt: skip
def test_a_name_that_was_made_to_point_here_is_refused(visitor: Visitor, host: str) -> None:
    answer = visitor.ask("GET", "/", Host=host.format(port=visitor.page.port))

    assert answer.status in (400, 421)
    assert "What does your contract say" not in answer.text


def test_the_name_localhost_is_as_good_as_the_address(visitor: Visitor) -> None:
    assert visitor.ask("GET", "/", Host=f"localhost:{visitor.page.port}").status == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost:{port}"])
def test_a_form_of_a_foreign_page_is_refused(visitor: Visitor, origin: str) -> None:
    answer = visitor.ask("POST", "/api/sample", b"{}", Origin=origin.format(port=visitor.page.port))

    assert answer.status == 403


def test_a_request_that_changes_something_must_say_where_it_comes_from(visitor: Visitor) -> None:
    assert visitor.ask("POST", "/api/sample", b"{}", Origin="").status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_picture_or_frame_in_a_foreign_page_is_refused(visitor: Visitor, site: str) -> None:
    assert visitor.ask("GET", "/", Sec_Fetch_Site=site).status == 403


def test_no_other_page_is_told_that_it_may_read_the_answer(visitor: Visitor) -> None:
    answer = visitor.ask("OPTIONS", "/api/contracts", Access_Control_Request_Method="POST")

    assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", ["/", "/report/x", "/api/contracts/news", "/workshop", "/made/x", "/api/patterns"])
def test_nothing_is_shown_without_the_cookie(page: Running, path: str) -> None:
    assert Visitor(page).ask("GET", path).status == 403
    assert Visitor(page, cookie=f"clausecheck-{page.port}=guessed").ask("GET", path).status == 403


def test_the_token_works_once(page: Running, visitor: Visitor) -> None:
    again = Visitor(page).ask("GET", page.address.removeprefix(page.origin))

    assert again.status == 403
    assert "set-cookie" not in again.headers


def test_no_script_and_no_other_site_can_use_the_cookie(tmp_path) -> None:
    page = Running("--stay", folder=tmp_path)
    try:
        given = Visitor(page).ask("GET", page.address.removeprefix(page.origin)).headers["set-cookie"]
    finally:
        page.stop()

    assert "HttpOnly" in given
    assert "SameSite=strict" in given


def test_every_answer_forbids_what_it_does_not_need(visitor: Visitor) -> None:
    for path in ("/", "/nowhere", "/static/page.js", "/api/patterns"):
        headers = visitor.ask("GET", path).headers

        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["referrer-policy"] == "no-referrer"


def test_no_page_holds_a_script_or_a_style_of_its_own(visitor: Visitor) -> None:
    for path in ("/", "/compare", "/changes", "/workshop"):
        text = visitor.ask("GET", path).text

        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text)


def test_a_report_is_framed_without_any_right_in_the_page_around_it(visitor: Visitor) -> None:
    read = visitor.read("offer.txt", TEXT)

    headers = visitor.ask("GET", f"/report/{read['id']}/shown").headers

    policy = headers["content-security-policy"]
    assert "sandbox allow-scripts allow-modals allow-downloads" in policy
    assert "allow-same-origin" not in policy
    assert "script-src 'sha256-" in policy
    assert "default-src 'none'" in policy


@pytest.mark.parametrize(
    "path",
    ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static//etc/passwd", "/static/..%5capp.py",
     "/api/shipped/..%2f..%2fpyproject", "/api/shipped/..", "/made/..%2f..", "/report/..%2f..%2f/shown"],
)  # fmt: skip
def test_no_path_leads_out(visitor: Visitor, path: str) -> None:
    answer = visitor.ask("GET", path)

    assert answer.status == 404
    assert "import" not in answer.text


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/passwd", "..\\..\\evil.txt", "\x00\x1b[31m.txt", "a" * 5000])
def test_the_name_of_a_file_is_only_ever_shown(visitor: Visitor, name: str) -> None:
    read = visitor.read(name, TEXT)

    assert read["stage"] == "done"
    assert "/" not in read["name"]
    assert read["name"].isprintable() or "\ufffd" in read["name"]
    assert len(read["name"]) <= 200


@pytest.mark.parametrize(
    "name", ["../x.yaml", "..%2fx.yaml", "x.py", ".yaml", "a%20b.yaml", "x.yaml%00.py", "con/x.yaml"]
)
def test_a_pattern_file_has_a_plain_name(visitor: Visitor, name: str) -> None:
    assert visitor.ask("PUT", f"/api/patterns/{name}", b"title: x\n").status in (400, 404, 405)


@pytest.mark.parametrize("name", ["../evil.yaml", "/tmp/evil.yaml", "evil.sh", ".bashrc"])
def test_the_workshop_writes_only_pattern_files_into_the_folder_named(visitor: Visitor, tmp_path, name: str) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()

    answer = visitor.form("POST", "/api/workshop/save", name=name, text="x", folder=str(inside))

    assert answer.status == 400
    assert [one.name for one in tmp_path.rglob("*")] == ["inside"]


def test_a_file_that_says_it_is_too_large_is_refused_before_it_comes(visitor: Visitor) -> None:
    with socket.create_connection((visitor.page.host, visitor.page.port)) as line:
        line.sendall(_head(visitor, f"Content-Length: {sessions.MOST_BYTES + 1}"))
        answer = line.recv(4000)

    assert b" 413 " in answer.split(b"\r\n")[0]


def test_a_file_that_does_not_say_how_large_it_is_is_cut_off_at_the_limit(visitor: Visitor) -> None:
    piece = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    sent = 0
    with socket.create_connection((visitor.page.host, visitor.page.port)) as line:
        line.sendall(_head(visitor, "Transfer-Encoding: chunked"))
        try:
            while sent < 2 * sessions.MOST_BYTES:
                line.sendall(piece)
                sent += 0x100000
        except OSError:
            pass

    assert sent < 1.5 * sessions.MOST_BYTES
    assert visitor.ask("GET", "/").status == 200


def test_whoever_sends_a_request_byte_by_byte_is_hung_up_on(visitor: Visitor) -> None:
    with socket.create_connection((visitor.page.host, visitor.page.port)) as line:
        line.settimeout(2 * connections.PATIENCE)
        begun = time.monotonic()
        answer = b"?"
        try:
            while answer and time.monotonic() - begun < 2 * connections.PATIENCE:
                line.sendall(b"G" if answer == b"?" else b"E")
                line.settimeout(1)
                try:
                    answer = line.recv(1)
                except TimeoutError:
                    answer = b"."
        except OSError:
            answer = b""

    assert answer == b""


def test_fifty_silent_connections_do_not_keep_anybody_out(visitor: Visitor) -> None:
    lines = [socket.create_connection((visitor.page.host, visitor.page.port)) for _ in range(50)]
    try:
        for line in lines:
            line.sendall(b"POST /api/contracts HTTP/1.1\r\nX-a: ")

        assert visitor.ask("GET", "/").status == 200
    finally:
        for line in lines:
            line.close()


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'"x"', b"[" * 100_000, b"\xff\xfe"])
def test_a_form_that_is_none_is_said_to_be_none(visitor: Visitor, body: bytes) -> None:
    answer = visitor.ask("PUT", "/api/answers", body)

    assert answer.status == 400
    assert answer.json["error"]


def test_the_words_of_a_contract_are_never_markup(visitor: Visitor) -> None:
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    text = f"{evil} The Physician shall not practice within ten miles of {evil} for two years.\n".encode()
    read = visitor.read('<img src=x onerror="alert(2)">.txt', text)

    around = visitor.ask("GET", f"/report/{read['id']}").text
    report = visitor.ask("GET", f"/report/{read['id']}/shown").text

    assert "alert(2)" in around
    assert "alert(1)" in report
    for shown in (around, report):
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown


def test_the_words_of_a_pattern_file_are_never_markup(visitor: Visitor) -> None:
    pattern = (
        b"title: <script>alert(3)</script>\nwhat: x\nwhy: <img src=x>\nfind:\n  - practice ... within\n"
        b"examples:\n  found:\n    - He may not practice surgery within a mile.\n  not_found:\n    - He sings.\n"
    )
    visitor.ask("PUT", "/api/patterns/evil.yaml", pattern)
    try:
        read = visitor.read("offer.txt", TEXT)
        report = visitor.ask("GET", f"/report/{read['id']}/shown").text
    finally:
        visitor.ask("DELETE", "/api/patterns/evil.yaml")

    assert "alert(3)" in report
    assert "<script>alert" not in report
    assert "<img src=x>" not in report


def _head(visitor: Visitor, *more: str) -> bytes:
    lines = (
        "POST /api/contracts HTTP/1.1", f"Host: {visitor.page.host}:{visitor.page.port}",
        f"Origin: {visitor.page.origin}", f"Cookie: {visitor.cookie}", "X-Name: large.pdf", *more, "", "",
    )  # fmt: skip
    return "\r\n".join(lines).encode()
