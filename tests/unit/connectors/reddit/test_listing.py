"""Tests of cutting a listing into its things."""

import json

import pytest

from connectors.reddit.listing import listing_of
from monitor.domain.errors import Unavailable


def body(after: object = None, children: str = "[]") -> bytes:
    """Return a listing."""
    return b'{"kind": "Listing", "data": {"after": %s, "children": %s}}' % (
        json.dumps(after).encode(),
        children.encode(),
    )


def test_things_stay_as_they_were_written() -> None:
    """What one of them holds is not understood yet."""
    listing = listing_of(body("t3_a", '[{"a":1e9999}, "\\ud800"]'))
    assert listing.things == (b'{"a":1e9999}', b'"\\ud800"')
    assert listing.after == "t3_a"


@pytest.mark.parametrize("after", [None, "", 7, ["x"], "x" * 999])
def test_without_a_usable_cursor_a_listing_ends(after: object) -> None:
    """Odd ones are not sent back."""
    assert listing_of(body(after)).after is None


@pytest.mark.parametrize(
    "odd", [b"", b"[]", b"<html>", b"{}", b'{"data": []}', body()[:-9], b"[" * 10_000]
)
def test_what_is_no_listing_is_unavailable(odd: bytes) -> None:
    """Gateways answer with all sorts of things."""
    with pytest.raises(Unavailable):
        listing_of(odd)
