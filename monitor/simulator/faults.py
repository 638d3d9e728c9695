"""What can go wrong with an answer, one switch each.

What is the same everywhere stands here; platforms refuse in words of their own,
and `page_faults` spoils the pages of lists.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from monitor.simulator import page_faults
from monitor.simulator.exchange import Answer, Pace, Request, html_answer
from monitor.simulator.platform import Platform, Refusal


class FaultKind(StrEnum):
    """What goes wrong."""

    STALLED = "stalled"
    DRIPPING = "dripping"
    SLOW = "slow"
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
    SHUFFLED = "shuffled"
    DOUBLED = "doubled"
    SHORT_PAGE = "short_page"
    EMPTY_PAGE = "empty_page"
    SHIFTED = "shifted"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault that is switched on.

    Attributes:
        kind: What goes wrong.
        times: Requests that it still strikes, > 0.
        every: Strikes each so-manieth request only, > 0.
        path: Strikes only paths that end so; empty strikes all.
        retry_after: Seconds that a rate limit asks to wait.
        word: Items that hold it are late.
    """

    kind: FaultKind
    times: int = 1_000_000
    every: int = 1
    path: str = ""
    retry_after: int = 60
    word: str = "late"


def struck(fault: Fault, request: Request, platform: Platform) -> Answer:
    """Return the answer of `platform` to `request` as `fault` spoils it."""
    if fault.kind in _REFUSALS:
        return platform.refuse(_REFUSALS[fault.kind], request, fault.retry_after)
    if fault.kind in _INSTEAD:
        return _INSTEAD[fault.kind]
    if fault.kind is FaultKind.LATE:
        return page_faults.late(fault.word, request, platform)
    if fault.kind in _PAGES:
        return _PAGES[fault.kind](request, platform)
    return _SPOILING[fault.kind](platform.answer(request))


_REFUSALS: Final = {FaultKind(refusal.value): refusal for refusal in Refusal}

_INSTEAD: Final[Mapping[FaultKind, Answer]] = {
    FaultKind.HTML: html_answer(200),
    FaultKind.REDIRECT: Answer(status=302, headers={"Location": "/elsewhere"}),
}

_PAGES: Final[Mapping[FaultKind, Callable[[Request, Platform], Answer]]] = {
    FaultKind.REPEATED_CURSOR: page_faults.repeated_cursor,
    FaultKind.SHUFFLED: page_faults.shuffled,
    FaultKind.DOUBLED: page_faults.doubled,
    FaultKind.SHORT_PAGE: page_faults.short,
    FaultKind.EMPTY_PAGE: page_faults.empty,
    FaultKind.SHIFTED: page_faults.shifted,
}

_SPOILING: Final[Mapping[FaultKind, Callable[[Answer], Answer]]] = {
    FaultKind.STALLED: lambda answer: replace(answer, pace=Pace.STALLED),
    FaultKind.DRIPPING: lambda answer: replace(answer, pace=Pace.DRIPPING),
    FaultKind.SLOW: lambda answer: replace(answer, pace=Pace.SLOW),
    FaultKind.BROKEN: lambda answer: replace(answer, pace=Pace.BROKEN),
    FaultKind.TRUNCATED: lambda answer: replace(
        answer, body=answer.body[: len(answer.body) // 2]
    ),
}
