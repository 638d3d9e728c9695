"""How often a channel is told, on both databases."""

from itertools import count

import pytest

from monitor.domain.alerts import MOST_AN_HOUR, AlertId
from monitor.domain.cases import CaseChange
from monitor.domain.findings import Severity
from monitor.domain.time import HOUR, MINUTE, SECOND
from monitor.ports.rows import Leased
from monitor.storage.due import BUNDLES, GROUP_INTERVAL
from monitor.storage.store import SqlStore
from tests.builders import account
from tests.fakes.runtime import START
from tests.integration.monitor.storage.stored import opened, sighted

EXTRA = 5


def news(
    store: SqlStore,
    of: str = "a",
    severity: Severity = Severity.HIGH,
    change: CaseChange = CaseChange.SEVERITY_RAISED,
) -> AlertId:
    """Queue news of the case about the account `of` for the channel "soc"."""
    seen = account(native_id=of, handle=of)
    changed, subject = opened(store, severity, seen), sighted(store, seen)
    with store.write() as tx:
        raised = tx.cases.raise_alert(changed.case_id, change, subject, START)
        tx.outbox.queue(raised, "soc", f"case:{changed.case_id}", START, START)
    return raised


def tell(store: SqlStore, now: int, *, early: bool = False) -> Leased | None:
    """Send the next message to "soc", if it may be sent."""
    with store.write() as tx:
        leased = tx.outbox.lease("soc", now, early=early)
        if leased is not None:
            tx.outbox.sent(leased, now)
    return leased


def told(store: SqlStore, now: int) -> int:
    """Send all that may be sent; return the messages."""
    return next(n for n in count() if tell(store, now) is None)


def fill_hour(store: SqlStore) -> None:
    """Send as many messages to "soc" as an hour has room for."""
    for number in range(MOST_AN_HOUR):
        news(store, f"a{number}")
        assert tell(store, START)


def test_a_case_is_told_of_once_an_interval(store: SqlStore) -> None:
    """What came meanwhile travels together."""
    news(store)
    first = told(store, START)
    news(store)
    news(store)
    too_soon = told(store, START + GROUP_INTERVAL - 1)
    then = tell(store, START + GROUP_INTERVAL)

    assert (first, too_soon) == (1, 0)
    assert then is not None
    assert len(then.rows) == 2


@pytest.mark.parametrize(
    ("severity", "change"),
    [
        (Severity.CRITICAL, CaseChange.SEVERITY_RAISED),
        (Severity.HIGH, CaseChange.CLOSED),
    ],
)
def test_what_is_urgent_waits_for_no_interval(
    sqlite_store: SqlStore, severity: Severity, change: CaseChange
) -> None:
    """Danger does not, and a person's decision is no storm."""
    news(sqlite_store)
    told(sqlite_store, START)
    news(sqlite_store, severity=severity, change=change)

    assert told(sqlite_store, START + SECOND) == 1


def test_the_last_messages_of_an_hour_tell_of_all_others(
    sqlite_store: SqlStore,
) -> None:
    """So that many cases take one hour, not many."""
    alone = MOST_AN_HOUR - BUNDLES
    for number in range(alone + EXTRA):
        news(sqlite_store, f"a{number}")
    messages = [tell(sqlite_store, START) for _ in range(alone + 2)]
    sizes = [len(message.rows) for message in messages if message]

    assert sizes == [1] * alone + [EXTRA]


def test_a_calmer_channel_has_fewer_messages(sqlite_store: SqlStore) -> None:
    """Each tells of all that waits, where an hour has no more than so many."""
    sizes = []
    for number in range(EXTRA):
        news(sqlite_store, f"first {number}")
        news(sqlite_store, f"second {number}")
        with sqlite_store.write() as tx:
            leased = tx.outbox.lease("soc", START, most_an_hour=2)
            sizes.append(len(leased.rows) if leased else 0)

    assert sizes == [2, 2, 0, 0, 0]


def test_a_full_hour_holds_back_all_but_the_critical(sqlite_store: SqlStore) -> None:
    """The rest is told when there is room again."""
    fill_hour(sqlite_store)
    news(sqlite_store, "late")
    news(sqlite_store, "grave", Severity.CRITICAL)
    soon = told(sqlite_store, START + MINUTE)
    later = told(sqlite_store, START + HOUR)

    assert (soon, later) == (1, 1)


def test_a_failed_message_keeps_its_place_in_the_hour(sqlite_store: SqlStore) -> None:
    """A receiver that is back hears all that it missed."""
    for number in range(MOST_AN_HOUR):
        news(sqlite_store, f"a{number}")
        with sqlite_store.write() as tx:
            leased = tx.outbox.lease("soc", START)
            assert leased is not None
            tx.outbox.failed(leased, "unavailable: 503", START + MINUTE)

    assert told(sqlite_store, START + MINUTE) == MOST_AN_HOUR


def test_a_clock_that_was_ahead_holds_nothing_back(sqlite_store: SqlStore) -> None:
    """What seems to have been sent in the future does not count."""
    news(sqlite_store)
    told(sqlite_store, START + HOUR)
    news(sqlite_store)

    assert told(sqlite_store, START) == 1


def test_what_is_urgent_goes_before_what_came_earlier(sqlite_store: SqlStore) -> None:
    """A slow receiver is told of danger first."""
    news(sqlite_store, "earlier")
    news(sqlite_store, "grave", Severity.CRITICAL)
    with sqlite_store.write() as tx:
        first = tx.outbox.lease("soc", START)
        assert first is not None
        views = tx.outbox.views(first)

    assert [view.severity for view in views] == [Severity.CRITICAL]


def test_a_single_cycle_waits_for_no_interval(sqlite_store: SqlStore) -> None:
    """Nobody comes back in five minutes to send the rest."""
    news(sqlite_store)
    told(sqlite_store, START)
    news(sqlite_store)

    assert tell(sqlite_store, START + SECOND, early=True)


def test_a_single_cycle_has_no_more_room_than_others(sqlite_store: SqlStore) -> None:
    """Many single cycles would be a storm, too."""
    fill_hour(sqlite_store)
    news(sqlite_store, "late")

    assert not tell(sqlite_store, START + MINUTE, early=True)
