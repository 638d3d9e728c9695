"""`wardwatch parked`: what could not be read and was put aside."""

import sys
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

import click

from monitor import log
from monitor.bootstrap import build_judge
from monitor.cli.context import (
    Context,
    config_option,
    json_option,
    load_config,
    on_terminal,
    say,
    say_json,
    shown,
)
from monitor.cli.interruption import stopped_by_signals
from monitor.cli.thrift import Thrift
from monitor.cli.trial import ForkedTrial
from monitor.configured import build_connector, build_watchlist, open_store
from monitor.domain.records import RecordId
from monitor.domain.time import to_iso
from monitor.pipeline.retry import Became, Retried, Retry, Try
from monitor.ports.connector import Connector, ConnectorContext
from monitor.ports.parked import ParkedId, ParkedItem, ParkedRow
from monitor.ports.runtime import Clock
from monitor.settings import Settings
from monitor.storage.engine import open_engine
from monitor.storage.store import SqlStore

MOST_LISTED: Final = 10_000
_LARGEST_ID: Final = 2**63 - 1
_FAILED: Final = 1

connector_option = click.option(
    "--connector", metavar="NAME", help="Only what this connector brought."
)


@click.group("parked")
def command() -> None:
    """List items that could not be read, and try them again."""


@command.command("list")
@config_option
@json_option
@connector_option
@click.pass_obj
def list_parked(
    context: Context, config: Path, connector: str | None, *, as_json: bool
) -> None:
    """List what was put aside, the oldest first: whose it is, since when, and why.

    Nothing that is in an item is shown. Items are destroyed two weeks after they came,
    sooner where a platform wants that; `retry` tries them again before.
    """
    with open_store(load_config(config)) as store, store.read() as tx:
        rows = tx.parked.rows(connector, context.clock.now(), MOST_LISTED)
    if len(rows) == MOST_LISTED:
        say(f"only the first {MOST_LISTED} items are listed", err=True)
    if as_json:
        say_json({"parked": [_row_dict(row) for row in rows]})
        return
    for row in rows:
        say(_row_line(row))
    if not rows:
        say("nothing was put aside")


@command.command("retry")
@config_option
@json_option
@connector_option
@click.option("--all", "everything", is_flag=True, help="All that was put aside.")
@click.argument("ids", metavar="[ID]...", nargs=-1, type=click.IntRange(1, _LARGEST_ID))
@click.pass_obj
def retry(
    context: Context,
    config: Path,
    connector: str | None,
    ids: tuple[int, ...],
    *,
    everything: bool,
    as_json: bool,
) -> int:
    """Read items again with this version, and store them as if they came now.

    A record that could not be judged is queued to be judged again. Each is tried in a
    process of its own first, so that one that ends or hangs it harms nothing; the
    service may run meanwhile. What fails again stays where it is, with the new reason,
    and the exit code is 1.
    """
    if bool(ids) == (everything or connector is not None):
        raise click.UsageError("name items by ID, or say --all or --connector NAME")
    log.configure(json=not on_terminal(), stream=sys.stderr)
    settings = load_config(config)
    counts: Counter[str] = Counter()
    with open_store(settings) as store, stopped_by_signals() as stopping:
        wanted = _wanted(store, ids, connector, context.clock.now())
        again = _build_retry(settings, store, context.clock)
        for done in again.run(wanted, stopping.is_set):
            counts.update({done.became: 1, "new": done.new})
            _tell(done, as_json=as_json)
    totals = {name: counts[name] for name in (*Became, "new")}
    totals["left"] = len(wanted) - sum(counts[became] for became in Became)
    if as_json:
        say_json(totals)
    else:
        say(_sum(totals))
    missed = counts[Became.GONE] if ids else 0
    return _FAILED if counts[Became.FAILED] or missed or totals["left"] else 0


def _wanted(
    store: SqlStore, ids: tuple[int, ...], connector: str | None, now: int
) -> list[ParkedId]:
    if ids:
        return [ParkedId(id_) for id_ in dict.fromkeys(ids)]
    with store.read() as tx:
        return list(tx.parked.ids(connector, now))


def _build_retry(settings: Settings, store: SqlStore, clock: Clock) -> Retry:
    return Retry(
        store=store,
        clock=clock,
        watchlist=build_watchlist(settings),
        connector_of=_connectors(settings, clock),
        # A connection that a child inherits would be shared with it.
        trial=ForkedTrial(before=store.close),
        judging=lambda: _judging(settings, clock),
        ask_registry=settings.nppes is not None,
    )


def _connectors(settings: Settings, clock: Clock) -> Callable[[str], Connector | None]:
    """Return what builds a connector by its name; none of them asks anybody."""
    context = ConnectorContext(clock=clock, budget=Thrift(clock))
    wanted = {one.name: one for one in settings.connectors}

    @cache
    def built(name: str) -> Connector | None:
        return build_connector(wanted[name], context) if name in wanted else None

    return built


def _judging(settings: Settings, clock: Clock) -> Try:
    """Return what judges a record on trial, with connections of its own."""
    # Nothing closes it: the process ends before.
    store = SqlStore(open_engine(settings.database), settings.retention)
    judge, watchlist = build_judge(settings, store, clock), build_watchlist(settings)

    def judged(item: ParkedItem) -> str:
        broken = judge.tried(RecordId(int(item.item.body)), watchlist)
        return broken.error if broken else ""

    return judged


def _tell(done: Retried, *, as_json: bool) -> None:
    if as_json:
        told = {"id": done.id, "became": done.became, "new": done.new}
        say_json(told | {"error": shown(done.error) or None})
    elif done.became is Became.FAILED:
        say(f"item {done.id} failed again: {shown(done.error)}")
    elif done.became is Became.GONE:
        say(f"there is no item {done.id} any more")


def _sum(totals: dict[str, int]) -> str:
    left = f", {totals['left']} not tried" if totals["left"] else ""
    return (
        f"{totals[Became.STORED]} read ({totals['new']} new), "
        f"{totals[Became.QUEUED]} queued, {totals[Became.FAILED]} failed again{left}"
    )


def _row_dict(row: ParkedRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "connector": row.connector or None,
        "source": row.source or None,
        "stage": row.stage,
        "parked_at": to_iso(row.parked_at),
        "attempts": row.attempts,
        "bytes": row.size,
        "reason": shown(row.error),
    }


def _row_line(row: ParkedRow) -> str:
    whose = f"{shown(row.connector)}: {shown(row.source)}" if row.connector else "-"
    return (
        f"{row.id:>6}  {to_iso(row.parked_at)}  {row.stage:<6}  "
        f"tried {row.attempts} times  {row.size} bytes  {whose}  {shown(row.error)}"
    )
