"""The tables by kind, and what they sum up to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from benchmarks.impersonation.figures import (
    counted,
    f1_interval,
    recall_at,
    share,
)
from benchmarks.impersonation.judging import Outcome
from benchmarks.impersonation.rivals import NAMES, RATIO_FROM
from benchmarks.measures import wilson

Calls: TypeAlias = Callable[[Outcome], bool]
Scores: TypeAlias = Callable[[Outcome], float]


def _called_by(rival: str) -> Calls:
    return lambda outcome: outcome.rivals[rival] >= RATIO_FROM


CALLS: Final[Mapping[str, Calls]] = {
    "impersonation": lambda outcome: outcome.alerted,
    "suspicious+": lambda outcome: outcome.noticed,
    **{rival: _called_by(rival) for rival in NAMES},
}
"""Columns: who calls an account an attack."""

SCORES: Final[Mapping[str, Scores]] = {
    "score": lambda outcome: outcome.score,
    "ratio": lambda outcome: outcome.rivals["ratio"],
}
"""What accounts can be ranked by."""


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
    yield "  false alarms  by    recall  above"
    for name, score in SCORES.items():
        for rate in (0.01, 0.001):
            recall, above = recall_at(*parted(found, score), rate)
            yield f"  {rate:12.1%}  {name:5} {recall:6.3f}  {above:.4f}"


def parted(found: Sequence[Outcome], score: Scores) -> tuple[list[float], list[float]]:
    """Return the scores of the attacks and those of the innocent."""
    attacks = [score(outcome) for outcome in found if outcome.case.attack]
    return attacks, [score(outcome) for outcome in found if not outcome.case.attack]


def groups(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield what is called an impersonation of the groups of negatives."""
    yield f"  {'group':22} {'impersonation':19}  suspicious+"
    for group in sorted({outcome.case.kind.group for outcome in found} - {""}):
        kept = [outcome for outcome in found if outcome.case.kind.group == group]
        ours = (_interval(kept, CALLS[n]) for n in ("impersonation", "suspicious+"))
        yield f"  {group:22} {'  '.join(ours)}"
