"""Evidence and raw bytes on both databases."""

from dataclasses import replace

import pytest

from monitor.domain.evidence import (
    Answer,
    Attachment,
    Evidence,
    EvidenceKind,
    EvidenceState,
    Landing,
    Picture,
    Provider,
    Wanted,
)
from monitor.domain.leads import wanted_evidence
from monitor.domain.records import RecordId, Sighting
from monitor.domain.time import DAY, HOUR
from monitor.domain.watchlist import compile_watchlist
from monitor.ports.fetch import Fetched
from monitor.ports.store import Transaction
from monitor.storage import evidence as rows
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import bodies, evidence
from tests.builders import account
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of, subject_of

SIGHTING = account(avatar_url="https://cdn.example/a.png")
NOBODY = compile_watchlist([])
FETCHED = Fetched(
    url="https://cdn.example/a.png", status=200, media_type="image/png", body=b"png"
)
PICTURE = Picture(media_type="image/png", width=4, height=4, prints=("0a", "ff"))


def wanted(store: SqlStore, sighting: Sighting = SIGHTING) -> RecordId:
    """Store an account whose avatar is wanted."""
    with store.write() as tx:
        (seen,) = tx.records.sight([sighting], baseline=False, now=START)
        tx.evidence.want(seen.record_id, wanted_evidence(sighting, NOBODY), START)
    return seen.record_id


def test_a_record_is_not_judged_before_its_first_attempt_ended(store: SqlStore) -> None:
    """It waits for the fetch, whatever comes of it."""
    record_id = wanted(store)
    with store.write() as tx:
        before = tx.records.unjudged(10)
        found = claimed(tx, record_id)
        tx.evidence.miss(found, "unavailable", START + HOUR, START)
        after = tx.records.unjudged(10)

    assert (before, after) == ([], [record_id])


def test_the_same_picture_is_wanted_once(store: SqlStore) -> None:
    """A signed URL that changes is no new picture."""
    record_id = wanted(store)
    with store.write() as tx:
        other = account(avatar_url="https://cdn.example/a.png?signature=2")
        new = tx.evidence.want(record_id, wanted_evidence(other, NOBODY), START)

    assert not new


def test_what_arrives_raises_the_evidence_version(store: SqlStore) -> None:
    """So that the record is judged again."""
    record_id = wanted(store)
    with store.write() as tx:
        found = claimed(tx, record_id)
        tx.evidence.bring(found, FETCHED, PICTURE, START)
        subject = subject_of(tx, record_id)

    assert subject is not None
    assert subject.evidence_version == 1
    assert [(e.state, e.picture) for e in subject.evidence] == [
        (EvidenceState.OK, PICTURE)
    ]


def test_an_attempt_is_counted_when_it_is_claimed(store: SqlStore) -> None:
    """A crash during the fetch counts."""
    record_id = wanted(store)
    with store.write() as tx:
        attempts = [claimed(tx, record_id).attempts for _ in range(3)]

    assert attempts == [1, 2, 3]


def test_a_failed_fetch_is_due_again_at_its_time(store: SqlStore) -> None:
    """And one that failed for good never."""
    record_id = wanted(store)
    with store.write() as tx:
        found = claimed(tx, record_id)
        tx.evidence.miss(found, "unavailable", START + HOUR, START)
        too_soon = tx.evidence.claim(record_id, START)
        again = claimed(tx, record_id, START + HOUR)
        tx.evidence.miss(again, "refused", None, START)
        never = tx.evidence.claim(record_id, START + DAY)

    assert (too_soon, never) == (None, None)


def test_files_that_people_bring_are_kept_once(store: SqlStore) -> None:
    """The same screenshot twice is one evidence."""
    record_id = wanted(store)
    file = Attachment(name="shot.png", body=b"bytes")
    with store.write() as tx:
        tx.evidence.attach(record_id, [file, file], START)
    rows = [row for row in rows_of(store, evidence) if row.kind == "file"]

    assert [row.url for row in rows] == ["shot.png"]


def test_what_is_due_is_found_again_without_its_job(store: SqlStore) -> None:
    """The sweep sees first attempts and retries whose time has come."""
    record_id = wanted(store)
    with store.write() as tx:
        first = tx.evidence.unfetched(START, 10)
        found = claimed(tx, record_id)
        tx.evidence.miss(found, "unavailable", START + HOUR, START)
        waiting = tx.evidence.unfetched(START, 10)
        due = tx.evidence.unfetched(START + HOUR, 10)

    assert (first, waiting, due) == ([record_id], [], [record_id])


def test_a_picture_that_comes_late_lives_as_long_as_its_case(store: SqlStore) -> None:
    """Its bytes are not destroyed while the case still shows it."""
    record_id = wanted(store)
    with store.write() as tx:
        longer = {"data_class": "case", "expires_at": START + 700 * DAY}
        tx._connection.execute(evidence.update().values(longer))
        found = claimed(tx, record_id)
        tx.evidence.bring(found, FETCHED, PICTURE, START)
        tx.upkeep.purge(START + 600 * DAY, 100)

    assert len(rows_of(store, bodies)) == 1
    assert [row.data_class for row in rows_of(store, evidence)] == ["case"]


