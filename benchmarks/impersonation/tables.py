"""The tables by kind, and what they sum up to."""

from collections.abc import Callable, Iterator, Sequence

from benchmarks.impersonation.figures import (
    counted,
    f1_interval,
    recall_at,
    share,
    wilson,
)
from benchmarks.impersonation.judging import Outcome
from benchmarks.impersonation.rivals import NAMES, RATIO_FROM

Calls = Callable[[Outcome], bool]


def _called_by(rival: str) -> Calls:
    return lambda outcome: outcome.rivals[rival] >= RATIO_FROM


def _alerted(outcome: Outcome) -> bool:
    return outcome.alerted


def _noticed(outcome: Outcome) -> bool:
    return outcome.noticed


CALLS: dict[str, Calls] = {
    "impersonation": _alerted,
    "suspicious+": _noticed,
    **{rival: _called_by(rival) for rival in NAMES},
}
"""Columns: who calls an account an attack."""


def by_kind(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield the table of shares by kind: attacks first, in the order of the cases."""
    head = f"{'kind':27} {'cases':>6}  {'impersonation':19}  {'suspicious+':19}"
    yield "  " + head + "".join(f" {name:>9}" for name in NAMES)
    kinds: dict[tuple[bool, str], list[Outcome]] = {}
    for outcome in found:
        key = (not outcome.case.attack, outcome.case.kind.name)
        kinds.setdefault(key, []).append(outcome)
    # The kinds that not every practice has come late in a list of cases.
    yield from (_row(kinds[key]) for key in sorted(kinds, key=lambda key: key[0]))


def _row(found: Sequence[Outcome]) -> str:
    case = found[0].case
    sign, out = "+" if case.attack else "-", "*" if case.kind.held_out else " "
    ours = "  ".join(
        _interval(found, CALLS[n]) for n in ("impersonation", "suspicious+")
    )
    theirs = "".join(f" {_share(found, CALLS[name]):9.3f}" for name in NAMES)
    return f"{sign} {case.kind.name:26}{out} {len(found):6}  {ours}{theirs}"


def _share(found: Sequence[Outcome], calls: Calls) -> float:
    return share(sum(map(calls, found)), len(found))


def _interval(found: Sequence[Outcome], calls: Calls) -> str:
    low, high = wilson(sum(map(calls, found)), len(found))
    return f"{_share(found, calls):.3f} ({low:.3f}-{high:.3f})"


def summary(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield precision, recall, F1 and false alarms of the detector and its rivals."""
    truth = [outcome.case.attack for outcome in found]
    yield f"  {'called':14} precision  recall  F1                     false alarms"
    for name, calls in CALLS.items():
        counts = counted(truth, list(map(calls, found)))
        low, high = f1_interval(counts)
        yield (
            f"  {name:14} {counts.precision:9.3f}  {counts.recall:6.3f}  "
            f"{counts.f1:.3f} ({low:.3f}-{high:.3f})    {counts.false_alarms:.3f}"
        )


def by_rate(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield the recall at 1 % and 0.1 % false alarms, by score and by ratio."""
    scores: dict[str, Callable[[Outcome], float]] = {
        "score": lambda outcome: outcome.score,
        "ratio": lambda outcome: outcome.rivals["ratio"],
    }
    for name, score in scores.items():
        attacks = [score(outcome) for outcome in found if outcome.case.attack]
        innocent = [score(outcome) for outcome in found if not outcome.case.attack]
        for rate in (0.01, 0.001):
            recall, above = recall_at(attacks, innocent, rate)
            yield f"  recall at {rate:6.1%} false alarms by {name}: {recall:.3f} (above {above:.4f})"


def groups(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield what is called an impersonation of the groups of negatives."""
    for group in ("same name elsewhere", "untold", "community"):
        kept = [outcome for outcome in found if outcome.case.kind.group == group]
        if kept:
            ours = _interval(kept, _alerted)
            yield f"  {group}: impersonation {ours}, suspicious+ {_interval(kept, _noticed)}"
