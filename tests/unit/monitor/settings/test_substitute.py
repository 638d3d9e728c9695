"""References to the environment."""

from pathlib import Path

import pytest

from monitor.domain.sources import JSONValue
from monitor.settings.origin import Section, YamlFile
from monitor.settings.problems import Place, Report
from monitor.settings.substitute import Environment


def filled(data: dict[str, JSONValue], **values: str) -> tuple[JSONValue, list[str]]:
    """Return `data` filled in from `values`, and what was told."""
    report, path = Report(), Path("a")
    section = Section(YamlFile(path, data, {(): Place(path)}, {}))
    found = Environment(values, report).fill_mapping(section)
    return found, [problem.cause for problem in report.errors]


def test_references_are_filled_in_everywhere() -> None:
    """In lists and mappings, several in one text; other types stay."""
    data: dict[str, JSONValue] = {"a": ["${X}-${Y}"], "b": {"c": "$X"}, "d": 5}

    assert filled(data, X="1", Y="2") == (
        {"a": ["1-2"], "b": {"c": "$X"}, "d": 5},
        [],
    )


def test_a_value_is_not_looked_through_again() -> None:
    """What a variable holds is text, whatever it looks like."""
    assert filled({"a": "${X}"}, X="${Y}") == ({"a": "${Y}"}, [])


def test_keys_without_value_are_left_out() -> None:
    """In mappings at any depth."""
    assert filled({"a": None, "b": {"c": None}}) == ({"b": {}}, [])


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("${X}", "the environment has no X"),
        ("${X", "an unfinished `${`"),
        ("${a-b}", "an unfinished `${`"),
        ("${}", "an unfinished `${`"),
    ],
)
def test_what_cannot_be_filled_in_is_told(text: str, cause: str) -> None:
    """A misspelt reference must not become a password."""
    assert filled({"a": text})[1] == [cause]
