"""Tests of the simulated world."""

from monitor.simulator.world import SimAccount, World


def account(did: str, after: int = 0) -> SimAccount:
    """Return an account that appears after so many searches."""
    return SimAccount(did=did, handle=f"{did}.example", after=after)


def test_accounts_appear_as_time_passes() -> None:
    """Time is counted in searches."""
    world = World([account("a"), account("b", after=2)])
    assert [a.did for a in world.visible()] == ["a"]
    world.advance(2)
    assert [a.did for a in world.visible()] == ["a", "b"]


def test_a_search_needs_every_word() -> None:
    """In any case and order, in handle, name or bio."""
    world = World([SimAccount(did="a", handle="river.example", description="Clinic")])
    assert world.search("CLINIC river")
    assert not world.search("clinic lake")


def test_all_can_be_replaced() -> None:
    """Edits and deletions are new accounts for old ones."""
    world = World([account("a")])
    world.replace([account("b")])
    assert [a.did for a in world.visible()] == ["b"]
