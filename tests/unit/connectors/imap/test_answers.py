"""Tests of what a server's refusals mean."""

import pytest

from connectors.imap.answers import Step, refusal
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    RateLimited,
    Unavailable,
    WardwatchError,
)


@pytest.mark.parametrize(
    ("step", "said", "error"),
    [
        (Step.LOGIN, "hunter2", AuthRejected),
        (Step.LOGIN, "b'[AUTHENTICATIONFAILED] hunter2'", AuthRejected),
        (Step.LOGIN, "[UNAVAILABLE] hunter2", Unavailable),
        (Step.LOGIN, "[LIMIT] hunter2", RateLimited),
        (Step.LOGIN, "[THROTTLED]", RateLimited),
        (Step.LOGIN, "[PRIVACYREQUIRED]", AccessNotGranted),
        (Step.LOGIN, "[ALERT] hunter2", AuthRejected),
        (Step.EXAMINE, "hunter2", Gone),
        (Step.EXAMINE, "[NOPERM]", AccessNotGranted),
        (Step.EXAMINE, "[INUSE]", Unavailable),
        (Step.EXAMINE, "[CANNOT]", BadQuery),
        (Step.SEARCH, "hunter2 [HUNTER]", Unavailable),
        (Step.FETCH, "", Unavailable),
        (Step.CONNECT, "hunter2", Unavailable),
    ],
)
def test_refusals(step: Step, said: str, error: type[WardwatchError]) -> None:
    """By the code if it is known, else by the step; nothing is quoted."""
    told = refusal(step, said)
    assert type(told) is error
    assert "hunter2" not in str(told).lower()
