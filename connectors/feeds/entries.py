"""Reads one entry of a feed with feedparser.

feedparser opens files and addresses if it is given text or bytes that name
them; it is only ever given a stream here. It raises errors of Python for
hostile input (a character reference beyond Unicode is enough).
"""

import calendar
import io
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

import feedparser

from monitor.domain.errors import BadItem
from monitor.domain.json_text import object_in
from monitor.domain.time import SECOND

MOST_TAGS: Final = 1_000
"""Tags of one entry; feedparser needs time that grows with their square."""

LONGEST_ENTRY: Final = 256 * 1024
"""Characters of one entry; one with its whole article rarely has 50,000."""

_CDATA: Final = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)", re.DOTALL)
_HEADERS: Final = {"content-type": "application/xml; charset=utf-8"}
# Before the first feeds, and far ahead: made up from what is no date.
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_BREAKDOWNS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawEntry:
    """An entry as it was written, with what is needed to read it alone.

    Attributes:
        feed: Names its feed in its id.
        key: Names it in its feed; empty if it cannot be read.
        base: Address that relative links start from.
        opening: What stands before it in its feed, the root element.
        closing: What stands behind it.
        text: The entry itself.
    """

    feed: str
    key: str
    base: str
    opening: str
    closing: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an entry says; a text is empty where it says nothing.

    Attributes:
        guid: Its id.
        link: Absolute address of the article.
        title: May hold HTML if `title_is_html`.
        summary: HTML, or text.
        publisher: Where it was taken from.
        published_at: Microseconds, or None.
    """

    guid: str
    link: str
    title: str
    title_is_html: bool
    summary: str
    publisher: str
    published_at: int | None


def packed(raw: RawEntry) -> bytes:
    """Return `raw` as the body of an item."""
    return json.dumps(asdict(raw)).encode()


def unpacked(body: bytes) -> RawEntry:
    """Return what `packed` made `body` of.

    Raises:
        BadItem: It did not.
    """
    told = object_in(body)
    texts = {name: value for name, value in told.items() if isinstance(value, str)}
    try:
        return RawEntry(**texts)
    except TypeError:
        # Without the cause: it may quote the body.
        raise BadItem("entry: expected what was cut from a feed") from None


def read(raw: RawEntry) -> Entry:
    """Return what `raw` says.

    Raises:
        BadItem: It is too large, or feedparser finds no entry in it.
    """
    tags = _CDATA.sub("", raw.text).count("<")
    if len(raw.text) > LONGEST_ENTRY or tags > MOST_TAGS:
        limits = f"{LONGEST_ENTRY} characters and {MOST_TAGS} tags"
        raise BadItem(f"entry: expected at most {limits}")
    document = f"{raw.opening}{raw.text}{raw.closing}".encode("utf-8", "replace")
    try:
        found = feedparser.parse(
            io.BytesIO(document),
            response_headers={**_HEADERS, "content-location": raw.base},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        return _entry(found.entries[0])
    except _BREAKDOWNS:
        # Without the cause: it may quote the entry.
        raise BadItem("entry: expected one that feedparser can read") from None


def _entry(found: Mapping[str, object]) -> Entry:
    details = found.get("title_detail")
    kind = details.get("type") if isinstance(details, Mapping) else ""
    return Entry(
        guid=_text(found, "id"),
        link=_text(found, "link"),
        title=_text(found, "title"),
        title_is_html="html" in str(kind),
        summary=_text(found, "summary") or _first_content(found),
        publisher=_publisher(found),
        published_at=_moment(found),
    )


def _text(found: Mapping[str, object], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


def _first_content(found: Mapping[str, object]) -> str:
    content = found.get("content")
    first = content[0] if isinstance(content, list) and content else {}
    return _text(first, "value") if isinstance(first, Mapping) else ""


def _publisher(found: Mapping[str, object]) -> str:
    source = found.get("source")
    return _text(source, "title") if isinstance(source, Mapping) else ""


def _moment(found: Mapping[str, object]) -> int | None:
    """Return when the entry was published, else updated, else None."""
    # feedparser warns if it is asked for a missing "updated_parsed".
    names = [n for n in ("published_parsed", "updated_parsed") if n in found]
    moment = next(filter(None, map(found.get, names)), None)
    if not isinstance(moment, tuple) or not _FIRST_YEAR <= moment[0] < _LAST_YEAR:
        return None
    return calendar.timegm(moment) * SECOND
