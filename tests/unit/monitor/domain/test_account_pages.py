"""Tests for monitor.domain.account_pages."""

import pytest

from monitor.domain.account_pages import account_pages
from monitor.domain.records import Account, Identity, RecordKind


def pages(
    platform: str, handle: str, url: str | None = None, native_id: str = "1"
) -> frozenset[str]:
    """Return the pages of an account."""
    kind = RecordKind.ACCOUNT
    identity = Identity(platform=platform, kind=kind, native_id=native_id)
    return account_pages(identity, Account(handle=handle), url)


@pytest.mark.parametrize(
    ("platform", "handle", "page"),
    [
        ("x", "Riverside", "twitter.com/riverside"),
        ("bluesky", "riverside.example", "bsky.app/profile/riverside.example"),
        ("facebook", "riverside", "facebook.com/riverside"),
        ("instagram", "@riverside", "instagram.com/riverside"),
        ("tiktok", "riverside", "tiktok.com/@riverside"),
        ("mastodon", "riverside@social.example", "social.example/@riverside"),
    ],
)
def test_pages_are_known_by_the_handle(platform: str, handle: str, page: str) -> None:
    """Sites link to any of the forms that a network has."""
    assert page in pages(platform, handle)


def test_a_bluesky_account_is_known_by_its_id() -> None:
    """Handles change, DIDs don't."""
    found = pages("bluesky", "riverside.example", native_id="did:plc:abc")

    assert "bsky.app/profile/did:plc:abc" in found


def test_the_platforms_own_address_counts() -> None:
    """It is where the platform says that it is."""
    url = "https://facebook.com/profile.php?id=7"

    assert "facebook.com/profile.php?id=7" in pages("facebook", "", url)


@pytest.mark.parametrize("platform", ["mastodon", "bluesky", "facebook", "elsewhere"])
def test_an_address_elsewhere_does_not_count(platform: str) -> None:
    """A hostile server may call any page its account's, the practice's own too."""
    native_id = "https://hostile.example/users/1"
    found = pages(platform, "", "https://x.com/riverside", native_id)

    assert "x.com/riverside" not in found


def test_a_mastodon_page_on_its_server_counts() -> None:
    """Its id is an address there, and the server answers for it."""
    native_id = "https://social.example/users/riverside"
    found = pages("mastodon", "r@example", "https://social.example/web/r", native_id)

    assert "social.example/web/r" in found
