"""Tests for monitor.domain.index.few_slips."""

from monitor.domain.index.few_slips import FewSlips, compile_few_slips
from monitor.domain.index.spelled import Spelled


def index_of(*texts: str) -> FewSlips:
    """Return the index of texts that may have two slips."""
    return compile_few_slips([Spelled(text, 2) for text in texts])


def test_rare_letters_are_kept() -> None:
    """What many texts have finds few of them."""
    index = index_of(*(f"{letter * 14}hospital" for letter in "bcdfgjkmnqrvwxz"))

    assert not index.candidates("yyyyyyyyyyyyyyhospital")


def test_letters_of_telling_words_are_kept() -> None:
    """Where only one slip is allowed in them, two stretches do."""
    telling = Spelled("riversidefamilyclinic", 3, ((0, 9),))

    near = compile_few_slips([telling]).near

    assert {*near} == {9, 10, 11, 12}
    assert all(those.kept.keys() == {"rive", "side"} for those in near.values())


def test_texts_that_have_letters_in_common_are_told() -> None:
    """They may be many slips apart."""
    index = index_of("christopherson", "lakewoodcounty")

    assert set(*index.sharing("christmastrees")) == {"christopherson"}


def test_texts_too_short_for_letters_to_survive_are_always_candidates() -> None:
    """Short forms of long words make such texts."""
    assert index_of("mtft").candidates("xxxx") == ["mtft"]
