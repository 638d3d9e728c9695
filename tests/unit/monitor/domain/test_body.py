"""Tests of reading a body in limits."""

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator

import pytest

from monitor.domain.body import BodyRefused, read_body

LIMIT = 64 * 1024
ZIPPED = gzip.compress(b"page", mtime=0)


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("", b"page"),
        ("identity", b"page"),
        ("gzip", ZIPPED),
        (" X-GZIP ", ZIPPED),
        ("deflate", zlib.compress(b"page")),
    ],
)
def test_what_was_asked_for_is_decompressed(coding: str, body: bytes) -> None:
    """However it is cut into pieces."""
    pieces = [body[i : i + 1] for i in range(len(body))]
    assert read_body(pieces, coding, LIMIT) == b"page"


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, gzip", "gzip,br", "x"])
def test_other_codings_are_refused(coding: str) -> None:
    """Two at once unfold a million times."""
    with pytest.raises(BodyRefused, match="asked for"):
        read_body([ZIPPED], coding, LIMIT)


@pytest.mark.parametrize("body", [b"not zipped", ZIPPED[:-9], b"\x1f\x8b"])
def test_broken_compression_is_refused(body: bytes) -> None:
    """Neither garbage nor half a stream is an answer."""
    with pytest.raises(BodyRefused, match="broken"):
        read_body([body], "gzip", LIMIT)


def test_an_empty_body_may_be_called_compressed() -> None:
    """Some servers send the header without a body."""
    assert read_body([], "gzip", LIMIT) == b""


@pytest.mark.parametrize("coding", ["", "gzip"])
def test_the_limit_is_exact(coding: str) -> None:
    """A body of just the limit passes, one byte more does not."""
    body = b"x" * LIMIT
    sent = gzip.compress(body) if coding else body
    assert read_body([sent], coding, LIMIT) == body
    with pytest.raises(BodyRefused, match="larger"):
        read_body([sent], coding, LIMIT - 1)


def test_a_bomb_does_not_unfold() -> None:
    """Whatever one piece holds, little more than the limit is produced."""
    bomb = gzip.compress(b"\0" * 64 * LIMIT, compresslevel=1)
    tracemalloc.start()
    try:
        with pytest.raises(BodyRefused, match="larger"):
            read_body([bomb], "gzip", LIMIT)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * LIMIT


def test_an_endless_body_is_left() -> None:
    """Also one that never unfolds: what is sent after the end counts."""
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        yield ZIPPED
        while True:
            taken += 1024
            yield b"x" * 1024

    with pytest.raises(BodyRefused, match="larger"):
        read_body(endless(), "gzip", LIMIT)
    assert taken <= LIMIT + 1024
