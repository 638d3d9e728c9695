"""Tests of cutting JSON into its parts."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.json_parts import elements, members

JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(JSON))
def test_elements_are_the_ones_json_has(value: list[object]) -> None:
    """Parsed one by one, they are what the whole parses to."""
    parts = elements(json.dumps(value, indent=1).encode())
    assert [json.loads(part) for part in parts] == value


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.text(), JSON))
def test_members_are_the_ones_json_has(value: Mapping[str, object]) -> None:
    """Parsed one by one, they are what the whole parses to."""
    parts = members(json.dumps(value).encode())
    assert {key: json.loads(part) for key, part in parts.items()} == value


@pytest.mark.parametrize(
    "odd", [b'"\\ud800"', b"9" * 5000, b"[" * 3000 + b"]" * 3000, b"nonsense", b""]
)
def test_an_odd_element_leaves_its_neighbours_alone(odd: bytes) -> None:
    """What no parser takes is cut out as it is."""
    assert elements(b'[{"a":"],"}, ' + odd + b", 2]") == (b'{"a":"],"}', odd, b"2")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"<html></html>",
        b'{"a":1}',
        b"[1, 2",
        b"[[1, 2]",
        b"[1]]",
        b"[1]]]]]]]",
        b'["abc]',
        b'["abc\\"]',
        b'["\\',
        b"[}{]",
        b'[{"a":{"b":]}[{1}}]',
    ],
)
def test_what_is_no_array_is_refused(text: bytes) -> None:
    """A truncated or other answer is refused as a whole."""
    with pytest.raises(ValueError, match="JSON"):
        elements(text)


def test_a_member_needs_a_key() -> None:
    """An object of other things is refused."""
    with pytest.raises(ValueError, match="key"):
        members(b"{1, 2}")


def test_escaped_quotes_cost_no_more_than_others() -> None:
    """A hostile string without end is read once, not once a quote."""
    with pytest.raises(ValueError, match="JSON"):
        elements(b'["' + b'\\"' * 200_000 + b"]")
