"""Logos made of the icons of the npm package simple-icons (CC0), in brand colours.

Rasterised by the PyPI package resvg_py (MIT), which only this benchmark needs.
"""

import io
import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image, ImageColor, ImageDraw

from benchmarks.logos.artwork import WHITE, Colour, Logo, apart_from, write

_SIDE: Final = 320
_DARK: Final = ((0, 0, 0), (18, 24, 38), (40, 40, 40))
# On a lighter ink than this, of 255, white is not seen.
_LIGHT: Final = 190
_KINDS: Final = ("plain", "plain", "clear", "clear", "plate", "dark", "white", "wide")


def slugs(folder: Path, half: str) -> list[str]:
    """Return the icons of one half, "dev" or "test", in an order without meaning.

    Args:
        folder: The package as npm unpacks it.
        half: Which; a brand's name decides, so that the halves stay what they are.
    """
    named = [path.stem for path in (folder / "icons").glob("*.svg")]
    digests = {name: sha256(name.encode()).digest() for name in named}
    odd = half == "test"
    chosen = (name for name in named if digests[name][0] % 2 == odd)
    return sorted(chosen, key=lambda name: digests[name][1:])


@cache
def _inks(folder: Path) -> Mapping[str, Colour]:
    """Return each brand's colour by the name of its icon."""
    listed = json.loads((folder / "data" / "simple-icons.json").read_text("utf-8"))
    return {each["slug"]: _rgb(each["hex"]) for each in listed if "slug" in each}


def _rgb(written: str) -> Colour:
    red, green, blue = ImageColor.getrgb(f"#{written}")[:3]
    return red, green, blue


def icon_logo(folder: Path, slug: str) -> Logo:
    """Return the logo of one brand: on white, transparent, dark, a plate, or wide."""
    chance, ink = Random(slug), _inks(folder).get(slug, (0, 0, 0))
    kind = chance.choice(_KINDS)
    light = sum(ink) > 3 * _LIGHT
    if kind in {"plate", "white"}:
        ground = ink if not light else apart_from(chance, WHITE)
        return Logo(_mark(folder, slug, WHITE, chance), ground, kind == "white")
    ground = chance.choice(_DARK) if kind == "dark" or light else WHITE
    shown = ink if _is_seen(ink, ground) else WHITE
    mark = _mark(folder, slug, shown, chance)
    if kind != "wide":
        return Logo(mark, ground, kind == "clear")
    return _with_name(mark, slug, ground, shown, chance)


def _is_seen(ink: Colour, ground: Colour) -> bool:
    return max(abs(a - b) for a, b in zip(ink, ground, strict=True)) > 80


def _mark(folder: Path, slug: str, ink: Colour, chance: Random) -> Image.Image:
    shape = _rasterised((folder / "icons" / f"{slug}.svg").read_text("utf-8"))
    solid = Image.new("RGBA", shape.size, ink)
    solid.putalpha(shape.getchannel("A"))
    margin = int(_SIDE * chance.choice((0, 0.04, 0.12, 0.2)))
    art = Image.new("RGBA", (_SIDE + 2 * margin, _SIDE + 2 * margin))
    art.paste(solid, (margin, margin))
    return art


def _rasterised(drawing: str) -> Image.Image:
    try:
        resvg = import_module("resvg_py")
    except ImportError as error:
        raise SystemExit("icons need the package resvg_py: pip install it") from error
    png = resvg.svg_to_bytes(
        svg_string=drawing, width=_SIDE, height=_SIDE, skip_system_fonts=True
    )
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


def _with_name(
    mark: Image.Image, slug: str, ground: Colour, ink: Colour, chance: Random
) -> Logo:
    side = mark.width
    width = int(side * chance.uniform(2, 3.5))
    art = Image.new("RGBA", (width, side))
    art.paste(mark, (0, 0))
    box = (side * 1.05, side * 0.3, width - side * 1.15, side * 0.4)
    write(ImageDraw.Draw(art), slug.capitalize()[:14], box, ink)
    return Logo(art, ground, chance.random() < 0.5, mark)
