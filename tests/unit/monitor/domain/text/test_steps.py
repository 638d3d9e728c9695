"""Tests for monitor.domain.text.steps."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.text import steps


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("\uff32\uff49\uff56\uff45\uff52", "River"),
        ("\U0001d411\U0001d422\U0001d42f\U0001d41e\U0001d42b", "River"),
        ("\U0001f1f7\U0001f1ee\U0001f1fb", "riv"),
        ("\U0001f170\U0001f171", "ab"),
    ],
)
def test_styled_letters_become_plain(written: str, plain: str) -> None:
    """Full-width, mathematical, flag and boxed letters read as letters."""
    assert steps.styled_letters(written) == plain


def test_a_flag_that_stands_alone_is_no_writing() -> None:
    """The flag of a country is a picture."""
    assert steps.without_flags("a\U0001f1fa\U0001f1f8b") == "a b"


def test_a_run_of_flag_letters_is_writing() -> None:
    """Words can be spelled with flag letters, so runs are kept."""
    spelled = "\U0001f1f7\U0001f1ee\U0001f1fb\U0001f1ea"

    assert steps.without_flags(spelled) == spelled


def test_emoji_with_joiners_leave_one_space() -> None:
    """A joined emoji goes as a whole."""
    doctor = "\U0001f468\U0001f3fd\u200d\u2695\ufe0f"

    assert steps.without_emoji(f"River{doctor}Clinic") == "River Clinic"


@pytest.mark.parametrize(
    "hidden", ["\u200b", "\u200d", "\u00ad", "\u202e", "\ud800", "\u3164", "\ue000"]
)
def test_invisible_characters_go(hidden: str) -> None:
    """Zero-width, direction, surrogate and filler characters show nothing."""
    assert steps.without_invisible(f"Ri{hidden}ver") == "River"


def test_line_ends_become_spaces() -> None:
    """Words on two lines stay two words."""
    assert steps.without_invisible("River\nClinic") == "River Clinic"


def test_marks_go() -> None:
    """Accents and stacked marks leave the letter."""
    assert steps.without_marks("R\u00edv\u0301\u0302er") == "River"


@pytest.mark.parametrize(
    ("lookalike", "latin"),
    [("\u0430", "a"), ("\u03ba", "k"), ("\u0442", "t"), ("\u041d", "h"),
     ("\u0397", "h"), ("\u043a", "k"), ("\u0501", "d"), ("\u00e6", "ae")],
)  # fmt: skip
def test_lookalikes_become_latin(lookalike: str, latin: str) -> None:
    """Cyrillic and Greek look-alikes fold, with the gaps of UTS #39 filled."""
    assert steps.latin_lookalikes(lookalike) == latin


@pytest.mark.parametrize(
    ("written", "plain"), [
        ("ho$pital", "hospital"), ("he@lth", "health"), ("$5", "$5"),
        ("h()me", "home"), ("\u20b4tone", "stone"), ("\u20b1\u20b3ul", "paul"),
        ("@river", "@river"), ("help!", "help!"),
    ],
)  # fmt: skip
def test_signs_between_letters_are_letters(written: str, plain: str) -> None:
    """A sign is a letter only inside a word."""
    assert steps.sign_leet(written) == plain


@pytest.mark.parametrize(
    ("word", "bare"),
    [("river24", "river"), ("24river", "river"), ("14th", "14th"), ("1199", "1199"),
     ("r1ver2", "r1ver2"), ("0chsner", "0chsner")],
)  # fmt: skip
def test_numbers_around_a_word_go(word: str, bare: str) -> None:
    """Numbers at the ends go, digits that stand for letters stay."""
    assert steps.without_number(word) == bare


@pytest.mark.parametrize(
    ("word", "letters"), [("h0sp1tal", "hospltal"), ("r3d", "red"), ("1199", "1199")]
)
def test_digits_in_words_are_letters(word: str, letters: str) -> None:
    """Leetspeak reads as letters, a number as a number."""
    assert steps.digit_leet(word) == letters


@pytest.mark.parametrize(
    ("word", "once"),
    [
        ("riversiiiide", "riverside"), ("starrregional", "starregional"),
        ("well", "well"), ("www", "www"), ("iii", "iii"),
    ],
)  # fmt: skip
def test_repeated_letters_stand_once(word: str, once: str) -> None:
    """Four are never spelling; two are, and "www" is a word."""
    assert steps.without_repeats(word) == once


def test_mathematical_signs_may_be_letters() -> None:
    """They are kept where pictures go."""
    assert steps.without_emoji("\u2202ent\u2206l") == "\u2202ent\u2206l"


def test_lookalike_pairs_become_one_letter() -> None:
    """rn, vv and cl are read as m, w and d."""
    assert steps.lookalike_pairs("rnvvcl") == "mwd"


def test_strokes_are_one_letter() -> None:
    """Letters i and l are both one stroke."""
    assert steps.one_stroke_letters("mill") == steps.one_stroke_letters("mlil")


def test_single_letters_are_joined() -> None:
    """Three single letters or more are a word that was pulled apart."""
    assert steps.joined_letters(list("river")) == ["river"]
    assert steps.joined_letters(["a", "b", "clinic"]) == ["a", "b", "clinic"]


def test_runs_of_signs_are_read_in_no_time() -> None:
    """The pattern is linear."""
    assert steps.sign_leet("$" * 100_000) == "$" * 100_000


@pytest.mark.parametrize(
    "step",
    [steps.styled_letters, steps.without_flags, steps.without_emoji,
     steps.without_invisible, steps.without_marks, steps.latin_lookalikes,
     steps.sign_leet, steps.without_number, steps.digit_leet, steps.without_repeats,
     steps.lookalike_pairs],
)  # fmt: skip
@given(text=st.text(st.characters()))
def test_no_step_fails(step: Callable[[str], str], text: str) -> None:
    """Every step takes every text, lone surrogates included."""
    assert isinstance(step(text), str)
