"""What can go wrong with an answer, one switch each."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from monitor.simulator.exchange import (
    Answer,
    Answering,
    Pace,
    Request,
    html_answer,
    json_answer,
)


class FaultKind(StrEnum):
    """What goes wrong."""

    STALLED = "stalled"
    DRIPPING = "dripping"
    BROKEN = "broken"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    FORBIDDEN = "forbidden"
    UNAUTHORIZED = "unauthorized"
    BAD_REQUEST = "bad_request"
    HTML = "html"
    TRUNCATED = "truncated"
    REDIRECT = "redirect"
    REPEATED_CURSOR = "repeated_cursor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault that is switched on.

    Attributes:
        kind: What goes wrong.
        times: Requests that it still strikes, > 0.
        path: Strikes only paths that end so; empty strikes all.
        retry_after: Seconds that a rate limit asks to wait.
    """

    kind: FaultKind
    times: int = 1_000_000
    path: str = ""
    retry_after: int = 60


def struck(fault: Fault, request: Request, platform: Answering) -> Answer:
    """Return the answer of `platform` to `request` as `fault` spoils it."""
    if fault.kind is FaultKind.RATE_LIMITED:
        return _rate_limited(request, fault.retry_after)
    if fault.kind is FaultKind.REPEATED_CURSOR:
        return _repeated_cursor(request, platform)
    if fault.kind in _INSTEAD:
        return _INSTEAD[fault.kind]
    return _SPOILING[fault.kind](platform(request))


def _error(name: str, status: int) -> Answer:
    return json_answer({"error": name, "message": f"{name} (simulated)"}, status)


_INSTEAD: Final[Mapping[FaultKind, Answer]] = {
    FaultKind.SERVER_ERROR: _error("InternalServerError", 502),
    FaultKind.FORBIDDEN: html_answer(403),
    FaultKind.UNAUTHORIZED: _error("AuthMissing", 401),
    FaultKind.BAD_REQUEST: _error("InvalidRequest", 400),
    FaultKind.HTML: html_answer(200),
    FaultKind.REDIRECT: Answer(status=302, headers={"Location": "/elsewhere"}),
}

_SPOILING: Final[Mapping[FaultKind, Callable[[Answer], Answer]]] = {
    FaultKind.STALLED: lambda answer: replace(answer, pace=Pace.STALLED),
    FaultKind.DRIPPING: lambda answer: replace(answer, pace=Pace.DRIPPING),
    FaultKind.BROKEN: lambda answer: replace(answer, pace=Pace.BROKEN),
    FaultKind.TRUNCATED: lambda answer: replace(
        answer, body=answer.body[: len(answer.body) // 2]
    ),
}


def _rate_limited(request: Request, retry_after: int) -> Answer:
    answer = _error("RateLimitExceeded", 429)
    waits = {
        "Retry-After": str(retry_after),
        "RateLimit-Remaining": "0",
        "RateLimit-Reset": str(request.now + retry_after),
    }
    return replace(answer, headers=waits)


def _repeated_cursor(request: Request, platform: Answering) -> Answer:
    """Answer with the first page and the same cursor, whatever was asked."""
    paging = {"cursor", "after", "next_token"}
    query = {name: v for name, v in request.query.items() if name not in paging}
    answer = platform(replace(request, query=query))
    value = json.loads(answer.body)
    if "actors" in value:
        value["cursor"] = "stuck"
    if value.get("kind") == "Listing":
        value["data"]["after"] = "stuck"
    if "meta" in value:
        value["meta"] |= {"next_token": "stuck"}
    return replace(answer, body=json.dumps(value).encode())
