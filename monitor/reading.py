"""Joins the encoder with everything that judges texts.

Apart from `monitor.bootstrap`, so that `classify` needs neither database nor network.
"""

from collections.abc import Iterable

from monitor.domain.claims import Claim
from monitor.domain.reading import Label
from monitor.ports.encoder import Encoder
from monitor.ports.reader import TextReader
from monitor.texts.claims import ClaimIndex
from monitor.texts.harassment import harassment
from monitor.texts.reader import Parts, PhiLabeler, Reader
from monitor.texts.scam import scam
from monitor.texts.sentiment import negative, praise
from monitor.texts.severity import severity
from monitor.texts.topics import topics


def build_reader(
    encoder: Encoder,
    *,
    claims: Iterable[Claim] = (),
    phi: PhiLabeler | None = None,
) -> TextReader:
    """Return what reads texts.

    Args:
        encoder: Gives the vectors; its model is loaded by the first text.
        claims: Known false claims.
        phi: Judges whether a text discloses patient information, or None.
    """
    parts = Parts(
        labels={
            Label.NEGATIVE: negative,
            Label.PRAISE: praise,
            Label.HARASSMENT: harassment,
            Label.SCAM: scam,
        },
        topics=topics,
        severity=severity,
        phi=phi,
        claims=ClaimIndex(claims, encoder),
    )
    return Reader(encoder, parts)
