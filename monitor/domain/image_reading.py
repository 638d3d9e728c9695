"""What was read on an image: kinds, places and flags, never a word of it."""

from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.phi import PhiKind


class ImageFlag(StrEnum):
    """What an image shows that may be a patient's."""

    PERSON = "person"
    DOCUMENT = "screen_or_document"
    CLINICAL = "clinical_image"


class Metadata(StrEnum):
    """What an image's metadata tell."""

    LOCATION = "location"
    TIME = "time"
    DEVICE = "device"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageHit:
    """Patient information in the text on an image; never what it says.

    Attributes:
        kind: What it is.
        start: Its first character in the text as it was read.
        end: One after its last character, > start.
        tied: Whether the words around it say that it is somebody's.
    """

    kind: PhiKind
    start: int
    end: int
    tied: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageReading:
    """What was read on an image.

    Attributes:
        hits: Patient information in its text, by place.
        flags: What it shows.
        unsure: What it may show; a person has to look.
        metadata: What its metadata tell.
        looked: Whether it could be looked at; one that was too much for the reader
            may show anything.
    """

    hits: tuple[ImageHit, ...] = ()
    flags: frozenset[ImageFlag] = frozenset()
    unsure: frozenset[ImageFlag] = frozenset()
    metadata: frozenset[Metadata] = frozenset()
    looked: bool = True

    @property
    def telling(self) -> bool:
        """Whether it may show a patient, so that a copy of it may, too."""
        tied = any(hit.tied for hit in self.hits)
        return tied or not self.looked or bool(self.flags | self.unsure)
