"""Neighbours who share a word or the city."""

from random import Random

import pytest

from benchmarks.impersonation.drafts import Draft, Kind
from benchmarks.impersonation.negatives.neighbours import NEIGHBOURS
from tests.unit.benchmarks.impersonation.builders import practice


@pytest.mark.parametrize("kind", NEIGHBOURS, ids=lambda kind: kind.name)
def test_none_bears_the_name(kind: Kind) -> None:
    """What they share is a word or a city, never the whole name."""
    for seed in range(60):
        draft = kind.write(Random(seed), practice())
        assert isinstance(draft, Draft)
        assert "Riverside Family Clinic" not in draft.name


def test_a_shared_word_sets_the_name_apart() -> None:
    """Generic words are nobody's."""
    [kind] = [kind for kind in NEIGHBOURS if kind.name == "shop, shared word"]
    drafts = [
        kind.write(Random(n), practice("Riverside Medical Center")) for n in range(9)
    ]

    assert all(draft and draft.name.startswith("Riverside ") for draft in drafts)
