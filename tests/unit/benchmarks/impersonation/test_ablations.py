"""Ablations: figures without one signal's contributions."""

import pytest

from benchmarks.impersonation.ablations import ablations
from tests.unit.benchmarks.impersonation.builders import outcome, signal


def test_without_the_signal_that_decides() -> None:
    """The attack is no longer found; what never spoke changes nothing."""
    prior, name = signal("prior", -3.0), signal("name_similarity", 6.0)
    quiet = signal("place", 0.0)
    found = [
        outcome(signals=(prior, name, quiet)),
        outcome("fans", attack=False, signals=(prior,)),
    ]
    _, whole, decisive, silent = ablations(found)

    assert whole.split()[1:3] == ["1.000", "+0.000"]
    assert decisive.split()[:3] == ["name_similarity", "0.000", "-1.000"]
    assert silent.split()[:3] == ["place", "1.000", "+0.000"]


def test_nothing_said_scores_nothing() -> None:
    """A case that is about another practice is no false alarm."""
    _, whole = ablations([outcome("other", attack=False, signals=())])

    assert float(whole.split()[1]) == pytest.approx(0)


def test_the_name_counts_in_full_without_the_handle() -> None:
    """Beside it, it is the lesser of both, so that a drop would tell too much."""
    handle, name = signal("handle_similarity", 3.3), signal("name_similarity", 1.98)
    fake = outcome(signals=(signal("prior", -3.0), handle, name))
    _, whole, without, _ = ablations([fake])

    assert whole.split()[3] == "1.000"
    assert without.split()[:4] == ["handle_similarity", "0.000", "-1.000", "1.000"]
