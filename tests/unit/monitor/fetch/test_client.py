"""The guarded client, on a network in memory."""

import ssl

import pytest

from monitor.domain.errors import AddressRefused, ContentRefused, Unavailable
from monitor.fetch import build_fetcher
from monitor.ports.fetch import Fetcher
from tests.fakes.runtime import FakeClock
from tests.unit.monitor.fetch.wires import OK, Names, Wire, redirect

A, B = "93.184.215.14", "2606:4700::1111"
TABLE = {"a.example": [[A]], "b.example": [[B]], "inside.example": [["10.0.0.1"]]}


def fetcher(wire: Wire, names: Names | None = None) -> Fetcher:
    """Return a client on `wire` that knows the hosts of `TABLE`."""
    resolve = Names(TABLE) if names is None else names
    return build_fetcher(FakeClock(), network=wire, resolve=resolve)


def test_fetch_returns_the_answer() -> None:
    """Body, status, media type and URL are handed back."""
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 2\r\n\r\nok"
    )

    fetched = fetcher(Wire([answer])).fetch("http://a.example/x#y")

    assert (fetched.body, fetched.status) == (b"ok", 200)
    assert (fetched.media_type, fetched.url) == ("image/png", "http://a.example/x")


def test_checked_address_gets_the_hosts_name() -> None:
    """The connection goes to the address; the request and TLS name the host."""
    wire = Wire([OK])

    fetcher(wire).fetch("https://b.example/x?y")

    assert wire.tried == [(B, 443)]
    assert wire.streams[0].tls_name == "b.example"
    assert wire.streams[0].sent.startswith(b"GET /x?y HTTP/1.1\r\nHost: b.example\r\n")


def test_certificate_is_checked() -> None:
    """TLS insists on a valid certificate with the host's name."""
    wire = Wire([OK])

    fetcher(wire).fetch("https://b.example/")

    assert (tls := wire.streams[0].tls)
    assert (tls.verify_mode, tls.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_request_carries_nothing_of_ours() -> None:
    """Besides the host there are only four fixed headers."""
    wire = Wire([OK])

    fetcher(wire).fetch("http://a.example/")

    lines = wire.streams[0].sent.decode().strip().split("\r\n")
    names = [line.partition(":")[0] for line in lines[1:]]
    assert names == ["Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"]


def test_connection_is_closed_after_use() -> None:
    """Nothing stays open for a later host to reuse."""
    wire = Wire([OK])

    fetcher(wire).fetch("http://a.example/")

    assert wire.streams[0].closed


@pytest.mark.parametrize(
    ("location", "ends_at"),
    [
        ("/y", (A, 80)),
        ("y", (A, 80)),
        ("//b.example/y", (B, 80)),
        ("https://b.example/y", (B, 443)),
        ("http://b.example:80/y", (B, 80)),
    ],
)
def test_redirect_is_followed(location: str, ends_at: tuple[str, int]) -> None:
    """Relative and absolute locations lead on, to another host too."""
    wire = Wire([redirect(location), OK])

    fetcher(wire).fetch("http://a.example/x")

    assert wire.tried == [(A, 80), ends_at]


def test_redirect_to_plain_http_is_followed() -> None:
    """Nothing secret is sent and nothing fetched is believed, so it may."""
    wire = Wire([redirect("http://a.example/"), OK])

    assert fetcher(wire).fetch("https://b.example/").url == "http://a.example/"


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1/",
        "http://inside.example/",
        "//0x7f.1/",
        "file:///etc/passwd",
        "gopher://a.example/",
        "http://a.example:22/",
        "http://u:p@a.example/",
        "http:\\\\127.0.0.1/",
        "http://[::1",
        "http://a.example]/",
        "https://\u24db\u24de\u24d2al/",
        "javascript:alert(1)",
    ],
)
def test_redirect_is_checked_like_a_url(location: str) -> None:
    """Each hop is judged anew; the second is never connected to."""
    wire = Wire([redirect(location), OK])

    with pytest.raises(AddressRefused):
        fetcher(wire).fetch("http://a.example/")

    assert wire.tried == [(A, 80)]


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nRefresh: 0; url=http://b.example/\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nLocation: http://b.example/\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\n\r\n<meta http-equiv=refresh content='0;url=//b.example'>",
    ],
)
def test_what_browsers_follow_is_not_followed(answer: bytes) -> None:
    """A page that was found is what was asked for."""
    wire = Wire([answer])

    assert fetcher(wire).fetch("http://a.example/").url == "http://a.example/"
    assert wire.tried == [(A, 80)]


def test_three_redirects_are_followed() -> None:
    """Three are within the limit."""
    wire = Wire([redirect("/")] * 3 + [OK])

    assert fetcher(wire).fetch("http://a.example/").body == b"ok"


def test_fourth_redirect_is_refused() -> None:
    """A loop ends after four requests."""
    wire = Wire([redirect("/")] * 20)

    with pytest.raises(ContentRefused):
        fetcher(wire).fetch("http://a.example/")

    assert len(wire.tried) == 4


def test_cookies_are_not_carried() -> None:
    """What one hop sets, the next does not get."""
    first = b"HTTP/1.1 302 x\r\nLocation: /\r\nSet-Cookie: a=secret\r\n\r\n"
    wire = Wire([first, OK])

    fetcher(wire).fetch("http://a.example/")

    assert b"secret" not in wire.streams[1].sent


def test_each_hop_is_resolved_once() -> None:
    """One look-up a request: what was checked is what is connected to."""
    names = Names(TABLE)

    fetcher(Wire([redirect("http://b.example/"), OK]), names).fetch("http://a.example/")

    assert names.asked == ["a.example", "b.example"]


def test_host_that_turns_private_is_refused_on_its_next_hop() -> None:
    """An address checked once is not trusted for the redirect that follows."""
    names, wire = Names({"a.example": [[A], ["127.0.0.1"]]}), Wire([redirect("/"), OK])

    with pytest.raises(AddressRefused):
        fetcher(wire, names).fetch("http://a.example/")

    assert wire.tried == [(A, 80)]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nsecretword\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nsecretword",
    ],
)
def test_answer_that_is_none_is_unavailable(answer: bytes) -> None:
    """Broken HTTP is a broken connection, and is not quoted."""
    with pytest.raises(Unavailable) as caught:
        fetcher(Wire([answer])).fetch("http://a.example/")

    assert "secretword" not in f"{caught.value} {caught.value.__cause__}"


def test_unreachable_host_is_unavailable() -> None:
    """A refused connection may work later."""
    with pytest.raises(Unavailable):
        fetcher(Wire(refused=frozenset({A}))).fetch("http://a.example/")
