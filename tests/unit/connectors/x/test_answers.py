"""Tests of what X's answers mean and hold."""

import pytest

from connectors.x.answers import PAUSE, check, found_in
from monitor.domain.errors import (
    AccessNotGranted,
    BadQuery,
    Gone,
    QuotaExhausted,
    RateLimited,
    Unavailable,
    WardwatchError,
)
from monitor.domain.time import DAY, MINUTE, SECOND
from tests.fakes.runtime import START
from tests.unit.connectors.x.wire import answer, raw, user

PROBLEMS = "https://api.twitter.com/2/problems"
RESET = str((START + 10 * MINUTE) // SECOND)


def test_a_success_raises_nothing() -> None:
    """Whatever it holds."""
    check(answer({"errors": [{"title": "Not Found Error"}]}), "it")


def test_a_rate_limit_ends_when_the_header_says() -> None:
    """X spells it with one dash more than others."""
    with pytest.raises(RateLimited) as raised:
        check(answer({}, 429, x_rate_limit_reset=RESET), "it")
    assert raised.value.retry_at == START + 10 * MINUTE


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (402, {"title": "CreditsDepleted", "type": f"{PROBLEMS}/credits"}),
        (402, b"<html>"),
        (429, {"title": "UsageCapExceeded", "period": "Monthly"}),
        (429, {"title": "x", "type": f"{PROBLEMS}/usage-capped"}),
        (403, {"type": f"{PROBLEMS}/usage-capped"}),
        (403, {"errors": [{"title": "SpendCapReached"}]}),
        (429, {"errors": [{"type": f"{PROBLEMS}/credits"}]}),
    ],
)
def test_no_money_is_no_matter_of_minutes(status: int, body: object) -> None:
    """Even a 429 may mean it: asking again soon is useless."""
    with pytest.raises(QuotaExhausted) as raised:
        check(answer(body, status, x_rate_limit_reset=RESET), "it")
    assert raised.value.retry_at == START + PAUSE


def test_a_cap_that_ends_later_is_waited_for() -> None:
    """The platform's word is a floor."""
    with pytest.raises(QuotaExhausted) as raised:
        check(answer({}, 402, retry_after=str(12 * 3600)), "it")
    assert raised.value.retry_at == START + DAY // 2


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, BadQuery),
        (403, AccessNotGranted),
        (404, Gone),
        (429, RateLimited),
        (503, Unavailable),
    ],
)
@pytest.mark.parametrize(
    "body", [b"", b"<html>", b'[{"message":"hunter2"}]', b'"x"', b"[" * 100_000]
)
def test_odd_bodies_of_errors(
    status: int, error: type[WardwatchError], body: bytes
) -> None:
    """Lists, on which the SDK fails, and what is no JSON; none is quoted."""
    with pytest.raises(error) as raised:
        check(answer(body, status), "it")
    assert "hunter2" not in str(raised.value)


def test_an_answer_holds_rows_and_their_authors() -> None:
    """Each as it was written."""
    body = b'{"data":[{"id": "1"},{"id":\n"2"}],"includes":{"users":[{"id":"3"}]}}'
    found = found_in(answer(body), "it")
    assert found.data == (b'{"id": "1"}', b'{"id":\n"2"}')
    assert found.users == (b'{"id":"3"}',)
    assert (found.next_token, found.only_errors) == (None, False)


def test_an_answer_to_a_lookup_holds_one() -> None:
    """Without a list around it."""
    assert found_in(answer({"data": user()}), "it").data == (raw(user()),)


@pytest.mark.parametrize(
    "body",
    [
        {"meta": {"result_count": 0}},
        {"data": None, "meta": {}},
        {"data": [], "includes": {}},
        {"meta": {"result_count": 0}, "includes": {"users": None}},
    ],
)
def test_data_may_be_missing(body: object) -> None:
    """Nothing was found."""
    found = found_in(answer(body), "it")
    assert (found.data, found.users, found.only_errors) == ((), (), False)


def test_nothing_but_errors_is_told() -> None:
    """With status 200."""
    assert found_in(answer({"errors": [{"title": "Forbidden"}]}), "it").only_errors


@pytest.mark.parametrize(
    ("meta", "token"),
    [
        ({"next_token": "b26v"}, "b26v"),
        ({"next_token": ""}, None),
        ({"next_token": 7}, None),
        ({"next_token": "x" * 5000}, None),
        ([], None),
    ],
)
def test_where_the_next_page_is(meta: object, token: str | None) -> None:
    """If it can be asked for."""
    assert found_in(answer({"meta": meta}), "it").next_token == token


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b'{"data":[{"id":"1"',
        b'{"data":7}',
        b'{"data":[],"includes":[]}',
        b'{"message":"maintenance"}',
    ],
)
def test_what_is_no_answer(body: bytes) -> None:
    """It must not look like "nothing found"."""
    with pytest.raises(Unavailable):
        found_in(answer(body), "it")
