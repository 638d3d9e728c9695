"""What can go wrong with the pages of a list, whatever the platform."""

import json
import zlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.sources import JSONValue
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.platform import Platform

_SEEN: Final = "-behind-an-empty-page"
"""What the cursor of an empty page ends with."""


def repeated_cursor(request: Request, platform: Platform) -> Answer:
    """Answer with the first page and the same cursor, whatever was asked."""
    answer = platform.answer(platform.lists.at(request, ""))
    return platform.lists.leading_to(answer, "stuck")


def shuffled(request: Request, platform: Platform) -> Answer:
    """Answer with the items in an order that means nothing, each time the same."""
    return platform.lists.changed(
        platform.answer(request),
        lambda items: sorted(
            items, key=lambda item: zlib.crc32(_written(item)), reverse=True
        ),
    )


def doubled(request: Request, platform: Platform) -> Answer:
    """Answer with every item twice."""
    return platform.lists.changed(
        platform.answer(request), lambda items: [*items, *items]
    )


def short(request: Request, platform: Platform) -> Answer:
    """Answer with half of what was asked for; the cursor goes on behind it."""
    name = platform.lists.size
    if not name:
        return platform.lists.changed(platform.answer(request), _half)
    if request.first(name).isdecimal():
        half = str(max(1, int(request.first(name)) // 2))
        request = replace(request, query={**request.query, name: [half]})
    return platform.answer(request)


def empty(request: Request, platform: Platform) -> Answer:
    """Answer with an empty page before each page but the first.

    Where nothing names the next page, it comes instead of the page.
    """
    lists = platform.lists
    cursor = lists.cursor_of(request)
    if (not cursor and lists.size) or cursor.endswith(_SEEN):
        return platform.answer(lists.at(request, cursor.removesuffix(_SEEN)))
    answer = lists.changed(platform.answer(request), lambda _: ())
    return lists.leading_to(answer, cursor + _SEEN)


def shifted(request: Request, platform: Platform) -> Answer:
    """Answer as if an item was deleted since the page before.

    What comes after it moves up, past the end of the page that was read.
    """
    answer = platform.answer(request)
    if not platform.lists.cursor_of(request):
        return answer
    return platform.lists.changed(answer, lambda items: items[1:])


def late(word: str, request: Request, platform: Platform) -> Answer:
    """Answer without the items that hold `word`."""
    return platform.lists.changed(
        platform.answer(request),
        lambda items: [i for i in items if word.encode() not in _written(i)],
    )


def _half(items: Sequence[JSONValue]) -> Sequence[JSONValue]:
    return items[: len(items) // 2]


def _written(item: JSONValue) -> bytes:
    return json.dumps(item).encode()
