"""Texts a CPU second of the whole command `classify`, and the memory that it needs.

    python -m benchmarks.classify [--count 2000] [--rounds 3] [--seed 1]

Made-up texts of 10 to 60 words, none twice, are read from a file by a process of its
own. Its start, imports and model are told apart by a run on one text.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.encoder import texts


class Cost(NamedTuple):
    """CPU seconds of a process, and the MiB that it held at most."""

    seconds: float
    peak: float


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    rates = []
    for _ in range(chosen.rounds):
        start = classify(texts(1, chance))
        whole = classify(texts(chosen.count, chance))
        rates.append((chosen.count - 1) / (whole.seconds - start.seconds))
        print(
            f"{rates[-1]:.0f} texts a CPU second; {start.seconds:.1f} CPU seconds for"
            f" the first; at most {whole.peak:.0f} MiB"
        )
    print(f"median {median(rates):.0f} texts a CPU second")


def classify(written: list[str]) -> Cost:
    """Return what it costs to classify `written`."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, text in enumerate(written):
            file.write(json.dumps({"id": number, "text": text}) + "\n")
        file.flush()
        return _run(Path(file.name))


def _run(path: Path) -> Cost:
    command = [sys.executable, "-m", "monitor", "classify", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"classify ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
