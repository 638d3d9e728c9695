"""Sight: store what was seen, and wake what comes next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from monitor.domain.about_us import concerns_of
from monitor.domain.evidence import Wanted
from monitor.domain.leads import wanted_evidence, wanted_images
from monitor.domain.records import Identity, Post, RecordId, Sighting, is_old
from monitor.domain.sources import SourceId, SourcePlan
from monitor.domain.watchlist import Watchlist
from monitor.ports.jobs import Stage
from monitor.ports.rows import Brought, Sighted
from monitor.ports.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Leads:
    """What says which evidence is worth fetching.

    Attributes:
        watchlist: Whom it may be about.
        authors: Authors to look up, by their posts; the posts wait for none.
        ask_registry: Whether the NPI registry may be asked.
        plan: What brought the sightings; None for accounts that were looked up.
    """

    watchlist: Watchlist
    authors: Mapping[Identity, Wanted] = field(default_factory=dict)
    ask_registry: bool = True
    plan: SourcePlan | None = None

    def of(self, sighting: Sighting) -> tuple[Wanted, ...]:
        """Return what is worth fetching for `sighting`, but for its author."""
        return wanted_evidence(sighting, self.watchlist, ask_registry=self.ask_registry)

    def want_images(
        self, tx: Transaction, record_id: RecordId, sighting: Sighting, now: int
    ) -> bool:
        """Ask for the images of a post; return whether any is to be fetched.

        Those of a practice's own accounts, and of posts about a practice that were
        written since the watch began. Anybody may write the latter, so that only so
        many are read in a day.
        """
        post, images = sighting.content, wanted_images(sighting)
        if not images or self.plan is None or not isinstance(post, Post):
            return False
        url = sighting.observation.url
        concerns = concerns_of(post, [self.plan], self.watchlist, url)
        if any(concern.own for concern in concerns):
            return tx.evidence.want(record_id, images, now)
        if is_old(post, now) or not any(concern.about_us for concern in concerns):
            return False
        return tx.evidence.want_images(record_id, images, now)


def sight(
    tx: Transaction,
    sightings: Sequence[Sighting],
    leads: Leads,
    now: int,
    *,
    baseline: bool,
    source_id: SourceId | None = None,
) -> int:
    """Store `sightings` and wake enrich and judge; return the new revisions.

    Args:
        tx: The transaction.
        sightings: What was seen.
        leads: What of it is worth fetching.
        now: Microseconds.
        baseline: Whether it belongs to a source's first poll.
        source_id: What brought it; None for what was looked up.
    """
    stored = tx.records.sight(sightings, baseline=baseline, now=now)
    if source_id is not None:
        brought = _brought(sightings, stored, now, baseline=baseline)
        tx.records.note_source(source_id, brought, now)
    enrich: list[str] = []
    judge: list[str] = []
    new = {}
    for sighting, sighted in zip(sightings, stored, strict=True):
        if sighted.new_revision:
            new[sighted.record_id] = sighting
    for record_id, sighting in new.items():
        wanted = leads.of(sighting)
        fetch = bool(wanted) and tx.evidence.want(record_id, wanted, now)
        fetch = leads.want_images(tx, record_id, sighting, now) or fetch
        (enrich if fetch else judge).append(str(record_id))
        author = leads.authors.get(sighting.identity)
        if author and tx.evidence.want_author(record_id, author, now):
            enrich.append(str(record_id))
    tx.jobs.put(Stage.ENRICH, enrich, now)
    tx.jobs.put(Stage.JUDGE, judge, now)
    return len(new)


def _brought(
    sightings: Sequence[Sighting],
    stored: Sequence[Sighted],
    now: int,
    *,
    baseline: bool,
) -> Brought:
    """Return the texts of a page."""
    texts = {
        sighted: sighting.content
        for sighting, sighted in zip(sightings, stored, strict=True)
        if isinstance(sighting.content, Post)
    }
    return Brought(
        texts=frozenset(one.record_id for one in texts),
        new=frozenset(one.record_id for one in texts if one.new_revision),
        old=frozenset(
            one.record_id for one, post in texts.items() if is_old(post, now)
        ),
        baseline=baseline,
    )
