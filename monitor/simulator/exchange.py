"""Requests and answers of simulated platforms, free of any server."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Pace(StrEnum):
    """How an answer is sent."""

    WHOLE = "whole"
    STALLED = "stalled"
    """Never, until the server stops."""
    DRIPPING = "dripping"
    """A byte at a time, slowly."""
    SLOW = "slow"
    """Late, but then at once."""
    BROKEN = "broken"
    """Half of it, then the connection is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a client asked.

    Attributes:
        path: Decoded path.
        query: Values of each parameter, in their order.
        base_url: Where the server is, e.g. "http://127.0.0.1:4711".
        headers: By name in lower case.
        now: The server's clock in seconds since the epoch.
    """

    method: str
    path: str
    query: Mapping[str, Sequence[str]]
    base_url: str
    now: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    def first(self, name: str, default: str = "") -> str:
        """Return the first value of parameter `name`."""
        return next(iter(self.query.get(name, ())), default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is sent back."""

    status: int = 200
    body: bytes = b""
    media_type: str = "application/json; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    pace: Pace = Pace.WHOLE


Answering = Callable[[Request], Answer]
"""A simulated platform: answers requests, from several threads at once."""


def json_answer(value: object, status: int = 200) -> Answer:
    """Return an answer with `value` as JSON."""
    return Answer(status=status, body=json.dumps(value).encode())


def html_answer(status: int) -> Answer:
    """Return what gateways in front of platforms answer instead of JSON."""
    page = b"<html><head><title>Error</title></head><body>Please wait</body></html>"
    return Answer(status=status, body=page, media_type="text/html")
