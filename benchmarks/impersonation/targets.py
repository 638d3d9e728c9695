"""The figures that the detector is held to, and whether it reaches them."""

import math
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.impersonation.figures import counted, recall_at, share
from benchmarks.impersonation.judging import Outcome
from benchmarks.impersonation.reliability import bins_of, calibration_error
from benchmarks.impersonation.tables import CALLS, SCORES, Calls, parted


def of_profiles(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield the targets of full profiles."""
    truth = [outcome.case.attack for outcome in found]
    alerts = counted(truth, [outcome.alerted for outcome in found])
    notices = counted(truth, [outcome.noticed for outcome in found])
    bins = bins_of([outcome.score for outcome in found], truth)
    yield _least("F1 at suspicious or above", notices.f1, 0.95)
    yield _least("precision at impersonation", alerts.precision, 0.98)
    yield _least("recall at suspicious or above", notices.recall, 0.97)
    for group, most in (("same name elsewhere", 0.1), ("community", 0.05)):
        kept = [o.alerted for o in found if o.case.kind.group == group]
        yield _most(f"{group} called impersonation", share(sum(kept), len(kept)), most)
    yield _most("expected calibration error", calibration_error(bins), 0.03)
    yield from _below_ratio(found)


def of_handles(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield the targets of handles alone."""
    for rate, least in ((0.01, 0.92), (0.001, 0.75)):
        recall, _ = recall_at(*parted(found, SCORES["score"]), rate)
        yield _least(f"recall at {rate:.1%} false alarms", recall, least)
    yield from _below_ratio(found)


def of_losses(found: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    """Yield the target of single changes."""
    worst = max(found, key=lambda name: found[name][1])
    yield _most(f"loss of recall by one change ({worst})", found[worst][1], 0.05)


def _below_ratio(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield how many kinds of attack plain ratio finds more of than the detector.

    At its usual threshold, and where it calls as many of the innocent so.
    """
    innocent = [outcome for outcome in found if not outcome.case.attack]
    alarms = sum(map(CALLS["suspicious+"], innocent))
    ratios = sorted(map(SCORES["ratio"], innocent), reverse=True)
    above = ratios[alarms] if alarms < len(ratios) else -math.inf
    yield _most(*_worse(found, CALLS["ratio"], "plain ratio"), 0)
    same = "plain ratio at as many false alarms"
    yield _most(*_worse(found, lambda one: SCORES["ratio"](one) > above, same), 0)


def _worse(found: Sequence[Outcome], rival: Calls, name: str) -> tuple[str, int]:
    kinds: dict[str, list[Outcome]] = {}
    for outcome in found:
        if outcome.case.attack:
            kinds.setdefault(outcome.case.kind.name, []).append(outcome)
    worse = [
        kind
        for kind, held in kinds.items()
        if sum(map(CALLS["suspicious+"], held)) < sum(map(rival, held))
    ]
    named = f" ({', '.join(worse)})" if worse else ""
    return f"kinds of attack below {name}{named}", len(worse)


def _least(name: str, figure: float, target: float) -> str:
    met = "met   " if figure >= target else "missed"
    return f"  {met} {name}: {figure:.3f}, at least {target:g}"


def _most(name: str, figure: float, target: float) -> str:
    met = "met   " if figure <= target else "missed"
    return f"  {met} {name}: {figure:.3f}, at most {target:g}"
