"""Known accounts: who was seen first under a registered handle, and the practices' own.

Judge compares accounts with them; they are pinned when they are first judged.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.index.practices import Index
from monitor.domain.records import REPORTED, Account, RecordId
from monitor.domain.registrations import account_key, official_keys
from monitor.domain.subjects import OwnProfile, Subject
from monitor.domain.text.folding import fold_handle, fold_name
from monitor.domain.text.parts import parts_of
from monitor.domain.watchlist import Watchlist
from monitor.ports.pins import PinKey
from monitor.ports.store import Transaction

_NEAREST: Final = 16
"""Practices that an account is compared with by what was seen of their accounts."""


def with_known(
    tx: Transaction, subjects: Sequence[Subject], watchlist: Watchlist, now: int
) -> Sequence[Subject]:
    """Return `subjects`, accounts with what is known beside them, judged at `now`."""
    held = {each.record_id: _held(each, watchlist, now) for each in subjects}
    pinned = tx.pins.of({key for keys in held.values() for key in keys})
    accounts = [each for each in subjects if isinstance(each.content, Account)]
    handles = tx.pins.handles([each.identity for each in accounts])
    own = {each.record_id: _own(each, watchlist) for each in subjects}
    seen = _seen(tx, {key for keys in own.values() for key in keys})
    return [
        replace(
            each,
            judged_at=now,
            pinned=next((pinned[k] for k in held[each.record_id] if k in pinned), None),
            pinned_as=tuple(
                (key.practice_id, (key.platform, key.handle))
                for key in handles.get(each.identity, ())
            ),
            own_profiles=tuple(seen[k] for k in own[each.record_id] if k in seen),
        )
        for each in subjects
    ]


def pin(
    tx: Transaction, subjects: Iterable[Subject], watchlist: Watchlist, now: int
) -> None:
    """Pin those of `subjects` that are seen first under a registered handle."""
    for subject in subjects:
        if subject.identity.native_id.startswith(REPORTED):
            continue
        for key in _held(subject, watchlist, subject.judged_at):
            tx.pins.pin(key, subject.identity.native_id, now)


def _held(subject: Subject, watchlist: Watchlist, now: int) -> list[PinKey]:
    """Return the registered handles that the account has."""
    content = subject.content
    if not isinstance(content, Account):
        return []
    key = account_key(subject.identity.platform, content.handle)
    found = watchlist.holders.of(key, now)
    return [PinKey(watched.practice.id, *key) for watched, _ in found]


def _own(subject: Subject, watchlist: Watchlist) -> list[PinKey]:
    """Return the official accounts of the practices that the account is like."""
    if not isinstance(subject.content, Account):
        return []
    near = sorted(_alike(subject.content, watchlist))[:_NEAREST]
    return [
        PinKey(watched.practice.id, *key)
        for watched in (watchlist.watched[number] for number in near)
        for key in official_keys(watched.registered)
    ]


def _alike(account: Account, watchlist: Watchlist) -> set[int]:
    folded = (fold_handle(account.handle), fold_name(account.display_name))
    index: Index = watchlist.index
    return set().union(
        *(index.alike(parts_of(name, watchlist.vocabulary)) for name in folded)
    )


def _seen(tx: Transaction, keys: set[PinKey]) -> Mapping[PinKey, OwnProfile]:
    records = tx.pins.records(keys)
    ids = sorted(set(records.values()))
    stored = {each.record_id: each for each in tx.records.subjects(ids)}
    return dict(_profiles(records, stored))


def _profiles(
    records: Mapping[PinKey, RecordId], stored: Mapping[RecordId, Subject]
) -> Iterator[tuple[PinKey, OwnProfile]]:
    for key, record_id in records.items():
        subject = stored.get(record_id)
        if subject is not None and isinstance(subject.content, Account):
            yield (
                key,
                OwnProfile(
                    practice_id=key.practice_id,
                    platform=key.platform,
                    account=subject.content,
                    created_at=subject.observation.created_at,
                    evidence=subject.evidence,
                ),
            )
