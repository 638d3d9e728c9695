"""What the image child says of a picture; its limits are tested with processes."""

import io

import pytest
from PIL import Image, ImageDraw, UnidentifiedImageError

from monitor.images.child import described, entire, normal


def drawn(form: str, mode: str = "RGB") -> bytes:
    """Return a small picture."""
    kept = io.BytesIO()
    Image.new(mode, (4, 3)).save(kept, form)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("GIF", "image/gif"),
        ("JPEG", "image/jpeg"),
        ("MPO", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
    ],
)
def test_allowed_format_is_described(form: str, media_type: str) -> None:
    """Type and size are read from the bytes."""
    told, pixels = described(drawn(form))

    assert told == {"media_type": media_type, "width": 4, "height": 3}
    assert len(pixels) == 256 * 256 * 3


@pytest.mark.parametrize("form", ["BMP", "DDS", "EPS", "ICO", "PDF", "PPM", "TIFF"])
def test_other_format_is_not_identified(form: str) -> None:
    """What Pillow could read besides is not even tried."""
    with pytest.raises(UnidentifiedImageError):
        described(drawn(form))


def badge(size: tuple[int, int] = (40, 40), ground: str = "white") -> Image.Image:
    """Return a red square in the middle of an even ground."""
    image = Image.new("RGB", size, ground)
    left, top = size[0] // 2 - 10, size[1] // 2 - 10
    ImageDraw.Draw(image).rectangle((left, top, left + 19, top + 19), "red")
    return image


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (1, 500), (500, 1), (3000, 20)])
def test_every_shape_becomes_a_square(size: tuple[int, int]) -> None:
    """However small, long or large."""
    square = normal(Image.new("RGB", size, "teal"))

    assert (square.size, square.mode) == ((256, 256), "RGB")


@pytest.mark.parametrize("size", [(40, 40), (120, 40), (40, 120), (2000, 2000)])
def test_an_even_border_is_trimmed(size: tuple[int, int]) -> None:
    """What is left is the same, however much room was around it."""
    assert normal(badge(size)).getcolors() == [(256 * 256, (255, 0, 0))]


def test_a_wide_picture_is_padded_with_its_border() -> None:
    """It isn't stretched."""
    wide = Image.new("RGB", (60, 40), "navy")
    ImageDraw.Draw(wide).rectangle((0, 10, 59, 29), "red")

    assert normal(wide).getpixel((128, 20)) == (0, 0, 128)


@pytest.mark.parametrize(
    ("ink", "ground"), [((0, 0, 60), (255, 255, 255)), ((255, 255, 200), (0, 0, 0))]
)
def test_a_transparent_picture_is_laid_on_what_shows_it(
    ink: tuple[int, int, int], ground: tuple[int, int, int]
) -> None:
    """Dark figures on white, light ones on black."""
    image = Image.new("RGBA", (40, 40), (*ground, 0))
    ImageDraw.Draw(image).ellipse((5, 5, 34, 34), (*ink, 255))

    assert normal(image).getpixel((1, 1)) == ground


def test_a_turned_photo_is_put_upright() -> None:
    """As its EXIF says."""
    image = Image.new("RGB", (40, 40), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 9, 9), "red")
    draw.rectangle((20, 20, 29, 29), "blue")
    exif = Image.Exif()
    exif[0x0112] = 3
    kept = io.BytesIO()
    image.save(kept, "PNG", exif=exif)
    _, pixels = described(kept.getvalue())

    upright = Image.frombytes("RGB", (256, 256), pixels)

    assert upright.getpixel((240, 240)) == (255, 0, 0)


def test_sixteen_bits_keep_their_levels() -> None:
    """A gray of 16 bits isn't cut off at 255."""
    image = Image.new("I;16", (4, 4), 0x8000)

    assert normal(image).getpixel((0, 0)) == (128, 128, 128)


@pytest.mark.parametrize("width", [16, 2049])
def test_whole_keeps_levels_of_sixteen_bits(width: int) -> None:
    """An X-ray of 16 bits isn't white to who reads it, however large it is."""
    image = Image.new("I;16", (width, 4), 0x8000)

    assert entire(image).getpixel((0, 0)) == (128, 128, 128)
