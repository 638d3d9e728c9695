"""The town: who shares words, who is spelt alike, who is elsewhere."""

from random import Random

from benchmarks.impersonation.negatives.town import Town
from monitor.domain.watch import Practice
from tests.unit.benchmarks.impersonation.builders import practice

_OWN = practice("Riverside Family Clinic", "Austin")
_TOWN = Town([_OWN, practice("Mercy Eye Clinic", "Reno")])


def _name(found: Practice | None) -> str:
    assert found is not None
    return found.name


def test_it_is_not_its_own_neighbour() -> None:
    """All that are alike are others."""
    chance = Random(1)

    assert _name(_TOWN.sharing_words(chance, _OWN)) == "Mercy Eye Clinic"
    assert _name(_TOWN.spelt_alike(chance, _OWN)) == "Mercy Eye Clinic"


def test_nobody_else_is_there() -> None:
    """One practice alone has no neighbours, sisters or places elsewhere."""
    chance, alone = Random(1), Town([_OWN])
    found = (alone.sharing_words, alone.spelt_alike, alone.any_other, alone.sister)

    assert [pick(chance, _OWN) for pick in found] == [None] * 4
    assert alone.elsewhere(chance, _OWN) is None
