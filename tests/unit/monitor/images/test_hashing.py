"""Tests for monitor.images.hashing: bits as imagehash writes them."""

import imagehash
from PIL import Image

from monitor.images.hashing import VIEW, hashed


def test_the_bits_are_those_that_imagehash_writes() -> None:
    """Stored prints keep their meaning."""
    view = Image.linear_gradient("L").resize((VIEW, VIEW)).rotate(30)

    assert hashed(view) == int(str(imagehash.phash(view, 16, 2)), 16)
