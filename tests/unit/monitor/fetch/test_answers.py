"""Reading status, headers and body of an answer."""

import gzip
import itertools
import zlib

import httpx
import pytest

from monitor.domain.errors import ContentRefused, Unavailable
from monitor.domain.time import DAY, HOUR, SECOND, from_iso
from monitor.fetch.answers import (
    media_type_of,
    read_body,
    redirect_of,
    refuse_failure,
    retry_at,
)

ZIPPED = gzip.compress(b"picture", mtime=0)
NOW = from_iso("2026-03-02T12:00:00Z")


@pytest.mark.parametrize("status", [200, 204, 299])
def test_success_passes(status: int) -> None:
    """2xx raises nothing."""
    refuse_failure("a.example", status, httpx.Headers(), NOW)


@pytest.mark.parametrize("status", [429, 500, 503, 599, 999])
def test_failure_for_now_is_unavailable(status: int) -> None:
    """429 and 5xx may be asked again, when the server says."""
    headers = httpx.Headers({"Retry-After": "120"})

    with pytest.raises(Unavailable) as caught:
        refuse_failure("a.example", status, headers, NOW)

    assert caught.value.retry_at == NOW + 120 * SECOND


@pytest.mark.parametrize("status", [199, 300, 304, 400, 401, 404, 410])
def test_other_failure_is_for_good(status: int) -> None:
    """What is neither success nor temporary is not asked again."""
    with pytest.raises(ContentRefused):
        refuse_failure("a.example", status, httpx.Headers(), NOW)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("0", NOW),
        ("3600", NOW + HOUR),
        ("999999999999", NOW + DAY),
        ("Mon, 02 Mar 2026 13:00:00 GMT", NOW + HOUR),
        ("Mon, 02 Mar 2026 13:00:00 -0000", NOW + HOUR),
        ("Sun, 01 Mar 2020 00:00:00 GMT", NOW),
        ("Fri, 01 Jan 9999 00:00:00 GMT", NOW + DAY),
    ],
)
def test_retry_after_is_read_and_capped(text: str, at: int) -> None:
    """Seconds and dates are understood, never the past or over a day ahead."""
    assert retry_at(text, NOW) == at


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "-1",
        "1.5",
        "9" * 5000,
        "\u0663",
        "Mon, 99 Mar 2026 13:00:00 GMT",
        "Mon, 02 Mar 2026 13:00:00 +99999999999999999999",
        "Mon, 02 Mar 99999 13:00:00 GMT",
        "a, b c d e f",
    ],
)
def test_odd_retry_after_names_no_time(text: str) -> None:
    """A server can write anything there."""
    assert retry_at(text, NOW) is None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect_needs_a_location(status: int) -> None:
    """Without one it is no redirect, and fails like any odd status."""
    assert redirect_of(status, httpx.Headers({"Location": "/a"})) == "/a"
    assert redirect_of(status, httpx.Headers()) is None


def test_location_alone_is_no_redirect() -> None:
    """A location counts only with the right status."""
    assert redirect_of(200, httpx.Headers({"Location": "/a"})) is None


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("image/PNG; charset=x", "image/png"),
        ("application/ld+json", "application/ld+json"),
        ("", ""),
        ("nonsense", ""),
        ("<b>/x", ""),
        ("image/" + "x" * 200, ""),
    ],
)
def test_media_type_is_a_media_type(text: str, media_type: str) -> None:
    """Anything else becomes empty."""
    assert media_type_of(httpx.Headers({"Content-Type": text})) == media_type


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", b"picture"),
        ("identity", b"picture"),
        ("gzip", ZIPPED),
        ("X-GZIP", ZIPPED),
        ("deflate", zlib.compress(b"picture")),
    ],
)
def test_body_is_decompressed(coding: str, body: bytes) -> None:
    """What we can decode is decoded, however it is cut into pieces."""
    pieces = [body[i : i + 1] for i in range(len(body))]

    assert read(coding, *pieces) == b"picture"


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "compress", "x"])
def test_unknown_coding_is_refused(coding: str) -> None:
    """A coding that was not asked for is not guessed at."""
    with pytest.raises(ContentRefused):
        read(coding, b"picture")


@pytest.mark.parametrize("body", [b"not zipped", ZIPPED[:-9], b"\x1f\x8b"])
def test_damaged_compression_is_refused(body: bytes) -> None:
    """Neither garbage nor half a stream counts as a body."""
    with pytest.raises(ContentRefused):
        read("gzip", body)


def test_empty_body_may_be_called_compressed() -> None:
    """Some servers send the header without a body."""
    assert read("gzip") == b""


def test_limit_is_exact() -> None:
    """A body of just the limit passes, one byte more does not."""
    assert read("", b"x" * 100) == b"x" * 100
    assert read("gzip", gzip.compress(b"x" * 100)) == b"x" * 100
    with pytest.raises(ContentRefused):
        read("", b"x" * 101)
    with pytest.raises(ContentRefused):
        read("gzip", gzip.compress(b"x" * 101))


def test_endless_body_is_left_at_the_limit() -> None:
    """Reading stops as soon as the limit is passed."""
    with pytest.raises(ContentRefused):
        read_body(iter(lambda: b"x", b""), httpx.Headers(), 100)


def test_endless_compressed_nothing_is_left_at_the_limit() -> None:
    """Bytes that unpack to nothing are counted as they were sent."""
    empty_block = b"\x00\x00\x00\xff\xff"
    chunks = itertools.chain([b"\x78\x9c"], itertools.repeat(empty_block))

    with pytest.raises(ContentRefused):
        read_body(chunks, httpx.Headers({"Content-Encoding": "deflate"}), 100)


def read(coding: str, *pieces: bytes) -> bytes:
    """Return the body in `pieces`, of at most 100 bytes."""
    return read_body(pieces, httpx.Headers({"Content-Encoding": coding}), 100)
