"""What verification says on each platform."""

import pytest

from monitor.detectors.kit.profile import profile_of
from monitor.detectors.kit.verification import verified_signal
from monitor.domain.findings import Signal
from monitor.domain.records import Observation
from monitor.domain.subjects import unstored
from tests.unit.monitor.detectors.cast import WATCHLIST, account


def verified(platform: str, *, mark: bool | None = True) -> list[Signal]:
    """Return the signal of an account there."""
    subject = unstored(account(), Observation(verified=mark), platform)
    return list(verified_signal(profile_of(subject, WATCHLIST.vocabulary)))


def test_it_says_as_much_as_it_takes() -> None:
    """Trusted verifiers look more closely than a subscription."""
    platforms = ("bluesky", "youtube", "instagram", "x")
    odds = [verified(platform)[0].contribution for platform in platforms]

    assert odds == sorted(odds)
    assert odds[-1] < 0


def test_a_former_name_is_the_same_platform() -> None:
    """People still say Twitter."""
    assert verified("Twitter") == verified("x")


@pytest.mark.parametrize("platform", ["mastodon", "reddit", ""])
def test_where_it_means_nothing_it_is_missing(platform: str) -> None:
    """An e-mail address is no identity."""
    assert verified(platform) == []


@pytest.mark.parametrize("mark", [False, None])
def test_who_is_not_verified_has_no_signal(*, mark: bool | None) -> None:
    """Most practices are not."""
    assert verified("bluesky", mark=mark) == []
