"""R29: sources that fall silent, and sources that are only quiet, by ten rhythms.

Each source is invented: it brings news by its own rhythm, is read every hour, and one
day brings no more. The same code that learns rhythms in the service judges it.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from benchmarks.reliability.rows import Row
from monitor.domain.rhythm import FACTOR, Rhythm
from monitor.domain.time import DAY, HOUR
from tests.fakes.runtime import START

_SEEDS: Final = range(1_000, 1_020)
"""Others than the limits were chosen with (0 to 19)."""

_YEAR: Final = 365 * DAY
_FALSE_A_YEAR: Final = 2.0
"""A source that is closed twice a year for longer than ever before in its season is
called silent each time."""

News = Iterator[int]
"""Times of new records, microseconds since the start, ascending."""


def _even(every: int, spread: float, chance: random.Random) -> News:
    now = 0
    while True:
        now += int(every * chance.uniform(1 - spread, 1 + spread))
        yield now


def _by_chance(a_day: float, chance: random.Random) -> News:
    now = 0
    while True:
        now += int(chance.expovariate(a_day) * DAY)
        yield now


def _thinned(
    a_day: float, share: Callable[[int], float], chance: random.Random
) -> News:
    """Yield news by chance, of which a share stays at each time."""
    return (at for at in _by_chance(a_day, chance) if chance.random() < share(at))


def _waking(at: int) -> float:
    return 1.0 if 7 <= at // HOUR % 24 < 22 else 0.03


def _working(at: int) -> float:
    if at // DAY % 7 >= 5:
        return 0.03
    return 1.0 if 8 <= at // HOUR % 24 < 18 else 0.02


def _on_working_days(chance: random.Random) -> News:
    return (at for at in _even(DAY, 0, chance) if at // DAY % 7 < 5)


def _closed_in_summer(chance: random.Random) -> News:
    news = _thinned(40, _working, chance)
    return (at for at in news if at // DAY % 182 >= 10)


def _bursts(a_week: float, chance: random.Random) -> News:
    """Yield stories of some twenty texts each, within half a day."""
    for begun in _by_chance(a_week / 7, chance):
        size = 1 + int(chance.expovariate(1 / 20))
        yield from sorted(begun + chance.randint(0, 12 * HOUR) for _ in range(size))


RHYTHMS: Final[dict[str, Callable[[random.Random], News]]] = {
    "every 6 hours": lambda chance: _even(6 * HOUR, 0.1, chance),
    "50 a day": lambda chance: _by_chance(50, chance),
    "2 a day": lambda chance: _by_chance(2, chance),
    "2 a week": lambda chance: _by_chance(2 / 7, chance),
    "by day": lambda chance: _thinned(60, _waking, chance),
    "office hours": lambda chance: _thinned(40, _working, chance),
    "one each working day": _on_working_days,
    "a week's letter": lambda chance: _even(7 * DAY, 0.1, chance),
    "closed for 10 days": _closed_in_summer,
    "bursts": lambda chance: _bursts(2, chance),
}


@dataclass(frozen=True)
class Heard:
    """What was heard of one source.

    Attributes:
        false: Alarms while it still brought news.
        after: How long after its last news it was called silent, in normal gaps, or
            None if it never was.
    """

    false: int
    after: float | None


def hear(news: News, silent_from: int, until: int) -> Heard:
    """Read a source each hour, and say when it was called silent.

    Args:
        news: What it would bring.
        silent_from: When it brings no more, microseconds since the start.
        until: When nobody listens any more, likewise.
    """
    rhythm, false, alarmed = Rhythm(), 0, False
    coming = next(news)
    for now in range(HOUR, until, HOUR):
        brought = False
        while coming <= now and coming < silent_from:
            brought, coming = True, next(news)
        rhythm = rhythm.after(HOUR, START + now, news=brought)
        if rhythm.is_silent and now >= silent_from:
            return Heard(false, rhythm.silence)
        false += rhythm.is_silent and not alarmed
        alarmed = rhythm.is_silent
    return Heard(false, None)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each rhythm."""
    seeds, years = (_SEEDS[:1], 1) if quick else (_SEEDS, 3)
    for name, rhythm in RHYTHMS.items():
        heard = [
            hear(rhythm(random.Random(seed)), years * _YEAR, (years + 1) * _YEAR)
            for seed in seeds
        ]
        unheard = sum(one.after is None for one in heard)
        rate = sum(one.false for one in heard) / (len(heard) * years)
        slowest = max((one.after or 0 for one in heard), default=0)
        yield Row(
            id="R29",
            tried=f"silence after {years} years: {name}",
            times=len(heard),
            lost=unheard,
            measured=f"told after {slowest:.1f} normal gaps at most, "
            f"{rate:.2f} false alarms a year",
            goal=f"told right after {FACTOR} normal gaps; at most "
            f"{_FALSE_A_YEAR:g} false alarms a year",
            # One long gap in a short trial is no rate.
            held=not unheard and (quick or rate <= _FALSE_A_YEAR),
        )
