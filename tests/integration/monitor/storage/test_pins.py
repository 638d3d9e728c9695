"""Pins, on both databases."""

from dataclasses import replace

from monitor.domain.watch import PracticeId
from monitor.ports.pins import PinKey
from monitor.storage.store import SqlStore
from tests.builders import account
from tests.fakes.runtime import START

KEY = PinKey(PracticeId("river"), "x", "riversidefam")
OTHER = PinKey(PracticeId("river"), "x", "oakwood")


def test_the_first_id_under_a_handle_stays(store: SqlStore) -> None:
    """Who takes over a handle doesn't take over its registration."""
    with store.write() as tx:
        tx.pins.pin(KEY, "1", START)
        tx.pins.pin(KEY, "2", START + 1)

        assert tx.pins.of([KEY, OTHER]) == {KEY: "1"}


def test_without_keys_nothing_is_asked(store: SqlStore) -> None:
    """A watchlist may register nobody."""
    with store.read() as tx:
        assert tx.pins.of([]) == {}
        assert tx.pins.records([]) == {}


def test_the_record_behind_a_pin_is_found(store: SqlStore) -> None:
    """By the account's own id, whatever it is called now."""
    seen = account("1", "renamed", platform="x")
    with store.write() as tx:
        (stored,) = tx.records.sight([seen], baseline=False, now=START)
        tx.pins.pin(KEY, seen.identity.native_id, START)
        tx.pins.pin(OTHER, "unseen", START)

        assert tx.pins.records([KEY, OTHER]) == {KEY: stored.record_id}


def test_an_account_is_found_under_the_handles_it_had(store: SqlStore) -> None:
    """Equal ids of other platforms are others."""
    seen = account("1", platform="x").identity
    with store.write() as tx:
        for key in (KEY, OTHER):
            tx.pins.pin(key, "1", START)
        found = tx.pins.handles([seen, replace(seen, platform="facebook")])
        nobody = tx.pins.handles([])

    assert (dict(found), dict(nobody)) == ({seen: [KEY, OTHER]}, {})
