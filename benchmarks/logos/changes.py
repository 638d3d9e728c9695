"""What impostors and platforms make of a logo, by name; each returns a file."""

import io
from collections.abc import Callable
from random import Random
from typing import Final, TypeAlias

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from benchmarks.logos.artwork import (
    WHITE,
    Colour,
    Logo,
    apart_from,
    colour,
    laid,
    saved,
    write,
)
from benchmarks.logos.strangers import face, scene

Change: TypeAlias = Callable[[Logo, Random], Image.Image]

_SIDE: Final = 256
_BLUE: Final = (29, 155, 240)
_TEXTS: Final = ("OFFICIAL", "HELP DESK", "BILLING", "WE ARE HIRING", "24/7")


def changed(found: Logo, change: Change, seed: str) -> bytes:
    """Return the avatar's file that `change` makes, as platforms save it."""
    chance = Random(seed)
    return saved(change(found, chance), "JPEG", chance.randrange(75, 95))


def _placed(found: Logo, ground: Image.Image, share: float) -> Image.Image:
    """Return `ground` with the logo in its middle, that share of its longer side."""
    art = _fitted(found.art, int(_SIDE * share))
    left, top = (_SIDE - art.width) // 2, (_SIDE - art.height) // 2
    seen = ground.convert("RGBA")
    seen.alpha_composite(art, (left, top))
    return seen.convert("RGB")


def _fitted(art: Image.Image, side: int) -> Image.Image:
    scale = side / max(art.size)
    size = max(1, int(art.width * scale)), max(1, int(art.height * scale))
    return art.resize(size, Image.Resampling.LANCZOS)


def _even(ground: Colour) -> Image.Image:
    return Image.new("RGB", (_SIDE, _SIDE), ground)


def _avatar(found: Logo, share: float = 0.87) -> Image.Image:
    return _placed(found, _even(found.ground), share)


def _ink(found: Logo) -> Colour:
    """Return the colour that most of the logo has."""
    pixels = np.asarray(found.art).reshape(-1, 4)
    levels = np.median(pixels[pixels[:, 3] > 128][:, :3], axis=0)
    return int(levels[0]), int(levels[1]), int(levels[2])


def _as_it_is(found: Logo, chance: Random) -> Image.Image:
    return _avatar(found, chance.uniform(0.75, 0.95))


def _small(found: Logo, chance: Random) -> Image.Image:
    side = chance.choice((48, 73, 96))
    return _avatar(found).resize((side, side), Image.Resampling.LANCZOS)


def _strong_jpeg(found: Logo, chance: Random) -> Image.Image:
    body = saved(_avatar(found), "JPEG", chance.randrange(12, 35))
    return Image.open(io.BytesIO(body))


def _in_disc(found: Logo, chance: Random) -> Image.Image:
    mask = Image.new("L", (_SIDE, _SIDE))
    ImageDraw.Draw(mask).ellipse((0, 0, _SIDE - 1, _SIDE - 1), fill=255)
    around = _even(chance.choice((WHITE, (0, 0, 0), (21, 32, 43))))
    return Image.composite(_avatar(found, chance.uniform(0.6, 0.8)), around, mask)


def _padded(found: Logo, chance: Random) -> Image.Image:
    return _avatar(found, chance.uniform(0.4, 0.65))


def _filling(found: Logo, chance: Random) -> Image.Image:
    del chance
    return _avatar(found, 1.0)


def _on_plate(found: Logo, chance: Random) -> Image.Image:
    ink = _ink(found)
    plate = apart_from(chance, ink)
    image, inset = _even(apart_from(chance, plate)), chance.randrange(8, 36)
    box = (inset, inset, _SIDE - inset, _SIDE - inset)
    rounding = (_SIDE / 2 - inset) * chance.choice((0.1, 0.4, 1.0))
    ImageDraw.Draw(image).rounded_rectangle(box, rounding, plate)
    return _placed(found, image, chance.uniform(0.45, 0.6))


