"""Attacks by letters: each changes what it is named for."""

from random import Random

import pytest

from benchmarks.impersonation.attacks.letters import LETTERS
from benchmarks.impersonation.drafts import Draft
from tests.unit.benchmarks.impersonation.builders import practice

_BY_NAME = {kind.name: kind for kind in LETTERS}
_OWN = practice("Riverwood Family Medicine")


def _drawn(name: str) -> list[Draft]:
    chances = (Random(seed) for seed in range(40))
    drawn = [_BY_NAME[name].write(chance, _OWN) for chance in chances]
    return [draft for draft in drawn if draft is not None]


@pytest.mark.parametrize("kind", sorted(_BY_NAME))
def test_handles_are_changed(kind: str) -> None:
    """No slip leaves the name as the handle, and draws differ."""
    handles = {draft.handle for draft in _drawn(kind)}

    assert handles
    assert "riverwoodfamilymedicine" not in handles


def test_draws_have_variety() -> None:
    """Forty draws are not one template."""
    assert len({draft.handle for draft in _drawn("letter left out")}) > 15
