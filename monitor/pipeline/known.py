"""Known accounts: who was seen first under a registered handle, and the practices' own.

Judge compares accounts with them; they are pinned when they are first judged.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from monitor.domain.index.nearest import nearest
from monitor.domain.index.practices import Index
from monitor.domain.records import Account, RecordId, given_by_platform
from monitor.domain.registrations import account_key, official_keys
from monitor.domain.subjects import OwnProfile, Subject
from monitor.domain.text.folding import fold_handle, fold_name
from monitor.domain.text.parts import parts_of
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.isolation import Broken, attempt
from monitor.ports.pins import PinKey
from monitor.ports.store import Transaction


@dataclass(frozen=True, slots=True)
class _Keys:
    """What is looked up for one account: registered handles.

    Attributes:
        held: Those that it has.
        own: Official ones of the practices that it is like.
    """

    held: Sequence[PinKey]
    own: Sequence[PinKey]


def with_known(
    tx: Transaction, subjects: Sequence[Subject], watchlist: Watchlist
) -> Mapping[RecordId, Subject | Broken]:
    """Return `subjects`, accounts with what is known beside them.

    One that breaks what looks at its handle and name is broken alone.
    """
    keys = {each.record_id: attempt(_keys, each, watchlist) for each in subjects}
    sound = [found for found in keys.values() if isinstance(found, _Keys)]
    pinned = tx.pins.of({key for found in sound for key in found.held})
    accounts = [each for each in subjects if isinstance(each.content, Account)]
    handles = tx.pins.handles([each.identity for each in accounts])
    seen = _seen(tx, {key for found in sound for key in found.own})
    known: dict[RecordId, Subject | Broken] = {}
    for each in subjects:
        found = keys[each.record_id]
        known[each.record_id] = (
            found
            if isinstance(found, Broken)
            else replace(
                each,
                pinned=tuple(
                    (key.practice_id, pinned[key])
                    for key in found.held
                    if key in pinned
                ),
                pinned_as=tuple(
                    (key.practice_id, (key.platform, key.handle))
                    for key in handles.get(each.identity, ())
                ),
                own_profiles=tuple(seen[key] for key in found.own if key in seen),
            )
        )
    return known


def pin(
    tx: Transaction, subjects: Iterable[Subject], watchlist: Watchlist, now: int
) -> None:
    """Pin those of `subjects` that are seen first under a registered handle.

    Ids that the platform did not give can be compared with none that it gave.
    """
    for subject in subjects:
        content, native_id = subject.content, subject.identity.native_id
        if isinstance(content, Account) and given_by_platform(native_id):
            for key in _held(subject, content, watchlist):
                tx.pins.pin(key, native_id, now)


def _keys(subject: Subject, watchlist: Watchlist) -> _Keys:
    content = subject.content
    if not isinstance(content, Account):
        return _Keys((), ())
    return _Keys(_held(subject, content, watchlist), _own(content, watchlist))


def _held(subject: Subject, account: Account, watchlist: Watchlist) -> list[PinKey]:
    """Return the registered handles that the account has."""
    key = account_key(subject.identity.platform, account.handle)
    found = watchlist.holders.of(key, subject.judged_at)
    return [PinKey(watched.practice.id, *key) for watched, _ in found]


def _own(account: Account, watchlist: Watchlist) -> list[PinKey]:
    """Return the official accounts of the practices that the account is like."""
    folded = (fold_handle(account.handle), fold_name(account.display_name))
    spellings = [parts_of(name, watchlist.vocabulary) for name in folded]
    index: Index = watchlist.index
    alike = set().union(*map(index.alike, spellings))
    return [
        PinKey(watched.practice.id, *key)
        for number in nearest(alike, watchlist.watched, spellings)
        for watched in (watchlist.watched[number],)
        for key in official_keys(watched.registered)
    ]


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
