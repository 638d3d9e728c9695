"""Tests of the session that SDKs on `requests` talk through, on loopback."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import requests

from connectors.kit.http import MAX_BODY
from connectors.kit.session import ExchangeSession, session_opener
from monitor.domain.errors import (
    BadQuery,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import SECOND
from monitor.ports.connector import ConnectorContext
from monitor.runtime import SystemClock
from monitor.simulator.exchange import Answer, Pace, Request
from monitor.simulator.server import serve
from tests.fakes.runtime import START, FakeClock
from tests.servers.http_recorder import refusing_address

OPEN = session_opener(ConnectorContext(clock=FakeClock()))


@contextmanager
def session_with(
    answer: Answer,
) -> Iterator[tuple[ExchangeSession, str, list[Request]]]:
    """Yield a session, a server that gives `answer`, and what it was asked."""
    asked: list[Request] = []

    def note(request: Request) -> Answer:
        asked.append(request)
        return answer

    with serve(note) as base_url, OPEN() as session:
        yield session, base_url, asked


def test_a_response_is_kept_as_it_is_read() -> None:
    """Decompressed, with its time, without its cookies."""
    headers = {"Content-Encoding": "gzip", "Set-Cookie": "s=1", "Link": "<x>"}
    answer = Answer(body=gzip.compress(b'{"a": 1}'), headers=headers)
    with session_with(answer) as (session, base_url, _):
        response = session.get(f"{base_url}/x", params={"access_token": "hunter2"})
    (kept,) = session.kept
    assert response.json() == {"a": 1}
    assert (kept.body, kept.status, kept.fetched_at) == (b'{"a": 1}', 200, START)
    assert response.headers["link"] == kept.headers["link"] == "<x>"
    assert "set-cookie" not in kept.headers
    assert "hunter2" not in kept.url


def test_requests_arrive_as_they_were_made() -> None:
    """With method, query, headers and body."""
    with session_with(Answer(body=b"{}")) as (session, base_url, asked):
        session.post(f"{base_url}/b?x=1", json={"a": 1}, headers={"X-Name": "n"})
    (request,) = asked
    assert (request.method, request.path, request.body) == ("POST", "/b", b'{"a": 1}')
    assert (request.first("x"), request.headers["x-name"]) == ("1", "n")


def test_cookies_are_not_kept() -> None:
    """No request depends on the one before."""
    answer = Answer(body=b"{}", headers={"Set-Cookie": "s=1; Path=/"})
    with session_with(answer) as (session, base_url, asked):
        session.get(base_url)
        session.get(base_url)
    assert "cookie" not in asked[1].headers


def test_the_environment_is_not_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither its proxies nor its netrc."""
    netrc = tmp_path / "netrc"
    netrc.write_text("default login me password hunter2\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with session_with(Answer(body=b"{}")) as (session, base_url, asked):
        session.get(base_url)
    assert "authorization" not in asked[0].headers


def test_a_body_that_is_too_large_is_refused() -> None:
    """Counted after decompression."""
    bomb = gzip.compress(b"\0" * (MAX_BODY + 1))
    answer = Answer(body=bomb, headers={"Content-Encoding": "gzip"})
    with session_with(answer) as (session, base_url, _):
        with pytest.raises(Unavailable, match="larger"):
            session.get(base_url)
        assert session.kept == []


def test_redirects_are_kept_but_not_followed() -> None:
    """They would lead to hosts that nobody allowed."""
    answer = Answer(status=302, headers={"Location": "/elsewhere"})
    with session_with(answer) as (session, base_url, asked):
        with pytest.raises(Unavailable, match="redirects"):
            session.get(base_url, allow_redirects=True)
        assert ([kept.status for kept in session.kept], len(asked)) == ([302], 1)


def test_failures_are_asked_for_once() -> None:
    """Retries are for the scheduler."""
    with session_with(Answer(status=503)) as (session, base_url, asked):
        assert session.get(base_url).status_code == 503
    assert len(asked) == 1


def test_a_server_that_drips_meets_the_deadline() -> None:
    """Whatever time-out the SDK asks for; each byte comes in time."""
    opener = session_opener(ConnectorContext(clock=SystemClock(), timeout=0.3))
    dripping = Answer(body=b"x" * 10_000, pace=Pace.DRIPPING)
    with (
        serve(lambda _: dripping) as base_url,
        opener() as session,
        pytest.raises(Unavailable, match="in time"),
    ):
        session.get(base_url, timeout=60)


def test_the_answer_is_the_last_success() -> None:
    """As it was kept."""
    with session_with(Answer(body=b"{}")) as (session, base_url, _):
        session.get(base_url)
        assert session.answer("x") is session.kept[-1]


def test_the_answer_of_a_refusal_is_our_error() -> None:
    """With the time that the headers name."""
    answer = Answer(status=429, headers={"Retry-After": "30"})
    with session_with(answer) as (session, base_url, _):
        session.get(base_url)
        with pytest.raises(RateLimited, match="x: HTTP 429") as raised:
            session.answer("x")
    assert raised.value.retry_at == START + 30 * SECOND


def test_what_an_sdk_swallowed_is_still_told() -> None:
    """SDKs put the session's error into one of theirs."""
    with refusing_address() as base_url, OPEN() as session:
        with suppress(WardwatchError):
            session.get(base_url)
        with pytest.raises(Unavailable, match="connection"):
            session.answer("x")


def test_an_older_answer_is_no_answer() -> None:
    """When the next request could not be sent."""
    with session_with(Answer(body=b"{}")) as (session, base_url, _):
        session.get(base_url)
        with suppress(WardwatchError):
            session.get("http://[")
        with pytest.raises(BadQuery):
            session.answer("x")


def test_without_a_request_there_is_no_answer() -> None:
    """An SDK may refuse before it asks."""
    with OPEN() as session, pytest.raises(Unavailable, match="nothing was asked"):
        session.answer("x")


@pytest.mark.parametrize("token", ["hunter2\n", "hunter2\u2713", "hunter2\r\nX: y"])
def test_a_credential_that_fits_no_header_is_not_quoted(token: str) -> None:
    """As requests would do."""
    with session_with(Answer(body=b"{}")) as (session, base_url, asked):
        with pytest.raises(BadQuery) as raised:
            session.get(base_url, headers={"Authorization": f"Bearer {token}"})
        assert asked == []
    assert "hunter2" not in repr(raised.value)
    assert raised.value.__suppress_context__


@pytest.mark.parametrize("url", ["", "/x", "ftp://a.example/", "http://[", "http://"])
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """With an error of ours."""
    with OPEN() as session, pytest.raises(BadQuery):
        session.get(url)


def test_a_body_that_streams_is_refused() -> None:
    """No SDK uploads anything here."""
    with OPEN() as session, pytest.raises(BadQuery):
        session.post("http://127.0.0.1:1/", data=iter([b"x"]))


def test_it_is_a_session_to_every_sdk() -> None:
    """They check the type, or only the methods."""
    with OPEN() as session:
        assert isinstance(session, requests.Session)
