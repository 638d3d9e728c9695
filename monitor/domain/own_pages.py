"""Own pages: what a practice and others wrote on its accounts, as far as it is kept."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from monitor.domain.about_us import concerns_of
from monitor.domain.findings import FindingKind, Severity
from monitor.domain.records import Post
from monitor.domain.sources import Capability
from monitor.domain.subjects import Subject
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist


@dataclass(frozen=True, slots=True, order=True)
class PageKey:
    """A page of a practice.

    Attributes:
        practice_id: Whose it is.
        platform: Where it is.
        page: What its source asks for, e.g. the account; empty for what the practice
            wrote elsewhere: comments, and answers to reviews.
    """

    practice_id: PracticeId
    platform: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A text on a page.

    Attributes:
        key: The page.
        subject: The text.
        own: Whether the practice wrote it; else it stands below what it wrote.
    """

    key: PageKey
    subject: Subject
    own: bool

    @property
    def written_at(self) -> int:
        """When it was published, or else first seen; microseconds."""
        content = self.subject.content
        told = content.published_at if isinstance(content, Post) else None
        return self.subject.seen_at if told is None else told

    @property
    def conversation(self) -> str:
        """What a case about it is about, see `monitor.domain.cases.case_subject`."""
        content, identity = self.subject.content, self.subject.identity
        thread = content.thread_id if isinstance(content, Post) else None
        return str(replace(identity, native_id=thread or identity.native_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a text that a practice wrote, beside patient information.

    Attributes:
        name: Of the signal that tells it.
        kind: What a finding of it is about.
        severity: How bad it is.
        why: A sentence for people that quotes nothing.
    """

    name: str
    kind: FindingKind
    severity: Severity
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage:
    """What is kept of a page.

    Attributes:
        key: The page.
        own: Texts that the practice wrote.
        others: Texts of others below them.
        newest_at: When the newest own text was written, microseconds; None without.
        dormant: Whether that is longer ago than was asked for.
        open_kinds: Kind of each open case about what is on it, sorted.
    """

    key: PageKey
    own: int
    others: int
    newest_at: int | None
    dormant: bool
    open_kinds: tuple[FindingKind, ...] = ()


def page_texts(subject: Subject, watchlist: Watchlist) -> Iterator[PageText]:
    """Yield `subject` for each page that it is on; nothing for what is on none."""
    content = subject.content
    if not isinstance(content, Post):
        return
    url = subject.observation.url
    concerns = concerns_of(content, subject.found_by, watchlist, url)
    own = {concern.practice_id for concern in concerns if concern.own}
    platform = subject.identity.platform
    pages = {
        PageKey(practice_id, platform, plan.query.text)
        for plan in subject.found_by
        if plan.query.capability is Capability.OWN
        for practice_id in plan.practices
        if watchlist.get(practice_id) is not None
    }
    paged = {key.practice_id for key in pages}
    elsewhere = {PageKey(found, platform, "") for found in own - paged}
    for key in sorted(pages | elsewhere):
        yield PageText(key=key, subject=subject, own=key.practice_id in own)


def newest_own(texts: Iterable[PageText]) -> PageText | None:
    """Return the newest of `texts` that the practice wrote; None without any."""
    own = (text for text in texts if text.own)
    return max(own, key=lambda text: text.written_at, default=None)


def is_dormant(newest: PageText | None, now: int, after: int) -> bool:
    """Return whether nothing was written on a page for longer than `after`.

    What was written elsewhere is on no page that could be dormant, and of a page
    without any own text nothing can be said.
    """
    if newest is None or not newest.key.page:
        return False
    return now - newest.written_at > after


def own_page(
    key: PageKey,
    texts: Collection[PageText],
    open_cases: Iterable[tuple[str, FindingKind]],
    now: int,
    dormant_after: int,
) -> OwnPage:
    """Return what is kept of a page.

    Args:
        key: The page.
        texts: What is on it.
        open_cases: What the practice's open cases are about, and their kinds.
        now: Microseconds.
        dormant_after: Microseconds.
    """
    newest = newest_own(texts)
    own = sum(text.own for text in texts)
    here = {text.conversation for text in texts}
    return OwnPage(
        key=key,
        own=own,
        others=len(texts) - own,
        newest_at=None if newest is None else newest.written_at,
        dormant=is_dormant(newest, now, dormant_after),
        open_kinds=tuple(sorted(kind for about, kind in open_cases if about in here)),
    )
