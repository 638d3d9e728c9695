"""Tests of drawn pictures."""

import io
from itertools import pairwise

import pytest
from PIL import Image

from monitor.simulator.pictures import Format, cid, picture


@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_a_picture_can_be_decoded(file_format: Format) -> None:
    """It is of the format that was asked for."""
    image = Image.open(io.BytesIO(picture("seed", file_format)))

    assert (image.format, image.size) == (file_format, (128, 128))


def test_equal_seeds_are_equal_pictures() -> None:
    """Byte by byte, also when drawn again."""
    first = picture("riverside")
    picture.cache_clear()

    assert picture("riverside") == first


def test_other_seeds_look_different() -> None:
    """Many pixels differ, so that no hash of images takes them for the same."""
    shown = [
        Image.open(io.BytesIO(picture(seed, "PNG"))).convert("L").tobytes()
        for seed in ("a", "b", "c")
    ]
    for one, other in pairwise(shown):
        different = sum(x != y for x, y in zip(one, other, strict=True))
        assert different > len(one) / 4


def test_a_cid_is_the_one_of_the_platform() -> None:
    """The known CID of the bytes "hello world"."""
    known = "bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e"

    assert cid(b"hello world") == known
