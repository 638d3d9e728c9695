"""Sources that look up the handles which attackers would register."""

from dataclasses import replace

import pytest

from connectors.kit.lookalikes import MOST, lookalikes_asked, practices_by_likeness
from monitor.domain.watch import Handle, Location, Practice, SameName
from tests.builders import practice

AUSTIN = (Location(id="main", city="Austin", state="TX"),)


def test_each_handle_is_a_query_that_names_the_place() -> None:
    """Attackers add the city, too; accounts of the practice are not asked for."""
    handles = (
        Handle(platform="x", handle="@RiversideFam"),
        Handle(platform="facebook", handle="riversidefam"),
    )
    own = replace(practice(), accounts=handles, locations=AUSTIN)
    (query,) = practices_by_likeness([own], "x")
    asked = lookalikes_asked(query, "x") or ()

    assert query == "handles like riversidefam (austin,tx) [not riversidefam]"
    assert "riversidefamtx" in asked
    assert "riversidefam" not in asked


def test_a_handle_is_asked_for_elsewhere_as_it_is() -> None:
    """It is the likeliest fake; and so is the name, where the practice has none."""
    own = replace(practice(), accounts=(Handle(platform="x", handle="river_fam"),))
    queries = [*practices_by_likeness([own], "reddit")]

    assert queries == [
        "handles like river_fam",
        "handles like riverside family clinic",
    ]
    assert (lookalikes_asked(queries[0], "reddit") or ())[0] == "river_fam"


KNOWN = (Handle(platform="Twitter", handle="RiversideFamily"),)


@pytest.mark.parametrize(
    "registering",
    [
        replace(practice(), accounts=KNOWN),
        replace(practice(), affiliates=KNOWN),
        replace(practice(), former_staff=KNOWN),
        replace(practice(), suppressed=KNOWN),
        replace(practice(), same_name=(SameName(name="Other", accounts=KNOWN),)),
    ],
)
def test_registered_accounts_are_not_asked_for(registering: Practice) -> None:
    """Whatever they are to the practice."""
    (query,) = practices_by_likeness([registering], "x")

    assert query.endswith(" [not riversidefamily]")


def test_accounts_that_are_registered_for_a_time_are_asked_for() -> None:
    """Afterwards they are judged."""
    staff = (Handle(platform="x", handle="riversidefamily", until=1),)
    (query,) = practices_by_likeness([replace(practice(), former_staff=staff)], "x")

    assert "riversidefamily" in (lookalikes_asked(query, "x") or ())


@pytest.mark.parametrize(
    ("platform", "handle", "asked"),
    [
        ("bluesky", "mercy.com", "mercy"),
        ("bluesky", "mercy.co.uk", "mercy"),
        ("bluesky", "mercy.co", "mercy"),
        ("bluesky", "mercy.bsky.social", "mercy"),
        ("bluesky", "clinic.mercy.example", "clinic.mercy"),
        ("mastodon", "@mercy@social.example", "mercy"),
        ("reddit", "u/mercy", "mercy"),
        ("instagram", "mercy.care", "mercy.care"),
    ],
)
def test_what_a_platform_adds_to_a_handle_is_dropped(
    platform: str, handle: str, asked: str
) -> None:
    """Nobody imitates a suffix."""
    own = replace(practice(), accounts=(Handle(platform=platform, handle=handle),))

    assert next(iter(practices_by_likeness([own], "x"))) == f"handles like {asked}"


def test_a_practice_without_accounts_is_looked_for_by_name() -> None:
    """There a fake is alone."""
    queries = practices_by_likeness([practice(), practice("second")], "x")

    assert queries == {
        "handles like riverside family clinic": ("riverside", "second"),
    }


@pytest.mark.parametrize(
    ("name", "city", "handle"),
    [
        ("Mercy (Main)", "", "mercymain"),
        ("Mercy [Main], Inc.", "", "mercymaininc"),
        ("Mercy", "Washington, D.C.", "mercy_washingtondc"),
        ("Mercy", "Austin (TX)", "mercyaustintx"),
    ],
)
def test_signs_in_names_and_places_lose_nothing(
    name: str, city: str, handle: str
) -> None:
    """They would part the query."""
    at = (Location(id="main", city=city),)
    own = replace(practice(), name=name, locations=at)
    (query,) = practices_by_likeness([own], "mastodon")

    assert handle in (lookalikes_asked(query, "mastodon") or ())


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


@pytest.mark.parametrize("name", ["!!!", "()", "\u5317\u4eac\u533b\u9662"])
def test_what_makes_no_handle_is_left_out(name: str) -> None:
    """Asked for as a search term, it would cost money."""
    queries = practices_by_likeness([replace(practice(), name=name)], "x")

    assert queries == {}
