"""Patient information in what a practice itself published, in words or on images.

Only own posts, comments and replies: what patients tell about themselves is theirs. Of
images of others that name a practice, and of reported ones, identifiers are a reason
for a person to look. Severity follows from the kinds alone, and so do the signals:
nothing is quoted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.detectors.kit.images import (
    LOCATION,
    copy_signal,
    hit_signals,
    readings_for,
    reported_by,
    shown_signals,
)
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    logistic,
)
from monitor.domain.image_reading import ImageFlag
from monitor.domain.phi import IDENTIFIERS, PhiKind
from monitor.domain.reading import Label, LabelScore
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_SEVERAL: Final = 2
"""Identifiers from which a text is critical: together they are enough to steal an
identity, and one mistake does not bring them."""

_NAMING: Final = frozenset({PhiKind.NAMED_CARE, PhiKind.ADDRESS, PhiKind.EMAIL})

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=-4.0,
    why="Few texts and images have patient information in them.",
)

_GRAVE: Final = frozenset({ImageFlag.CLINICAL.value, LOCATION})
_FLAGS: Final = frozenset(flag.value for flag in ImageFlag)


def detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Return an assessment for each practice whose patients may be exposed."""
    watched = {practice.id for practice in watchlist.practices}
    concerned = {each.practice_id for each in subject.concerns}
    copied = {each.practice_id for each in subject.removed_copies}
    every = (concerned | copied | reported_by(subject)) & watched
    found = (_assessed(_exposed(subject, who)) for who in sorted(every))
    return tuple(each for each in found if each is not None)


SPEC: Final = DetectorSpec(
    name="phi_exposure",
    version=2,
    kinds=frozenset({FindingKind.PHI_EXPOSURE}),
    detect=detect,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Exposed:
    """What one practice may hear of.

    Attributes:
        practice_id: The practice.
        own: Whether it published it, or somebody reported it.
        phi: What its own text says, if that is over the threshold.
        kinds: Patient information on the images, and whether it is somebody's.
        hits: The signals of it.
        shown: The signals of what the images show, for own ones.
        copy: The signal of a copy of a removed image.
    """

    practice_id: PracticeId
    own: bool
    phi: LabelScore | None
    kinds: Mapping[PhiKind, bool]
    hits: Sequence[Signal]
    shown: Sequence[Signal]
    copy: Signal | None

    @property
    def tied(self) -> frozenset[PhiKind]:
        """What on the images is somebody's."""
        return frozenset(kind for kind, theirs in self.kinds.items() if theirs)


def _exposed(subject: Subject, practice_id: PracticeId) -> _Exposed:
    wrote = any(
        concern.own and concern.practice_id == practice_id
        for concern in subject.concerns
    )
    own = wrote or practice_id in reported_by(subject)
    phi = subject.reading.flagged(Label.PHI) if wrote and subject.reading else None
    readings = readings_for(subject, practice_id)
    kinds, hits = hit_signals(readings, own=own)
    copies = [
        each for each in subject.removed_copies if each.practice_id == practice_id
    ]
    return _Exposed(
        practice_id=practice_id,
        own=own,
        phi=phi,
        kinds=kinds,
        hits=hits,
        shown=tuple(shown_signals(readings)) if own else (),
        copy=copy_signal(copies),
    )


def _assessed(found: _Exposed) -> Assessment | None:
    severity = _severity(found)
    if severity is None:
        return None
    copy = () if found.copy is None else (found.copy,)
    told = found.phi.signals if found.phi else (_PRIOR,)
    seen = (*found.hits, *found.shown, *copy)
    signals = sorted((*told, *seen), key=lambda signal: -signal.contribution)
    score = logistic(sum(signal.contribution for signal in signals))
    return Assessment(
        practice_id=found.practice_id,
        kind=FindingKind.PHI_EXPOSURE,
        verdict=None,
        score=found.phi.score if found.phi and not seen else score,
        severity=severity,
        signals=tuple(signals),
    )


def _severity(found: _Exposed) -> Severity | None:
    """Return how bad it is; None is nothing at all.

    What a practice shows of patients in words is never less than high, as is a copy
    of what was removed. What its images only show, and what others show, is for a
    person to look at: medium where it is grave or of several kinds, else low.
    """
    if found.own and (found.phi or found.tied):
        return _of_kinds(found)
    if found.copy:
        return Severity.HIGH
    if not found.own:
        return Severity.MEDIUM if found.tied & IDENTIFIERS else None
    names = {signal.name for signal in found.shown}
    several = len(names & _FLAGS) >= _SEVERAL
    if not names:
        return None
    return Severity.MEDIUM if several or names & _GRAVE else Severity.LOW


def _of_kinds(found: _Exposed) -> Severity:
    """Return how bad what is written is: never less than high.

    It is critical with a social security number, a record's number beside a name,
    or several identifiers; else high.
    """
    told = {signal.name for signal in found.phi.signals} if found.phi else set()
    kinds = told | found.tied
    named_record = PhiKind.RECORD_NUMBER in kinds and not kinds.isdisjoint(_NAMING)
    several = len(kinds & IDENTIFIERS) >= _SEVERAL
    if PhiKind.SSN in kinds or named_record or several:
        return Severity.CRITICAL
    return Severity.HIGH
