"""Tests for monitor.domain.endpoints."""

from functools import reduce

import pytest

from monitor.domain.endpoints import IN_A_ROW, REST, Standing
from monitor.domain.errors import RateLimited, Unavailable
from monitor.domain.time import DAY, HOUR

NOW = 100 * DAY
HOST = "api.example"


def broken(times: int = IN_A_ROW) -> Standing:
    """Return an endpoint that failed so often at `NOW`."""
    return reduce(lambda was, _: was.failed(NOW), range(times), Standing())


def test_few_failures_may_be_chance() -> None:
    """The host is asked as before."""
    broken(IN_A_ROW - 1).check(HOST, NOW)


def test_failures_in_a_row_make_it_rest() -> None:
    """And whoever asks is told until when."""
    with pytest.raises(Unavailable, match="failed 3 times") as resting:
        broken().check(HOST, NOW + REST - 1)

    assert resting.value.retry_at == NOW + REST
    broken().check(HOST, NOW + REST)


def test_one_tries_while_others_wait() -> None:
    """Until it is known how that one fared."""
    others = broken().trying(NOW + REST)

    with pytest.raises(Unavailable):
        others.check(HOST, NOW + REST)
    with pytest.raises(Unavailable):
        others.failed(NOW + REST + 1).check(HOST, NOW + 2 * REST)
    others.answered(200, None, NOW + REST + 1).check(HOST, NOW + REST + 1)


def test_who_is_well_is_tried_by_all() -> None:
    """Nobody waits for anybody."""
    assert Standing().trying(NOW) == Standing()


@pytest.mark.parametrize("status", [429, 503])
def test_what_a_host_asks_for_holds_for_all(status: int) -> None:
    """The first refusal is enough, and the time it names is a floor."""
    asked = Standing().answered(status, NOW + HOUR, NOW)

    with pytest.raises(RateLimited, match="asked to wait") as limited:
        asked.check(HOST, NOW + HOUR - 1)
    assert limited.value.retry_at == NOW + HOUR
    asked.check(HOST, NOW + HOUR)


def test_slow_down_without_a_time_means_a_while() -> None:
    """A time of nothing at all does not: it has been named."""
    with pytest.raises(RateLimited):
        Standing().answered(429, None, NOW).check(HOST, NOW + REST - 1)
    Standing().answered(429, NOW, NOW).check(HOST, NOW)


def test_refusals_without_end_are_failures() -> None:
    """Who always names no time at all to wait is left alone nevertheless."""
    limited = reduce(
        lambda was, _: was.answered(429, NOW, NOW), range(IN_A_ROW), Standing()
    )

    with pytest.raises(Unavailable):
        limited.check(HOST, NOW)


def test_a_late_answer_ends_no_wait() -> None:
    """It was asked for before the host asked to wait."""
    asked = Standing().answered(429, NOW + HOUR, NOW).answered(200, None, NOW)

    with pytest.raises(RateLimited):
        asked.check(HOST, NOW)
    assert asked.answered(200, None, NOW + HOUR) == Standing()


@pytest.mark.parametrize("status", [200, 302, 400, 401, 404])
def test_who_answers_is_alive(status: int) -> None:
    """What the answer says of the question is another matter."""
    assert broken().answered(status, None, NOW) == Standing()
