"""Tests for monitor.texts.heads."""

import math

import numpy as np
import pytest

from monitor.texts.heads import VectorHead, WordHead, fits, shipped_heads
from tests.unit.monitor.texts.saying import saying


def test_log_odds_of_a_vector_are_the_weighted_sum() -> None:
    """And the bias."""
    head = VectorHead(weights=(2.0, -1.0), bias=0.5)

    assert math.isclose(head.log_odds(np.array([1.0, 3.0], np.float32)), -0.5)


def test_words_that_a_head_knows_add_up() -> None:
    """The others say nothing."""
    head = WordHead(weights={"rude": 2.0, "not rude": -3.0}, bias=0.5)

    assert head.log_odds({"rude", "not rude", "desk"}) == -0.5


@pytest.mark.parametrize("name", ["sentiment", "topics"])
def test_shipped_heads_fit_the_encoder(name: str) -> None:
    """One weight for each of its 384 dimensions."""
    lengths = {len(both.vector.weights) for both in shipped_heads(name).values()}

    assert lengths == {384}


def test_shipped_words_know_a_complaint() -> None:
    """Which praise has not."""
    heads = shipped_heads("sentiment")
    passage = saying("The rude receptionist never helped.")

    assert heads["negative"].log_odds(passage)[1] > heads["praise"].log_odds(passage)[1]


@pytest.mark.parametrize(
    ("encoder_id", "said"),
    [
        ("all-MiniLM-L6-v2/53aa51172d14/fp32", True),
        ("all-MiniLM-L6-v2/53aa51172d14/int8", True),
        ("all-MiniLM-L6-v2/0123456789ab/fp32", False),
        ("mine/53aa51172d14/fp32", False),
    ],
)
def test_heads_fit_the_weights_that_they_were_trained_on(
    encoder_id: str, *, said: bool
) -> None:
    """Not others of the same name."""
    assert fits(encoder_id) is said
