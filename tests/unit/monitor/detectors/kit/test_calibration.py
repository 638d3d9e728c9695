"""From the sum of rules to a probability."""

from math import log

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.calibration import PRIOR, SLOPE, calibrated
from monitor.domain.findings import Signal


def contribution(odds: float) -> float:
    """Return what a rule of `odds` contributes."""
    rule = Signal(name="place", value=0.5, contribution=odds, why="So.", span=(1, 2))
    (signal,) = calibrated([rule])
    assert (signal.name, signal.value, signal.why) == ("place", 0.5, "So.")
    assert signal.span == (1, 2)
    return signal.contribution


def test_rules_say_more_than_they_were_given() -> None:
    """For and against."""
    assert contribution(2.0) == pytest.approx(2.0 * SLOPE)
    assert contribution(-2.0) == pytest.approx(-2.0 * SLOPE)
    assert SLOPE > 1


def test_where_suspicion_begins_nothing_changes() -> None:
    """What is suspicious by the rules is so afterwards, and nothing else."""
    threshold = log(log_odds.SUSPICIOUS_FROM / (1 - log_odds.SUSPICIOUS_FROM))
    rules = threshold - log_odds.PRIOR

    assert PRIOR + contribution(rules) == pytest.approx(threshold)
    assert PRIOR + contribution(rules + 1) == pytest.approx(threshold + SLOPE)
