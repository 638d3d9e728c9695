"""Tells what is new in a feed since the cursor."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from connectors.feeds.addresses import guid_of, link_of, page_of
from connectors.feeds.document import Document
from connectors.feeds.download import Downloaded, Validators
from connectors.feeds.entries import RawEntry, packed, read
from connectors.feeds.feed import Feed
from connectors.feeds.memory import (
    Known,
    Names,
    digest,
    recalled,
    recognised,
    remembered,
)
from monitor.domain.errors import BadItem
from monitor.domain.sources import Gap, JSONValue
from monitor.ports.connector import Page, RawItem

FORM: Final = "entry"

Cursor = Mapping[str, JSONValue]


def page_of_changes(
    feed: Feed, cursor: Cursor, downloaded: Downloaded, document: Document
) -> Page:
    """Return the entries of `document` that are new or changed since `cursor`."""
    before = recalled(cursor.get("known"))
    texts = {digest(text): text for text in reversed(document.entries)}
    unread = RawEntry(
        feed=feed.id,
        key="",
        base=downloaded.url,
        opening=document.opening,
        closing=document.closing,
        text="",
    )
    raw = {
        written: replace(unread, text=text) for written, text in reversed(texts.items())
    }
    present = [old for old in before if old.written in raw]
    fresh = _fresh(raw, present, before)
    now = [*fresh, *present]
    read_at = downloaded.answer.fetched_at
    missed = before and not feed.is_search and _is_disjoint(now, before)
    # What was cut off is read when the feed is whole again.
    validators = downloaded.validators if document.whole else Validators()
    return Page(
        items=_items(raw, fresh),
        cursor={
            "etag": validators.etag,
            "modified": validators.modified,
            "read_at": read_at,
            "known": remembered(now, before),
        },
        more=False,
        responses=downloaded.responses,
        gaps=(_gap(cursor, read_at),) if missed else (),
    )


def _fresh(
    raw: Mapping[str, RawEntry], present: Sequence[Known], before: Sequence[Known]
) -> Sequence[Known]:
    """Return the entries that are not as they were before, with their keys."""
    unchanged = {one.written for one in present}
    names = [
        _names(written, entry)
        for written, entry in raw.items()
        if written not in unchanged
    ]
    return recognised(names, present, before)


def _names(written: str, raw: RawEntry) -> Names:
    try:
        entry = read(raw)
    except BadItem:
        # It becomes an item all the same, which `parse` refuses.
        return Names(written=written)
    link = link_of(entry.link)
    return Names(
        written=written,
        guid=guid_of(entry.guid),
        page=page_of(link) if link else "",
        title=entry.title,
    )


def _items(raw: Mapping[str, RawEntry], fresh: Sequence[Known]) -> Sequence[RawItem]:
    """Return an item for each article; the topmost of several with one key."""
    chosen = {one.key or one.written: one for one in reversed(fresh)}
    return tuple(
        RawItem(
            form=FORM,
            body=packed(replace(raw[one.written], key=one.key)),
            locator=f"{raw[one.written].feed} {one.key}".strip(),
        )
        for one in reversed(chosen.values())
    )


def _is_disjoint(now: Sequence[Known], before: Sequence[Known]) -> bool:
    """Return whether the feed shows nothing that it showed before."""
    keys = {one.key for one in before}
    return bool(now) and all(one.key not in keys for one in now)


def _gap(cursor: Cursor, read_at: int) -> Gap:
    after = cursor.get("read_at")
    return Gap(
        after=after if isinstance(after, int) else None,
        before=read_at,
        reason="all entries of the feed are new: more may have come and gone",
    )
