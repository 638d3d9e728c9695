"""Tests for monitor.domain.phi."""

import pytest

from monitor.domain.phi import PhiKind


@pytest.mark.parametrize("kind", PhiKind)
def test_every_kind_is_explained(kind: PhiKind) -> None:
    """In a sentence."""
    assert kind.why.endswith(".")
