"""What Reddit's answers mean, beyond what their status says.

Works on stored responses. Messages name the method, never what a body says.
"""

import math
from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from connectors.kit.errors import LONGEST_WAIT, check_answer
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.json_text import object_in
from monitor.domain.time import SECOND
from monitor.ports.connector import RawResponse

TOKEN_PATH: Final = "/api/v1/access_token"  # noqa: S105 - a path, no token

_SEARCH_PATHS: Final = ("/subreddits/search", "/subreddits/search.json")

# `reason` in the body of a refused community, recorded of the API.
_REFUSED: Final[Mapping[str, tuple[type[WardwatchError], str]]] = MappingProxyType(
    {
        "private": (AccessNotGranted, "the community is private"),
        "gold_only": (AccessNotGranted, "the community is for paying members"),
        "quarantined": (AccessNotGranted, "the community is quarantined"),
        "banned": (Gone, "the community was banned"),
    }
)


def check(answer: RawResponse, method: str) -> None:
    """Raise what an answer means that is no success.

    Raises:
        Gone: A community that does not exist (a redirect to the search for
            communities) or was banned.
        AccessNotGranted: A community that is private, quarantined or for members.
        RateLimited: 429; the wait is that of x-ratelimit-reset or Retry-After.
        AuthRejected: The token endpoint answers with an error, or 401.
        WardwatchError: As the status says, see `check_answer`.
    """
    if _leads_to_search(answer):
        raise Gone(f"{method}: there is no such community")
    _check_reason(answer, method)
    try:
        check_answer(answer, method)
    except RateLimited as error:
        waits = [at for at in (error.retry_at, _reset_at(answer)) if at is not None]
        raise RateLimited(str(error), max(waits, default=None)) from None
    if urlsplit(answer.url).path.endswith(TOKEN_PATH):
        _check_token(answer, method)


def _reset_at(answer: RawResponse) -> int | None:
    seconds = _number(answer.headers.get("x-ratelimit-reset", ""))
    if seconds is None:
        return None
    wait = min(max(0.0, seconds) * SECOND, LONGEST_WAIT)
    return answer.fetched_at + math.ceil(wait)


def _leads_to_search(answer: RawResponse) -> bool:
    if answer.status != HTTPStatus.FOUND:
        return False
    path = urlsplit(answer.headers.get("location", "")).path
    return path.rstrip("/") in _SEARCH_PATHS


def _check_reason(answer: RawResponse, method: str) -> None:
    if answer.status not in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}:
        return
    reason = object_in(answer.body).get("reason")
    if isinstance(reason, str) and reason in _REFUSED:
        error, hint = _REFUSED[reason]
        raise error(f"{method}: HTTP {answer.status}: {hint}")


def _check_token(answer: RawResponse, method: str) -> None:
    """Refuse what prawcore would stumble over.

    Raises:
        AuthRejected: An error, which comes with status 200.
        Unavailable: No token.
    """
    told = object_in(answer.body)
    if "error" in told:
        raise AuthRejected(f"{method}: the credential was refused: check it")
    token, scope, lifetime = (
        told.get(key) for key in ("access_token", "scope", "expires_in")
    )
    if not (
        isinstance(token, str)
        and token.isascii()
        and token.isprintable()
        and isinstance(scope, str)
        and isinstance(lifetime, int)
    ):
        raise Unavailable(f"{method}: the answer is not the expected JSON")


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
