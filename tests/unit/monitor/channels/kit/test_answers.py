"""What a receiver's answers mean, and how long it may make us wait."""

import pytest

from monitor.channels.kit.answers import check_answer, retry_at
from monitor.domain.errors import (
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    RetryLater,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import SECOND, from_iso

NOW = from_iso("2026-03-02T12:00:00Z")


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_success_is_silent(status: int) -> None:
    """Any 2xx means that the receiver has it."""
    check_answer(status, {}, NOW)


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (100, Unavailable),
        (301, BadQuery),
        (302, Unavailable),
        (307, Unavailable),
        (308, BadQuery),
        (400, BadQuery),
        (401, AuthRejected),
        (403, AuthRejected),
        (404, BadQuery),
        (408, Unavailable),
        (410, Gone),
        (422, BadQuery),
        (429, RateLimited),
        (500, Unavailable),
        (503, Unavailable),
        (599, Unavailable),
        (999, Unavailable),
    ],
)
def test_a_failure_says_what_to_do_next(
    status: int, error: type[WardwatchError]
) -> None:
    """Each status leads to one error, which names it."""
    with pytest.raises(error, match=str(status)) as raised:
        check_answer(status, {}, NOW)

    assert type(raised.value) is error


@pytest.mark.parametrize("status", [302, 408, 429, 503])
def test_a_wait_is_passed_on(status: int) -> None:
    """Retry-After is the earliest time of the next try."""
    with pytest.raises(RetryLater) as raised:
        check_answer(status, {"retry-after": "120"}, NOW)

    assert raised.value.retry_at == NOW + 120 * SECOND


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ("0", 0),
        (" 30 ", 30),
        ("Mon, 02 Mar 2026 12:05:00 GMT", 300),
        ("Mon, 02 Mar 2026 11:00:00 GMT", 0),
        ("1000000000", 86_400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400),
    ],
)
def test_a_wait_is_read_in_both_forms(asked: str, seconds: int) -> None:
    """Seconds or a date, from now to at most a day."""
    assert retry_at({"retry-after": asked}, NOW) == NOW + seconds * SECOND


def test_a_date_is_read_on_the_receivers_clock() -> None:
    """A receiver whose clock is years off still gets the pause it meant."""
    headers = {
        "date": "Mon, 02 Mar 2020 08:00:00 GMT",
        "retry-after": "Mon, 02 Mar 2020 08:01:00 GMT",
    }

    assert retry_at(headers, NOW) == NOW + 60 * SECOND


@pytest.mark.parametrize(
    "asked",
    [
        *["", "soon", "-5", "1.5", "٣٠", "9" * 5000, "\x00", "Mon", ", , ,"],
        "Mon, 99 Mar 2026 12:00:00 GMT",
        "Mon, 02 Mar 99999999 12:00:00 GMT",
        "Mon, 02 Mar 2026 12:00:00 +" + "9" * 40,
        "Mon, 02 Mar 2026 12:00:00 -0000",
        "Mon, 02 Mar 2026 " + ":" * 1000,
    ],
)
def test_what_cannot_be_read_is_no_wait(asked: str) -> None:
    """Nonsense leaves the time of the next try to us."""
    assert retry_at({"retry-after": asked}, NOW) is None


def test_a_date_header_that_cannot_be_read_is_left_out() -> None:
    """Our own clock stands in for the receiver's."""
    headers = {"date": "soon", "retry-after": "Mon, 02 Mar 2026 12:01:00 GMT"}

    assert retry_at(headers, NOW) == NOW + 60 * SECOND
