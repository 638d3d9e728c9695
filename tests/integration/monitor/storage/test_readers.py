"""What people and health checks read, on both databases."""

from dataclasses import replace

from monitor.domain.cases import CaseId, Resolution
from monitor.domain.evidence import Attachment
from monitor.domain.findings import Severity
from monitor.domain.records import Observation
from monitor.domain.watch import PracticeId
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage
from monitor.storage.store import SqlStore
from tests.builders import account, assessment, practice
from tests.fakes.runtime import START
from tests.integration.monitor.storage.stored import opened, sighted


def test_people_see_only_their_groups(store: SqlStore) -> None:
    """A case of another group is neither listed nor shown."""
    changed = opened(store)
    with store.read() as tx:
        mine = tx.readers.cases({"default"})
        theirs = tx.readers.cases({"other"})
        shown = tx.readers.case(changed.case_id, {"other"})

    assert [row.id for row in mine] == [changed.case_id]
    assert theirs == []
    assert shown is None


def test_closed_cases_are_listed_only_on_request(store: SqlStore) -> None:
    """What was dealt with does not fill the list."""
    changed = opened(store)
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "", START)
        listed = tx.readers.cases(None)
        everything = tx.readers.cases(None, closed=True)

    assert listed == []
    assert len(everything) == 1


def test_findings_keep_what_the_case_shows(store: SqlStore) -> None:
    """The detail of a case tells signals with their values."""
    changed = opened(store)
    with store.read() as tx:
        detail = tx.readers.case(changed.case_id, None)

    assert detail is not None
    assert [one.found for one in detail.findings] == [assessment()]
    assert [one.identity for one in detail.findings] == [account().identity]
    assert detail.row.practice == practice().name


def test_the_most_severe_and_newest_cases_come_first(store: SqlStore) -> None:
    """Whoever has little time begins at the top."""
    case = opened(store).case
    later = {
        "old": (Severity.LOW, 5),
        "new": (Severity.LOW, 9),
        "worst": (Severity.CRITICAL, 1),
    }
    with store.write() as tx:
        for subject, (severity, after) in later.items():
            other = replace(
                case, subject=subject, severity=severity, updated_at=START + after
            )
            tx.cases.save(None, other)
        listed = [row.case.subject for row in tx.readers.cases(None)]
        first = tx.readers.cases(None, limit=1)

    assert listed == ["worst", case.subject, "new", "old"]
    assert [row.case.subject for row in first] == ["worst"]


def test_cases_of_one_practice_can_be_asked_for(sqlite_store: SqlStore) -> None:
    """Others are left out."""
    opened(sqlite_store)
    with sqlite_store.read() as tx:
        mine = tx.readers.cases(None, practice_id=PracticeId("riverside"))
        theirs = tx.readers.cases(None, practice_id=PracticeId("elsewhere"))

    assert (len(mine), len(theirs)) == (1, 0)


def test_the_case_of_a_practice_that_left_is_shown_by_its_id(
    sqlite_store: SqlStore,
) -> None:
    """It belongs to no group any more, so only those who see all see it."""
    changed = opened(sqlite_store)
    with sqlite_store.write() as tx:
        orphan = replace(changed.case, practice_id=PracticeId("gone"))
        case_id = tx.cases.save(None, orphan)
        shown = tx.readers.case(case_id, None)
        hidden = tx.readers.case(case_id, {"default"})

    assert shown is not None
    assert shown.row.practice == "gone"
    assert hidden is None


def test_nobody_sees_anything_without_a_group(store: SqlStore) -> None:
    """No groups is not the same as all groups."""
    opened(store)
    with store.read() as tx:
        assert tx.readers.cases(set()) == []


def test_a_case_that_does_not_exist_is_none(sqlite_store: SqlStore) -> None:
    """Unknown numbers are told, not raised."""
    with sqlite_store.read() as tx:
        assert tx.readers.case(CaseId(404), None) is None


