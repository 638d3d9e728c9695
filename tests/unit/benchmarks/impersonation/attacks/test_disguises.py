"""Attacks by disguise: the shown name in other characters."""

from random import Random

import pytest

from benchmarks.impersonation.attacks.disguises import DISGUISES
from benchmarks.impersonation.drafts import Kind
from tests.unit.benchmarks.impersonation.builders import practice

_OWN = practice("Riverwood Family Medicine")


@pytest.mark.parametrize("kind", DISGUISES, ids=lambda kind: kind.name)
def test_names_are_changed(kind: Kind) -> None:
    """What is shown is no longer spelt as the practice spells it."""
    drawn = [kind.write(Random(seed), _OWN) for seed in range(40)]
    names = {draft.name for draft in drawn if draft is not None}

    assert names
    assert _OWN.name not in names


def test_nothing_to_disguise() -> None:
    """A name without any of the letters is no case."""
    [kind] = [kind for kind in DISGUISES if kind.name == "Cyrillic letters"]

    assert kind.write(Random(1), practice("Zzzz")) is None
