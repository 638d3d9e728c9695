"""Pictures, honest and hostile, made here from nothing but a seed."""

import io
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from random import Random

from PIL import Image, PngImagePlugin


def kept(image: Image.Image, form: str, **options: object) -> bytes:
    """Return `image` as a file."""
    target = io.BytesIO()
    image.save(target, form, **options)
    return target.getvalue()


@cache
def good_pictures() -> dict[str, tuple[bytes, str]]:
    """Return pictures of 40 x 30 in many variants, with their media types."""
    rgb = Image.effect_noise((40, 30), 90).convert("RGB")
    turned = [rgb.rotate(angle) for angle in (30, 60)]
    frames = {"save_all": True, "append_images": turned}
    exif = Image.Exif()
    exif[0x0112] = 6
    text = PngImagePlugin.PngInfo()
    text.add_itxt("Title", "Müller", zip=True)
    palette = rgb.convert("P", palette=Image.Palette.ADAPTIVE)
    return {
        "png": (kept(rgb, "PNG", pnginfo=text, exif=exif), "image/png"),
        "png_bits": (kept(rgb.convert("1"), "PNG"), "image/png"),
        "png_16": (kept(rgb.convert("L").convert("I;16"), "PNG"), "image/png"),
        "png_alpha": (kept(rgb.convert("RGBA"), "PNG"), "image/png"),
        "png_palette": (kept(palette, "PNG", transparency=3), "image/png"),
        "png_animated": (kept(rgb, "PNG", **frames), "image/png"),
        "jpeg": (kept(rgb, "JPEG", exif=exif, dpi=(72, 72)), "image/jpeg"),
        "jpeg_gray": (kept(rgb.convert("L"), "JPEG"), "image/jpeg"),
        "jpeg_cmyk": (kept(rgb.convert("CMYK"), "JPEG"), "image/jpeg"),
        "jpeg_steps": (kept(rgb, "JPEG", progressive=True), "image/jpeg"),
        "jpeg_mpo": (kept(rgb, "MPO", **frames), "image/jpeg"),
        "gif": (kept(palette, "GIF", transparency=0, comment=b"hi"), "image/gif"),
        "gif_animated": (kept(palette, "GIF", **frames, disposal=2), "image/gif"),
        "webp": (kept(rgb, "WEBP", exif=exif), "image/webp"),
        "webp_lossless": (
            kept(rgb.convert("RGBA"), "WEBP", lossless=True),
            "image/webp",
        ),
        "webp_animated": (kept(rgb, "WEBP", **frames), "image/webp"),
    }


