"""`wardwatch run`: the service, or with --once one full cycle."""

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from monitor import log
from monitor.bootstrap import App, build_app
from monitor.cli.check_machine import SET_CLOCK, year_fault
from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    on_terminal,
    say,
    say_json,
)
from monitor.cli.interruption import stopped_by_signals
from monitor.cli.progress_line import progress_shown
from monitor.cli.rehearsal import Rehearsed, rehearse
from monitor.cli.rehearsal_text import rehearsed_dict, rehearsed_lines
from monitor.cli.reloading import Reloads, reloaded_by_hangup
from monitor.cli.serving import serve
from monitor.pipeline.cycle import Summary, run_cycle
from monitor.runtime import SystemRng
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.once import while_leading

_FAILED = 1
_TEMPORARY = 75


@click.command("run")
@config_option
@json_option
@click.option("--once", is_flag=True, help="Run one full cycle and exit.")
@click.option(
    "--dry-run",
    is_flag=True,
    help="Run one cycle that stores and sends nothing, and tell what it would do.",
)
@click.pass_obj
def command(
    context: Context, config: Path, *, as_json: bool, once: bool, dry_run: bool
) -> int:
    """Watch, judge and alert until stopped.

    The configuration is read again at SIGHUP (systemctl reload); if it cannot be used
    the old one goes on.

    With --once every source is polled now, whether it is due or not, everything
    found is judged and delivered, and a summary is printed; only digests wait for
    their time. The exit code is 1 if
    a connector needs a person or alerts were given up, or the clock says a year
    before Wardwatch was built, 75 if a connector failed for
    now, an alert or a record still waits, the cycle was stopped, or another process
    works on this database.

    With --dry-run the same is done on a copy of the database that is deleted at
    the end. Platforms are really asked, except where that costs money.
    """
    log.configure(json=not on_terminal(), stream=sys.stderr)
    settings = load_config(config)
    if fault := year_fault(context.clock.now()):
        say(f"{fault}; {SET_CLOCK}", err=True)
        return _FAILED
    with stopped_by_signals() as stopping, progress_shown(context.clock) as progress:
        if dry_run:
            rehearsed = rehearse(
                settings, context.clock, SystemRng(), stopping.is_set, progress
            )
            _tell_rehearsed(rehearsed, as_json=as_json)
            return _exit_code(rehearsed.summary, whole=not stopping.is_set())
        if not once:
            reloads = Reloads(stopping, lambda: load_config(config))
            with reloaded_by_hangup(reloads):
                serve(settings, reloads, context.clock, progress)
            return 0
        app = build_app(settings, context.clock, SystemRng())
        leadership = Leadership(store=app.store, clock=context.clock)
        with closing(app.store):
            summary = while_leading(
                leadership,
                lambda stop: run_cycle(app.stages, app.policy, stop, progress),
                stopping,
            )
            behind, dead = _left(app)
            later = _later(app, context.clock.now())
    for line in (*behind, *later):
        say(line, err=True)
    if dead:
        say(f"{dead} alerts were given up: wardwatch cases resend", err=True)
    if as_json:
        say_json(as_dict(summary))
    else:
        say(as_text(summary))
    if dead:
        return _FAILED
    return _exit_code(summary, whole=not (behind or stopping.is_set()))


def _tell_rehearsed(rehearsed: Rehearsed, *, as_json: bool) -> None:
    told = as_dict(rehearsed.summary)
    if as_json:
        say_json(told | {"dry_run": rehearsed_dict(rehearsed)})
        return
    for line in rehearsed_lines(rehearsed):
        say(line)
    say(as_text(rehearsed.summary))
    say("dry run: nothing was stored, nobody was told")


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


def _left(app: App) -> tuple[list[str], int]:
    """Return what a cycle left for later, in sentences, and the alerts given up."""
    with app.store.read() as tx:
        waiting = tx.outbox.waiting(app.stages.clock.now())
        backlog = tx.readers.backlog()
    configured = {to.name for to in app.stages.channels}
    left = [
        f"alerts wait for the channel {name}"
        + ("" if name in configured else ", which is not configured any more")
        for name in waiting
    ]
    if backlog.get("jobs.judge"):
        left.append(f"{backlog['jobs.judge']} records wait to be judged")
    return left, backlog.get("outbox.dead", 0)


def _later(app: App, now: int) -> list[str]:
    """Return the digests that wait for their time, in sentences."""
    with app.store.read() as tx:
        digests = tx.outbox.digests(now)
    return [
        f"{'1 alert waits' if count == 1 else f'{count} alerts wait'} "
        f"for the digest of {name}, {digest}"
        for name, digest, count in digests
    ]


def _exit_code(summary: Summary, *, whole: bool) -> int:
    failed = [done for done in summary.connectors.values() if done.error]
    if any(done.permanent for done in failed):
        return _FAILED
    return 0 if whole and not failed else _TEMPORARY
