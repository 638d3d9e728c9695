"""Logins of the simulated Bluesky: createSession, refreshSession, their tokens.

As on the real hosts: an expired token is refused with 400 `ExpiredToken`, a
missing one with 401, and logins have a limit of their own. Tokens say nothing.
"""

import json
import secrets
import threading
from dataclasses import replace
from typing import Final

from monitor.simulator.exchange import Answer, Request, json_answer

HANDLE: Final = "wardwatch-demo.bsky.social"
APP_PASSWORD: Final = "simu-late-dpas-word"  # noqa: S105 - of nothing real
DID: Final = "did:plc:wardwatchdemo00000000000"
LOGIN_LIMIT: Final = 30
"""Logins in five minutes (docs.bsky.app/docs/advanced-guides/rate-limits)."""

_WINDOW: Final = 300


class Sessions:
    """The logins there are, for threads to share.

    Attributes:
        home: Where the account's DID document says that it lives.
        taken_down: Whether the account was taken down.
    """

    def __init__(self, home: str = "https://pds.example") -> None:
        self.home = home
        self.taken_down = False
        self._access: dict[str, bool] = {}
        self._refresh: set[str] = set()
        self._logins = 0
        self._lock = threading.Lock()

    def expire(self) -> None:
        """Let all tokens for requests expire."""
        with self._lock:
            self._access = dict.fromkeys(self._access, False)

    def revoke(self) -> None:
        """Let all tokens expire, those for new tokens too."""
        self.expire()
        with self._lock:
            self._refresh.clear()

    def create(self, request: Request) -> Answer:
        """Log in."""
        with self._lock:
            self._logins += 1
            if self._logins > LOGIN_LIMIT:
                return _limited(request)
        told = json.loads(request.body)
        if (told.get("identifier"), told.get("password")) != (HANDLE, APP_PASSWORD):
            return refusal("AuthenticationRequired", 401)
        if self.taken_down:
            return refusal("AccountTakedown", 401)
        return self._session()

    def refresh(self, request: Request) -> Answer:
        """Give new tokens for the one that is for that; it is good for once."""
        token = _bearer(request)
        with self._lock:
            if token not in self._refresh:
                return refusal("ExpiredToken", 400)
            self._refresh.discard(token)
        return self._session()

    def refused(self, request: Request) -> Answer | None:
        """Return how a request is refused that needs a token, None if it is not."""
        with self._lock:
            fresh = self._access.get(_bearer(request))
        if fresh is None:
            return refusal("AuthMissing", 401)
        return None if fresh else refusal("ExpiredToken", 400)

    def _session(self) -> Answer:
        access, refresh = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        with self._lock:
            self._access[access] = True
            self._refresh.add(refresh)
        service = {
            "id": "#atproto_pds",
            "type": "AtprotoPersonalDataServer",
            "serviceEndpoint": self.home,
        }
        return json_answer(
            {
                "did": DID,
                "didDoc": {"id": DID, "service": [service]},
                "handle": HANDLE,
                "accessJwt": access,
                "refreshJwt": refresh,
                "active": True,
            }
        )


def refusal(error: str, status: int) -> Answer:
    """Return an error as XRPC writes it."""
    return json_answer({"error": error, "message": f"{error} (simulated)"}, status)


def _bearer(request: Request) -> str:
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    return token if kind.lower() == "bearer" else ""


def _limited(request: Request) -> Answer:
    headers = {
        "RateLimit-Limit": str(LOGIN_LIMIT),
        "RateLimit-Remaining": "0",
        "RateLimit-Reset": str(request.now - request.now % _WINDOW + _WINDOW),
        "RateLimit-Policy": f"{LOGIN_LIMIT};w={_WINDOW}",
    }
    return replace(refusal("RateLimitExceeded", 429), headers=headers)
