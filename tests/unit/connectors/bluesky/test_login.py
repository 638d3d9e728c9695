"""Tests of the login, against a host in memory."""

import json
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pydantic import SecretStr

from connectors.bluesky.login import AFTER_LIMIT, AFTER_REFUSAL, Login
from connectors.bluesky.xrpc import Xrpc
from monitor.domain.errors import AuthRejected, BadQuery, RateLimited, Unavailable
from monitor.domain.time import DAY
from monitor.ports.connector import RawResponse
from tests.fakes.runtime import START, FakeClock

SEARCH, CREATE, REFRESH = "search", "createSession", "refreshSession"


@dataclass
class Host(Xrpc):
    """Takes the tokens that it gave last, unless it is told to refuse.

    Attributes:
        refusals: What a method raises, by its name.
    """

    asked: Counter[str] = field(default_factory=Counter)
    refusals: dict[str, Exception] = field(default_factory=dict)
    body: bytes | None = None
    given: int = 0

    def query(
        self, method: str, params: object, token: str | None = None
    ) -> RawResponse:
        """Answer if the token is the last one."""
        assert params is None
        self._count(method)
        if token != f"access{self.given}":
            raise AuthRejected("expired")
        return answer(b"{}")

    def call(
        self, method: str, data: object = None, token: str | None = None
    ) -> RawResponse:
        """Give new tokens."""
        self._count(method.rpartition(".")[2])
        assert (data is None) == (token is not None)
        self.given += 1
        told = {
            "accessJwt": f"access{self.given}",
            "refreshJwt": f"refresh{self.given}",
        }
        return answer(json.dumps(told).encode() if self.body is None else self.body)

    def _count(self, method: str) -> None:
        self.asked[method] += 1
        if method in self.refusals:
            raise self.refusals[method]


def answer(body: bytes) -> RawResponse:
    """Return an answer with `body`."""
    return RawResponse(url="", status=200, headers={}, body=body, fetched_at=START)


@pytest.fixture
def clock() -> FakeClock:
    """A clock that the test moves."""
    return FakeClock()


@pytest.fixture
def login(clock: FakeClock) -> Login:
    """A login that has not been made yet."""
    return Login("riverside.example", SecretStr("hunter2"), clock)


def test_one_login_serves_all_polls(login: Login) -> None:
    """They are few a day."""
    host = Host()
    for _ in range(9):
        login.query(host, SEARCH, None)
    assert host.asked == {SEARCH: 9, CREATE: 1}


def test_an_expired_token_is_renewed(login: Login) -> None:
    """Without another login; the question is asked again."""
    host = Host()
    login.query(host, SEARCH, None)
    host.given += 1
    login.query(host, SEARCH, None)
    assert host.asked == {SEARCH: 3, CREATE: 1, REFRESH: 1}


@pytest.mark.parametrize("refusal", [AuthRejected("revoked"), BadQuery("expired")])
def test_a_revoked_token_is_replaced(login: Login, refusal: Exception) -> None:
    """By one new login."""
    host = Host(refusals={REFRESH: refusal})
    login.query(host, SEARCH, None)
    host.given += 1
    login.query(host, SEARCH, None)
    assert host.asked == {SEARCH: 3, CREATE: 2, REFRESH: 1}


def test_a_new_token_that_is_refused_needs_a_person(login: Login) -> None:
    """It is not tried for ever."""
    host = Host(refusals={SEARCH: AuthRejected("no")})
    with pytest.raises(AuthRejected):
        login.query(host, SEARCH, None)
    assert host.asked == {SEARCH: 2, CREATE: 1, REFRESH: 1}


def test_a_refused_login_is_not_tried_again_soon(
    login: Login, clock: FakeClock
) -> None:
    """Many sources share one limit of logins, and each asks."""
    host = Host(refusals={CREATE: AuthRejected("no")})
    for _ in range(9):
        with pytest.raises(AuthRejected, match="check `handle` and `app_password`"):
            login.query(host, SEARCH, None)
    assert host.asked == {CREATE: 1}
    clock.advance(AFTER_REFUSAL)
    host.refusals.clear()
    assert login.query(host, SEARCH, None).body


@pytest.mark.parametrize(
    ("retry_at", "until"),
    [(None, START + AFTER_LIMIT), (START + DAY, START + DAY)],
)
def test_a_limited_login_waits(
    login: Login, clock: FakeClock, retry_at: int | None, until: int
) -> None:
    """All sources together, until the host's reset."""
    host = Host(refusals={CREATE: RateLimited("slow down", retry_at)})
    with pytest.raises(RateLimited):
        login.query(host, SEARCH, None)
    with pytest.raises(RateLimited) as raised:
        login.query(host, SEARCH, None)
    assert (raised.value.retry_at, host.asked[CREATE]) == (until, 1)
    clock.advance(until - START)
    host.refusals.clear()
    assert login.query(host, SEARCH, None).body


def test_a_host_that_is_down_costs_no_login(login: Login) -> None:
    """The tokens are kept while they cannot be renewed."""
    host = Host()
    login.query(host, SEARCH, None)
    host.given += 1
    host.refusals[REFRESH] = Unavailable("down")
    with pytest.raises(Unavailable):
        login.query(host, SEARCH, None)
    host.refusals.clear()
    login.query(host, SEARCH, None)
    assert host.asked[CREATE] == 1


def test_threads_share_one_renewal(login: Login) -> None:
    """The one that comes second takes what the first one got."""
    host = Host()
    login.query(host, SEARCH, None)
    host.given += 1
    both_refused = threading.Barrier(2)
    in_threads(2, lambda: login.query(Late(host, both_refused), SEARCH, None))
    assert (host.asked[REFRESH], host.asked[CREATE]) == (1, 1)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"accessJwt": "a"}',
        b'{"accessJwt": 7, "refreshJwt": "hunter2"}',
        b'{"accessJwt": "hunter2\\r\\nX-Evil: 1", "refreshJwt": "b"}',
        b'{"accessJwt": "", "refreshJwt": "b"}',
    ],
)
def test_what_is_no_token_is_refused(login: Login, body: bytes) -> None:
    """Without a word of it in the error."""
    with pytest.raises(Unavailable) as raised:
        login.query(Host(body=body), SEARCH, None)
    assert "hunter2" not in f"{raised.value!r}{raised.value.__cause__!r}"


def test_tokens_are_not_printed(login: Login) -> None:
    """Not by accident either."""
    login.query(Host(), SEARCH, None)
    assert "access1" not in repr(vars(login))


class Late(Host):
    """A host whose first refusal waits until both threads got one."""

    def __init__(self, host: Host, refused: threading.Barrier) -> None:
        super().__init__(asked=host.asked)
        self._host, self._refused = host, refused
        self._waits = True

    def query(
        self, method: str, params: object, token: str | None = None
    ) -> RawResponse:
        """Ask the host, and wait once if it refuses."""
        try:
            return self._host.query(method, params, token)
        except AuthRejected:
            if self._waits:
                self._waits = False
                self._refused.wait(5)
            raise

    def call(
        self, method: str, data: object = None, token: str | None = None
    ) -> RawResponse:
        """Ask the host."""
        return self._host.call(method, data, token)


def in_threads(count: int, work: Callable[[], object]) -> None:
    """Do `work` in as many threads, and wait for them."""
    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
