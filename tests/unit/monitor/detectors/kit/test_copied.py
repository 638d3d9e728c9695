"""The signals that compare an account with the practice's own."""

from dataclasses import replace

import pytest

from monitor.detectors.kit.copied import copied_signals
from monitor.detectors.kit.profile import profile_of
from monitor.domain.findings import Signal
from monitor.domain.records import Account, Observation
from monitor.domain.subjects import OwnProfile, unstored
from monitor.domain.time import DAY
from monitor.domain.watch import PracticeId
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST

BIO = "Family medicine for all of Austin since 1985. Same-day visits, no waiting."
OPENED = 1000 * DAY


def own(bio: str = BIO, practice: str = "river") -> OwnProfile:
    """Return the practice's own account."""
    return OwnProfile(
        practice_id=PracticeId(practice),
        platform="x",
        account=Account(handle="riversidefam", bio=bio),
        created_at=OPENED,
    )


def signals(
    seen: OwnProfile | None, *, bio: str = "", created_at: int | None = None
) -> dict[str, Signal]:
    """Return the signals of an account of that bio and age."""
    found = unstored(Account(bio=bio), Observation(created_at=created_at), "x")
    subject = replace(found, own_profiles=(seen,) if seen else ())
    profile = profile_of(subject, WATCHLIST.vocabulary)
    return {signal.name: signal for signal in copied_signals(profile, WATCHED)}


def test_a_copied_bio_speaks_against_an_account() -> None:
    """However its letters are written."""
    found = signals(own(), bio=BIO.upper().replace("A", "\u0410"))

    assert found["bio_copy"].value == 1.0
    assert found["bio_copy"].contribution > 1


def test_another_bio_says_nothing() -> None:
    """It is measured, and counts for nothing."""
    found = signals(own(), bio="Runner, reader, father of three. I like the river.")

    assert found["bio_copy"].contribution == 0.0


@pytest.mark.parametrize("bio", ["", "Call us"])
def test_a_short_bio_is_not_compared(bio: str) -> None:
    """Few words are alike by chance."""
    assert "bio_copy" not in signals(own(bio), bio="Call us")


@pytest.mark.parametrize(
    ("days", "contribution"), [(400, 0.3), (-400, -0.8), (3, None), (-3, None)]
)
def test_age_is_told_against_the_practices_account(
    days: int, contribution: float | None
) -> None:
    """Fakes come after what they copy; a few days say nothing."""
    found = signals(own(), created_at=OPENED + days * DAY).get("practice_age")

    assert (found and found.contribution) == contribution


@pytest.mark.parametrize("seen", [None, own(practice="lakeside")])
def test_without_an_own_account_nothing_is_told(seen: OwnProfile | None) -> None:
    """Another practice's account is not compared."""
    assert not signals(seen, bio=BIO, created_at=OPENED)
