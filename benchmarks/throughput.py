"""Records a second from ingest to alert, on both databases in one run.

    python -m benchmarks.throughput [--records 10000] [--rounds 3]

Imports a folder of accounts of which one in a hundred is an impostor, with
every stage real: the folder connector, the detectors, the store, a webhook
receiver in another process that writes to disk before it answers. The databases
take turns, so that a busy machine harms both alike; the ratio is what counts.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.databases import NAMES, fresh_database, postgres_server
from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.pipeline.cycle import run_cycle
from monitor.runtime import SystemClock, SystemRng
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import write_config

IMPOSTOR_EVERY = 100
UNUSED = "http://127.0.0.1:9"


def write_records(folder: Path, count: int) -> None:
    """Write `count` accounts as JSON lines."""
    folder.mkdir()
    with (folder / "accounts.jsonl").open("w") as file:
        for number in range(count):
            impostor = number % IMPOSTOR_EVERY == 0
            account = {
                "kind": "account",
                "platform": "x",
                "external_id": str(number),
                "handle": f"riversidefam{number}" if impostor else f"garden{number}",
                "display_name": "Riverside Family Clinic" if impostor else "A garden",
                "bio": "Send us your insurance id." if impostor else "Roses, mostly.",
            }
            file.write(json.dumps(account) + "\n")


def measure(database: str, folder: Path, records: int) -> float:
    """Return the records a second of one cycle.

    Raises:
        RuntimeError: The cycle did not bring what it should.
    """
    home = folder / f"home{time.monotonic_ns()}"
    home.mkdir()
    write_records(home / "in", records)
    with receiver_process(home / "journal") as receiver:
        write_config(home, database, UNUSED, receiver)
        _watch_the_folder_only(home)
        app = build_app(load_config(home), SystemClock(), SystemRng())
        started = time.monotonic()
        summary = run_cycle(app.stages, app.policy, lambda: False)
        seconds = time.monotonic() - started
        app.store.close()
    expected = len(range(0, records, IMPOSTOR_EVERY))
    if summary.alerts_delivered != expected:
        raise RuntimeError(f"{summary.alerts_delivered} alerts instead of {expected}")
    return records / seconds


def _watch_the_folder_only(home: Path) -> None:
    config = home / "wardwatch.yaml"
    lines = config.read_text().splitlines(keepends=True)
    config.write_text("".join(line for line in lines if "type: bluesky" not in line))


def main() -> None:
    """Print records a second of each round, their medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    rates: dict[str, list[float]] = {name: [] for name in NAMES}
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for number in range(asked.rounds):
            for name in NAMES:
                url = fresh_database(name, server, Path(folder), number)
                rates[name].append(measure(url, Path(folder), asked.records))
    for name, found in rates.items():
        each = " ".join(f"{rate:.0f}" for rate in found)
        sys.stdout.write(f"{name:12} {median(found):8.0f} records/s ({each})\n")
    ratio = median(rates["postgresql"]) / median(rates["sqlite"])
    sys.stdout.write(f"postgresql / sqlite: {ratio:.2f}\n")


if __name__ == "__main__":
    main()
