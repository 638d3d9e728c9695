"""Registered accounts: what a practice said of an account, and until when.

A handle is registered on its platform; whose account is behind it may change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeAlias

from monitor.domain.platforms import FORMER_NAMES
from monitor.domain.watch import Handle, Practice, PracticeId

AccountKey: TypeAlias = tuple[str, str]
"""Platform and handle, see `account_key`."""

Pinned: TypeAlias = tuple[PracticeId, AccountKey]
"""An account in a practice's register."""

BLUESKY_HOST: Final = ".bsky.social"


class Standing(StrEnum):
    """What a registered account is to the practice, the closest first."""

    OFFICIAL = "official"
    AFFILIATE = "affiliate"
    FORMER_STAFF = "former_staff"
    SAME_NAME = "same_name"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One account in a practice's register.

    Attributes:
        standing: What it is.
        native_id: The platform's own id of it; empty if not given.
        note: Who that is, or why; may be empty.
        until: When the entry ends, microseconds, or None for never.
    """

    standing: Standing
    native_id: str = ""
    note: str = ""
    until: int | None = None

    def holds(self, now: int) -> bool:
        """Return whether the entry has not ended at `now`, microseconds."""
        return self.until is None or now < self.until


def account_key(platform: str, handle: str) -> AccountKey:
    """Return what identifies an account by its handle; capitals don't count.

    Look-alike letters do: an account that resembles an official one isn't it.
    """
    word = platform.strip().lower()
    network = FORMER_NAMES.get(word, word)
    name = handle.strip().lstrip("@").lower()
    if network == "bluesky" and name and "." not in name:
        name += BLUESKY_HOST
    return network, name


def register_of(practice: Practice) -> Mapping[AccountKey, Entry]:
    """Return the registered accounts of `practice`.

    Of an account in more than one list, the closest standing counts.
    """
    found: dict[AccountKey, Entry] = {}
    for standing, handle in _listed(practice):
        entry = Entry(
            standing=standing,
            native_id=handle.native_id,
            note=handle.note,
            until=handle.until,
        )
        found.setdefault(account_key(handle.platform, handle.handle), entry)
    return MappingProxyType(found)


def official_keys(registered: Mapping[AccountKey, Entry]) -> Iterator[AccountKey]:
    """Yield the accounts that are the practice's own."""
    for key, entry in registered.items():
        if entry.standing is Standing.OFFICIAL:
            yield key


def _listed(practice: Practice) -> Iterator[tuple[Standing, Handle]]:
    namesakes = (account for other in practice.same_name for account in other.accounts)
    for standing, handles in (
        (Standing.OFFICIAL, practice.accounts),
        (Standing.AFFILIATE, practice.affiliates),
        (Standing.FORMER_STAFF, practice.former_staff),
        (Standing.SAME_NAME, namesakes),
        (Standing.SUPPRESSED, practice.suppressed),
    ):
        yield from ((standing, handle) for handle in handles)
