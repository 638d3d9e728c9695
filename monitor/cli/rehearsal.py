"""A whole cycle on a copy of the database: platforms are asked, nobody is told."""

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from monitor.bootstrap import App, build_app
from monitor.cli.thrift import Thrift
from monitor.domain.alerts import AlertView, Message
from monitor.domain.records import Author, Identity, Sighting
from monitor.domain.sources import JSONValue, Query, SourcePlan
from monitor.domain.watch import Practice
from monitor.pipeline.cycle import Policy, Summary, run_cycle
from monitor.pipeline.deliver import NamedChannel
from monitor.pipeline.ingest import Ingested
from monitor.ports.channel import Reached
from monitor.ports.connector import AuthorLookup, Connector, Page, RawItem
from monitor.ports.progress import Progress
from monitor.ports.rows import CaseRow, Found
from monitor.ports.runtime import Clock, Rng
from monitor.settings import Settings
from monitor.storage.copying import copy_database

Seen = dict[tuple[str, Query], set[Identity]]
"""What each query of each connector brought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What came of one source; what two sources find counts for both.

    Attributes:
        plan: The source.
        ingested: What it brought.
        findings: New findings about what it brought.
        cases: Cases that these are part of.
    """

    plan: SourcePlan
    ingested: Ingested
    findings: int
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """What a cycle would do.

    Attributes:
        summary: As of a cycle.
        terms: What came of each source.
        cases: Cases that would have new findings, with whether they are new.
        alerts: What channels would be told: their name and the alert.
    """

    summary: Summary
    terms: Sequence[Term]
    cases: Sequence[tuple[CaseRow, bool]]
    alerts: Sequence[tuple[str, AlertView]]


@dataclass(frozen=True, slots=True)
class Listener:
    """Stands in for a channel; keeps what it would send."""

    heard: list[AlertView] = field(default_factory=list)

    def send(self, message: Message) -> None:
        """Keep the alerts of `message`."""
        self.heard.extend(message.alerts)

    def probe(self) -> Reached:
        """Return at once: there is nobody to reach."""
        return Reached.CONNECTED


@dataclass(slots=True)
class Traced:
    """A connector that notes what each query brings; for one thread.

    Attributes:
        name: Its name in the configuration.
        connector: Does the work.
        seen: Where it notes that.
    """

    name: str
    connector: Connector
    seen: Seen
    _query: Query | None = field(default=None, init=False)

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return what the connector plans."""
        return self.connector.plan(practices)

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the connector's page; its items are parsed next."""
        self._query = query
        return self.connector.poll(query, cursor)

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return what the connector sees in `item`."""
        sightings = self.connector.parse(item)
        if self._query is not None:
            identities = {sighting.identity for sighting in sightings}
            self.seen[self.name, self._query] |= identities
        return sightings

    def probe(self) -> None:
        """Try the connector."""
        self.connector.probe()


class TracedLookup(Traced):
    """Likewise one that finds the authors of posts."""

    connector: AuthorLookup

    def look_up(self, author: Author) -> Page:
        """Return the connector's page."""
        return self.connector.look_up(author)


def rehearse(
    settings: Settings,
    clock: Clock,
    rng: Rng,
    stop: Callable[[], bool],
    progress: Progress,
) -> Rehearsed:
    """Run one cycle that leaves neither rows nor messages.

    Platforms are really asked, since nobody knows beforehand what they say.

    Raises:
        StorageError: The database cannot be read, or is of another version.
        ConfigError: A plugin refuses its options.
    """
    seen: Seen = defaultdict(set)
    listeners = {channel.name: Listener() for channel in settings.channels}
    with _copied(settings, clock, rng) as app:
        stages = replace(
            app.stages,
            connectors={
                name: _traced(name, connector, seen)
                for name, connector in app.stages.connectors.items()
            },
            channels=[
                NamedChannel(
                    name=channel.name,
                    channel=listeners[channel.name],
                    keyed=True,
                    most_an_hour=channel.most_an_hour,
                )
                for channel in settings.channels
            ],
        )
        with app.store.read() as tx:
            newest_finding, newest_case = tx.readers.newest()
        summary = run_cycle(stages, _at_once(app.policy), stop, progress)
        with app.store.read() as tx:
            found = tx.readers.found_after(newest_finding)
            ids = dict.fromkeys(one.case_id for one in found)
            details = [tx.readers.case(case_id, None) for case_id in ids]
    cases = [detail.row for detail in details if detail is not None]
    return Rehearsed(
        summary=replace(summary, alerts_delivered=0),
        terms=[_term(plan, done, seen, found) for plan, done in summary.sources],
        cases=[(row, row.id > newest_case) for row in cases],
        alerts=[(name, view) for name, one in listeners.items() for view in one.heard],
    )


def _at_once(policy: Policy) -> Policy:
    """Return `policy` without digests: what would wait for one is shown as well."""
    routes = [replace(route, digest=None) for route in policy.routes]
    return replace(policy, routes=routes)


def _traced(name: str, connector: Connector, seen: Seen) -> Traced:
    if isinstance(connector, AuthorLookup):
        return TracedLookup(name, connector, seen)
    return Traced(name, connector, seen)


@contextmanager
def _copied(settings: Settings, clock: Clock, rng: Rng) -> Iterator[App]:
    """Give the service on a copy of its database, in a folder that goes at the end."""
    with tempfile.TemporaryDirectory(prefix="wardwatch-") as folder:
        copy = Path(folder) / "copy.db"
        copy_database(settings.database, copy)
        aside = replace(settings, database=f"sqlite:///{copy}", channels=())
        app = build_app(aside, clock, rng, lambda _: Thrift(clock))
        with closing(app.store):
            yield app


def _term(plan: SourcePlan, done: Ingested, seen: Seen, found: Sequence[Found]) -> Term:
    identities = seen.get((plan.connector, plan.query), set())
    mine = [one for one in found if one.identity in identities]
    return Term(
        plan=plan,
        ingested=done,
        findings=len(mine),
        cases=len({one.case_id for one in mine}),
    )
