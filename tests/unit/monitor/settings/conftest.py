"""Fixtures of the settings' tests."""

from pathlib import Path

import pytest

from tests.unit.monitor.settings.parts import ConfigFolder


@pytest.fixture
def config(tmp_path: Path) -> ConfigFolder:
    """Return an empty configuration directory."""
    return ConfigFolder(tmp_path)
