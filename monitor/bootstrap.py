"""The composition root: builds the whole service and joins its parts."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlsplit

from monitor.channels.kit.beacon import build_beacon
from monitor.configured import (
    build_channel,
    build_connector,
    build_watchlist,
    coverage_rows,
)
from monitor.domain.claims import Claim
from monitor.domain.coverage import blind_spots
from monitor.domain.sources import SourcePlan
from monitor.domain.time import SECOND
from monitor.encoders import build_encoders
from monitor.fetch import build_fetcher
from monitor.fetch.resolution import Resolve, ask_system
from monitor.images import build_picture_decoder
from monitor.pipeline.answers import Eyes
from monitor.pipeline.authors import Authors
from monitor.pipeline.canary import Canary
from monitor.pipeline.cycle import Policy, Stages
from monitor.pipeline.dead_man import DeadMan
from monitor.pipeline.deliver import Deliver
from monitor.pipeline.enrich import Enrich
from monitor.pipeline.hunt import ClaimHunt
from monitor.pipeline.ingest import Ingest
from monitor.pipeline.judge import Judge
from monitor.pipeline.npi_registry import NpiRegistry
from monitor.pipeline.own_pages import OwnPages
from monitor.ports.budget import Budget
from monitor.ports.channel import ChannelContext
from monitor.ports.connector import Connector, ConnectorContext
from monitor.ports.reader import TextReader
from monitor.ports.runtime import Clock, Rng
from monitor.reading import build_image_reader, build_more, build_reader, faults_of
from monitor.registry import connector_specs, detector_specs
from monitor.settings import Settings
from monitor.settings.model import ConnectorSettings
from monitor.storage.budget import StoredBudget
from monitor.storage.engine import open_engine
from monitor.storage.gate import StoredGate
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from monitor.storage.vectors import StoredVectors
from monitor.texts.claim_terms import mentioned
from monitor.texts.phi.own import known_of
from monitor.texts.phi.spans import Recogniser

_OF_OWN_PAGES: Final = ("phi_exposure", "misinformation")
"""Detectors that judge own pages again at every audit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything that `run` needs, built and joined.

    Attributes:
        store: At the head schema, with the configured sources and practices.
        stages: The pipeline.
        policy: Whom to watch and whom to tell.
        dead_man: What gives signs of life outside, or None if nobody waits for them.
    """

    store: SqlStore
    stages: Stages
    policy: Policy
    dead_man: DeadMan | None = None


def build_hunt(
    settings: Settings, store: SqlStore, clock: Clock, claim: Claim
) -> ClaimHunt:
    """Return a hunt for `claim` among the texts that `store` keeps."""
    encoders = build_encoders(
        settings.encoder, settings.cache, StoredVectors(store, clock)
    )
    return ClaimHunt(
        store=store,
        clock=clock,
        claim=claim.id,
        may_have=mentioned(claim.terms),
        detector=detector_specs()["misinformation"],
        reader=build_reader(encoders, settings.claims, known_of(settings.practices)),
    )


def build_judge(settings: Settings, store: SqlStore, clock: Clock) -> Judge:
    """Return what judges records, without the rest of the service."""
    more = build_more(presidio=settings.presidio)
    return _judge(settings, store, clock, more)


def build_app(
    settings: Settings,
    clock: Clock,
    rng: Rng,
    budget_of: Callable[[str], Budget] | None = None,
    resolve: Resolve = ask_system,
    *,
    gated: bool = True,
) -> App:
    """Return the service, its database created or upgraded where that is ours.

    Args:
        settings: What the configuration says.
        clock: The clock.
        rng: Chance.
        budget_of: Gives each connector its budget, by the connector's name; None
            keeps budgets in the database.
        resolve: Finds the hosts of what is fetched.
        gated: Whether platforms' limits are kept; a simulated world, where days pass
            in a minute, has none.

    Raises:
        StorageError: The database cannot be used.
        ConfigError: A plugin refuses its options, or a logo cannot be compared.
    """
    engine = open_engine(settings.database)
    with ExitStack() as undo:
        undo.callback(engine.dispose)
        prepare(engine)
        store = SqlStore(engine, settings.retention)
        budgets = budget_of or (lambda name: StoredBudget(store, name, clock))

        def context_of(wanted: ConnectorSettings) -> ConnectorContext:
            return ConnectorContext(
                clock=clock,
                budget=budgets(wanted.name),
                gate=_gate(store, wanted.type, clock) if gated else None,
            )

        app = _build(store, settings, clock, rng, context_of, resolve)
        undo.pop_all()
    return app


def _build(
    store: SqlStore,
    settings: Settings,
    clock: Clock,
    rng: Rng,
    context_of: Callable[[ConnectorSettings], ConnectorContext],
    resolve: Resolve,
) -> App:
    fetcher = build_fetcher(clock, settings.fetch_allow, resolve=resolve)
    connectors = {
        one.name: build_connector(one, replace(context_of(one), fetcher=fetcher))
        for one in settings.connectors
    }
    more = build_more(presidio=settings.presidio)
    known = known_of(settings.practices)
    judge = _judge(settings, store, clock, more)
    stages = Stages(
        store=store,
        clock=clock,
        ingest=Ingest(
            store=store,
            clock=clock,
            rng=rng,
            ask_registry=settings.nppes is not None,
        ),
        enrich=Enrich(
            store=store,
            clock=clock,
            rng=rng,
            fetcher=fetcher,
            eyes=Eyes(
                decoder=build_picture_decoder(), images=build_image_reader(known, more)
            ),
            authors=Authors(store=store, clock=clock, connectors=connectors),
            registry=_npi_registry(settings.nppes, clock, resolve),
        ),
        judge=judge,
        deliver=_deliver(store, settings, clock, rng),
        own_pages=_own_pages(store, clock, settings, judge.reader),
        connectors=connectors,
        channels=[build_channel(one, clock) for one in settings.channels],
    )
    _sync(store, settings, connectors, clock)
    policy = Policy(
        watchlist=build_watchlist(settings),
        routes=settings.routes,
        expiries=_expiries(settings.connectors),
    )
    dead_man = _dead_man(settings, stages)
    return App(store=store, stages=stages, policy=policy, dead_man=dead_man)


def _judge(
    settings: Settings, store: SqlStore, clock: Clock, more: Recogniser | None
) -> Judge:
    encoders = build_encoders(
        settings.encoder, settings.cache, StoredVectors(store, clock)
    )
    known = known_of(settings.practices)
    return Judge(
        store=store,
        clock=clock,
        detectors=tuple(detector_specs().values()),
        reader=build_reader(encoders, settings.claims, known, more=more),
    )


def _expiries(connectors: Iterable[ConnectorSettings]) -> Mapping[str, int]:
    known = {one.name: one.credential_expires for one in connectors}
    return {name: at for name, at in known.items() if at is not None}


def _deliver(store: SqlStore, settings: Settings, clock: Clock, rng: Rng) -> Deliver:
    def blind() -> str:
        return blind_spots(coverage_rows(store, settings, None), clock.now())

    return Deliver(store=store, clock=clock, rng=rng, blind=blind)


def _dead_man(settings: Settings, stages: Stages) -> DeadMan | None:
    if settings.heartbeat is None:
        return None
    store, clock, judge = stages.store, stages.clock, stages.judge
    return DeadMan(
        store=store,
        clock=clock,
        canary=Canary(
            store=store, clock=clock, detectors=judge.detectors, reader=judge.reader
        ),
        channels=[to.channel for to in stages.channels],
        beacon=build_beacon(settings.heartbeat, ChannelContext(clock=clock)),
        every=settings.heartbeat_every / SECOND,
    )


def _gate(store: SqlStore, kind: str, clock: Clock) -> StoredGate:
    allowances = connector_specs()[kind].allowances
    return StoredGate(store, kind, clock, allowances)


def _own_pages(
    store: SqlStore, clock: Clock, settings: Settings, reader: TextReader
) -> OwnPages:
    detectors = detector_specs()
    return OwnPages(
        store=store,
        clock=clock,
        reader=reader,
        detectors=[detectors[name] for name in _OF_OWN_PAGES],
        faults=faults_of,
        every=settings.own_pages_every,
        dormant_after=settings.dormant_after,
    )


def _npi_registry(url: str | None, clock: Clock, resolve: Resolve) -> NpiRegistry:
    """Return the registry, reached by a client of its own.

    Only that one may reach the host that the configuration names, so that links
    which attackers wrote lead to no registry on this machine.
    """
    opened = frozenset() if url is None else frozenset({_endpoint(url)})
    fetcher = build_fetcher(clock, opened, resolve=resolve)
    return NpiRegistry(fetcher=fetcher, url=url)


def _endpoint(url: str) -> str:
    parts = urlsplit(url)
    host = parts.hostname or ""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _sync(
    store: SqlStore,
    settings: Settings,
    connectors: Mapping[str, Connector],
    clock: Clock,
) -> None:
    """Let the database know what the configuration asks for."""
    plans: list[SourcePlan] = []
    for connector in connectors.values():
        plans.extend(connector.plan(settings.practices))
    now = clock.now()
    with store.write() as tx:
        tx.upkeep.sync_practices(settings.practices, now)
        tx.sources.sync(plans, now)
