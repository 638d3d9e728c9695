"""Tests for monitor.texts.scores."""

import pytest

from monitor.domain.findings import Signal
from monitor.texts.scores import prior, scored


def seen(name: str, contribution: float) -> Signal:
    """Return a signal."""
    return Signal(name=name, value=1.0, contribution=contribution, why="Why.")


@pytest.mark.parametrize(("log_odds", "flagged"), [(-0.1, False), (0.0, True)])
def test_the_threshold_flags(log_odds: float, flagged: bool) -> None:
    """From the threshold on."""
    assert scored([prior(log_odds, "Rare.")], 0.5).flagged is flagged


def test_the_largest_contribution_comes_first() -> None:
    """Whichever way it points."""
    found = scored([prior(-1, "Rare."), seen("b", 2), seen("c", -3)], 0.5)

    assert [signal.name for signal in found.signals] == ["c", "b", "prior"]
