"""Texts a CPU second of each encoder beside plain sentence-transformers, and its drift.

    python -m benchmarks.encoder [--count 400] [--rounds 3] [--seed 1] [--data DIR]

All encode the same made-up texts of 10 to 60 words, in turns, in this process; nothing
is remembered. Seconds are those of the processor, of all threads. Drift is measured on
patients' comments, against plain sentence-transformers; it is left out without them.
"""

import argparse
import random
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final

import numpy as np

from benchmarks.made_up import texts, usable
from benchmarks.patient_comments import DATA, comments
from benchmarks.plain_encoder import PlainEncoder
from monitor.encoders.build import build_bare
from monitor.ports.encoder import Encoder
from monitor.ports.encoder_choice import EncoderChoice
from monitor.settings.cache import cache_folder
from monitor.settings.environ import environ

COMMENTS: Final = 1_000
"""Whose vectors are compared."""


def main() -> None:
    """Print rates, ratios and drift."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", type=Path, default=DATA)
    asked = parser.parse_args()
    cache = cache_folder(environ())
    encoders: dict[str, Encoder] = {PlainEncoder.id: PlainEncoder()}
    encoders |= {n: build_bare(EncoderChoice(name=n), cache) for n in usable()}
    for name, encoder in encoders.items():
        start = time.process_time()
        encoder.encode(["the first text"])
        print(f"{name}: first text {time.process_time() - start:.2f} CPU seconds")
    told = rounds(encoders, asked.count, asked.rounds, random.Random(asked.seed))
    for name, rates in told.items():
        ratios = [
            rate / by for rate, by in zip(rates, told[PlainEncoder.id], strict=True)
        ]
        print(
            f"{name:27} {median(rates):4.0f} texts a CPU second, {median(ratios):.2f}"
            f" of plain ({min(ratios):.2f} to {max(ratios):.2f})"
        )
    if asked.data.is_dir():
        known = [one.text for one in comments(asked.data)]
        drift(encoders, random.Random(asked.seed).sample(known, COMMENTS))


def rounds(
    encoders: Mapping[str, Encoder], count: int, times: int, chance: random.Random
) -> Mapping[str, Sequence[float]]:
    """Return texts a CPU second in each round; who was first is last in the next."""
    rates: dict[str, list[float]] = {name: [] for name in encoders}
    order = list(encoders)
    for _ in range(times):
        batch = texts(count, chance)
        for name in order:
            start = time.process_time()
            encoders[name].encode(batch)
            rates[name].append(count / (time.process_time() - start))
        order.append(order.pop(0))
    return rates


def drift(encoders: Mapping[str, Encoder], read: Sequence[str]) -> None:
    """Print how far vectors are from those of plain sentence-transformers."""
    vectors = {name: encoder.encode(read) for name, encoder in encoders.items()}
    wanted = vectors[PlainEncoder.id]
    for name, found in vectors.items():
        cosines = (found * wanted).sum(axis=1)
        pairs = np.abs(found @ found.T - wanted @ wanted.T).max()
        print(
            f"{name:27} on {len(read)} comments: {np.abs(found - wanted).max():.1e} at"
            f" most in a number, cosine {cosines.mean():.4f} (at least"
            f" {cosines.min():.4f}), {pairs:.3f} at most in a cosine of two comments"
        )


if __name__ == "__main__":
    main()
