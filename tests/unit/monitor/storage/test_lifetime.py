"""How long rows live."""

import pytest

from monitor.domain.retention import DEFAULT_TIMES, DataClass
from monitor.domain.time import DAY, HOUR
from monitor.storage.lifetime import Lifetimes
from tests.fakes.runtime import START


@pytest.mark.parametrize("data_class", list(DataClass))
def test_every_class_has_its_time(data_class: DataClass) -> None:
    """A row expires when its class says."""
    columns = Lifetimes(DEFAULT_TIMES).columns(data_class, START)

    assert columns == {
        "data_class": data_class.value,
        "expires_at": START + DEFAULT_TIMES[data_class],
    }


def test_a_configured_time_replaces_the_default() -> None:
    """What the configuration says of one class leaves the others."""
    lifetimes = Lifetimes({DataClass.AVATAR: 2 * DAY})
    picture = lifetimes.columns(DataClass.AVATAR, START)
    item = lifetimes.columns(DataClass.PARKED, START)

    assert picture["expires_at"] == START + 2 * DAY
    assert item["expires_at"] == START + DEFAULT_TIMES[DataClass.PARKED]


def test_a_platform_may_allow_less() -> None:
    """Yelp's content goes after 24 hours, whatever is configured."""
    columns = Lifetimes({DataClass.UNMATCHED: 9 * DAY}).columns(
        DataClass.UNMATCHED, START, "yelp"
    )

    assert columns["expires_at"] == START + 24 * HOUR
