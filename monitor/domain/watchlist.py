"""The compiled watchlist: practices in the form that matching needs."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType
from typing import Final, TypeAlias

from monitor.domain.claims import Claim
from monitor.domain.concerns import Terms, compile_terms
from monitor.domain.holders import Holders, compile_holders
from monitor.domain.index.practices import Index, compile_index
from monitor.domain.print_index import PrintIndex, index_of
from monitor.domain.prints import read_prints
from monitor.domain.text.affixes import AFFIXES
from monitor.domain.text.folding import fold_name, skeleton
from monitor.domain.text.segments import Vocabulary, vocabulary_of
from monitor.domain.text.trades import TRADES
from monitor.domain.text.words import BRANCHES, KINDS, LINKING, STEMS
from monitor.domain.watch import Practice, PracticeId
from monitor.domain.watched import WatchedPractice, compile_practice
from monitor.domain.whose.marks import Register, compile_register

Prints: TypeAlias = Mapping[str, Sequence[str]]

NO_PRINTS: Final[Prints] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchlist:
    """Every watched practice, compiled once and passed to each step.

    Attributes:
        practices: In the order of their ids.
        watched: The same, compiled.
        terms: What texts are searched for.
        register: What tells practices from their namesakes.
        holders: Whose registers accounts are in.
        index: Finds the practices that an account may resemble.
        logos: Finds those whose logo a picture shows, by their places in `watched`.
        vocabulary: Words that are known when cutting handles into words.
        claims: Known false claims.
        digest: Changes whenever anything in it changes.
    """

    practices: tuple[Practice, ...]
    watched: tuple[WatchedPractice, ...]
    terms: Terms
    register: Register
    holders: Holders
    index: Index
    logos: PrintIndex
    vocabulary: Vocabulary
    digest: str
    claims: tuple[Claim, ...] = ()

    def digest_at(self, now: int) -> str:
        """Return `digest`, another one after each registration that ended by `now`."""
        ended = len(self.holders.ended(now))
        return f"{self.digest}-{ended}" if ended else self.digest

    def get(self, practice_id: PracticeId) -> Practice | None:
        """Return the practice of that id, or None if it is no longer watched."""
        return next((p for p in self.practices if p.id == practice_id), None)


def compile_watchlist(
    practices: Iterable[Practice],
    prints: Prints = NO_PRINTS,
    claims: Iterable[Claim] = (),
    *,
    pictures: Prints = NO_PRINTS,
) -> Watchlist:
    """Return the watchlist of `practices`.

    Args:
        practices: Whom to watch.
        prints: Prints of logos by the SHA-256 of their files. What is missing is not
            compared; the digest is that of the files all the same.
        pictures: Prints of portraits and banners, likewise.
        claims: Known false claims; texts are read again when they change.
    """
    ordered = tuple(sorted(practices, key=lambda practice: practice.id))
    words = (word for practice in ordered for word in _own_words(practice))
    trades = (word for word in TRADES if len(word) >= _MIN_TRADE)
    linking = map(skeleton, LINKING)
    vocabulary = vocabulary_of((*STEMS, *AFFIXES, *_ADDED, *trades, *linking, *words))
    known = tuple(sorted(claims, key=lambda claim: claim.id))
    watched = tuple(_compiled(p, vocabulary, prints, pictures) for p in ordered)
    return Watchlist(
        practices=ordered,
        watched=watched,
        terms=compile_terms(ordered),
        register=compile_register(watched),
        holders=compile_holders(watched),
        index=compile_index(watched),
        logos=index_of([practice.logos for practice in watched]),
        vocabulary=vocabulary,
        digest=_digest(*ordered, *known),
        claims=known,
    )


def _digest(*parts: Practice | Claim) -> str:
    raw = json.dumps([asdict(part) for part in parts], sort_keys=True, default=str)
    return hashlib.sha256(raw.encode()).hexdigest()[:16]


def with_prints(watchlist: Watchlist, prints: Prints, pictures: Prints) -> Watchlist:
    """Return `watchlist`, which has no prints, with those of logos and pictures.

    Args:
        watchlist: Whom to watch.
        prints: As `compile_watchlist` takes them.
        pictures: Likewise.
    """
    watched = tuple(_printed(one, prints, pictures) for one in watchlist.watched)
    return replace(
        watchlist,
        watched=watched,
        register=compile_register(watched),
        holders=compile_holders(watched),
        logos=index_of([practice.logos for practice in watched]),
    )


def _printed(
    watched: WatchedPractice, prints: Prints, pictures: Prints
) -> WatchedPractice:
    own, shown = _prints_of(watched.practice, prints, pictures)
    return replace(watched, logos=read_prints(own), pictures=read_prints(shown))


def _compiled(
    practice: Practice, vocabulary: Vocabulary, prints: Prints, pictures: Prints
) -> WatchedPractice:
    own, shown = _prints_of(practice, prints, pictures)
    return compile_practice(practice, vocabulary, own, shown)


def _prints_of(
    practice: Practice, prints: Prints, pictures: Prints
) -> tuple[list[str], list[str]]:
    """Return the prints of its logos, and of its portraits and banners."""
    return (
        [found for logo in practice.logos for found in prints.get(logo, ())],
        [found for own in practice.pictures for found in pictures.get(own, ())],
    )


def _own_words(practice: Practice) -> Iterator[str]:
    cities = (location.city for location in practice.locations)
    for name in (*practice.names, *cities):
        yield from (word for word in fold_name(name).words if len(word) >= _MIN_WORD)


# Shorter words turn up in other words by chance.
_MIN_WORD = 4

_MIN_TRADE = 6
"""Shorter ones are in names that are misspelled: liverpool, westbranch."""

_ADDED = frozenset(
    written
    for word in KINDS | BRANCHES
    if len(word) >= _MIN_TRADE
    for written in (word, word + skeleton("s"))
)
"""What is added to names: downtown, solutions."""
