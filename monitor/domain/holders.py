"""Finds the practices that an account is registered with, however many are watched."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeVar

from monitor.domain.registrations import AccountKey, Entry, Pinned, Standing
from monitor.domain.text.addresses import MAX_HOST
from monitor.domain.watch import PracticeId
from monitor.domain.watched import WatchedPractice

K = TypeVar("K")
V = TypeVar("V")

_BY_DOMAIN: Final = Entry(standing=Standing.OFFICIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A registration that ends.

    Attributes:
        until: When, microseconds.
        practice_id: In whose register it is.
        key: The account.
        native_id: The platform's own id of it; empty if not given.
    """

    until: int
    practice_id: PracticeId
    key: AccountKey
    native_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Whose register an account is in.

    Attributes:
        by_account: The practices that list an account.
        by_domain: The practices that have a domain.
        by_native_id: The registrations that give an id, by platform and id.
        ending: Registrations that end, the first to end in front.
    """

    by_account: Mapping[AccountKey, tuple[WatchedPractice, ...]]
    by_domain: Mapping[str, tuple[WatchedPractice, ...]]
    by_native_id: Mapping[tuple[str, str], tuple[Pinned, ...]]
    ending: tuple[Ending, ...]

    def of(self, key: AccountKey, now: int) -> Iterator[tuple[WatchedPractice, Entry]]:
        """Yield each practice that `key` is registered with, and what it is there.

        A Bluesky handle under a practice's domain is its own account without being
        listed: the platform checks it by DNS.

        Args:
            key: The account.
            now: Entries that ended by then are none, microseconds.
        """
        listing = {
            watched.practice.id: (watched, watched.registered[key])
            for watched in self.by_account.get(key, ())
            if watched.registered[key].holds(now)
        }
        yield from listing.values()
        for watched in self._proven(key):
            if watched.practice.id not in listing:
                yield watched, _BY_DOMAIN

    def listed(
        self, pinned: Pinned, now: int
    ) -> Iterator[tuple[WatchedPractice, Entry]]:
        """Yield the practice and its entry of that account if it lists it at `now`."""
        practice_id, key = pinned
        for watched in self.by_account.get(key, ()):
            entry = watched.registered[key]
            if watched.practice.id == practice_id and entry.holds(now):
                yield watched, entry

    def ended(self, now: int) -> tuple[Ending, ...]:
        """Return the registrations that ended by `now`, microseconds."""
        return self.ending[: bisect_right(self.ending, now, key=_until)]

    def owners(self, host: str) -> Iterator[WatchedPractice]:
        """Yield the practices whose domain `host` is, or is under."""
        # Longer ones are none (RFC 1035); hostile ones have thousands of labels.
        under = host if len(host) <= MAX_HOST else ""
        while under:
            yield from self.by_domain.get(under, ())
            under = under.partition(".")[2]

    def _proven(self, key: AccountKey) -> Iterator[WatchedPractice]:
        platform, handle = key
        return self.owners(handle) if platform == "bluesky" else iter(())


def compile_holders(practices: Iterable[WatchedPractice]) -> Holders:
    """Return whose register accounts are in, of all `practices`."""
    every = tuple(practices)
    by_account: dict[AccountKey, list[WatchedPractice]] = defaultdict(list)
    by_domain: dict[str, list[WatchedPractice]] = defaultdict(list)
    by_native_id: dict[tuple[str, str], list[Pinned]] = defaultdict(list)
    for watched in every:
        for key, entry in watched.registered.items():
            by_account[key].append(watched)
            if entry.native_id:
                pinned = (watched.practice.id, key)
                by_native_id[key[0], entry.native_id].append(pinned)
        for domain in dict.fromkeys(watched.domains):
            by_domain[domain].append(watched)
    return Holders(
        by_account=_fixed(by_account),
        by_domain=_fixed(by_domain),
        by_native_id=_fixed(by_native_id),
        ending=tuple(sorted(_ending(every), key=_until)),
    )


def _ending(practices: Iterable[WatchedPractice]) -> Iterator[Ending]:
    for watched in practices:
        for key, entry in watched.registered.items():
            if entry.until is not None:
                yield Ending(
                    until=entry.until,
                    practice_id=watched.practice.id,
                    key=key,
                    native_id=entry.native_id,
                )


def _until(ending: Ending) -> int:
    return ending.until


def _fixed(found: Mapping[K, list[V]]) -> Mapping[K, tuple[V, ...]]:
    return MappingProxyType({key: tuple(those) for key, those in found.items()})
