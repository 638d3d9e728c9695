"""A digest whose process is killed while it is sent."""

import json
import multiprocessing
import os
import signal
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from monitor.bootstrap import App, build_app
from monitor.cli.context import load_config
from monitor.domain.alerts import Message
from monitor.domain.time import DAY
from monitor.pipeline.cycle import run_cycle
from monitor.ports.channel import Channel, Reached
from monitor.runtime import SystemRng
from monitor.storage.outbox import LEASE
from tests.command import impostor
from tests.servers.webhook_receiver import read_journal, receiver_process
from tests.system.children import ShiftedClock, write_config

pytestmark = pytest.mark.system

IMPOSTORS = 5


@dataclass
class Killed:
    """A channel whose process is killed once the receiver has the message."""

    channel: Channel

    def send(self, message: Message) -> None:
        """Send, and end before anybody writes that down."""
        self.channel.send(message)
        os.kill(os.getpid(), signal.SIGKILL)

    def probe(self) -> Reached:
        """Probe the channel."""
        return self.channel.probe()


def app_at(home: Path, offset: int) -> App:
    """Build the service as it is `offset` microseconds from now."""
    return build_app(load_config(home), ShiftedClock(offset), SystemRng())


def send_and_die(home: Path) -> None:
    """Send the digest that is due in two days, and be killed."""
    app = app_at(home, 2 * DAY)
    (to,) = app.stages.channels
    app.stages.deliver.run(replace(to, channel=Killed(to.channel)), lambda: False)


def test_a_killed_digest_arrives_under_one_key(
    database_url: str, tmp_path: Path
) -> None:
    """With every case, and a receiver that honours keys has it once."""
    (tmp_path / "in").mkdir()
    with receiver_process(tmp_path / "journal") as receiver:
        write_config(tmp_path, database_url, "http://127.0.0.1:9", receiver)
        file = tmp_path / "wardwatch.yaml"
        daily = "to: [soc], digest: daily 08:00 America/Chicago}"
        file.write_text(file.read_text().replace("to: [soc]}", daily))
        rows = [impostor(number) for number in range(IMPOSTORS)]
        text = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / "in" / "a.jsonl").write_text(text)
        with closing((app := app_at(tmp_path, 0)).store):
            run_cycle(app.stages, app.policy, lambda: False)
        before = read_journal(tmp_path / "journal")
        child = multiprocessing.get_context("spawn").Process(
            target=send_and_die, args=(tmp_path,)
        )
        child.start()
        child.join()
        with closing((app := app_at(tmp_path, 2 * DAY + LEASE)).store):
            sent = app.stages.deliver.run(app.stages.channels[0], lambda: False)
        found = read_journal(tmp_path / "journal")

    assert child.exitcode == -signal.SIGKILL
    assert (before, sent) == ([], IMPOSTORS)
    assert len(found) == 2
    assert len({one.id for one in found}) == 1
    assert {len(one.data["alerts"]) for one in found} == {IMPOSTORS}
