"""Checks of the images of a post that is not sent yet: what they must not show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.image_reading import ImageFlag, ImageReading, Metadata

NOT_READ: Final = "not_read"
LOCATION: Final = "location"

_WHYS: Final = {
    ImageFlag.PERSON: "It shows somebody, and the post names no written authorization.",
    ImageFlag.DOCUMENT: "It shows a screen or a document.",
    ImageFlag.CLINICAL: "It shows a scan or another clinical image.",
}
_UNSURE: Final = {
    ImageFlag.PERSON: "It may show somebody.",
    ImageFlag.DOCUMENT: "It may show a screen or a document.",
    ImageFlag.CLINICAL: "It may show a clinical image.",
}
_AUTHORIZE: Final = (
    "Get a written authorization and say so in the post, or leave the image out."
)
_LOOK: Final = "Have a person look at it before it is sent."
_LEAVE_OUT: Final = "Leave it out, or cover what it shows."
_STRIP: Final = "Save it without metadata."


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageProblem:
    """What must not be sent of an image, for people.

    Attributes:
        image: Which of the images, from 1.
        kind: A kind of patient information, a flag, `LOCATION` or `NOT_READ`.
        why: What is wrong, in a sentence that quotes nothing.
        advice: What to do instead.
    """

    image: int
    kind: str
    why: str
    advice: str


def image_problems(
    images: Sequence[ImageReading | None], *, permitted: bool
) -> tuple[ImageProblem, ...]:
    """Return what must not be sent of `images`, in their order.

    Args:
        images: What was read on each; None for what is no image that can be read.
        permitted: Whether the post says that people authorised it, who may be shown
            then. What identifies them by number is refused all the same.
    """
    return tuple(
        ImageProblem(image=number, kind=kind, why=why, advice=advice)
        for number, image in enumerate(images, 1)
        for kind, why, advice in _found(image, permitted=permitted)
    )


def _found(
    image: ImageReading | None, *, permitted: bool
) -> Iterator[tuple[str, str, str]]:
    if image is None or not image.looked:
        yield NOT_READ, "It could not be looked at.", _LOOK
    if image is None:
        return
    for kind in dict.fromkeys(hit.kind for hit in image.hits if hit.tied):
        yield kind, kind.why, _LEAVE_OUT
    excused = {ImageFlag.PERSON} if permitted else frozenset()
    for flag in sorted(image.flags - excused):
        advice = _AUTHORIZE if flag is ImageFlag.PERSON else _LEAVE_OUT
        yield flag, _WHYS[flag], advice
    for flag in sorted(image.unsure - image.flags - excused):
        yield flag, _UNSURE[flag], _LOOK
    if Metadata.LOCATION in image.metadata:
        yield LOCATION, "Its metadata tell where it was taken.", _STRIP
