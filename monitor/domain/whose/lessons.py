"""What people's verdicts teach of where a mention came from.

"Not us" says that a case was about another organisation. Texts of the same community,
outlet or author are then less likely to be about the practice, by the odds of a
Beta-Binomial model with a uniform prior: (ours + 1) / (others' + 1). Verdicts fade, so
that no click silences a place for good, and never speak for a practice: they only
take each other back.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.findings import Signal
from monitor.domain.keys import text_digest
from monitor.domain.records import Post, PostForm
from monitor.domain.sources import SourcePlan
from monitor.domain.text.addresses import hosts_of
from monitor.domain.time import DAY
from monitor.domain.watch import PracticeId
from monitor.domain.whose.origins import origin_of

HALF_LIFE: Final = 90 * DAY
"""After a season a verdict counts half: communities and their topics change."""

FORGOTTEN: Final = 6 * HALF_LIFE
"""After that it counts next to nothing."""

STRONGEST: Final = -3.0
"""Log-odds: a place in whose every text somebody else was meant. The practice's own
city still makes up for it, and its domain or telephone number for more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A person's verdict on a case of which a text has one of these traits.

    Attributes:
        practice_id: The practice whose case it was.
        trait: Of the text, see `traits_of`.
        ours: Whether the case was about the practice.
        decided_at: Microseconds.
    """

    practice_id: PracticeId
    trait: str
    ours: bool
    decided_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Taught:
    """What verdicts taught of a text.

    Attributes:
        lessons: Those of its traits.
        now: The present, microseconds.
    """

    lessons: Sequence[Lesson] = ()
    now: int = 0


NOTHING_TAUGHT: Final = Taught()


def traits_of(
    post: Post, found_by: Iterable[SourcePlan], platform: str, url: str | None
) -> tuple[str, ...]:
    """Return where `post` came from, in words that name nobody; each once.

    Authors are hashed: a lesson tells nobody who was meant.

    Args:
        post: What was written.
        found_by: The sources that brought it.
        platform: Where it lives.
        url: Its address, or None.
    """
    origins = filter(None, map(origin_of, found_by))
    outlet = hosts_of([url]) if url and post.form is PostForm.ARTICLE else ()
    author = post.author_id or post.author_name
    hashed = [f"author:{text_digest(f'{platform} {author}')[:32]}"] if author else ()
    return tuple(dict.fromkeys((*origins, *outlet, *hashed)))


def lesson_signals(taught: Taught, practice_id: PracticeId) -> Iterator[Signal]:
    """Yield what verdicts on texts of the same traits say against a practice.

    Only the trait that says most counts: one case teaches of several.
    """
    ours: dict[str, float] = defaultdict(float)
    others: dict[str, float] = defaultdict(float)
    for lesson in taught.lessons:
        if lesson.practice_id == practice_id:
            side = ours if lesson.ours else others
            side[lesson.trait] += _weight(lesson, taught.now)
    odds = {trait: (ours[trait] + 1) / (count + 1) for trait, count in others.items()}
    least = min(odds.values(), default=1.0)
    if least < 1.0:
        yield Signal(
            name="taught",
            value=1 - least,
            contribution=max(STRONGEST, math.log(least)),
            why="People said that texts of this author, community or outlet were "
            "about another organisation.",
        )


def _weight(lesson: Lesson, now: int) -> float:
    # A clock that was set back makes no verdict count more than once.
    age = max(0, now - lesson.decided_at)
    return float(0.5 ** (age / HALF_LIFE))
