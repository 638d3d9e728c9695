"""The doctor's check of money: when a month's budget will be spent."""

from collections.abc import Iterator
from typing import Final

from monitor.cli.checks import Check, State
from monitor.configured import build_connector, open_store
from monitor.domain.forecast import LOOKED_AT, Forecast, Outlay
from monitor.domain.spending import DOLLAR, month_of
from monitor.domain.time import DAY, HOUR, MINUTE, to_iso
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.budget import Paying
from monitor.ports.connector import ConnectorContext
from monitor.settings import Settings

_UNITS: Final = ((DAY, "d"), (HOUR, "h"), (MINUTE, "m"))


def budget_checks(settings: Settings, context: ConnectorContext) -> Iterator[Check]:
    """Yield a check of each connector whose platform charges.

    By what the last week cost; before a day has passed, by what the plan may cost.
    """
    now = context.clock.now()
    for one in settings.connectors:
        connector = attempt(build_connector, one, context)
        if isinstance(connector, Broken) or not isinstance(connector, Paying):
            continue
        spent, lately = _spending(settings, one.name, now)
        known = lately.per_month(now) if lately else None
        planned = connector.month_cost(connector.plan(settings.practices))
        found = Forecast(
            limit=connector.month_limit,
            spent=spent,
            per_month=planned if known is None else known,
        )
        basis = "the plan, new posts aside" if known is None else "the last week"
        yield budget_check(one.name, found, basis, one.every, now)


def budget_check(name: str, found: Forecast, basis: str, every: int, now: int) -> Check:
    """Return what a forecast means.

    Args:
        name: Of the connector.
        found: The forecast.
        basis: What it goes by, for people.
        every: The connector's interval, microseconds.
        now: Microseconds.
    """
    told = (
        f"{_usd(found.spent)} of {_usd(found.limit)} spent this month; "
        f"by {basis} a month costs {_usd(found.per_month)}"
    )
    spent_at = found.spent_at(now)
    if spent_at is None and found.per_month <= found.limit:
        return Check(part="budget", name=name, state=State.OK, seen=told)
    if spent_at is not None:
        told += f", so it is spent by {to_iso(spent_at)}"
    longer = found.every(every)
    slower = f" or read it `every: {_duration(longer)}`" if longer > every else ""
    return Check(
        part="budget",
        name=name,
        state=State.WARN,
        seen=told,
        todo=(
            "watch fewer terms, raise `monthly_budget_usd` to "
            f"{_usd(found.needed(now))}{slower}"
        ),
    )


def _spending(settings: Settings, name: str, now: int) -> tuple[int, Outlay | None]:
    """Return what this month cost, and the last week; nothing without a database."""
    found = attempt(_stored, settings, name, now)
    return (0, None) if isinstance(found, Broken) else found


def _stored(settings: Settings, name: str, now: int) -> tuple[int, Outlay | None]:
    with open_store(settings) as store, store.read() as tx:
        spent = tx.spending.spent(name, month_of(now))
        return spent, tx.spending.lately(name, now - LOOKED_AT)


def _usd(micros: int) -> str:
    return f"${micros / DOLLAR:.2f}"


def _duration(micros: int) -> str:
    """Return an interval as the configuration writes it."""
    unit, letter = next(each for each in _UNITS if micros % each[0] == 0)
    return f"{micros // unit}{letter}"
