"""The practice and the accounts around it that tests of detectors share."""

import math
from collections.abc import Mapping
from dataclasses import replace

from monitor.domain.bursts.crowds import BurstId, Crowd, Pulse, Sort
from monitor.domain.bursts.triggers import Trigger, TriggerKind
from monitor.domain.concerns import Concern
from monitor.domain.findings import Severity, Signal, logistic
from monitor.domain.reading import Label, LabelScore, Reading, Stance
from monitor.domain.records import (
    Account,
    Content,
    Identity,
    Observation,
    Post,
    PostForm,
    RecordId,
    RecordKind,
)
from monitor.domain.subjects import Subject
from monitor.domain.topics import Topic
from monitor.domain.watch import Handle, Location, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist
from tests.builders import claim

RIVER = Practice(
    id=PracticeId("river"),
    name="Riverside Family Clinic",
    locations=(Location(id="main", city="Austin", state="TX"),),
    domains=("riversidefamily.example",),
    accounts=(
        Handle(platform="x", handle="riversidefam"),
        Handle(platform="bluesky", handle="riversidefamily.example"),
    ),
    affiliates=(Handle(platform="facebook", handle="riversidevolunteers"),),
)
OAK = Practice(id=PracticeId("oak"), name="Oakwood Pediatrics")
GENERIC = Practice(id=PracticeId("generic"), name="Memorial Hospital")
CLAIM = claim()
WATCHLIST = compile_watchlist([RIVER, OAK, GENERIC], claims=[CLAIM])
WATCHED = next(w for w in WATCHLIST.watched if w.practice == RIVER)


def account(
    handle: str = "", name: str = "", bio: str = "", links: tuple[str, ...] = ()
) -> Account:
    """Return an account with what its owner chose."""
    return Account(handle=handle, display_name=name, bio=bio, links=links)


def subject(content: Content, platform: str = "x") -> Subject:
    """Return `content` as a detector gets it."""
    return Subject(
        record_id=RecordId(1),
        identity=Identity(platform=platform, kind=RecordKind.ACCOUNT, native_id="1"),
        revision=1,
        evidence_version=0,
        historical=False,
        baseline=False,
        content=content,
        observation=Observation(),
        seen_at=0,
    )


def label_score(score: float = 0.9) -> LabelScore:
    """Return a label that fits with this probability, and why."""
    logit = math.log(score / (1 - score))
    why = "The wording says so."
    signals = (
        Signal(name="prior", value=None, contribution=-1.0, why="Most are not."),
        Signal(name="wording", value=score, contribution=logit + 1.0, why=why),
    )
    return LabelScore(score=score, flagged=score >= 0.5, signals=signals)


def concern(
    probability: float = 0.95,
    practice: Practice = RIVER,
    *,
    own: bool = False,
    area: str = "",
) -> Concern:
    """Return how far a text is about a practice."""
    logit = math.log(probability / (1 - probability))
    why = "It names the practice."
    signals = (
        Signal(name="prior", value=None, contribution=0.0, why="Nothing is known."),
        Signal(name="name", value=1.0, contribution=logit, why=why),
    )
    return Concern(
        practice_id=practice.id,
        probability=probability,
        signals=signals,
        own=own,
        area=area,
    )


def text_subject(
    post: Post,
    reading: Reading | None = None,
    *concerns: Concern,
    platform: str = "bluesky",
) -> Subject:
    """Return `post` as a detector gets it: read, and with whom it may concern."""
    identity = Identity(platform=platform, kind=RecordKind.POST, native_id="1")
    whom = concerns or (concern(),)
    return replace(subject(post), identity=identity, reading=reading, concerns=whom)


def reading_of(*labels: Label, severity: Severity | None = None) -> Reading:
    """Return a reading that is flagged with `labels`; false claims are promoted."""
    spreads = Label.MISINFORMATION in labels
    return Reading(
        labels={label: label_score() for label in labels},
        topics={Topic.STAFF: 0.6, Topic.ACCESS: 0.8},
        severity=severity,
        claim=CLAIM.id if spreads else None,
        stance=Stance.PROMOTES if spreads else None,
    )


PRIOR = Signal(name="prior", value=None, contribution=-4.0, why="Few texts do.")


def said_by(**contributions: float) -> LabelScore:
    """Return the score of a label with these signals."""
    signals = tuple(
        Signal(name=name, value=1.0, contribution=odds, why="It has one.")
        for name, odds in contributions.items()
    )
    score = logistic(sum(contributions.values()) + PRIOR.contribution)
    return LabelScore(score=score, flagged=score >= 0.5, signals=(*signals, PRIOR))


def own_reply(
    labels: Mapping[Label, LabelScore], *, own: bool = True, practice: Practice = RIVER
) -> Subject:
    """Return a reply about `practice` that was read."""
    concern = Concern(
        practice_id=practice.id, probability=0.9, signals=(PRIOR,), own=own
    )
    post = Post(form=PostForm.REPLY, text="We saw you on Tuesday.")
    return replace(subject(post), concerns=(concern,), reading=Reading(labels=labels))


FAKE = account(
    "riversidefam_billing",
    "Riverside Family Clinic Billing",
    "Send us your insurance id to settle your bill.",
    ("https://riversidefamily-billing.example",),
)
PARODY = account("notriverside", "Riverside Family Clinic (parody)", "Satire.")
NAMESAKE = account(
    "riversideoh", "Riverside Family Clinic", "Caring for Toledo, OH since 1980."
)
NURSE = account("dana_rn", "Dana RN", "Nurse at Riverside Family Clinic.")
PLUMBER = account("acmeplumbing", "Acme Plumbing", "Pipes and more.")

BURST = Crowd(
    practice_id=RIVER.id,
    sort=Sort.REVIEW,
    place="main",
    burst=BurstId(3),
    pulse=Pulse(count=40, usual=2.0, likelihood=1e-7, surging=True),
    trigger=Trigger(kind=TriggerKind.THREAD, name="x 1", texts=30, of=40),
)
COPIES = Crowd(
    practice_id=RIVER.id,
    sort=Sort.REVIEW,
    copied_from=Identity(platform="yelp", kind=RecordKind.POST, native_id="1"),
    copies=3,
    copiers=2,
)
