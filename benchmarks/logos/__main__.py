"""How many changed logos are recognised, and how many strangers are taken for them.

    python -m benchmarks.logos [--icons DIR] [--test] [--count 100] [--first 0]

An avatar is compared with all registered logos: its own is to be recognised, and a
picture that shows none of them is wrong if any is. Logos are drawn from seeds, and
with --icons made of the package simple-icons as well. The development half is for
setting constants, the test half (--test) for final runs: one for each part of it, which
begins with logo number --first.
"""

import argparse
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

from benchmarks.logos.artwork import Logo, saved
from benchmarks.logos.changes import CHANGES, COMMON, changed
from benchmarks.logos.drawn import drawn_logo
from benchmarks.logos.icons import icon_logo, slugs
from benchmarks.logos.matching import (
    Seen,
    Values,
    ours,
    pixels_of,
    plainly,
    seen_avatar,
    seen_logo,
)
from benchmarks.logos.strangers import STRANGERS
from monitor.images.prints import prints_of, variants_of

_SEEDS: Final = {"dev": 1_000, "test": 500_000}
_REGISTERED: Final = 200
_OTHERS: Final = 1_000
_PICTURES: Final = 500
_RATES: Final = (0.01, 0.002)
_BANDS: Final = (0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 1.01)


@dataclass(frozen=True)
class Case:
    """A set of logos with its avatars.

    Attributes:
        registered: The logos.
        avatars: One of each change of the first of them, logo after logo.
        strangers: Avatars that show none of them.
    """

    registered: list[Seen]
    avatars: list[Seen]
    strangers: list[Seen]


def registered(make: Callable[[str], Logo], name: str) -> Seen:
    """Take the prints of a logo's file."""
    return seen_logo(make(name).file())


def avatars(make: Callable[[str], Logo], name: str) -> list[Seen]:
    """Take the prints of one avatar of each change."""
    return [
        seen_avatar(changed(make(name), change, name + what))
        for what, change in CHANGES.items()
    ]


def stranger(make: Callable[[str], Logo], name: str) -> Seen:
    """Take the prints of an avatar that shows another logo."""
    what = Random(name).choice(list(CHANGES))
    return seen_avatar(changed(make(name), CHANGES[what], name))


def picture(seed: str) -> Seen:
    """Take the prints of an avatar that shows no logo."""
    chance = Random(seed)
    draw = chance.choice(list(STRANGERS.values()))
    return seen_avatar(saved(draw(chance), "JPEG"))


def cased(make: Callable[[str], Logo], names: Sequence[str], count: int) -> Case:
    """Take all prints, on two processors."""
    own, others = names[:_REGISTERED], names[_REGISTERED : _REGISTERED + _OTHERS]
    seeds = [f"picture of {name}" for name in names[:_PICTURES]]
    with ProcessPoolExecutor(2) as pool:
        shown = pool.map(partial(avatars, make), own[:count])
        return Case(
            registered=list(pool.map(partial(registered, make), own, chunksize=5)),
            avatars=[avatar for each in shown for avatar in each],
            strangers=[
                *pool.map(partial(stranger, make), others, chunksize=10),
                *pool.map(picture, seeds, chunksize=10),
            ],
        )


