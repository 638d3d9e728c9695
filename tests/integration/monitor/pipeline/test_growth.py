"""Claims that spread: one case, told again only when they spread faster."""

from collections.abc import Iterable
from dataclasses import replace

from monitor.domain.cases import CaseChange, CaseId, Resolution
from monitor.domain.findings import DetectorKey, FindingKind
from monitor.domain.records import Identity, Observation, Post, PostForm, Sighting
from monitor.domain.records import RecordKind as Kind
from monitor.domain.routes import Route
from monitor.domain.spread import Spread
from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.pipeline.growth import noting_growth
from monitor.pipeline.open_cases import Changed, open_case
from monitor.pipeline.raise_alerts import raise_alert
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import cases
from tests.builders import RIVERSIDE, assessment, practice
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of, subject_of
from tests.unit.monitor.detectors.cast import concern

BY = DetectorKey(detector="misinformation", version=1, watchlist_digest="d")
CLAIM = replace(
    assessment(kind=FindingKind.MISINFORMATION, verdict=None), claim="tea-cures-gout"
)
TO_PR = Route(kinds=frozenset({FindingKind.MISINFORMATION}), to=("pr",))
LONG_AGO = START - 400 * DAY


def told(
    store: SqlStore,
    number: int,
    now: int,
    *,
    author: str = "",
    published: int = START,
    area: str = "",
) -> Changed:
    """Judge the post of that number, which promotes the claim; alert as judge does.

    It is about the practice, or else tied to it by an area alone.
    """
    post = Sighting(
        identity=Identity(platform="bluesky", kind=Kind.POST, native_id=f"p{number}"),
        content=Post(
            form=PostForm.POST,
            text="tea",
            author_id=author or f"did:{number}",
            published_at=published,
        ),
        observation=Observation(),
    )
    with store.write() as tx:
        tx.upkeep.sync_practices([practice()], START)
        (seen,) = tx.records.sight([post], baseline=True, now=now)
        subject = subject_of(tx, seen.record_id)
        assert subject is not None
        tied = concern(0.05 if area else 0.95, practice(), area=area)
        subject = replace(subject, concerns=(tied,))
        found = tx.cases.find(subject, BY, [CLAIM], now)
        changed = open_case(tx, subject, RIVERSIDE, [CLAIM], now)
        tx.cases.join(changed.case_id, found)
        changed = noting_growth(tx, changed, now)
        raise_alert(tx, subject, changed, [TO_PR], now)
    return changed


def changes(
    store: SqlStore, numbers: Iterable[int], now: int, area: str = ""
) -> list[CaseChange]:
    """Judge posts of these numbers, one a minute; return what each changed."""
    return [
        told(store, number, now + number * MINUTE, area=area).change
        for number in numbers
    ]


def spread(store: SqlStore, case_id: CaseId, until: int) -> Spread:
    """Return what is counted."""
    with store.read() as tx:
        counted = tx.readers.spread(case_id, until)
        assert tx.readers.posts(case_id, until) == counted.posts
        return counted


def test_a_claim_has_one_case_and_alerts_when_its_posts_double(
    store: SqlStore,
) -> None:
    """The first, the fourth and the eighth post of a day, and no other."""
    found = changes(store, range(9), START)

    assert [number for number, each in enumerate(found, 1) if each.alerts] == [1, 4, 8]
    assert [found[3], found[7]] == [CaseChange.DOUBLED, CaseChange.DOUBLED]


def test_a_claim_that_goes_on_as_before_is_not_told_again(store: SqlStore) -> None:
    """Three posts a day, day after day."""
    found = [
        change
        for day in range(4)
        for change in changes(store, range(3 * day, 3 * day + 3), START + day * DAY)
    ]

    assert [change.alerts for change in found] == [True, *[False] * 11]


def test_posts_and_authors_of_a_day_are_counted(store: SqlStore) -> None:
    """One author may write many posts."""
    case_id = told(store, 0, START, author="ann").case_id
    told(store, 1, START, author="ann")
    told(store, 2, START, author="ben")
    told(store, 3, START + DAY + HOUR)

    assert spread(store, case_id, START) == Spread(posts=3, spreaders=2)
    assert spread(store, case_id, START + DAY + HOUR) == Spread(posts=1, spreaders=1)


def test_what_is_older_than_the_watch_is_no_growth(store: SqlStore) -> None:
    """A first poll brings years of posts at once."""
    case_id = told(store, 0, START).case_id
    old = [told(store, number, START, published=LONG_AGO) for number in range(1, 9)]

    assert {changed.change for changed in old} == {CaseChange.UPDATED}
    assert spread(store, case_id, START).posts == 1


def test_a_case_that_nobody_was_told_of_has_not_grown(store: SqlStore) -> None:
    """All of it is older than the watch."""
    old = [told(store, number, START, published=LONG_AGO) for number in range(9)]

    assert not any(changed.change is CaseChange.DOUBLED for changed in old)


def test_a_dismissed_claim_stays_so_however_it_spreads(store: SqlStore) -> None:
    """A person's word holds."""
    case_id = told(store, 0, START).case_id
    with store.write() as tx:
        tx.cases.decide(case_id, "ana", Resolution.DISMISSED, "why", START)

    assert set(changes(store, range(1, 9), START)) == {CaseChange.KEPT_CLOSED}


def test_each_area_has_its_case_and_counts_its_own_posts(store: SqlStore) -> None:
    """So has what is said of the practice; the same author counts in each."""
    by = {
        area: told(store, number, START, author="ann", area=area).case_id
        for number, area in enumerate(["", "austin", "paper.example"])
    }
    told(store, 3, START, author="ben", area="austin")
    told(store, 4, START, author="ann", area="austin")

    assert {(row.id, row.subject, row.label) for row in rows_of(store, cases)} == {
        (by[""], "claim:tea-cures-gout", "tea-cures-gout"),
        (by["austin"], "claim:tea-cures-gout@austin", "tea-cures-gout in austin"),
        (
            by["paper.example"],
            "claim:tea-cures-gout@paper.example",
            "tea-cures-gout in paper.example",
        ),
    }
    assert spread(store, by[""], START) == Spread(posts=1, spreaders=1)
    assert spread(store, by["austin"], START) == Spread(posts=3, spreaders=2)
    assert spread(store, by["paper.example"], START) == Spread(posts=1, spreaders=1)


def test_growth_is_that_of_the_area(store: SqlStore) -> None:
    """Many posts in one are no news of another, nor of the practice."""
    assert [each.alerts for each in changes(store, range(3), START)] == [
        True,
        *[False] * 2,
    ]
    austin = changes(store, range(10, 18), START, "austin")
    waco = changes(store, range(20, 23), START, "waco")

    grown = [number for number, each in enumerate(austin, 1) if each.alerts]
    assert (austin[0], grown) == (CaseChange.OPENED, [1, 4, 8])
    assert [each.alerts for each in waco] == [True, False, False]
    assert told(store, 30, START + HOUR).change is CaseChange.DOUBLED


def test_a_claim_that_is_dismissed_in_one_area_is_news_in_another(
    store: SqlStore,
) -> None:
    """A person decided on that area alone."""
    case_id = told(store, 0, START, area="austin").case_id
    with store.write() as tx:
        tx.cases.decide(case_id, "ana", Resolution.DISMISSED, "why", START)

    assert told(store, 1, START, area="austin").change is CaseChange.KEPT_CLOSED
    assert told(store, 2, START, area="waco").change is CaseChange.OPENED
    assert told(store, 3, START).change is CaseChange.OPENED
