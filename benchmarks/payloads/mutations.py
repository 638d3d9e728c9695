"""Changes one part of a JSON text, as a platform might that has other habits now."""

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import Any, Final

from benchmarks.payloads.values import ODD

# JSON as it was read: its shape is only known at run time.
Json = Any
Way = tuple[str | int, ...]
"""Keys and indexes from the top of a body to a part of it."""

_PLACE: Final = "here stands what json.dumps would not write"
_UNKNOWN: Final = {"deep": [1, {"x": None}], "\u202e": "\x00"}


class Change(Enum):
    """What becomes of a part of an item."""

    ODD = "odd"
    DROPPED = "dropped"
    RENAMED = "renamed"
    WRAPPED = "wrapped"
    UNKNOWN = "unknown"


_CHANGES: Final = (*(Change.ODD for _ in range(6)), *Change)
"""Something odd is most of what is tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """The outermost list of objects of a body.

    Attributes:
        body: What was read.
        way: Where the list stands.
    """

    body: Json
    way: Way

    @property
    def size(self) -> int:
        """How many items there are."""
        return len(_part(self.body, self.way))

    def text(self, index: int) -> str:
        """Return one item as JSON."""
        return json.dumps(_part(self.body, self.way)[index])

    def without(self, index: int) -> bytes:
        """Return the body without one item."""
        body = copy.deepcopy(self.body)
        del _part(body, self.way)[index]
        return _written(body)

    def spoilt(self, index: int, rng: Random) -> bytes:
        """Return the body with one thing changed in the item at `index`."""
        body = copy.deepcopy(self.body)
        listed = _part(body, self.way)
        ways = [(), *_ways(listed[index])]
        way = rng.choice(ways)
        listed[index] = _changed(listed[index], way, rng.choice(_CHANGES))
        return _written(body, rng.choice(ODD))


def items_of(body: bytes) -> Items | None:
    """Return the items of `body`; None if it has no list of two objects or more."""
    try:
        read = json.loads(body)
    except ValueError:
        return None
    ways = sorted(((), *_ways(read)), key=len)
    lists = (way for way in ways if _is_list(_part(read, way)))
    found = next(lists, None)
    return None if found is None else Items(body=read, way=found)


def broken(body: bytes, rng: Random) -> bytes:
    """Return `body` as nobody writes it: cut off, torn, or something else."""
    at = rng.randrange(max(1, len(body)))
    return rng.choice((body[:at], body[:at] + b"]}[{" + body[at:], rng.choice(ODD)))


def _is_list(value: Json) -> bool:
    return (
        isinstance(value, list)
        and len(value) > 1
        and all(isinstance(one, dict) for one in value)
    )


def _ways(value: Json, before: Way = ()) -> Iterator[Way]:
    """Return the way to every value inside of `value`."""
    if isinstance(value, dict | list):
        keys = value if isinstance(value, dict) else range(len(value))
        for key in keys:
            yield (*before, key)
            yield from _ways(value[key], (*before, key))


def _part(value: Json, way: Way) -> Json:
    for key in way:
        value = value[key]
    return value


def _put(value: Json, way: Way, new: Json) -> Json:
    if not way:
        return new
    changed = copy.deepcopy(value)
    _part(changed, way[:-1])[way[-1]] = new
    return changed


def _changed(item: Json, way: Way, change: Change) -> Json:
    """Return `item` with the value at `way` changed; `_PLACE` is for something odd."""
    parent = _part(item, way[:-1]) if way else None
    if change is Change.UNKNOWN:
        return {"a_field_of_tomorrow": _UNKNOWN, **item}
    if change is Change.WRAPPED:
        return _put(item, way, [_part(item, way)])
    if change is Change.ODD or parent is None:
        return _put(item, way, _PLACE)
    value = parent.pop(way[-1])
    if change is Change.RENAMED and isinstance(parent, dict):
        parent["renamed"] = value
    return item


def _written(body: Json, odd: bytes = b"null") -> bytes:
    return json.dumps(body).encode().replace(json.dumps(_PLACE).encode(), odd)
