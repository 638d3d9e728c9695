"""Hunting: kept texts are read again for a claim that was added later."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from monitor.detectors.misinformation import SPEC
from monitor.domain.cases import Resolution
from monitor.domain.claims import ClaimId
from monitor.domain.errors import ModelUnusable
from monitor.domain.reading import Label, Reading, Stance, Text
from monitor.domain.records import Identity, Observation, Post, PostForm, Sighting
from monitor.domain.records import RecordKind as Kind
from monitor.domain.watch import WatchTerms
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.pipeline import hunt
from monitor.pipeline.hunt import Caught, ClaimHunt
from monitor.ports.progress import Silent
from monitor.storage.store import SqlStore
from monitor.storage.tables.work import alerts, cases, findings
from monitor.texts.claim_terms import mentioned
from tests.builders import claim, practice, watch
from tests.fakes.reader import SURE
from tests.fakes.runtime import START, FakeClock
from tests.integration.monitor.storage.rows import rows_of

PROMOTES = "Riverside Family Clinic hides that green tea cures gout"
OTHER = "Riverside Family Clinic was lovely"
LAKESIDE = replace(practice("lakeside"), name="Lakeside Dental")
WATCHLIST = compile_watchlist([practice()], claims=[claim()])


@dataclass
class ClaimReader:
    """Takes every text for one that promotes the claim `says`."""

    says: str = claim().id
    failure: ModelUnusable | None = None
    read_texts: list[str] = field(default_factory=list)

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Return the same for each text."""
        if self.failure is not None:
            raise self.failure
        self.read_texts += [text.body for text in texts]
        reading = Reading(
            labels={Label.MISINFORMATION: SURE},
            claim=self.says,
            stance=Stance.PROMOTES,
        )
        return [reading for _ in texts]


def kept(store: SqlStore, *texts: str) -> None:
    """Store posts as a poll did a while ago."""
    watch(store, now=START)
    posts = [
        Sighting(
            identity=Identity(platform="bluesky", kind=Kind.POST, native_id=str(at)),
            content=Post(form=PostForm.POST, text=text),
            observation=Observation(),
        )
        for at, text in enumerate(texts)
    ]
    with store.write() as tx:
        tx.records.sight(posts, baseline=False, now=START)


def hunted(
    store: SqlStore,
    clock: FakeClock,
    reader: ClaimReader | None = None,
    watchlist: Watchlist = WATCHLIST,
) -> list[Caught]:
    """Hunt for the claim through all that is kept."""
    hunt = ClaimHunt(
        store=store,
        clock=clock,
        claim=ClaimId(claim().id),
        may_have=mentioned(claim().terms),
        detector=SPEC,
        reader=reader or ClaimReader(),
    )
    return list(hunt.run(watchlist, Silent(), lambda: False))


def test_what_is_found_opens_one_case_as_history(
    store: SqlStore, clock: FakeClock
) -> None:
    """And nobody is told of it."""
    kept(store, PROMOTES, PROMOTES, OTHER)
    found = hunted(store, clock)
    (case,) = rows_of(store, cases)

    assert [caught.case_id for caught in found] == [case.id, case.id]
    assert (case.subject, case.historical) == ("claim:tea-cures-gout", True)
    assert rows_of(store, alerts) == []


def test_texts_without_its_key_words_are_not_read(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """The model works on few of all that is kept."""
    kept(sqlite_store, OTHER, PROMOTES)
    reader = ClaimReader()
    hunted(sqlite_store, clock, reader)

    assert reader.read_texts == [PROMOTES]


def test_all_batches_are_read(
    sqlite_store: SqlStore, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory holds one at a time."""
    monkeypatch.setattr(hunt, "BATCH", 2)
    kept(sqlite_store, *[PROMOTES] * 5)

    assert len(hunted(sqlite_store, clock)) == 5


def test_a_second_hunt_finds_nothing_new(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """It may be stopped and started again."""
    kept(sqlite_store, PROMOTES)
    hunted(sqlite_store, clock)

    assert hunted(sqlite_store, clock) == []


def test_what_is_known_is_no_news_under_another_configuration(
    store: SqlStore, clock: FakeClock
) -> None:
    """Its findings have the digest of the one before; a later text is news."""
    kept(store, PROMOTES)
    hunted(store, clock)
    changed = compile_watchlist([practice(), LAKESIDE], claims=[claim()])
    assert changed.digest != WATCHLIST.digest

    assert hunted(store, clock, watchlist=changed) == []
    assert len(rows_of(store, findings)) == 1

    kept(store, PROMOTES, PROMOTES)
    assert len(hunted(store, clock, watchlist=changed)) == 1


def test_what_is_known_of_one_practice_is_news_of_another(
    store: SqlStore, clock: FakeClock
) -> None:
    """Which was added to the configuration since; it answers for itself."""
    kept(store, f"{PROMOTES}, and Lakeside Dental knows it")
    hunted(store, clock)
    changed = compile_watchlist([practice(), LAKESIDE], claims=[claim()])

    (found,) = hunted(store, clock, watchlist=changed)
    assert found.practice_id == "lakeside"


def test_each_area_has_a_case_of_its_own(store: SqlStore, clock: FakeClock) -> None:
    """Whoever names the practice there is part of the practice's."""
    areas = WatchTerms(hashtags=("austin", "waco"))
    near = compile_watchlist([replace(practice(), watch=areas)], claims=[claim()])
    tea = "Green tea cures gout"
    kept(store, f"{tea} #austin", f"{tea} #waco", f"{PROMOTES} #waco", tea)

    assert len(hunted(store, clock, watchlist=near)) == 3
    assert [(row.subject, row.label) for row in rows_of(store, cases)] == [
        ("claim:tea-cures-gout@austin", "tea-cures-gout in austin"),
        ("claim:tea-cures-gout@waco", "tea-cures-gout in waco"),
        ("claim:tea-cures-gout", "tea-cures-gout"),
    ]


@pytest.mark.parametrize("resolution", list(Resolution))
def test_what_a_person_decided_stays(
    store: SqlStore, clock: FakeClock, resolution: Resolution
) -> None:
    """A text that was there all along is no news."""
    kept(store, PROMOTES)
    (first,) = hunted(store, clock)
    with store.write() as tx:
        tx.cases.decide(first.case_id, "ana", resolution, "why", START)
    kept(store, PROMOTES, PROMOTES)
    hunted(store, clock)

    assert [case.state for case in rows_of(store, cases)] == ["closed"]


def test_other_claims_open_no_case(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """They were not asked for."""
    kept(sqlite_store, PROMOTES)

    assert hunted(sqlite_store, clock, ClaimReader(says="other")) == []


def test_without_a_model_it_fails(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """Nothing found would be taken for nothing there."""
    kept(sqlite_store, PROMOTES)

    with pytest.raises(ModelUnusable):
        hunted(sqlite_store, clock, ClaimReader(failure=ModelUnusable("no model")))
