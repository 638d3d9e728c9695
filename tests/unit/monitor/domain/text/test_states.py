"""Tests for monitor.domain.text.states."""

from monitor.domain.text.states import SHORT_FORMS, STATES


def test_short_forms_are_of_known_states() -> None:
    """Each is plain and leads to a code."""
    assert set(SHORT_FORMS.values()) <= STATES.keys()
    assert all(short == short.lower().rstrip(".") for short in SHORT_FORMS)
