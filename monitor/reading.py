"""Joins the encoder with everything that judges texts, and images with its rules.

Apart from `monitor.bootstrap`, so that `classify` needs neither database nor network.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from monitor.domain.claims import Claim
from monitor.domain.image_reading import ImageHit
from monitor.domain.own_pages import Fault
from monitor.domain.reading import Label, LabelScore, Text
from monitor.images import ChildReader
from monitor.ports.encoder import Encoders
from monitor.ports.images import ImageReader
from monitor.ports.reader import TextReader
from monitor.texts.claims import ClaimIndex
from monitor.texts.complaints import commendation, complaint
from monitor.texts.harassment import harassment
from monitor.texts.phi.spans import NOTHING_KNOWN, Known, Recogniser
from monitor.texts.reader import Parts, Reader
from monitor.texts.scam import scam
from monitor.texts.severity import severity
from monitor.texts.thresholds import shipped_thresholds
from monitor.texts.topics import evidence, topics


def build_reader(
    encoders: Encoders,
    claims: Sequence[Claim],
    known: Known = NOTHING_KNOWN,
    *,
    own_thresholds: bool = True,
    more: Recogniser | None = None,
) -> TextReader:
    """Return what reads texts; models and patterns are loaded by the first one.

    Args:
        encoders: All of one model.
        claims: The false claims that are known.
        known: What is the practices' own, and so no patient's.
        own_thresholds: Whether encoders of 8 and 16 bits have thresholds of their own.
        more: Looks for patient information, too, as `build_more` returns it.
    """
    parts = Parts(
        labels={
            Label.NEGATIVE: complaint,
            Label.PRAISE: commendation,
            Label.HARASSMENT: harassment,
            Label.SCAM: scam,
        },
        topics=topics,
        evidence=evidence,
        severity=severity,
        phi=partial(_label_phi, known=known, more=more),
        claims=ClaimIndex(claims, encoders.sentences, encoders.claims),
        sentences=encoders.sentences,
        thresholds=shipped_thresholds if own_thresholds else (lambda _: {}),
    )
    return Reader(encoders.texts, parts)


def build_image_reader(
    known: Known = NOTHING_KNOWN, more: Recogniser | None = None
) -> ImageReader:
    """Return what reads images by the rules of texts; models are loaded by the first.

    It may be used by many threads, which wait for each other.

    Args:
        known: What is the practices' own, and so no patient's.
        more: Looks for patient information, too, as `build_more` returns it.
    """
    return ChildReader(partial(hits_in, known=known, more=more))


def build_more(*, presidio: bool) -> Recogniser | None:
    """Return what looks for patient information on top of our rules, or None.

    Args:
        presidio: Whether Presidio does, its model loaded.

    Raises:
        ModelUnusable: Presidio is asked for and not installed.
    """
    if not presidio:
        return None
    # As in `_label_phi`.
    from monitor.texts.phi.presidio import build_presidio  # noqa: PLC0415

    return build_presidio()


def hits_in(
    text: str, known: Known = NOTHING_KNOWN, more: Recogniser | None = None
) -> tuple[ImageHit, ...]:
    """Return the patient information in the text of an image.

    Args:
        text: What OCR read.
        known: What is the practices' own.
        more: Is asked on top of our own rules.
    """
    # As in `_label_phi`.
    from monitor.texts.phi.plain import plain_text  # noqa: PLC0415
    from monitor.texts.phi.recognise import recognise  # noqa: PLC0415

    plain = plain_text(text)
    found = recognise(plain, known)
    if more is not None:
        found = (*found, *more(plain.text, known))
    return tuple(
        ImageHit(kind=span.kind, start=span.start, end=span.end, tied=span.tied)
        for span in found
    )


def faults_of(body: str) -> Iterator[Fault]:
    """Return what is wrong with `body`, which a practice published, each once."""
    # As in `_label_phi`.
    from monitor.texts.replies.pages import page_faults  # noqa: PLC0415

    return page_faults(body)


def _label_phi(
    text: Text, *, known: Known, more: Recogniser | None
) -> LabelScore | None:
    """Return how far `text` has patient information, or None if it is blank."""
    # Hundreds of patterns, a second of a processor: only who reads texts needs them.
    from monitor.texts.phi.label import label_phi  # noqa: PLC0415

    return label_phi(text, known, more)
