"""Tests of to whom connectors belong."""

import pytest

from monitor.ports.options import OwnedOptions
from monitor.settings import ConfigProblems, load_settings
from tests.unit.monitor.settings.parts import SERVICE, ConfigFolder

TWO = {"practices/a.yaml": "name: Ann Clinic", "practices/b.yaml": "name: Bob Clinic"}


def problems(config: ConfigFolder, owners: str, files: dict[str, str]) -> list[str]:
    """Return what is wrong if `owners` stands behind a connector."""
    config.write({SERVICE: f"connectors: [{{name: m, type: mail{owners}}}]", **files})
    types = {"mail": OwnedOptions}
    try:
        load_settings(config.path, connectors=types, channels={}, environ={})
    except ConfigProblems as caught:
        return [config.line(problem) for problem in caught.problems]
    return []


@pytest.mark.parametrize("owners", [", practices: [a]", ", practices: [a, b]"])
def test_owners_are_practices(config: ConfigFolder, owners: str) -> None:
    """One or several."""
    assert problems(config, owners, TWO) == []


def test_an_unknown_owner_is_told(config: ConfigFolder) -> None:
    """With the nearest id."""
    [told] = problems(config, ", practices: [aa]", TWO)
    assert told.startswith("wardwatch.yaml:1:48: unknown practice")
    assert '"a"' in told


def test_of_several_practices_one_must_be_named(config: ConfigFolder) -> None:
    """Else one would get the reviews of the other."""
    [told] = problems(config, "", TWO)
    assert '"practices" is missing' in told


def test_the_only_practice_need_not_be_named(config: ConfigFolder) -> None:
    """Nobody else could own it."""
    assert problems(config, "", {}) == []
