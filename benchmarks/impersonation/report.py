"""The report of a run: which tables, of which cases, in which order."""

from collections.abc import Iterator, Sequence
from itertools import chain

from benchmarks.impersonation import tables, targets
from benchmarks.impersonation.ablations import ablations
from benchmarks.impersonation.judging import Outcome
from benchmarks.impersonation.reliability import bins_of, diagram


def of_profiles(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield the tables of full profiles."""
    yield from _common(found)
    yield from _titled("Groups", tables.groups(found))
    yield from _titled("Ablations", ablations(found))
    yield from _titled("Targets", targets.of_profiles(found))


def of_handles(found: Sequence[Outcome]) -> Iterator[str]:
    """Yield the tables of handles alone."""
    yield from _common(found)
    yield from _titled("Recall by false alarms", tables.by_rate(found))
    yield from _titled("Targets", targets.of_handles(found))


def _common(found: Sequence[Outcome]) -> Iterator[str]:
    yield from tables.by_kind(found)
    kept_back = [outcome for outcome in found if outcome.case.kind.held_out]
    if kept_back:
        known = [outcome for outcome in found if not outcome.case.kind.held_out]
        yield from _titled("Known kinds", tables.summary(known))
        yield from _titled("Held-out kinds", tables.summary(kept_back))
    yield from _titled("All kinds", tables.summary(found))
    truth = [outcome.case.attack for outcome in found]
    bins = bins_of([outcome.score for outcome in found], truth)
    yield from _titled("Reliability", diagram(bins))


def _titled(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield from chain(("", f"{title}:"), lines)
