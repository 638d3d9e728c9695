"""Questions to a simulated domain name system over loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import dns.resolver
import pytest

from connectors.domains.resolution import Resolution, Resolved
from monitor.domain.errors import ConfigError, Unavailable
from monitor.simulator.domains import DnsFault, Registry, SimDomain
from monitor.simulator.name_server import serve_dns

DOMAIN = SimDomain(name="a.example", name_servers=("NS1.host.example",))


@contextmanager
def resolution(*domains: SimDomain) -> Iterator[Resolution]:
    """Ask a system that knows `domains`."""
    with serve_dns(Registry(domains)) as address:
        host, _, port = address.rpartition(":")
        yield Resolution((host, int(port)), 0.4)


def test_a_name_that_does_not_exist_is_none() -> None:
    """NXDOMAIN is an answer."""
    with resolution() as asked:
        assert asked.look_up("a.example") is None


def test_a_name_is_told_with_its_hosts() -> None:
    """In small letters, without the last dot."""
    with resolution(replace(DOMAIN, mail_servers=("mx.example",))) as asked:
        assert asked.look_up("a.example") == Resolved(
            name="a.example",
            name_servers=("ns1.host.example",),
            mail_servers=("mx.example",),
            has_web=False,
        )


@pytest.mark.parametrize(
    ("address", "has_web"),
    [("203.0.113.7", True), ("0.0.0.0", False), ("127.0.0.1", False)],
)
def test_only_an_address_that_others_reach_is_a_site(
    address: str, *, has_web: bool
) -> None:
    """Parked domains point at nothing."""
    with resolution(replace(DOMAIN, addresses=(address,))) as asked:
        found = asked.look_up("a.example")

    assert found is not None
    assert found.has_web is has_web


def test_a_null_mx_receives_no_mail() -> None:
    """RFC 7505."""
    with resolution(replace(DOMAIN, mail_servers=("",))) as asked:
        found = asked.look_up("a.example")

    assert found is not None
    assert found.mail_servers == ()


def test_a_name_without_any_record_is_none() -> None:
    """Something below it exists, it itself does not."""
    with resolution(replace(DOMAIN, name_servers=())) as asked:
        assert asked.look_up("a.example") is None


@pytest.mark.parametrize("fault", list(DnsFault))
def test_no_answer_is_not_no_name(fault: DnsFault) -> None:
    """What could not be seen must not look like safety."""
    with (
        resolution(replace(DOMAIN, fault=fault)) as asked,
        pytest.raises(Unavailable, match="DNS"),
    ):
        asked.look_up("a.example")


def test_a_system_without_a_resolver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a container without resolv.conf: a person names one."""

    def read(*_: object) -> None:
        raise dns.resolver.NoResolverConfiguration

    monkeypatch.setattr(dns.resolver.Resolver, "read_resolv_conf", read)
    with pytest.raises(ConfigError, match="set `resolver`"):
        Resolution(None, 1.0)


def test_no_names_are_no_failure() -> None:
    """A domain may have no candidates."""
    with resolution() as asked:
        assert asked.look_up_all([]) == []
