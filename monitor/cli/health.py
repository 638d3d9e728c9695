"""`wardwatch health`: whether every loop of the service makes progress."""

from collections.abc import Mapping
from pathlib import Path

import click

from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    say,
    say_json,
)
from monitor.configured import open_store
from monitor.domain.time import to_iso
from monitor.scheduler.service import HEARTBEAT, loop_names

_UNHEALTHY = 1


@click.command("health")
@config_option
@json_option
@click.pass_obj
def command(context: Context, config: Path, *, as_json: bool) -> int:
    """Tell whether the service does its work; exit 1 if not.

    It does not if a loop is late, a source failed last, or alerts were given up.
    Judged by what finished work left in the database, so it is true even when the
    service hangs.
    """
    settings = load_config(config)
    with open_store(settings) as store, store.read() as tx:
        channels = [channel.name for channel in settings.channels]
        loops = loop_names(tx.sources.active(), channels)
        if settings.heartbeat is not None:
            loops |= {HEARTBEAT}
        found = tx.readers.heartbeats()
        backlog = tx.readers.backlog()
        failing = tx.readers.failing()
    # Loops of parts that were removed have stopped for good.
    beats = {name: beat for name, beat in found.items() if name in loops}
    now = context.clock.now()
    late = sorted(name for name, (_, expected_by) in beats.items() if expected_by < now)
    healthy = bool(beats) and not (late or failing or backlog.get("outbox.dead"))
    if as_json:
        told = {
            "healthy": healthy,
            "late": late,
            "failing": [{"connector": name, "error": why} for name, why in failing],
            "backlog": dict(backlog),
        }
        say_json(told)
    else:
        _print(beats, late)
        for name, why in failing:
            say(f"{name}: FAILING, {why}")
        for name, count in sorted(backlog.items()):
            say(f"{name}: {count}")
    return 0 if healthy else _UNHEALTHY


def _print(beats: Mapping[str, tuple[int, int]], late: list[str]) -> None:
    if not beats:
        say("the service has not run with this database yet")
    for name, (progress_at, _) in sorted(beats.items()):
        state = "LATE" if name in late else "ok"
        say(f"{name}: {state}, last progress {to_iso(progress_at)}")
