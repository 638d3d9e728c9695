"""Tests for monitor.domain.index.two_slips."""

from monitor.domain.index.two_slips import compile_two_slips


def test_rare_letters_are_kept() -> None:
    """What many texts have finds few of them."""
    texts = [f"{letter * 8}hospital" for letter in "bcdfgjkmnqrvwxz"]

    kept = compile_two_slips(texts).kept[16]

    assert "hosp" not in kept


def test_texts_that_have_letters_in_common_are_told() -> None:
    """They may be many slips apart."""
    index = compile_two_slips(["christopherson", "lakewoodcounty"])

    assert set(index.sharing("christmastrees")) == {"christopherson"}


def test_texts_too_short_for_letters_to_survive_are_always_candidates() -> None:
    """Short forms of long words make such texts."""
    assert compile_two_slips(["mtft"]).candidates("xxxx") == {"mtft"}
