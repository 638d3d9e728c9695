"""Endpoints that rest, and calls that were made of what platforms allow."""

from typing import Final

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from monitor.domain.allowances import Allowance
from monitor.domain.endpoints import Standing
from monitor.domain.time import DAY
from monitor.storage.statements import insert, serialise
from monitor.storage.tables.operations import calls, endpoints

KEPT: Final = 3 * DAY
"""Past windows are kept as long: a clock that is set back must find them."""

_KEY: Final = ("platform", "host")


class SqlEndpoints:
    """Implements `monitor.ports.endpoints.EndpointRows` on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def see(self, platform: str, host: str) -> Standing:
        """Return how an endpoint fared lately."""
        query = endpoints.select().where(_is(platform, host))
        row = self._connection.execute(query).one_or_none()
        if row is None:
            return Standing()
        return Standing(
            failures=row.failures,
            rests_until=row.rests_until,
            asked_until=row.asked_until,
        )

    def hold(self, platform: str, host: str) -> Standing:
        """Return the same, which nobody else changes before the transaction ends."""
        serialise(self._connection, f"endpoint {platform} {host}")
        return self.see(platform, host)

    def save(self, platform: str, host: str, standing: Standing) -> None:
        """Keep how an endpoint fared."""
        if standing == Standing():
            self._connection.execute(endpoints.delete().where(_is(platform, host)))
            return
        values = {
            "failures": standing.failures,
            "rests_until": standing.rests_until,
            "asked_until": standing.asked_until,
        }
        kept = insert(self._connection, endpoints).values(
            platform=platform, host=host, **values
        )
        self._connection.execute(
            kept.on_conflict_do_update(index_elements=_KEY, set_=values)
        )

    def take(self, platform: str, host: str, allowance: Allowance, now: int) -> bool:
        """Count one call in the window of `now`; return False if none is left."""
        began_at, _ = allowance.window_at(now)
        named = {"platform": platform, "host": host, "allowance": allowance.name}
        first = insert(self._connection, calls).values(
            **named, began_at=began_at, made=1
        )
        taken = first.on_conflict_do_update(
            index_elements=[*named, "began_at"],
            set_={"made": calls.c.made + 1},
            where=calls.c.made < allowance.limit,
        )
        made = self._connection.scalar(taken.returning(calls.c.made))
        if made == 1:
            self._forget(named, began_at - KEPT)
        return made is not None

    def _forget(self, named: dict[str, str], before: int) -> None:
        """Forget windows that began `before`."""
        same = [calls.c[name] == value for name, value in named.items()]
        self._connection.execute(calls.delete().where(*same, calls.c.began_at < before))


def _is(platform: str, host: str) -> sa.ColumnElement[bool]:
    return sa.and_(endpoints.c.platform == platform, endpoints.c.host == host)
