"""Removed images: which are copies of them."""

from monitor.domain.image_reading import ImageReading
from monitor.domain.prints import Print
from monitor.domain.records import RecordId
from monitor.domain.removed_images import Copy, RemovedImage, copies_in
from monitor.domain.watch import PracticeId
from tests.unit.monitor.detectors.pictured import image

RIVER = PracticeId("river")
ELSEWHERE = RecordId(7)


def removed(*bits: int, sha256: str = "aa", record_id: int = 1) -> RemovedImage:
    """Return a removed image with such prints."""
    return RemovedImage(
        practice_id=RIVER,
        record_id=RecordId(record_id),
        sha256=sha256,
        prints=tuple(Print(each) for each in bits),
    )


def found(
    known: RemovedImage, bits: int, label: str = "", sha256: str = "bb"
) -> tuple[Copy, ...]:
    """Return the copies of `known` that a post elsewhere shows."""
    shown = image(ImageReading(), photo=(Print(bits, label).text(),), sha256=sha256)
    return copies_in(ELSEWHERE, [shown], [known])


def test_an_image_that_is_much_alike_is_a_copy() -> None:
    """One that was cut or saved again differs in a few bits."""
    near, far = (1 << 32) - 1, (1 << 33) - 1

    (copy,) = found(removed(1 << 200, 0), near)
    assert copy == Copy(practice_id=RIVER, likeness=0.75)
    assert found(removed(0), far) == ()


def test_the_same_bytes_are_a_copy_however_plain() -> None:
    """A plain image has no prints."""
    assert found(removed(sha256="cc"), 0, sha256="cc")[0].likeness == 1.0


def test_only_the_whole_image_is_compared() -> None:
    """Two cuts of two images may be alike without either being a copy."""
    assert found(removed(0), 0, label="cut") == ()


def test_what_showed_it_first_is_no_copy() -> None:
    """It is judged again whenever evidence arrives."""
    assert found(removed(0, record_id=ELSEWHERE), 0) == ()
