"""What profiles are looked up by."""

import pytest

from monitor.domain.persons.stretches import stretches_of, untitled
from monitor.domain.text.folding import fold_handle, fold_name, skeleton


def stretches(name: str) -> set[str]:
    """Return the stretches of a display name."""
    return set(stretches_of(fold_name(name)))


def test_names_between_are_left_out() -> None:
    """People show their second given name or don't."""
    assert "janeokafor" in stretches("Jane Marie Okafor")
    assert "janeokafor" not in stretches("Jane met us all, says Okafor")


@pytest.mark.parametrize(
    "handle", ["drjaneokafor", "janeokaformd", "thereal.jane.okafor", "jane_okafor_md7"]
)
def test_a_name_is_found_within_a_handle(handle: str) -> None:
    """With titles before and after."""
    assert "janeokafor" in set(stretches_of(fold_handle(handle)))


def test_common_names_are_not_misspelled() -> None:
    """Janet Smith is not a slip in Jane Smith, nor Jane Smith in Jane Smithe."""
    assert "janesmlt" not in stretches("Jane Smith")
    assert "janesmlth" not in stretches("Janet Smith")
    assert "janeokafr" in stretches("Jane Okafor")


@pytest.mark.parametrize("written", ["drokafor", "okafor", "okaforrn", "drokaformd"])
def test_titles_are_taken_off(written: str) -> None:
    """Before and after the name."""
    assert untitled(skeleton(written)) == "okafor"


def test_long_names_have_a_bounded_number() -> None:
    """Attackers write them."""
    assert len(list(stretches_of(fold_name("abcdefghij" * 20)))) < 1500
    assert len(list(stretches_of(fold_name("abcdefgh ijkl " * 20)))) < 1500
