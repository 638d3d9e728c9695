"""What a connector is.

A connector module has a `SPEC`, an `Options` class and `build(options,
context)`. Modules import free of SDKs; `build` imports them.

Don't:
    - sleep or retry: raise an error of `monitor.domain.errors` with `retry_at`;
    - keep state between polls: it belongs in the cursor;
    - let one bad item fail its page: return items raw, refuse them in `parse`;
    - put a secret, a text or a name into an error or a log.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

from monitor.domain.allowances import Allowance
from monitor.domain.records import Author, Sighting
from monitor.domain.sources import Capability, Gap, JSONValue, Query, SourcePlan
from monitor.domain.time import MINUTE
from monitor.domain.watch import Practice
from monitor.ports.budget import Budget
from monitor.ports.endpoints import Gate
from monitor.ports.fetch import Fetcher
from monitor.ports.options import OptionsClass
from monitor.ports.runtime import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class RawResponse:
    """A response as it came, kept for a while so that it can be parsed again.

    Attributes:
        url: What was asked, without secrets.
        status: HTTP status; 0 for what is no HTTP.
        headers: Names in lower case; those that carry secrets are left out.
        body: Bytes after decompression.
        fetched_at: Microseconds.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    fetched_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RawItem:
    """One item of a response, not yet understood.

    Attributes:
        form: Which parser it is for, e.g. "profile".
        body: The item's bytes, as they are parked if `parse` refuses them.
        locator: Where it was, for people: a file and line, or a native id.
    """

    form: str
    body: bytes
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a source's results.

    Attributes:
        items: What it holds, raw.
        cursor: The cursor's value after this page.
        more: Whether another page follows now.
        responses: The responses it was made of.
        gaps: Stretches that can no longer be read.
        problem: What of the query only a person can mend, though the rest was
            read; the run then counts as failed. Without content.
    """

    items: Sequence[RawItem]
    cursor: Mapping[str, JSONValue]
    more: bool
    responses: Sequence[RawResponse] = ()
    gaps: Sequence[Gap] = ()
    problem: str = ""


class Connector(Protocol):
    """Reads one platform, or one instance of it."""

    def plan(self, practices: Sequence[Practice]) -> Sequence[SourcePlan]:
        """Return the sources that `practices` need; equal queries are one source."""
        ...

    def poll(self, query: Query, cursor: Mapping[str, JSONValue]) -> Page:
        """Return the next page after `cursor`.

        Args:
            query: What to ask.
            cursor: What an earlier page left; empty at first.

        Raises:
            RetryLater: The platform cannot answer now.
            NeedsOperator: Only a person can mend it.
        """
        ...

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return what `item` shows: usually one sighting, or none to ignore it.

        Raises:
            BadItem: The item cannot be understood.
        """
        ...

    def probe(self) -> None:
        """Ask the cheapest question that shows whether polls can succeed.

        That is: the platform answers and the credentials hold. It costs nothing
        where the platform charges.

        Raises:
            RetryLater: The platform cannot answer now.
            NeedsOperator: Only a person can mend it.
        """
        ...


@runtime_checkable
class AuthorLookup(Connector, Protocol):
    """A connector whose posts only name their author, and that finds the account."""

    def look_up(self, author: Author) -> Page:
        """Return the account of `author`; its cursor means nothing.

        Raises:
            RetryLater: The platform cannot answer now.
            Gone: There is no such account any more.
            NeedsOperator: Only a person can mend it.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectorContext:
    """What `build` gets from the composition root.

    Attributes:
        clock: The clock.
        timeout: Seconds that one request may take in all, > 0.
        every: Interval between runs of a source in microseconds, > 0.
        fetcher: Fetches what platforms redirect to; None follows no redirect.
        budget: Keeps what the connector spends; None for those that spend nothing.
        heard: Is told of every answer of the platform, or None.
        gate: Stands before the platform's hosts; None lets every call pass.
    """

    clock: Clock
    timeout: float = 20.0
    every: int = 15 * MINUTE
    fetcher: Fetcher | None = None
    budget: Budget | None = None
    heard: Callable[[RawResponse], None] | None = None
    gate: Gate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectorSpec:
    """What the registry knows of a connector without building it.

    Attributes:
        type: The word in the configuration.
        platform: Platform that its records belong to.
        capabilities: What it can see.
        options: Its options class.
        build: Builds it; may import an SDK.
        terms: One line on the platform's terms of use.
        hands_on: Platforms whose records it brings, where those are not its own: a
            mailbox has reviews of many.
        allowances: How often each of its hosts may be asked; the gate counts.
    """

    type: str
    platform: str
    capabilities: frozenset[Capability]
    # Any: each connector's build takes its own subclass of Options.
    options: OptionsClass
    build: Callable[[Any, ConnectorContext], Connector]
    terms: str = field(default="")
    hands_on: frozenset[str] = frozenset()
    allowances: tuple[Allowance, ...] = ()

    @property
    def places(self) -> frozenset[tuple[str, Capability]]:
        """What it can see, and on which platform."""
        platforms = self.hands_on or {self.platform}
        return frozenset((one, seen) for one in platforms for seen in self.capabilities)
