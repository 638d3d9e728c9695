"""Tests of the server that simulated platforms answer through."""

from collections.abc import Iterator

import httpx
import pytest

from monitor.simulator.exchange import Answer, Pace, Request, json_answer
from monitor.simulator.server import serve

LONG = b"0123456789" * 100


def answering(request: Request) -> Answer:
    """Echo a request, or answer at the pace that its path names."""
    if request.path == "/echo":
        echoed = {"method": request.method, "query": request.query}
        return json_answer({**echoed, "body": request.body.decode()}, 201)
    pace = Pace(request.path.strip("/"))
    return Answer(body=LONG, media_type="text/plain", headers={"X-A": "b"}, pace=pace)


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    """A client of a server."""
    with (
        serve(answering) as base_url,
        httpx.Client(base_url=base_url, trust_env=False, timeout=0.3) as client,
    ):
        yield client


def test_requests_arrive_whole(client: httpx.Client) -> None:
    """Method, every value of the query, and the body."""
    answer = client.post("/echo?a=1&a=2&b=", content=b"hello")

    assert answer.status_code == 201
    assert answer.json() == {
        "method": "POST",
        "query": {"a": ["1", "2"], "b": [""]},
        "body": "hello",
    }


def test_answers_arrive_whole(client: httpx.Client) -> None:
    """With their headers, on a connection that is kept."""
    for _ in range(2):
        answer = client.get("/whole")
        assert (answer.content, answer.headers["X-A"]) == (LONG, "b")


def test_a_stalled_answer_never_comes(client: httpx.Client) -> None:
    """And does not keep the server from ending."""
    with pytest.raises(httpx.ReadTimeout):
        client.get("/stalled")


def test_a_broken_answer_ends_in_the_middle(client: httpx.Client) -> None:
    """Half of it arrives."""
    with pytest.raises(httpx.RemoteProtocolError):
        client.get("/broken")


def test_a_dripping_answer_outlives_time_outs_of_reads(client: httpx.Client) -> None:
    """Each byte is in time, the whole is not."""
    with client.stream("GET", "/dripping") as answer:
        pieces = answer.iter_raw()
        first = [next(pieces) for _ in range(5)]

    assert b"".join(first).startswith(b"0123")
    assert len(b"".join(first)) < len(LONG)
