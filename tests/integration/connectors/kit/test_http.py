"""Tests of the transport that SDKs talk through, on loopback."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from connectors.kit.http import MAX_BODY, Exchange
from monitor.domain.errors import Unavailable, Unreachable
from monitor.domain.json_text import MOST_VALUES
from monitor.ports.connector import ConnectorContext
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from tests.fakes.runtime import START, FakeClock


@contextmanager
def client_of(answer: Answer) -> Iterator[tuple[httpx.Client, Exchange, str]]:
    """Yield a client on an exchange with a server that gives `answer`."""
    trust = httpx.create_ssl_context(trust_env=False)
    with serve(lambda _: answer) as base_url:
        exchange = Exchange(ConnectorContext(clock=FakeClock()), trust)
        with httpx.Client(
            transport=exchange, trust_env=False, follow_redirects=True
        ) as client:
            yield client, exchange, base_url


def encoded(body: bytes) -> Answer:
    """Return an answer that says its body is compressed."""
    return Answer(body=body, headers={"Content-Encoding": "gzip"})


def test_a_response_is_kept_as_it_is_read() -> None:
    """Decompressed, with its time, without its cookies."""
    answer = encoded(gzip.compress(b"hello"))
    answer = Answer(body=answer.body, headers={**answer.headers, "Set-Cookie": "s=1"})
    with client_of(answer) as (client, exchange, base_url):
        response = client.get(f"{base_url}/x?access_token=hunter2")
    (kept,) = exchange.kept
    assert response.content == kept.body == b"hello"
    assert (kept.status, kept.fetched_at) == (200, START)
    assert "set-cookie" not in kept.headers
    assert "hunter2" not in kept.url


def test_a_token_that_is_repeated_is_not_kept() -> None:
    """Neither of the body nor of a header; who asked gets the answer as it is."""
    token = "hunter2-and-more"
    answer = Answer(body=f"no {token}".encode(), headers={"X-Said": token})
    with client_of(answer) as (client, exchange, base_url):
        sent = {"Authorization": f"Bearer {token}"}
        response = client.get(base_url, headers=sent)
    (kept,) = exchange.kept
    assert token not in f"{kept.body!r} {kept.headers}"
    assert token in response.text


def test_what_cannot_be_reached_was_not_asked() -> None:
    """Nobody listens: told apart from an answer that was lost."""
    with client_of(Answer()) as (_, exchange, base_url):
        pass
    with pytest.raises(Unreachable):
        exchange.handle_request(httpx.Request("GET", base_url))
    assert exchange.kept == []


def test_responses_are_kept_in_order() -> None:
    """Each of them, on one connection."""
    with client_of(Answer(body=b"{}")) as (client, exchange, base_url):
        client.get(f"{base_url}/a")
        client.post(f"{base_url}/b", json={"a": 1})
    assert [kept.url.rpartition("/")[2] for kept in exchange.kept] == ["a", "b"]


@pytest.mark.parametrize(
    "body",
    [
        b"x" * (MAX_BODY + 1),
        gzip.compress(b"\0" * (MAX_BODY + 1)),
        b"[" + b"{}," * MOST_VALUES,
    ],
    ids=["bytes", "zipped", "values"],
)
def test_a_body_that_is_too_large_is_refused(body: bytes) -> None:
    """Counted after decompression."""
    answer = encoded(body) if body[:2] == b"\x1f\x8b" else Answer(body=body)
    with client_of(answer) as (client, exchange, base_url):
        with pytest.raises(Unavailable, match=r"larger|more values"):
            client.get(base_url)
        assert exchange.kept == []


def test_broken_compression_is_no_answer() -> None:
    """What cannot be decompressed is tried later."""
    with (
        client_of(encoded(b"not gzip")) as (client, _, base_url),
        pytest.raises(Unavailable, match="compression"),
    ):
        client.get(base_url)


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip"])
def test_compression_that_was_not_asked_for_is_no_answer(coding: str) -> None:
    """Each would unfold without limits."""
    body = gzip.compress(gzip.compress(b"{}"))
    answer = Answer(body=body, headers={"Content-Encoding": coding})
    with client_of(answer) as (client, exchange, base_url):
        with pytest.raises(Unavailable, match="asked for"):
            client.get(base_url)
        assert exchange.kept == []


def test_servers_are_told_what_is_understood() -> None:
    """Whatever the SDK offers."""
    asked: list[Request] = []

    def note(request: Request) -> Answer:
        asked.append(request)
        return Answer()

    trust = httpx.create_ssl_context(trust_env=False)
    with (
        serve(note) as url,
        Exchange(ConnectorContext(clock=FakeClock()), trust) as exchange,
    ):
        offer = {"accept-encoding": "zstd, br"}
        exchange.handle_request(httpx.Request("GET", url, headers=offer))
    assert asked[0].headers["accept-encoding"] == "gzip, deflate"


def test_redirects_are_kept_but_not_followed() -> None:
    """They would lead to hosts that nobody allowed."""
    answer = Answer(status=302, headers={"Location": "http://127.0.0.1:1/"})
    with client_of(answer) as (client, exchange, base_url):
        with pytest.raises(Unavailable, match="redirects"):
            client.get(base_url)
        assert [kept.status for kept in exchange.kept] == [302]


def test_headers_need_not_be_ascii() -> None:
    """Some servers put names of files or places into them."""
    with client_of(Answer(headers={"X-Place": "caf\xe9"})) as (client, exchange, url):
        assert client.get(url).headers["x-place"] == "caf\xe9"
    assert exchange.kept[0].status == 200


def test_redirects_are_handed_on_if_asked_for() -> None:
    """To whoever knows what may be followed."""
    trust = httpx.create_ssl_context(trust_env=False)
    context = ConnectorContext(clock=FakeClock())
    moved = Answer(status=301, headers={"Location": "/there"})
    with (
        serve(lambda _: moved) as url,
        httpx.Client(
            transport=Exchange(context, trust, hands_on_redirects=True), trust_env=False
        ) as client,
    ):
        assert client.get(url).headers["location"] == "/there"
