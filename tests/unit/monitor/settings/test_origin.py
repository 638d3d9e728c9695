"""Places of values."""

from pathlib import Path

from monitor.settings.origin import Section, YamlFile
from monitor.settings.problems import Place

FILE = Path("a.yaml")
KEY, VALUE = Place(FILE, 2, 3), Place(FILE, 2, 16)
SECTION = Section(
    YamlFile(
        FILE,
        {"list": [1, {"key_file": "x"}]},
        {(): Place(FILE), ("list", 1, "key_file"): VALUE},
        {("list", 1, "key_file"): KEY},
    )
)


def test_a_value_is_found_by_its_steps() -> None:
    """Keys lead into mappings, indexes into lists, anything else nowhere."""
    assert SECTION.at("list", 1, "key_file").value == "x"
    assert SECTION.at("list", 2).value is None
    assert SECTION.at("list", "key").value is None
    assert SECTION.at("list", 0, "key").value is None


def test_mappings_and_lists_are_asked_for_safely() -> None:
    """Where something else stands, they are empty."""
    assert SECTION.mapping == {"list": [1, {"key_file": "x"}]}
    assert (SECTION.at("list").mapping, SECTION.sequence) == ({}, [])


def test_the_place_of_a_secret_is_that_of_its_file() -> None:
    """An error of `key` is told where `key_file` stands."""
    assert SECTION.at("list", 1, "key").place == VALUE


def test_what_is_missing_stands_where_it_should() -> None:
    """The closest thing around it that was written."""
    assert SECTION.at("other", 5).place == Place(FILE)
    assert SECTION.at("list", 1, "key_file").key_place == KEY
