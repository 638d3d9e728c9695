"""How the simulated X reads requests: queries, times, ids, pages, and refusals."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, TypeVar

from monitor.simulator.exchange import Answer, Request, json_answer
from monitor.simulator.x_world import SimXPost, snowflake

WEEK: Final = 7 * 86_400
"""Seconds that the recent search reaches back."""

_LONGEST_QUERY: Final = 512

T = TypeVar("T")


class Refused(Exception):
    """The request is wrong; `answer` says so."""

    def __init__(self, parameter: str, value: str) -> None:
        super().__init__(parameter)
        told = {
            "errors": [{"parameters": {parameter: [value]}, "message": "is not valid"}],
            "title": "Invalid Request",
            "detail": "One or more parameters to your request was invalid.",
            "type": "https://api.twitter.com/2/problems/invalid-request",
        }
        self.answer: Answer = json_answer(told, 400)


def refuse(request: Request, parameter: str, pattern: str) -> None:
    """Do nothing if the value of `parameter` matches `pattern`.

    Raises:
        Refused: It does not.
    """
    if not re.fullmatch(pattern, request.first(parameter)):
        raise Refused(parameter, request.first(parameter))


def phrases_of(request: Request) -> Sequence[str]:
    """Return what the query of a search asks for, one of which a post must hold.

    Raises:
        Refused: It is empty or too long.
    """
    query = request.first("query")
    wanted = re.sub(r"-\S+", "", query)
    phrases = re.findall(r'"([^"]+)"|(@\w+)', wanted)
    if not phrases or len(query) > _LONGEST_QUERY:
        raise Refused("query", query)
    return [quoted or mention for quoted, mention in phrases]


def recent(
    found: Sequence[SimXPost], request: Request, now: int | None
) -> Sequence[SimXPost]:
    """Return those of `found` that are younger than the request and a week say.

    Raises:
        Refused: `since_id` or `start_time` is older than a week before `now`.
    """
    oldest = 0 if now is None else now - WEEK
    since_id, start = request.first("since_id"), request.first("start_time")
    if since_id and oldest and int(since_id) < int(snowflake(oldest)):
        raise Refused("since_id", since_id)
    started = int(datetime.fromisoformat(start).timestamp()) if start else oldest
    if started < oldest:
        raise Refused("start_time", start)
    return [
        post
        for post in found
        if int(post.id) > int(since_id or 0)
        and post.created_utc >= (0 if since_id else started)
    ]


def page_of(
    found: Sequence[T], request: Request, sizes: tuple[int, int, int]
) -> tuple[Sequence[T], Mapping[str, object]]:
    """Return a page of `found` and its `meta`.

    Args:
        found: Everything.
        request: With `max_results` and `next_token` or `pagination_token`.
        sizes: The least, the most, and what is meant if nothing is said.

    Raises:
        Refused: The size or the token is none.
    """
    least, most, usual = sizes
    size = request.first("max_results", str(usual))
    if not size.isdecimal() or not least <= int(size) <= most:
        raise Refused("max_results", size)
    token = request.first("next_token") or request.first("pagination_token") or "t0"
    if not re.fullmatch(r"t\d+", token):
        raise Refused("next_token", token)
    start = int(token[1:])
    end = start + int(size)
    page = found[start:end]
    meta: dict[str, object] = {"result_count": len(page)}
    if end < len(found):
        meta["next_token"] = f"t{end}"
    return page, meta
