"""Each payload of `python -m benchmarks.outputs` once in each place."""

from itertools import cycle

import pytest

from benchmarks.outputs import faults
from benchmarks.outputs.faults import Fault
from benchmarks.outputs.payloads import FAMILIES, payloads
from benchmarks.outputs.places import PLACES, Place
from monitor.registry import channel_specs

each_place = pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)


@each_place
def test_nothing_is_alive(place: Place) -> None:
    """Neither link nor mention, neither control nor line of their own."""
    turns = zip(payloads(), cycle(place.fields), strict=False)
    alive = [(field, text, place.faults(field, text)) for text, field in turns]

    assert [found for found in alive if found[2]] == []


def test_every_channel_is_a_place() -> None:
    """One that is registered is attacked."""
    assert set(channel_specs()) <= {place.name for place in PLACES}


@pytest.mark.parametrize(
    ("family", "fault"),
    [
        ("mentions", Fault.MENTION),
        ("links", Fault.LINK),
        ("markup", Fault.MARKUP),
        ("lines", Fault.LINE),
        ("escapes", Fault.CONTROL),
        ("hidden", Fault.CONTROL),
    ],
)
def test_a_place_that_escapes_nothing_is_caught(family: str, fault: Fault) -> None:
    """Otherwise all of the above would prove nothing."""
    bare = Place(
        name="bare",
        fields=("text",),
        show=lambda _field, text: text.split("\n"),
        checks=faults.CHATS,
    )

    assert any(fault in bare.faults("text", text) for text in FAMILIES[family])
