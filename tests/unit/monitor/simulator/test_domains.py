"""Simulated registries."""

import json

import pytest

from monitor.simulator.domains import Registry, SimDomain
from monitor.simulator.exchange import Answer, Request

REGISTRY = Registry(
    [SimDomain(name="riverside-billing.example"), SimDomain(name="riversid.example")]
)


def asked(path: str) -> Answer:
    """Return what a small registry answers at `path`."""
    base_url = "http://127.0.0.1:1"
    request = Request(method="GET", path=path, query={}, base_url=base_url, now=0)
    return REGISTRY.answer(request)


def test_a_registered_domain_is_told_as_rdap_tells_it() -> None:
    """RFC 9083: names in capitals are allowed, and dates are events."""
    told = json.loads(asked("/domain/riverside-billing.example").body)

    assert told["ldhName"] == "RIVERSIDE-BILLING.EXAMPLE"
    assert told["events"][0]["eventAction"] == "registration"


def test_what_is_not_registered_is_not_found() -> None:
    """RFC 7480, section 5.3."""
    assert asked("/domain/unknown.example").status == 404


def test_a_bootstrap_server_redirects() -> None:
    """To the registry in charge."""
    answer = asked("/moved/domain/riversid.example")

    assert answer.status == 302
    assert answer.headers["Location"].endswith("/domain/riversid.example")


@pytest.mark.parametrize(
    ("path", "served"), [("/domain/a", True), ("/xrpc/a", False), ("/moved", False)]
)
def test_it_knows_its_paths(path: str, *, served: bool) -> None:
    """The others are those of other platforms."""
    assert REGISTRY.serves(path) is served
