"""Reads an answer: its status, the headers that matter, and its body in limits."""

import re
from collections.abc import Iterable
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from monitor.domain import body
from monitor.domain.errors import ContentRefused, Unavailable
from monitor.domain.time import DAY, SECOND, from_datetime

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_TOO_MANY_REQUESTS: Final = 429
_SERVER_ERROR: Final = 500
_LONGEST_WAIT: Final = DAY
_SECONDS: Final = re.compile(r"[0-9]{1,18}")
_LONGEST_DATE: Final = 64
# RFC 6838, section 4.2, in lower case.
_MEDIA_TYPE: Final = re.compile(
    r"[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}"
)


def redirect_of(status: int, headers: httpx.Headers) -> str | None:
    """Return where the answer redirects to, or None if it does not."""
    return headers.get("location") if status in _REDIRECTS else None


def refuse_failure(host: str, status: int, headers: httpx.Headers, now: int) -> None:
    """Raise unless `status` is 2xx.

    Args:
        host: For the message; safe to show.
        status: HTTP status.
        headers: Of the answer.
        now: Microseconds since the epoch.

    Raises:
        Unavailable: 429 or 5xx; with the server's `Retry-After`.
        ContentRefused: Any other.
    """
    if status == _TOO_MANY_REQUESTS or status >= _SERVER_ERROR:
        wait = retry_at(headers.get("retry-after", ""), now)
        raise Unavailable(f"{host} answered with status {status}", wait)
    if not httpx.codes.is_success(status):
        raise ContentRefused(f"{host} answered with status {status}")


def retry_at(text: str, now: int) -> int | None:
    """Return the time that a `Retry-After` header names, at most a day ahead.

    Args:
        text: Seconds or an HTTP date (RFC 9110, section 10.2.3), or anything.
        now: Microseconds since the epoch.

    Returns:
        Microseconds, `now` at the earliest; None if `text` names no time.
    """
    if _SECONDS.fullmatch(text):
        return now + min(int(text) * SECOND, _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(text[:_LONGEST_DATE])
    except (ValueError, OverflowError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(from_datetime(aware), now), now + _LONGEST_WAIT)


def media_type_of(headers: httpx.Headers) -> str:
    """Return the media type without parameters, or "" if it is none."""
    text = headers.get("content-type", "").partition(";")[0].strip().lower()
    return text if _MEDIA_TYPE.fullmatch(text) else ""


def read_body(chunks: Iterable[bytes], headers: httpx.Headers, limit: int) -> bytes:
    """Return the body, decompressed, counting while it comes.

    Args:
        chunks: The body as it was sent.
        headers: Of the answer; `Content-Length` is not believed.
        limit: Most bytes, both as sent and after decompression.

    Raises:
        ContentRefused: Over the limit, or compressed in a way that is not read.
    """
    try:
        return body.read_body(chunks, headers.get("content-encoding", ""), limit)
    except body.BodyRefused as error:
        raise ContentRefused(str(error)) from error
