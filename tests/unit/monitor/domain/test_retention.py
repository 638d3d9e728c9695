"""How long things are kept."""

import pytest

from monitor.domain.retention import (
    DEFAULT_TIMES,
    RECHECK_AFTER,
    YEAR,
    DataClass,
    time_to_live,
)
from monitor.domain.time import DAY, HOUR


@pytest.mark.parametrize("data_class", DataClass)
def test_everything_has_an_end(data_class: DataClass) -> None:
    """Every class has a time to live."""
    assert 0 < DEFAULT_TIMES[data_class] <= 6 * YEAR


@pytest.mark.parametrize(
    ("data_class", "platform", "kept"),
    [
        (DataClass.AVATAR, "bluesky", 90 * DAY),
        (DataClass.AVATAR, "youtube", 30 * DAY),
        (DataClass.UNMATCHED, "youtube", 14 * DAY),
        (DataClass.UNMATCHED, "yelp", 24 * HOUR),
        (DataClass.RAW_RESPONSE, "yelp", 24 * HOUR),
        (DataClass.DECISION, "yelp", 6 * YEAR),
        (DataClass.UNMATCHED, "reddit", 14 * DAY),
        (DataClass.RAW_RESPONSE, "reddit", DAY),
        (DataClass.PARKED, "reddit", DAY),
    ],
)
def test_the_shorter_time_holds(
    data_class: DataClass, platform: str, kept: int
) -> None:
    """A platform caps its own content, and nothing that is ours."""
    assert time_to_live(data_class, platform, {}) == kept


@pytest.mark.parametrize("platform", RECHECK_AFTER)
def test_what_is_gone_there_is_gone_here_within_two_days(platform: str) -> None:
    """Asked for after a day at most, or destroyed by the daily purge after that."""
    raw = time_to_live(DataClass.RAW_RESPONSE, platform, {})
    assert max(raw, RECHECK_AFTER[platform]) + DAY <= 48 * HOUR


def test_an_override_does_not_lift_a_cap() -> None:
    """A configuration may keep longer, a platform's terms stay."""
    longer = {DataClass.UNMATCHED: YEAR}

    assert time_to_live(DataClass.UNMATCHED, "bluesky", longer) == YEAR
    assert time_to_live(DataClass.UNMATCHED, "yelp", longer) == 24 * HOUR