def _on_other_ground(found: Logo, chance: Random) -> Image.Image:
    other = _even(apart_from(chance, _ink(found), found.ground))
    return _placed(found, other, chance.uniform(0.6, 0.9))


def _mirrored(found: Logo, chance: Random) -> Image.Image:
    return ImageOps.mirror(_avatar(found, chance.uniform(0.7, 0.95)))


def _turned(found: Logo, chance: Random) -> Image.Image:
    degrees = chance.choice((-1, 1)) * chance.uniform(3, 12)
    how = Image.Resampling.BICUBIC
    return _avatar(found, 0.75).rotate(degrees, how, fillcolor=found.ground)


def _blurred(found: Logo, chance: Random) -> Image.Image:
    return _avatar(found).filter(ImageFilter.GaussianBlur(chance.uniform(2, 4.5)))


def _gray(found: Logo, chance: Random) -> Image.Image:
    return _avatar(found, chance.uniform(0.7, 0.95)).convert("L")


def _hue_turned(found: Logo, chance: Random) -> Image.Image:
    hue, saturation, value = _avatar(found).convert("HSV").split()
    shift = chance.randrange(60, 200)
    other = hue.point([(level + shift) % 256 for level in range(256)])
    return Image.merge("HSV", (other, saturation, value)).convert("RGB")


def _in_other_ink(found: Logo, chance: Random) -> Image.Image:
    ink = apart_from(chance, found.ground)
    solid = Image.new("RGBA", found.art.size, ink)
    solid.putalpha(found.art.getchannel("A"))
    return _avatar(Logo(solid, found.ground, found.transparent))


def _negative(found: Logo, chance: Random) -> Image.Image:
    return ImageOps.invert(_avatar(found, chance.uniform(0.7, 0.95)))


def _lit(found: Logo, chance: Random) -> Image.Image:
    how = chance.choice((ImageEnhance.Brightness, ImageEnhance.Contrast))
    return how(_avatar(found)).enhance(chance.choice((0.5, 0.7, 1.3, 1.5)))


def _saturated(found: Logo, chance: Random) -> Image.Image:
    factor = chance.choice((0.3, 0.6, 1.6, 2.5))
    return ImageEnhance.Color(_avatar(found)).enhance(factor)


def _edges_cut(found: Logo, chance: Random) -> Image.Image:
    cut = int(_SIDE * chance.uniform(0.06, 0.12))
    return _avatar(found, 1.0).crop((cut, cut, _SIDE - cut, _SIDE - cut))


def _with_banner(found: Logo, chance: Random) -> Image.Image:
    avatar, high = _avatar(found, chance.uniform(0.75, 0.9)), chance.uniform(0.14, 0.22)
    top = chance.choice((0.0, 1 - high)) * _SIDE
    draw, paint = ImageDraw.Draw(avatar), apart_from(chance, found.ground)
    draw.rectangle((0, top, _SIDE, top + high * _SIDE), paint)
    box = (10, top + 4, _SIDE - 20, high * _SIDE - 8)
    write(draw, chance.choice(_TEXTS), box, apart_from(chance, paint))
    return avatar


def _with_badge(found: Logo, chance: Random) -> Image.Image:
    avatar, side = _avatar(found, chance.uniform(0.75, 0.95)), chance.randrange(50, 76)
    x, y = (chance.choice((4, _SIDE - side - 4)) for _ in range(2))
    draw, paint = ImageDraw.Draw(avatar), chance.choice((_BLUE, colour(chance)))
    draw.ellipse((x, y, x + side, y + side), paint)
    tick = ((0.25, 0.5), (0.45, 0.7), (0.78, 0.3))
    draw.line([(x + a * side, y + b * side) for a, b in tick], WHITE, 8)
    return avatar


def _framed(found: Logo, chance: Random) -> Image.Image:
    frame = apart_from(chance, found.ground)
    return ImageOps.expand(_avatar(found), chance.randrange(4, 25), frame)


