"""What each signal is worth: the figures once more, as if it were not measured.

Scores are summed up without a signal's contributions, of handle and name the other
in full; whom an account resembles is left as it was.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from benchmarks.impersonation.figures import area, counted
from benchmarks.impersonation.judging import Outcome
from benchmarks.impersonation.tables import parted
from monitor.detectors.kit.change import logit_without
from monitor.detectors.kit.log_odds import IMPERSONATION_FROM, SUSPICIOUS_FROM
from monitor.domain.findings import logistic

_NEVER = {"prior", "registered"}


def ablations(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield, for each signal, what F1 and the area under the curve are without it."""
    signals = chain.from_iterable(outcome.signals for outcome in found)
    names = sorted({signal.name for signal in signals} - _NEVER)
    whole = _measured(found, "")
    yield f"  {'without':24}F1 impersonation  F1 suspicious+ area under the curve"
    yield _row("(nothing)", whole, whole)
    for name in names:
        yield _row(name, _measured(found, name), whole)


def _row(name: str, figures: Sequence[float], whole: Sequence[float]) -> str:
    cells = (
        f"{figure:8.3f} {figure - before:+.3f}"
        for figure, before in zip(figures, whole, strict=True)
    )
    return f"  {name:22}  " + "  ".join(cells)


def _measured(found: Sequence[Outcome], dropped: str) -> tuple[float, float, float]:
    """Return F1 at both verdicts and the area under the curve without a signal."""
    scores = [_score(outcome, dropped) for outcome in found]
    truth = [outcome.case.attack for outcome in found]
    alerts = counted(truth, [score >= IMPERSONATION_FROM for score in scores])
    notices = counted(truth, [score >= SUSPICIOUS_FROM for score in scores])
    ranked = parted(found, lambda outcome: _score(outcome, dropped))
    return (alerts.f1, notices.f1, area(*ranked))


def _score(outcome: Outcome, dropped: str) -> float:
    """Return the score without a signal; 0 where nothing was said."""
    said = any(signal.name != dropped for signal in outcome.signals)
    return logistic(logit_without(outcome.signals, {dropped})) if said else 0.0
