"""Tests for monitor.detectors.kit.links."""

import pytest

from monitor.detectors.kit.links import (
    MAX_LINKS,
    LinkKind,
    hosts_of,
    kind_of,
    risky_service,
    site_name,
)

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


@pytest.mark.parametrize(
    "link",
    ["https://www.River.example/pay?x=1", "river.example", "http://a@river.example:80/",
     " https://river.example. "],
)  # fmt: skip
def test_hosts_are_read_from_every_notation(link: str) -> None:
    """Schemes, user names, ports and capitals don't matter."""
    assert hosts_of([link]) == ("river.example",)


@pytest.mark.parametrize("link", ["", "http://[::1", "//", "https://", "\ud800"])
def test_broken_links_do_no_harm(link: str) -> None:
    """What no browser follows has no host that matters."""
    assert kind_of("".join(hosts_of([link])), OWN) is LinkKind.OTHER


def test_addresses_in_texts_count() -> None:
    """Platforms without link fields have them in the bio."""
    assert hosts_of([], "pay at https://pay.me-now.example/x.") == (
        "pay.me-now.example",
    )


def test_few_links_are_looked_at() -> None:
    """Ten thousand links are an attack."""
    many = (f"https://h{number}.example" for number in range(10_000))

    assert len(hosts_of(many)) == MAX_LINKS


def test_risky_services_are_named() -> None:
    """The sentence says what kind of service it is."""
    assert risky_service("docs.google.com") == "a form builder"


def test_a_social_network_is_no_site_of_its_own() -> None:
    """Its name is not the owner's choice."""
    assert (site_name("facebook.com"), site_name("my-river.example")) == (
        "",
        "my-river",
    )


def test_what_x_puts_in_place_of_addresses_in_texts_is_none() -> None:
    """Where it leads is among the links; as a link of its own it hides one."""
    assert hosts_of(["https://river.example"], "https://t.co/x1") == OWN
    assert hosts_of(["https://t.co/x1"]) == ("t.co",)