def main() -> None:
    """Print the tables of one half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--icons", type=Path, help="the unpacked package simple-icons")
    parser.add_argument("--test", action="store_true", help="the held-out half")
    parser.add_argument("--count", type=int, default=100, help="logos that are changed")
    parser.add_argument("--first", type=int, default=0, help="of a half's logos")
    asked = parser.parse_args()
    half = "test" if asked.test else "dev"
    first = _SEEDS[half] + asked.first
    seeds = range(first, first + _REGISTERED + _OTHERS)
    sets = [("drawn", drawn_logo, list(map(str, seeds)))]
    if asked.icons:
        icons = slugs(asked.icons, half)
        # Of a part that is too small the others are taken from the half's beginning.
        part = icons[asked.first :] + icons[: asked.first]
        sets.append(("icons", partial(icon_logo, asked.icons), part))
    for title, make, names in sets:
        began = time.perf_counter()
        case = cased(make, names, asked.count)
        seconds = time.perf_counter() - began
        told = len(case.registered), len(case.avatars), len(case.strangers)
        print("{}: {} logos, {} avatars, {} strangers".format(title, *told), end=" ")
        print(f"in {seconds:.0f} s")
        _print_tables(case)
        _print_cost(make(names[0]).file())


def _print_tables(case: Case) -> None:
    right, wrong = _halves(ours(case.avatars, case.registered))
    strangers = ours(case.strangers, case.registered)
    plain, _ = _halves(plainly(case.avatars, case.registered))
    plain_strangers = plainly(case.strangers, case.registered)
    tables = [
        _recall(own, others.max(axis=1), rate)
        for own, others in ((right, strangers), (plain, plain_strangers))
        for rate in _RATES
    ]
    _print_recall(tables)
    _print_bands(right, np.concatenate((wrong, strangers.ravel())))


def _halves(values: Values) -> tuple[Values, Values]:
    """Return the values of the right logo, one an avatar, and of all others."""
    changes = len(CHANGES)
    own = np.repeat(np.arange(len(values) // changes), changes)
    others = np.ones(values.shape, bool)
    others[np.arange(len(values)), own] = False
    return values[np.arange(len(values)), own], values[others]


def _recall(right: Values, wrong: Values, rate: float) -> tuple[float, list[float]]:
    """Return the threshold of a rate of false images, and the recall by change."""
    limit = float(np.sort(wrong)[-int(rate * len(wrong)) - 1])
    hits = (right > limit).reshape(-1, len(CHANGES))
    return limit, [float(share) for share in hits.mean(axis=0)]


def _print_recall(tables: Sequence[tuple[float, list[float]]]) -> None:
    print("| recall at false images of | 1 % | 0.2 % | plain 1 % | plain 0.2 % |")
    print("|---|---|---|---|---|")
    for number, name in enumerate(CHANGES):
        if number == len(COMMON):
            _print_mean("mean of these, which are common", tables, len(COMMON))
        print(_row(name, (shares[number] for _, shares in tables), 2))
    _print_mean("mean of all", tables, len(CHANGES))
    print(_row("more alike than", (limit for limit, _ in tables), 2))


def _print_mean(
    name: str, tables: Sequence[tuple[float, list[float]]], count: int
) -> None:
    print(_row(name, (float(np.mean(shares[:count])) for _, shares in tables), 3))


def _row(name: str, values: Iterable[float], digits: int) -> str:
    return f"| {name} | " + " | ".join(f"{v:.{digits}f}" for v in values) + " |"


def _print_bands(right: Values, wrong: Values) -> None:
    print("| likeness | right logo | other logo | log of the ratio |")
    print("|---|---|---|---|")
    for low, high in pairwise(_BANDS):
        shares = [((v >= low) & (v < high)).mean() for v in (right, wrong)]
        ratio = f"{np.log(shares[0] / shares[1]):+.1f}" if min(shares) > 0 else ""
        print(
            f"| {low:.2f} to {high:.2f} | {shares[0]:.4f} | {shares[1]:.6f} | {ratio} |"
        )


def _print_cost(file: bytes) -> None:
    pixels = pixels_of(file)
    busy = pixels_of(saved(STRANGERS["scene"](Random(1))))
    for name, work in (
        ("bring to one form", lambda: pixels_of(file)),
        ("prints of an avatar", lambda: prints_of(pixels)),
        ("prints of a photograph", lambda: prints_of(busy)),
        ("prints of a logo", lambda: variants_of(pixels)),
    ):
        began = time.process_time()
        for _ in range(20):
            work()
        print(f"{name}: {(time.process_time() - began) * 50:.1f} ms")


if __name__ == "__main__":
    main()
