"""The command `wardwatch`, also `python -m monitor`."""

import sys

from monitor.cli import run_command
from monitor.runtime import SystemClock


def main() -> None:
    """Run the command line and exit with its code."""
    sys.exit(run_command(sys.argv[1:], SystemClock()))


if __name__ == "__main__":
    main()
