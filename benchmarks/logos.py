"""How many changed logos are recognised, and how many others are taken for them.

    python -m benchmarks.logos [--test] [--count 200]

Logos are drawn from seeds: those of the development half are for setting the
constants, those of the test half (--test) for one final run. Every avatar is
compared with every logo: its own is to be recognised, the others are not.
"""

import argparse
import io
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Final

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image

from benchmarks.logo_pictures import CHANGES, logo
from monitor.domain.prints import bits_of
from monitor.images.child import normal
from monitor.images.prints import prints_of, variants_of

_SEEDS: Final = {"dev": 1_000, "test": 500_000}
_RATES: Final = (0.01, 0.001, 0.0001)
_BANDS: Final = (0.0, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1.01)

Values = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Drawn:
    """A logo's prints and those of its changed avatars; of plain hashes as well."""

    variants: tuple[int, ...]
    plain: int
    avatars: tuple[tuple[int, ...], ...]
    plain_avatars: tuple[int, ...]


def drawn(seed: int) -> Drawn:
    """Draw a logo and its avatars, and take their prints."""
    found, chance = logo(seed), Random(seed + 7)
    files = [change(found, chance) for change in CHANGES.values()]
    return Drawn(
        variants=bits_of(variants_of(_pixels(found.file()))),
        plain=_plain_hash(found.file()),
        avatars=tuple(bits_of(prints_of(_pixels(file))) for file in files),
        plain_avatars=tuple(map(_plain_hash, files)),
    )


def _pixels(file: bytes) -> bytes:
    with Image.open(io.BytesIO(file)) as image:
        return normal(image).tobytes()


def _plain_hash(file: bytes) -> int:
    with Image.open(io.BytesIO(file)) as image:
        return int(str(imagehash.phash(image.convert("RGB"))), 16)


def alike(
    avatars: Sequence[Iterable[int]], logos: Sequence[Iterable[int]], bits: int
) -> Values:
    """Return how alike each avatar and each logo are, as `resemblance` has it."""
    width = bits // 8
    starts = np.cumsum([0, *(len(tuple(prints)) for prints in logos)])[:-1]
    every = _bytes((p for prints in logos for p in prints), width)
    rows = []
    for prints in avatars:
        apart = np.bitwise_count(_bytes(prints, width)[:, None] ^ every).sum(axis=2)
        nearest = apart.min(axis=0, initial=bits)
        rows.append(np.minimum.reduceat(nearest, starts))
    return np.maximum(0.0, 1.0 - np.array(rows) / (bits / 2))


def _bytes(prints: Iterable[int], width: int) -> npt.NDArray[np.uint8]:
    joined = b"".join(found.to_bytes(width, "big") for found in prints)
    return np.frombuffer(joined, np.uint8).reshape(-1, width)


def main() -> None:
    """Print the tables of one half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--test", action="store_true", help="the held-out half")
    parser.add_argument("--count", type=int, default=200, help="logos")
    asked = parser.parse_args()
    first = _SEEDS["test" if asked.test else "dev"]
    began = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        found = list(pool.map(drawn, range(first, first + asked.count), chunksize=5))
    seconds = time.perf_counter() - began
    prints = [avatar for each in found for avatar in each.avatars]
    print(f"{len(found)} logos, {len(prints)} avatars in {seconds:.0f} s")
    ours = alike(prints, [each.variants for each in found], 256)
    plain = alike(
        [[avatar] for each in found for avatar in each.plain_avatars],
        [[each.plain] for each in found],
        64,
    )
    _print_recall(ours, plain)
    _print_bands(ours)
    _print_cost(first)


def _halves(values: Values) -> tuple[Values, Values]:
    """Return the values of the right logo, a row an avatar, and of all others."""
    avatars, logos = values.shape
    own = np.repeat(np.arange(logos), avatars // logos)
    right = values[np.arange(avatars), own]
    others = np.ones(values.shape, bool)
    others[np.arange(avatars), own] = False
    return right, values[others]


def _recall(values: Values, rate: float) -> tuple[float, list[float]]:
    """Return the threshold of a rate of false matches, and the recall by change."""
    right, wrong = _halves(values)
    limit = float(np.sort(wrong)[-int(rate * len(wrong)) - 1])
    hits = (right > limit).reshape(-1, len(CHANGES))
    return limit, [float(share) for share in hits.mean(axis=0)]


def _print_recall(ours: Values, plain: Values) -> None:
    tables = [_recall(ours, rate) for rate in _RATES]
    tables.append(_recall(plain, 0.001))
    print(
        "| recall at false matches of | 1 % | 0.1 % | 0.01 % | 0.1 %, one plain pHash |"
    )
    print("|---|---|---|---|---|")
    for number, name in enumerate(CHANGES):
        shares = " | ".join(f"{shares[number]:.2f}" for _, shares in tables)
        print(f"| {name} | {shares} |")
    means = " | ".join(f"{np.mean(shares):.3f}" for _, shares in tables)
    print(f"| mean | {means} |")
    print("| more alike than | " + " | ".join(f"{at:.2f}" for at, _ in tables) + " |")


def _print_bands(values: Values) -> None:
    right, wrong = _halves(values)
    print("| likeness | right logo | other logo | log of the ratio |")
    print("|---|---|---|---|")
    for low, high in pairwise(_BANDS):
        shares = [((v >= low) & (v < high)).mean() for v in (right, wrong)]
        ratio = f"{np.log(shares[0] / shares[1]):+.1f}" if min(shares) > 0 else ""
        print(
            f"| {low:.2f} to {high:.2f} | {shares[0]:.4f} | {shares[1]:.6f} | {ratio} |"
        )


def _print_cost(seed: int) -> None:
    file = logo(seed).file()
    pixels = _pixels(file)
    for name, work in (
        ("bring to one form", lambda: _pixels(file)),
        ("prints of an avatar", lambda: prints_of(pixels)),
        ("prints of a logo", lambda: variants_of(pixels)),
    ):
        began = time.process_time()
        for _ in range(50):
            work()
        print(f"{name}: {(time.process_time() - began) * 20:.1f} ms")


if __name__ == "__main__":
    main()
