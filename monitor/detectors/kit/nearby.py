"""Which practices an account may resemble, so that few are compared in full."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Final

from rapidfuzz import fuzz, process

from monitor.detectors.kit import log_odds
from monitor.detectors.kit.likeness import part_said
from monitor.detectors.kit.profile import Profile, Spelling
from monitor.domain.prints import most_apart
from monitor.domain.watched import WatchedPractice
from monitor.domain.watchlist import Watchlist

_FEW: Final = 64
"""Practices up to which the one that is most alike is looked for among all."""

_MOST_APART: Final = most_apart(log_odds.SHOWS_LOGO_FROM)


def nearby(profile: Profile, watchlist: Watchlist) -> list[WatchedPractice]:
    """Return all practices that handle or name are like, or that are named otherwise.

    That is in the bio, or by telling words of their names.

    The practices whose logo the avatar shows, or a clinician's name the account has,
    are among them, whatever it is called.

    Where there are none, it is one practice that is spelled alike, so that a
    similarity can be told; none for an account without handle and name.
    """
    if len(watchlist.watched) == 1 and profile.spellings:
        # There is nobody to choose from.
        return [*watchlist.watched]
    shown = watchlist.logos.near(profile.avatar, _MOST_APART)
    numbers = sorted(shown.union(_found(profile, watchlist)))
    near = [watchlist.watched[number] for number in numbers]
    if near or not watchlist.watched or not profile.spellings:
        return near
    return [_most_alike(profile, watchlist)]


def _found(profile: Profile, watchlist: Watchlist) -> Iterator[int]:
    index = watchlist.index
    yield from index.alike(*(spelling.parts for spelling in _spellings(profile)))
    for word in profile.words:
        for number in index.telling.get(word, ()):
            if part_said(profile, watchlist.watched[number]):
                yield number
    if profile.bio:
        yield from index.phrases.find(profile.named)
    for numbers in profile.known_in(index.clinicians):
        yield from numbers


def _spellings(profile: Profile) -> Iterator[Spelling]:
    yield from (s for s in (profile.handle, profile.name) if s is not None)


def _most_alike(profile: Profile, watchlist: Watchlist) -> WatchedPractice:
    """Return the practice whose telling word is most in the account's spellings.

    Of many practices only a few are asked that share a word or some letters with
    the account; the first where none does.
    """
    watched = watchlist.watched
    if len(watched) > _FEW:
        kin = set().union(*(watchlist.index.kin(s.parts) for s in _spellings(profile)))
        watched = tuple(watched[number] for number in sorted(kin)) or watched[:1]
    if len(watched) == 1:
        return watched[0]
    # A practice whose name has no letters has no anchors either.
    anchors = [*chain.from_iterable(practice.anchors for practice in watched)]
    if not anchors:
        return watched[0]
    # Handle and name are mostly spelled the same.
    at = _likest(list(dict.fromkeys(profile.spellings)), anchors)
    ends = accumulate(len(practice.anchors) for practice in watched)
    return next(one for one, end in zip(watched, ends, strict=True) if at < end)


def _likest(texts: Sequence[str], anchors: Sequence[str]) -> int:
    """Return the place of the first anchor that is most like a part of one of `texts`.

    Mostly one is in a text as it is. Nothing is more alike, and to find that takes a
    tenth of the time.
    """
    listed = "\n".join(anchors)
    if not any(text in listed for text in texts):
        written = "\n".join(texts)
        for at, anchor in enumerate(anchors):
            if anchor in written:
                return at
    found = (
        process.extractOne(text, anchors, scorer=fuzz.partial_ratio) for text in texts
    )
    # The first of those that are spelled as much alike.
    _, at = min((-likeness, at) for _, likeness, at in found)
    return at
