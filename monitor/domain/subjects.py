"""Subjects: everything that a detector may look at."""

from dataclasses import dataclass, field

from monitor.domain.bursts.crowds import Crowd
from monitor.domain.concerns import Concern
from monitor.domain.evidence import (
    IMAGES,
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Picture,
    Wanted,
)
from monitor.domain.findings import Said
from monitor.domain.keys import bounded_key
from monitor.domain.reading import Reading
from monitor.domain.records import (
    Account,
    Content,
    Identity,
    Observation,
    Post,
    RecordId,
    RecordKind,
)
from monitor.domain.registrations import Pinned
from monitor.domain.removed_images import Copy
from monitor.domain.sources import SourcePlan
from monitor.domain.watch import PracticeId


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnProfile:
    """An official account of a practice as it was seen last.

    Attributes:
        practice_id: Whose it is.
        platform: Where it lives.
        account: What the practice chose.
        created_at: When it was created, microseconds, or None if not told.
        evidence: What was fetched of it.
    """

    practice_id: PracticeId
    platform: str
    account: Account
    created_at: int | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One revision with its evidence.

    Attributes:
        record_id: The record.
        identity: Its key.
        revision: Number of the revision, >= 1.
        evidence_version: Version of the evidence below, >= 0.
        historical: Whether it was older than 72 h at a source's first poll.
        baseline: Whether it was first seen at a source's first poll.
        content: What the author chose.
        observation: What changes by itself.
        seen_at: When it was first seen, microseconds: the moment at which its age
            is judged, as detectors have no clock.
        fresh: Whether this revision was never judged before.
        evidence: What was fetched, whatever its outcome.
        found_by: The sources that brought it.
        concerns: The practices that a text may be about; empty for what is no text.
        reading: What a text says; None for what is no text or concerns nobody.
        pinned: Native ids that were first seen under the handle of this account, by
            the practices that registered it; none where it was not seen yet.
        pinned_as: Registered handles under which its own native id was first seen.
        own_profiles: The practices' official accounts that were seen, for what is
            an account.
        crowds: The bursts and copied texts that a text is part of, one at most for
            each practice that it is about.
        removed_copies: Copies of removed images among its own.
        said: What was found for the practice at hand before its author edited it;
            empty if nothing was, or where no case is at hand.
        judged_at: The present, microseconds: registrations that ended by then are
            none.
    """

    record_id: RecordId
    identity: Identity
    revision: int
    evidence_version: int
    historical: bool
    baseline: bool
    content: Content
    observation: Observation
    seen_at: int
    fresh: bool = True
    evidence: tuple[Evidence, ...] = ()
    found_by: tuple[SourcePlan, ...] = ()
    concerns: tuple[Concern, ...] = ()
    reading: Reading | None = None
    pinned: tuple[tuple[PracticeId, str], ...] = ()
    pinned_as: tuple[Pinned, ...] = ()
    own_profiles: tuple[OwnProfile, ...] = ()
    crowds: tuple[Crowd, ...] = ()
    removed_copies: tuple[Copy, ...] = ()
    said: Said = field(default_factory=dict)
    judged_at: int = 0

    def crowd(self, practice_id: PracticeId) -> Crowd | None:
        """Return what the text is part of, among those about a practice, or None."""
        found = (one for one in self.crowds if one.practice_id == practice_id)
        return next(found, None)

    def area_alone(self, practice_id: PracticeId) -> str:
        """Return the area that alone ties the text to a practice; else empty."""
        areas = (
            each.area
            for each in self.concerns
            if each.practice_id == practice_id and not each.about_us
        )
        return next(areas, "")


def images_of(subject: Subject) -> tuple[Evidence, ...]:
    """Return the images that were read and that are still shown or were reported.

    What the author took out of a post is evidence still, but shows nobody any more.
    """
    post = subject.content
    images = post.images if isinstance(post, Post) else ()
    shown = {bounded_key(image.key) for image in images}
    return tuple(
        each
        for each in subject.evidence
        if each.state is EvidenceState.OK
        and each.reading is not None
        and (
            each.wanted.kind is EvidenceKind.REPORTED_IMAGE
            or (each.wanted.kind in IMAGES and each.wanted.key in shown)
        )
    )


def unstored(
    account: Account,
    observation: Observation | None = None,
    platform: str = "",
    *,
    seen_at: int = 0,
    judged_at: int | None = None,
    avatar: Picture | None = None,
) -> Subject:
    """Return an account that no source brought as a subject, to judge it alone.

    Args:
        account: What its owner chose.
        observation: What changes by itself; None if nothing is told.
        platform: Where it lives; empty if not known.
        seen_at: The moment at which its age is judged, microseconds.
        judged_at: The present, microseconds; `seen_at` if None.
        avatar: Its avatar, if it has one that could be decoded.
    """
    record_id = RecordId(0)
    wanted = Wanted(kind=EvidenceKind.AVATAR, key="avatar", url="")
    seen = Evidence(
        id=EvidenceId(0),
        record_id=record_id,
        wanted=wanted,
        state=EvidenceState.OK,
        picture=avatar,
    )
    identity = Identity(platform=platform, kind=RecordKind.ACCOUNT, native_id="")
    return Subject(
        record_id=record_id,
        identity=identity,
        revision=1,
        evidence_version=0,
        historical=False,
        baseline=False,
        content=account,
        observation=observation or Observation(),
        seen_at=seen_at,
        evidence=(seen,) if avatar else (),
        judged_at=seen_at if judged_at is None else judged_at,
    )
