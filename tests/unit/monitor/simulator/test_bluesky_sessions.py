"""Tests of the logins of the simulated Bluesky."""

import json
from typing import Any

import pytest
from atproto import models

from monitor.simulator.bluesky_sessions import (
    APP_PASSWORD,
    HANDLE,
    LOGIN_LIMIT,
    Sessions,
)
from monitor.simulator.exchange import Answer, Request


def request(token: str = "", **body: str) -> Request:
    """Return a request with a token and a body."""
    return Request(
        method="POST",
        path="/xrpc",
        query={},
        base_url="http://127.0.0.1:1",
        now=1000,
        headers={"authorization": f"Bearer {token}"} if token else {},
        body=json.dumps(body).encode(),
    )


LOGIN = request(identifier=HANDLE, password=APP_PASSWORD)


def told(answer: Answer | None) -> Any:
    """Return the JSON of an answer."""
    assert answer is not None
    return json.loads(answer.body)


def test_a_login_has_the_wire_format() -> None:
    """The SDK's model of createSession takes the answer."""
    session = told(Sessions().create(LOGIN))
    assert models.ComAtprotoServerCreateSession.Response(**session).active


def test_a_renewal_has_the_wire_format() -> None:
    """The SDK's model of refreshSession takes the answer; the token is used up."""
    sessions = Sessions()
    renewal = request(told(sessions.create(LOGIN))["refreshJwt"])
    session = told(sessions.refresh(renewal))
    assert models.ComAtprotoServerRefreshSession.Response(**session).active
    assert told(sessions.refresh(renewal))["error"] == "ExpiredToken"


def test_a_token_is_taken_until_it_expires() -> None:
    """A missing one has another status than an expired one."""
    sessions = Sessions()
    token = told(sessions.create(LOGIN))["accessJwt"]
    assert sessions.refused(request(token)) is None
    sessions.expire()
    expired, missing = sessions.refused(request(token)), sessions.refused(request())
    assert (told(expired)["error"], told(missing)["error"]) == (
        "ExpiredToken",
        "AuthMissing",
    )
    assert expired is not None
    assert expired.status == 400


def test_revoked_tokens_are_good_for_nothing() -> None:
    """Neither for requests nor for new tokens."""
    sessions = Sessions()
    session = told(sessions.create(LOGIN))
    sessions.revoke()
    assert sessions.refused(request(session["accessJwt"])) is not None
    assert sessions.refresh(request(session["refreshJwt"])).status == 400


@pytest.mark.parametrize(
    ("password", "taken_down", "error"),
    [
        ("wrong", False, "AuthenticationRequired"),
        (APP_PASSWORD, True, "AccountTakedown"),
    ],
)
def test_logins_are_refused(password: str, taken_down: bool, error: str) -> None:
    """With 401 and a word for it."""
    sessions = Sessions()
    sessions.taken_down = taken_down
    answer = sessions.create(request(identifier=HANDLE, password=password))
    assert (answer.status, told(answer)["error"]) == (401, error)


def test_logins_are_limited() -> None:
    """The headers say for how long."""
    sessions = Sessions()
    answers = [sessions.create(LOGIN) for _ in range(LOGIN_LIMIT + 1)]
    assert {answer.status for answer in answers[:-1]} == {200}
    assert (answers[-1].status, told(answers[-1])["error"]) == (
        429,
        "RateLimitExceeded",
    )
    assert answers[-1].headers["RateLimit-Reset"] == "1200"
    assert answers[-1].headers["RateLimit-Policy"] == "30;w=300"
