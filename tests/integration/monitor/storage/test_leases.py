"""Leases as rows."""

from monitor.ports.leases import Lease
from monitor.storage.store import SqlStore


def see(store: SqlStore) -> Lease | None:
    """Return the lease."""
    with store.read() as tx:
        return tx.leases.see("it")


def take(store: SqlStore, holder: str, seen: Lease | None) -> int | None:
    """Try to take the lease."""
    with store.write() as tx:
        return tx.leases.take("it", holder, seen)


def renew(store: SqlStore, holder: str, version: int) -> bool:
    """Try to renew the lease."""
    with store.write() as tx:
        return tx.leases.renew("it", holder, version)


def test_one_of_two_takes_what_both_saw(store: SqlStore) -> None:
    """At first, and after it was held."""
    assert [take(store, "ann", None), take(store, "ben", None)] == [1, None]
    seen = see(store)
    assert [take(store, "ben", seen), take(store, "cho", seen)] == [2, None]
    assert see(store) == Lease(holder="ben", version=2, beat=0)


def test_a_lease_that_was_renewed_since_is_not_taken(store: SqlStore) -> None:
    """Whoever renewed it is alive."""
    take(store, "ann", None)
    seen = see(store)

    assert renew(store, "ann", 1)
    assert take(store, "ben", seen) is None
    assert see(store) == Lease(holder="ann", version=1, beat=1)


def test_who_lost_the_lease_neither_renews_nor_gives_it_back(store: SqlStore) -> None:
    """It belongs to another."""
    take(store, "ann", None)
    take(store, "ben", see(store))

    assert not renew(store, "ann", 1)
    with store.write() as tx:
        tx.leases.give_back("it", "ann", 1)
    assert see(store) == Lease(holder="ben", version=2, beat=0)


def test_a_lease_that_was_given_back_has_no_holder(store: SqlStore) -> None:
    """Its version stays, so that no two who had it share one."""
    take(store, "ann", None)
    with store.write() as tx:
        tx.leases.give_back("it", "ann", 1)

    assert see(store) == Lease(holder="", version=1, beat=0)


def test_another_with_the_same_version_is_another(store: SqlStore) -> None:
    """A database that forgot a take hands its version out again."""
    take(store, "ben", None)

    assert not renew(store, "ann", 1)
    with store.write() as tx:
        tx.leases.give_back("it", "ann", 1)
    assert see(store) == Lease(holder="ben", version=1, beat=0)
