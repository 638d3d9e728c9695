"""Tests for monitor.domain.text.services."""

import pytest

from monitor.domain.text.services import (
    Service,
    chosen_part,
    risky_service,
    service_of,
    site_name,
)


@pytest.mark.parametrize(
    ("host", "service"),
    [
        ("wa.me", Service.MESSENGER),
        ("api.whatsapp.com", Service.MESSENGER),
        ("docs.google.com", Service.FORM),
        ("drive.google.com", Service.FILES),
        ("www.dropbox.com", Service.FILES),
        ("cash.app", Service.PAYMENT),
        ("bit.ly", Service.SHORTENER),
        ("linktr.ee", Service.LINK_PAGE),
        ("google.com", Service.NETWORK),
        ("mydropbox.com", None),
        ("dropbox.com.evil.example", None),
        ("", None),
    ],
)
def test_services_are_told_by_their_hosts(host: str, service: Service | None) -> None:
    """What is under a host is the service too; what only ends alike is not."""
    assert service_of(host) is service


@pytest.mark.parametrize(
    ("host", "part"),
    [
        ("river.example", "river"),
        ("pay.river.example", "pay river"),
        ("river-billing.wixsite.com", "river-billing"),
        ("wixsite.com", ""),
    ],
)
def test_owners_choose_a_part(host: str, part: str) -> None:
    """Under a site builder it is what stands before the builder's name."""
    assert chosen_part(host) == part


def test_risky_services_are_named() -> None:
    """Others that a profile links to are none."""
    assert risky_service("docs.google.com") == "a form builder"
    assert risky_service("facebook.com") is None


def test_a_social_network_is_no_site_of_its_own() -> None:
    """Its name is not the owner's choice."""
    assert (site_name("facebook.com"), site_name("my-river.example")) == (
        "",
        "my-river",
    )
