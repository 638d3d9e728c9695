"""A draw of the attacks that `python -m benchmarks.fetch` makes by the thousand."""

from collections import defaultdict
from itertools import islice

import pytest

from benchmarks.fetch import trials
from benchmarks.fetch.attacks import BLOCKS, NAMES, Attack, Way, attacks, controls
from benchmarks.fetch.rebinding import TRICKS, tricks
from monitor.fetch import resolution

SEED = 2026
DRAW = list(attacks(1, SEED))


def test_the_draw_reaches_every_block_by_every_way() -> None:
    """No family of addresses can be told by the other's record."""
    ways = defaultdict(set)
    for attack in DRAW:
        ways[attack.block].add(attack.way)
    names = {Way.DIRECT, Way.REDIRECT}
    everywhere = names | {Way.AAAA, Way.CNAME}

    assert ways.pop(NAMES) == names
    assert set(ways) == set(BLOCKS)
    assert all(everywhere <= found for found in ways.values())


def test_the_whole_attack_is_large_enough() -> None:
    """At least 5,000 different ones, and 200 controls."""
    assert len(set(attacks(8, SEED))) >= 5000
    assert len(controls(12)) >= 200


def test_no_attack_gets_inside() -> None:
    """Each is refused for its address; no socket is asked to connect to it."""
    outcome = trials.run_attacks(DRAW)

    assert (outcome.passed, outcome.connected) == ([], [])
    assert outcome.tried.total() == len(DRAW)


def test_no_name_changes_its_mind_in_time() -> None:
    """What is connected to is what was checked, and each fetch asks once."""
    outcome = trials.run_tricks(tricks(5 * len(TRICKS), SEED))

    assert (outcome.passed, outcome.connected, outcome.asked_again) == ([], [], [])
    assert set(outcome.tried) == set(TRICKS)


def test_public_addresses_are_reached() -> None:
    """Those beside the others are connected to as they were resolved."""
    outcome = trials.run_controls(controls(2))

    assert outcome.held, outcome.passed


def test_a_client_without_its_check_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise all of the above would prove nothing."""
    monkeypatch.setattr(resolution, "is_public", lambda _address: True)
    inside = Attack(way=Way.AAAA, block="::1/128", form=0, target="::1")
    attacked = trials.run_attacks([inside])
    tricked = trials.run_tricks(islice(tricks(7, SEED), 1))

    assert attacked.connected == [("::1", 443)]
    assert not attacked.held
    assert not tricked.held
