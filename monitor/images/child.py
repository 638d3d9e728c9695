"""The image child: reads one picture from stdin and says on stdout what it is.

The answer is a line of JSON and the picture brought to one form, as raw pixels.
With the argument "whole", what its metadata tells and the whole picture follow.

It runs as a script in an interpreter of its own and imports nothing of
Wardwatch. What decoding needs is imported before the limits are set, and they
are set before the first hostile byte is read. No error is caught: any of them
ends the process, which is an answer too.
"""

import importlib
import io
import json
import resource
import struct
import sys
import warnings
from contextlib import suppress
from typing import Final

from PIL import Image, ImageChops, ImageOps, ImageStat, WebPImagePlugin

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
# Pixels of the answer's sides; the parent expects the same.
_SIDE: Final = 256
# Larger pictures are thinned first: what follows copies all pixels it is given.
_THINNED: Final = 1024
# Pixels of the longer side of a whole picture: of a sheet of paper, letters of ten
# points are then 20 pixels high. The parent expects the same.
_WHOLE: Final = 2048
# Modes that are made smaller as they are; others are brought to one of them first.
_SMOOTH: Final = frozenset({"CMYK", "L", "LA", "RGB", "RGBA", "RGBX", "YCbCr"})
# EXIF 2.32: pointers to the tags of the place and of the picture, and of the latter
# when it was taken; make, model, owner and serial number of the camera.
_PLACE: Final = 0x8825
_SHOT: Final = 0x8769
_LATITUDE: Final = 2
_TIMES: Final = frozenset({0x0132, 0x9003, 0x9004})
_DEVICES: Final = frozenset({0x010F, 0x0110, 0xA430, 0xA431})
# What odd metadata makes Pillow raise; the picture itself may be sound.
_ODD: Final = (KeyError, OSError, SyntaxError, TypeError, ValueError, struct.error)
# Levels of 255 by which JPEG blurs an even border.
_NOISE: Final = 24
# Darker pictures than this mean level are seen on white, others on black.
_MIDDLE: Final = 140
# Smaller pictures have nothing inside their border.
_LEAST_FRAMED: Final = 3
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


class _FirstFrame(WebPImagePlugin.WebPImageFile):
    """A WebP picture whose decoder goes as soon as it gave the first frame.

    It holds two whole pictures, half of what decoding would take at most.
    """

    def _get_next(self) -> tuple[bytes, int, int]:
        frame = super()._get_next()
        del self._decoder
        return frame


def main() -> None:
    """Say "ready" on a line, read a picture to its end, and describe it."""
    whole = sys.argv[1:] == ["whole"]
    _prepare()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    told, pixels = described(sys.stdin.buffer.read(), whole=whole)
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    sys.stdout.buffer.write(pixels)


def _prepare() -> None:
    """Load Pillow's decoders, try them on good pictures, and set the limits.

    The trial imports what Pillow imports late: afterwards no file can be opened.
    """
    for name in _PLUGINS:
        importlib.import_module(f"PIL.{name}ImagePlugin")
    Image.OPEN["WEBP"] = (_FirstFrame, Image.OPEN["WEBP"][1])
    Image.MAX_IMAGE_PIXELS = _MAX_PIXELS
    warnings.simplefilter("error")
    for name in _FORMATS:
        example = io.BytesIO()
        exif = Image.Exif()
        exif[_PLACE], exif[_SHOT] = {_LATITUDE: (1.0, 1.0, 1.0)}, {0x9003: "1"}
        Image.new("RGB", (1, 1)).save(example, name, exif=exif)
        described(example.getvalue(), whole=True)
    for limit, value in _LIMITS:
        resource.setrlimit(limit, (value, value))


