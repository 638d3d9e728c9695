"""What the doctor makes of what it finds."""

import pytest

from monitor.cli.checks import Check, State, broken, check_dict, check_line, exit_code
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    BadQuery,
    Gone,
    StorageError,
    Unavailable,
)
from monitor.pipeline.isolation import Broken

FINE = Check(part="disk", state=State.OK, seen="room")
WARNED = Check(part="disk", state=State.WARN, seen="little room")
PASSING = Check(part="disk", state=State.FAIL, seen="busy", temporary=True)
LASTING = Check(part="disk", state=State.FAIL, seen="full")


@pytest.mark.parametrize(
    ("checks", "code"),
    [
        ([], 0),
        ([FINE, WARNED], 0),
        ([FINE, PASSING], 75),
        ([PASSING, LASTING], 1),
    ],
)
def test_the_worst_check_is_the_exit_code(checks: list[Check], code: int) -> None:
    """What a person must mend outweighs what may pass."""
    assert exit_code(checks) == code


@pytest.mark.parametrize(
    ("cause", "todo"),
    [
        (Unavailable("x"), "try again later"),
        (AuthRejected("x"), "valid credential"),
        (AccessNotGranted("x"), "apply for access"),
        (Gone("x"), "correct its address"),
        (BadQuery("x"), "correct its entry"),
        (StorageError("x"), "mend the database"),
        (ZeroDivisionError(), "bug"),
    ],
)
def test_every_error_says_what_to_do(cause: Exception, todo: str) -> None:
    """Only what may pass by itself is temporary."""
    check = broken("channel", "soc", Broken("x: y", cause))

    assert (check.state, check.seen) == (State.FAIL, "x: y")
    assert todo in check.todo
    assert check.temporary is isinstance(cause, Unavailable)


def test_a_check_is_one_line() -> None:
    """Whatever a path or a name holds."""
    check = Check(
        part="disk", name="a\nb", state=State.FAIL, seen="\x1b[2J", todo="mend it"
    )

    assert check_line(check) == "FAIL  disk a<U+000A>b: <U+001B>[2J; mend it"


def test_machines_get_words_of_one_case() -> None:
    """As states are written everywhere else."""
    assert check_dict(LASTING)["state"] == "fail"
