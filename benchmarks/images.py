"""Hostile pictures against the image child: outcomes, times, what went wrong.

    python -m benchmarks.images [--count 10000] [--seed 1]

Anything but a picture or a refusal ends the run with the error.
"""

import argparse
import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from monitor.domain.errors import ImageRefused
from monitor.images import build_picture_decoder
from tests.integration.monitor.images.pictures import bombs, mutants, other_files

_DECODER = build_picture_decoder()


def _outcome(body: bytes) -> tuple[str, float, str]:
    """Return how decoding ended, its seconds, and the file's digest."""
    began = time.perf_counter()
    try:
        _DECODER.decode(body)
        how = "picture"
    except ImageRefused as error:
        how = str(error)
    digest = hashlib.sha256(body).hexdigest()[:12]
    return how, time.perf_counter() - began, digest


def _files(count: int, seed: int) -> Iterator[bytes]:
    yield from bombs().values()
    yield from other_files().values()
    yield from mutants(count, seed)


def main() -> None:
    """Run and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        files = _files(options.count, options.seed)
        outcomes = list(pool.map(_outcome, files))
    for how, count in Counter(how for how, _, _ in outcomes).most_common():
        print(f"{count:7} {how}")
    slowest = max(outcomes, key=lambda outcome: outcome[1])
    print(f"{len(outcomes)} files in {time.perf_counter() - began:.0f} s")
    print(f"slowest: {slowest[1]:.2f} s, {slowest[0]}, sha256 {slowest[2]}…")


if __name__ == "__main__":
    main()
