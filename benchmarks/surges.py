"""False alarms of surges in a year, and how soon bursts are told, on made-up traffic.

    python -m benchmarks.surges [--years N] [--test]

Traffic has the rhythm of days and weeks. "even" counts vary as chance alone makes
them, "uneven" ones vary twice as much and more from day to day, and in "threads" every
text draws answers. The development seeds are for tuning, those of `--test` for one
final run. Bursts last three days and begin at a random hour.
"""

import argparse
import math
import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from benchmarks.measures import wilson
from monitor.domain.bursts.baseline import DAYS, GUARD, baseline_of

_RATES: Final = (0.1, 0.5, 2.0, 5.0, 20.0, 80.0)
_TIMES: Final = (3, 5, 10)
_WEEK: Final = (1.2, 1.2, 1.2, 1.2, 1.2, 0.5, 0.5)
_HOURS: Final = (0.2,) * 7 + (1.4,) * 15 + (0.8,) * 2
_FIRST: Final = DAYS + GUARD + 1
_LONG: Final = 3
_DAY: Final = 24.0
_ANSWERS: Final = 0.4
"""Answers that a text draws, each of which draws some again."""


@dataclass(frozen=True)
class Traffic:
    """How texts arrive.

    Attributes:
        name: What it is called.
        spread: Variance by mean of a day's texts beyond chance, >= 0.
        answered: Whether texts draw answers.
    """

    name: str
    spread: float = 0.0
    answered: bool = False


_KINDS: Final = (
    Traffic("even"),
    Traffic("uneven", spread=1.5),
    Traffic("threads", answered=True),
)


def main() -> None:
    """Print one table of false alarms and one of delays."""
    asked = _arguments()
    seed = 1_000_003 if asked.test else 1
    print("false alarms a year, and the share of years with any")
    for traffic in _KINDS:
        for rate in _RATES:
            years = max(4, round(asked.years / max(1.0, rate / 5)))
            rng = random.Random(f"{seed} {traffic.name} {rate}")
            alarms = [_alarms(rng, traffic, rate) for _ in range(years)]
            low, high = wilson(sum(map(bool, alarms)), years)
            share = sum(map(bool, alarms)) / years
            print(
                f"{traffic.name:8} {rate:5} a day  {years:4} years  "
                f"{sum(alarms) / years:6.3f}  {share:.3f} ({low:.3f} to {high:.3f})"
            )
    print(
        "bursts of three days: told within 24 and 72 hours, hours and texts till then"
    )
    for times in _TIMES:
        for rate in _RATES:
            rng = random.Random(f"{seed} {times} {rate}")
            _print_delays(rng, rate, times, asked.years)


def _print_delays(rng: random.Random, rate: float, times: int, years: int) -> None:
    bursts = max(20, round(years / max(1.0, rate / 20)))
    found = [_delay(rng, _KINDS[1], rate, times) for _ in range(bursts)]
    told = [delay for delay in found if delay is not None]
    soon = sum(hours <= _DAY for hours, _ in told) / bursts
    low, high = wilson(len(told), bursts)
    middle = [median(side) for side in zip(*told, strict=True)] or [math.nan, math.nan]
    print(
        f"{times:2} x {rate:5} a day  {bursts:4} bursts  {soon:.2f}  "
        f"{len(told) / bursts:.2f} ({low:.2f} to {high:.2f})  "
        f"{middle[0]:5.1f} h {middle[1]:5.0f} texts"
    )


def _alarms(rng: random.Random, traffic: Traffic, rate: float) -> int:
    """Return the bursts that are told in one year without any."""
    texts = list(_texts(rng, traffic, rate, _FIRST + 365))
    told, last = 0, -2.0
    for at in _unusual(texts, _FIRST):
        told += at - last > 1
        last = at
    return told


def _delay(
    rng: random.Random, traffic: Traffic, rate: float, times: int
) -> tuple[float, int] | None:
    """Return hours and texts until a burst is told, or None if it is not."""
    begins = _FIRST + rng.random()
    usual = _texts(rng, traffic, rate, _FIRST + _LONG + 1)
    extra = rate * (times - 1) * _LONG
    more = (begins + rng.random() * _LONG for _ in range(_poisson(rng, extra)))
    texts = sorted((*usual, *more))
    for at in _unusual(texts, begins):
        if at > begins + _LONG:
            break
        return (at - begins) * _DAY, sum(begins <= one <= at for one in texts)
    return None


def _unusual(texts: Sequence[float], first: float) -> Iterator[float]:
    """Yield the days at which a text makes the last 24 hours a burst."""
    for number in range(bisect_left(texts, first), len(texts)):
        now = texts[number]
        edges = [bisect_left(texts, now - day) for day in range(1, _FIRST + 1)]
        count = number + 1 - edges[0]
        days = [late - early for late, early in pairwise(edges)]
        usual = baseline_of(days[GUARD:])
        if usual is not None and not usual.allows(count):
            yield now


def _texts(
    rng: random.Random, traffic: Traffic, rate: float, days: int
) -> Iterator[float]:
    """Yield the times of texts in days, sorted."""
    found: list[float] = []
    share = 1 - _ANSWERS if traffic.answered else 1.0
    for day in range(days):
        mean = rate * share * _WEEK[day % 7]
        if traffic.spread:
            mean *= rng.gammavariate(mean / traffic.spread, traffic.spread / mean)
        for _ in range(_poisson(rng, mean)):
            hour = rng.choices(range(24), _HOURS)[0]
            found.extend(_thread(rng, traffic, day + (hour + rng.random()) / 24))
    yield from sorted(at for at in found if at < days)


def _thread(rng: random.Random, traffic: Traffic, at: float) -> Iterator[float]:
    yield at
    while traffic.answered and rng.random() < _ANSWERS:
        at += rng.expovariate(6)
        yield at


def _poisson(rng: random.Random, mean: float) -> int:
    count, at = 0, rng.expovariate(1.0)
    while at < mean:
        count += 1
        at += rng.expovariate(1.0)
    return count


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--years", type=int, default=100)
    parser.add_argument("--test", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
