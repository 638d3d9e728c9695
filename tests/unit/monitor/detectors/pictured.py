"""Images that were read, for tests of what is said of them."""

from dataclasses import replace

from monitor.domain.evidence import (
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Picture,
    Wanted,
)
from monitor.domain.image_reading import ImageReading
from monitor.domain.records import Post, PostImage, RecordId
from monitor.domain.subjects import Subject

POSTED = Wanted(kind=EvidenceKind.POST_IMAGE, key="k", url="https://a.example/1")


def image(
    reading: ImageReading,
    wanted: Wanted = POSTED,
    photo: tuple[str, ...] = (),
    sha256: str = "00",
) -> Evidence:
    """Return an image that was read."""
    return Evidence(
        id=EvidenceId(1),
        record_id=RecordId(1),
        wanted=wanted,
        state=EvidenceState.OK,
        sha256=sha256,
        picture=Picture(media_type="image/png", width=8, height=8, photo=photo),
        reading=reading,
    )


def showing(subject: Subject, *evidence: Evidence) -> Subject:
    """Return a subject with images that were read; a post shows them."""
    content = subject.content
    if isinstance(content, Post):
        shown = tuple(PostImage(key=each.wanted.key) for each in evidence)
        content = replace(content, images=shown)
    return replace(subject, content=content, evidence=evidence)
