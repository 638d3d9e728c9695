"""Tests for monitor.detectors.kit.similarity."""

import pytest

from monitor.detectors.kit.similarity import Match, best_match
from monitor.domain.text.folding import fold_handle, fold_name
from monitor.domain.text.parts import parts_of
from tests.unit.monitor.detectors.cast import WATCHED, WATCHLIST


def match(text: str) -> Match:
    """Return the best match of a handle or name with Riverside Family Clinic."""
    folded = fold_name(text) if " " in text else fold_handle(text)
    found = best_match(parts_of(folded, WATCHLIST.vocabulary), WATCHED)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    ["riversidefam", "Riverside Family Clinic", "RIVERSIDEFAMILYCLINIC",
     "riverside_fam_clin.billing", "Clinic Family Riverside", "r1verside.fam",
     "Riverside Family Clinic Austin TX", "The Riverside Family Clinic Inc",
     "riversidefamily.bsky.social"],
)  # fmt: skip
def test_the_same_name_is_nearly_one(text: str) -> None:
    """Order, short forms, disguises, the own city and words around don't matter."""
    assert match(text).value > 0.94


@pytest.mark.parametrize(
    "text", ["rivresidefam", "riversidfam", "riverssidefam", "rivorsidefam"]
)
def test_one_slip_is_close(text: str) -> None:
    """Swapped, left out, doubled or wrong: one letter."""
    assert 0.9 < match(text).value < 1.0


@pytest.mark.parametrize(
    "text", ["Lakeside Family Clinic", "familyclinic", "Riverside Pizza", "acme"]
)
def test_other_names_are_below_the_neutral_point(text: str) -> None:
    """Sharing common words, or one word of two, is no resemblance."""
    assert match(text).value <= 0.7


def test_acronyms_match_whole_or_not_at_all() -> None:
    """Three letters inside a word are chance."""
    assert match("rfc_help").form.text == "rfc"
    assert match("surfclub").value < 0.5


def test_the_rarer_form_wins() -> None:
    """A match is told by the form that says most."""
    assert match("Riverside Family Clinic").form.rarity == 1.0


def test_nothing_has_no_match() -> None:
    """What has no words can't be compared."""
    empty = parts_of(fold_name(""), WATCHLIST.vocabulary)

    assert best_match(empty, WATCHED) is None
