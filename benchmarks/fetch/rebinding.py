"""Names that lead outside when they are checked, and inside when it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random

from benchmarks.fetch.attacks import BLOCKS
from benchmarks.fetch.name_server import Reply
from tests.unit.monitor.fetch.address_forms import samples

PUBLIC = ("93.184.215.14", "2606:4700::1111")
_CROWD = 100
_LONGEST_CHAIN = 8
_SLOWEST = 0.01
_INSIDE = [address for block in BLOCKS for address in samples(block, 3)]


@dataclass(frozen=True, kw_only=True)
class Trick:
    """One name and what it does.

    Attributes:
        kind: Which trick it is.
        inside: The address that it is to lead to, at last or among others.
        replies: What is answered to one question after the other.
    """

    kind: str
    inside: str
    replies: Sequence[Reply]


def _flip(rng: Random, inside: str) -> Sequence[Reply]:
    outside = [Reply(addresses=PUBLIC)] * rng.randint(1, 3)
    return [*outside, Reply(addresses=(inside,))]


def _slow_flip(rng: Random, inside: str) -> Sequence[Reply]:
    pause = rng.random() * _SLOWEST
    addresses = (PUBLIC, (inside,))
    return [Reply(addresses=each, seconds=pause) for each in addresses]


def _mixture(rng: Random, inside: str) -> Sequence[Reply]:
    return [Reply(addresses=_shuffled(rng, (*PUBLIC, inside)))]


def _one_family(rng: Random, inside: str) -> Sequence[Reply]:
    outside = PUBLIC[0] if ":" in inside else PUBLIC[1]
    return [Reply(addresses=_shuffled(rng, (outside, inside)))]


def _chain(rng: Random, inside: str) -> Sequence[Reply]:
    names = [f"alias{rng.getrandbits(32)}.example" for _ in range(_LONGEST_CHAIN)]
    aliases = tuple(names[: rng.randint(1, _LONGEST_CHAIN)])
    return [Reply(addresses=PUBLIC), Reply(addresses=(inside,), aliases=aliases)]


def _crowd(rng: Random, inside: str) -> Sequence[Reply]:
    outside = [f"93.184.{rng.randrange(256)}.{number}" for number in range(_CROWD - 1)]
    return [Reply(addresses=_shuffled(rng, (*outside, inside)))]


def _cut(rng: Random, inside: str) -> Sequence[Reply]:
    outside = PUBLIC[1] if ":" in inside else PUBLIC[0]
    pause = rng.random() * _SLOWEST
    return [Reply(addresses=(outside, inside), cut=True, seconds=pause)]


Made = Callable[[Random, str], Sequence[Reply]]

TRICKS: dict[str, Made] = {
    "flip": _flip,
    "slow flip": _slow_flip,
    "mixture": _mixture,
    "one family": _one_family,
    "chain": _chain,
    "crowd": _crowd,
    "cut": _cut,
}
"""By name, what makes the replies."""


def tricks(count: int, seed: int) -> list[Trick]:
    """Return `count` tricks, each kind as often as the others."""
    rng, turns = Random(seed), islice(cycle(TRICKS.items()), count)
    return [_trick(kind, made, rng) for kind, made in turns]


def _trick(kind: str, made: Made, rng: Random) -> Trick:
    inside = rng.choice(_INSIDE)
    return Trick(kind=kind, inside=inside, replies=made(rng, inside))


def _shuffled(rng: Random, addresses: Sequence[str]) -> tuple[str, ...]:
    return tuple(rng.sample(addresses, len(addresses)))
