"""Reads a practice's logos, portraits and banners: that each can be compared.

Only the first bytes say what a file is; decoding waits until a picture is needed.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from monitor.settings.origin import Section
from monitor.settings.problems import Report, quoted

MAX_LOGO_BYTES: Final = 5 << 20
"""5 MiB: what the decoder takes, and more than platforms take for an avatar."""

_MAGIC: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_MARKUP: Final = (b"<", b"\xef\xbb\xbf<")
_ALLOWED: Final = "write the path of a PNG, JPEG, GIF or WebP file"
_DRAWN: Final = "SVG is not read; export it as a PNG of 256 pixels or more"


def read_logos(
    paths: Iterable[str], section: Section, report: Report, noun: str = "logo"
) -> Iterator[tuple[str, Path]]:
    """Yield the SHA-256 and the place of each logo, after reporting the others.

    Args:
        paths: As written, relative to the file of `section`.
        section: The list of logos.
        report: Takes the problems.
        noun: What such a file is called.
    """
    folder = section.place.file.parent
    for index, written in enumerate(paths):
        path = folder / written
        body, cause, hint = _read(path)
        if cause:
            place = section.at(index).place
            report.error(place, f"{noun} {quoted(written)} {cause}", hint)
        else:
            yield hashlib.sha256(body).hexdigest(), path


def _read(path: Path) -> tuple[bytes, str, str]:
    """Return the bytes of a logo; or what is wrong with it and what to do."""
    try:
        if not path.is_file():
            return b"", "is no file", _ALLOWED
        with path.open("rb") as file:
            body = file.read(MAX_LOGO_BYTES + 1)
    except OSError as error:
        return b"", f"cannot be read: {error.strerror}", _ALLOWED
    if len(body) > MAX_LOGO_BYTES:
        return b"", f"is larger than {MAX_LOGO_BYTES >> 20} MiB", "save it smaller"
    if not _is_picture(body):
        drawn = body.lstrip().startswith(_MARKUP)
        return b"", "is no picture of a known format", _DRAWN if drawn else _ALLOWED
    return body, "", ""


def _is_picture(body: bytes) -> bool:
    webp = body[:4] == b"RIFF" and body[8:12] == b"WEBP"
    return webp or body.startswith(_MAGIC)
