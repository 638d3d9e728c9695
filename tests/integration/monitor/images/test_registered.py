"""Logos from their files to prints, through the real child."""

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from monitor.domain.errors import ConfigError
from monitor.images.registered import logo_prints
from tests.integration.monitor.images.pictures import good_pictures, kept


def stored(folder: Path, body: bytes) -> dict[str, Path]:
    """Return a logo's file by its digest."""
    path = folder / "logo.png"
    path.write_bytes(body)
    return {hashlib.sha256(body).hexdigest(): path}


def test_a_logo_has_prints(tmp_path: Path) -> None:
    """Those of its variants, by the digest of its file."""
    files = stored(tmp_path, good_pictures()["png"][0])
    (found,) = logo_prints(files).items()

    assert found[0] in files
    assert len(found[1]) > 5


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            b"\x89PNG\r\n\x1a\n",
            "logo.png: cannot be used as a picture: this is no picture",
        ),
        (kept(Image.new("RGB", (9, 9)), "PNG"), "logo.png: too plain to tell it from"),
    ],
)
def test_a_useless_logo_is_named(tmp_path: Path, body: bytes, told: str) -> None:
    """The practice would be watched less than its owner thinks."""
    with pytest.raises(ConfigError, match=told):
        logo_prints(stored(tmp_path, body))


def test_a_logo_that_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    """What is compared is what the watchlist's digest says."""
    files = stored(tmp_path, good_pictures()["png"][0])
    stored(tmp_path, good_pictures()["gif"][0])

    with pytest.raises(ConfigError, match="was changed"):
        logo_prints(files)


def test_a_logo_that_went_is_refused(tmp_path: Path) -> None:
    """Between reading the configuration and decoding."""
    files = stored(tmp_path, b"x")
    (tmp_path / "logo.png").unlink()

    with pytest.raises(ConfigError, match="cannot be read"):
        logo_prints(files)
