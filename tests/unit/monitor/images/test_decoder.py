"""What the parent of the image child believes."""

import pytest

from monitor.domain.errors import ImageRefused, Unavailable
from monitor.domain.evidence import Picture
from monitor.images.decoder import ChildDecoder, read_answer

PIXELS = bytes(256 * 256 * 3)
GOOD = b'{"media_type": "image/png", "width": 40, "height": 30}'


def test_honest_answer_is_a_picture() -> None:
    """The three fields become a picture, and the pixels follow."""
    picture = Picture(media_type="image/png", width=40, height=30)

    assert read_answer(GOOD + b"\n" + PIXELS) == (picture, PIXELS)


@pytest.mark.parametrize(
    "answer",
    [
        GOOD,
        GOOD + b"\n",
        GOOD + PIXELS,
        GOOD + b"\n" + PIXELS[1:],
        GOOD + b"\n" + PIXELS + b"\0",
        GOOD + b"\n\n" + PIXELS,
        GOOD + b" " * 256 + b"\n" + PIXELS,
        PIXELS,
    ],
)
def test_answer_of_another_length_is_refused(answer: bytes) -> None:
    """Too few pixels are no more believed than too many."""
    with pytest.raises(ImageRefused, match="another length"):
        read_answer(answer)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        GOOD[:-1],
        GOOD + b"x",
        GOOD.replace(b"40", b"0"),
        GOOD.replace(b"40", b"-40"),
        GOOD.replace(b"40", b"40.0"),
        GOOD.replace(b"40", b'"40"'),
        GOOD.replace(b"40", b"true"),
        GOOD.replace(b"40", b"[40]"),
        GOOD.replace(b"40", b"9" * 90),
        GOOD.replace(b"40", b"NaN"),
        GOOD.replace(b"40", b"4096").replace(b"30", b"4097"),
        GOOD.replace(b"image/png", b"image/svg+xml"),
        GOOD.replace(b"image/png", b"<script>"),
        GOOD.replace(b'"image/png"', b'["image/png"]'),
        GOOD.replace(b"image/png", b"image/png\xff"),
        GOOD.replace(b"height", b"weight"),
        b"[" * 256,
        "\N{SNOWMAN}".encode("utf-16"),
    ],
)
def test_other_answer_is_refused(answer: bytes) -> None:
    """Nothing else is believed, and nothing of it is quoted."""
    with pytest.raises(ImageRefused, match=r"^the image child's answer"):
        read_answer(answer + b"\n" + PIXELS)


@pytest.mark.parametrize("body", [b"", b"x" * (5 * 1024 * 1024 + 1)])
def test_size_is_checked_before_a_child_starts(body: bytes) -> None:
    """Too little or too much is refused without one."""
    with pytest.raises(ImageRefused):
        ChildDecoder(["/nonexistent"], 1.0).decode(body)


def test_child_that_cannot_start_is_no_verdict() -> None:
    """A machine without memory or with a broken installation condemns no picture."""
    with pytest.raises(Unavailable):
        ChildDecoder(["/nonexistent"], 1.0).decode(b"x")
