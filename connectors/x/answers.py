"""What X's answers mean and hold.

Works on stored responses. Messages name the method, never what a body says.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from connectors.kit.errors import check_answer, retry_at
from connectors.kit.json_parts import elements, members
from monitor.domain.errors import AccessNotGranted, QuotaExhausted, Unavailable
from monitor.domain.json_text import object_in
from monitor.domain.time import HOUR
from monitor.ports.connector import RawResponse

PAUSE: Final = 6 * HOUR
"""Wait after X has said that nothing is left to spend; a person has to pay, or the
month to end, so asking more often is useless."""

_LONGEST_TOKEN: Final = 1_000
_REFUSALS: Final = frozenset(
    {HTTPStatus.PAYMENT_REQUIRED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
)
# In the problem's type or title: ".../problems/usage-capped", "UsageCapExceeded",
# ".../problems/credits", "CreditsDepleted", "SpendCapReached".
_SPENT: Final = ("usagecap", "credits", "spendcap", "spendinglimit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an answer holds, each part as it was written.

    Attributes:
        data: Posts or users.
        users: Users that came with posts.
        next_token: Where the next page is, or None.
        only_errors: Whether it tells of nothing but errors.
    """

    data: Sequence[bytes]
    users: Sequence[bytes]
    next_token: str | None
    only_errors: bool


def check(answer: RawResponse, method: str) -> None:
    """Raise what an answer means that is no success.

    Raises:
        QuotaExhausted: Credits, X's cap of the month, or the spending limit that is
            set there, are used up; not even a 429 then ends by waiting a little.
        AccessNotGranted: 403; the app may not do this.
        WardwatchError: As the status says, see `check_answer`.
    """
    if answer.status == HTTPStatus.PAYMENT_REQUIRED or (
        answer.status in _REFUSALS and _is_spent(answer.body)
    ):
        until = max(answer.fetched_at + PAUSE, retry_at(answer) or 0)
        said = f"{method}: HTTP {answer.status}"
        raise QuotaExhausted(f"{said}: X has no credits or cap left: buy some", until)
    if answer.status == HTTPStatus.FORBIDDEN:
        raise AccessNotGranted(
            f"{method}: HTTP 403: the app may not: check its access at console.x.com"
        )
    check_answer(answer, method)


def found_in(answer: RawResponse, method: str) -> Found:
    """Return what a successful answer holds.

    Raises:
        Unavailable: It is not the expected JSON.
    """
    try:
        parts = members(answer.body)
        data = _listed(parts.get("data"))
        included = members(parts.get("includes", b"{}"))
        users = _listed(included.get("users"))
    except ValueError as error:
        raise Unavailable(f"{method}: the answer is not the expected JSON") from error
    if not parts.keys() & {"data", "meta", "errors"}:
        raise Unavailable(f"{method}: the answer is not the expected JSON")
    return Found(
        data=data,
        users=users,
        next_token=_token(parts.get("meta", b"")),
        only_errors=not parts.keys() & {"data", "meta"},
    )


def _listed(raw: bytes | None) -> Sequence[bytes]:
    """Return the parts of a list, or the one thing that `raw` is.

    Raises:
        ValueError: It is neither.
    """
    if raw is None or raw == b"null":
        return ()
    return (raw,) if raw.startswith(b"{") else elements(raw)


def _token(meta: bytes) -> str | None:
    token = object_in(meta).get("next_token")
    usable = isinstance(token, str) and 0 < len(token) <= _LONGEST_TOKEN
    return token if isinstance(token, str) and usable else None


def _is_spent(body: bytes) -> bool:
    told = object_in(body)
    listed = told.get("errors")
    problems = [told, *(listed if isinstance(listed, list) else [])]
    said = "".join(
        f"{problem.get('type')} {problem.get('title')} "
        for problem in problems
        if isinstance(problem, dict)
    )
    plain = "".join(char for char in said.lower() if char.isalpha())
    return any(word in plain for word in _SPENT)
