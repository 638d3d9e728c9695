"""Tests of what happens after lost answers."""

from contextlib import suppress
from dataclasses import dataclass

import pytest

from connectors.x.losses import REST, Losses
from monitor.domain.errors import BudgetSpent, Unavailable
from monitor.ports.runtime import Clock
from tests.fakes.runtime import FakeClock


@dataclass
class Question:
    """A question, after which nobody knows the cost until somebody says it."""

    cost: int | None = None


def lose(losses: Losses) -> bool:
    """Ask, and get no answer; return whether it was a small question."""
    small = []
    with suppress(TimeoutError), losses.watching(Question()) as careful:
        small.append(careful)
        raise TimeoutError
    return small == [True]


def answered(losses: Losses) -> bool:
    """Ask, and get a whole answer; return whether it was a small question."""
    with losses.watching(Question(cost=7)) as careful:
        return careful


def refused(losses: Losses) -> None:
    """Ask, and get a refusal, which is free."""
    with suppress(BudgetSpent), losses.watching(Question(cost=0)):
        raise BudgetSpent("spent")


@pytest.fixture
def clock() -> FakeClock:
    """Tells the time."""
    return FakeClock()


def tired(clock: Clock) -> Losses:
    """Return losses that rest."""
    losses = Losses(clock)
    lose(losses)
    lose(losses)
    return losses


def test_after_a_lost_answer_questions_are_small(clock: FakeClock) -> None:
    """Until one answer came whole."""
    losses = Losses(clock)
    assert not lose(losses)
    assert answered(losses)
    assert not answered(losses)


def test_two_lost_answers_are_followed_by_rest(clock: FakeClock) -> None:
    """It says until when; whoever asks then asks for little."""
    losses = tired(clock)
    clock.advance(REST - 1)
    with pytest.raises(Unavailable) as raised:
        answered(losses)
    assert raised.value.retry_at == clock.now() + 1
    clock.advance(1)
    assert answered(losses)
    assert not answered(losses)


def test_two_that_are_not_in_a_row_are_chance(clock: FakeClock) -> None:
    """An answer came whole in between."""
    losses = Losses(clock)
    lose(losses)
    answered(losses)
    lose(losses)
    assert answered(losses)


def test_a_third_lost_answer_lengthens_the_rest(clock: FakeClock) -> None:
    """One question each time, not two."""
    losses = tired(clock)
    clock.advance(REST)
    assert lose(losses)
    with pytest.raises(Unavailable):
        answered(losses)


def test_one_alone_tries_after_the_rest(clock: FakeClock) -> None:
    """The other sources wait for how it fares."""
    losses = tired(clock)
    clock.advance(REST)
    with losses.watching(Question(cost=7)), pytest.raises(Unavailable):
        answered(losses)
    assert not answered(losses)


def test_a_refusal_is_no_answer(clock: FakeClock) -> None:
    """The next may try at once, for it cost nothing, but with a small question."""
    losses = tired(clock)
    clock.advance(REST)
    refused(losses)
    assert answered(losses)
