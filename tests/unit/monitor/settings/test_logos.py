"""Logos of practices: which files are taken, and what is said of the others."""

import hashlib
import os

import pytest

from monitor.settings.logos import MAX_LOGO_BYTES
from tests.unit.monitor.settings.parts import NAME, PRACTICE, ConfigFolder

PNG = b"\x89PNG\r\n\x1a\n"
ONE = {PRACTICE: f"{NAME}logos: [a.png]\n"}


@pytest.mark.parametrize(
    "body", [PNG, b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8 "]
)
def test_a_picture_is_known_by_its_first_bytes(
    config: ConfigFolder, body: bytes
) -> None:
    """The practice has its digest, and the settings know where it is."""
    config.place("practices/a.png", body)
    settings = config.write(ONE).load()
    digest = hashlib.sha256(body).hexdigest()

    assert settings.practices[0].logos == (digest,)
    assert settings.logos[digest] == config.path / "practices" / "a.png"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", "is no picture of a known format; write the path of a PNG"),
        (b"BM\0\0", "is no picture of a known format; write the path of a PNG"),
        (b"<svg/>", "is no picture of a known format; SVG is not read; export it"),
        (b"\n <?xml?><svg/>", "is no picture of a known format; SVG is not read"),
        (PNG + bytes(MAX_LOGO_BYTES), "is larger than 5 MiB; save it smaller"),
    ],
)
def test_another_file_is_refused(config: ConfigFolder, body: bytes, told: str) -> None:
    """With its line and column, and what to do."""
    config.place("practices/a.png", body)
    place = 'practices/river.yaml:2:9: logo "a.png" '

    assert config.write(ONE).told().startswith(place + told)


@pytest.mark.parametrize("name", ["none.png", ".", "x" * 300])
def test_what_is_no_file_is_refused(config: ConfigFolder, name: str) -> None:
    """Missing files, folders and names that no file can have."""
    written = f'{NAME}logos:\n  - "{name}"\n'
    told = config.write({PRACTICE: written}).told()

    assert told.startswith("practices/river.yaml:3:5: logo ")
    assert len(told.splitlines()) == 1


def test_a_pipe_is_not_waited_for(config: ConfigFolder) -> None:
    """A file that never ends, or never begins, is no logo."""
    config.write(ONE)
    os.mkfifo(config.path / "practices" / "a.png")

    assert "is no file" in config.told()


def test_pictures_are_read_like_logos(config: ConfigFolder) -> None:
    """Portraits and banners, which are compared in another way."""
    config.place("practices/a.png", PNG)
    settings = config.write({PRACTICE: f"{NAME}pictures: [a.png]\n"}).load()

    assert settings.practices[0].pictures == tuple(settings.pictures)
    assert len(settings.pictures) == 1
    assert not settings.logos


def test_a_picture_that_cannot_be_read_is_told(config: ConfigFolder) -> None:
    """Where it is written."""
    told = config.write({PRACTICE: f"{NAME}pictures: [a.png]\n"}).told()

    assert told.startswith('practices/river.yaml:2:12: picture "a.png" is no file')


def test_the_same_logo_twice_is_one(config: ConfigFolder) -> None:
    """Equal bytes are one logo, whatever the files are called."""
    for name in ("a.png", "b.png"):
        config.place(f"practices/{name}", PNG)
    settings = config.write({PRACTICE: f"{NAME}logos: [a.png, b.png]\n"}).load()

    assert len(settings.practices[0].logos) == len(settings.logos) == 1
