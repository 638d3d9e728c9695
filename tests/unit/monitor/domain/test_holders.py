"""Tests for monitor.domain.holders."""

import pytest

from monitor.domain.registrations import AccountKey, Standing
from monitor.domain.watch import Handle, Practice, PracticeId
from monitor.domain.watchlist import compile_watchlist

CLUB = Handle(platform="x", handle="club", until=10)
RIVER = Practice(
    id=PracticeId("river"),
    name="Riverside Family Clinic",
    domains=("riversidefamily.example",),
    accounts=(Handle(platform="x", handle="club"),),
    former_staff=(Handle(platform="bluesky", handle="dana.riversidefamily.example"),),
)
OAK = Practice(id=PracticeId("oak"), name="Oakwood Pediatrics", affiliates=(CLUB,))
HOLDERS = compile_watchlist([RIVER, OAK]).holders


def held(key: AccountKey, now: int = 0) -> dict[str, Standing]:
    """Return what `key` is to each practice that has it in its register."""
    return {w.practice.id: entry.standing for w, entry in HOLDERS.of(key, now)}


def test_an_account_may_be_in_several_registers() -> None:
    """What it is differs."""
    found = held(("x", "club"))

    assert found == {"river": Standing.OFFICIAL, "oak": Standing.AFFILIATE}


def test_an_entry_that_ended_is_none() -> None:
    """The others stay."""
    assert held(("x", "club"), now=10) == {"river": Standing.OFFICIAL}


@pytest.mark.parametrize(
    "handle", ["riversidefamily.example", "a.b.riversidefamily.example"]
)
def test_bluesky_handles_under_a_domain_are_its_own(handle: str) -> None:
    """The platform checks them by DNS."""
    assert held(("bluesky", handle)) == {"river": Standing.OFFICIAL}


@pytest.mark.parametrize(
    "key",
    [
        ("x", "riversidefamily.example"),
        ("bluesky", "notriversidefamily.example"),
        ("bluesky", "riversidefamily.example.evil.example"),
        ("bluesky", ""),
        ("", "club"),
    ],
)
def test_other_accounts_are_in_none(key: AccountKey) -> None:
    """Only the exact handle, on its own platform, or a domain that is checked."""
    assert held(key) == {}


def test_what_is_listed_counts_before_its_domain() -> None:
    """Staff may have handles under the practice's domain."""
    found = held(("bluesky", "dana.riversidefamily.example"))

    assert found == {"river": Standing.FORMER_STAFF}


@pytest.mark.parametrize(("now", "count"), [(9, 0), (10, 1), (11, 1)])
def test_registrations_that_ended_are_told(now: int, count: int) -> None:
    """Those that never end are not among them."""
    assert [each.until for each in HOLDERS.ended(now)] == [10] * count


def test_an_account_is_listed_by_the_practice_that_registered_it() -> None:
    """Until its entry ends, and not by another one."""
    oak, other = PracticeId("oak"), PracticeId("elm")
    key = ("x", "club")

    found = [
        len(list(HOLDERS.listed((practice_id, key), now)))
        for practice_id, now in ((oak, 9), (oak, 10), (other, 9))
    ]
    assert found == [1, 0, 0]
