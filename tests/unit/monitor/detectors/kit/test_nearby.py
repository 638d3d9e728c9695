"""Tests for monitor.detectors.kit.nearby."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from monitor.detectors.kit.nearby import _likest, nearby
from monitor.detectors.kit.profile import profile_of
from monitor.domain.records import Account
from monitor.domain.subjects import unstored
from monitor.domain.watch import Clinician
from monitor.domain.watchlist import compile_watchlist
from tests.unit.monitor.detectors.cast import OAK, RIVER, WATCHLIST, account


def near(found: Account) -> list[str]:
    """Return the ids of the practices that are compared in full."""
    profile = profile_of(unstored(found), WATCHLIST.vocabulary)
    return [watched.practice.id for watched in nearby(profile, WATCHLIST)]


@pytest.mark.parametrize(
    "found",
    [
        account("the.riversidefam.help"),
        account("x", "Clinic R1verside"),
        account("rivresidefam"),
        account("dana", bio="Nurse at Riverside Family Clinic"),
        account(
            "riverside_letters_and_notes", bio="In Austin, near Oakwood Pediatrics"
        ),
    ],
)
def test_whoever_has_the_telling_word_is_near(found: Account) -> None:
    """Handle, name and bio are searched, slips and disguises included."""
    assert "river" in near(found)


def test_whoever_has_a_clinician_name_is_near() -> None:
    """Nothing else may resemble the practice."""
    seen = replace(RIVER, clinicians=(Clinician(name="Jane Okafor"),))
    watchlist = compile_watchlist([OAK, seen])
    profile = profile_of(unstored(account("dr.jane.okafor")), watchlist.vocabulary)

    assert [w.practice for w in nearby(profile, watchlist)] == [seen]


def test_who_resembles_none_is_compared_with_one() -> None:
    """A similarity can always be told."""
    assert len(near(account("zzzqqq"))) == 1


def test_an_account_without_a_name_is_near_nobody() -> None:
    """There is nothing to compare."""
    assert near(account()) == []


_WORDS = st.lists(st.text("abc", min_size=1, max_size=6), min_size=1, max_size=6)


@given(_WORDS, _WORDS)
def test_the_likest_anchor_is_the_first_of_the_highest_ratio(
    texts: list[str], anchors: list[str]
) -> None:
    """Whether one is a part of a text or not."""
    ratios = [max(fuzz.partial_ratio(t, anchor) for t in texts) for anchor in anchors]

    assert _likest(texts, anchors) == ratios.index(max(ratios))
