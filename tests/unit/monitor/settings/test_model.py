"""What a loaded configuration is."""

from dataclasses import FrozenInstanceError

import pytest

from monitor.domain.findings import FindingKind
from tests.unit.monitor.settings.parts import SERVICE, ConfigFolder


def test_settings_are_frozen(config: ConfigFolder) -> None:
    """Nothing changes a configuration after it was loaded."""
    settings = config.write({SERVICE: "unrouted: {scam: too rare}"}).load()

    with pytest.raises(FrozenInstanceError):
        settings.database = "sqlite:///other.db"  # type: ignore[misc] # on purpose
    with pytest.raises(TypeError):
        settings.unrouted[FindingKind.SCAM] = ""  # type: ignore[index] # on purpose
