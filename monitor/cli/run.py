"""`wardwatch run`: the service, or with --once one full cycle."""

import json
import signal
import sys
from pathlib import Path
from threading import Event
from types import FrameType
from typing import Any

import click

from monitor import log
from monitor.bootstrap import build_app
from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    on_terminal,
)
from monitor.pipeline.cycle import Summary, run_cycle
from monitor.runtime import SystemRng
from monitor.scheduler.service import Service

_FAILED = 1
_TEMPORARY = 75


@click.command("run")
@config_option
@json_option
@click.option("--once", is_flag=True, help="Run one full cycle and exit.")
@click.pass_obj
def command(context: Context, config: Path, *, as_json: bool, once: bool) -> int:
    """Watch, judge and alert until stopped.

    With --once every source is polled now, whether it is due or not, everything
    found is judged and delivered, and a summary is printed. The exit code is 75
    if a connector failed for now, 1 if one needs a person.
    """
    log.configure(json=not on_terminal(), stream=sys.stderr)
    app = build_app(load_config(config), context.clock, SystemRng())
    stopping = _stop_on_signals()
    try:
        if not once:
            service = Service(stages=app.stages, policy=app.policy, stopping=stopping)
            service.run()
            return 0
        summary = run_cycle(app.stages, app.policy, stopping.is_set)
    finally:
        app.store.close()
    click.echo(json.dumps(as_dict(summary)) if as_json else as_text(summary))
    return _exit_code(summary)


def as_dict(summary: Summary) -> dict[str, Any]:
    """Return what `run --once --json` prints; its names are a contract."""
    return {
        "connectors": {
            name: {
                "fetched": done.fetched,
                "stored": done.stored,
                "parked": done.parked,
                "error": done.error or None,
            }
            for name, done in summary.connectors.items()
        },
        "findings": summary.judged.findings,
        "cases": summary.judged.cases,
        "alerts_delivered": summary.alerts_delivered,
    }


def as_text(summary: Summary) -> str:
    """Return what `run --once` prints for people."""
    lines = [
        f"{name}: {done.fetched} fetched, {done.stored} new, {done.parked} parked"
        + (f", failed ({done.error})" if done.error else "")
        for name, done in summary.connectors.items()
    ]
    lines.append(
        f"{summary.judged.findings} findings, {summary.judged.cases} cases opened, "
        f"{summary.alerts_delivered} alerts delivered"
    )
    return "\n".join(lines)


def _exit_code(summary: Summary) -> int:
    failed = [done for done in summary.connectors.values() if done.error]
    if not failed:
        return 0
    return _TEMPORARY if all(done.temporary for done in failed) else _FAILED


def _stop_on_signals() -> Event:
    """Return an event that SIGTERM and SIGINT set; the second signal kills."""
    stopping = Event()

    def stop(number: int, frame: FrameType | None) -> None:
        del frame
        stopping.set()
        signal.signal(number, signal.SIG_DFL)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return stopping
