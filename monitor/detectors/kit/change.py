"""The smallest change that would turn a verdict into another.

It tells a person what the verdict hangs on, and an admin what registering, a link or
a word would do. Changes are single signals, taken away or brought; where no single
one suffices, the strongest are taken away together.
"""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.calibration import SLOPE
from monitor.domain.findings import Signal, Verdict
from monitor.domain.knots import interpolate

_NOT_THEIRS: Final = frozenset({"prior", "registered"})
"""Signals that no account can be without."""


@dataclass(frozen=True, slots=True)
class _Brought:
    """A signal that an account may yet earn.

    Attributes:
        name: The signal.
        log_odds: What it contributes, before calibration.
        words: What the account would do or be for it.
        replaces: Signals that it would lose by that.
    """

    name: str
    log_odds: float
    words: str
    replaces: frozenset[str] = frozenset()


_ASKED: Final = "it asked for patients' data"

_BROUGHT: Final = (
    _Brought(
        "asks_for_data", log_odds.ASKS_FOR_DATA, _ASKED,
        frozenset({
            "lure", "offers", "self_declared", "community", "established",
            "other_subject", "other_trade",
        }),
    ),
    _Brought(
        "contact_channel", log_odds.CONTACT, "it led to a messenger or a payment",
        frozenset({"established", "other_subject"}),
    ),
    _Brought(
        "self_declared", log_odds.DECLARED, "it said that it is a parody or of fans",
        frozenset({"community"}),
    ),
    _Brought(
        "place", log_odds.OTHER_PLACE, "it named another place than the practice's"
    ),
)  # fmt: skip

_WANTS: Final = frozenset(
    {"asks_for_data", "contact_channel", "lure", "offers", "risky_link"}
)

_BROUGHT_BY_REGISTERED: Final = (_Brought("asks_for_data", log_odds.TURNED, _ASKED),)
"""The same of accounts that are registered, see `monitor.detectors.kit.register`."""

_ALIKE: Final = MappingProxyType({
    "handle_similarity": log_odds.NAME_KNOTS,
    "name_similarity": log_odds.NAME_KNOTS,
})  # fmt: skip
"""Signals of which the lesser says more alone, see `kit.likeness`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change that makes another verdict.

    Attributes:
        to: The verdict that it makes.
        log_odds: By how much it moves the score's logit.
        sentence: What would have to be, for people.
    """

    to: Verdict
    log_odds: float
    sentence: str


def verdict_at(logit: float) -> Verdict:
    """Return the verdict on an account that resembles a practice, by its logit."""
    if logit >= logit_of(log_odds.IMPERSONATION_FROM):
        return Verdict.IMPERSONATION
    if logit >= logit_of(log_odds.SUSPICIOUS_FROM):
        return Verdict.SUSPICIOUS
    return Verdict.CLEAR


def logit_of(probability: float) -> float:
    """Return the log-odds of `probability`, which is in (0, 1)."""
    return math.log(probability / (1 - probability))


def logit_without(signals: Sequence[Signal], gone: Collection[str]) -> float:
    """Return the logit of the score that `signals` give without those named `gone`.

    The lesser of handle and name counts in full where the other is gone.
    """
    left = sum(signal.contribution for signal in signals if signal.name not in gone)
    return left + _restored(signals, gone)


def smallest_change(signals: Sequence[Signal]) -> Change | None:
    """Return the least that gives an account with `signals` another verdict.

    Args:
        signals: All of its signals, the prior among them.

    Returns:
        None if no change of what is known would.
    """
    before = logit_without(signals, ())
    single = [*_taken_away(signals, before), *_brought(signals, before)]
    smallest = min(single, key=lambda change: abs(change.log_odds), default=None)
    return smallest or _together(signals, before)


def _taken_away(signals: Sequence[Signal], before: float) -> Iterator[Change]:
    for signal in signals:
        if signal.name in _NOT_THEIRS or not signal.contribution:
            continue
        after = logit_without(signals, {signal.name})
        yield from _change(before, after, f"without “{signal.name}”")


def _brought(signals: Sequence[Signal], before: float) -> Iterator[Change]:
    measured = {signal.name for signal in signals}
    possible = _BROUGHT_BY_REGISTERED if "registered" in measured else _BROUGHT
    if not measured.isdisjoint(_WANTS):
        # Who wants something isn't believed to be another.
        measured.add("self_declared")
    for one in possible:
        if one.name not in measured:
            after = logit_without(signals, one.replaces) + one.log_odds * SLOPE
            yield from _change(before, after, f"if {one.words}")


def _together(signals: Sequence[Signal], before: float) -> Change | None:
    """Return how many of the strongest signals would have to go."""
    up = verdict_at(before) is Verdict.CLEAR
    gone: list[str] = []
    for signal in sorted(signals, key=lambda s: s.contribution, reverse=not up):
        if signal.name in _NOT_THEIRS or (signal.contribution < 0) is not up:
            continue
        gone.append(signal.name)
        after = logit_without(signals, gone)
        found = next(_change(before, after, f"without {_listed(gone)}"), None)
        if found is not None:
            return found
    return None


def _restored(signals: Sequence[Signal], gone: Collection[str]) -> float:
    """Return what the lesser of handle and name says more once the other is gone."""
    alike = [signal for signal in signals if signal.name in _ALIKE]
    alike.sort(key=lambda signal: signal.contribution)
    if len(alike) < len(_ALIKE):
        return 0.0
    lesser, most = alike
    if most.contribution <= 0 or most.name not in gone or lesser.name in gone:
        return 0.0
    if lesser.contribution > 0:
        return lesser.contribution / log_odds.SECOND - lesser.contribution
    return min(0.0, interpolate(lesser.value or 0.0, _ALIKE[lesser.name]) * SLOPE)


def _listed(names: Sequence[str]) -> str:
    *others, last = (f"“{name}”" for name in names)
    return f"{', '.join(others)} and {last}" if others else last


def _change(before: float, after: float, how: str) -> Iterator[Change]:
    to = verdict_at(after)
    if to is not verdict_at(before):
        sentence = f"It would {_WORDS[to]} {how}."
        yield Change(to=to, log_odds=after - before, sentence=sentence)


_WORDS: Final = {
    Verdict.IMPERSONATION: "be an impersonation",
    Verdict.SUSPICIOUS: "be suspicious",
    Verdict.CLEAR: "open no case",
}
