"""What a receiver's HTTP answer means for delivery."""

import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from monitor.domain.errors import (
    AuthRejected,
    BadQuery,
    Gone,
    NeedsOperator,
    RateLimited,
    RetryLater,
    Unavailable,
)
from monitor.domain.time import DAY, SECOND, from_datetime

LONGEST_WAIT: Final = DAY
"""Microseconds that a receiver may make us wait.

Source: the longest step of the Standard Webhooks retry schedule; a receiver that
asks for thirty years must not silence alerts.
"""

_REFUSALS: Final[dict[int, tuple[type[NeedsOperator], str]]] = {
    HTTPStatus.MOVED_PERMANENTLY: (BadQuery, "it moved; redirects are not followed"),
    HTTPStatus.PERMANENT_REDIRECT: (BadQuery, "it moved; redirects are not followed"),
    HTTPStatus.UNAUTHORIZED: (AuthRejected, "check its address and its secret"),
    HTTPStatus.FORBIDDEN: (AuthRejected, "check its address and its secret"),
    HTTPStatus.GONE: (Gone, "it wants no more messages"),
}
_RETRIES: Final[dict[int, type[RetryLater]]] = {
    HTTPStatus.REQUEST_TIMEOUT: Unavailable,
    HTTPStatus.TOO_MANY_REQUESTS: RateLimited,
}
_SECONDS: Final = re.compile(r"\d{1,12}", re.ASCII)


def check_answer(status: int, headers: Mapping[str, str], now: int) -> None:
    """Return if the receiver took the message.

    Source: Standard Webhooks: any 2xx is a success, a redirect is a failure and
    is not followed, 410 ends the subscription.

    Args:
        status: HTTP status.
        headers: Of the answer, names in lower case or in any.
        now: Microseconds.

    Raises:
        BadQuery: Most 4xx, and what moved for good (301, 308).
        NeedsOperator: `AuthRejected` for 401 and 403, `Gone` for 410.
        RetryLater: `RateLimited` for 429; `Unavailable` for 408, 5xx, other
            redirects and numbers that are no status.
    """
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return
    said = f"the receiver answered {status}"
    if status in _REFUSALS:
        refused, hint = _REFUSALS[status]
        raise refused(f"{said}: {hint}")
    client_error = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    if client_error and status not in _RETRIES:
        raise BadQuery(f"{said}: is its address right?")
    raise _RETRIES.get(status, Unavailable)(said, retry_at(headers, now))


def retry_at(headers: Mapping[str, str], now: int) -> int | None:
    """Return the earliest next try that `Retry-After` asks for, or None.

    A date is read against the receiver's own `Date`, since its clock may be
    wrong. Source: RFC 9110, section 10.2.3.

    Args:
        headers: Of the answer, names in lower case or in any.
        now: Microseconds.

    Returns:
        Microseconds, at most `LONGEST_WAIT` from `now`.
    """
    value = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(value):
        wait = int(value) * SECOND
    else:
        until = _moment(value)
        if until is None:
            return None
        wait = until - (_moment(headers.get("date", "")) or now)
    return now + min(max(wait, 0), LONGEST_WAIT)


def _moment(http_date: str) -> int | None:
    try:
        return from_datetime(parsedate_to_datetime(http_date))
    except (ValueError, OverflowError):
        return None
