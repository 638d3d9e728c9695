"""Health over HTTP beside a running service, where the configuration asks for it."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from urllib.parse import urlsplit

from monitor.cli.reloading import Reloads
from monitor.domain.errors import ConfigError
from monitor.health.families import Health, text_of
from monitor.health.readiness import Readiness
from monitor.health.server import serve_health
from monitor.ports.figures import Figures
from monitor.ports.runtime import Clock
from monitor.scheduler.leadership import SERVICE
from monitor.scheduler.service import Service
from monitor.settings import Settings
from monitor.storage.engine import file_of, open_engine
from monitor.storage.schema import schema_state
from monitor.storage.store import SqlStore


@contextmanager
def health_served(
    settings: Settings,
    store: SqlStore,
    service: Service,
    reloads: Reloads,
    clock: Clock,
) -> Iterator[None]:
    """Serve health until the block ends, if the configuration says where.

    Raises:
        ConfigError: The address cannot be had.
    """
    if settings.health_listen is None:
        yield
        return
    parts = urlsplit(f"//{settings.health_listen}")
    probes = _Probes(settings.database, store, clock)
    readiness = Readiness(
        write=probes.write, at_head=probes.at_head, free=probes.free, led=probes.led
    )
    health = Health(
        read=probes.figures,
        sizes=probes.sizes,
        late=lambda: len(service.late()),
        leads=lambda: service.leadership.holds,
        reloaded=lambda: reloads.succeeded,
        clock=clock,
        version=version("wardwatch"),
    )
    serving = serve_health(
        parts.hostname or "",
        parts.port or 0,
        health.late,
        readiness.lacks,
        lambda: text_of(health),
    )
    with ExitStack() as ending:
        ending.callback(probes.close)
        ending.callback(readiness.close)
        try:
            ending.enter_context(serving)
        except OSError as error:
            place = f"`health: {{listen: {settings.health_listen}}}`"
            raise ConfigError(f"{place}: {error.strerror}") from error
        yield


class _Probes:
    """What is asked of the database and of its disk."""

    def __init__(self, url: str, store: SqlStore, clock: Clock) -> None:
        self._engine = open_engine(url)
        self._store = store
        self._clock = clock
        self._file = file_of(self._engine)

    def close(self) -> None:
        self._engine.dispose()

    def figures(self, now: int) -> Figures:
        with self._store.read() as tx:
            return tx.readers.figures(now)

    def write(self) -> None:
        now = self._clock.now()
        with self._store.write() as tx:
            tx.upkeep.beat("ready", now, now)

    def at_head(self) -> bool:
        return schema_state(self._engine).up_to_date

    def led(self) -> bool:
        with self._store.read() as tx:
            lease = tx.leases.see(SERVICE)
        return lease is not None and bool(lease.holder)

    def free(self) -> float | None:
        if self._file is None:
            return None
        found = shutil.disk_usage(self._file.parent)
        return found.free / found.total

    def sizes(self) -> Mapping[str, int]:
        if self._file is None:
            return {}
        log = self._file.with_name(f"{self._file.name}-wal")
        return {
            "database": self._file.stat().st_size,
            "database_wal": log.stat().st_size if log.exists() else 0,
            "disk_free": shutil.disk_usage(self._file.parent).free,
        }
