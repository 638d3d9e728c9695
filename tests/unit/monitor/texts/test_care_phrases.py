"""Tests for monitor.texts.care_phrases, as monitor.texts.care_words reads them."""

from collections import defaultdict
from itertools import product

import pytest

from monitor.texts import care_phrases
from monitor.texts.care_words import _WEIGHTS, _phrases, _simplified, care_words


def test_every_phrase_is_written_with_one_weight() -> None:
    """Harsh or kind, and never nothing but left-out words."""
    weights = defaultdict(set)
    for written, weight in _WEIGHTS:
        for phrase in written.split(","):
            for words in product(*(word.split("/") for word in phrase.split())):
                weights[tuple(_simplified(words))].add(weight)

    assert all(len(found) == 1 for found in weights.values())
    assert () not in _phrases()


@pytest.mark.parametrize(
    ("worse", "better"),
    [(care_phrases.WORST, care_phrases.HARSH), (care_phrases.HARSH, care_phrases.KIND),
     (care_phrases.KIND, care_phrases.BEST)],
)  # fmt: skip
def test_what_is_worse_weighs_so(worse: str, better: str) -> None:
    """The first phrase of each list stands for all."""
    first, then = (
        care_words((said.split(",")[0].strip(),)) for said in (worse, better)
    )
    assert first < then
