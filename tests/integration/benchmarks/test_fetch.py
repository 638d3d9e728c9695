"""What `python -m benchmarks.reliability fetches` tries, and would notice."""

from collections import defaultdict
from itertools import islice

import pytest

from benchmarks.fetch import trials
from benchmarks.fetch.attacks import BLOCKS, NAMES, Attack, Way, attacks, controls
from benchmarks.fetch.rebinding import tricks
from monitor.fetch import resolution

SEED = 2026


def test_the_draw_reaches_every_block_by_every_way() -> None:
    """No family of addresses can be told by the other's record."""
    ways = defaultdict(set)
    for attack in attacks(1, SEED):
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


def test_a_client_without_its_check_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise all of the above would prove nothing."""
    monkeypatch.setattr(resolution, "is_public", lambda _address: True)
    inside = Attack(way=Way.AAAA, block="::1/128", form=0, target="::1")
    attacked = trials.run_attacks([inside])
    tricked = trials.run_tricks(islice(tricks(7, SEED), 1))

    assert attacked.connected == [("::1", 443)]
    assert not attacked.held
    assert not tricked.held
