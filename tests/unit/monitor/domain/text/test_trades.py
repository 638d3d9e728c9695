"""Words of other trades."""

import pytest

from monitor.domain.text.folding import skeleton
from monitor.domain.text.trades import TRADES
from monitor.domain.text.words import STEMS, stems


@pytest.mark.parametrize("word", ["pizza", "school", "schools", "churchs", "hotels"])
def test_singular_and_plural_are_known(word: str) -> None:
    """As the words of handles and names are left."""
    assert TRADES.issuperset(stems([skeleton(word)]))


def test_words_of_practices_are_none() -> None:
    """What hospitals and clinics are called is no other trade."""
    assert TRADES.isdisjoint(STEMS.values())
