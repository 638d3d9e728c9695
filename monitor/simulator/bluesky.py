"""Simulates Bluesky in its wire format: the public AppView and a home server.

Answers searches for accounts and posts, profiles, feeds, threads and logins, and serves
the avatars that profiles point to. As on the real hosts, `searchPosts` needs a
login; without one it is refused with HTML.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from monitor.simulator.bluesky_feeds import (
    Views,
    feed_answer,
    search_answer,
    thread_answer,
)
from monitor.simulator.bluesky_posts import SimPost, Timeline
from monitor.simulator.bluesky_sessions import Sessions, refusal
from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.json_lists import JsonLists
from monitor.simulator.platform import Refusal
from monitor.simulator.world import SimAccount, World

XRPC: Final = "/xrpc/"
AVATARS: Final = "/img/avatar/plain/"
BANNERS: Final = "/img/banner/plain/"
RATE_LIMIT: Final = 3000
"""Requests in five minutes (recorded RateLimit-Policy: 3000;w=300)."""

_WINDOW: Final = 300
_MOST_ACTORS: Final = 100
_MOST_PROFILES: Final = 25


class Bluesky:
    """Answers for the accounts of a world and what they post.

    Attributes:
        lists: How its lists are written.
        posts: What there is to read; may grow at any time.
        sessions: The logins; switches for tests.
    """

    lists = JsonLists(
        items=(("actors",), ("posts",), ("feed",)),
        cursor=("cursor",),
        paging=frozenset({"cursor"}),
        size="limit",
    )

    def __init__(self, world: World, posts: Timeline | None = None) -> None:
        self.posts = posts or Timeline()
        self.sessions = Sessions()
        self._world = world
        self._requests = 0
        self._window: int | None = None

    def answer(self, request: Request) -> Answer:
        """Answer `request`, with rate-limit headers if it is a method's."""
        if request.path.startswith((AVATARS, BANNERS)):
            return self._picture(request)
        if request.now // _WINDOW != self._window:
            self._window, self._requests = request.now // _WINDOW, 0
        self._requests += 1
        answer = self._method(request)
        return Answer(
            status=answer.status,
            body=answer.body,
            media_type=answer.media_type,
            headers={
                **rate_headers(request.now, RATE_LIMIT - self._requests),
                **answer.headers,
            },
        )

    def refuse(self, why: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as the AppView does."""
        refused = _REFUSED[why]
        if why is not Refusal.RATE_LIMITED:
            return refused
        reset = {"RateLimit-Reset": str(request.now + wait)}
        return replace(refused, headers={**rate_headers(request.now, 0), **reset})

    def _method(self, request: Request) -> Answer:
        answering = {
            "app.bsky.actor.getProfiles": self._profiles,
            "app.bsky.actor.searchActors": self._search,
            "app.bsky.feed.getAuthorFeed": self._feed,
            "app.bsky.feed.getPostThread": self._thread,
            "app.bsky.feed.searchPosts": self._post_search,
            "com.atproto.server.createSession": self.sessions.create,
            "com.atproto.server.refreshSession": self.sessions.refresh,
        }.get(request.path.removeprefix(XRPC))
        if answering is None:
            return refusal("XRPCNotSupported", 404)
        return answering(request)

    def _search(self, request: Request) -> Answer:
        limit, cursor = request.first("limit", "25"), request.first("cursor", "0")
        if not (limit.isdecimal() and 1 <= int(limit) <= _MOST_ACTORS):
            return refusal("InvalidRequest", 400)
        if not cursor.isdecimal():
            return refusal("InvalidRequest", 400)
        found = self._world.search(request.first("q"))
        start, end = int(cursor), int(cursor) + int(limit)
        self._world.advance()
        actors = [_view(account, request.base_url) for account in found[start:end]]
        following = {"cursor": str(end)} if end < len(found) else {}
        return json_answer({"actors": actors, **following})

    def _profiles(self, request: Request) -> Answer:
        asked = request.query.get("actors", ())
        if not 1 <= len(asked) <= _MOST_PROFILES:
            return refusal("InvalidRequest", 400)
        found = _named(self._world.visible(), asked)
        return json_answer(
            {"profiles": [_detailed(a, request.base_url) for a in found]}
        )

    def _post_search(self, request: Request) -> Answer:
        if "authorization" not in request.headers:
            return html_answer(403)
        refused = self.sessions.refused(request)
        return refused or search_answer(request, *self._posted())

    def _feed(self, request: Request) -> Answer:
        return feed_answer(request, *self._posted())

    def _thread(self, request: Request) -> Answer:
        return thread_answer(request, *self._posted())

    def _posted(self) -> tuple[Sequence[SimPost], Views]:
        posts = self.posts.indexed(self._world.searches)
        return posts, Views(self._world.visible(), posts)

    def _picture(self, request: Request) -> Answer:
        from monitor.simulator.pictures import picture

        banner = request.path.startswith(BANNERS)
        prefix = BANNERS if banner else AVATARS
        did = request.path.removeprefix(prefix).partition("/")[0]
        for account in self._world.visible():
            seed = account.banner if banner else account.avatar
            if account.did == did and seed is not None:
                return Answer(body=picture(seed), media_type="image/jpeg")
        return refusal("NotFound", 404)


_REFUSED: Final[Mapping[Refusal, Answer]] = {
    Refusal.RATE_LIMITED: refusal("RateLimitExceeded", 429),
    Refusal.SERVER_ERROR: refusal("UpstreamFailure", 502),
    Refusal.FORBIDDEN: html_answer(403),
    Refusal.UNAUTHORIZED: refusal("AuthMissing", 401),
    Refusal.BAD_REQUEST: refusal("InvalidRequest", 400),
}


def rate_headers(now: int, remaining: int) -> dict[str, str]:
    """Return the rate-limit headers that every answer of the AppView carries."""
    return {
        "RateLimit-Limit": str(RATE_LIMIT),
        "RateLimit-Remaining": str(max(0, remaining)),
        "RateLimit-Reset": str(now - now % _WINDOW + _WINDOW),
        "RateLimit-Policy": f"{RATE_LIMIT};w={_WINDOW}",
    }


def _named(
    accounts: Sequence[SimAccount], asked: Sequence[str]
) -> Sequence[SimAccount]:
    by_name = {a.did: a for a in accounts} | {a.handle: a for a in accounts}
    found = (by_name.get(name) for name in asked)
    return [account for account in found if account is not None and not account.gone]


def _view(account: SimAccount, base_url: str) -> dict[str, object]:
    """Return a `profileView`: what a search shows of an account."""
    view: dict[str, object] = {
        "did": account.did,
        "handle": account.handle,
        "displayName": account.display_name,
        "description": account.description,
        "associated": {"chat": {"allowIncoming": "following"}},
        "labels": [],
        "createdAt": account.created_at,
        "indexedAt": account.created_at,
    }
    if account.avatar is not None:
        view["avatar"] = avatar_url(base_url, account.did, account.avatar)
    return {**view, **account.overrides}


def _detailed(account: SimAccount, base_url: str) -> dict[str, object]:
    """Return a `profileViewDetailed`: what getProfiles shows of an account."""
    detailed: dict[str, object] = {
        **_view(account, base_url),
        "followersCount": account.followers,
        "followsCount": account.following,
        "postsCount": account.posts,
    }
    if account.banner is not None:
        detailed["banner"] = _picture_url(
            base_url + BANNERS, account.did, account.banner
        )
    if account.website:
        detailed["website"] = account.website
    if account.verified is not None:
        detailed["verification"] = {
            "verifications": [],
            "verifiedStatus": account.verified,
            "trustedVerifierStatus": "none",
        }
    return {**detailed, **account.overrides}


def avatar_url(base_url: str, did: str, seed: str) -> str:
    """Return where the picture of `seed` is served, in the form of Bluesky's CDN."""
    return _picture_url(base_url + AVATARS, did, seed)


def _picture_url(base_url: str, did: str, seed: str) -> str:
    from monitor.simulator.pictures import cid, picture

    return f"{base_url}{did}/{cid(picture(seed))}@jpeg"
