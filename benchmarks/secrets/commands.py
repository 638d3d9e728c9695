"""Runs command lines that come on stdin, one in JSON a line; says when each is done.

    python -m benchmarks.secrets.commands

One process for many commands: loading all SDKs takes longer than the commands.
"""

import json
import sys

from monitor.cli import run_command
from monitor.domain.time import DAY
from tests.system.children import ShiftedClock

DONE = "command done"
"""Begins the line behind what a command printed."""


def main() -> None:
    """Run every line, each so many days from now, until stdin ends."""
    for line in sys.stdin:
        days, *words = json.loads(line)
        code = run_command(words, ShiftedClock(offset=days * DAY))
        sys.stdout.write(f"\n{DONE} {code}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
