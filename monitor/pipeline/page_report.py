"""Page report: every own page with what is kept of it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from monitor.domain.findings import FindingKind
from monitor.domain.own_pages import OwnPage, PageKey, PageText, own_page
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.page_texts import kept_texts
from monitor.ports.store import Store, Transaction

_MOST_CASES: Final = 10_000


def report_pages(
    store: Store, watchlist: Watchlist, now: int, dormant_after: int
) -> Sequence[OwnPage]:
    """Return what is kept of every page of the watched practices, in order.

    Args:
        store: The store.
        watchlist: Whom to watch.
        now: Microseconds.
        dormant_after: Microseconds.
    """
    by_page: dict[PageKey, list[PageText]] = defaultdict(list)
    for texts in kept_texts(store, now, watchlist, lambda: False):
        for text in texts:
            by_page[text.key].append(text)
    practices = {key.practice_id for key in by_page}
    with store.read() as tx:
        cases = {each: _open_cases(tx, each) for each in practices}
    return [
        own_page(key, by_page[key], cases[key.practice_id], now, dormant_after)
        for key in sorted(by_page)
    ]


def _open_cases(
    tx: Transaction, practice_id: PracticeId
) -> Sequence[tuple[str, FindingKind]]:
    rows = tx.readers.cases(None, practice_id=practice_id, limit=_MOST_CASES)
    return [(row.case.subject, row.case.kind) for row in rows]
