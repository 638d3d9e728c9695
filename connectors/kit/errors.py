"""What a platform's answer means for the caller.

Works on the stored response, so that every SDK's connector shares one table.
Messages name the method and the status, never what the body says.
"""

import math
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import DAY, SECOND, from_datetime, from_iso
from monitor.ports.connector import RawResponse

LONGEST_WAIT: Final = DAY
"""Longest wait that is believed; the longest window of a platform is a day."""

# RateLimit-Reset is an epoch on Bluesky and a number of seconds in the IETF's
# draft-ietf-httpapi-ratelimit-headers; nobody waits for thirty years.
_EARLIEST_EPOCH: Final = 1_000_000_000

_REMAINING: Final = (
    "ratelimit-remaining",
    "x-ratelimit-remaining",
    "x-rate-limit-remaining",
)

_NOT_ALLOWED: Final[Mapping[int, tuple[type[WardwatchError], str]]] = {
    401: (AuthRejected, "the credential was refused: check it"),
    402: (AccessNotGranted, "the platform asks for payment"),
    403: (AccessNotGranted, "access is not granted from here"),
    404: (Gone, "not found: check `base_url`"),
    410: (Gone, "no longer offered: check `base_url`"),
    451: (AccessNotGranted, "withheld for legal reasons"),
    501: (Gone, "not offered there: check `base_url`"),
}
_SUCCESS: Final = range(200, 300)
_CLIENT_ERROR: Final = range(400, 500)
_PASSING: Final = frozenset({408, 409, 425})


def check_answer(response: RawResponse, method: str) -> None:
    """Raise what a status other than 2xx means.

    Args:
        response: The answer as it was kept.
        method: What was asked, for the message; without secrets.

    Raises:
        RateLimited: 429, with the time that the headers name.
        AuthRejected: 401.
        AccessNotGranted: 402, 403, 451.
        Gone: 404, 410, 501.
        BadQuery: Any other 4xx that will not pass by itself.
        Unavailable: 3xx, 5xx and the rest.
    """
    status = response.status
    if status in _SUCCESS:
        return
    said = f"{method}: HTTP {status}"
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        raise RateLimited(f"{said}: {_asked_for(response)}", retry_at(response))
    if status in _NOT_ALLOWED:
        error, hint = _NOT_ALLOWED[status]
        raise error(f"{said}: {hint}")
    if status in _CLIENT_ERROR and status not in _PASSING:
        raise BadQuery(f"{said}: the platform does not understand the query")
    raise Unavailable(f"{said}: no usable answer", retry_at(response))


def retry_at(response: RawResponse) -> int | None:
    """Return the earliest time of the next request in microseconds, or None.

    The latest of Retry-After (RFC 9110, 10.2.3), RateLimit-Reset, X-RateLimit-Reset
    and X's own x-rate-limit-reset, at most `LONGEST_WAIT` away. Times of the server
    are read by the server's own clock.
    """
    waited = _longest_told(response)
    if waited is None:
        return None
    return response.fetched_at + math.ceil(min(waited, LONGEST_WAIT))


def no_call_before(response: RawResponse) -> int | None:
    """Return until when the host wants no call at all, microseconds, or None.

    That is if it was asked too often, if no request is left in its window, or if it
    is broken and names a time.
    """
    limited = response.status == HTTPStatus.TOO_MANY_REQUESTS
    if limited or _none_left(response.headers) or "retry-after" in response.headers:
        return retry_at(response)
    return None


def _none_left(headers: Mapping[str, str]) -> bool:
    left = (_number(headers.get(name, "")) for name in _REMAINING)
    return any(number is not None and number < 1 for number in left)


def _asked_for(response: RawResponse) -> str:
    """Return what a host asks for that wants fewer requests, for people."""
    if (_longest_told(response) or 0.0) > LONGEST_WAIT:
        return "asked to wait for longer than a day; asked again after one"
    return "asked to slow down"


def _longest_told(response: RawResponse) -> float | None:
    """Return the longest wait that the headers name, microseconds >= 0, or None."""
    headers, now = response.headers, response.fetched_at / SECOND
    server_now = _date(headers.get("date", ""))
    told = [
        _wait(headers.get("retry-after", ""), server_now or now),
        _wait_of_reset(headers.get("ratelimit-reset", ""), server_now or now),
        _wait_of_reset(headers.get("x-ratelimit-reset", ""), server_now or now),
        _wait_of_reset(headers.get("x-rate-limit-reset", ""), server_now or now),
    ]
    waits = [max(0.0, wait) * SECOND for wait in told if wait is not None]
    return max(waits, default=None)


def _wait(value: str, now: float) -> float | None:
    """Return the seconds that Retry-After means: a number of them, or a date."""
    number, moment = _number(value), _date(value)
    return number if moment is None else moment - now


def _wait_of_reset(value: str, now: float) -> float | None:
    """Return the seconds that RateLimit-Reset means: so many, an epoch or a time.

    Mastodon writes the time in ISO 8601.
    """
    number = _number(value)
    if number is None:
        moment = _iso(value)
        return None if moment is None else moment - now
    return number if number < _EARLIEST_EPOCH else number - now


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _date(value: str) -> float | None:
    try:
        return from_datetime(parsedate_to_datetime(value)) / SECOND
    except (ValueError, OverflowError):
        return None


def _iso(value: str) -> float | None:
    try:
        return from_iso(value) / SECOND
    except (ValueError, OverflowError):
        return None
