"""What the configuration names, built one by one, for commands that need no service.

Apart from `monitor.bootstrap`, so that they load nothing that reads texts.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from monitor.domain.coverage import CoverageRow, coverage
from monitor.domain.unwatched import Installed
from monitor.domain.watchlist import Watchlist, compile_watchlist
from monitor.images.registered import logo_prints, picture_prints
from monitor.pipeline.deliver import NamedChannel
from monitor.ports.channel import ChannelContext
from monitor.ports.connector import Connector, ConnectorContext
from monitor.ports.runtime import Clock
from monitor.ports.store import Store
from monitor.registry import channel_specs, connector_specs
from monitor.settings import Settings
from monitor.settings.model import ChannelSettings, ConnectorSettings
from monitor.storage.engine import open_engine
from monitor.storage.schema import require_head
from monitor.storage.store import SqlStore

_PERSON_WAITS: Final = 600.0
"""Seconds for one call to the database, of somebody who may ask for months of rows and
can end the command; scripts end some time, too."""


@contextmanager
def open_store(settings: Settings) -> Iterator[SqlStore]:
    """Give the store to people's commands; its schema must be current.

    Raises:
        StorageError: It cannot be reached, or is of another version.
    """
    engine = open_engine(settings.database, _PERSON_WAITS)
    try:
        require_head(engine)
        yield SqlStore(engine, settings.retention)
    finally:
        engine.dispose()


def coverage_rows(
    store: Store, settings: Settings, groups: Collection[str] | None
) -> Sequence[CoverageRow]:
    """Return the coverage of every practice of `groups`; None means all groups."""
    with store.read() as tx:
        stored = tx.readers.watching(groups)
    installed = _installed(settings)
    # What was taken out of the configuration is in the rows until the next start.
    watchings = [one for one in stored if one.connector in installed.configured]
    return [
        row
        for practice in settings.practices
        if groups is None or practice.group in groups
        for row in coverage(practice, watchings, installed)
    ]


def _installed(settings: Settings) -> Installed:
    places = {name: spec.places for name, spec in connector_specs().items()}
    return Installed(
        types={place: name for name, seen in places.items() for place in seen},
        configured={one.name: places[one.type] for one in settings.connectors},
    )


def build_watchlist(settings: Settings) -> Watchlist:
    """Return whom to watch, compiled.

    Raises:
        ConfigError: A logo cannot be compared.
    """
    return compile_watchlist(
        settings.practices,
        logo_prints(settings.logos),
        settings.claims,
        pictures=picture_prints(settings.pictures),
    )


def build_connector(wanted: ConnectorSettings, context: ConnectorContext) -> Connector:
    """Return one connector.

    Args:
        wanted: What the configuration says of it.
        context: What all connectors get; its interval is replaced.

    Raises:
        ConfigError: It refuses its options.
    """
    spec = connector_specs()[wanted.type]
    return spec.build(wanted.options, replace(context, every=wanted.every))


def build_channel(wanted: ChannelSettings, clock: Clock) -> NamedChannel:
    """Return one channel.

    Raises:
        ConfigError: It refuses its options.
    """
    spec = channel_specs()[wanted.type]
    channel = spec.build(wanted.options, ChannelContext(clock=clock))
    return NamedChannel(
        name=wanted.name,
        channel=channel,
        keyed=spec.keyed,
        resolves=spec.resolves,
        most_an_hour=wanted.most_an_hour,
    )
