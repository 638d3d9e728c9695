"""Communities around a practice."""

from random import Random

import pytest

from benchmarks.impersonation.drafts import Draft, Kind
from benchmarks.impersonation.negatives.communities import COMMUNITIES
from tests.unit.benchmarks.impersonation.builders import practice


@pytest.mark.parametrize("kind", COMMUNITIES, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", ["Riverside Family Clinic", "Mercy"])
def test_templates_are_filled(kind: Kind, name: str) -> None:
    """Every brace has a value, also for short names without a city."""
    for seed in range(60):
        draft = kind.write(Random(seed), practice(name, ""))
        assert isinstance(draft, Draft)
        assert draft.handle
        assert "{" not in f"{draft.handle}{draft.name}{draft.bio}{draft.links}"


@pytest.mark.parametrize("kind", COMMUNITIES, ids=lambda kind: kind.name)
def test_draws_have_variety(kind: Kind) -> None:
    """A kind is more than one template."""
    drawn = {kind.write(Random(seed), practice()) for seed in range(60)}

    assert len(drawn) > 10
