"""What a source remembers of its feed, so that an article stays one record.

Feeds have no order that can be trusted: an entry is new if what was written was
not seen before. Its key is its id, else its link, else its title. Sites change
their ids (a new system, a plugin), so an entry whose id is new goes on under the
key of the one that had its link, if that one's id is gone from the feed.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from typing import Final

from monitor.domain.keys import bounded_key
from monitor.domain.sources import JSONValue

FEWEST: Final = 100
"""Entries that are remembered of a small feed; else twice as many as it has."""

_DIGEST_LENGTH: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What an entry can be recognised by; empty where it has none.

    Attributes:
        written: Digest of all that was written.
        guid: Its id.
        page: Its link, as `addresses.page_of` writes it.
        title: Its title.
    """

    written: str
    guid: str = ""
    page: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An entry that was seen.

    Attributes:
        written: Digest of all that was written.
        guid: Digest of its id, empty if it has none of its own.
        page: Digest of its link, empty if it has none of its own.
        key: Names it in its feed; empty if it could not be read.
    """

    written: str
    guid: str
    page: str
    key: str


def digest(text: str) -> str:
    """Return a short digest of `text`, empty for an empty text."""
    raw = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(raw).hexdigest()[:_DIGEST_LENGTH] if text else ""


def recalled(value: JSONValue) -> Sequence[Known]:
    """Return what `remembered` wrote into a cursor; what is odd is forgotten."""
    rows = value if isinstance(value, list) else []
    return [
        Known(*map(str, row))
        for row in rows
        if isinstance(row, list) and len(row) == len(fields(Known))
    ]


def remembered(now: Sequence[Known], before: Sequence[Known]) -> JSONValue:
    """Return what to keep of the entries of a feed, and of those it had before."""
    written, keys = {one.written for one in now}, {one.key for one in now}
    gone = [old for old in before if old.written not in written and old.key not in keys]
    most = max(FEWEST, 2 * len(now))
    kept: list[JSONValue] = [list(astuple(one)) for one in (*now, *gone)]
    return kept[:most]


def recognised(
    fresh: Sequence[Names], present: Sequence[Known], before: Sequence[Known]
) -> Sequence[Known]:
    """Return the entries of `fresh` with their keys, in their order.

    Args:
        fresh: Entries that are new or were changed.
        present: Entries that the feed has as they were before.
        before: All entries that are remembered.
    """
    # An id or a link that two entries share names neither.
    pairs = {(digest(one.guid), digest(one.page)) for one in fresh}
    pairs |= {(one.guid, one.page) for one in present}
    guids, pages = Counter(g for g, _ in pairs), Counter(p for _, p in pairs)
    by_guid = {old.guid: old.key for old in reversed(before) if old.guid}
    by_page = _left_behind(before, guids)
    found = []
    for one in fresh:
        guid, page = digest(one.guid), digest(one.page)
        guid, page = guid * (guids[guid] == 1), page * (pages[page] == 1)
        key = by_guid.get(guid) or by_page.get(page) or _own_key(one, guid, page)
        found.append(Known(one.written, guid, page, key))
    return found


def _left_behind(before: Sequence[Known], guids: Mapping[str, int]) -> dict[str, str]:
    """Return the keys of entries whose id is gone, by link where it is clear."""
    keys = defaultdict(set)
    for old in before:
        if old.page and not (old.guid and old.guid in guids):
            keys[old.page].add(old.key)
    return {page: found.pop() for page, found in keys.items() if len(found) == 1}


def _own_key(one: Names, guid: str, page: str) -> str:
    key = (guid and one.guid) or (page and one.page) or digest(one.title)
    return bounded_key(key)
