"""Tests for monitor.domain.text.folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.text.folding import (
    MAX_NAME,
    Step,
    fold_handle,
    fold_name,
    fold_text,
)

CLINIC = fold_name("Riverside Family Clinic")


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("\U0001d411\U0001d422verside Family Clinic", Step.STYLED),
        ("Riverside Family Clinic \U0001f3e5", Step.EMOJI),
        ("River\u200bside Family Clinic", Step.INVISIBLE),
        ("R\u00edverside Family Clinic", Step.MARKS),
        ("Riv\u0435rside Family \u0421linic", Step.LOOKALIKES),
        ("Riverside24 Family Clinic", Step.NUMBER),
        ("R1vers1de F@mily Clinic", Step.LEET),
        ("Riversiiiide Family Clinic", Step.REPEATED),
        ("Riverside Family Clinic", Step.PAIRS),
        ("R i v e r s i d e Family Clinic", Step.SPACED),
    ],
)
def test_disguises_fold_to_the_same_words(name: str, step: Step) -> None:
    """Every disguise folds to the plain name's words and is noted."""
    folded = fold_name(name)

    assert (folded.words, step in folded.steps) == (CLINIC.words, True)


def test_a_plain_name_changes_by_no_step() -> None:
    """Capitals are no disguise."""
    assert fold_name("Oakwood Health").steps == ()


def test_plain_is_readable() -> None:
    """The plain form keeps the words as people read them."""
    assert CLINIC.plain == "riverside family clinic"


@pytest.mark.parametrize(
    "handle",
    [
        "@oakwood",
        "Oakwood",
        "oakwood@host.example",
        "oakwood.bsky.social",
        "oakwood_24",
    ],
)
def test_handles_lose_what_their_platform_adds(handle: str) -> None:
    """The same name on every platform folds to the same words."""
    assert fold_handle(handle).compact == "oakwood"


def test_separators_in_handles_are_noted() -> None:
    """A name has spaces anyway."""
    assert Step.SEPARATORS in fold_handle("oak_wood").steps
    assert Step.SEPARATORS not in fold_name("Oak Wood").steps


def test_a_one_beside_two_strokes_is_a_stroke() -> None:
    """Letters are counted before digits become letters."""
    assert fold_name("b1lling").words == fold_name("billing").words


def test_a_handle_of_a_number_keeps_it() -> None:
    """A handle must not fold to nothing."""
    assert fold_handle("1199").words == ("1199",)


def test_long_names_are_cut() -> None:
    """Nobody can make folding slow with a long name."""
    assert len(fold_name("\ufdfa" * 10_000).plain) <= MAX_NAME


def test_texts_keep_punctuation() -> None:
    """Sentences and addresses can still be found."""
    assert fold_text("Don\u2019t. SEE river.example!") == "dont. see river.example!"


@given(st.text(st.characters()))
def test_folding_never_fails_and_ends_in_words(text: str) -> None:
    """Whatever is written folds to words without spaces."""
    words = fold_name(text).words + fold_handle(text).words

    assert not any(character.isspace() for word in words for character in word)


@pytest.mark.parametrize(
    ("name", "humps"),
    [
        ("1akesideHelp", (("lakeside", "help"),)),
        ("R.I.V.E.R ClinicHelp", ((), ())),
        ("Riverside Help", ((), ())),
        ("RiversideHelp_desk", (("riverside", "help"), ())),
    ],
)
def test_capitals_are_remembered(name: str, humps: tuple[tuple[str, ...], ...]) -> None:
    """But not where the words are no longer those that were written."""
    assert fold_name(name).humps == humps
