"""The border around one item."""

from typing import NoReturn

import pytest
from structlog.testing import capture_logs

from monitor.domain.errors import BadItem, RateLimited, WardwatchError
from monitor.pipeline.isolation import Broken, attempt

CONTENT = "the patient's name"


def raise_it(error: BaseException) -> NoReturn:
    """Raise `error`."""
    raise error


def test_what_works_is_returned() -> None:
    """With the arguments it was given."""
    assert attempt(divmod, 7, 2) == (3, 1)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (BadItem("no JSON"), "bad_item: no JSON"),
        (RateLimited("slow down"), "rate_limited: slow down"),
    ],
)
def test_a_known_error_tells_its_reason(error: WardwatchError, told: str) -> None:
    """Its message was written for people."""
    assert attempt(raise_it, error) == Broken(told, error)


@pytest.mark.parametrize(
    "error", [ValueError(CONTENT), KeyError(CONTENT), MemoryError(CONTENT)]
)
def test_a_bug_tells_where_it_is_and_nothing_of_the_content(error: Exception) -> None:
    """Neither in the text that is stored nor in the log."""
    with capture_logs() as logs:
        broken = attempt(raise_it, error)

    assert isinstance(broken, Broken)
    assert broken.error.startswith(f"bug: {type(error).__name__} in raise_it:")
    assert broken.cause is error
    assert CONTENT not in broken.error
    assert CONTENT not in str(logs)
    assert [entry["event"] for entry in logs] == ["item_broke"]


def test_an_error_that_cannot_be_shown_is_caught_too() -> None:
    """Its text is never asked for."""

    class UnspeakableError(Exception):
        def __str__(self) -> str:
            raise ZeroDivisionError

    broken = attempt(raise_it, UnspeakableError())

    assert isinstance(broken, Broken)
    assert broken.error.startswith("bug: UnspeakableError")


def test_endless_recursion_is_caught() -> None:
    """A nested item can make a parser do that."""

    def deeper(depth: int) -> int:
        return deeper(depth + 1) + 1

    broken = attempt(deeper, 0)

    assert isinstance(broken, Broken)
    assert broken.error.startswith("bug: RecursionError")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(1)])
def test_the_end_of_the_process_is_let_through(error: BaseException) -> None:
    """Whoever ends the process means it."""
    with pytest.raises(type(error)):
        attempt(raise_it, error)
