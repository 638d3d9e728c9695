"""What channels are shown, read from the rows as they are now."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from monitor.domain.alerts import AlertView, TextView
from monitor.domain.findings import Assessment, FindingKind, Severity, Signal
from monitor.domain.phi import PhiKind
from monitor.domain.records import (
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.topics import Topic
from monitor.pipeline.open_cases import open_case
from monitor.storage.store import SqlStore
from monitor.storage.views import LONGEST_LABEL, LONGEST_URL, MOST_REASONS
from tests.builders import RIVERSIDE, account, assessment, practice
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import subject_of
from tests.integration.monitor.storage.stored import BY


def shown(
    store: SqlStore,
    *found: Assessment,
    handle: str = "riverside-billing",
    url: str | None = None,
) -> AlertView:
    """Open a case with `found`, alert, and return what a channel is shown."""
    sighting = replace(account(handle=handle), observation=Observation(url=url))
    return shown_of(store, sighting, found or [assessment()])


def shown_of(
    store: SqlStore, sighting: Sighting, said: Sequence[Assessment]
) -> AlertView:
    """Open a case about `sighting` and return what a channel is shown."""
    with store.write() as tx:
        tx.upkeep.sync_practices([practice()], START)
        (seen,) = tx.records.sight([sighting], baseline=False, now=START)
        subject = subject_of(tx, seen.record_id)
        assert subject is not None
        ids = tx.cases.find(subject, BY, said, START)
        changed = open_case(tx, subject, RIVERSIDE, said, START)
        tx.cases.join(changed.case_id, ids)
        alert = tx.cases.raise_alert(changed.case_id, changed.change, subject, START)
        tx.outbox.queue(alert, "soc", "case:1", START, START)
        leased = tx.outbox.lease("soc", START)
        assert leased is not None
        (view,) = tx.outbox.views(leased)
    return view


def shown_text(store: SqlStore, found: Assessment, post: Post) -> AlertView:
    """Open a case about a text and return what a channel is shown."""
    identity = Identity(
        platform="social", kind=RecordKind.POST, native_id="https://s.example/@ana/1"
    )
    seen = Sighting(
        identity=identity,
        content=post,
        observation=Observation(url=identity.native_id),
    )
    return shown_of(store, seen, [found])


def signals(*contributions: float, prior: float = 0.5) -> Sequence[Signal]:
    """Signals that say their contribution, and a prior."""
    measured = [
        Signal(name=f"s{number}", value=0.5, contribution=number, why=f"adds {number}")
        for number in contributions
    ]
    return [
        *measured,
        Signal(name="prior", value=None, contribution=prior, why="prior"),
    ]


def test_a_view_tells_handle_practice_severity_and_score(store: SqlStore) -> None:
    """What a person needs to decide whether to look."""
    view = shown(store)

    assert (view.label, view.practice) == (
        "riverside-billing",
        "Riverside Family Clinic",
    )
    assert (view.severity, view.score) == (Severity.HIGH, assessment().score)
    assert (view.raised_at, view.historical) == (START, False)
    assert view.reasons == ("the handle is alike",)


TEXT = Identity(platform="social", kind=RecordKind.POST, native_id="1")
REVIEW = Post(
    form=PostForm.REVIEW,
    text="canary",
    author_name="Ana",
    rating=1.0,
    max_rating=5.0,
    location="Main Street",
)


def test_a_view_of_a_text_tells_where_and_how_many_stars(store: SqlStore) -> None:
    """And what it speaks of; not a word of it, nor who wrote it."""
    found = assessment(kind=FindingKind.NEGATIVE_REVIEW, verdict=None)
    view = shown_text(store, replace(found, topics=(Topic.ACCESS,)), REVIEW)

    assert view.text == TextView(
        form=PostForm.REVIEW,
        location="Main Street",
        rating=1.0,
        max_rating=5.0,
        topics=(Topic.ACCESS,),
    )
    assert (view.label, view.url) == ("", None)


@pytest.mark.parametrize("contribution", [-0.7, 0.7])
def test_a_view_tells_that_text_and_stars_disagree(
    store: SqlStore, contribution: float
) -> None:
    """Even where that speaks against the finding, or five others speak louder."""
    disagrees = Signal(
        name="rating_disagrees", value=1.0, contribution=contribution, why="disagree"
    )
    found = replace(
        assessment(kind=FindingKind.NEGATIVE_REVIEW, verdict=None),
        signals=(*signals(7, 6, 5, 4, 3, 2), disagrees),
    )
    view = shown_text(store, found, REVIEW)

    assert view.reasons == ("disagree", "adds 7", "adds 6", "adds 5", "adds 4")


@pytest.mark.parametrize("order", [1, -1])
def test_a_view_tells_of_the_worst_finding(store: SqlStore, order: int) -> None:
    """What made the case what it is, not what is surest."""
    praise = assessment(Severity.LOW, kind=FindingKind.PRAISE, verdict=None)
    threat = assessment(Severity.CRITICAL, kind=FindingKind.HARASSMENT, verdict=None)
    said = [replace(praise, score=0.99), replace(threat, score=0.6)][::order]
    seen = replace(account(), content=Post(form=PostForm.COMMENT, text="canary"))
    view = shown_of(store, replace(seen, identity=TEXT), said)

    assert (view.kind, view.score) == (FindingKind.HARASSMENT, 0.6)


def test_a_view_of_a_claim_names_the_claim(store: SqlStore) -> None:
    """It is ours, whoever repeats it."""
    found = assessment(kind=FindingKind.MISINFORMATION, verdict=None)
    view = shown_text(store, replace(found, claim="bleach-cures"), REVIEW)

    assert (view.label, view.url) == ("bleach-cures", None)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        (None, None),
        ("https://evil.example/a.b", "hxxps://evil[.]example/a[.]b"),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
    ],
)
def test_addresses_are_defanged(
    sqlite_store: SqlStore, url: str | None, told: str | None
) -> None:
    """No reader makes a link of them."""
    assert shown(sqlite_store, url=url).url == told


def test_what_an_attacker_wrote_is_bounded(sqlite_store: SqlStore) -> None:
    """Neither a handle nor an address floods a channel."""
    view = shown(
        sqlite_store, handle="a" * 10_000, url="https://a.example/" + "b" * 10_000
    )

    assert len(view.label) == LONGEST_LABEL
    assert view.url is not None
    assert len(view.url) <= LONGEST_URL + len("[.]")


def test_reasons_are_what_speaks_for_it_the_strongest_first(
    sqlite_store: SqlStore,
) -> None:
    """Neither what speaks against it nor the prior is a reason."""
    found = replace(assessment(), signals=tuple(signals(1.0, -2.0, 3.0, 0.0)))

    assert shown(sqlite_store, found).reasons == ("adds 3.0", "adds 1.0")


def test_reasons_are_few(sqlite_store: SqlStore) -> None:
    """The case itself tells the rest."""
    many = tuple(signals(*(float(number) for number in range(1, 20))))
    view = shown(sqlite_store, replace(assessment(), signals=many))

    assert len(view.reasons) == MOST_REASONS
    assert view.reasons[0] == "adds 19.0"


def test_a_view_is_of_the_moment_of_sending(store: SqlStore) -> None:
    """What got worse while an alert waited is told as it is now."""
    shown(store)
    worse = replace(assessment(Severity.CRITICAL), score=0.99)
    with store.write() as tx:
        (seen,) = tx.records.sight(
            [account(handle="new-handle")], baseline=False, now=START
        )
        subject = subject_of(tx, seen.record_id)
        assert subject is not None
        ids = tx.cases.find(subject, BY, [worse], START)
        changed = open_case(tx, subject, RIVERSIDE, [worse], START)
        tx.cases.join(changed.case_id, ids)
        leased = tx.outbox.lease("soc", 2 * START)
        assert leased is not None
        (view,) = tx.outbox.views(leased)

    assert (view.label, view.severity, view.score) == (
        "new-handle",
        Severity.CRITICAL,
        0.99,
    )


CANARY = "canary"


def exposed() -> Assessment:
    """A finding of patient information whose sentences say too much."""
    told = Signal(name="ssn", value=1.0, contribution=7.0, why=CANARY)
    other = Signal(name=CANARY, value=1.0, contribution=9.0, why=CANARY)
    return replace(assessment(), kind=FindingKind.PHI_EXPOSURE, signals=(other, told))


def test_patient_information_is_told_by_ids_only(store: SqlStore) -> None:
    """Neither handle, address nor words; kinds come from a fixed table."""
    view = shown(store, exposed(), handle=CANARY, url=f"https://{CANARY}.example/1")

    assert (view.label, view.url) == (f"case {view.case_id}", None)
    assert view.reasons == (PhiKind.SSN.why,)
    assert CANARY not in repr(view)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("image_birth_date", f"In an image: {PhiKind.BIRTH_DATE.why}"),
        ("copy_of_removed", "An image is a copy of one of a case that was resolved."),
        ("clinical_image", "An image shows an X-ray, a scan or the like."),
        ("may_be_person", "An image may show a person's face."),
    ],
)
def test_patient_information_on_images_is_told(
    sqlite_store: SqlStore, name: str, told: str
) -> None:
    """What it is and that it is an image's, in words of a fixed table."""
    signal = Signal(name=name, value=1.0, contribution=6.0, why=CANARY)
    found = replace(exposed(), signals=(signal,))

    assert shown(sqlite_store, found, handle=CANARY).reasons == (told,)


def test_a_case_with_patient_information_hides_its_other_kinds(
    sqlite_store: SqlStore,
) -> None:
    """The subject is the same, whatever the worst finding is."""
    worse = replace(assessment(Severity.CRITICAL), score=0.999)
    view = shown(sqlite_store, exposed(), worse, handle=CANARY)

    assert CANARY not in repr(view)
