"""What the doctor says where nothing is configured."""

from monitor.cli.check_parts import channel_checks, connector_checks
from monitor.cli.checks import State
from monitor.ports.connector import ConnectorContext
from tests.fakes.runtime import FakeClock


def test_nothing_to_watch_with_is_worth_a_warning() -> None:
    """A service without connectors looks healthy and sees nothing."""
    [check] = connector_checks([], ConnectorContext(clock=FakeClock()))

    assert (check.state, check.part) == (State.WARN, "connector")


def test_nobody_to_tell_is_worth_a_warning() -> None:
    """Cases pile up unseen."""
    [check] = channel_checks([], FakeClock(), send=True)

    assert (check.state, check.part) == (State.WARN, "channel")
