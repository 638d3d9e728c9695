"""The signals of images: patient information on them, and what they show.

Contributions are log-odds, set by hand: what is written on an image counts as in a
text, and what it shows is a reason to look at it, not a finding.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from monitor.domain.evidence import EvidenceKind, Wanted, reported_for
from monitor.domain.findings import Signal
from monitor.domain.image_reading import ImageFlag, ImageReading, Metadata
from monitor.domain.phi import PhiKind
from monitor.domain.removed_images import Copy
from monitor.domain.subjects import Subject, images_of
from monitor.domain.watch import PracticeId

LOCATION: Final = "image_location"

_TIED: Final = 6.0
_NOBODYS: Final = 0.8
_PLACE: Final = 3.0
_COPIED: Final = 7.0
_UNREAD: Final = 0.5

_SHOWN: Final = {
    ImageFlag.PERSON: (1.5, "a person's face"),
    ImageFlag.DOCUMENT: (2.0, "a screen or a document with text"),
    ImageFlag.CLINICAL: (3.0, "an X-ray, a scan or the like"),
}
_UNSURE: Final = 0.5
"""What is added for what an image may show, whatever it is."""


def reported_by(subject: Subject) -> frozenset[PracticeId]:
    """Return the practices for which images were reported."""
    return frozenset(
        reported_for(found.wanted)[1]
        for found in images_of(subject)
        if found.wanted.kind is EvidenceKind.REPORTED_IMAGE
    )


def readings_for(subject: Subject, practice_id: PracticeId) -> tuple[ImageReading, ...]:
    """Return what is on the images that concern a practice.

    Those of a post about it, and those that were reported for it.
    """
    about = any(
        concern.practice_id == practice_id and (concern.own or concern.about_us)
        for concern in subject.concerns
    )
    return tuple(
        found.reading
        for found in images_of(subject)
        if found.reading is not None
        and _concerns(found.wanted, practice_id, about=about)
    )


def _concerns(wanted: Wanted, practice_id: PracticeId, *, about: bool) -> bool:
    if wanted.kind is EvidenceKind.REPORTED_IMAGE:
        return reported_for(wanted)[1] == practice_id
    return about


def hit_signals(
    readings: Iterable[ImageReading], *, own: bool
) -> tuple[dict[PhiKind, bool], list[Signal]]:
    """Return the kinds of patient information on images, and their signals.

    Args:
        readings: Of the images of one record.
        own: Whether a practice shows them. Of others the days of their care are
            their own.

    Returns:
        Whether each kind is somebody's; and a signal for each.
    """
    tied: dict[PhiKind, bool] = {}
    for reading in readings:
        for hit in reading.hits:
            if own or hit.kind is not PhiKind.CARE_DATE:
                tied[hit.kind] = tied.get(hit.kind, False) or hit.tied
    return tied, [_hit(kind, tied=theirs) for kind, theirs in tied.items()]


def shown_signals(readings: Iterable[ImageReading]) -> Iterator[Signal]:
    """Yield what a practice's images show, or may show, each once."""
    every = tuple(readings)
    sure = frozenset().union(*(each.flags for each in every))
    maybe = frozenset().union(*(each.unsure for each in every)) - sure
    for flag in ImageFlag:
        contribution, what = _SHOWN[flag]
        if flag in sure:
            yield _signal(flag, contribution, f"An image shows {what}.")
        elif flag in maybe:
            yield _signal(f"may_be_{flag}", _UNSURE, f"An image may show {what}.")
    if any(Metadata.LOCATION in each.metadata for each in every):
        yield _signal(LOCATION, _PLACE, "An image tells where it was taken.")
    if not all(each.looked for each in every):
        yield _signal(
            "image_unread", _UNREAD, "An image was too much to read; look at it."
        )


def copy_signal(copies: Iterable[Copy]) -> Signal | None:
    """Return the signal of the likest of `copies`, None without any."""
    likest = max((each.likeness for each in copies), default=None)
    if likest is None:
        return None
    return Signal(
        name="copy_of_removed",
        value=round(likest, 4),
        contribution=_COPIED,
        why="An image is a copy of one that was on a case which was resolved.",
    )


def _hit(kind: PhiKind, *, tied: bool) -> Signal:
    why = f"In an image: {kind.why[0].lower()}{kind.why[1:]}"
    return _signal(f"image_{kind}", _TIED if tied else _NOBODYS, why)


def _signal(name: str, contribution: float, why: str) -> Signal:
    return Signal(name=name, value=1.0, contribution=contribution, why=why)
