"""Tests for monitor.texts.everyday."""

import pytest

from monitor.texts.everyday import is_errand, is_hasty_care


@pytest.mark.parametrize(
    "said",
    ["phone my brother once his x ray is over", "text us as soon as grandad is through",
     "ill sit in the van until they call us in", "she picked my son up at noon",
     "i cant come on tuesday, may i move it", "we are ready to leave, where do we pay",
     "ill be in the car park until my sister has her cast",
     "i take my heart pills with dinner"],
)  # fmt: skip
def test_errands(said: str) -> None:
    """Who is fetched, who waits, and what is taken at meals."""
    assert is_errand(said)


@pytest.mark.parametrize(
    "said",
    ["phone my brother once it is over, i wont wake up", "i took all of my pills",
     "i cant come back, cancel everything, goodbye", "ready to leave this world",
     "ill sit in the car in the garage until the end", "i see no way out",
     "im in the car until it is over",
     "i take my tablets every night and think about taking them all"],
)  # fmt: skip
def test_a_word_in_earnest_makes_it_no_errand(said: str) -> None:
    """Nobody in danger is taken for a driver."""
    assert not is_errand(said)


@pytest.mark.parametrize(
    "said",
    ["he wrote me a script without so much as touching my ankle",
     "they handed her a leaflet and a sticker",
     "we all had our boosters and feel fine",
     "three jabs for the trip, no side effects"],
)  # fmt: skip
def test_hasty_care(said: str) -> None:
    """Nothing came of it."""
    assert is_hasty_care(said)


@pytest.mark.parametrize(
    "said",
    ["prescribed drops without asking what i am allergic to",
     "gave him a pill and he collapsed", "she gave me his pills",
     "gave us a tablet that was not ours",
     "they told us the vaccine was fine, it had lain on the desk",
     "put in a drip without looking at the dose",
     "they said it was a cold and it turned out to be pneumonia",
     "had the jab, they said all fine, then i stopped breathing"],
)  # fmt: skip
def test_harm_makes_it_no_trifle(said: str) -> None:
    """What came of it is grave."""
    assert not is_hasty_care(said)
