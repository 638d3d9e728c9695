"""The environment of the process."""

import pytest

from monitor.settings.environ import environ


def test_the_environment_is_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read later does not change what was read."""
    monkeypatch.setenv("WARDWATCH_TEST", "before")
    read = environ()
    monkeypatch.setenv("WARDWATCH_TEST", "after")

    assert read["WARDWATCH_TEST"] == "before"
