"""Tests for monitor.domain.text.parts."""

import pytest

from monitor.domain.text.affixes import AFFIXES, Affix
from monitor.domain.text.folding import fold_handle, skeleton
from monitor.domain.text.parts import Parts, parts_of, whole_parts_of
from monitor.domain.text.segments import vocabulary_of

VOCABULARY = vocabulary_of([*AFFIXES, skeleton("riverside")])


def parts(handle: str) -> Parts:
    """Return the parts of `handle`."""
    return parts_of(fold_handle(handle), VOCABULARY)


def test_words_around_the_name_are_set_apart() -> None:
    """What remains is the name."""
    cut = parts("riversidebilling_help")

    assert cut.words == (skeleton("riverside"),)
    assert cut.affixes == {Affix.DESK, Affix.SUPPORT}


def test_nothing_but_affixes_is_a_name() -> None:
    """A handle must not be compared as nothing."""
    cut = parts("billing_help")

    assert len(cut.words) == 2


def test_nothing_has_no_parts() -> None:
    """An empty handle has no words."""
    assert parts("").words == ()


def test_what_names_nothing_is_left_at_the_ends() -> None:
    """Articles and legal forms are not spelled by everybody."""
    assert parts("the_riverside_inc").compact == skeleton("riverside")


def test_all_words_may_name() -> None:
    """Those of a practice's own name do."""
    whole = whole_parts_of(fold_handle("help_riverside"), VOCABULARY)

    assert whole.pieces == (skeleton("help"), skeleton("riverside"))
    assert whole.around == (skeleton("help"),)
    assert whole.affixes == {Affix.SUPPORT}


def test_words_that_belong_together_are_one() -> None:
    """Pay alone is a desk's, and a fair one nobody's."""
    assert parts("fair_pay_riverside").affixes == {Affix.COMMUNITY}
    assert parts("riverside_gift.shop").affixes == {Affix.HOUSE}


def test_one_word_around_may_be_of_the_name() -> None:
    """Without the other it is spelled in full."""
    assert f"{skeleton('union')}{skeleton('riverside')}" in (
        parts("unionriverside_help").spellings
    )


@pytest.mark.parametrize(
    ("handle", "words"),
    [
        # Without capitals, "helper" is found in the first two.
        ("RiversideHelpErie", ["riverside", "erie"]),
        ("riversidehelperie", ["riverside", "ie"]),
        # What is known as a whole is no two words.
        ("RiverSide", ["riverside"]),
        # So is what is hardly known with capitals that are there at random.
        ("RIVersideZed", ["riverside", "zed"]),
    ],
)
def test_capitals_tell_words_apart(handle: str, words: list[str]) -> None:
    """Where they don't hide known ones."""
    assert parts(handle).words == tuple(map(skeleton, words))


def test_capitals_part_no_known_word() -> None:
    """Health and care are words too."""
    known = vocabulary_of(map(skeleton, ("health", "care", "healthcare")))
    cut = parts_of(fold_handle("HealthCare"), known)

    assert cut.pieces == (skeleton("healthcare"),)


@pytest.mark.parametrize("word", ["2nd", "alt", "backup"])
def test_another_account_is_the_same_name(word: str) -> None:
    """So fakes say; it is no part of the name."""
    cut = parts(f"riverside_{word}")

    assert cut.words == (skeleton("riverside"),)
    assert cut.affixes == {Affix.NEUTRAL}


def test_what_is_written_together_may_begin_with_a_name() -> None:
    """Where words are apart, each of them is read."""
    together = parts("qrstvwxyzqrstvwxyzriversidehelp")

    assert together.ends[0] == together.folded.compact.removesuffix(skeleton("help"))
    assert parts("qrstvwxyzqrstvwxyz_riverside").ends == ()
    assert parts("qrstvwriverside").ends == ()
