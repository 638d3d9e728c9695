"""Simulates Reddit's API in its wire format, and its token endpoint.

As on the real hosts: a token is needed, listings page by `after`, and `before`
an item that was deleted gives an empty page. Searching a community that does not
exist is a redirect; a closed one tells its reason.
"""

import base64
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.json_lists import JsonLists
from monitor.simulator.platform import Refusal
from monitor.simulator.reddit_world import RedditWorld, SimThing, SimUser

TOKEN: Final = "/api/v1/access_token"  # noqa: S105 - a path, no token
INFO: Final = "/api/info"
AVATARS: Final = "/reddit-media/"
RATE_LIMIT: Final = 1000
"""Requests in ten minutes (recorded: x-ratelimit-used 3, -remaining 997)."""

CLIENT_ID: Final = "wardwatch-demo"
CLIENT_SECRET: Final = "simulated"  # noqa: S105 - of nothing real

_WINDOW: Final = 600
_MOST: Final = 100
_LISTED: Final = 1000
_LIFETIME: Final = 86_400

_OURS: Final = (TOKEN, INFO, AVATARS, "/users/", "/user/", "/r/")

_REFUSED: Final = {
    Refusal.RATE_LIMITED: (429, "Too Many Requests"),
    Refusal.SERVER_ERROR: (503, "Service Unavailable"),
    Refusal.FORBIDDEN: (403, "Forbidden"),
    Refusal.UNAUTHORIZED: (401, "Unauthorized"),
    Refusal.BAD_REQUEST: (400, "Bad Request"),
}

Wire = Mapping[str, object]


def is_reddit(request: Request) -> bool:
    """Return whether `request` is for Reddit, by its path."""
    return request.path.startswith(_OURS)