def test_a_case_shows_where_it_was_told(store: SqlStore) -> None:
    """Channel, state, time and why it failed."""
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        alert_id = tx.cases.raise_alert(changed.case_id, changed.change, subject, START)
        for channel in ("soc", "pr"):
            tx.outbox.queue(alert_id, channel, "case:1", START, START)
        for channel in ("soc", "pr"):
            leased = tx.outbox.lease(channel, START)
            assert leased is not None
            if channel == "soc":
                tx.outbox.sent(leased, START + 1)
            else:
                tx.outbox.failed(leased, "unavailable: 503", START + 9)
        detail = tx.readers.case(changed.case_id, None)

    assert detail is not None
    assert detail.deliveries == [
        ("soc", "sent", START + 1, ""),
        ("pr", "queued", None, "unavailable: 503"),
    ]


def test_a_case_shows_the_evidence_of_its_record(store: SqlStore) -> None:
    """Files that people brought are among it."""
    changed, subject = opened(store), sighted(store)
    with store.write() as tx:
        file = Attachment(name="shot.png", body=b"bytes")
        tx.evidence.attach(subject.record_id, [file], START)
        detail = tx.readers.case(changed.case_id, None)

    assert detail is not None
    assert [found.wanted.url for found in detail.evidence] == ["shot.png"]


def test_a_case_keeps_the_address_for_complaints(store: SqlStore) -> None:
    """Also when the next look does not tell it; that is no new revision either."""
    changed = opened(store)
    told = Observation(abuse_contact="abuse@registrar.example")
    with store.write() as tx:
        before = tx.readers.case(changed.case_id, None)
        looks = [
            tx.records.sight([sighting], baseline=False, now=START)[0].revision
            for sighting in (replace(account(), observation=told), account())
        ]
        after = tx.readers.case(changed.case_id, None)

    assert before is not None
    assert before.abuse_contact is None
    assert after is not None
    assert after.abuse_contact == "abuse@registrar.example"
    assert looks == [1, 1]


def test_the_newest_decision_comes_first(store: SqlStore) -> None:
    """Who closed it, and who opened it again."""
    changed = opened(store)
    with store.write() as tx:
        tx.cases.decide(changed.case_id, "ana", Resolution.RESOLVED, "down", START)
        tx.cases.decide(changed.case_id, "ben", None, "up again", START + 1)
        detail = tx.readers.case(changed.case_id, None)

    assert detail is not None
    assert detail.decisions == [
        (START + 1, "ben", "opened", "up again"),
        (START, "ana", "resolved", "down"),
    ]


def test_the_backlog_counts_what_waits(store: SqlStore) -> None:
    """Jobs by stage, the outbox by state, and what was put aside."""
    with store.write() as tx:
        tx.jobs.put(Stage.JUDGE, ["1", "2"], START)
        tx.jobs.put(Stage.ENRICH, ["1"], START)
        item = RawItem(form="row", body=b"{")
        tx.archive.park(None, Stage.INGEST, item, "no JSON", START)
        backlog = tx.readers.backlog()

    assert backlog == {"jobs.judge": 2, "jobs.enrich": 1, "parked": 1}


def test_heartbeats_tell_progress_and_expectation(store: SqlStore) -> None:
    """The last word of each loop."""
    with store.write() as tx:
        tx.upkeep.beat("judge", START, START + 5)
        tx.upkeep.beat("sweep", START, START + 7)
        tx.upkeep.beat("judge", START + 1, START + 6)
        found = tx.readers.heartbeats()

    assert found == {"judge": (START + 1, START + 6), "sweep": (START, START + 7)}


def test_what_was_found_since_is_told_with_its_record(store: SqlStore) -> None:
    """And the case that it joined."""
    with store.read() as tx:
        before = tx.readers.newest()
    changed = opened(store)
    with store.read() as tx:
        after = tx.readers.newest()
        [found] = tx.readers.found_after(before[0])
        nothing = tx.readers.found_after(after[0])

    assert before == (0, 0)
    assert (found.finding_id, found.case_id) == after
    assert found.case_id == changed.case_id
    assert found.identity == account().identity
    assert nothing == []