def described(
    body: bytes, *, whole: bool = False
) -> tuple[dict[str, str | int | list[int] | list[str]], bytes]:
    """Decode the first frame of `body`: its type and size, and its pixels.

    Pillow warns of too many pixels, and in the child a warning is an error.

    Args:
        body: The picture.
        whole: Whether all of it is wanted.

    Returns:
        Media type, width and height; and the rows of `normal` in RGB. For a whole
        one also its metadata, the sides of `entire`, and the rows of that.
    """
    with Image.open(io.BytesIO(body), formats=_FORMATS) as image:
        image.load()
        media_type = _MEDIA_TYPES[str(image.format)]
        told: dict[str, str | int | list[int] | list[str]] = {
            "media_type": media_type,
            "width": image.width,
            "height": image.height,
        }
        if not whole:
            return told, normal(image).tobytes()
        told["metadata"] = metadata(image)
        seen = entire(image)
        told["whole"] = [seen.width, seen.height]
        return told, normal(image).tobytes() + seen.tobytes()


def metadata(image: Image.Image) -> list[str]:
    """Return what the EXIF data of `image` tell, never what they say.

    Any of "location", "time" and "device".
    """
    with warnings.catch_warnings(), suppress(*_ODD):
        warnings.simplefilter("ignore")
        exif = image.getexif()
        shot = exif.get_ifd(_SHOT).keys() | exif.keys()
        told = {
            "location": _LATITUDE in exif.get_ifd(_PLACE),
            "time": not _TIMES.isdisjoint(shot),
            "device": not _DEVICES.isdisjoint(shot),
        }
        return [name for name, found in told.items() if found]
    return []


def entire(image: Image.Image) -> Image.Image:
    """Return the whole of `image` upright, in RGB, at most `_WHOLE` pixels long."""
    share = min(1.0, _WHOLE / max(image.size))
    if share < 1:
        image = _levelled(image)
        smooth = image if image.mode in _SMOOTH else image.convert("RGBA")
        size = tuple(max(1, int(side * share)) for side in image.size)
        image = smooth.resize((size[0], size[1]), Image.Resampling.BICUBIC)
    return _opaque(ImageOps.exif_transpose(image))


def normal(image: Image.Image) -> Image.Image:
    """Return `image` in the one form that prints are taken of.

    Upright, without transparency and without an even border, padded to a square
    with the border's colour, `_SIDE` pixels wide, in RGB.
    """
    whole = _opaque(ImageOps.exif_transpose(_thinned(image)))
    border = _border(whole)
    bare = whole.crop(_inner(whole, border))
    return ImageOps.pad(bare, (_SIDE, _SIDE), Image.Resampling.LANCZOS, border)


def _thinned(image: Image.Image) -> Image.Image:
    step = -(-max(image.size) // _THINNED)
    if step == 1:
        return image
    size = max(1, image.width // step), max(1, image.height // step)
    return image.resize(size, Image.Resampling.NEAREST)


def _opaque(image: Image.Image) -> Image.Image:
    """Return `image` in RGB, on white or black: on what its colours stand out from."""
    seen = _levelled(image).convert("RGBA")
    light = seen.convert("L").histogram(seen.getchannel("A").point(_is_seen))
    levels = sum(level * count for level, count in enumerate(light))
    ground = "white" if levels < _MIDDLE * sum(light) else "black"
    behind = Image.new("RGBA", seen.size, ground)
    return Image.alpha_composite(behind, seen).convert("RGB")


def _levelled(image: Image.Image) -> Image.Image:
    """Return `image`, a grey of 16 bits in 8: other conversions cut it off at 255."""
    if not image.mode.startswith("I"):
        return image
    return image.point(lambda level: level * (1 / 256)).convert("L")


def _is_seen(alpha: int) -> int:
    return 255 if alpha > _MIDDLE else 0


def _border(image: Image.Image) -> tuple[int, int, int]:
    """Return the middle level of each channel along the four edges."""
    edges = Image.new("L", image.size, 255)
    if min(image.size) >= _LEAST_FRAMED:
        edges.paste(0, (1, 1, image.width - 1, image.height - 1))
    red, green, blue = ImageStat.Stat(image, edges).median
    return red, green, blue


def _inner(
    image: Image.Image, border: tuple[int, int, int]
) -> tuple[int, int, int, int] | None:
    """Return the box of what differs from the border; None for an even picture."""
    apart = ImageChops.difference(image, Image.new("RGB", image.size, border))
    red, green, blue = apart.split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return most.point(lambda level: 255 if level > _NOISE else 0).getbbox()


if __name__ == "__main__":
    main()
