"""Innocent organisations."""

from random import Random

import pytest

from benchmarks.impersonation.drafts import Draft
from benchmarks.impersonation.negatives.organisations import organisations
from benchmarks.impersonation.negatives.town import Town
from monitor.domain.watch import Practice
from tests.unit.benchmarks.impersonation.builders import practice

_OWN = practice("Riverside Family Clinic", "Austin")


def _drawn(name: str, other: Practice) -> list[Draft]:
    [kind] = [k for k in organisations(Town([_OWN, other])) if k.name == name]
    drafts = [kind.write(Random(seed), _OWN) for seed in range(30)]
    return [draft for draft in drafts if draft is not None]


@pytest.mark.parametrize("where", ["bio", "name", "handle", "site"])
def test_namesakes_tell_their_place(where: str) -> None:
    """The city or the state of another place, and never the practice's own city."""
    drafts = _drawn(f"same name, place in {where}", practice("Mercy Eye", "Reno"))
    said = [f"{d.handle} {d.name} {d.bio} {d.links}".lower() for d in drafts]

    assert sum("reno" in text for text in said) > 5
    assert not any("austin" in text for text in said)


def test_namesakes_tell_their_telephone() -> None:
    """By that alone, in this kind."""
    drafts = _drawn("same name, place in phone", practice("Mercy Eye", "Reno"))

    assert all("512 555 0100" in draft.bio for draft in drafts)


def test_other_practices_bear_their_own_names() -> None:
    """They are alike, not the same."""
    drafts = _drawn("other, words shared", practice("Riverside Eye Clinic", "Reno"))

    assert {draft.name for draft in drafts} == {"Riverside Eye Clinic"}


def test_a_city_in_the_name_has_no_namesake() -> None:
    """Nobody else is called after that city."""
    [kind, *_] = [k for k in organisations(Town([_OWN])) if k.group]

    assert kind.write(Random(1), practice("Austin Eye Clinic", "Austin")) is None
