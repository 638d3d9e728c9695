"""Processes that tests start, the clock they share, and their configuration."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from monitor.runtime import SystemClock
from tests.servers.webhook_receiver import SECRET

CONFIG = """\
database: {database}
fetch: {{allow: ["{simulator_host}"]}}
connectors:
  - {{name: bluesky, type: bluesky, every: 1s, base_url: "{simulator}"}}
  - {{name: files, type: import, every: 1s, folder: in}}
channels:
  - {{name: soc, type: webhook, url: "{receiver}", secret_file: webhook.secret}}
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
