"""Tests for monitor.domain.index.few_slips."""

from monitor.domain.index.few_slips import compile_few_slips


def test_rare_letters_are_kept() -> None:
    """What many texts have finds few of them."""
    texts = [f"{letter * 8}hospital" for letter in "bcdfgjkmnqrvwxz"]

    kept = compile_few_slips(texts, 2).kept[16]

    assert "hosp" not in kept


def test_texts_that_have_letters_in_common_are_told() -> None:
    """They may be many slips apart."""
    index = compile_few_slips(["christopherson", "lakewoodcounty"], 2)

    assert set(*index.sharing("christmastrees")) == {"christopherson"}


def test_texts_too_short_for_letters_to_survive_are_always_candidates() -> None:
    """Short forms of long words make such texts."""
    assert compile_few_slips(["mtft"], 2).candidates("xxxx") == {"mtft"}
