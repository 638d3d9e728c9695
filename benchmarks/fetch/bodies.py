"""Bodies that are small when they are sent and large once they are unfolded."""

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from monitor.domain.errors import ContentRefused
from monitor.fetch import build_fetcher
from monitor.ports.fetch import Fetcher
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.fetch.servers import Answer, repeating, replying, serving

MOST_MIB: Final = 12
"""Twice the limit of a body, for the parts and the whole, and a little."""

_MIB = 1024 * 1024
_UNFOLDED = 64 * _MIB
_HEAD = b"HTTP/1.1 200 OK\r\n"


@dataclass(frozen=True, kw_only=True)
class Unfolded:
    """What came of one body.

    Attributes:
        name: Which it was.
        refused: Whether it was.
        mebibytes: What was allocated at most.
    """

    name: str
    refused: bool
    mebibytes: float

    @property
    def held(self) -> bool:
        """Whether it was refused in little room."""
        return self.refused and self.mebibytes <= MOST_MIB


def run_bodies() -> Iterator[Unfolded]:
    """Fetch each body; all must be refused."""
    for name, answer in _bodies():
        with serving(answer) as place:
            fetcher = build_fetcher(FakeClock(), frozenset({place}))
            tracemalloc.start()
            refused = _is_refused(fetcher, f"http://{place}/")
            peak = tracemalloc.get_traced_memory()[1] / _MIB
            tracemalloc.stop()
        yield Unfolded(name=name, refused=refused, mebibytes=peak)


def _bodies() -> Iterator[tuple[str, Answer]]:
    zeros = bytes(_UNFOLDED)
    once = gzip.compress(zeros, 9)
    yield "gzip", _zipped(b"gzip", once)
    yield "deflate", _zipped(b"deflate", zlib.compress(zeros, 9))
    yield "gzip twice", _zipped(b"gzip, gzip", gzip.compress(once, 9))
    # Not asked for, and refused by name, whatever is in them.
    yield "br", _zipped(b"br", once)
    yield "zstd", _zipped(b"zstd", once)
    yield "endless", repeating(_HEAD + b"\r\n", b"x" * 65_536)
    chunk = b"10000\r\n" + b"x" * 65_536 + b"\r\n"
    yield "chunks", repeating(_HEAD + b"Transfer-Encoding: chunked\r\n\r\n", chunk)


def _zipped(coding: bytes, body: bytes) -> Answer:
    return replying(_HEAD + b"Content-Encoding: " + coding + b"\r\n\r\n" + body)


def _is_refused(fetcher: Fetcher, url: str) -> bool:
    try:
        fetcher.fetch(url)
    except ContentRefused:
        return True
    return False
