"""Images from their bytes to what is on them, through both children."""

import io
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from monitor.domain.errors import ImageRefused
from monitor.domain.image_reading import ImageFlag, ImageReading, Metadata
from monitor.domain.phi import PhiKind
from monitor.images.children import start
from monitor.images.looking_models import installed_models
from monitor.images.reader import _LOOKING
from monitor.reading import build_image_reader
from tests.integration.monitor.images.pictures import good_pictures

CHART = (
    "Patient: Jane Doe",
    "Date of birth: 03/14/1962",
    "MRN: 4471023",
    "Diagnosis: asthma",
    "Allergies: none",
    "Height: 172 cm",
    "Weight: 80 kg",
    "Room: 12",
    "Ward: 3",
)


def page(lines: tuple[str, ...], size: int = 28) -> Image.Image:
    """Return a page of text."""
    image = Image.new("RGB", (1000, 800), "white")
    font = ImageFont.load_default(size)
    for number, line in enumerate(lines):
        at = (60, 40 + round(2.5 * size) * number)
        ImageDraw.Draw(image).text(at, line, "black", font)
    return image


def read(image: Image.Image, exif: Image.Exif | None = None) -> ImageReading:
    """Return what is read on `image`."""
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=80, exif=exif or Image.Exif())
    return build_image_reader().read(kept.getvalue()).reading


def test_a_photographed_chart_is_read() -> None:
    """Its identifiers are found, it is a document, and no word of it is kept."""
    found = read(page(CHART))

    kinds = {hit.kind for hit in found.hits if hit.tied}
    assert {PhiKind.BIRTH_DATE, PhiKind.RECORD_NUMBER} <= kinds
    assert ImageFlag.DOCUMENT in found.flags
    assert "Jane" not in repr(found)


def test_a_chart_upside_down_is_read() -> None:
    """As phones hold it."""
    found = read(page(CHART).rotate(180))

    assert PhiKind.RECORD_NUMBER in {hit.kind for hit in found.hits}


def test_a_poster_shows_nobody() -> None:
    """A few large words are no patient's."""
    found = read(page(("Flu shots", "are here"), 90))

    assert found == ImageReading()


def test_metadata_are_told_by_their_kind() -> None:
    """Where it was taken, when and with what, never the values."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (30.0, 16.0, 1.0), 3: "W", 4: (97.0, 44.0, 1.0)}
    exif[0x0132] = "2026:01:31 10:00:00"
    exif[0x0110] = "Phone"

    found = read(page(("Welcome",), 90), exif)

    assert found.metadata == frozenset(Metadata)


@pytest.mark.parametrize("body", [b"", b"x", good_pictures()["gif"][0][:20]])
def test_what_is_no_picture_is_refused(body: bytes) -> None:
    """Before anything looks at it."""
    with pytest.raises(ImageRefused):
        build_image_reader().read(body)


def test_the_looking_child_has_its_limits() -> None:
    """It can open no file, start no process, and take no more than its memory."""
    command = [sys.executable, "-I", str(_LOOKING), *map(str, installed_models())]
    with start(command) as process:
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.kill()

    told = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()}
    assert told["Max open files"] == ["3", "3"]
    assert told["Max processes"] == ["0", "0"]
    assert told["Max file size"] == ["0", "0"]
    assert told["Max cpu time"] == ["20", "20"]
    assert told["Max address space"] == [str(1 << 30)] * 2
