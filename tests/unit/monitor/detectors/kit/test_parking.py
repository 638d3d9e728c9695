"""Where domains are parked."""

import pytest

from monitor.detectors.kit.parking import is_parked


@pytest.mark.parametrize(
    ("name_servers", "parked"),
    [
        (("ns1.sedoparking.com", "ns2.sedoparking.com"), True),
        (("ns1.bodis.com",), True),
        (("ns1.sedoparking.com", "ns1.host.example"), False),
        (("ns1.notbodis.com",), False),
        ((), False),
    ],
)
def test_only_parking_name_servers_park(
    name_servers: tuple[str, ...], *, parked: bool
) -> None:
    """All of them, since others may take over."""
    assert is_parked(name_servers) is parked
