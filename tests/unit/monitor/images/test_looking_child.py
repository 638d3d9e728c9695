"""What the looking child measures; what it reads is tested with processes."""

import numpy as np
import pytest

from monitor.images.looking_child import measured, received, shrunk


def test_rows_follow_their_size() -> None:
    """Width comes first."""
    pixels = received(b"3 2\n" + bytes(range(18)))

    assert pixels.shape == (2, 3, 3)
    assert pixels[1, 2].tolist() == [15, 16, 17]


@pytest.mark.parametrize("body", [b"", b"3 2\n", b"3 2\n" + bytes(17), b"-3 2\nabc"])
def test_other_input_ends_the_child(body: bytes) -> None:
    """The parent then knows of nothing that was seen."""
    with pytest.raises(ValueError, match=r"."):
        received(body)


@pytest.mark.parametrize(
    ("shape", "smaller"),
    [((2000, 1000), (640, 320)), ((100, 50), (100, 50)), ((2048, 1), (640, 1))],
)
def test_a_large_picture_is_shrunk(
    shape: tuple[int, int], smaller: tuple[int, int]
) -> None:
    """However narrow."""
    assert shrunk(np.zeros((*shape, 3), np.uint8)).shape[:2] == smaller


def test_shares_are_measured() -> None:
    """A white field in a dark frame, half of it red."""
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[25:75, 25:75] = 255
    picture[25:75, 50:75, 1:] = 0

    assert measured(picture) == {
        "grey": 0.875,
        "dark": 0.75,
        "dark_border": 1.0,
        "white": 0.125,
    }
