"""Single changes of exact copies."""

import pytest

from benchmarks.impersonation.drafts import Draft
from benchmarks.impersonation.judging import Judge
from benchmarks.impersonation.perturbations import CHANGES, losses, table
from tests.unit.benchmarks.impersonation.builders import practice

_WHOLE = Draft(
    handle="lakesideroadclinic",
    name="Lakeside Road Clinic",
    bio="Caring for Austin.",
    links=("https://lakeside.example",),
    days=30,
    followers=90,
    following=10,
    posts=5,
    verified=False,
    avatar=True,
    platform="tiktok",
)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_changes(name: str) -> None:
    """No change leaves a whole profile as it was."""
    assert CHANGES[name](_WHOLE) != _WHOLE


def test_an_exact_copy_is_found_before_it_is_changed() -> None:
    """Losses are measured from the recall of unchanged copies."""
    found = losses([practice()], Judge(), seed=1)

    assert found["unchanged"] == (1.0, 0.0)
    assert set(found) == {"unchanged", *CHANGES}


def test_a_loss_is_what_the_unchanged_copies_had_more() -> None:
    """Recall and loss add up to the recall of unchanged copies."""
    found = losses([practice()], Judge(), seed=1)

    assert {recall + loss for recall, loss in found.values()} == {1.0}


def test_a_verdict_about_others_finds_no_copy() -> None:
    """Who isn't watched has no copies to find, and none to lose."""
    found = losses([practice()], Judge([practice("Mercy Eye", "Reno")]), seed=1)

    assert set(found.values()) == {(0.0, 0.0)}


def test_the_largest_loss_comes_first() -> None:
    """So that it is seen."""
    _, first, _ = table({"unchanged": (1.0, 0.0), "no name": (0.8, 0.2)})

    assert first.split() == ["no", "name", "0.800", "+0.200"]
