"""Prints what reading each bomb costs.

    python -m benchmarks.bombs

Exits with 1 if one is not refused within 100 ms of processor time and 50 MiB.
"""

import sys

from benchmarks.bombs.cost import MOST_MIB, MOST_MILLISECONDS, cost_of
from benchmarks.bombs.inputs import READERS


def main() -> int:
    """Print the table; return 1 if one costs too much."""
    wrong = 0
    print(f"{'read':10} {'bomb':16} {'KiB':>6} {'ms':>8} {'MiB':>6}")
    for what, (reader, bombs) in READERS.items():
        for name, text in bombs.items():
            cost = cost_of(reader, text)
            wrong += not cost.held
            print(f"{what:10} {name:16} {len(text) // 1024:6} {cost}")
    print(f"{wrong} over {MOST_MILLISECONDS} ms or {MOST_MIB} MiB, or not refused")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
