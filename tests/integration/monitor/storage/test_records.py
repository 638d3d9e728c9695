"""Records, revisions and observations on both databases."""

import pytest

from monitor.domain.records import Account, Post
from monitor.domain.time import DAY, HOUR
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import records, revisions
from tests.builders import account, review
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rivals import side_by_side, while_open
from tests.integration.monitor.storage.rows import rows_of, subject_of


def test_first_sighting_makes_revision_one(store: SqlStore) -> None:
    """What is seen for the first time is a new revision."""
    with store.write() as tx:
        seen = tx.records.sight([account()], baseline=False, now=START)

    assert [(s.revision, s.new_revision) for s in seen] == [(1, True)]


def test_same_content_makes_no_revision(store: SqlStore) -> None:
    """Counters change by themselves and are no revision."""
    with store.write() as tx:
        tx.records.sight([account(followers=1)], baseline=False, now=START)
        seen = tx.records.sight([account(followers=2)], baseline=False, now=START)
        subject = subject_of(tx, seen[0].record_id)

    assert [(s.revision, s.new_revision) for s in seen] == [(1, False)]
    assert subject is not None
    assert subject.observation.followers == 2


def test_observation_keeps_what_a_later_look_does_not_tell(store: SqlStore) -> None:
    """A search result without counters does not erase them."""
    with store.write() as tx:
        tx.records.sight([account(followers=7)], baseline=False, now=START)
        seen = tx.records.sight([account()], baseline=False, now=START)
        subject = subject_of(tx, seen[0].record_id)

    assert subject is not None
    assert subject.observation.followers == 7


def test_a_subject_keeps_when_it_was_first_seen(store: SqlStore) -> None:
    """Later looks don't move the moment at which its age is judged."""
    with store.write() as tx:
        tx.records.sight([account()], baseline=False, now=START)
        seen = tx.records.sight([account()], baseline=False, now=START + DAY)
        subject = subject_of(tx, seen[0].record_id)

    assert subject is not None
    assert subject.seen_at == START


def test_changed_content_is_judged_again(store: SqlStore) -> None:
    """A new handle makes the next revision, and that one is not judged yet."""
    with store.write() as tx:
        seen = tx.records.sight([account()], baseline=False, now=START)
        subject = subject_of(tx, seen[0].record_id)
        assert subject is not None
        tx.records.mark_judged([subject], "digest", START)
        judged = tx.records.unjudged(10)
        again = tx.records.sight([account(handle="new")], baseline=False, now=START)
        waiting = tx.records.unjudged(10)

    assert judged == []
    assert [(s.revision, s.new_revision) for s in again] == [(2, True)]
    assert waiting == [seen[0].record_id]


def test_equal_identities_on_one_page_are_one_record(store: SqlStore) -> None:
    """A page that repeats an item stores it once, with its last content."""
    page = [account(handle="old"), account(native_id="did:2"), account(handle="new")]
    with store.write() as tx:
        seen = tx.records.sight(page, baseline=False, now=START)
        subject = subject_of(tx, seen[0].record_id)

    assert seen[0].record_id == seen[2].record_id != seen[1].record_id
    assert subject is not None
    assert isinstance(subject.content, Account)
    assert subject.content.handle == "new"


def test_late_judgement_of_an_old_revision_leaves_the_new_one_waiting(
    store: SqlStore,
) -> None:
    """What arrived while an older revision was judged is not marked judged."""
    with store.write() as tx:
        seen = tx.records.sight([account()], baseline=False, now=START)
        old = subject_of(tx, seen[0].record_id)
        assert old is not None
        tx.records.sight([account(handle="new")], baseline=False, now=START)
        tx.records.mark_judged([old], "digest", START)
        waiting = tx.records.unjudged(10)

    assert waiting == [seen[0].record_id]


def test_old_posts_of_a_first_poll_are_historical(store: SqlStore) -> None:
    """Only posts older than 72 hours at the baseline are history."""
    page = [
        review("old", published_at=START - 73 * HOUR),
        review("new", published_at=START - 71 * HOUR),
    ]
    with store.write() as tx:
        seen = tx.records.sight(page, baseline=True, now=START)
        later = review("later", published_at=START - 73 * HOUR)
        seen = [*seen, *tx.records.sight([later], baseline=False, now=START)]
        subjects = [subject_of(tx, s.record_id) for s in seen]

    assert [s is not None and s.historical for s in subjects] == [True, False, False]


def test_hostile_text_is_stored_and_read_back(store: SqlStore) -> None:
    """NUL and lone surrogates stop neither database."""
    hostile = review("h\0\ud800", text="a\0b\ud800c \u202e 😀")
    with store.write() as tx:
        seen = tx.records.sight([hostile], baseline=False, now=START)
        again = tx.records.sight([hostile], baseline=False, now=START)
        subject = subject_of(tx, seen[0].record_id)

    assert again[0].record_id == seen[0].record_id
    assert not again[0].new_revision
    assert subject is not None
    assert isinstance(subject.content, Post)
    assert subject.content.text.endswith("😀")


def test_unmatched_content_goes_after_two_weeks_but_its_hash_stays(
    store: SqlStore,
) -> None:
    """After the purge the text is gone, and the same text is no new revision."""
    with store.write() as tx:
        seen = tx.records.sight([review(text="words")], baseline=False, now=START)
        tx.upkeep.purge(START + 15 * DAY, 100)
        subject = subject_of(tx, seen[0].record_id)
        later = START + 15 * DAY
        again = tx.records.sight([review(text="words")], baseline=False, now=later)

    assert subject is None
    assert not again[0].new_revision


def test_content_that_went_before_it_was_judged_waits_no_more(store: SqlStore) -> None:
    """The sweep is not kept busy by records that nobody can judge."""
    with store.write() as tx:
        tx.records.sight([review(text="words")], baseline=False, now=START)
        before = tx.records.unjudged(10)
        tx.upkeep.purge(START + 15 * DAY, 100)
        after = tx.records.unjudged(10)

    assert (len(before), after) == (1, [])
    assert [row.unjudged for row in rows_of(store, records)] == [False]


@pytest.mark.postgres
def test_two_writers_that_see_the_same_change_make_one_revision(
    postgres_store: SqlStore,
) -> None:
    """The one that waited reads what the other wrote."""
    with postgres_store.write() as tx:
        tx.records.sight([account(followers=7)], baseline=False, now=START)
    changed = account(handle="new")
    mine, theirs = while_open(
        postgres_store,
        lambda tx: tx.records.sight([changed], baseline=False, now=START),
        lambda tx: tx.records.sight([changed], baseline=False, now=START),
        prepare=lambda tx: tx._connection.execute(records.select().with_for_update()),
    )

    assert [found[0].new_revision for found in (mine, theirs)] == [True, False]
    assert len(rows_of(postgres_store, revisions)) == 2


@pytest.mark.postgres
def test_pages_and_judgements_never_wait_in_a_circle(postgres_store: SqlStore) -> None:
    """Both take the same rows in the same order, whatever their keys are."""
    page = [account(native_id=f"did:{number}") for number in range(40)]
    with postgres_store.write() as tx:
        for found in reversed(page):
            tx.records.sight([found], baseline=False, now=START)
        subjects = tx.records.subjects(tx.records.unjudged(100))

    def ingest() -> None:
        for _ in range(25):
            with postgres_store.write() as tx:
                tx.records.sight(page, baseline=False, now=START)

    def judge() -> None:
        for _ in range(100):
            with postgres_store.write() as tx:
                tx.records.mark_judged(subjects, "digest", START)

    side_by_side(ingest, judge)

    assert rows_of(postgres_store, records)
