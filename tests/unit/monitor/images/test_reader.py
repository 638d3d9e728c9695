"""What the reader believes of a decoding child that told a picture whole."""

import pytest

from monitor.domain.errors import ImageRefused
from monitor.domain.image_reading import Metadata
from monitor.images.reader import read_whole

SQUARE = bytes(256 * 256 * 3)
HEAD = b'{"media_type": "image/png", "width": 4, "height": 4, '
GOOD = HEAD + b'"metadata": ["location"], "whole": [2, 1]}\n' + SQUARE + b"abcdef"


def test_honest_answer_is_a_whole_picture() -> None:
    """Its rows follow the square that prints are taken of."""
    whole = read_whole(GOOD)

    assert (whole.width, whole.height, whole.rows) == (2, 1, b"abcdef")
    assert whole.metadata == {Metadata.LOCATION}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        GOOD[:-1],
        GOOD + b"x",
        GOOD.replace(b"[2, 1]", b"[1, 1]"),
        GOOD.replace(b"[2, 1]", b"[-2, -1]"),
        GOOD.replace(b"[2, 1]", b"[4096, 1]"),
        GOOD.replace(b"[2, 1]", b"2"),
        GOOD.replace(b"location", b"31.2,-97.1"),
        GOOD.replace(b'"location"', b"[]"),
        GOOD.replace(b"image/png", b"image/tiff"),
        GOOD.replace(b"{", b"{" + b" " * 1024, 1),
    ],
)
def test_other_answer_is_refused(answer: bytes) -> None:
    """A child that was taken over can tell no more than a picture."""
    with pytest.raises(ImageRefused):
        read_whole(answer)
