"""Tests for monitor.texts.word_sentiment."""

import pytest

from monitor.texts.word_sentiment import word_sentiment


@pytest.mark.parametrize(
    ("sentences", "sign"),
    [
        (("They were wonderful",), 1),
        (("They were rude",), -1),
        (("They weren't wonderful",), -1),
        (("They weren\u2019t wonderful",), -1),
        (("t\u0337e\u0337r\u0337r\u0337i\u0337b\u0337l\u0337e\u0337",), -1),
        (("\u0422\u0435rrible",), -1),
        (("\U0001d42b\U0001d42e\U0001d41d\U0001d41e",), -1),
        (("aw\u200bful",), -1),
        (("\u2764\ufe0f",), 1),
        (("Open on Saturdays",), 0),
        (("Flu shots and emergency care classes",), 1),
        (("Illness, injury, cancer",), 0),
        ((), 0),
    ],
)
def test_direction(sentences: tuple[str, ...], sign: int) -> None:
    """Kind words are positive, harsh ones negative, others neither."""
    found = word_sentiment(sentences)

    assert (found > 0) - (found < 0) == sign


def test_a_text_without_end_costs_no_more_than_its_start() -> None:
    """The rest of an endless sentence is left out."""
    assert word_sentiment(("fine " * 100 + "awful " * 100_000,)) > 0
