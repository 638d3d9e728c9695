"""The picture decoder with its real child, on honest and hostile files."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image

from monitor.domain.errors import ImageRefused
from monitor.domain.evidence import Picture
from monitor.domain.prints import read_prints
from monitor.images import build_picture_decoder
from tests.integration.monitor.images.pictures import (
    bombs,
    good_pictures,
    kept,
    largest_webp,
    many_frames,
    mutants,
    other_files,
    polyglots,
)

DECODER = build_picture_decoder()


@pytest.mark.parametrize("name", good_pictures())
def test_honest_picture_is_decoded(name: str) -> None:
    """Every variant of the allowed formats works within the child's limits."""
    body, media_type = good_pictures()[name]

    picture = DECODER.decode(body)

    assert replace(picture, prints=(), photo=()) == Picture(
        media_type=media_type, width=40, height=30
    )
    # The example of 16 bits has only the darkest levels.
    assert picture.prints or name == "png_16"


def test_a_logo_has_the_prints_of_an_avatar_and_more() -> None:
    """So that an avatar which is the logo's very file is the same."""
    body, _ = good_pictures()["png"]

    shown = {found.bits for found in read_prints(DECODER.decode(body).prints)}
    known = read_prints(DECODER.decode_logo(body))

    assert shown & {found.bits for found in known}
    assert {"mirrored", "turned by 5 degrees"} <= {found.label for found in known}


def test_a_plain_picture_has_no_prints() -> None:
    """One colour resembles nothing."""
    assert not DECODER.decode(kept(Image.new("RGB", (64, 64), "teal"), "PNG")).prints


@pytest.mark.parametrize("name", polyglots())
def test_polyglot_is_what_it_begins_with(name: str) -> None:
    """What follows a picture does not change what it is."""
    body, media_type = polyglots()[name]

    assert DECODER.decode(body).media_type == media_type


@pytest.mark.parametrize("name", other_files())
def test_other_file_is_refused(name: str) -> None:
    """TIFF, SVG, EPS, PSD and what is no picture at all are not decoded."""
    with pytest.raises(ImageRefused):
        DECODER.decode(other_files()[name])


@pytest.mark.parametrize("name", bombs())
def test_bomb_is_refused(name: str) -> None:
    """A small file that asks for much gets nothing."""
    with pytest.raises(ImageRefused, match="no picture of an allowed format and size"):
        DECODER.decode(bombs()[name])


@pytest.mark.parametrize("name", ["png", "jpeg", "gif", "webp"])
def test_half_a_picture_is_refused(name: str) -> None:
    """Pixels are decoded, not only the header read."""
    body, _ = good_pictures()[name]

    with pytest.raises(ImageRefused):
        DECODER.decode(body[: len(body) // 2])


@pytest.mark.parametrize("form", ["GIF", "JPEG", "PNG", "WEBP"])
def test_largest_picture_fits_into_the_childs_memory(form: str) -> None:
    """4096 x 4096 pixels are allowed, so they must work."""
    body = kept(Image.new("RGB", (4096, 4096)), form)

    assert DECODER.decode(body).width == 4096


def test_the_largest_animation_fits_as_well() -> None:
    """Its decoder holds two whole frames, but not beside all that follows."""
    assert DECODER.decode(largest_webp()).width == 4096


def test_first_frame_is_enough() -> None:
    """A hundred thousand frames take no longer than one."""
    assert DECODER.decode(many_frames(100_000)).media_type == "image/gif"


def test_broken_pictures_do_no_harm() -> None:
    """Whatever is broken in a file, the answer is a picture or a refusal."""
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(outcome, mutants(120, seed=2026)))

    assert set(outcomes) == {"picture", "refused"}


def outcome(body: bytes) -> str:
    """Return how the decoding of `body` ended."""
    try:
        DECODER.decode(body)
    except ImageRefused:
        return "refused"
    return "picture"
