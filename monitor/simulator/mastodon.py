"""Simulates one Mastodon instance in its wire format.

Answers account search and lookup, hashtag timelines, statuses of an account, what
stands below a status and what the instance says of itself, and serves pictures. As
on a real one, searches take no `offset` and no `resolve` without a token, and
hashtags may be closed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.time import SECOND, to_iso
from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.json_lists import JsonLists
from monitor.simulator.mastodon_entities import (
    AVATARS,
    HOME,
    account_entity,
    account_id,
    status_entity,
    tags_of,
    username_of,
)
from monitor.simulator.mastodon_world import MastodonWorld, SimStatus
from monitor.simulator.platform import Refusal
from monitor.simulator.world import SimAccount

RATE_LIMIT: Final = 300
"""Requests in five minutes (recorded X-RateLimit-Limit)."""

TOKEN: Final = "simulated-token"  # noqa: S105 - guards nothing
"""The token that is accepted."""

_WINDOW: Final = 300
_MOST: Final = 40
_MOST_BELOW: Final = 60
"""Descendants that strangers are shown (`Api::V1::StatusesController`)."""

_TAGS: Final = "/api/v1/timelines/tag/"
_ACCOUNTS: Final = "/api/v1/accounts/"
_INSTANCES: Final = ("/api/v1/instance", "/api/v2/instance")
_STATUSES: Final = "/api/v1/statuses/"
_SEARCH: Final = "/api/v2/search"

PATHS: Final = (_TAGS, _ACCOUNTS, _STATUSES, *_INSTANCES, _SEARCH, AVATARS)
"""How the paths of this platform begin."""

_Found = Sequence[tuple[SimStatus, SimAccount]]


class Mastodon:
    """Answers for the accounts and statuses of a world.

    Args:
        world: What there is to see.
        hashtag_feeds: Who sees hashtag timelines: "public", "authenticated" or
            "disabled", as the instance says of itself.

    Attributes:
        lists: How its lists are written; the `Link` header names the next page.
    """

    lists = JsonLists(
        items=(("accounts",), ()),
        paging=frozenset({"min_id", "max_id", "offset"}),
        size="limit",
    )

    def __init__(self, world: MastodonWorld, hashtag_feeds: str = "public") -> None:
        self.world = world
        self._hashtag_feeds = hashtag_feeds
        self._requests = 0
        self._window: int | None = None

    def answer(self, request: Request) -> Answer:
        """Answer `request`, with rate-limit headers if it is one to the API."""
        if request.path.startswith(AVATARS):
            return self._avatar(request)
        if request.now // _WINDOW != self._window:
            self._window, self._requests = request.now // _WINDOW, 0
        self._requests += 1
        answer = self._method(request)
        limits = rate_headers(request.now, RATE_LIMIT - self._requests)
        return replace(answer, headers={**answer.headers, **limits})

    def refuse(self, why: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as an instance, or the web server before it, does."""
        if why is Refusal.SERVER_ERROR:
            return html_answer(503)
        if why is not Refusal.RATE_LIMITED:
            return refusal(*_REFUSED[why])
        reset = {"X-RateLimit-Reset": _written(request.now + wait)}
        limits = {**rate_headers(request.now, 0), **reset}
        return replace(refusal("Too many requests", 429), headers=limits)

    def _method(self, request: Request) -> Answer:
        path = request.path.rstrip("/")
        if request.headers.get("authorization", _bearer()) != _bearer():
            return refusal("The access token is invalid", 401)
        if path in _INSTANCES:
            return json_answer(self._described())
        return self._read(request, path)

    def _read(self, request: Request, path: str) -> Answer:
        if path == _SEARCH:
            return self._search(request)
        if path.startswith(_TAGS):
            return self._hashtag(request, path.removeprefix(_TAGS).lower())
        if path.startswith(_ACCOUNTS):
            return self._account(request, path.removeprefix(_ACCOUNTS))
        if path.startswith(_STATUSES):
            return self._context(request, path.removeprefix(_STATUSES))
        return refusal("Record not found", 404)

    def _described(self) -> dict[str, object]:
        feeds = {"local": self._hashtag_feeds, "remote": self._hashtag_feeds}
        return {
            "domain": HOME.removeprefix("https://"),
            "version": "4.5.0",
            "api_versions": {"mastodon": 7},
            "configuration": {"timelines_access": {"hashtag_feeds": feeds}},
        }

    def _search(self, request: Request) -> Answer:
        if not _is_member(request) and request.first("offset"):
            return refusal(
                "Search queries pagination is not supported without auth", 401
            )
        if not _is_member(request) and request.first("resolve") in {"1", "true"}:
            return refusal(
                "Search queries that resolve remote resources need auth", 401
            )
        found = self.world.accounts.search(request.first("q"))
        start = int(request.first("offset", "0"))
        self.world.accounts.advance()
        shown = found[start : start + _limit(request)]
        accounts = [account_entity(account, request.base_url) for account in shown]
        return json_answer({"accounts": accounts, "statuses": [], "hashtags": []})

    def _hashtag(self, request: Request, tag: str) -> Answer:
        if self._hashtag_feeds == "authenticated" and not _is_member(request):
            return refusal("This method requires an authenticated user", 401)
        if self._hashtag_feeds == "disabled":
            return json_answer([])
        return self._timeline(
            request, [f for f in self.world.visible() if tag in tags_of(f[0])]
        )

    def _account(self, request: Request, rest: str) -> Answer:
        named, _, part = rest.partition("/")
        asked = request.first("acct").partition("@")[0].lower()
        if named == "verify_credentials" and _is_member(request):
            return json_answer({"id": "1", "username": "wardwatch"})
        for account in self.world.accounts.visible():
            if account.gone:
                continue
            if named == "lookup" and username_of(account).lower() == asked:
                return json_answer(account_entity(account, request.base_url))
            if named == account_id(account) and part == "statuses":
                written = [f for f in self.world.visible() if f[1] is account]
                return self._timeline(request, written)
        return refusal("Record not found", 404)

    def _context(self, request: Request, rest: str) -> Answer:
        """Answer what stands below a status; a conversation's beginning is left out."""
        status_id, _, part = rest.partition("/")
        there = self.world.visible()
        known = {str(status.id) for status, _ in there}
        if part != "context" or status_id not in known:
            return refusal("Record not found", 404)
        below = _descendants(there, int(status_id))
        shown = below if _is_member(request) else below[:_MOST_BELOW]
        entities = [self._entity(*each, request.base_url) for each in shown]
        return json_answer({"ancestors": [], "descendants": entities})

    def _timeline(self, request: Request, found: _Found) -> Answer:
        """Return a page of `found`, newest first; or the one right after `min_id`."""
        limit, min_id = _limit(request), request.first("min_id")
        if min_id:
            page = [f for f in found if f[0].id > int(min_id)][-limit:]
        else:
            page = list(found[:limit])
        entities = [self._entity(*shown, request.base_url) for shown in page]
        links = {"Link": _links(request, page)} if page else {}
        return replace(json_answer(entities), headers=links)

    def _entity(
        self, status: SimStatus, author: SimAccount, base_url: str
    ) -> dict[str, object]:
        replies = sum(each.answers == status.id for each, _ in self.world.visible())
        return status_entity(status, author, base_url, replies)

    def _avatar(self, request: Request) -> Answer:
        from monitor.simulator.pictures import picture

        named = request.path.removeprefix(AVATARS).partition("/")[0]
        for account in self.world.accounts.visible():
            if account_id(account) == named and account.avatar is not None:
                return Answer(body=picture(account.avatar), media_type="image/jpeg")
        return refusal("Record not found", 404)


