"""More texts about a practice, or one of its locations, than are usual there."""

import math
from collections.abc import Sequence
from typing import Final

from monitor.detectors.kit.texts import strangers
from monitor.domain.alerts import defang
from monitor.domain.bursts.crowds import Crowd, Pulse
from monitor.domain.bursts.triggers import Trigger, TriggerKind
from monitor.domain.findings import (
    Assessment,
    FindingKind,
    Severity,
    Signal,
    logistic,
)
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.ports.detector import DetectorSpec

_PRIOR: Final = Signal(
    name="prior",
    value=None,
    contribution=-5.0,
    why="A day in half a year is out of the ordinary.",
)
_RAREST: Final = 1e-9
"""No likelihood below it counts for more: real texts don't keep to a distribution."""

_SHARED: Final = 1.0
"""Log-odds of something that all texts share; in proportion for fewer. Set by hand."""


def detect(subject: Subject, _: Watchlist) -> Sequence[Assessment]:
    """Return a finding for each practice in whose burst a text is while it is on."""
    return [
        _assessment(concern.practice_id, crowd, crowd.pulse)
        for concern in strangers(subject)
        for crowd in (subject.crowd(concern.practice_id),)
        if crowd and crowd.burst and crowd.pulse and crowd.pulse.surging
    ]


def _assessment(practice_id: PracticeId, crowd: Crowd, pulse: Pulse) -> Assessment:
    signals = [_PRIOR, _rate(crowd, pulse)]
    if crowd.trigger is not None:
        signals.append(_trigger(crowd.trigger))
    signals.sort(key=lambda signal: -signal.contribution)
    return Assessment(
        practice_id=practice_id,
        kind=FindingKind.SURGE,
        verdict=None,
        score=logistic(sum(signal.contribution for signal in signals)),
        severity=Severity.MEDIUM,
        signals=tuple(signals),
        size=pulse.count,
    )


def _rate(crowd: Crowd, pulse: Pulse) -> Signal:
    """Return what the count says.

    A likelihood p speaks for a burst by at most -1 / (e p ln p) (Sellke, Bayarri and
    Berger 2001).
    """
    p = max(pulse.likelihood, _RAREST)
    where = f" about {crowd.place}" if crowd.place else ""
    return Signal(
        name="rate",
        value=max(0.0, 1 - pulse.usual / pulse.count),
        contribution=-1 - math.log(p) - math.log(-math.log(p)),
        why=f"{pulse.count} {crowd.sort}s{where} within 24 hours, where "
        f"{pulse.usual:.1f} a day are usual.",
    )


def _trigger(trigger: Trigger) -> Signal:
    share = trigger.texts / trigger.of
    return Signal(
        name="trigger", value=share, contribution=_SHARED * share, why=_why(trigger)
    )


def _why(trigger: Trigger) -> str:
    shared = f"{trigger.texts} of {trigger.of}"
    match trigger.kind:
        case TriggerKind.CLAIM:
            return f"{shared} repeat the claim {trigger.name}."
        case TriggerKind.COPIES:
            return f"{shared} have nearly the same text as another."
        case TriggerKind.THREAD:
            return f"{shared} are in one conversation: {trigger.name}."
        case TriggerKind.SITE:
            return f"{shared} lead to {defang(trigger.name)}."
        case TriggerKind.SOURCE:
            return f"{shared} are from {trigger.name}."


SPEC: Final = DetectorSpec(
    name="surge",
    version=1,
    kinds=frozenset({FindingKind.SURGE}),
    detect=detect,
)
