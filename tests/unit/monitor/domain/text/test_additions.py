"""What counts of a word that a name doesn't have."""

import pytest

from monitor.domain.text.additions import added_weight
from monitor.domain.text.folding import skeleton
from monitor.domain.text.words import stems, weight


def added(word: str) -> float:
    """Return what `word` counts."""
    (stem,) = stems([skeleton(word)])
    return added_weight(stem)


@pytest.mark.parametrize("word", ["group", "network", "cardiology", "downtown"])
def test_kinds_and_branches_count_less_than_they_weigh(word: str) -> None:
    """Fakes add them, and practices have them."""
    (stem,) = stems([skeleton(word)])

    assert 0 < added(word) < weight(stem)


def test_other_words_count_however_common_they_are() -> None:
    """Riverside Dental is not Riverside."""
    assert added("dental") >= 0.7
    assert added("zuckerberg") == 1.0
