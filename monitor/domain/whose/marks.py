"""What tells a practice from its namesakes, folded beforehand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.concerns import Words, words_of
from monitor.domain.sets import set_of
from monitor.domain.text.addresses import hosts_of
from monitor.domain.text.phones import digits_of
from monitor.domain.text.places import state_names
from monitor.domain.text.spellings import spellings_of
from monitor.domain.text.towns import CITIES
from monitor.domain.watch import Practice, PracticeId, SameName
from monitor.domain.watched import WatchedPractice
from monitor.domain.whose.named_places import Gazetteer

_MIN_STREET: Final = 2
_STREETS: Final = frozenset({
    "ave", "avenue", "blvd", "boulevard", "dr", "drive", "hwy", "highway", "lane", "ln",
    "parkway", "pkwy", "rd", "road", "st", "street",
})  # fmt: skip
"""What texts shorten or leave out: 100 River St is 100 River Street."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """A registered organisation of the same name.

    Attributes:
        cities: Its city in plain letters, in each spelling; empty if not given.
        state: Its full name in small letters, or empty.
        domains: In small letters.
        phone: Its last ten digits, or empty.
        names: Its name in plain words, in each spelling; none if it is the
            practice's own, or not given.
    """

    cities: frozenset[str]
    state: str
    domains: tuple[str, ...]
    phone: str
    names: frozenset[Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What tells one practice from its namesakes.

    Attributes:
        watched: The practice compiled.
        cities: Of its locations, in plain letters and each spelling.
        states: Likewise, full names in small letters.
        streets: In plain words, without "street" and its like.
        phones: The last ten digits of each.
        handles: Of its accounts, in small letters.
        listings: How sources name its locations, in small letters.
        areas: Names of its areas as the register has them, as they are configured:
            communities, hashtags, hosts of news.
        namesakes: Registered organisations of the same name.
    """

    watched: WatchedPractice
    cities: frozenset[str]
    states: frozenset[str]
    streets: tuple[Words, ...]
    phones: tuple[str, ...]
    handles: frozenset[str]
    listings: frozenset[str]
    areas: tuple[str, ...]
    namesakes: tuple[Namesake, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The marks of everybody who is watched, and the ways to find them.

    Attributes:
        marks: By practice.
        cities: Large cities, those of the practices and of their namesakes.
        city_tags: The same in one word, as communities are called.
        communities: Practices by the communities of their areas, in small letters.
        hashtags: Likewise by hashtags.
        outlets: Likewise by the hosts of news of their areas.
        listings: Likewise by what sources call their locations.
    """

    marks: Mapping[PracticeId, Marks]
    cities: Gazetteer
    city_tags: frozenset[str]
    communities: Mapping[str, frozenset[PracticeId]]
    hashtags: Mapping[str, frozenset[PracticeId]]
    outlets: Mapping[str, frozenset[PracticeId]]
    listings: Mapping[str, frozenset[PracticeId]]


def compile_register(watched: Iterable[WatchedPractice]) -> Register:
    """Return the marks of `watched`."""
    marks = {one.practice.id: _marks(one) for one in watched}
    cities = _gazetteer(marks.values())
    return Register(
        marks=marks,
        cities=cities,
        city_tags=frozenset(
            "".join(name) for names in cities.values() for name in names
        ),
        communities=_index(
            (i, m.watched.practice.watch.subreddits) for i, m in marks.items()
        ),
        hashtags=_index(
            (i, m.watched.practice.watch.hashtags) for i, m in marks.items()
        ),
        outlets=_index(
            (i, hosts_of(m.watched.practice.watch.outlets)) for i, m in marks.items()
        ),
        listings=_index((i, m.listings) for i, m in marks.items()),
    )


def _marks(watched: WatchedPractice) -> Marks:
    practice = watched.practice
    sites = practice.locations
    return Marks(
        watched=watched,
        cities=set_of(name for site in sites for name in _spellings(site.city)),
        states=watched.places.states,
        streets=tuple(_streets(practice)),
        phones=tuple(filter(None, (digits_of(site.phone) for site in sites))),
        handles=set_of(_handles(practice)),
        listings=set_of(_listings(practice)),
        areas=tuple(_areas(practice)),
        namesakes=tuple(_namesake(one, watched) for one in practice.same_name),
    )


def _streets(practice: Practice) -> Iterator[Words]:
    for site in practice.locations:
        words = words_of(site.street)
        if len(words) > _MIN_STREET and words[-1] in _STREETS:
            words = words[:-1]
        if len(words) >= _MIN_STREET:
            yield words


def _areas(practice: Practice) -> Iterator[str]:
    watch = practice.watch
    for name in (*watch.subreddits, *watch.hashtags, *hosts_of(watch.outlets)):
        yield _key(name)


def _listings(practice: Practice) -> Iterator[str]:
    for site in practice.locations:
        names = (site.id, site.name, *(listing for _, listing in site.listings))
        yield from (name.strip().lower() for name in names if name)


def _handles(practice: Practice) -> Iterator[str]:
    for account in practice.accounts:
        handle = account.handle.lower().lstrip("@")
        yield from (
            handle,
            handle.partition("@")[0],
            handle.removesuffix(".bsky.social"),
        )


def _namesake(one: SameName, watched: WatchedPractice) -> Namesake:
    names = spellings_of(words_of(one.name))
    own = {words_of(own) for own in watched.practice.names}
    return Namesake(
        cities=frozenset(_spellings(one.city)),
        state=next(iter(state_names([one.state])), ""),
        domains=tuple(domain.strip(". ").lower() for domain in one.domains),
        phone=digits_of(one.phone),
        names=frozenset() if names & {(), *own} else names,
    )


def _gazetteer(marks: Iterable[Marks]) -> Gazetteer:
    cities = set(CITIES)
    for one in marks:
        cities |= one.cities.union(*(namesake.cities for namesake in one.namesakes))
    by_first: dict[str, list[Words]] = defaultdict(list)
    # The longest first, so that Kansas City is not Kansas.
    for words in sorted(map(words_of, cities), key=lambda words: (-len(words), words)):
        if words:
            by_first[words[0]].append(words)
    return by_first


def _index(
    named: Iterable[tuple[PracticeId, Iterable[str]]],
) -> Mapping[str, frozenset[PracticeId]]:
    found: dict[str, set[PracticeId]] = defaultdict(set)
    for practice_id, names in named:
        for name in names:
            found[_key(name)].add(practice_id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _key(name: str) -> str:
    """Return how the register has `name`."""
    return name.strip().lower()


def _spellings(city: str) -> Iterator[str]:
    """Yield `city` in plain letters, with "St." in full and short; none if empty."""
    yield from filter(None, map(" ".join, spellings_of(words_of(city))))
