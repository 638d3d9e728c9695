"""Processes that tests start, the clock they share, and their configuration."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import sqlalchemy as sa

from monitor.runtime import SystemClock
from tests.servers.webhook_receiver import SECRET, read_journal

COMMAND = Path(sys.executable).with_name("wardwatch")
READY_WITHIN = 60.0

CONFIG = """\
database: {database}
fetch: {{allow: ["{simulator_host}"]}}
connectors:
  - {{name: bluesky, type: bluesky, every: 1s, base_url: "{simulator}"}}
  - {{name: files, type: import, every: 1s, folder: in}}
channels:
  - name: soc
    type: webhook
    url: "{receiver}"
    secret_file: webhook.secret
    # Nobody reads them, and each test sends a day's within minutes.
    most_an_hour: 3600
routes:
  - {{kinds: [impersonation], to: [soc]}}
unrouted:
{unrouted}
"""

UNROUTED = [
    "takeover",
    "lookalike_domain",
    "listing_hijack",
    "negative_review",
    "negative_mention",
    "surge",
    "misinformation",
    "phi_exposure",
    "harassment",
    "scam",
    "praise",
    "coverage",
]

PRACTICE = """\
id: riverside
name: Riverside Family Clinic
domains: [riversidefamily.example]
accounts:
  - {platform: x, handle: riversidefam}
  - {platform: bluesky, handle: riversidefamily.example}
"""


@dataclass
class ShiftedClock(SystemClock):
    """The machine's clock, moved by `offset` microseconds."""

    offset: int = 0

    def now(self) -> int:
        """Return the shifted time."""
        return super().now() + self.offset


def write_config(home: Path, database: str, simulator: str, receiver: str) -> None:
    """Write a configuration for one practice, every part on loopback."""
    (home / "practices").mkdir()
    (home / "practices" / "riverside.yaml").write_text(PRACTICE)
    secret = home / "webhook.secret"
    secret.touch(mode=0o600)
    secret.write_text(SECRET)
    text = CONFIG.format(
        database=database,
        simulator=simulator,
        simulator_host=simulator.removeprefix("http://"),
        receiver=receiver,
        unrouted="\n".join(f"  {kind}: not watched in this test" for kind in UNROUTED),
    )
    (home / "wardwatch.yaml").write_text(text)


@contextmanager
def simulator_process() -> Iterator[str]:
    """Run the platform simulator in a process of its own; give its address.

    Nobody is there until a test creates accounts.
    """
    nobody = Path(__file__).with_name("nobody.json")
    command = [sys.executable, "-m", "monitor.simulator", "--world", str(nobody)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.kill()


def working_service(home: Path, database: str) -> subprocess.Popen[bytes]:
    """Start the installed command; return it once it stores or sends something.

    Its messages go to the receiver whose journal is in `home`.
    """
    before = _progress(home, database)
    with (home / "log").open("ab") as log:
        command = [str(COMMAND), "run", "--config", str(home)]
        # In a session of its own it has no terminal, as a service has none.
        service = subprocess.Popen(
            command, stdout=log, stderr=log, start_new_session=True
        )
    deadline, pause = time.monotonic() + READY_WITHIN, Event()
    while _progress(home, database) == before:
        if time.monotonic() > deadline or service.poll() is not None:
            service.kill()
            raise TimeoutError((home / "log").read_text()[-2000:])
        # The service that is waited for needs the processor, too.
        pause.wait(0.05)
    return service


def _progress(home: Path, database: str) -> tuple[int, int]:
    """Return how many records are stored and how many messages were received."""
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        tables = sa.inspect(connection).get_table_names()
        stored = 0
        if "records" in tables:
            found = connection.execute(sa.text("SELECT count(*) FROM records"))
            stored = int(found.scalar_one())
    engine.dispose()
    return stored, len(read_journal(home / "journal"))
