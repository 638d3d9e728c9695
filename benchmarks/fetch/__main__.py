"""Prints what gets through the guarded client, of thousands of ways inside.

    python -m benchmarks.fetch [--addresses 8] [--tricks 1000] [--controls 12]

Exits with 1 if anything does.
"""

import argparse
import sys
from collections.abc import Callable

from benchmarks.fetch.attacks import attacks, controls
from benchmarks.fetch.bodies import run_bodies
from benchmarks.fetch.rebinding import tricks
from benchmarks.fetch.traps import traps
from benchmarks.fetch.trials import Outcome, run_attacks, run_controls, run_tricks


def main() -> int:
    """Print the table; return 1 if anything got in, or a control did not pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--addresses", type=int, default=8, help="of each block")
    parser.add_argument("--tricks", type=int, default=1000)
    parser.add_argument("--controls", type=int, default=12, help="of each block")
    parser.add_argument("--seed", type=int, default=2026)
    asked = parser.parse_args()
    print(f"{'row':4} {'what':12} {'tried':>7} {'went wrong':>11} {'connected':>10}")
    with traps() as listening:
        done = [
            _told("S1", lambda: run_attacks(attacks(asked.addresses, asked.seed))),
            _told("S2", lambda: run_tricks(tricks(asked.tricks, asked.seed))),
            _told("S1", lambda: run_controls(controls(asked.controls))),
        ]
        caught, ports = listening.caught(), len(listening.listeners)
    bodies = list(run_bodies())
    for body in bodies:
        told = "refused" if body.refused else "READ"
        print(f"S5   {body.name:12} {told}, {body.peak:.1f} MiB at most")
    print(f"{caught} connections came to {ports} listeners on ports 80 and 443")
    held = all(one.held for one in done) and all(one.refused for one in bodies)
    return 0 if held and not caught else 1


def _told(row: str, run: Callable[[], Outcome]) -> Outcome:
    """Run and print one line for each way, and one for them all."""
    outcome = run()
    wrong, connected = len(outcome.passed), len(outcome.connected)
    for what, count in outcome.tried.items():
        print(f"{row:4} {what:12} {count:7}")
    total = outcome.tried.total()
    print(f"{row:4} {'all':12} {total:7} {wrong:11} {connected:10}")
    print(*outcome.passed[:5], *outcome.asked_again[:5], sep="\n", end="")
    return outcome


if __name__ == "__main__":
    sys.exit(main())
