"""Tests for monitor.texts.english_sentiment."""

import pytest

from monitor.domain.findings import Signal
from monitor.texts.english_sentiment import Side, in_english
from monitor.texts.heads import Heads, VectorHead, WordHead
from tests.unit.monitor.texts.saying import saying

SIDE = Side(
    head="negative", other="praise", sign=-1, prior="", resembles="", tone="", idioms=""
)
NO_VECTOR = VectorHead(weights=(0.0,) * 384, bias=0.0)


def heads(weight: float) -> dict[str, Heads]:
    """Return heads that know the words "bad" and, for the other label, "good"."""
    return {
        name: Heads(vector=NO_VECTOR, words=WordHead(weights={word: weight}, bias=-1.0))
        for name, word in (("negative", "bad"), ("praise", "good"))
    }


def said(body: str, weight: float = 4.0) -> dict[str, Signal]:
    """Return what `body` says for a complaint, by name."""
    found = in_english(saying(body), SIDE, heads(weight))
    return {signal.name: signal for signal in found}


def test_words_of_a_short_text_count_in_full() -> None:
    """Log-odds 4 - 1, of which half counts."""
    assert said("bad")["word_model"].contribution == pytest.approx(1.5)


def test_words_of_a_long_text_count_less() -> None:
    """60 words, which is 4 times 15: half of the 4; the bias stays."""
    body = "bad " + " ".join(f"w{'abcdefghij'[i // 10]}{'klmnopqrst'[i % 10]}"
                             for i in range(59))  # fmt: skip
    assert said(body)["word_model"].contribution == pytest.approx(0.5)


def test_what_speaks_for_the_other_label_speaks_against() -> None:
    """As far as it goes."""
    assert said("good")["other_side"].contribution == pytest.approx(-0.75)


def test_what_speaks_against_the_other_label_is_bounded() -> None:
    """By the number of sentences."""
    assert said("good", -9.0)["other_side"].contribution == pytest.approx(0.25)
    assert said("good. Ok.", -9.0)["other_side"].contribution == pytest.approx(0.5)


def test_words_of_care_and_of_chat_are_signals() -> None:
    """Each by itself, in log-odds of the label."""
    found = said("They overbook.")

    assert found["care_words"].contribution > 0 == found["word_sentiment"].contribution
    assert found["care_words"].value == pytest.approx(
        found["care_words"].contribution / 8 + 0.5
    )


def test_keywords_to_text_are_announcements() -> None:
    """Who gives them out complains of nothing."""
    assert said("Text STOP to 55555")["short_code"].contribution < 0
    assert "short_code" not in said("Text me")
