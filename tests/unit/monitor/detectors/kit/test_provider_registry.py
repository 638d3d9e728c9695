"""What the NPI registry says of a name."""

from dataclasses import replace

import pytest

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.profile import Profile, profile_of
from monitor.detectors.kit.provider_registry import npi_signal, nppes_signal
from monitor.domain.clinicians import FULL, WrittenName
from monitor.domain.evidence import (
    Evidence,
    EvidenceId,
    EvidenceKind,
    EvidenceState,
    Provider,
    Wanted,
)
from monitor.domain.records import RecordId
from monitor.domain.subjects import unstored
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import account
from tests.unit.monitor.detectors.crowd import HARBOR

WATCHLIST = compile_watchlist([HARBOR])
(WATCHED,) = WATCHLIST.watched
CITY, STATE = HARBOR.locations[0].city, HARBOR.locations[0].state
OURS, THEIRS = "1234567893", "1999999984"
JANE = WrittenName("Jane Okafor", FULL, 10.0, OURS)


def provider(npi: str, city: str, state: str) -> Provider:
    """Return somebody in the registry."""
    return Provider(npi=npi, credentials="MD", city=city, state=state)


def profile(bio: str, *providers: Provider, asked: bool = True) -> Profile:
    """Return an account, and what the registry answered if it was asked."""
    return told(bio, answer(*providers, asked=asked))


def answer(
    *providers: Provider, key: str = "okafor, jane", at: int = 1, asked: bool = True
) -> Evidence:
    """Return what the registry answered about a name."""
    wanted = Wanted(kind=EvidenceKind.PROVIDERS, key=key, url="")
    return Evidence(
        id=EvidenceId(1),
        record_id=RecordId(1),
        wanted=wanted,
        state=EvidenceState.OK if asked else EvidenceState.FAILED,
        providers=providers if asked else None,
        fetched_at=at,
    )


def told(bio: str, *answers: Evidence) -> Profile:
    """Return an account beside what the registry answered."""
    subject = replace(unstored(account(bio=bio)), evidence=answers)
    return profile_of(subject, WATCHLIST.vocabulary)


def odds(read: Profile, written: WrittenName = JANE) -> float | None:
    """Return the contribution of the registry, if it says anything."""
    return next((s.contribution for s in nppes_signal(read, written, WATCHED)), None)


@pytest.mark.parametrize("bio", ["Internist in Tampa", "Internist, Ybor City, FL"])
def test_another_of_the_name_who_is_there_is_a_namesake(bio: str) -> None:
    """By city or by state."""
    cities = provider(THEIRS, "TAMPA", "FL"), provider(THEIRS, "Ybor City", "FL")
    read = profile(bio, provider(OURS, "Harbor Point", STATE), *cities)

    assert odds(read) == log_odds.NAMESAKE_THERE


def test_another_who_is_elsewhere_says_nothing() -> None:
    """The account says to be where nobody of that name is."""
    other = provider(THEIRS, "omaha", "NE")

    assert odds(profile("Internist in Tampa", other)) is None
    assert odds(profile("Internist", other)) is None


@pytest.mark.parametrize(
    ("bio", "city", "state"),
    [
        (f"In {CITY}, {STATE} and Dallas, TX", CITY, STATE),
        ("Internist in New York", "York", "PA"),
        ("Internist in Springfield, MO", "Springfield", "MA"),
    ],
)
def test_a_namesake_elsewhere_is_not_there(bio: str, city: str, state: str) -> None:
    """Nor is one in the practice's own city, nor in part of a city's name."""
    assert odds(profile(bio, provider(THEIRS, city, state))) is None


def test_each_name_has_its_own_answer() -> None:
    """What was told last of another clinician is about that one."""
    ours = answer(provider(OURS, "", ""))
    other = answer(provider(THEIRS, "tampa", "FL"), key="reyes, ana", at=2)

    assert odds(told("Internist in Tampa", ours, other)) == log_odds.ONLY_BEARER


def test_the_only_one_of_the_name_is_meant() -> None:
    """Nobody else can be a clinician of that name."""
    assert odds(profile("Internist", provider(OURS, "", ""))) == log_odds.ONLY_BEARER


def test_without_a_number_whoever_is_in_the_state_is_ours() -> None:
    """Rosters may have none."""
    unnumbered = replace(JANE, npi="")
    read = profile("Internist", provider(THEIRS, "", STATE))

    assert odds(read, unnumbered) == log_odds.ONLY_BEARER


@pytest.mark.parametrize("asked", [True, False])
def test_no_answer_is_no_signal(*, asked: bool) -> None:
    """Neither a failed request nor an empty answer."""
    assert odds(profile("Internist in Tampa", asked=asked)) is None


@pytest.mark.parametrize(
    ("bio", "expected"),
    [
        (f"NPI {OURS}", [log_odds.COPIED_NPI]),
        (f"NPI: {THEIRS}", [log_odds.OTHER_NPI]),
        ("Internist", []),
        (f"Ref 0{OURS}", []),
    ],
)
def test_a_number_in_the_bio_is_compared(bio: str, expected: list[float]) -> None:
    """A copied one raises, another's lowers."""
    assert [s.contribution for s in npi_signal(profile(bio), JANE)] == expected


def test_without_the_clinicians_number_none_is_compared() -> None:
    """Nothing is known then."""
    read = profile(f"NPI {THEIRS}")

    assert list(npi_signal(read, replace(JANE, npi=""))) == []
