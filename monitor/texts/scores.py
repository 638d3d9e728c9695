"""From signals to a label's score."""

from collections.abc import Iterable

from monitor.domain.findings import Signal, logistic
from monitor.domain.reading import LabelScore


def prior(log_odds: float, why: str) -> Signal:
    """Return the signal of what is known before the text is read."""
    return Signal(name="prior", value=None, contribution=log_odds, why=why)


def scored(signals: Iterable[Signal], threshold: float) -> LabelScore:
    """Return the score that `signals` sum to.

    Args:
        signals: `prior` among them.
        threshold: Probability from which the label is flagged, 0..1.
    """
    ordered = sorted(signals, key=lambda signal: -abs(signal.contribution))
    score = logistic(sum(signal.contribution for signal in ordered))
    return LabelScore(score=score, flagged=score >= threshold, signals=tuple(ordered))
