"""Tests for monitor.images.hashing: bits as imagehash writes them."""

from typing import Final

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from monitor.domain.prints import BITS
from monitor.images.hashing import VIEW, hashed, hashed_figure


def test_the_bits_are_those_that_imagehash_writes() -> None:
    """Stored prints keep their meaning."""
    view = Image.linear_gradient("L").resize((VIEW, VIEW)).rotate(30)

    assert hashed(view) == int(str(imagehash.phash(view, 16, 2)), 16)


SAIL: Final = ((0, 319), (180, 0), (319, 0), (200, 240), (90, 319))
ARROW: Final = ((0, 110), (160, 110), (160, 0), (319, 160), (160, 319), (0, 210))


def noisy(corners: tuple[tuple[int, int], ...], seed: int) -> npt.NDArray[np.float32]:
    """Return a plain figure with noise as JPEG leaves it."""
    image = Image.new("L", (320, 320))
    ImageDraw.Draw(image).polygon(corners, 230)
    small = image.resize((VIEW, VIEW), Image.Resampling.BOX)
    noise = np.random.default_rng(seed).normal(0, 0.02, (VIEW, VIEW))
    levels = np.asarray(small, np.float32) / 255 + noise
    return levels.clip(0, 1).astype(np.float32)


def test_noise_changes_fewer_bits_of_a_plain_figure() -> None:
    """Many of its frequencies are next to zero, and were bits of noise before."""
    wavering = steady = 0
    for seed in range(6):
        one, other = noisy(SAIL, 2 * seed), noisy(SAIL, 2 * seed + 1)
        images = [Image.fromarray((v * 255).astype(np.uint8)) for v in (one, other)]
        wavering += (hashed(images[0]) ^ hashed(images[1])).bit_count()
        steady += (hashed_figure(one) ^ hashed_figure(other)).bit_count()

    assert 3 * steady < 2 * wavering


def test_other_figures_have_other_bits() -> None:
    """Plain as they are."""
    found = hashed_figure(noisy(SAIL, 1)), hashed_figure(noisy(ARROW, 1))

    assert (found[0] ^ found[1]).bit_count() > BITS / 4
