"""Tests for monitor.detectors.kit.links."""

import pytest

from monitor.detectors.kit.links import (
    LinkKind,
    kind_of,
    risky_service,
    site_name,
)
from monitor.domain.text.addresses import hosts_of

OWN = ("river.example",)


@pytest.mark.parametrize(
    ("host", "kind"),
    [
        ("river.example", LinkKind.OWN),
        ("portal.river.example", LinkKind.OWN),
        ("notriver.example", LinkKind.OTHER),
        ("river.example.evil.example", LinkKind.OTHER),
        ("wa.me", LinkKind.RISKY),
        ("forms.gle", LinkKind.RISKY),
        ("bit.ly", LinkKind.SHORTENER),
    ],
)
def test_hosts_are_told_apart(host: str, kind: LinkKind) -> None:
    """Only the domain itself and what is under it is the practice's own."""
    assert kind_of(host, OWN) is kind


@pytest.mark.parametrize("link", ["", "http://[::1", "//", "https://", "\ud800"])
def test_broken_links_do_no_harm(link: str) -> None:
    """What no browser follows has no host that matters."""
    assert kind_of("".join(hosts_of([link])), OWN) is LinkKind.OTHER


def test_risky_services_are_named() -> None:
    """The sentence says what kind of service it is."""
    assert risky_service("docs.google.com") == "a form builder"


def test_a_social_network_is_no_site_of_its_own() -> None:
    """Its name is not the owner's choice."""
    assert (site_name("facebook.com"), site_name("my-river.example")) == (
        "",
        "my-river",
    )
