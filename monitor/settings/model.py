"""The configuration after loading: frozen and complete."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

from monitor.domain.alerts import MOST_AN_HOUR
from monitor.domain.claims import Claim
from monitor.domain.findings import FindingKind
from monitor.domain.retention import DataClass
from monitor.domain.routes import Route
from monitor.domain.time import DAY, MINUTE
from monitor.domain.watch import Practice
from monitor.ports.encoder_choice import AUTO, EncoderChoice
from monitor.ports.options import Options
from monitor.settings.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectorSettings:
    """One connector.

    Attributes:
        name: Its name, unique among the connectors.
        type: Its type in the registry.
        every: Interval between polls of each of its sources, microseconds, > 0.
        options: What its plugin is built with.
        credential_expires: When its credential ends, microseconds; None if not told.
    """

    name: str
    type: str
    every: int
    options: Options
    credential_expires: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSettings:
    """One channel.

    Attributes:
        name: Its name, unique among the channels.
        type: Its type in the registry.
        options: What its plugin is built with.
        most_an_hour: Messages to it in any hour, but for the urgent, > 0.
    """

    name: str
    type: str
    options: Options
    most_an_hour: int = MOST_AN_HOUR


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything the configuration says.

    Attributes:
        directory: Where it was read.
        database: SQLAlchemy URL; may hold a password.
        connectors: In the order written.
        channels: In the order written.
        routes: In the order written; names only channels that exist.
        unrouted: Kinds that may reach no channel, with the reason.
        practices: In the order of their files.
        logos: The file of each practice's logo, by its SHA-256.
        pictures: The same of portraits and banners.
        claims: Known false claims, those that come with Wardwatch first.
        retention: How long each class is kept, microseconds; complete.
        own_pages_every: Between two audits of own pages, microseconds, > 0.
        dormant_after: Without an own post for so long a page is dormant, microseconds.
        fetch_allow: host:port pairs that the guarded fetch may reach.
        nppes: Where the NPI registry is, or None to ask nobody.
        encoder: What turns texts into vectors.
        cache: Where is kept what can be made again, or None.
        presidio: Whether Presidio looks for patient information, too.
        health_listen: host:port where health is served, or None.
        heartbeat: Where signs of life are posted to, or None; a secret.
        heartbeat_every: Between two of them, microseconds, > 0.
        warnings: What is worth telling a person.
    """

    directory: Path
    database: str = field(repr=False)
    connectors: tuple[ConnectorSettings, ...]
    channels: tuple[ChannelSettings, ...]
    routes: tuple[Route, ...]
    unrouted: Mapping[FindingKind, str]
    practices: tuple[Practice, ...]
    retention: Mapping[DataClass, int]
    fetch_allow: frozenset[str]
    nppes: str | None
    own_pages_every: int = 7 * DAY
    dormant_after: int = 60 * DAY
    logos: Mapping[str, Path] = field(default_factory=dict)
    pictures: Mapping[str, Path] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    encoder: EncoderChoice = AUTO
    cache: Path | None = None
    presidio: bool = False
    health_listen: str | None = None
    heartbeat: SecretStr | None = None
    heartbeat_every: int = 5 * MINUTE
    warnings: tuple[Problem, ...] = ()
