"""Simulates Algolia's search of Hacker News in its wire format.

As on the real one, hits come newest first in numbered pages, of which no more than
1,000 hits are shown; `numericFilters` narrow them down by time. Members that do not
apply to a hit are null.
"""

import operator
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from monitor.domain.time import SECOND, to_iso
from monitor.simulator.exchange import Answer, Request, html_answer, json_answer
from monitor.simulator.hackernews_world import HackerNewsWorld, SimItem
from monitor.simulator.json_lists import JsonLists
from monitor.simulator.platform import Change, Refusal

PATH: Final = "/api/v1/search_by_date"

_USUAL, _MOST, _SHOWN = 20, 1000, 1000
_FILTERS: Final = "numericFilters"
_FILTER: Final = re.compile(r"created_at_i(<=|>=|<|>|=)([0-9]+)")
_UNTIL: Final = re.compile(r",?created_at_i<=([0-9]+)")
_COMPARED: Final = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
_REFUSED: Final = {
    Refusal.RATE_LIMITED: (429, "Too Many Requests"),
    Refusal.FORBIDDEN: (403, "Method not allowed with this API key"),
    Refusal.UNAUTHORIZED: (401, "Invalid Application-ID or API key"),
    Refusal.BAD_REQUEST: (400, "invalid numericFilters"),
}


@dataclass(frozen=True, slots=True)
class WindowedLists:
    """Lists whose next page is what is older: its cursor is an upper bound of time."""

    size: str = "hitsPerPage"

    def cursor_of(self, request: Request) -> str:
        """Return the time until which `request` asks; empty at the first page."""
        found = _UNTIL.search(request.first(_FILTERS))
        return found[1] if found else ""

    def at(self, request: Request, cursor: str) -> Request:
        """Return `request` until time `cursor`; from the first page if empty."""
        told = _UNTIL.sub("", request.first(_FILTERS)).strip(",")
        bound = f"created_at_i<={cursor}" if cursor else ""
        filters = ",".join(filter(None, (told, bound)))
        return replace(request, query={**request.query, _FILTERS: [filters]})

    def changed(self, answer: Answer, change: Change) -> Answer:
        """Return `answer` with other hits; as it is if it holds none."""
        return _HITS.changed(answer, change)

    def leading_to(self, answer: Answer, cursor: str) -> Answer:
        """Return `answer`: nothing in it names the next page."""
        del cursor
        return answer


_HITS: Final = JsonLists(items=(("hits",),), paging=frozenset(), size="")


class HackerNews:
    """Answers searches for what there is in a world.

    Attributes:
        lists: How its lists are written.
    """

    lists = WindowedLists()

    def __init__(self, world: HackerNewsWorld) -> None:
        self.world = world

    def answer(self, request: Request) -> Answer:
        """Answer a search."""
        if request.path != PATH:
            return _error(404, "Not found")
        found = [item for item in self._found(request) if _fits(item, request)]
        size = min(_number(request, "hitsPerPage", _USUAL), _MOST)
        page = _number(request, "page", 0)
        hits = found[: min(_SHOWN, len(found))][page * size : (page + 1) * size]
        return json_answer(
            {
                "hits": [self._hit(item) for item in hits],
                "nbHits": len(found),
                "page": page,
                "nbPages": -(-min(len(found), _SHOWN) // size) if size else 0,
                "hitsPerPage": size,
                "exhaustiveNbHits": True,
                "query": request.first("query"),
                "processingTimeMS": 1,
            }
        )

    def refuse(self, why: Refusal, request: Request, wait: int) -> Answer:
        """Refuse `request` as Algolia does, or the gateway before it."""
        del request
        if why is Refusal.SERVER_ERROR:
            return html_answer(503)
        refused = _error(*_REFUSED[why])
        if why is not Refusal.RATE_LIMITED:
            return refused
        return replace(refused, headers={"Retry-After": str(wait)})

    def _found(self, request: Request) -> Sequence[SimItem]:
        # Without quotes the words may stand anywhere; nobody asks for that here.
        return self.world.search(request.first("query").strip('"'))

    def _hit(self, item: SimItem) -> Mapping[str, object]:
        is_comment = item.answers is not None
        story = item.story if is_comment else item.id
        written = {
            "created_at": to_iso(item.created_utc * SECOND),
            "created_at_i": item.created_utc,
            "author": item.author,
            "title": None if is_comment else item.title,
            "url": item.url or None,
            "points": None if is_comment else item.points,
            "num_comments": None if is_comment else 0,
            "story_text": None if is_comment else item.text or None,
            "comment_text": item.text if is_comment else None,
            "story_id": item.story,
            "story_title": self.world.title_of(item.story) if is_comment else None,
            "parent_id": item.answers,
            "_tags": [
                "comment" if is_comment else "story",
                f"author_{item.author}",
                f"story_{story}",
            ],
            "objectID": str(item.id),
        }
        return {**written, **item.overrides}


def _fits(item: SimItem, request: Request) -> bool:
    """Return whether `item` is of the tags and the time asked for."""
    wanted = request.first("tags", "story,comment")
    if ("story" if item.answers is None else "comment") not in wanted:
        return False
    return all(
        _COMPARED[sign](item.created_utc, int(bound))
        for sign, bound in _FILTER.findall(request.first(_FILTERS))
    )


def _number(request: Request, name: str, usual: int) -> int:
    told = request.first(name)
    return int(told) if told.isdecimal() else usual


def _error(status: int, message: str) -> Answer:
    return json_answer({"message": message, "status": status}, status)
