"""Tests of what can go wrong with pages, on a list of three users."""

import json
from collections.abc import Callable
from functools import partial

import pytest

from monitor.simulator import page_faults
from monitor.simulator.bluesky import Bluesky
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.platform import Platform
from monitor.simulator.world import SimAccount, World

HANDLES = ["a.example", "b.example", "late.example"]
Fault = Callable[[Request, Platform], Answer]


def page(fault: Fault, cursor: str = "", limit: int = 2) -> tuple[list[str], str]:
    """Return the handles of a page of Bluesky's search, and the next cursor."""
    world = World([SimAccount(did=f"did:plc:{h[0]}", handle=h) for h in HANDLES])
    asked = {"q": ["example"], "limit": [str(limit)]}
    request = Request(
        method="GET",
        path="/xrpc/app.bsky.actor.searchActors",
        query={**asked, **({"cursor": [cursor]} if cursor else {})},
        base_url="http://x",
        now=0,
    )
    told = json.loads(fault(request, Bluesky(world)).body)
    return [actor["handle"] for actor in told["actors"]], told.get("cursor", "")


def test_a_repeated_cursor_gives_the_first_page_for_ever() -> None:
    """It is the cursor of every page."""
    first = page(page_faults.repeated_cursor)
    assert first == (HANDLES[:2], "stuck")
    assert page(page_faults.repeated_cursor, "stuck") == first


def test_a_shuffled_page_has_the_same_items() -> None:
    """In one order each time, which is not the platform's."""
    handles, _ = page(page_faults.shuffled, limit=3)
    assert sorted(handles) == HANDLES
    assert handles != HANDLES
    assert page(page_faults.shuffled, limit=3) == (handles, "")


def test_doubled_items_come_twice() -> None:
    """All of them."""
    assert page(page_faults.doubled) == (HANDLES[:2] * 2, "2")


def test_a_short_page_is_gone_on_behind_its_end() -> None:
    """Nothing is skipped."""
    assert page(page_faults.short) == (HANDLES[:1], "1")


def test_an_empty_page_leads_on() -> None:
    """Before each page but the first."""
    assert page(page_faults.empty) == (HANDLES[:2], "2")
    nothing, cursor = page(page_faults.empty, "2")
    assert nothing == []
    assert cursor != "2"
    assert page(page_faults.empty, cursor) == (HANDLES[2:], "")


@pytest.mark.parametrize(("cursor", "found"), [("", HANDLES[:2]), ("1", HANDLES[2:])])
def test_a_deletion_moves_later_pages(cursor: str, found: list[str]) -> None:
    """By one item."""
    assert page(page_faults.shifted, cursor)[0] == found


def test_late_items_are_not_there_yet() -> None:
    """Those that hold a word."""
    assert page(partial(page_faults.late, "late"), limit=3)[0] == HANDLES[:2]
