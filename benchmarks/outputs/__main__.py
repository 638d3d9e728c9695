"""Prints what of attackers' texts is alive where it is shown.

    python -m benchmarks.outputs [--mixtures 2000] [--seed 2026]

Every payload goes into every field of every place, and so do mixtures of them.
Exits with 1 if anything is alive.
"""

import argparse
import sys
from collections import Counter

from benchmarks.outputs.payloads import drawn, payloads
from benchmarks.outputs.places import PLACES


def main() -> int:
    """Print the table; return 1 if anything went through."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mixtures", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=2026)
    asked = parser.parse_args()
    texts = [*payloads(), *drawn(asked.mixtures, asked.seed)]
    alive: Counter[str] = Counter()
    for place in PLACES:
        found = [
            (fault, field, text)
            for field in place.fields
            for text in texts
            for fault in place.faults(field, text)
        ]
        alive.update(fault for fault, _, _ in found)
        shown = len(texts) * len(place.fields)
        print(f"{place.name:10} {shown:7} shown {len(found):5} alive", *found[:3])
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main())
