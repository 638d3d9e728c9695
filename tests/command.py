"""The real command line, run in this process on a configuration of its own."""

import json
import logging
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import structlog

from monitor.cli import run_command
from tests.fakes.runtime import FakeClock
from tests.servers.webhook_receiver import SECRET
from tests.system.children import PRACTICE, UNROUTED

CONFIG = """\
database: {database}
encoder: onnx
fetch: {{allow: {allow}}}
connectors: {connectors}
channels:
  - {{name: soc, type: webhook, url: "{receiver}", secret_file: webhook.secret}}
routes:
  - {{kinds: [impersonation], to: [soc]{digest}}}
unrouted: {unrouted}
"""

FILES = {"name": "files", "type": "import", "every": "1m", "folder": "in"}
NOBODY = "http://127.0.0.1:9/"
"""Where no receiver listens."""


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What the last line of its results says."""
        return json.loads(self.out.splitlines()[-1])


@dataclass(frozen=True)
class Wardwatch:
    """`wardwatch`, called like `wardwatch("cases list", "--json")`."""

    home: Path
    clock: FakeClock
    capsys: pytest.CaptureFixture[str]

    def __call__(self, command: str, *arguments: str) -> Ran:
        """Run a command and return what it did."""
        words = [*command.split(), "--config", str(self.home), *arguments]
        code = run_command(words, self.clock)
        return Ran(code, *self.capsys.readouterr())

    def configure(
        self,
        database: str,
        *connectors: dict[str, str],
        receiver: str = NOBODY,
        practice: str = PRACTICE,
        digest: str = "",
    ) -> None:
        """Write the configuration; every `base_url` may be fetched from."""
        urls = [c["base_url"] for c in connectors if "base_url" in c]
        (self.home / "practices").mkdir(exist_ok=True)
        (self.home / "practices" / "riverside.yaml").write_text(practice)
        secret = self.home / "webhook.secret"
        secret.touch(mode=0o600)
        secret.write_text(SECRET)
        text = CONFIG.format(
            database=json.dumps(database),
            allow=json.dumps([url.removeprefix("http://") for url in urls]),
            connectors=json.dumps(connectors or [FILES]),
            receiver=receiver,
            digest=f", digest: {digest}" if digest else "",
            unrouted=json.dumps(dict.fromkeys(UNROUTED, "not watched in this test")),
        )
        (self.home / "wardwatch.yaml").write_text(text)

    def drop(self, name: str, rows: Sequence[dict[str, Any]]) -> None:
        """Put rows into the folder that is imported."""
        (self.home / "in").mkdir(exist_ok=True)
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (self.home / "in" / name).write_text(lines)


def impostor(number: int = 0, **fields: str) -> dict[str, str]:
    """A row that shows an impostor of the practice."""
    return {
        "kind": "account",
        "platform": "x",
        "external_id": str(number),
        "handle": f"riversidefam{number}",
        "display_name": "Riverside Family Clinic",
        "bio": "Send us your insurance id.",
        **fields,
    }


@contextmanager
def logging_restored() -> Iterator[None]:
    """Undo what commands that log set up for the whole process."""
    hooks = sys.excepthook, threading.excepthook
    handlers, level = logging.root.handlers[:], logging.root.level
    yield
    structlog.reset_defaults()
    sys.excepthook, threading.excepthook = hooks
    logging.root.handlers = handlers
    logging.root.setLevel(level)


@pytest.fixture
def wardwatch(
    tmp_path: Path, clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> Iterator[Wardwatch]:
    """The command in an empty folder; imported by the conftest of its users."""
    (tmp_path / "in").mkdir()
    with logging_restored():
        yield Wardwatch(tmp_path, clock, capsys)
