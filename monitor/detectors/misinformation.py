"""Texts that spread a known false claim about health, where it touches a practice.

A ranking for people, never a verdict: a text that names no practice counts only in a
practice's own area, and one that debunks a claim never does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from monitor.detectors.kit.texts import findings
from monitor.domain.claims import claim_of
from monitor.domain.concerns import Concern
from monitor.domain.findings import Assessment, FindingKind, Signal
from monitor.domain.reading import Label, Stance
from monitor.domain.subjects import Subject
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec


def detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice that a text with a false claim touches."""
    reading = subject.reading
    if reading is None or reading.stance is not Stance.PROMOTES:
        return ()
    claim = claim_of(reading.claim, watchlist.claims)
    if claim is None:
        return ()
    found = findings(
        subject,
        FindingKind.MISINFORMATION,
        Label.MISINFORMATION,
        _touched(subject, watchlist),
        lambda _: claim.harm,
    )
    return [replace(one, claim=claim.id) for one in found]


SPEC: Final = DetectorSpec(
    name="misinformation",
    version=1,
    kinds=frozenset({FindingKind.MISINFORMATION}),
    detect=detect,
)


def _touched(subject: Subject, watchlist: Watchlist) -> Iterator[Concern]:
    """Yield each watched practice that the text is about, or whose area it is in."""
    for concern in subject.concerns:
        if watchlist.get(concern.practice_id) is None:
            continue
        if concern.about_us:
            yield concern
        elif concern.area:
            # That it is from the area is certain, whomever it is about.
            yield replace(
                concern, probability=1.0, signals=(_written_in(concern.area),)
            )


def _written_in(area: str) -> Signal:
    return Signal(
        name="area",
        value=1.0,
        contribution=1.0,
        why=f"It was written in the practice's area, {area}.",
    )