def png(width: int, height: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """Return a gray PNG file that claims a size and holds `chunks`."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), *chunks, (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + _crc(kind + body)


def _crc(data: bytes) -> bytes:
    return struct.pack(">I", zlib.crc32(data))


def flat_png(width: int, height: int) -> bytes:
    """Return a valid black PNG: few bytes, many pixels."""
    rows = zlib.compressobj(9)
    row = b"\0" * (width + 1)
    body = b"".join(rows.compress(row) for _ in range(height)) + rows.flush()
    return png(width, height, (b"IDAT", body))


def largest_webp() -> bytes:
    """Return two frames of 4096 x 4096 as they are animated by `Image.save`.

    Written out, so that whoever measures a child has not just grown by making it.
    """
    return bytes.fromhex(
        "524946468200000057454250565038580a00000002000000ff0f00ff0f00414e494d0600000000"
        "0000000000414e4d4626000000000000000000ff0f00ff0f00000000025650384c0e0000002fff"
        "cfff03071011fd0f4444ff03414e4d4628000000000000000000ff0f00ff0f0000000000565038"
        "4c0f0000002fffcfff030710fd8ffe0722a2ff0100"
    )


def bombs() -> dict[str, bytes]:
    """Return small files that ask for much memory or time."""
    zeros = zlib.compress(b"\0" * 64 * 1024 * 1024, 9)
    gif, webp = good_pictures()["gif"][0], good_pictures()["webp_animated"][0]
    jpeg = good_pictures()["jpeg_gray"][0]
    frame = jpeg.index(b"\xff\xc0") + 5
    return {
        "png_pixels": flat_png(4096, 4097),
        "png_claim": png(60000, 60000, (b"IDAT", zeros)),
        "png_most": png(2**31 - 1, 2**31 - 1, (b"IDAT", zeros)),
        "png_nothing": png(0, 0, (b"IDAT", zlib.compress(b""))),
        "png_text": png(4, 4, *[(b"zTXt", b"a\0\0" + zeros)] * 50),
        "png_profile": png(4, 4, (b"iCCP", b"a\0\0" + zeros)),
        "gif_claim": gif[:6] + b"\xff\xff\xff\xff" + gif[10:],
        "webp_claim": webp[:24] + b"\xff" * 6 + webp[30:],
        "jpeg_claim": jpeg[:frame] + b"\xff\xff\xff\xff" + jpeg[frame + 4 :],
        "webp_most": b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f" + b"\xff" * 12,
    }


def other_files() -> dict[str, bytes]:
    """Return files that are no PNG, JPEG, GIF or WebP."""
    rgb = Image.new("RGB", (40, 30))
    forms = (
        "BMP",
        "DDS",
        "EPS",
        "ICNS",
        "ICO",
        "JPEG2000",
        "PDF",
        "PPM",
        "TGA",
        "TIFF",
    )
    made = {form: kept(rgb, form) for form in forms if form != "ICNS"}
    return made | {
        "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
        "psd": b"8BPS\0\x01" + b"\0" * 6 + b"\0\x03\0\0\0\x1e\0\0\0\x28\0\x08\0\x03",
        "html": b"<!doctype html><title>404</title>",
        "avif": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
        "zip": b"PK\x03\x04" + b"\0" * 60,
        "elf": b"\x7fELF\x02\x01\x01" + b"\0" * 60,
        "zeros": b"\0" * 1000,
        "magic_png": b"\x89PNG\r\n\x1a\n",
        "magic_jpeg": b"\xff\xd8\xff",
        "magic_gif": b"GIF89a",
        "magic_webp": b"RIFF\0\0\0\0WEBPVP8 ",
    }


def polyglots() -> dict[str, tuple[bytes, str]]:
    """Return pictures that are something else besides, with their media types."""
    good = good_pictures()
    page, archive = b"<script>alert(1)</script>", b"PK\x05\x06" + b"\0" * 18
    return {
        "gif_page": (good["gif"][0] + page, "image/gif"),
        "png_archive": (good["png"][0] + archive, "image/png"),
        "jpeg_page": (good["jpeg"][0] + page, "image/jpeg"),
        "gif_png": (good["gif"][0] + good["png"][0], "image/gif"),
    }


def many_frames(count: int) -> bytes:
    """Return an animated GIF with `count` frames."""
    start, end = kept(Image.new("P", (8, 8)), "GIF")[:-1], b";"
    frame = start[start.index(b",") :]
    return start + frame * count + end


def mutants(count: int, seed: int) -> Iterator[bytes]:
    """Yield `count` broken pictures: cut, flipped, spliced, edited."""
    rng, good = Random(seed), [body for body, _ in good_pictures().values()]
    for _ in range(count):
        change = rng.choice((_cut, _flip, _splice, _overwrite))
        yield change(rng, rng.choice(good), rng.choice(good))


def _cut(rng: Random, body: bytes, _other: bytes) -> bytes:
    return body[: rng.randrange(1, len(body))]


def _flip(rng: Random, body: bytes, _other: bytes) -> bytes:
    changed = bytearray(body)
    for _ in range(rng.randint(1, 8)):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def _splice(rng: Random, body: bytes, other: bytes) -> bytes:
    return body[: rng.randrange(1, len(body))] + other[rng.randrange(len(other)) :]


def _overwrite(rng: Random, body: bytes, _other: bytes) -> bytes:
    """Write a number that breaks things into the first bytes, where sizes are."""
    at = rng.randrange(4, min(200, len(body) - 4))
    number = rng.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff", b"\x80\0\0\0"))
    return body[:at] + number + body[at + 4 :]
