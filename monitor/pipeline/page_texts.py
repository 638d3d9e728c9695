"""Page texts: what is kept of own pages, read a batch at a time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.own_pages import PageText, page_texts
from monitor.domain.records import RecordId
from monitor.domain.watchlist import Watchlist
from monitor.ports.store import Store

BATCH: Final = 50


def kept_texts(
    store: Store, now: int, watchlist: Watchlist, stop: Callable[[], bool]
) -> Iterator[Sequence[PageText]]:
    """Yield what is on own pages and was judged before, a batch of records at a time.

    What is new waits for judge, which sees it as news.

    Args:
        store: The store.
        now: Microseconds.
        watchlist: Whose pages.
        stop: Whether to end early.
    """
    after = RecordId(0)
    while not stop():
        with store.read() as tx:
            ids = tx.records.texts(after, BATCH)
            subjects = tx.records.subjects(ids)
        if not ids:
            break
        after = ids[-1]
        judged = (
            replace(subject, judged_at=now) for subject in subjects if not subject.fresh
        )
        found = [text for one in judged for text in page_texts(one, watchlist)]
        if found:
            yield found
