"""What the doctor says of clock, disk and model."""

from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from monitor.cli.check_machine import clock_check, disk_check, model_check
from monitor.cli.checks import State
from monitor.domain.errors import ModelUnusable
from monitor.domain.time import DAY, MINUTE, SECOND, to_datetime
from monitor.ports.connector import RawResponse
from tests.fakes.encoder import FakeEncoder
from tests.fakes.runtime import START


class Usage(NamedTuple):
    """What is left of a disk, in bytes."""

    free: int


def answer(date: str) -> RawResponse:
    """An answer that came at START."""
    return RawResponse(
        url="https://x.example/",
        status=200,
        headers={"date": date} if date else {},
        body=b"",
        fetched_at=START,
    )


def dated(apart: int) -> RawResponse:
    """An answer of a platform whose clock is so far ahead of ours."""
    return answer(format_datetime(to_datetime(START + apart)))


@pytest.mark.parametrize(
    ("apart", "state"),
    [
        (5 * SECOND, State.OK),
        (-2 * MINUTE, State.WARN),
        (2 * MINUTE, State.WARN),
        (-6 * MINUTE, State.FAIL),
        (400 * 24 * 60 * MINUTE, State.FAIL),
    ],
)
def test_the_clock_is_compared(apart: int, state: State) -> None:
    """In both directions."""
    assert clock_check(START, [dated(apart)]).state is state


def test_a_year_before_this_was_built_is_wrong() -> None:
    """Though no platform is there to compare with."""
    check = clock_check(10 * DAY, [])

    assert check.state is State.FAIL
    assert "1970-01-11" in check.seen


def test_one_platform_with_a_wrong_clock_says_nothing_of_ours() -> None:
    """The middle one counts."""
    answers = [dated(0), dated(SECOND), dated(900 * MINUTE)]

    assert clock_check(START, answers).state is State.OK


@pytest.mark.parametrize("date", ["", "yesterday", "Mon, 99 Foo 2026 00:00:00 GMT"])
def test_answers_without_a_date_compare_nothing(date: str) -> None:
    """The line says so, instead of calling the clock right."""
    assert clock_check(START, [answer(date)]).seen == "no platform's to compare with"


@pytest.mark.parametrize(
    ("free", "state"),
    [(2**31, State.OK), (2**29, State.WARN), (2**20, State.FAIL)],
)
def test_room_for_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, state: State
) -> None:
    """Where its folder will be, even before that is there."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(free))
    check = disk_check(tmp_path / "data" / "wardwatch.db")

    assert check.state is state
    assert bool(check.todo) is (state is not State.OK)


def test_a_folder_that_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The service could not even start."""
    monkeypatch.setattr("os.access", lambda *_: False)

    assert disk_check(tmp_path / "wardwatch.db").state is State.FAIL


def test_a_model_is_named_by_its_id() -> None:
    """One text was encoded."""
    encoder = FakeEncoder()
    check = model_check(encoder)

    assert (check.state, check.seen) == (State.OK, "fake encodes")
    assert len(encoder.calls) == 1


def test_a_broken_model_is_to_be_installed_again() -> None:
    """The message says of which package it is."""
    check = model_check(FakeEncoder(failure=ModelUnusable("the model lacks x")))

    assert (check.state, check.seen) == (State.FAIL, "model: the model lacks x")
    assert check.todo.startswith("install it")
    assert not check.temporary
