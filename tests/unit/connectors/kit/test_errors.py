"""Tests of what a platform's answer means."""

import pytest

from connectors.kit.errors import (
    LONGEST_WAIT,
    check_answer,
    no_call_before,
    retry_at,
)
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import SECOND
from monitor.ports.connector import RawResponse
from tests.fakes.runtime import START

DATE = "Mon, 02 Mar 2026 12:00:00 GMT"
EPOCH = START // SECOND


HUGE = "Mon, 01 Jan 99999999999999999999 00:00:00 GMT"


def answer(status: int = 200, **headers: str) -> RawResponse:
    """Return an answer that came at `START`."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return RawResponse(
        url="https://social.example/",
        status=status,
        headers=named,
        body=b"<html>hunter2</html>",
        fetched_at=START,
    )


@pytest.mark.parametrize("status", [200, 204, 299])
def test_success_is_no_error(status: int) -> None:
    """Any 2xx passes."""
    check_answer(answer(status), "method")


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (302, Unavailable),
        (400, BadQuery),
        (401, AuthRejected),
        (402, AccessNotGranted),
        (403, AccessNotGranted),
        (404, Gone),
        (408, Unavailable),
        (409, Unavailable),
        (410, Gone),
        (414, BadQuery),
        (422, BadQuery),
        (429, RateLimited),
        (451, AccessNotGranted),
        (500, Unavailable),
        (501, Gone),
        (502, Unavailable),
        (503, Unavailable),
        (520, Unavailable),
    ],
)
def test_status_becomes_error(status: int, error: type[WardwatchError]) -> None:
    """Each status has one meaning, and the body is not quoted."""
    with pytest.raises(WardwatchError) as raised:
        check_answer(answer(status), "method")
    assert type(raised.value) is error
    assert "hunter2" not in str(raised.value)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after": "30"}, 30),
        ({"retry_after": "1.5"}, 1.5),
        ({"retry_after": "0"}, 0),
        ({"retry_after": "-5"}, 0),
        ({"retry_after": "Mon, 02 Mar 2026 12:01:00 GMT", "date": DATE}, 60),
        ({"ratelimit_reset": str(EPOCH + 90), "date": DATE}, 90),
        ({"ratelimit_reset": "90"}, 90),
        ({"retry_after": "5", "ratelimit_reset": "90"}, 90),
        ({"x_ratelimit_reset": "90"}, 90),
        ({"x_rate_limit_reset": str(EPOCH + 90), "date": DATE}, 90),
        ({"x_ratelimit_reset": "2026-03-02T12:01:30.500Z", "date": DATE}, 90.5),
        ({"x_ratelimit_reset": "soon", "retry_after": "3"}, 3),
        ({"retry_after": "1e9"}, LONGEST_WAIT / SECOND),
        ({"ratelimit_reset": str(EPOCH - 90), "date": DATE}, 0),
    ],
)
def test_waits_as_long_as_told(headers: dict[str, str], seconds: float) -> None:
    """The latest of the headers is a floor, within a day."""
    assert retry_at(answer(429, **headers)) == START + seconds * SECOND


@pytest.mark.parametrize("value", ["", "soon", "nan", "inf", "\u0661"])
def test_what_is_no_time_is_no_wait(value: str) -> None:
    """An unusable header is as good as none."""
    assert retry_at(answer(429, retry_after=value)) in {None, START + SECOND}


def test_a_wrong_clock_here_does_not_matter() -> None:
    """An epoch is compared with the server's own clock, an hour off from ours."""
    reset = str(EPOCH + 3600 + 30)
    told = answer(429, ratelimit_reset=reset, date="Mon, 02 Mar 2026 13:00:00 GMT")
    assert retry_at(told) == START + 30 * SECOND


def test_an_epoch_counts_from_now_without_a_date() -> None:
    """Without the server's clock, ours has to do."""
    assert retry_at(answer(429, ratelimit_reset=str(EPOCH + 30))) == START + 30 * SECOND


@pytest.mark.parametrize("name", ["retry_after", "date", "x_ratelimit_reset"])
def test_times_that_cannot_be_are_no_times(name: str) -> None:
    """A rate limit stays one."""
    with pytest.raises(RateLimited) as raised:
        check_answer(answer(429, **{name: HUGE}), "method")
    assert raised.value.retry_at is None


@pytest.mark.parametrize("value", ["1000000000", "Fri, 02 Mar 2057 12:00:00 GMT"])
def test_who_asks_for_more_than_a_day_is_told_of(value: str) -> None:
    """Whoever reads why a source is silent learns that the wait was cut."""
    with pytest.raises(RateLimited, match="longer than a day") as raised:
        check_answer(answer(429, retry_after=value, date=DATE), "method")
    assert raised.value.retry_at == START + LONGEST_WAIT


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, {"retry_after": "30"}, 30),
        (429, {"x_ratelimit_reset": "90"}, 90),
        (503, {"retry_after": "30"}, 30),
        (200, {"x_ratelimit_remaining": "0.0", "x_ratelimit_reset": "70"}, 70),
        (200, {"x_ratelimit_remaining": "0.4", "x_ratelimit_reset": "70"}, 70),
        (200, {"ratelimit_remaining": "-3", "ratelimit_reset": "1e6"}, 86_400),
        (200, {"x_rate_limit_remaining": "0", "x_rate_limit_reset": "-5"}, 0),
    ],
)
def test_a_host_that_wants_no_call(
    status: int, headers: dict[str, str], seconds: int
) -> None:
    """Because it refuses, is broken, or has answered as often as it will."""
    assert no_call_before(answer(status, **headers)) == START + seconds * SECOND


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (200, {"x_ratelimit_remaining": "1.0", "x_ratelimit_reset": "70"}),
        (200, {"x_ratelimit_remaining": "x", "x_ratelimit_reset": "70"}),
        (200, {"x_ratelimit_remaining": "0", "x_ratelimit_reset": ""}),
        (500, {"x_ratelimit_remaining": "9", "x_ratelimit_reset": "70"}),
        (429, {}),
    ],
)
def test_a_host_that_names_no_such_time(status: int, headers: dict[str, str]) -> None:
    """When a window ends tells nothing while requests are left in it."""
    assert no_call_before(answer(status, **headers)) is None
