"""What `python -m benchmarks.reliability texts` tries, and would notice."""

import pytest

from benchmarks.outputs import faults
from benchmarks.outputs.faults import Fault
from benchmarks.outputs.payloads import FAMILIES
from benchmarks.outputs.places import PLACES, Place
from monitor.registry import channel_specs


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
        row="S7",
        name="bare",
        fields=("text",),
        show=lambda _field, text: text.split("\n"),
        checks=faults.CHATS,
    )

    assert any(fault in bare.faults("text", text) for text in FAMILIES[family])
