"""Tests for monitor.domain.text.affixes."""

import pytest

from monitor.domain.text.affixes import AFFIX_WORDS, AFFIXES, Affix
from monitor.domain.text.folding import skeleton


@pytest.mark.parametrize(
    ("word", "affix"),
    [("billing", Affix.DESK), ("support", Affix.SUPPORT), ("official", Affix.CLAIM),
     ("parody", Affix.COMMUNITY), ("chapel", Affix.HOUSE), ("hq", Affix.NEUTRAL)],
)  # fmt: skip
def test_words_around_a_name_say_something(word: str, affix: Affix) -> None:
    """Each kind of word is known."""
    assert AFFIXES[skeleton(word)] is affix


def test_each_has_its_plain_word() -> None:
    """Explanations quote that."""
    assert AFFIX_WORDS.keys() == AFFIXES.keys()
    assert AFFIX_WORDS[skeleton("billing")] == "billing"
