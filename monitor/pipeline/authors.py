"""Authors: those of posts that concern a practice are judged as accounts.

Some pages bring an author's account beside the post; it is kept only if the post
concerns a practice. Others bring a name alone, and the account is looked up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from monitor.domain.concerns import Terms, concerned
from monitor.domain.errors import (
    AccessNotGranted,
    AuthRejected,
    Refused,
    RetryLater,
)
from monitor.domain.evidence import Evidence, Wanted, wanted_author
from monitor.domain.records import (
    Account,
    Author,
    Identity,
    Post,
    RecordId,
    Sighting,
    author_of,
)
from monitor.domain.sources import Source, SourcePlan
from monitor.domain.subjects import Subject
from monitor.pipeline.isolation import Broken, attempt
from monitor.pipeline.resting import Resting
from monitor.pipeline.sight import Leads, sight
from monitor.ports.connector import AuthorLookup, Connector, Page, RawItem
from monitor.ports.jobs import Stage
from monitor.ports.runtime import Clock
from monitor.ports.store import Store, Transaction


def kept(
    items: Iterable[Sequence[Sighting]], plan: SourcePlan, terms: Terms
) -> Sequence[Sighting]:
    """Return what is to be stored of `items`, each with what it shows together.

    That is everything, except accounts beside a post that concerns nobody.
    """
    found: list[Sighting] = []
    for shown in items:
        posts = [one for one in shown if isinstance(one.content, Post)]
        whole = not posts or any(_concerns(one, plan, terms) for one in posts)
        found += shown if whole else posts
    return found


def unseen_authors(
    items: Iterable[Sequence[Sighting]], plan: SourcePlan, terms: Terms
) -> Mapping[Identity, Wanted]:
    """Return the authors to look up: of concerning posts that came without account."""
    return {
        one.identity: wanted
        for shown in items
        if not any(isinstance(one.content, Account) for one in shown)
        for one in shown
        if (wanted := wanted_author(one)) and _concerns(one, plan, terms)
    }


def _concerns(seen: Sighting, plan: SourcePlan, terms: Terms) -> bool:
    return isinstance(seen.content, Post) and bool(concerned(seen.content, plan, terms))


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUp:
    """What a look-up of a post's author brought.

    Attributes:
        source: Which the platform's answers are kept for.
        page: The answers.
        sightings: The account, or nothing.
        broken: Items that could not be read.
        baseline: Whether the post was found at a source's first poll.
    """

    source: Source
    page: Page
    sightings: Sequence[Sighting]
    broken: Sequence[tuple[RawItem, Broken]]
    baseline: bool

    def store(self, tx: Transaction, found: Evidence, leads: Leads, now: int) -> None:
        """Store it: an account to judge like any other."""
        tx.archive.keep(self.source.id, self.page.responses)
        for item, failure in self.broken:
            tx.archive.park(self.source.id, Stage.ENRICH, item, failure.error, now)
        sight(tx, self.sightings, leads, now, baseline=self.baseline)
        tx.evidence.looked_up(found, now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Authors:
    """Looks authors up, each with a connector to the platform of the post.

    Attributes:
        store: The store.
        clock: The clock.
        connectors: By their name in the configuration.
    """

    store: Store
    clock: Clock
    connectors: Mapping[str, Connector] = field(default_factory=dict)
    resting: Resting = field(default_factory=Resting)

    def look_up(self, record_id: RecordId) -> LookedUp:
        """Return what the platform shows of the author of a post.

        Raises:
            Refused: The post tells no author any more, or nobody can look.
            Skipped: The platform failed a moment ago.
            WardwatchError: As the connector says.
        """
        subject, source, connector = self._known(record_id)
        author = author_of(subject.content) if subject else None
        if subject is None or author is None or connector is None or source is None:
            raise Refused("the post, its author or the connector is gone")
        page = self._ask(connector, author, subject.identity.platform)
        parsed = [(item, attempt(connector.parse, item)) for item in page.items]
        return LookedUp(
            source=source,
            page=page,
            sightings=[
                one
                for _, shown in parsed
                if not isinstance(shown, Broken)
                for one in shown
            ],
            broken=[(item, why) for item, why in parsed if isinstance(why, Broken)],
            baseline=subject.baseline,
        )

    def _known(
        self, record_id: RecordId
    ) -> tuple[Subject | None, Source | None, AuthorLookup | None]:
        """Return a post, and the source and connector that can ask for its author."""
        with self.store.read() as tx:
            subject = next(iter(tx.records.subjects([record_id])), None)
            sources = tx.sources.active() if subject else ()
        for source in sources:
            connector = self.connectors.get(source.plan.connector)
            same = subject and source.plan.platform == subject.identity.platform
            if same and isinstance(connector, AuthorLookup):
                return subject, source, connector
        return subject, None, None

    def _ask(self, connector: AuthorLookup, author: Author, platform: str) -> Page:
        who = f"authors/{platform}"
        self.resting.check(who, self.clock.now())
        try:
            return connector.look_up(author)
        except (RetryLater, AuthRejected, AccessNotGranted) as error:
            floor = error.retry_at if isinstance(error, RetryLater) else None
            self.resting.add(who, self.clock.now(), floor)
            raise
