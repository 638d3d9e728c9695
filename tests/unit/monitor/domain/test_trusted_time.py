"""Which times of the clock are trusted."""

import pytest

from monitor.domain.time import DAY, HOUR, MINUTE
from monitor.domain.trusted_time import (
    EARLIEST,
    NEAR,
    PURGED,
    TRIAL,
    SeenTime,
    remembered,
    seen_time,
)
from tests.fakes.runtime import START

YEARS = 3650 * DAY
SEEN = SeenTime(trusted_at=START)


@pytest.mark.parametrize("step", [0, -HOUR, 8 * HOUR, NEAR, -NEAR])
def test_what_is_near_is_trusted(step: int) -> None:
    """Also a machine that slept over night, and a clock that is set a little."""
    assert SEEN.look(START + step).trusts(START + step)


@pytest.mark.parametrize("step", [NEAR + 1, -NEAR - HOUR, YEARS, -YEARS, -START])
def test_what_is_far_is_not(step: int) -> None:
    """Not at once, nor in the same minute."""
    wrong = START + step
    first = SEEN.look(wrong)
    second = first.look(wrong + MINUTE)

    assert not first.trusts(wrong)
    assert not second.trusts(wrong + MINUTE)
    assert second.trusted_at == START


def test_a_clock_that_is_right_again_is_trusted() -> None:
    """The trial is over."""
    again = SEEN.look(START + YEARS).look(START + HOUR)

    assert again == SeenTime(trusted_at=START + HOUR)


@pytest.mark.parametrize("looks", [[TRIAL], [MINUTE, TRIAL], [7 * DAY]])
def test_a_clock_that_goes_on_for_a_day_is_trusted(looks: list[int]) -> None:
    """Whether it is looked at each minute or each week: nothing is kept for good."""
    seen = SEEN.look(START + 60 * DAY)
    for after in looks:
        seen = seen.look(START + 60 * DAY + after)

    assert seen == SeenTime(trusted_at=START + 60 * DAY + looks[-1])


def test_steps_are_no_time_that_passed() -> None:
    """A day of the monotonic clock it must be."""
    seen = SEEN.look(START + YEARS).look(START + YEARS + DAY, step=DAY)
    later = seen.look(START + YEARS + 2 * DAY)

    assert seen.trial_from == START + YEARS + DAY
    assert later.trusts(START + YEARS + 2 * DAY)


@pytest.mark.parametrize("step", [YEARS, 50 * DAY, -20 * DAY])
def test_a_clock_that_is_set_elsewhere_begins_anew(step: int) -> None:
    """What was tried was another time."""
    wrong = START + YEARS
    seen = SEEN.look(wrong).look(wrong + HOUR).look(wrong + step, step)

    assert seen.trial_from == wrong + step


def test_a_step_that_nobody_saw_begins_anew() -> None:
    """From 1970 to a year that is wrong, too."""
    seen = SEEN.look(DAY).look(START + YEARS)

    assert seen.trial_from == START + YEARS


def test_no_day_makes_1970_right() -> None:
    """It can't be, however long it lasts."""
    seen = SEEN
    for hour in range(100):
        seen = seen.look(hour * HOUR + 1)

    assert seen.trusted_at == START


def test_the_first_time_is_trusted_if_it_can_be() -> None:
    """There is nothing yet that could be destroyed."""
    assert SeenTime().look(START).trusts(START)
    assert not SeenTime().look(EARLIEST - 1).trusts(EARLIEST - 1)


def test_an_unknown_clock_spends_in_the_month_that_was_known() -> None:
    """Neither years ahead nor in 1970 does a budget begin anew."""
    assert SEEN.spending_at(START + YEARS) == START
    assert SEEN.spending_at(DAY) == START
    assert SEEN.spending_at(START + HOUR) == START + HOUR
    assert SeenTime().spending_at(START) == START


@pytest.mark.parametrize(
    "seen", [SeenTime(), SEEN, SEEN.look(START + YEARS), SEEN.look(DAY)]
)
def test_it_is_remembered(seen: SeenTime) -> None:
    """As two heartbeats."""
    assert seen_time(remembered(seen)).look(HOUR) == seen.look(HOUR)


def test_an_older_version_knew_when_it_had_purged() -> None:
    """So that an upgrade trusts no clock that has just gone wrong."""
    assert seen_time({PURGED: (START, START)}) == SEEN
