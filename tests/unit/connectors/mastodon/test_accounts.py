"""Tests of reading Mastodon accounts."""

from typing import Any

import pytest

from connectors.mastodon.accounts import account_sightings
from monitor.domain.errors import BadItem
from monitor.domain.records import Account, RecordKind, Sighting
from monitor.domain.time import from_iso
from tests.unit.connectors.mastodon.entities import HOME, account, account_in


def seen(**changed: Any) -> Sighting:
    """Return the one sighting of an account with some members changed."""
    (sighting,) = account_sightings(account(**changed))
    return sighting


def test_an_account_is_read() -> None:
    """Every field that its owner chose."""
    sighting = seen(note='<p>Pay <a href="https://pay.example/">here</a></p>')
    assert sighting.content == Account(
        handle="riverside@social.example",
        display_name="Riverside Family Clinic",
        bio="Pay here",
        avatar_id="/avatars/still.png",
        links=("https://pay.example/",),
    )


def test_the_id_is_the_same_on_every_instance() -> None:
    """`id` is the instance's own; the address is not."""
    here = seen(id="1", acct="riverside")
    there = seen(id="2", acct="riverside@social.example")
    assert here.identity == there.identity
    assert here.identity.native_id == f"{HOME}/users/riverside"
    assert (here.identity.platform, here.identity.kind) == (
        "mastodon",
        RecordKind.ACCOUNT,
    )


def test_old_servers_tell_the_url_alone() -> None:
    """`uri` came with Mastodon 4.2."""
    assert seen(uri=None).identity.native_id == f"{HOME}/@riverside"


@pytest.mark.parametrize("acct", ["Riverside", "riverside@social.example"])
def test_a_handle_names_its_host(acct: str) -> None:
    """An instance leaves its own out; the same account is still the same."""
    assert account_in(seen(acct=acct)).handle == "riverside@social.example"


def test_rows_of_the_profile_are_part_of_it() -> None:
    """Their text belongs to the bio, their links to the links."""
    row = {"name": "Bills", "value": '<a href="https://pay.example/a">pay</a>'}
    found = account_in(seen(fields=[row, "odd", {"name": 5}]))
    assert found.bio == "Family medicine\nBills: pay\n: "
    assert found.links == ("https://pay.example/a",)


def test_whom_it_moved_to_is_a_link() -> None:
    """Its owner chose it."""
    moved = account(url="https://other.example/@riverside")
    assert account_in(seen(moved=moved)).links == ("https://other.example/@riverside",)


def test_a_suspended_account_shows_nothing() -> None:
    """What was stored of it must not be overwritten by its empty fields."""
    suspended = account(suspended=True, display_name="", note="", avatar_static="")
    assert account_sightings(suspended) == ()


def test_a_limited_account_is_still_there() -> None:
    """It is only hidden from those who do not follow it."""
    assert account_in(seen(limited=True)) == account_in(seen())


@pytest.mark.parametrize(
    ("pictures", "expected"),
    [
        ({}, f"{HOME}/avatars/still.png?7"),
        ({"avatar_static": None}, f"{HOME}/avatars/moving.gif"),
        ({"avatar_static": f"{HOME}/avatars/original/missing.png"}, None),
        ({"avatar_static": "javascript:1", "avatar": 7}, None),
    ],
)
def test_the_picture_is_the_still_one(
    pictures: dict[str, Any], expected: str | None
) -> None:
    """And the picture for accounts without one is none."""
    sighting = seen(**pictures)
    assert sighting.observation.avatar_url == expected
    assert (account_in(sighting).avatar_id is None) == (expected is None)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("https://files.example/header.png", "https://files.example/header.png"),
        (f"{HOME}/headers/original/missing.png", None),
        (None, None),
    ],
)
def test_the_header_is_the_banner(header: str | None, expected: str | None) -> None:
    """Everybody's header is none."""
    sighting = seen(header_static=header, header=header)

    assert sighting.observation.banner_url == expected


def test_links_that_the_instance_verified_are_proven() -> None:
    """It found a link back there; the others say nothing."""
    rows = [
        {"value": f'<a href="https://{host}.example">s</a>', "verified_at": verified}
        for host, verified in (
            ("riverside", "2024-01-02T03:04:05.000Z"),
            ("claimed", None),
            ("odd", "yes"),
        )
    ]
    sighting = seen(fields=[*rows, None, 7])

    assert sighting.observation.proven_links == ("https://riverside.example",)


def test_what_changes_by_itself_is_observed() -> None:
    """Numbers; the day of creation, at midnight."""
    told = seen().observation
    assert (told.followers, told.following, told.posts) == (5, 6, 7)
    assert told.created_at == from_iso("2024-05-06")
    assert told.url == f"{HOME}/@riverside"


@pytest.mark.parametrize("odd", [None, 5, [], {}, "x" * 100_000, "\ud800\x00"])
def test_odd_fields_count_as_missing(odd: object) -> None:
    """The account is still seen."""
    fields = ("display_name", "note", "avatar", "fields", "created_at", "moved", "acct")
    assert seen(**dict.fromkeys((*fields, "followers_count"), odd)).identity.native_id


@pytest.mark.parametrize("uri", [None, 5, "", "javascript:alert(1)", "https://[", []])
def test_without_an_address_it_is_refused(uri: object) -> None:
    """There would be no saying whose it is."""
    with pytest.raises(BadItem):
        account_sightings(account(uri=uri, url=uri))
