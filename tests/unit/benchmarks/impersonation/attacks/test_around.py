"""Attacks by words around the name."""

from random import Random

import pytest

from benchmarks.impersonation.attacks.around import AROUND
from benchmarks.impersonation.drafts import Kind, slug
from tests.unit.benchmarks.impersonation.builders import practice

_OWN = practice("Oak Street Clinic")


@pytest.mark.parametrize("kind", AROUND, ids=lambda kind: kind.name)
def test_handles_keep_the_name(kind: Kind) -> None:
    """What is added stands around the practice's name, and draws differ."""
    drawn = [kind.write(Random(seed), _OWN) for seed in range(30)]
    handles = {draft.handle for draft in drawn if draft is not None}

    assert all("oakstreetclinic" in slug(handle) for handle in handles)
    assert len(handles) > 3


def test_no_city_no_case() -> None:
    """A practice without a city has no attack by name and city."""
    [kind] = [kind for kind in AROUND if kind.name == "name and city"]

    assert kind.write(Random(1), practice(city="")) is None
