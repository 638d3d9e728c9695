"""Texts a CPU second of the whole command `classify`, and its memory, by encoder.

    python -m benchmarks.classify [--count 1000] [--rounds 3] [--seed 1]

Made-up texts of 10 to 60 words, none twice, are read from a file by a process of its
own; nothing is remembered. Start, imports and model are told apart by a run on one
text. Beside it stands plain sentence-transformers, which does nothing but encode. What
other languages and the longest texts need of memory is told by a run of their own.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from benchmarks.made_up import texts, usable

PLAIN: Final = "plain sentence-transformers"
COMMANDS: Final = {
    PLAIN: ["benchmarks.plain_encoder"],
    **{name.value: ["monitor", "classify", "--encoder", name] for name in usable()},
}


ODD: Final = (
    "Le cabinet était propre et le médecin a pris le temps de nous écouter.",
    "Die Praxis war sauber, aber wir haben zwei Stunden lang gewartet.",
    "La doctora fue muy amable y la cita empezó a la hora prevista.",
    "The nurse was kind and the doctor took her time with us. " * 170,
)
"""Texts that need more memory: three languages, and one of 10,000 characters."""


class Cost(NamedTuple):
    """CPU seconds of a process, and the MiB that it held at most."""

    seconds: float
    peak: float


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    rates: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(asked.rounds):
        one, many = texts(1, chance), texts(asked.count, chance)
        print(f"round {turn + 1}")
        for name, command in COMMANDS.items():
            start, whole, odd = (run(command, each) for each in (one, many, ODD))
            rates[name].append((asked.count - 1) / (whole.seconds - start.seconds))
            ratio = rates[name][-1] / rates[PLAIN][-1]
            print(
                f"{name:27} {rates[name][-1]:4.0f} texts a CPU second, {ratio:.2f} of"
                f" plain; {start.seconds:.1f} CPU seconds for the first text; at most"
                f" {start.peak:.0f} MiB with one, {whole.peak:.0f} MiB with all,"
                f" {odd.peak:.0f} MiB with odd ones",
                flush=True,
            )
    print("median")
    for name, found in rates.items():
        ratios = [a / b for a, b in zip(found, rates[PLAIN], strict=True)]
        print(f"{name:27} {median(found):4.0f}, {median(ratios):.2f} of plain")


def run(command: Sequence[str], written: Sequence[str]) -> Cost:
    """Return what it costs to run the module in `command` on `written`."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        for number, text in enumerate(written):
            file.write(json.dumps({"id": number, "text": text}) + "\n")
        file.flush()
        return _run([sys.executable, "-m", *command, file.name])


def _run(command: Sequence[str]) -> Cost:
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{Path(command[2]).name} ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
