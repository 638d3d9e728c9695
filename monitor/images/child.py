"""The image child: reads one picture from stdin and says on stdout what it is.

It runs as a script in an interpreter of its own and imports nothing of
Wardwatch. What decoding needs is imported before the limits are set, and they
are set before the first hostile byte is read. No error is caught: any of them
ends the process, which is an answer too.
"""

import importlib
import io
import json
import resource
import sys
import warnings
from typing import Final

from PIL import Image

# Many phones' JPEGs are MPO: two JPEGs, of which the first is read.
_PLUGINS: Final = ("Gif", "Jpeg", "Mpo", "Png", "WebP")
_FORMATS: Final = ("GIF", "JPEG", "PNG", "WEBP")
_MEDIA_TYPES: Final = {
    "GIF": "image/gif",
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
}
# 4096 x 4096, as Mastodon allows (MAX_MATRIX_LIMIT).
_MAX_PIXELS: Final = 16_777_216
_LIMITS: Final = (
    # Measured with Pillow 13 at 4096 x 4096, address space in MiB: PNG 92,
    # JPEG 142, progressive CMYK JPEG 225, WebP 284, animated WebP 299.
    (resource.RLIMIT_AS, 384 * 1024 * 1024),
    (resource.RLIMIT_CPU, 5),
    (resource.RLIMIT_NOFILE, 3),
    (resource.RLIMIT_NPROC, 0),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_CORE, 0),
)


def main() -> None:
    """Say "ready" on a line, read a picture to its end, and describe it in JSON."""
    _prepare()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdout.write(json.dumps(described(sys.stdin.buffer.read())))


def _prepare() -> None:
    """Load Pillow's decoders, try them on good pictures, and set the limits.

    The trial imports what Pillow imports late: afterwards no file can be opened.
    """
    for name in _PLUGINS:
        importlib.import_module(f"PIL.{name}ImagePlugin")
    Image.MAX_IMAGE_PIXELS = _MAX_PIXELS
    warnings.simplefilter("error")
    for name in _FORMATS:
        example = io.BytesIO()
        Image.new("RGB", (1, 1)).save(example, name)
        described(example.getvalue())
    for limit, value in _LIMITS:
        resource.setrlimit(limit, (value, value))


def described(body: bytes) -> dict[str, str | int]:
    """Decode the first frame of `body` and return its media type, width and height.

    Pillow warns of too many pixels, and in the child a warning is an error.
    """
    with Image.open(io.BytesIO(body), formats=_FORMATS) as image:
        image.load()
        media_type = _MEDIA_TYPES[str(image.format)]
        return {"media_type": media_type, "width": image.width, "height": image.height}


if __name__ == "__main__":
    main()
