"""Reads the body of an HTTP answer, decompressed and in limits.

Decompression is bounded too: httpx unfolds each piece as a whole, so that some
kilobytes would fill the memory before anybody could count.
"""

import zlib
from collections.abc import Iterable
from typing import Final

ACCEPTED_CODINGS: Final = "gzip, deflate"
"""What to ask servers for, in `Accept-Encoding`; all that is understood."""

_PLAIN: Final = frozenset({"", "identity"})
_ZIPPED: Final = frozenset({"gzip", "x-gzip", "deflate"})
# zlib.h, inflateInit2: 32 tells gzip from zlib by the first bytes.
_GZIP_OR_ZLIB: Final = zlib.MAX_WBITS | 32


class BodyRefused(Exception):
    """A body that is not read; what that means is for who asked to say."""


def read_body(chunks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """Return the body, decompressed, counting while it comes.

    Args:
        chunks: The body as it was sent.
        coding: The answer's `Content-Encoding`, or empty.
        limit: Most bytes, both as sent and after decompression.

    Raises:
        BodyRefused: Over the limit, broken, or compressed in a way, or more than
            once, that nobody asked for.
    """
    name = coding.strip().lower()
    if name in _PLAIN:
        return _joined(chunks, limit)
    if name not in _ZIPPED:
        raise BodyRefused("the body's compression is none that was asked for")
    try:
        return _unzipped(chunks, limit)
    except zlib.error as error:
        raise BodyRefused("the body's compression is broken") from error


def _joined(chunks: Iterable[bytes], limit: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        _refuse_over(limit, len(body))
    return bytes(body)


def _unzipped(chunks: Iterable[bytes], limit: int) -> bytes:
    body, sent, unzip = bytearray(), 0, zlib.decompressobj(_GZIP_OR_ZLIB)
    for chunk in chunks:
        sent += len(chunk)
        # One byte more than allowed, so that a bomb shows without unfolding.
        body += unzip.decompress(chunk, limit + 1 - len(body))
        _refuse_over(limit, max(sent, len(body)))
    if sent and not unzip.eof:
        raise BodyRefused("the body's compression is broken: it ends too early")
    return bytes(body)


def _refuse_over(limit: int, count: int) -> None:
    if count > limit:
        raise BodyRefused(f"the body is larger than {limit} bytes")
