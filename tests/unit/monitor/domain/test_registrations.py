"""Tests for monitor.domain.registrations."""

import pytest

from monitor.domain.registrations import (
    Entry,
    Standing,
    account_key,
    official_keys,
    register_of,
)
from monitor.domain.watch import Handle, Practice, PracticeId, SameName


def handle(name: str, until: int | None = None) -> Handle:
    """Return an account on X."""
    return Handle(platform="x", handle=name, note="who", native_id="7", until=until)


RIVER = Practice(
    id=PracticeId("p"),
    name="Riverside Family Clinic",
    accounts=(handle("own"),),
    affiliates=(handle("friend"),),
    former_staff=(handle("nurse"),),
    suppressed=(handle("fan", until=5), handle("own", until=5)),
    same_name=(SameName(city="Fresno", accounts=(handle("fresno"),)),),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("x", "RiverFam"), ("Twitter", "@riverfam")),
        (("bluesky", "river"), ("bluesky", "river.bsky.social")),
        (("mastodon", "@river@host.example"), ("mastodon", "river@host.example")),
    ],
)
def test_one_account_has_one_key(one: tuple[str, str], other: tuple[str, str]) -> None:
    """Capitals, the sign in front and a platform's old name don't matter."""
    assert account_key(*one) == account_key(*other)


def test_lookalikes_have_another_key() -> None:
    """What resembles an official handle is not official."""
    assert account_key("x", "r1ver") != account_key("x", "river")


def test_every_list_is_in_the_register() -> None:
    """Each account with what it is to the practice; the closest counts."""
    standings = {name: e.standing for (_, name), e in register_of(RIVER).items()}

    assert standings == {
        "own": Standing.OFFICIAL,
        "friend": Standing.AFFILIATE,
        "nurse": Standing.FORMER_STAFF,
        "fresno": Standing.SAME_NAME,
        "fan": Standing.SUPPRESSED,
    }


def test_an_entry_keeps_what_was_written() -> None:
    """Its platform's id, its end and who it is."""
    entry = register_of(RIVER)["x", "fan"]

    assert (entry.native_id, entry.note, entry.until) == ("7", "who", 5)


def test_only_its_own_accounts_are_official() -> None:
    """Those that may use the name are others."""
    assert list(official_keys(register_of(RIVER))) == [("x", "own")]


@pytest.mark.parametrize(("until", "now"), [(None, 9), (5, 4)])
def test_an_entry_holds_until_it_ends(until: int | None, now: int) -> None:
    """Or for ever."""
    assert Entry(standing=Standing.SUPPRESSED, until=until).holds(now)


def test_an_entry_that_ended_holds_no_more() -> None:
    """The moment of its end is over."""
    assert not Entry(standing=Standing.SUPPRESSED, until=5).holds(5)
