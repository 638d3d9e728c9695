"""From the sum of rules to a probability: each rule says a bit more than it was given.

The constants of `log_odds` were set by hand, each one carefully, so that scores were
nearer to one half than the shares of fakes are.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import log
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.domain.findings import Signal

SLOPE: Final = 1.3
"""What log-odds are multiplied by. On the development half of benchmarks/impersonation
(`--limit 100`) the expected calibration error is least with it: .022, .032 with 1."""

_ODDS_KEPT: Final = log_odds.SUSPICIOUS_FROM / (1 - log_odds.SUSPICIOUS_FROM)
"""Where suspicion begins nothing changes."""

PRIOR: Final = SLOPE * log_odds.PRIOR + (1 - SLOPE) * log(_ODDS_KEPT)
"""Log-odds of an account of which nothing else is known: 1 in 39."""


def calibrated(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """Return `signals` with what they contribute to the logit of the score."""
    return tuple(
        replace(signal, contribution=signal.contribution * SLOPE) for signal in signals
    )
