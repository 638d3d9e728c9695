"""From a practice as written to the domain's value."""

import pytest

from monitor.domain.watch import PracticeId, SameName
from monitor.settings.practice_document import (
    ClinicianEntry,
    LocationEntry,
    PracticeEntry,
    slug,
    to_practice,
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Riverside Family Clinic", "riverside-family-clinic"),
        ("St. Mary's & Co", "st-mary-s-co"),
        ("Río Verde", "rio-verde"),
        ("river_north", "river_north"),
        ("川", ""),
        ("x" * 100, "x" * 64),
    ],
)
def test_a_slug(text: str, word: str) -> None:
    """Letters lose their accents, all else becomes a hyphen."""
    assert slug(text) == word


def test_locations_get_ids() -> None:
    """Given ids stay; others are made of what is known, and numbered."""
    written = [{"city": "Austin"}, {"city": "Austin"}, {"id": "austin"}, {}]
    sites = [LocationEntry.model_validate(site) for site in written]
    practice = to_practice(PracticeId("a"), PracticeEntry(name="A"), sites, ())

    ids = [location.id for location in practice.locations]
    assert ids == ["austin-2", "austin-3", "austin", "location"]


def test_marks_of_handles_and_tags_are_dropped() -> None:
    """People write them as the platforms show them."""
    entry = PracticeEntry.model_validate(
        {
            "name": "A",
            "accounts": [{"platform": "X", "handle": "@a"}],
            "watch": {
                "areas": {
                    "hashtags": ["#austin"],
                    "subreddits": ["r/Austin"],
                    "outlets": ["paper.example"],
                }
            },
        }
    )
    practice = to_practice(PracticeId("a"), entry, (), ())

    assert (practice.accounts[0].platform, practice.accounts[0].handle) == ("x", "a")
    assert (practice.watch.hashtags, practice.watch.subreddits) == (
        ("austin",),
        ("Austin",),
    )
    assert practice.watch.outlets == ("paper.example",)


def test_a_roster_adds_to_the_file() -> None:
    """Clinicians of both are watched."""
    entry = PracticeEntry(name="A", clinicians=(ClinicianEntry(name="Jane Smith"),))
    practice = to_practice(PracticeId("a"), entry, (), [ClinicianEntry(name="Li Wu")])

    assert [person.name for person in practice.clinicians] == ["Jane Smith", "Li Wu"]


def test_namesakes_are_taken_over() -> None:
    """Domains in small letters, as everywhere."""
    other = {
        "city": "Fresno",
        "domains": ["Riverside.EXAMPLE"],
        "phone": "559 555 0100",
    }
    entry = PracticeEntry.model_validate({"name": "A", "same_name": [other]})

    assert to_practice(PracticeId("a"), entry, (), ()).same_name == (
        SameName(city="Fresno", domains=("riverside.example",), phone="559 555 0100"),
    )