def test_a_platforms_cap_holds_for_its_pictures(store: SqlStore) -> None:
    """A picture from YouTube goes after 30 days, others after 90."""
    url = "https://cdn.example/a.png"
    ids = [
        wanted(store, account(avatar_url=url, platform=platform))
        for platform in ("youtube", "bluesky")
    ]
    with store.write() as tx:
        for record_id in ids:
            found = claimed(tx, record_id)
            tx.evidence.bring(found, FETCHED, PICTURE, START)
        tx.upkeep.purge(START + 31 * DAY, 100)

    assert [row.record_id for row in rows_of(store, evidence)] == [ids[1]]


def test_what_arrives_for_destroyed_evidence_is_dropped(store: SqlStore) -> None:
    """The purge was faster than the fetch."""
    record_id = wanted(store)
    with store.write() as tx:
        found = claimed(tx, record_id)
        tx.upkeep.purge(START + 91 * DAY, 100)
        tx.evidence.bring(found, FETCHED, PICTURE, START)

    assert rows_of(store, bodies) == []


ANSWERS: dict[EvidenceKind, Answer] = {
    EvidenceKind.LINK: Landing(host="riverside.example", links_back=True),
    EvidenceKind.PROVIDERS: (
        Provider(npi="1234567893", credentials="MD", city="springfield", state="IL"),
    ),
    EvidenceKind.BANNER: replace(PICTURE, photo=("ab",)),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_what_was_read_comes_back_as_it_was(
    store: SqlStore, kind: EvidenceKind
) -> None:
    """Where a link leads, who bears a name, what a picture looks like."""
    answer = ANSWERS[kind]
    with store.write() as tx:
        record_id = asked(tx, kind)
        found = claimed(tx, record_id)
        tx.evidence.bring(found, FETCHED, answer, START)
        subject = subject_of(tx, record_id)

    assert subject is not None
    (kept,) = subject.evidence
    assert answer in (kept.landing, kept.providers, kept.picture)
    assert [kept.landing, kept.providers, kept.picture].count(None) == 2


@pytest.mark.parametrize(("wait", "shared"), [(HOUR, True), (2 * DAY, False)])
def test_an_answer_serves_other_records_for_a_day(
    store: SqlStore, wait: int, *, shared: bool
) -> None:
    """The registry is not asked again for a name that it just told about."""
    kind = EvidenceKind.PROVIDERS
    with store.write() as tx:
        earlier = asked(tx, kind, "did:1")
        record_id = asked(tx, kind, "did:2")
        first = claimed(tx, earlier)
        tx.evidence.bring(first, FETCHED, ANSWERS[kind], START)
        second = claimed(tx, record_id, START + wait)
        told = tx.evidence.share(second, START + wait)
        subject = subject_of(tx, record_id)

    assert told is shared
    assert subject is not None
    assert subject.evidence_version == int(shared)
    assert subject.evidence[0].providers == (ANSWERS[kind] if shared else None)


def test_an_answer_is_not_passed_on_for_ever(store: SqlStore) -> None:
    """It stays as old as it is."""
    kind = EvidenceKind.PROVIDERS
    with store.write() as tx:
        found = [
            claimed(tx, asked(tx, kind, native_id))
            for native_id in ("did:1", "did:2", "did:3")
        ]
        tx.evidence.bring(found[0], FETCHED, ANSWERS[kind], START)
        told = [
            tx.evidence.share(found[1], START + DAY - HOUR),
            tx.evidence.share(found[2], START + DAY + HOUR),
        ]

    assert told == [True, False]


def claimed(tx: Transaction, record_id: RecordId, now: int = START) -> Evidence:
    """Claim what is due of a record."""
    found = tx.evidence.claim(record_id, now)
    assert found is not None
    return found


def asked(tx: Transaction, kind: EvidenceKind, native_id: str = "did:1") -> RecordId:
    """Store an account of which `kind` is wanted."""
    (seen,) = tx.records.sight([account(native_id)], baseline=False, now=START)
    wanted = Wanted(kind=kind, key="key", url="https://cdn.example/a.png")
    tx.evidence.want(seen.record_id, [wanted], START)
    return seen.record_id


def test_only_what_was_not_known_is_new(store: SqlStore) -> None:
    """What is new is fetched before the record is judged."""
    (record,) = see(store)
    with store.write() as tx:
        asked = [
            tx.evidence.want(record, wanted_evidence(SIGHTING, NOBODY), START)
            for _ in range(2)
        ]
    assert asked == [True, False]


def test_a_crowd_of_authors_is_not_looked_up(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Throwaway names must not use up what a platform allows; a day later, more."""
    monkeypatch.setattr(rows, "MOST_AUTHORS", 2)
    (seen,) = see(store)
    asked = [want_author(store, seen, f"reddit:{name}", START) for name in "abc"]
    with store.write() as tx:
        while found := tx.evidence.claim(seen, START):
            tx.evidence.looked_up(found, START)
    later = [
        want_author(store, seen, "reddit:c", START + wait) for wait in (HOUR, 2 * DAY)
    ]

    assert asked == [True, True, False]
    assert later == [False, True]


def see(store: SqlStore) -> list[RecordId]:
    """Store an account without a picture."""
    with store.write() as tx:
        sighted = tx.records.sight([account()], baseline=False, now=START)
    return [one.record_id for one in sighted]


def want_author(store: SqlStore, record: RecordId, key: str, now: int) -> bool:
    """Ask for the author `key`; return whether it was new."""
    wanted = Wanted(kind=EvidenceKind.AUTHOR, key=key, url="")
    with store.write() as tx:
        return tx.evidence.want_author(record, wanted, now)
