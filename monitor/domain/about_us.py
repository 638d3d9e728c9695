"""The "about us" probability: how far a text is about each practice it may concern.

Log-odds of what speaks for and against are summed; below `ABOUT_US` a text is kept
and opens no case. The cost is that of the text and of the practices that it names.
"""

from collections.abc import Iterator, Mapping, Sequence

from monitor.domain.concerns import Concern, owners_of
from monitor.domain.findings import Signal, logistic
from monitor.domain.records import Post
from monitor.domain.sources import SourcePlan
from monitor.domain.watch import PracticeId
from monitor.domain.watchlist import Watchlist
from monitor.domain.whose import weights
from monitor.domain.whose.authorship import is_own, is_owners_reply
from monitor.domain.whose.contact_signals import contact_signals
from monitor.domain.whose.lessons import NOTHING_TAUGHT, Taught, lesson_signals
from monitor.domain.whose.marks import Marks
from monitor.domain.whose.mention import Mention
from monitor.domain.whose.name_signals import longer_name_signal, name_signal
from monitor.domain.whose.namesake_signals import namesake_signals
from monitor.domain.whose.place_signals import place_signals
from monitor.domain.whose.source_signals import source_signals

_PRIOR = Signal(
    name="prior",
    value=None,
    contribution=weights.PRIOR,
    why="Few of the texts that a search brings up are about the practice.",
)


def concerns_of(
    post: Post,
    found_by: Sequence[SourcePlan],
    watchlist: Watchlist,
    url: str | None = None,
    taught: Taught = NOTHING_TAUGHT,
) -> tuple[Concern, ...]:
    """Return whom `post` may be about, in the order of the practices' ids.

    These are the practices that it names, whose page or listing brought it, or whose
    area it is from.

    Args:
        post: What was written.
        found_by: The sources that brought it.
        watchlist: Whom to watch.
        url: Address of the post as its platform told it, or None; on some it is all
            that tells who wrote.
        taught: What verdicts taught of where it came from.
    """
    register = watchlist.register
    mention = Mention(post, found_by, watchlist.terms, register, url)
    areas = _areas(mention, watchlist)
    owned = frozenset(owner for plan in found_by for owner in owners_of(plan))
    listed = register.listings.get(mention.location, frozenset())
    ids = {*mention.hits, *areas, *owned, *(listed if len(listed) == 1 else ())}
    return tuple(
        _concern(
            mention,
            watchlist,
            who,
            taught,
            area=areas.get(who, ""),
            owned=who in owned,
        )
        for who in sorted(ids & register.marks.keys())
    )


def _areas(mention: Mention, watchlist: Watchlist) -> Mapping[PracticeId, str]:
    """Return whose areas the text is from, each by the first of its practice's own."""
    marks, names = watchlist.register.marks, mention.regions | mention.outlets
    return {
        who: next(name for name in marks[who].areas if name in names)
        for who in frozenset(_neighbours(mention, watchlist))
    }


def _neighbours(mention: Mention, watchlist: Watchlist) -> Iterator[PracticeId]:
    for region in mention.regions:
        yield from watchlist.register.communities.get(region, ())
        yield from watchlist.register.hashtags.get(region, ())
    for outlet in mention.outlets:
        yield from watchlist.register.outlets.get(outlet, ())


def _concern(
    mention: Mention,
    watchlist: Watchlist,
    practice_id: PracticeId,
    taught: Taught,
    *,
    area: str,
    owned: bool,
) -> Concern:
    marks = watchlist.register.marks[practice_id]
    own = is_own(
        mention.post, mention.found_by, marks.watched, mention.url
    ) or is_owners_reply(
        mention.post, mention.found_by, mention.location, marks.listings
    )
    signals = (
        _PRIOR,
        *_named(mention, marks, watchlist),
        *place_signals(mention, marks),
        *contact_signals(mention, marks),
        *source_signals(mention, marks, area=bool(area), owned=owned or own),
        *namesake_signals(mention, marks),
        *lesson_signals(taught, practice_id),
    )
    return Concern(
        practice_id=practice_id,
        probability=logistic(sum(signal.contribution for signal in signals)),
        signals=tuple(sorted(signals, key=lambda s: s.contribution, reverse=True)),
        own=own,
        area=area,
    )


def _named(mention: Mention, marks: Marks, watchlist: Watchlist) -> Iterator[Signal]:
    hits = mention.hits.get(marks.watched.practice.id, ())
    if hits:
        yield name_signal(hits, watchlist.vocabulary)
        yield from longer_name_signal(hits, mention.tokens)
