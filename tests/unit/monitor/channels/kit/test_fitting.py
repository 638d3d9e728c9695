"""How much of a message fits."""

import pytest

from monitor.channels.kit.fitting import leading


@pytest.mark.parametrize(
    ("room", "count"), [(30, 3), (29, 2), (25, 2), (24, 1), (14, 0), (0, 0)]
)
def test_the_tail_needs_room_only_if_there_is_one(room: int, count: int) -> None:
    """Three parts of ten, and five for what says that some are left out."""
    assert leading([10, 10, 10], room, 5) == count


def test_a_small_part_does_not_jump_the_queue() -> None:
    """What does not fit ends the message."""
    assert leading([10, 50, 1], 30, 5) == 1
