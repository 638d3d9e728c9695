"""The outbox on both databases."""

from dataclasses import replace

import pytest

from monitor.domain.alerts import LARGEST_MESSAGE, AlertId
from monitor.domain.cases import CaseChange, CaseId
from monitor.domain.digests import parse_digest
from monitor.domain.records import Sighting
from monitor.domain.time import MINUTE
from monitor.ports.rows import Leased
from monitor.storage.due import DEAD
from monitor.storage.outbox import LEASE
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import cases, outbox
from tests.builders import account
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rivals import side_by_side
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.stored import opened, sighted

DAILY = parse_digest("daily 08:00 America/Chicago")


def alert(
    store: SqlStore,
    change: CaseChange = CaseChange.OPENED,
    of: Sighting | None = None,
) -> AlertId:
    """Store an alert about one case."""
    changed = opened(store, of=of)
    subject = sighted(store, of)
    with store.write() as tx:
        return tx.cases.raise_alert(changed.case_id, change, subject, START)


def queue(
    store: SqlStore, alert_id: AlertId, group: str = "case:1", at: int = START
) -> None:
    """Queue an alert for the channel "soc"."""
    with store.write() as tx:
        tx.outbox.queue(alert_id, "soc", group, at, START)


def lease(store: SqlStore, now: int = START, *, early: bool = False) -> Leased | None:
    """Lease the next message of "soc"."""
    with store.write() as tx:
        return tx.outbox.lease("soc", now, early=early)


def test_a_queued_alert_is_leased_once(store: SqlStore) -> None:
    """While one process sends it nobody else does."""
    queue(store, alert(store))
    leased = lease(store)

    assert leased is not None
    assert (leased.attempts, leased.in_doubt) == (1, False)
    assert lease(store) is None


def test_an_alert_is_queued_once_for_a_channel(store: SqlStore) -> None:
    """Queueing again after a crash adds nothing."""
    alert_id = alert(store)
    queue(store, alert_id)
    queue(store, alert_id)
    leased = lease(store)

    assert leased is not None
    assert len(leased.rows) == 1


def test_what_was_sent_is_never_leased_again(store: SqlStore) -> None:
    """Not even when its lease would have run out."""
    queue(store, alert(store))
    leased = lease(store)
    assert leased is not None
    with store.write() as tx:
        held = tx.outbox.sent(leased, START)

    assert held
    assert lease(store, now=START + LEASE) is None


def test_after_a_crash_the_message_is_in_doubt_and_keeps_its_id(
    store: SqlStore,
) -> None:
    """A receiver that honours keys sees it once."""
    queue(store, alert(store))
    first = lease(store)
    again = lease(store, now=START + LEASE)

    assert first is not None
    assert again is not None
    assert again.message_id == first.message_id
    assert (again.in_doubt, again.attempts) == (True, 2)


def test_a_sender_that_lost_its_lease_marks_nothing(store: SqlStore) -> None:
    """The row stays with whoever sends it now."""
    queue(store, alert(store))
    late = lease(store)
    current = lease(store, now=START + LEASE)
    assert late is not None
    assert current is not None
    with store.write() as tx:
        lost = tx.outbox.failed(late, "reset", START)
        held = tx.outbox.sent(current, START)

    assert (lost, held) == (False, True)


def test_a_failed_message_waits_and_keeps_its_id(store: SqlStore) -> None:
    """The next try is the same message, not before its time."""
    queue(store, alert(store))
    first = lease(store)
    assert first is not None
    with store.write() as tx:
        tx.outbox.failed(first, "503", START + MINUTE)
    too_soon = lease(store, early=True)
    again = lease(store, now=START + MINUTE)

    assert too_soon is None
    assert again is not None
    assert (again.message_id, again.in_doubt) == (first.message_id, False)


def test_a_message_given_up_is_dead(store: SqlStore) -> None:
    """It is counted where people look, and not sent again."""
    queue(store, alert(store))
    leased = lease(store)
    assert leased is not None
    with store.write() as tx:
        tx.outbox.failed(leased, "gone", None)
        backlog = tx.readers.backlog()

    assert backlog["outbox.dead"] == 1
    assert lease(store, now=START + LEASE) is None


