"""What is counted: a text about a practice, at which location, and when it was said."""

from dataclasses import dataclass

from monitor.domain.bursts.copies import Sketch, sketch_of
from monitor.domain.bursts.crowds import Sort, sort_of
from monitor.domain.records import Post, RecordId
from monitor.domain.subjects import Subject
from monitor.domain.watch import Practice, PracticeId
from monitor.domain.watchlist import Watchlist


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A text, counted for one practice.

    Attributes:
        record_id: The text.
        practice_id: Whom it is about.
        sort: With which texts it is counted.
        place: Id of the location that it is about; empty if not told, and of a
            practice that has but one.
        said_at: When it was written, microseconds.
        first: Whether it was there at a source's first poll: it is no news then.
    """

    record_id: RecordId
    practice_id: PracticeId
    sort: Sort
    place: str
    said_at: int
    first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallied:
    """A text with what of it is counted.

    Attributes:
        subject: The text.
        counted: One for each practice that it is about, at least one.
        sketch: By which its copies are found; empty of what is no review.
    """

    subject: Subject
    counted: tuple[Counted, ...]
    sketch: Sketch


def tallied(subject: Subject, watchlist: Watchlist) -> Tallied | None:
    """Return what of `subject` is counted, or None if nothing is.

    What a practice wrote itself is not, nor what only may be about it.
    """
    post = subject.content
    if not isinstance(post, Post):
        return None
    counted = tuple(
        Counted(
            record_id=subject.record_id,
            practice_id=practice.id,
            sort=sort_of(post.form),
            place=_place(subject, post, practice),
            said_at=_said_at(subject, post),
            first=subject.baseline,
        )
        for concern in subject.concerns
        if concern.about_us and not concern.own
        for practice in (watchlist.get(concern.practice_id),)
        if practice is not None
    )
    if not counted:
        return None
    is_review = sort_of(post.form) is Sort.REVIEW
    return Tallied(
        subject=subject, counted=counted, sketch=sketch_of(post) if is_review else ()
    )


def _place(subject: Subject, post: Post, practice: Practice) -> str:
    """Return the location that the text, or the listing that it is from, names."""
    if len(practice.locations) <= 1:
        return ""
    told = (post.location, *(plan.query.text for plan in subject.found_by))
    named = {name.strip().lower() for name in told if name}
    for site in practice.locations:
        names = (site.id, site.name, *(listing for _, listing in site.listings))
        if not named.isdisjoint(name.strip().lower() for name in names if name):
            return site.id
    return ""


def _said_at(subject: Subject, post: Post) -> int:
    """Return when it was written; nobody writes later than it is seen."""
    if post.published_at is None:
        return subject.seen_at
    return min(post.published_at, subject.seen_at)
