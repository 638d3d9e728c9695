"""`wardwatch demo`: the whole service on a simulated world."""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Final

import click

from monitor import log
from monitor.bootstrap import App, build_app
from monitor.cli.context import (
    Context,
    json_option,
    load_config,
    on_terminal,
    say,
    say_json,
    shown,
)
from monitor.cli.demo_files import Served, export_reviews, write_config
from monitor.cli.interruption import stopped_by_signals
from monitor.cli.progress_line import progress_shown
from monitor.domain.cases import CaseId
from monitor.pipeline.cycle import run_cycle
from monitor.ports.progress import Progress
from monitor.ports.rows import CaseRow
from monitor.ports.runtime import Clock
from monitor.runtime import SystemRng
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.service import Intervals, Service
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.imap import serve_imap
from monitor.simulator.receivers import RECEIVERS, Receivers
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.staging import Stage
from monitor.simulator.story import shipped_story
from monitor.simulator.worlds import Worlds

STEP_SECONDS: Final = 20
"""How long each step of the story takes while the service runs."""

_FAILED: Final = 1
_MOST_CYCLES: Final = 20
_MOST_CASES: Final = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A running simulated world and the service that watches it.

    Attributes:
        folder: The configuration's.
        stage: Where the story is played.
        receivers: Who is told.
        app: The service.
    """

    folder: Path
    stage: Stage
    receivers: Receivers
    app: App

    def play(self, step: int) -> None:
        """Let the world be as it is at `step` of the story."""
        self.stage.play(step)
        export_reviews(self.folder, self.stage.story, step, self.stage.began_at)

    def cases(self) -> Sequence[CaseRow]:
        """Return the cases so far."""
        with self.app.store.read() as tx:
            return tx.readers.cases(None, limit=_MOST_CASES)

    @property
    def delivered(self) -> int:
        """Alerts that the receivers took so far."""
        return sum(self.receivers.taken.values())


@click.command("demo")
@json_option
@click.option("--once", is_flag=True, help="Play the story to its end and exit.")
@click.pass_obj
def command(context: Context, *, as_json: bool, once: bool) -> int:
    """Watch Wardwatch catch impostors, without configuration or network.

    Simulated platforms speak the real wire formats on loopback, the real
    connectors read them, and simulated receivers take the alerts. Everything is
    in a temporary folder. Without --once the story goes on until Ctrl-C.
    """
    log.configure(json=not on_terminal(), stream=sys.stderr)
    with (
        stopped_by_signals() as stopping,
        progress_shown(context.clock) as progress,
        _demo(context.clock) as demo,
    ):
        if not once:
            _serve(demo, stopping)
            return 0
        whole = _played(demo, stopping, progress)
        rows, delivered = demo.cases(), demo.delivered
    if as_json:
        say_json(_as_dict(rows, delivered))
    else:
        say(_as_text(rows, delivered))
    return 0 if whole else _FAILED


@contextmanager
def served_story(folder: Path, began_at: int) -> Iterator[tuple[Stage, Receivers]]:
    """Serve the story at its first step, and write a configuration for it.

    Args:
        folder: Empty; gets the configuration.
        began_at: When the story begins, microseconds.
    """
    from monitor.simulator.name_server import serve_dns

    stage = Stage(story=shipped_story(), worlds=Worlds(), began_at=began_at)
    stage.play(0)
    simulation, receivers = Simulation(stage.worlds), Receivers()

    def answer(request: Request) -> Answer:
        told = request.path.startswith(RECEIVERS)
        return receivers.answer(request) if told else simulation.answer(request)

    with (
        serve(answer) as base_url,
        serve_dns(stage.worlds.registry) as resolver,
        serve_imap(stage.worlds.mailbox) as imap,
    ):
        served = Served(base_url=base_url, resolver=resolver, imap=imap)
        write_config(folder, stage.story, served)
        yield stage, receivers


@contextmanager
def _demo(clock: Clock) -> Iterator[Demo]:
    """Give the demo, with the first step played."""
    with (
        tempfile.TemporaryDirectory(prefix="wardwatch-demo-") as name,
        served_story(folder := Path(name), clock.now()) as (stage, receivers),
    ):
        settings = load_config(folder)
        app = build_app(settings, clock, SystemRng(), resolve=_no_host, gated=False)
        with closing(app.store):
            demo = Demo(folder=folder, stage=stage, receivers=receivers, app=app)
            demo.play(0)
            yield demo


def _played(demo: Demo, stopping: Event, progress: Progress) -> bool:
    """Play the whole story, a cycle a step; return whether all was handled."""
    app, last = demo.app, demo.stage.story.last_step
    for step in range(_MOST_CYCLES):
        demo.play(min(step, last))
        summary = run_cycle(app.stages, app.policy, stopping.is_set, progress)
        if stopping.is_set():
            return False
        failed = [done.error for done in summary.connectors.values() if done.error]
        for error in failed:
            say(error, err=True)
        news = any(done.stored for done in summary.connectors.values())
        if step > last and not news and not summary.alerts_delivered:
            return not failed
    return False


def _serve(demo: Demo, stopping: Event) -> None:
    """Run the service until stopped, while the story goes on beside it."""
    service = Service(
        stages=demo.app.stages,
        policy=demo.app.policy,
        leadership=Leadership(store=demo.app.store, clock=demo.app.stages.clock),
        stopping=stopping,
        intervals=Intervals(poll=1),
    )
    teller = Thread(target=_tell, args=(demo, stopping))
    teller.start()
    try:
        service.run()
    finally:
        stopping.set()
        teller.join()


def _tell(demo: Demo, stopping: Event) -> None:
    """Move the story on, and print each case when it is there."""
    told: set[CaseId] = set()
    seconds = 0
    say("Watching a simulated world. Ctrl-C ends it.")
    while not stopping.wait(timeout=1):
        seconds += 1
        if seconds % STEP_SECONDS == 0:
            demo.play(min(seconds // STEP_SECONDS, demo.stage.story.last_step))
        for row in demo.cases():
            if row.id not in told:
                told.add(row.id)
                say(_line(row))


def _as_dict(rows: Sequence[CaseRow], delivered: int) -> Mapping[str, object]:
    cases = [
        {
            "kind": row.case.kind.value,
            "severity": row.case.severity.value,
            "practice": row.case.practice_id,
            "platform": row.case.platform,
            "subject": row.case.label,
        }
        for row in rows
    ]
    return {"cases": cases, "alerts_delivered": delivered}


def _as_text(rows: Sequence[CaseRow], delivered: int) -> str:
    found = f"{len(rows)} cases, {delivered} alerts taken by the demo's receivers"
    return "\n".join([*map(_line, rows), found])


def _line(row: CaseRow) -> str:
    case = row.case
    return (
        f"{case.severity:8}  {case.kind:16}  {case.platform:9}  "
        f"{shown(row.practice)}: {shown(case.label)}"
    )


def _no_host(host: str, port: int) -> Sequence[str]:
    """Find no host: links in the story lead nowhere, and nobody is asked for them.

    Raises:
        OSError: Always.
    """
    raise OSError(host, port)
