"""Each bomb of `python -m benchmarks.bombs`, for what it does and not how fast."""

import pytest

from benchmarks.bombs.cost import LOST, MOST_MIB, Reader, cost_of
from benchmarks.bombs.inputs import READERS

each_bomb = pytest.mark.parametrize(
    ("reader", "bomb"),
    [
        pytest.param(reader, bomb, id=f"{what}-{name}")
        for what, (reader, bombs) in READERS.items()
        for name, bomb in bombs.items()
    ],
)


@each_bomb
def test_a_bomb_is_refused_in_little_room(reader: Reader, bomb: bytes) -> None:
    """The child that reads it is killed where it takes a gigabyte, or 20 seconds."""
    cost = cost_of(reader, bomb)

    assert cost.refused
    assert cost.mebibytes <= MOST_MIB


def test_what_goes_off_is_noticed() -> None:
    """Otherwise all of the above would prove nothing."""
    held = cost_of(lambda text: text * 100, b"x" * 1024 * 1024)

    assert not held.refused
    assert held.mebibytes > MOST_MIB
    assert cost_of(lambda text: text * 10_000, b"x" * 1024 * 1024) == LOST