def test_a_group_travels_together_once_its_wait_is_over(store: SqlStore) -> None:
    """Alerts of a first poll are one message; a single run does not wait."""
    changes = list(CaseChange)[:3]
    for change in changes:
        queue(store, alert(store, change), group="baseline", at=START + MINUTE)
    waiting = lease(store)
    together = lease(store, early=True)

    assert waiting is None
    assert together is not None
    assert len(together.rows) == len(changes)


def test_a_late_comer_does_not_join_a_message_that_was_tried(store: SqlStore) -> None:
    """The same id always means the same alerts."""
    queue(store, alert(store), group="baseline")
    first = lease(store)
    assert first is not None
    queue(store, alert(store, CaseChange.REOPENED), group="baseline")
    with store.write() as tx:
        tx.outbox.failed(first, "503", START)
    both = [lease(store), lease(store)]

    assert [len(leased.rows) for leased in both if leased is not None] == [1, 1]
    assert {leased.message_id for leased in both if leased} > {first.message_id}


def test_a_large_group_becomes_several_messages(store: SqlStore) -> None:
    """No message grows without bound."""
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        for number in range(LARGEST_MESSAGE + 1):
            other = replace(subject, revision=number + 2)
            alert_id = tx.cases.raise_alert(
                changed.case_id, CaseChange.OPENED, other, START
            )
            tx.outbox.queue(alert_id, "soc", "baseline", START, START)
    sizes = [len(leased.rows) for leased in (lease(store), lease(store)) if leased]

    assert sizes == [LARGEST_MESSAGE, 1]


def test_waiting_tells_which_channels_are_behind(store: SqlStore) -> None:
    """Those with rows that are queued or leased."""
    queue(store, alert(store), at=START + MINUTE)
    with store.read() as tx:
        waiting = tx.outbox.waiting(START)

    assert waiting == ["soc"]


def test_a_digest_waits_for_its_time(store: SqlStore) -> None:
    """Even if company is not waited for; until then nobody calls that behind."""
    queue(store, alert(store), group=DAILY.group_key, at=START + MINUTE)
    early = lease(store, early=True)
    with store.read() as tx:
        behind = [tx.outbox.waiting(START), tx.outbox.waiting(START + MINUTE)]
        told = [tx.outbox.digests(START), tx.outbox.digests(START + MINUTE)]
    due = lease(store, now=START + MINUTE)

    assert early is None
    assert behind == [[], ["soc"]]
    assert told == [[("soc", DAILY, 1)], []]
    assert due is not None
    assert due.digest == DAILY


def test_a_large_digest_is_one_message(store: SqlStore) -> None:
    """However long the service was down: a day has one."""
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        for number in range(3 * LARGEST_MESSAGE):
            alert_id = tx.cases.raise_alert(
                changed.case_id, CaseChange.OPENED, subject, START
            )
            at = START + number % 3 * MINUTE
            tx.outbox.queue(alert_id, "soc", DAILY.group_key, at, START)
    leased = lease(store)

    assert leased is not None
    assert len(leased.rows) == 3 * LARGEST_MESSAGE
    assert lease(store, now=START + MINUTE) is None


def test_what_waits_in_a_digest_can_be_told_sooner(store: SqlStore) -> None:
    """With the other news of its case, and not again later."""
    queue(store, alert(store), group=DAILY.group_key, at=START + MINUTE)
    with store.write() as tx:
        tx.outbox.hasten(CaseId(1), "pr", "case:1", START)
        elsewhere = tx.outbox.lease("soc", START)
        tx.outbox.hasten(CaseId(1), "soc", "case:1", START)
    queue(store, alert(store, CaseChange.SEVERITY_RAISED))
    leased = lease(store)

    assert elsewhere is None
    assert leased is not None
    assert (len(leased.rows), leased.digest) == (2, None)
    assert lease(store, now=START + MINUTE) is None


def test_a_digest_that_failed_goes_on_without_what_is_told_at_once(
    store: SqlStore,
) -> None:
    """Under its key; what left it is a message of its own, tried for the first time."""
    queue(store, alert(store), group=DAILY.group_key)
    queue(store, alert(store, of=account("2")), group=DAILY.group_key)
    digest = lease(store)
    assert digest is not None
    with store.write() as tx:
        tx.outbox.failed(digest, "503", START + MINUTE)
        tx.outbox.hasten(CaseId(1), "soc", "case:1", START)
    urgent, again = lease(store), lease(store, now=START + MINUTE)

    assert urgent is not None
    assert again is not None
    assert (urgent.rows, urgent.attempts, urgent.digest) == ((1,), 1, None)
    assert (again.rows, again.attempts, again.digest) == ((2,), 2, DAILY)
    assert again.message_id == digest.message_id != urgent.message_id