def _in_ring(found: Logo, chance: Random) -> Image.Image:
    avatar, inset = _avatar(found, 0.6), chance.randrange(0, 8)
    box = (inset, inset, _SIDE - inset, _SIDE - inset)
    paint, width = apart_from(chance, found.ground), chance.randrange(6, 20)
    ImageDraw.Draw(avatar).ellipse(box, outline=paint, width=width)
    return avatar


def _on_gradient(found: Logo, chance: Random) -> Image.Image:
    return _placed(found, _gradient(found, chance), chance.uniform(0.6, 0.85))


def _gradient(found: Logo, chance: Random) -> Image.Image:
    ink = _ink(found)
    ends = (_even(apart_from(chance, ink)), _even(apart_from(chance, ink)))
    ramp = Image.linear_gradient("L").rotate(chance.choice((0, 90, 180, 270)))
    return Image.composite(*ends, ramp)


def _noisy(found: Logo, chance: Random) -> Image.Image:
    source = np.random.default_rng(chance.randrange(1 << 32))
    pixels = np.asarray(_avatar(found)).astype(float)
    pixels += source.normal(0, chance.uniform(10, 30), pixels.shape)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def _on_scene(found: Logo, chance: Random) -> Image.Image:
    return _placed(found, scene(chance), chance.uniform(0.6, 0.85))


def _slanted(found: Logo, chance: Random) -> Image.Image:
    lean, rise = (chance.uniform(-0.12, 0.12) for _ in range(2))
    bend, tilt = (chance.uniform(-0.0006, 0.0006) for _ in range(2))
    half = _SIDE / 2
    # Perspective about the middle: x = (x' + lean y') / (bend x' + tilt y' + 1).
    below = 1 - (bend + tilt) * half
    shift = (-(1 + lean) * half + half * below, -(1 + rise) * half + half * below)
    data = (
        (1 + bend * half),
        (lean + tilt * half),
        shift[0],
        (rise + bend * half),
        (1 + tilt * half),
        shift[1],
        bend,
        tilt,
    )
    scaled = [value / below for value in data]
    how = Image.Resampling.BICUBIC
    return _avatar(found, 0.7).transform(
        (_SIDE, _SIDE),
        Image.Transform.PERSPECTIVE,
        scaled,
        how,
        fillcolor=found.ground,
    )


def _watermarked(found: Logo, chance: Random) -> Image.Image:
    avatar = _avatar(found)
    over = Image.new("RGBA", avatar.size)
    ink = (
        *chance.choice((WHITE, (128, 128, 128), (0, 0, 0))),
        chance.randrange(60, 120),
    )
    box = (10, _SIDE * 0.38, _SIDE - 20, _SIDE * 0.24)
    solid = Image.new("L", avatar.size)
    write(ImageDraw.Draw(solid), chance.choice(_TEXTS), box, 255)
    over.paste(ink, mask=solid)
    over = over.rotate(chance.choice((0, 20, 40)))
    return Image.alpha_composite(avatar.convert("RGBA"), over).convert("RGB")


def _squeezed(found: Logo, chance: Random) -> Image.Image:
    factor = chance.choice((0.7, 0.8, 1.25, 1.4))
    return _avatar(found).resize((_SIDE, int(_SIDE * factor)))


def _pasted(
    found: Logo, chance: Random, ground: Image.Image, share: float
) -> Image.Image:
    """Return `ground` with the logo somewhere on it, on its own ground or without."""
    art = found.art if found.emblem is None or chance.random() < 0.5 else found.emblem
    small = _fitted(art, int(_SIDE * share))
    if chance.random() < 0.5:
        small = laid(small, found.ground).convert("RGBA")
    place = (
        chance.randrange(_SIDE - small.width),
        chance.randrange(_SIDE - small.height),
    )
    seen = ground.convert("RGBA")
    seen.alpha_composite(small, place)
    return seen.convert("RGB")


