"""Runs the simulator as a process: `python -m monitor.simulator --port 0`.

Prints its port as the first line, once it answers.
"""

import argparse
import sys
from contextlib import suppress
from pathlib import Path

from monitor.simulator.server import LoopbackServer
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import shipped_worlds
from monitor.simulator.world import load_world
from monitor.simulator.worlds import Worlds


def main(argv: list[str]) -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser(prog="python -m monitor.simulator")
    parser.add_argument("--port", type=int, default=0, help="0 takes any free port")
    parser.add_argument("--world", type=Path, help="JSON file of accounts")
    options = parser.parse_args(argv)
    path: Path | None = options.world
    worlds = Worlds(bluesky=load_world(path)) if path else shipped_worlds()
    with LoopbackServer(Simulation(worlds).answer, options.port) as server:
        sys.stdout.write(f"{server.server_port}\n")
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
