"""What is a normal gap of a source, and when it is silent for longer."""

from monitor.domain.rhythm import FACTOR, LEAST_GAPS, LEAST_WEEKS, WEEKS, Rhythm
from monitor.domain.time import DAY, HOUR
from tests.fakes.runtime import START


def daily(days: int, weekend: int = 0) -> Rhythm:
    """A source that is read and brings news once a day, but not at weekends."""
    rhythm = Rhythm()
    for day in range(days):
        news = day % 7 >= weekend
        rhythm = rhythm.after(DAY, START + day * DAY, news=news)
    return rhythm


def quiet(rhythm: Rhythm, for_: int) -> Rhythm:
    """The same after so long without news."""
    return rhythm.after(for_, START, news=False)


def test_too_short_a_history_says_nothing() -> None:
    """Neither a few gaps nor a few weeks."""
    young = daily(LEAST_GAPS)

    assert young.normal is None
    assert not quiet(young, 1000 * DAY).is_silent


def test_the_longest_gap_of_the_last_weeks_is_normal() -> None:
    """So that weekends are."""
    assert daily(40).normal == DAY
    assert daily(40, weekend=2).normal == 3 * DAY


def test_longer_than_so_many_normal_gaps_is_silence() -> None:
    """And news ends it."""
    rhythm = daily(40)
    silent = quiet(rhythm, FACTOR * DAY + HOUR)

    assert not quiet(rhythm, FACTOR * DAY).is_silent
    assert silent.is_silent
    assert not silent.after(HOUR, START, news=True).is_silent


def test_old_weeks_are_forgotten() -> None:
    """What was normal then need not be now."""
    rhythm = daily(40, weekend=5)
    for day in range(8 * WEEKS):
        rhythm = rhythm.after(DAY, START + (100 + day) * DAY, news=True)

    assert len(rhythm.longest) == WEEKS
    assert rhythm.normal == DAY


def test_the_first_news_ends_no_gap() -> None:
    """Nobody knows how long it was silent before."""
    first = Rhythm().after(DAY, START, news=False).after(DAY, START, news=True)

    assert (first.gaps, first.quiet, first.news_at) == (0, 0, START)
    assert LEAST_WEEKS > 1
