"""Simulates X's API v2 in its wire format, with what it would charge.

As on the real hosts: a bearer token or a user's signature is needed, searches page
by `next_token`, an id older than a week is refused, a lookup tells of those it did
not find beside those it found, and rows cost credits.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.json_lists import JsonLists
from monitor.simulator.platform import Refusal
from monitor.simulator.x_entities import post_object, user_object
from monitor.simulator.x_queries import Refused, page_of, phrases_of, recent, refuse
from monitor.simulator.x_world import SimXPost, SimXUser, XWorld

BEARER: Final = "simulated-bearer"
AVATARS: Final = "/profile_images/"
RATE_LIMIT: Final = 450
"""Requests in 15 minutes (recorded: x-rate-limit-limit 450 of recent search)."""

POST_PRICE: Final = 5_000
USER_PRICE: Final = 10_000
"""Micro-dollars a row, pay-per-use (docs.x.com, pricing, August 2026)."""

USAGE: Final = "/2/usage/tweets"
USER_SEARCH: Final = "/2/users/search"

_WINDOW: Final = 900
_PROBLEMS: Final = "https://api.twitter.com/2/problems/"

_REFUSED: Final = {
    Refusal.RATE_LIMITED: (429, "Too Many Requests", "about:blank"),
    Refusal.SERVER_ERROR: (503, "Service Unavailable", "about:blank"),
    Refusal.FORBIDDEN: (403, "Client Forbidden", f"{_PROBLEMS}client-forbidden"),
    Refusal.UNAUTHORIZED: (401, "Unauthorized", "about:blank"),
    Refusal.BAD_REQUEST: (400, "Invalid Request", f"{_PROBLEMS}invalid-request"),
}

Wire = Mapping[str, object]


def is_x(request: Request) -> bool:
    """Return whether `request` is for X, by its path."""
    return request.path.startswith(("/2/", AVATARS))


class X:
    """Answers for what there is in a world.

    Attributes:
        lists: How its lists are written.
        remaining: Requests left in this window.
        credits: Micro-dollars left; None never ends.
        charged: Micro-dollars that all rows so far cost.
        needs_user: Whether the search for users refuses bearer tokens.
    """

    lists = JsonLists(
        items=(("data",),),
        cursor=("meta", "next_token"),
        paging=frozenset({"next_token", "pagination_token"}),
        size="max_results",
    )

    def __init__(self, world: XWorld) -> None:
        self.world = world
        self.remaining = RATE_LIMIT
        self._window: int | None = None
        self.credits: int | None = None
        self.charged = 0
        self.needs_user = False

    def answer(self, request: Request) -> Answer:
        """Answer `request`."""
        if request.path.startswith(AVATARS):
            return self._avatar(request)
        window = request.now // _WINDOW
        if self._window is not None and window != self._window:
            self.remaining = RATE_LIMIT
        self._window = window
        limits = rate_headers(request.now, self.remaining)
        answer = self._permitted(request)
        self.remaining = max(0, self.remaining - 1)
        return Answer(
            status=answer.status, body=answer.body, headers={**answer.headers, **limits}
        )

    def refuse(self, why: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as the API does."""
        refused = problem(*_REFUSED[why])
        if why is not Refusal.RATE_LIMITED:
            return refused
        reset = {"x-rate-limit-reset": str(request.now + wait)}
        return replace(refused, headers={**rate_headers(request.now, 0), **reset})

    def _permitted(self, request: Request) -> Answer:
        refusal = self._refusal(request)
        if refusal is not None:
            return refusal
        try:
            return self._method(request)
        except Refused as refused:
            return refused.answer

    def _refusal(self, request: Request) -> Answer | None:
        credential = request.headers.get("authorization", "")
        is_user = credential.startswith("OAuth ")
        if not is_user and credential != f"Bearer {BEARER}":
            return problem(401, "Unauthorized", "about:blank")
        if self.remaining == 0:
            return problem(429, "Too Many Requests", "about:blank")
        spent = self.credits is not None and self.credits <= self.charged
        if spent and request.path != USAGE:
            return problem(402, "CreditsDepleted", f"{_PROBLEMS}credits")
        if request.path == USER_SEARCH and self.needs_user and not is_user:
            kind = "unsupported-authentication"
            return problem(403, "Unsupported Authentication", f"{_PROBLEMS}{kind}")
        return None

    def _method(self, request: Request) -> Answer:
        match request.path.strip("/").split("/")[1:]:
            case ["usage", "tweets"]:
                return json_answer({"data": {"project_usage": "0"}})
            case ["tweets", "search", "recent"]:
                found = self.world.search(phrases_of(request))
                return self._posts(recent(found, request, self.world.now), request, 10)
            case ["users", *rest]:
                return self._about_users(rest, request)
            case _:
                return problem(404, "Not Found", "about:blank")

    def _about_users(self, path: Sequence[str], request: Request) -> Answer:
        match path:
            case ["search"]:
                return self._found_users(request)
            case ["by"]:
                return self._users(request.first("usernames"), "usernames", request)
            case ["by", "username", name]:
                return self._user(name, request)
            case [user_id, "tweets"]:
                found = self.world.written_by(user_id)
                return self._posts(recent(found, request, None), request, 5)
            case []:
                return self._users(request.first("ids"), "ids", request)
            case _:
                return problem(404, "Not Found", "about:blank")

    def _posts(self, found: Sequence[SimXPost], request: Request, least: int) -> Answer:
        page, meta = page_of(found, request, (least, 100, 10))
        told = [post_object(post, request) for post in page]
        if page:
            meta = {"newest_id": page[0].id, "oldest_id": page[-1].id, **meta}
        body: dict[str, object] = {"data": told} if told else {}
        self.charged += POST_PRICE * len(told)
        if "author_id" in request.first("expansions") and told:
            authors = self._authors(page, request)
            body["includes"] = {"users": authors}
            self.charged += USER_PRICE * len(authors)
        return json_answer({**body, "meta": meta})

    def _authors(self, page: Sequence[SimXPost], request: Request) -> Sequence[Wire]:
        ids = dict.fromkeys(post.author for post in page)
        known = (self.world.user(user_id) for user_id in ids)
        return [user_object(user, request) for user in known if user is not None]

    def _found_users(self, request: Request) -> Answer:
        refuse(request, "query", r"[A-Za-z0-9_' ]{1,50}")
        found = self.world.users(request.first("query"))
        page, meta = page_of(found, request, (1, 1000, 100))
        told = [user_object(user, request) for user in page]
        self.charged += USER_PRICE * len(told)
        return json_answer({**({"data": told} if told else {}), "meta": meta})

    def _users(self, asked: str, parameter: str, request: Request) -> Answer:
        names = asked.split(",")
        refuse(request, parameter, r"\w{1,20}(,\w{1,20}){0,99}")
        looked_up = [(name, self._look_up(name, parameter)) for name in names]
        shown = [u for _, u in looked_up if u is not None and not u.suspended]
        told = [user_object(user, request) for user in shown]
        missing = [
            _missing(name, parameter, suspended=user is not None)
            for name, user in looked_up
            if user is None or user.suspended
        ]
        self.charged += USER_PRICE * len(told)
        return json_answer(
            {
                **({"data": told} if told else {}),
                **({"errors": missing} if missing else {}),
            }
        )

    def _user(self, name: str, request: Request) -> Answer:
        user = self.world.named(name)
        if user is None or user.suspended:
            missing = _missing(name, "username", suspended=user is not None)
            return json_answer({"errors": [missing]})
        self.charged += USER_PRICE
        return json_answer({"data": user_object(user, request)})

    def _look_up(self, name: str, parameter: str) -> SimXUser | None:
        return self.world.user(name) if parameter == "ids" else self.world.named(name)

    def _avatar(self, request: Request) -> Answer:
        from monitor.simulator.pictures import picture

        name = request.path.removeprefix(AVATARS).removesuffix(".jpg")
        seed = name.removesuffix("_normal")
        return Answer(body=picture(seed), media_type="image/jpeg")


def rate_headers(now: int, remaining: int) -> dict[str, str]:
    """Return the rate-limit headers that every answer of the API carries."""
    return {
        "x-rate-limit-limit": str(RATE_LIMIT),
        "x-rate-limit-remaining": str(max(0, remaining - 1)),
        "x-rate-limit-reset": str(now - now % _WINDOW + _WINDOW),
    }


def problem(status: int, title: str, kind: str) -> Answer:
    """Return an error as X tells it (RFC 7807)."""
    told = {"title": title, "detail": f"{title} (simulated)", "type": kind}
    return json_answer({**told, "status": status}, status)


def _missing(name: str, parameter: str, *, suspended: bool) -> Wire:
    if suspended:
        title, kind = "Forbidden", "resource-unavailable"
        detail = f"User has been suspended: [{name}]."
    else:
        title, kind = "Not Found Error", "resource-not-found"
        detail = f"Could not find user with {parameter}: [{name}]."
    return {
        "value": name,
        "detail": detail,
        "title": title,
        "resource_type": "user",
        "parameter": parameter,
        "resource_id": name,
        "type": f"{_PROBLEMS}{kind}",
    }
