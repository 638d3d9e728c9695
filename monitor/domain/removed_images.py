"""Removed images: what was on a case that a person resolved, watched for copies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.evidence import Evidence
from monitor.domain.prints import Print, read_prints, resemblance
from monitor.domain.records import RecordId
from monitor.domain.watch import PracticeId

COPY: Final = 0.75
"""Resemblance from which an image is a copy: 32 of 256 bits may differ.

Chosen on drawn images (seeds 21 to 26) above the likest of two fillings of one form,
.69; `benchmarks/post_images` has the rates on others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedImage:
    """An image whose case was resolved; only hashes of it are known.

    Attributes:
        practice_id: Whose case it was.
        record_id: The record that showed it.
        sha256: Of its bytes.
        prints: What it and its cuts look like; none for a plain one.
    """

    practice_id: PracticeId
    record_id: RecordId
    sha256: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of a removed image.

    Attributes:
        practice_id: Whose case the removed one was.
        likeness: How alike they are, `COPY`..1; 1 for the same bytes.
    """

    practice_id: PracticeId
    likeness: float


def copies_in(
    record_id: RecordId, images: Iterable[Evidence], removed: Sequence[RemovedImage]
) -> tuple[Copy, ...]:
    """Return the copies of `removed` images, the likest for each practice.

    Args:
        record_id: What shows the images; what it showed before is no copy.
        images: Those that it shows and that were read.
        removed: Images that are watched.
    """
    others = [each for each in removed if each.record_id != record_id]
    best: dict[PracticeId, float] = {}
    for shown in images if others else ():
        photo = shown.picture.photo if shown.picture else ()
        plain = [each for each in read_prints(photo) if not each.label]
        for image in others:
            same = shown.sha256 == image.sha256
            likeness = 1.0 if same else _likeness(plain, image.prints)
            if likeness >= COPY:
                practice_id = image.practice_id
                best[practice_id] = max(likeness, best.get(practice_id, 0.0))
    return tuple(
        Copy(practice_id=practice_id, likeness=likeness)
        for practice_id, likeness in sorted(best.items())
    )


def _likeness(plain: Sequence[Print], prints: Sequence[Print]) -> float:
    found = resemblance(plain, prints)
    return found.value if found else 0.0
