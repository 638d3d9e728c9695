"""Sources that look up the handles which attackers would register."""

from dataclasses import replace

import pytest

from connectors.kit.lookalikes import MOST, lookalikes_asked, practices_by_likeness
from monitor.domain.watch import Handle, Location
from tests.builders import practice

AUSTIN = (Location(id="main", city="Austin", state="TX"),)


def test_each_handle_is_a_query_that_names_the_place() -> None:
    """Attackers add the city, too."""
    handles = (
        Handle(platform="x", handle="@RiversideFam"),
        Handle(platform="facebook", handle="riversidefam"),
    )
    own = replace(practice(), accounts=handles, locations=AUSTIN)
    (query,) = practices_by_likeness([own])

    assert query == "handles like riversidefam (austin,tx)"
    assert "riversidefamtx" in (lookalikes_asked(query, "x") or ())


def test_a_practice_without_accounts_is_looked_for_by_name() -> None:
    """There a fake is alone."""
    queries = practices_by_likeness([practice(), practice("second")])

    assert queries == {
        "handles like riverside family clinic": ("riverside", "second"),
    }


def test_a_query_asks_for_a_bounded_number_of_handles() -> None:
    """Of its platform."""
    found = lookalikes_asked("handles like riversidefam", "x")

    assert found is not None
    assert 30 < len(found) <= MOST
    assert all(len(handle) <= 15 for handle in found)


@pytest.mark.parametrize("text", ["riverside", "handles like ", "handles like !"])
def test_other_queries_ask_for_none(text: str) -> None:
    """They are search terms."""
    assert lookalikes_asked(text, "x") is None


@pytest.mark.parametrize("name", ["!!!", "a (b"])
def test_what_makes_no_query_is_left_out(name: str) -> None:
    """A configuration may hold any name."""
    queries = practices_by_likeness([replace(practice(), name=name)])

    assert all(lookalikes_asked(query, "x") is None for query in queries)
