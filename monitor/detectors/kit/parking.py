"""Where domains are parked: registered, for sale, and showing advertisements."""

from collections.abc import Iterable
from typing import Final

_PARKING: Final = frozenset({
    "above.com", "afternic.com", "bodis.com", "dan.com", "hugedomains.com",
    "namedrive.com", "parkingcrew.net", "parklogic.com", "parkingpage.namecheap.com",
    "sedo.com", "sedoparking.com", "undeveloped.com", "uniregistrymarket.link",
    "voodoo.com", "ztomy.com",
})  # fmt: skip
"""Domains of parking services' name servers. Source: the services named by Vissers et
al., Parking Sensors (NDSS 2015), and markets for domains that have opened since."""


def is_parked(name_servers: Iterable[str]) -> bool:
    """Return whether every one of `name_servers`, and at least one, is for parking."""
    parked = [
        any(host == service or host.endswith(f".{service}") for service in _PARKING)
        for host in name_servers
    ]
    return bool(parked) and all(parked)
