"""Texts a CPU second of the encoder, and what its model takes to load and to hold.

    python -m benchmarks.encoder [--count 2000] [--rounds 3] [--seed 1]

Encodes made-up texts of 10 to 60 words in this process. Seconds of encoding are
those of the processor, of all threads; its ratio to wall time says how many threads
worked, if nothing else keeps the machine busy.
"""

import argparse
import os
import random
import time
from collections.abc import Iterator
from statistics import median

from benchmarks.memory import memory_of
from monitor.encoders import build_encoder
from monitor.ports.encoder import Encoder

WORDS = (
    "the a and to of was my I they we is it for at with that this in not on had me "
    "appointment doctor nurse clinic office staff front desk phone call waited hours "
    "bill insurance charged refused rude kind helpful clean parking prescription test "
    "results child mother surgery pain urgent care visit never always again recommend "
    "finally nobody listened explained scheduled cancelled portal message pharmacy"
)


def texts(count: int, chance: random.Random) -> list[str]:
    """Return texts of 10 to 60 words, none twice."""
    words = WORDS.split()
    return [
        " ".join(chance.choices(words, k=chance.randint(10, 60))) + f" {number}."
        for number in range(count)
    ]


def rates(encoder: Encoder, count: int, rounds: int, seed: int) -> Iterator[float]:
    """Yield texts a CPU second of each round, and print it."""
    chance = random.Random(seed)
    for _ in range(rounds):
        batch = texts(count, chance)
        wall, busy = time.perf_counter(), time.process_time()
        encoder.encode(batch)
        busy = time.process_time() - busy
        wall = time.perf_counter() - wall
        print(f"{count} texts: {busy:.1f} CPU seconds, {wall:.1f} of wall time")
        yield count / busy


def main() -> None:
    """Print what loading takes, each round and the median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    encoder = build_encoder()
    before = memory_of(os.getpid())
    wall, busy = time.perf_counter(), time.process_time()
    encoder.encode(["the first text"])
    busy, wall = time.process_time() - busy, time.perf_counter() - wall
    loaded = memory_of(os.getpid())
    print(f"{encoder.id}: first text after {busy:.1f} CPU seconds ({wall:.1f} s)")
    rate = median(rates(encoder, asked.count, asked.rounds, asked.seed))
    done = memory_of(os.getpid())
    print(f"median: {rate:.0f} texts a CPU second")
    print(
        f"resident: {before.resident:.0f} MiB before, {loaded.resident:.0f} loaded, "
        f"{done.resident:.0f} after encoding, {done.peak:.0f} at most"
    )


if __name__ == "__main__":
    main()
