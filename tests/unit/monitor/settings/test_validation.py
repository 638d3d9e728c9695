"""Pydantic's errors in our words."""

from pathlib import Path

import pytest
from pydantic import Field

from monitor.domain.sources import JSONValue
from monitor.settings.fields import Document
from monitor.settings.origin import Section, YamlFile
from monitor.settings.problems import Place, Report
from monitor.settings.validation import validate


class Inner(Document):
    """A nested mapping."""

    size: int = Field(ge=1, le=9)
    share: float = 0.5
    exact: bool = False


class Outer(Document):
    """A mapping of mappings."""

    inner: Inner | None = None
    many: dict[str, Inner] = Field(default_factory=dict)


def told(data: dict[str, JSONValue]) -> list[str]:
    """Return what is wrong with `data` as an `Outer`."""
    report, path = Report(), Path("a")
    section = Section(YamlFile(path, data, {(): Place(path)}, {}))
    validate(Outer, data, section, report)
    return [str(problem).removeprefix("a:1:1: ") for problem in report.errors]


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        ({"size": "many"}, "size: not a whole number"),
        ({"size": 1.5}, "size: not a whole number"),
        ({"size": 1, "share": "half"}, "share: not a number"),
        ({"size": 1, "exact": "maybe"}, "exact: neither true nor false"),
        ({"size": 0}, "size: Input should be greater than or equal to 1"),
        ({"siz": 1}, 'unknown key "siz"; did you mean "size"?'),
        ({}, '"size" is missing; add `size: …`'),
        ([], "inner: not a mapping; write {key: value}"),
    ],
)
def test_an_error_in_words(inner: JSONValue, line: str) -> None:
    """One error, without the value that was refused."""
    assert told({"inner": inner}) == [line]


def test_keys_of_nested_mappings_are_known() -> None:
    """The nearest key is one of the mapping that the unknown one stands in."""
    assert told({"many": {"x": {"size": 1, "exakt": True}}}) == [
        'unknown key "exakt"; did you mean "exact"?'
    ]


def test_a_misspelt_key_is_told_once() -> None:
    """It is not missing as well."""
    assert len(told({"inner": {"sizze": 3}})) == 1