def test_told_names_the_way(store: SqlStore) -> None:
    """Of a channel that was told in both, the last."""
    queue(store, alert(store), group=DAILY.group_key)
    with store.write() as tx:
        before = tx.outbox.told(CaseId(1))
    queue(store, alert(store, CaseChange.SEVERITY_RAISED))
    with store.read() as tx:
        after = tx.outbox.told(CaseId(1))

    assert (before, after) == ({"soc": DAILY}, {"soc": None})


@pytest.mark.postgres
def test_a_message_of_several_rows_has_one_sender(postgres_store: SqlStore) -> None:
    """Workers never take a row each of a message that is tried again."""
    changed, subject = opened(postgres_store), sighted(postgres_store)
    with postgres_store.write() as tx:
        for number in range(40):
            alert_id = tx.cases.raise_alert(
                changed.case_id, CaseChange.OPENED, subject, START
            )
            tx.outbox.queue(alert_id, "soc", f"pair {number // 2}", START, START)
    while (found := lease(postgres_store)) is not None:
        with postgres_store.write() as tx:
            tx.outbox.failed(found, "503", START + MINUTE)
    sent: list[str] = []

    def work() -> None:
        while (found := lease(postgres_store, now=START + MINUTE)) is not None:
            sent.append(found.message_id)

    side_by_side(work, work, work)

    assert len(sent) == len(set(sent)) == 20


def test_a_group_leaves_together_with_its_first(store: SqlStore) -> None:
    """Once one alert of a first poll has waited enough, none waits longer."""
    for number, change in enumerate(list(CaseChange)[:3]):
        at = START + number * MINUTE
        queue(store, alert(store, change), group="baseline", at=at)
    leased = lease(store)

    assert leased is not None
    assert len(leased.rows) == 3


def test_what_was_given_up_can_be_sent_again(store: SqlStore) -> None:
    """As a new message; until then it is counted, unless its case is closed."""
    queue(store, alert(store))
    given_up = lease(store)
    assert given_up is not None
    with store.write() as tx:
        tx.outbox.failed(given_up, "gone", None)
        (row,) = tx.readers.cases(None)
        before = tx.readers.backlog()["outbox.dead"]
        queued = tx.outbox.resend(row.id, START)
    again = lease(store)

    assert (before, queued) == (1, 1)
    assert again is not None
    assert (again.rows, again.attempts) == (given_up.rows, 1)
    assert again.message_id != given_up.message_id


def test_a_range_that_was_given_up_can_be_sent_again(store: SqlStore) -> None:
    """By channel and by time, each alert in the group of its case; the rest stays."""
    for number, channel in enumerate(("soc", "pr", "soc")):
        one = account(native_id=f"did:{number}")
        raised = alert(store, of=one)
        with store.write() as tx:
            tx.outbox.queue(raised, channel, "digest", START, START)
    with store.write() as tx:
        tx._connection.execute(outbox.update().values(state=DEAD))
        late = tx.outbox.resend_all(None, START + 1, START)
        of_soc = tx.outbox.resend_all("soc", START, START)
        rest = tx.outbox.resend_all(None, START, START)
    groups = {(row.group_key, row.channel) for row in rows_of(store, outbox)}

    assert (late, of_soc, rest) == (0, 2, 1)
    assert groups == {("case:1", "soc"), ("case:2", "pr"), ("case:3", "soc")}


def test_what_was_given_up_for_a_closed_case_stays_so(store: SqlStore) -> None:
    """It matters to nobody any more; who wants it names the case."""
    queue(store, alert(store))
    with store.write() as tx:
        tx._connection.execute(outbox.update().values(state=DEAD))
        tx._connection.execute(cases.update().values(state="closed"))

        assert tx.outbox.resend_all(None, 0, START) == 0
        assert tx.outbox.resend(CaseId(1), START) == 1
