"""What the image child says of a picture; its limits are tested with processes."""

import io

import pytest
from PIL import Image, UnidentifiedImageError

from monitor.images.child import described


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
    told = described(drawn(form))

    assert told == {"media_type": media_type, "width": 4, "height": 3}


@pytest.mark.parametrize("form", ["BMP", "DDS", "EPS", "ICO", "PDF", "PPM", "TIFF"])
def test_other_format_is_not_identified(form: str) -> None:
    """What Pillow could read besides is not even tried."""
    with pytest.raises(UnidentifiedImageError):
        described(drawn(form))
