"""Tests for monitor.domain.text.shorteners."""

from monitor.domain.text.addresses import hosts_of
from monitor.domain.text.shorteners import SHORTENERS


def test_each_is_written_as_hosts_of_links_are() -> None:
    """Else it would never be found."""
    assert {hosts_of([f"https://{host}/3abc"]) for host in SHORTENERS} == {
        (host,) for host in SHORTENERS
    }
