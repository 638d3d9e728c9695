"""What every simulated platform can be asked for: answers, refusals, its lists."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from monitor.domain.sources import JSONValue
from monitor.simulator.exchange import Answer, Request

Change = Callable[[Sequence[JSONValue]], Sequence[JSONValue]]
"""Returns other items for those of a page."""


class Refusal(StrEnum):
    """Why a platform refuses a request."""

    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    FORBIDDEN = "forbidden"
    UNAUTHORIZED = "unauthorized"
    BAD_REQUEST = "bad_request"


class Lists(Protocol):
    """How a platform writes lists and their pages."""

    @property
    def size(self) -> str:
        """Parameter that asks for so many items; empty without one."""
        ...

    def cursor_of(self, request: Request) -> str:
        """Return the cursor that `request` goes on at; empty at the first page."""
        ...

    def at(self, request: Request, cursor: str) -> Request:
        """Return `request` going on at `cursor`; from the first page if empty."""
        ...

    def changed(self, answer: Answer, change: Change) -> Answer:
        """Return `answer` with other items; as it is if it holds no list."""
        ...

    def leading_to(self, answer: Answer, cursor: str) -> Answer:
        """Return `answer` naming `cursor` as the next page, if it is a list's."""
        ...


class Platform(Protocol):
    """A simulated platform; answers from several threads at once."""

    @property
    def lists(self) -> Lists:
        """How it writes lists."""
        ...

    def answer(self, request: Request) -> Answer:
        """Answer `request`."""
        ...

    def refuse(self, refusal: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` in the platform's own words.

        Args:
            refusal: Why.
            request: What was asked.
            wait: Seconds that a rate limit asks to wait, >= 0.
        """
        ...
