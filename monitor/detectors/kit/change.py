"""The smallest change that would turn a verdict into another.

It tells a person what the verdict hangs on, and an admin what registering, a link or
a word would do. Changes are single signals, taken away or brought; where no single
one suffices, the strongest are taken away together.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.detectors.kit import log_odds
from monitor.domain.findings import Signal, Verdict

_NOT_THEIRS: Final = frozenset({"prior", "registered"})
"""Signals that no account can be without."""

_BROUGHT: Final = (
    ("asks_for_data", log_odds.ASKS_FOR_DATA, "it asked for patients' data"),
    ("contact_channel", log_odds.CONTACT, "it led to private messages or payments"),
    ("self_declared", log_odds.DECLARED, "it said that it is a parody or of fans"),
    ("place", log_odds.OTHER_PLACE, "it named another place than the practice's"),
)
"""What an account may yet do or be: signal, log-odds, and in words."""

_WANTS: Final = frozenset({"asks_for_data", "contact_channel", "lure", "risky_link"})

_BROUGHT_BY_REGISTERED: Final = (
    ("asks_for_data", log_odds.TURNED, "it asked for patients' data"),
)
"""The same of accounts that are registered, see `monitor.detectors.kit.register`."""


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


def smallest_change(signals: Sequence[Signal]) -> Change | None:
    """Return the least that gives an account with `signals` another verdict.

    Args:
        signals: All of its signals, the prior among them.

    Returns:
        None if no change of what is known would.
    """
    logit = sum(signal.contribution for signal in signals)
    single = [*_taken_away(signals, logit), *_brought(signals, logit)]
    smallest = min(single, key=lambda change: abs(change.log_odds), default=None)
    return smallest or _together(signals, logit)


def _taken_away(signals: Sequence[Signal], logit: float) -> Iterator[Change]:
    for signal in signals:
        if signal.name in _NOT_THEIRS or not signal.contribution:
            continue
        yield from _change(logit, -signal.contribution, f"without “{signal.name}”")


def _brought(signals: Sequence[Signal], logit: float) -> Iterator[Change]:
    measured = {signal.name for signal in signals}
    brought = _BROUGHT_BY_REGISTERED if "registered" in measured else _BROUGHT
    if not measured.isdisjoint(_WANTS):
        # Who wants something isn't believed to be another.
        measured.add("self_declared")
    for name, contribution, words in brought:
        if name not in measured:
            yield from _change(logit, contribution, f"if {words}")


def _together(signals: Sequence[Signal], logit: float) -> Change | None:
    """Return how many of the strongest signals would have to go."""
    up = verdict_at(logit) is Verdict.CLEAR
    gone, names = 0.0, []
    for signal in sorted(signals, key=lambda s: s.contribution, reverse=not up):
        if signal.name in _NOT_THEIRS or (signal.contribution < 0) is not up:
            continue
        gone -= signal.contribution
        names.append(f"“{signal.name}”")
        found = next(_change(logit, gone, f"without {_listed(names)}"), None)
        if found is not None:
            return found
    return None


def _listed(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _change(logit: float, by: float, how: str) -> Iterator[Change]:
    to = verdict_at(logit + by)
    if to is not verdict_at(logit):
        yield Change(to=to, log_odds=by, sentence=f"It would {_WORDS[to]} {how}.")


_WORDS: Final = {
    Verdict.IMPERSONATION: "be an impersonation",
    Verdict.SUSPICIOUS: "be suspicious",
    Verdict.CLEAR: "open no case",
}
