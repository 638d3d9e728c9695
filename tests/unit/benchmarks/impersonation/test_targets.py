"""Targets: which are met, which are missed."""

from benchmarks.impersonation import targets
from tests.unit.benchmarks.impersonation.builders import outcome


def _missed(lines: list[str]) -> list[str]:
    return [line for line in lines if line.split()[0] == "missed"]


def test_all_is_met_by_a_perfect_detector() -> None:
    """Sure of every attack and of every innocent account."""
    found = [outcome(score=1.0), outcome("fans", attack=False, score=0.0)]

    assert _missed(list(targets.of_profiles(found))) == []
    assert _missed(list(targets.of_handles(found))) == []


def test_namesakes_called_impersonation_miss_their_target() -> None:
    """Precision falls with them."""
    group = "same name elsewhere"
    found = [outcome(score=1.0), outcome("x", attack=False, score=0.9, group=group)]
    missed = _missed(list(targets.of_profiles(found)))

    assert any(f"{group} called impersonation: 1.000" in line for line in missed)
    assert any("precision at impersonation: 0.500" in line for line in missed)


def test_a_kind_below_plain_ratio_is_named() -> None:
    """What a plain ratio finds must be found."""
    *_, below = targets.of_handles([outcome("plural", score=0.1, ratio=0.95)])

    assert "(plural): 1.000, at most 0" in below


def test_the_worst_change_is_named() -> None:
    """Its loss is compared with the target."""
    found = {"unchanged": (1.0, 0.0), "no name": (0.8, 0.2), "old": (0.97, 0.03)}
    [line] = targets.of_losses(found)

    assert line.split()[0] == "missed"
    assert "(no name): 0.200" in line
