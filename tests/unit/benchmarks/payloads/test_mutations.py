"""What is changed in an answer, and that nothing else is."""

import json
from random import Random

import pytest

from benchmarks.payloads.mutations import Items, broken, items_of

LISTED = [{"id": 1, "tags": [{"a": 1}, {"b": 2}]}, {"id": 2}, {"id": 3}]
BODY = json.dumps({"meta": {"n": 3}, "data": {"children": LISTED}}).encode()


@pytest.fixture
def items() -> Items:
    """The items of a listing."""
    found = items_of(BODY)
    assert found is not None
    return found


def test_the_outermost_list_holds_the_items(items: Items) -> None:
    """Not one inside of an item."""
    assert items.way == ("data", "children")
    assert items.size == len(LISTED)


@pytest.mark.parametrize("body", [b"", b"{}", b'{"data":[1,2]}', b'[{"only":1}]'])
def test_what_has_no_items(body: bytes) -> None:
    """One alone has no neighbours that could be harmed."""
    assert items_of(body) is None


def test_an_item_is_taken_out(items: Items) -> None:
    """And only that."""
    left = json.loads(items.without(1))
    assert left["data"]["children"] == [LISTED[0], LISTED[2]]


@pytest.mark.parametrize("seed", range(40))
def test_the_neighbours_of_a_spoilt_item_are_as_they_were(
    items: Items, seed: int
) -> None:
    """Whatever stands beside them, byte for byte."""
    spoilt = items.spoilt(1, Random(seed))
    before, _, _ = json.dumps(json.loads(BODY)).encode().partition(b'{"id": 2}')
    assert spoilt.startswith(before)
    assert spoilt.endswith(b', {"id": 3}]}}')


def test_every_spoilt_item_is_another(items: Items) -> None:
    """Nothing is tried that changes nothing."""
    spoilt = [items.spoilt(0, Random(seed)) for seed in range(100)]
    assert BODY not in spoilt
    assert len({*spoilt}) > 30


def test_a_broken_body_is_another() -> None:
    """Cut off, torn or replaced."""
    assert BODY not in {broken(BODY, Random(seed)) for seed in range(50)}
