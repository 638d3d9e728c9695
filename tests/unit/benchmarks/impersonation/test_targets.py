"""Targets: which are met, which are missed."""

from benchmarks.impersonation import targets
from benchmarks.impersonation.negatives import Town, negatives
from tests.unit.benchmarks.impersonation.builders import outcome, practice


def _missed(lines: list[str]) -> list[str]:
    return [line for line in lines if line.split()[0] == "missed"]


def _demand(line: str) -> str:
    name, rest = line.split(maxsplit=1)[1].split(": ")
    return f"{name} {rest.split(', ')[1]}"


def test_all_is_met_by_a_perfect_detector() -> None:
    """Sure of every attack and of every innocent account."""
    found = [outcome(score=1.0), outcome("fans", attack=False, score=0.0)]

    assert _missed(list(targets.of_profiles(found))) == []
    assert _missed(list(targets.of_handles(found))) == []


def test_profiles_are_held_to_all_targets() -> None:
    """The figures that this version is to reach."""
    lines = targets.of_profiles([outcome(), outcome("fans", attack=False, score=0.0)])

    assert [_demand(line) for line in lines] == [
        "F1 at suspicious or above at least 0.95",
        "precision at impersonation at least 0.98",
        "recall at suspicious or above at least 0.97",
        "same name elsewhere called impersonation at most 0.1",
        "community called impersonation at most 0.05",
        "expected calibration error at most 0.03",
        "kinds of attack below plain ratio at most 0",
        "kinds of attack below plain ratio at as many false alarms at most 0",
    ]


def test_handles_are_held_to_all_targets() -> None:
    """Recall at both rates, and no kind below plain ratio."""
    lines = targets.of_handles([outcome(), outcome("fans", attack=False, score=0.0)])

    assert [_demand(line) for line in lines] == [
        "recall at 1.0% false alarms at least 0.92",
        "recall at 0.1% false alarms at least 0.75",
        "kinds of attack below plain ratio at most 0",
        "kinds of attack below plain ratio at as many false alarms at most 0",
    ]


def test_groups_with_a_target_exist() -> None:
    """A group that nobody belongs to would meet every target."""
    kinds = negatives(Town([practice(), practice("Mercy Eye", "Reno")]))

    assert {"same name elsewhere", "community"} < {kind.group for kind in kinds}


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


def test_ratio_may_call_no_more_innocent_accounts_than_the_detector() -> None:
    """It finds more at its threshold, and less where it is as careful."""
    found = [
        outcome(score=0.1, ratio=0.9),
        outcome("fans", attack=False, score=0.1, ratio=0.95),
    ]
    usual, careful = (line for line in targets.of_handles(found) if "ratio" in line)

    assert usual.split()[0] == "missed"
    assert careful.split()[0] == "met"
