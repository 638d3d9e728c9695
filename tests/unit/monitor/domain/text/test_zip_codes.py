"""Tests for monitor.domain.text.zip_codes."""

import pytest

from monitor.domain.text.zip_codes import state_of_zip


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("43604", "ohio"),
        ("00501", "new york"),
        ("06390", "new york"),
        ("73301", "texas"),
        ("78701", "texas"),
        ("20001", "district of columbia"),
        ("99999", "alaska"),
        ("00001", None),
        ("09012", None),
        ("34012", None),
    ],
)
def test_prefixes_are_of_states(code: str, state: str | None) -> None:
    """Military and unassigned ones are of none."""
    assert state_of_zip(code) == state