def rate_headers(now: int, remaining: int) -> dict[str, str]:
    """Return the rate-limit headers that every answer of the API carries."""
    return {
        "X-RateLimit-Limit": str(RATE_LIMIT),
        "X-RateLimit-Remaining": str(max(0, remaining)),
        "X-RateLimit-Reset": _written(now - now % _WINDOW + _WINDOW),
    }


def _written(seconds: int) -> str:
    return to_iso(seconds * SECOND).replace("Z", ".123456Z")


_REFUSED: Final = {
    Refusal.FORBIDDEN: ("This action is not allowed", 403),
    Refusal.UNAUTHORIZED: ("The access token is invalid", 401),
    Refusal.BAD_REQUEST: ("The request could not be understood", 400),
}


def refusal(error: str, status: int) -> Answer:
    """Return an error as Mastodon writes it."""
    return json_answer({"error": error}, status)


def _bearer() -> str:
    return f"Bearer {TOKEN}"


def _is_member(request: Request) -> bool:
    return "authorization" in request.headers


def _limit(request: Request) -> int:
    return min(_MOST, int(request.first("limit", "20")))


def _descendants(there: _Found, status_id: int) -> _Found:
    """Return what answers a status, each followed by what answers it in turn."""
    answers = sorted(
        (each for each in there if each[0].answers == status_id),
        key=lambda each: each[0].id,
    )
    return [
        found for each in answers for found in (each, *_descendants(there, each[0].id))
    ]


def _links(request: Request, page: _Found) -> str:
    at = f"{request.base_url}{request.path}"
    older, newer = page[-1][0].id, page[0][0].id
    return f'<{at}?max_id={older}>; rel="next", <{at}?min_id={newer}>; rel="prev"'
