"""`wardwatch.yaml` as it is written, without connectors and channels.

Those two lists are validated by their plugins' own options.
"""

from typing import Final

from pydantic import Field

from monitor.channels.kit.address import Address
from monitor.domain.digests import parse_digest
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.retention import DataClass
from monitor.domain.routes import Route
from monitor.ports.base_url import BaseUrl
from monitor.ports.encoder_choice import EncoderName
from monitor.settings.database import Database
from monitor.settings.fields import (
    DigestText,
    Document,
    Duration,
    EncoderText,
    Endpoint,
    Text,
)

DEFAULT_DATABASE: Final = "sqlite:///data/wardwatch.db"


class RouteEntry(Document):
    """One row of the route table."""

    kinds: tuple[FindingKind, ...] = Field(min_length=1)
    min_severity: Severity = Severity.LOW
    to: tuple[Text, ...] = Field(min_length=1)
    """Names of channels."""
    digest: DigestText | None = None
    """When to tell, e.g. daily 08:00 America/Chicago, or weekly mon 08:00
    America/Chicago; at once if not given. What is critical is told at once."""

    def route(self) -> Route:
        """Return it as the domain's value."""
        return Route(
            kinds=frozenset(self.kinds),
            min_severity=self.min_severity,
            to=self.to,
            digest=None if self.digest is None else parse_digest(self.digest),
        )


class FetchEntry(Document):
    """What is fetched about records, and from where."""

    allow: tuple[Endpoint, ...] = ()
    """Exact host:port pairs that may be reached beside public addresses."""
    nppes: BaseUrl | None = "https://npiregistry.cms.hhs.gov/api"
    """The NPI registry of the United States, which is asked who else bears the name
    of a clinician; null asks nobody."""


class HealthEntry(Document):
    """What programs ask of the service while it runs."""

    listen: Endpoint | None = None
    """host:port where /live, /ready and /metrics are served, to whoever asks: loopback,
    or a private network. Without it nothing is."""


class HeartbeatEntry(Document):
    """Signs of life to somebody outside, who tells people when they stay away."""

    url: Address | None = None
    """Where they are posted to, e.g. a check of healthchecks.io; a secret. Without it
    none is given."""
    every: Duration = "5m"
    """Between two signs. Let the other side wait for twice as long."""


class PhiEntry(Document):
    """How patient information is looked for."""

    presidio: bool = False
    """Whether Presidio looks, too; needs pip install 'wardwatch[presidio]'."""


class OwnPagesEntry(Document):
    """The audit of what the practices publish themselves."""

    every: Duration = "7d"
    """Between two audits of own posts, replies, and what stands below them."""
    dormant_after: Duration = "60d"
    """Without an own post for so long, a page is told to be dormant. Posts are kept
    for `retention: {mention: ...}`: ask for less than that."""


class ServiceDocument(Document):
    """The service as a whole."""

    database: Database = DEFAULT_DATABASE
    """sqlite:///PATH or postgresql://USER@HOST/NAME; paths start at this file."""
    routes: tuple[RouteEntry, ...] = ()
    unrouted: dict[FindingKind, Text] = Field(default_factory=dict)
    """Kinds that may reach no channel, each with the reason."""
    retention: dict[DataClass, Duration] = Field(default_factory=dict)
    """How long to keep things, where that differs from the default."""
    own_pages: OwnPagesEntry = Field(default_factory=OwnPagesEntry)
    fetch: FetchEntry = Field(default_factory=FetchEntry)
    encoder: EncoderText = EncoderName.AUTO.value
    """What turns texts into vectors: auto (equal vectors, the faster), onnx,
    sentence-transformers, onnx-int8 or sentence-transformers-bf16 (faster, with
    thresholds of their own), or a model for sentence-transformers as OWNER/NAME on the
    Hugging Face hub or as a path that starts with /, ./ or ../."""
    health: HealthEntry = Field(default_factory=HealthEntry)
    heartbeat: HeartbeatEntry = Field(default_factory=HeartbeatEntry)
    phi: PhiEntry = Field(default_factory=PhiEntry)
