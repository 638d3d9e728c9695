"""Times as integers."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.time import from_datetime, from_iso, to_datetime, to_iso


@given(st.datetimes(timezones=st.just(UTC)))
def test_microseconds_round_trip(moment: datetime) -> None:
    """No moment loses a microsecond, not even before 1970."""
    assert to_datetime(from_datetime(moment)) == moment


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-31T08:00:00Z",
        "2026-01-31T09:00:00+01:00",
        "2026-01-31T08:00:00",
        "2026-01-31 08:00",
    ],
)
def test_iso_texts_of_one_moment(text: str) -> None:
    """A zone is converted, none means UTC."""
    assert to_iso(from_iso(text)) == "2026-01-31T08:00:00Z"


def test_a_time_without_zone_is_refused() -> None:
    """Naive datetimes are ambiguous."""
    with pytest.raises(ValueError, match="zone"):
        from_datetime(datetime(2026, 1, 31))  # noqa: DTZ001 - that is the point