class Reddit:
    """Answers for what there is in a world.

    Attributes:
        lists: How its lists are written.
        remaining: Requests left in this window.
    """

    lists = JsonLists(
        items=(("data", "children"),),
        cursor=("data", "after"),
        paging=frozenset({"after"}),
        size="limit",
    )

    def __init__(self, world: RedditWorld) -> None:
        self.world = world
        self.remaining = RATE_LIMIT
        self._window: int | None = None
        self._tokens: set[str] = set()

    def revoke(self) -> None:
        """Accept none of the tokens any more that were given."""
        self._tokens.clear()

    def answer(self, request: Request) -> Answer:
        """Answer `request`."""
        if request.path.startswith(AVATARS):
            return self._avatar(request)
        if request.path == TOKEN:
            return self._token(request)
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or token not in self._tokens:
            return _error(401, "Unauthorized")
        window = request.now // _WINDOW
        if self._window is not None and window != self._window:
            self.remaining = RATE_LIMIT
        self._window = window
        self.remaining = max(0, self.remaining - 1)
        answer = self._method(request)
        return Answer(
            status=answer.status,
            body=answer.body,
            headers={**answer.headers, **rate_headers(request.now, self.remaining)},
        )

    def refuse(self, why: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as the API does."""
        refused = _error(*_REFUSED[why])
        if why is not Refusal.RATE_LIMITED:
            return refused
        reset = {"x-ratelimit-reset": str(wait)}
        return replace(refused, headers={**rate_headers(request.now, 0), **reset})

    def _token(self, request: Request) -> Answer:
        credential = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
        if request.headers.get("authorization") != f"Basic {credential}":
            return _error(401, "Unauthorized")
        if b"grant_type=client_credentials" not in request.body:
            return json_answer({"error": "unsupported_grant_type"})
        token = secrets.token_urlsafe(16)
        self._tokens.add(token)
        told = {"token_type": "bearer", "expires_in": _LIFETIME, "scope": "*"}
        return json_answer({"access_token": token, **told})

    def _method(self, request: Request) -> Answer:
        match request.path.strip("/").split("/"):
            case ["users", "search"]:
                found = self.world.users(request.first("q"))
                users = [(f"t2_{u.id}", _user(u, request.base_url)) for u in found]
                return _listing(users, request)
            case ["user", name, "about"]:
                user = self.world.user(name)
                if user is None:
                    return _error(404, "Not Found")
                return json_answer(_user(user, request.base_url))
            case ["r", "all", "search"] | ["api", "info"]:
                return _listing(_things(self._found(request)), request)
            case ["r", name, ("new" | "comments") as page]:
                return self._community(name.lower(), page, request)
            case _:
                return _error(404, "Not Found")

    def _found(self, request: Request) -> Sequence[SimThing]:
        if request.path.startswith(INFO):
            return self.world.named(request.first("id").split(",")[:_MOST])
        return self.world.search(request.first("q").strip('"'))

    def _community(self, name: str, page: str, request: Request) -> Answer:
        if name in self.world.missing:
            return Answer(
                status=302,
                headers={"Location": f"{request.base_url}/subreddits/search?q={name}"},
            )
        if name in self.world.closed:
            reason = self.world.closed[name]
            status = 404 if reason == "banned" else 403
            return json_answer(
                {"reason": reason, "message": "Forbidden", "error": status}, status
            )
        listed = self.world.submissions if page == "new" else self.world.comments
        return _listing(_things(listed(name)), request)

    def _avatar(self, request: Request) -> Answer:
        from monitor.simulator.pictures import picture

        seed = request.path.removeprefix(AVATARS).removesuffix(".jpg")
        return Answer(body=picture(seed), media_type="image/jpeg")


def rate_headers(now: int, remaining: int) -> dict[str, str]:
    """Return the rate-limit headers that every answer of the API carries."""
    return {
        "x-ratelimit-used": str(RATE_LIMIT - remaining),
        "x-ratelimit-remaining": f"{remaining}.0",
        "x-ratelimit-reset": str(_WINDOW - now % _WINDOW),
    }


def _error(status: int, message: str) -> Answer:
    return json_answer({"message": message, "error": status}, status)


def _listing(found: Sequence[tuple[str, Wire]], request: Request) -> Answer:
    """Return a page of `found`, which are things by fullname in their order."""
    asked = request.first("limit", "25")
    limit = min(int(asked) if asked.isdecimal() else 25, _MOST)
    names = [name for name, _ in found[:_LISTED]]
    start, end = 0, limit
    if after := request.first("after"):
        start = names.index(after) + 1 if after in names else len(names)
        end = start + limit
    elif before := request.first("before"):
        end = names.index(before) if before in names else 0
        start = max(0, end - limit)
    following = names[end - 1] if end < len(names) and end > 0 else None
    children = [thing for _, thing in found[:_LISTED][start:end]]
    data = {
        "after": following,
        "before": None,
        "dist": len(children),
        "modhash": None,
        "children": children,
    }
    return json_answer({"kind": "Listing", "data": data})


def _things(found: Sequence[SimThing]) -> Sequence[tuple[str, Wire]]:
    return [(t.fullname, _comment(t) if t.answers else _submission(t)) for t in found]


def _submission(thing: SimThing) -> Wire:
    page = f"/r/{thing.subreddit}/comments/{thing.id}/it/"
    data = {
        **_shared(thing),
        "title": thing.title,
        "selftext": _shown(thing),
        "is_self": True,
        "removed_by_category": "moderator" if thing.removed else None,
        "permalink": page,
        "url": f"https://www.reddit.com{page}",
        "num_comments": 0,
    }
    return {"kind": "t3", "data": {**data, **thing.overrides}}


def _comment(thing: SimThing) -> Wire:
    post = thing.thread.removeprefix("t3_")
    data = {
        **_shared(thing),
        "body": _shown(thing),
        "link_id": thing.thread,
        "parent_id": thing.answers,
        "permalink": f"/r/{thing.subreddit}/comments/{post}/it/{thing.id}/",
        "replies": "",
    }
    return {"kind": "t1", "data": {**data, **thing.overrides}}


def _shown(thing: SimThing) -> str:
    if thing.deleted:
        return "[deleted]"
    return "[removed]" if thing.removed else thing.text


def _shared(thing: SimThing) -> dict[str, object]:
    """Return what submissions and comments have in common."""
    author: dict[str, object] = {"author": "[deleted]"}
    if not (thing.removed or thing.deleted):
        author = {"author": thing.author, "author_fullname": f"t2_{thing.author[:6]}"}
    return {
        **author,
        "id": thing.id,
        "name": thing.fullname,
        "subreddit": thing.subreddit,
        "created": float(thing.created_utc),
        "created_utc": float(thing.created_utc),
        "edited": False,
        "score": 1,
    }


def _user(user: SimUser, base_url: str) -> Wire:
    if user.suspended:
        told = {"name": user.name, "is_suspended": True, "total_karma": 0}
        return {"kind": "t2", "data": told}
    drawn = user.avatar is None
    icon = f"{base_url}{AVATARS}{user.avatar or 'default'}.jpg?width=256&s=0a1b"
    profile = {
        "name": f"t5_{user.id}",
        "display_name": f"u_{user.name}",
        "title": user.title,
        "public_description": user.bio,
        "subscribers": user.followers,
        "icon_img": icon,
        "is_default_icon": drawn,
        "url": f"/user/{user.name}/",
        "subreddit_type": "user",
    }
    data = {
        "id": user.id,
        "name": user.name,
        "created": float(user.created_utc),
        "created_utc": float(user.created_utc),
        "icon_img": icon,
        "verified": True,
        "has_verified_email": True,
        "link_karma": 1,
        "comment_karma": 0,
        "is_employee": False,
        "subreddit": profile,
    }
    return {"kind": "t2", "data": {**data, **user.overrides}}
