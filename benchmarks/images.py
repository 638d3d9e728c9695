"""Hostile pictures against the image child: outcomes, times, memory, what went wrong.

    python -m benchmarks.images [--count 12000] [--seed 1] [--corpora DIR] [--json]

Anything but a picture or a refusal ends the run with the error. DIR holds any further
files, e.g. public corpora of fuzzers. `--json` prints one line for programs.
"""

import argparse
import hashlib
import json
import resource
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path

from monitor.domain.errors import ImageRefused
from monitor.images import build_picture_decoder
from tests.integration.monitor.images.pictures import (
    bombs,
    flat_png,
    good_pictures,
    largest_webp,
    many_frames,
    mutants,
    other_files,
    polyglots,
)

_DECODER = build_picture_decoder()
_SIDE = 4096
"""The largest that is decoded."""
_FRAMES = 100_000
_LONGEST_FILE = 5 * 1024 * 1024
_BETWEEN = 100
"""Hostile files from one honest picture to the next."""


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What became of all files.

    Attributes:
        files: How many were tried.
        outcomes: How often decoding ended how.
        seconds: The slowest file's, by the clock.
        slowest: First digits of its SHA-256.
        replaced: Seconds by the clock until an honest picture was decoded by the next
            child, at most.
        honest: Share of honest pictures that were decoded.
        peak_mib: Most resident memory of any child, or of this process when it was
            about to start one, MiB.
    """

    files: int
    outcomes: dict[str, int]
    seconds: float
    slowest: str
    replaced: float
    honest: float
    peak_mib: float


def hostile_files(count: int, seed: int, corpora: Path | None) -> Iterator[bytes]:
    """Yield `count` files that were made to do harm, then those of `corpora`."""
    made = chain(
        bombs().values(),
        other_files().values(),
        (body for body, _ in polyglots().values()),
        (many_frames(_FRAMES),),
        (flat_png(_SIDE, _SIDE), largest_webp()),
        mutants(count, seed),
    )
    yield from islice(made, count)
    if corpora is not None:
        files = (path for path in sorted(corpora.rglob("*")) if path.is_file())
        for path in files:
            with path.open("rb") as file:
                yield file.read(_LONGEST_FILE)


def tried(files: Iterator[bytes]) -> Tally:
    """Return what becomes of `files`, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(_outcome, _with_honest(files)))
    hostile = [one for one in outcomes if not one.honest]
    honest = [one for one in outcomes if one.honest]
    slowest = max(hostile, key=lambda one: one.seconds)
    kib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return Tally(
        files=len(hostile),
        outcomes=dict(Counter(one.how for one in hostile).most_common()),
        seconds=slowest.seconds,
        slowest=slowest.digest,
        replaced=max(one.seconds for one in honest),
        honest=sum(one.how == _PICTURE for one in honest) / len(honest),
        peak_mib=kib / 1024,
    )


@dataclass(frozen=True, kw_only=True)
class _Outcome:
    how: str
    seconds: float
    digest: str
    honest: bool


_PICTURE = "picture"


def _with_honest(files: Iterator[bytes]) -> Iterator[tuple[bytes, bool]]:
    body, _ = good_pictures()["png"]
    for number, file in enumerate(files):
        yield file, False
        if number % _BETWEEN == 0:
            yield body, True


def _outcome(file: tuple[bytes, bool]) -> _Outcome:
    body, honest = file
    began = time.perf_counter()
    try:
        _DECODER.decode(body)
        how = _PICTURE
    except ImageRefused as error:
        how = str(error)
    return _Outcome(
        how=how,
        seconds=time.perf_counter() - began,
        digest=hashlib.sha256(body).hexdigest()[:12],
        honest=honest,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Run and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpora", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    tally = tried(hostile_files(options.count, options.seed, options.corpora))
    if options.json:
        print(json.dumps(asdict(tally)))
        return
    for how, count in tally.outcomes.items():
        print(f"{count:7} {how}")
    print(f"{tally.files} files, {tally.honest:.0%} of honest pictures between decoded")
    print(f"slowest: {tally.seconds:.2f} s, sha256 {tally.slowest}…")
    print(f"next child: {tally.replaced:.2f} s; most memory: {tally.peak_mib:.0f} MiB")


if __name__ == "__main__":
    main()
