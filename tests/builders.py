"""Values for tests, built with as few arguments as a test needs."""

from collections.abc import Sequence
from datetime import date

from monitor.domain.claims import Claim, ClaimId, Rebuttal
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    Verdict,
    logistic,
)
from monitor.domain.records import (
    Account,
    Identity,
    Observation,
    Post,
    PostForm,
    RecordKind,
    Sighting,
)
from monitor.domain.sources import Capability, Query, SourcePlan
from monitor.domain.time import MINUTE
from monitor.domain.watch import Practice, PracticeId
from monitor.ports.store import Store

RIVERSIDE = PracticeId("riverside")


def practice(practice_id: str = "riverside", group: str = "default") -> Practice:
    """A watched practice."""
    return Practice(
        id=PracticeId(practice_id), name="Riverside Family Clinic", group=group
    )


REBUTTALS = (
    Rebuttal(name="Health Office", url="https://health.example/tea"),
    Rebuttal(name="Heart Society", url="https://heart.example/tea"),
)


def claim(
    claim_id: str = "tea-cures-gout",
    *,
    harm: Severity = Severity.HIGH,
    rebuttals: tuple[Rebuttal, ...] = REBUTTALS,
    expires: date = date(2028, 1, 1),
) -> Claim:
    """A known false claim."""
    return Claim(
        id=ClaimId(claim_id),
        statement="Green tea cures gout.",
        variants=("green tea cured my gout", "drink green tea and gout is gone"),
        counter_examples=("tea does not cure gout", "my doctor treats gout"),
        terms=(("tea", "teas"), ("gout*",)),
        harm=harm,
        rebuttals=rebuttals,
        reviewed_on=date(2026, 1, 1),
        expires=expires,
    )


def account(
    native_id: str = "did:1",
    handle: str = "riverside-billing",
    avatar_url: str | None = None,
    followers: int | None = None,
    platform: str = "bluesky",
) -> Sighting:
    """One look at an account."""
    return Sighting(
        identity=Identity(
            platform=platform, kind=RecordKind.ACCOUNT, native_id=native_id
        ),
        content=Account(
            handle=handle,
            display_name="Riverside Family Clinic",
            avatar_id="picture-1" if avatar_url else None,
        ),
        observation=Observation(avatar_url=avatar_url, followers=followers),
    )


def review(
    native_id: str = "r1",
    text: str = "",
    published_at: int = 0,
    platform: str = "yelp",
) -> Sighting:
    """One look at a review."""
    return Sighting(
        identity=Identity(platform=platform, kind=RecordKind.POST, native_id=native_id),
        content=Post(form=PostForm.REVIEW, text=text, published_at=published_at),
        observation=Observation(),
    )


def assessment(
    severity: Severity = Severity.HIGH,
    practice_id: PracticeId = RIVERSIDE,
    kind: FindingKind = FindingKind.IMPERSONATION,
    verdict: Verdict | None = Verdict.IMPERSONATION,
) -> Assessment:
    """What a detector says of an impostor."""
    signal = Signal(
        name="handle_similarity", value=0.9, contribution=2.0, why="the handle is alike"
    )
    return Assessment(
        practice_id=practice_id,
        kind=kind,
        verdict=verdict,
        score=logistic(2.0),
        severity=severity,
        signals=(signal,),
    )


def plan(
    text: str = "riverside",
    connector: str = "fake",
    practices: Sequence[PracticeId] = (RIVERSIDE,),
    platform: str = "bluesky",
) -> SourcePlan:
    """A source that the configuration asks for."""
    return SourcePlan(
        connector=connector,
        platform=platform,
        query=Query(capability=Capability.ACCOUNTS, text=text),
        every=15 * MINUTE,
        practices=tuple(practices),
    )


def watch(store: Store, *plans: SourcePlan, now: int) -> None:
    """Store a practice and its sources, as the service does at its start."""
    with store.write() as tx:
        tx.upkeep.sync_practices([practice()], now)
        tx.sources.sync(plans or [plan()], now)
