"""What `python -m benchmarks.reliability bombs` measures."""

from benchmarks.bombs.cost import LOST, MOST_MIB, cost_of

_INPUT = b"x" * 1024 * 1024


def test_what_goes_off_is_noticed() -> None:
    """Otherwise no bomb would prove anything."""
    cost = cost_of(lambda text: text * 100, _INPUT)

    assert not cost.refused
    assert cost.mebibytes > MOST_MIB
    assert not cost.contained


def test_a_child_that_is_lost_is_noticed() -> None:
    """Its walls are a gigabyte and twenty seconds."""
    assert cost_of(lambda text: text * 10_000, _INPUT) == LOST
