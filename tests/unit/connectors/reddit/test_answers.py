"""Tests of what Reddit's answers mean."""

from collections.abc import Mapping

import pytest

from connectors.reddit.answers import TOKEN_PATH, check
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import SECOND
from monitor.ports.connector import RawResponse
from tests.fakes.runtime import START


def answer(
    status: int = 200,
    body: bytes = b"{}",
    path: str = "/r/x/new",
    headers: Mapping[str, str] | None = None,
) -> RawResponse:
    """Return an answer."""
    return RawResponse(
        url=f"https://oauth.reddit.example{path}",
        status=status,
        headers=headers or {},
        body=body,
        fetched_at=START,
    )


def raised(response: RawResponse) -> WardwatchError:
    """Return what `response` means."""
    with pytest.raises(WardwatchError) as error:
        check(response, "/it")
    return error.value


@pytest.mark.parametrize(
    ("status", "reason", "error"),
    [
        (403, "private", AccessNotGranted),
        (403, "quarantined", AccessNotGranted),
        (403, "gold_only", AccessNotGranted),
        (404, "banned", Gone),
    ],
)
def test_closed_communities_say_why(
    status: int, reason: str, error: type[WardwatchError]
) -> None:
    """In words of ours."""
    found = raised(answer(status, b'{"reason": "%s"}' % reason.encode()))
    assert type(found) is error
    assert "community" in str(found)


@pytest.mark.parametrize("body", [b'{"reason": "hunter2"}', b"hunter2", b"[" * 10_000])
def test_other_reasons_are_not_quoted(body: bytes) -> None:
    """The status alone counts."""
    found = raised(answer(403, body))
    assert type(found) is AccessNotGranted
    assert "hunter2" not in str(found)


def test_a_missing_community_is_a_redirect_to_the_search() -> None:
    """Other redirects say nothing of it."""
    where = "https://oauth.reddit.example/subreddits/search?q=x"
    assert type(raised(answer(302, headers={"location": where}))) is Gone
    assert type(raised(answer(302, headers={"location": "/login"}))) is Unavailable


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x-ratelimit-reset": "70"}, 70),
        ({"retry-after": "90", "x-ratelimit-reset": "70"}, 90),
        ({"retry-after": "9", "x-ratelimit-reset": "70.5"}, 70.5),
    ],
)
def test_a_rate_limit_waits_for_the_later_of_both(
    headers: dict[str, str], seconds: float
) -> None:
    """Retry-After is a floor, the reset another."""
    found = raised(answer(429, headers=headers))
    assert isinstance(found, RateLimited)
    assert found.retry_at == START + seconds * SECOND


@pytest.mark.parametrize("reset", ["", "x", "nan", "inf"])
def test_an_odd_reset_is_none(reset: str) -> None:
    """The scheduler waits as it likes."""
    found = raised(answer(429, headers={"x-ratelimit-reset": reset}))
    assert isinstance(found, RateLimited)
    assert found.retry_at is None


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b'{"error": "invalid_grant"}', AuthRejected),
        (b"{}", Unavailable),
        (b"[]", Unavailable),
        (b'{"access_token": "t", "scope": "*", "expires_in": "x"}', Unavailable),
        (b'{"access_token": "t\\n", "scope": "*", "expires_in": 9}', Unavailable),
        (b'{"access_token": "t", "expires_in": 9}', Unavailable),
    ],
)
def test_what_is_no_token_is_refused(body: bytes, error: type[WardwatchError]) -> None:
    """The SDK would stumble over it, or send it in a header."""
    assert type(raised(answer(body=body, path=TOKEN_PATH))) is error


def test_a_token_is_fine() -> None:
    """As is any other success."""
    token = b'{"access_token": "t", "scope": "*", "expires_in": 9}'
    check(answer(body=token, path=TOKEN_PATH), "/it")
    check(answer(body=b"<html>"), "/it")