def _quarter_on_plain(found: Logo, chance: Random) -> Image.Image:
    ground = _even(apart_from(chance, _ink(found)))
    return _pasted(found, chance, ground, 0.25)


def _quarter_on_gradient(found: Logo, chance: Random) -> Image.Image:
    return _pasted(found, chance, _gradient(found, chance), 0.25)


def _quarter_on_face(found: Logo, chance: Random) -> Image.Image:
    return _pasted(found, chance, face(chance), 0.25)


def _half_on_plain(found: Logo, chance: Random) -> Image.Image:
    ground = _even(apart_from(chance, _ink(found)))
    return _pasted(found, chance, ground, 0.5)


def _quarter_on_scene(found: Logo, chance: Random) -> Image.Image:
    return _pasted(found, chance, scene(chance), 0.25)


def _half_on_scene(found: Logo, chance: Random) -> Image.Image:
    return _pasted(found, chance, scene(chance), 0.5)


def _half_covered(found: Logo, chance: Random) -> Image.Image:
    avatar = _avatar(found)
    side, share = chance.randrange(4), chance.uniform(0.35, 0.5)
    low, high = (
        (0, int(_SIDE * share)) if side % 2 else (int(_SIDE * (1 - share)), _SIDE)
    )
    box = (low, 0, high, _SIDE) if side < 2 else (0, low, _SIDE, high)
    avatar.paste(apart_from(chance, found.ground), box)
    return avatar


def _on_pattern(found: Logo, chance: Random) -> Image.Image:
    ink = _ink(found)
    ground = _even(apart_from(chance, ink))
    draw, paint, step = (
        ImageDraw.Draw(ground),
        apart_from(chance, ink),
        chance.randrange(14, 40),
    )
    for at in range(0, 2 * _SIDE, step):
        draw.line((at, 0, at - _SIDE, _SIDE), paint, max(2, step // 4))
    return _placed(found, ground, chance.uniform(0.6, 0.85))


def _emblem_alone(found: Logo, chance: Random) -> Image.Image:
    art = found.emblem if found.emblem is not None else found.art
    return _avatar(
        Logo(art, found.ground, found.transparent), chance.uniform(0.7, 0.95)
    )


COMMON: Final[dict[str, Change]] = {
    "as it is": _as_it_is,
    "small": _small,
    "strong JPEG": _strong_jpeg,
    "cropped to a disc": _in_disc,
    "filling the square": _filling,
    "padded": _padded,
    "on a plate": _on_plate,
    "on another ground": _on_other_ground,
    "mirrored": _mirrored,
    "turned 3 to 12 degrees": _turned,
    "blurred": _blurred,
    "gray": _gray,
    "other hues": _hue_turned,
    "in another ink": _in_other_ink,
    "negative": _negative,
    "brightness, contrast": _lit,
    "saturation": _saturated,
    "edges cut 6 to 12 %": _edges_cut,
    "banner with text": _with_banner,
    "badge in a corner": _with_badge,
    "framed": _framed,
    "in a ring": _in_ring,
    "on a gradient": _on_gradient,
    "noise": _noisy,
    "watermark over it": _watermarked,
    "squeezed": _squeezed,
    "slanted": _slanted,
    "half, on plain": _half_on_plain,
    "quarter, on plain": _quarter_on_plain,
    "quarter, on a gradient": _quarter_on_gradient,
    "a third to half covered": _half_covered,
    "emblem alone": _emblem_alone,
}
"""What impostors and platforms do to a logo, by name."""

HARD: Final[dict[str, Change]] = {
    "on a photograph": _on_scene,
    "on a pattern": _on_pattern,
    "half, on a photograph": _half_on_scene,
    "quarter, on a portrait": _quarter_on_face,
    "quarter, on a photograph": _quarter_on_scene,
}
"""What lays it on other pictures, by name."""

CHANGES: Final = {**COMMON, **HARD}
