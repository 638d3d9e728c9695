"""Ended: accounts that were judged while a registration held that holds no more.

Nothing of such an account changes, so that nothing else would wake judge for it.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from monitor.domain.holders import Ending
from monitor.domain.records import Identity, RecordId, RecordKind
from monitor.domain.watchlist import Watchlist
from monitor.ports.pins import PinKey
from monitor.ports.store import Transaction

_BATCH: Final = 1_000
"""Registrations that are looked up at a time: databases limit parameters."""


def ended(tx: Transaction, watchlist: Watchlist, now: int) -> Sequence[RecordId]:
    """Return the accounts that were last judged before their registration ended."""
    ending = watchlist.holders.ended(now)
    found: set[RecordId] = set()
    for start in range(0, len(ending), _BATCH):
        accounts = _accounts(tx, ending[start : start + _BATCH])
        found.update(tx.records.judged_before(accounts))
    return sorted(found)


def _accounts(tx: Transaction, ending: Sequence[Ending]) -> Mapping[Identity, int]:
    """Return when the registration of each account that is known ended."""
    keys = [PinKey(each.practice_id, *each.key) for each in ending]
    pinned = tx.pins.of(keys)
    accounts: dict[Identity, int] = {}
    for each, key in zip(ending, keys, strict=True):
        for native_id in {each.native_id, pinned.get(key, "")} - {""}:
            identity = Identity(
                platform=key.platform, kind=RecordKind.ACCOUNT, native_id=native_id
            )
            accounts[identity] = max(each.until, accounts.get(identity, 0))
    return accounts
