"""Kills by the thousand, by the same code that CI runs two hundred with.

python -m benchmarks.kills [--kills 2000] [--database sqlite]
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.databases import NAMES, fresh_database, postgres_server


def main() -> int:
    """Kill on each database; exit 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=2_000)
    parser.add_argument("--database", choices=NAMES, action="append")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    codes = []
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for name in asked.database or NAMES:
            url = fresh_database(name, server, Path(folder), 0)
            command = [sys.executable, "-m", "tests.system.kill_harness"]
            command += ["--database", url, "--kills", str(asked.kills)]
            command += ["--seed", str(asked.seed)]
            sys.stdout.write(f"{name}: ")
            sys.stdout.flush()
            codes.append(subprocess.run(command, check=False).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
