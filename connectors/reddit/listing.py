"""Cuts a listing of Reddit into its things, each as it was written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from connectors.kit.json_parts import elements, members
from monitor.domain.errors import Unavailable
from monitor.domain.json_text import parsed

PAGE: Final = 100
"""Most things of one page (Reddit's API: "limit")."""

_LONGEST_CURSOR: Final = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page: things as they were written, and where the next page starts."""

    things: Sequence[bytes]
    after: str | None


def listing_of(body: bytes) -> Listing:
    """Return the page that `body` holds.

    Raises:
        Unavailable: It is no listing.
    """
    try:
        data = members(members(body)["data"])
        after = parsed(data.get("after", b"null"))
        things = elements(data["children"])
    except (KeyError, ValueError) as error:
        raise Unavailable("the answer is no listing") from error
    if not isinstance(after, str) or not 0 < len(after) <= _LONGEST_CURSOR:
        after = None
    return Listing(things=things, after=after)
