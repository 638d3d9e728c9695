"""Tests for benchmarks.text.__main__: the line of a figure."""

from benchmarks.text.__main__ import line
from benchmarks.text.rows import Row


def test_a_line_tells_whether_a_target_is_met() -> None:
    """With its interval and what was trained on."""
    told = line(
        Row(
            label="scam", measure="macro-F1", tested="posts", trained="messages",
            count=20, figure=0.8, interval=(0.7, 0.9), target=0.84,
        )
    )  # fmt: skip

    assert "posts (messages)" in told
    assert "0.800 [0.700 0.900]  missed at least 0.84" in told
