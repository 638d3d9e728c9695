"""Attacks that copy more than a name."""

from random import Random

from benchmarks.impersonation.attacks.whole import WHOLE, copied
from benchmarks.impersonation.drafts import LONGEST, Draft
from tests.unit.benchmarks.impersonation.builders import practice

_LONG = practice("Riverside Family Clinic of the Upper Valley")


def _drawn(name: str) -> list[Draft]:
    [kind] = [kind for kind in WHOLE if kind.name == name]
    drafts = [kind.write(Random(seed), _LONG) for seed in range(40)]
    return [draft for draft in drafts if draft is not None]


def test_copies_live_where_the_practice_does_not() -> None:
    """Its own platform is not among them."""
    platforms = {copied(Random(seed), _LONG).platform for seed in range(60)}

    assert platforms == set(LONGEST) - {"x"}


def test_cut_handles_are_as_long_as_may_be() -> None:
    """The name is cut where the platform cuts it."""
    for draft in _drawn("cut to the limit"):
        assert len(draft.handle) == LONGEST[draft.platform]


def test_a_copied_bio_has_the_address() -> None:
    """And the telephone number."""
    assert all("100 River St · 512 555 0100" in d.bio for d in _drawn("bio copied"))


def test_a_clinician_is_one_of_the_practice() -> None:
    """By name, and by the practice."""
    for draft in _drawn("clinician"):
        assert "Jane Smith" in draft.name
