"""Tests for monitor.texts.heads."""

import math

import numpy as np

from monitor.texts.heads import Head, shipped_heads


def test_log_odds_are_the_weighted_sum() -> None:
    """And the bias."""
    head = Head(weights=(2.0, -1.0), bias=0.5)

    assert math.isclose(head.log_odds(np.array([1.0, 3.0], np.float32)), -0.5)


def test_shipped_heads_fit_the_encoder() -> None:
    """One weight for each of its 384 dimensions."""
    lengths = {len(head.weights) for head in shipped_heads("sentiment").values()}

    assert lengths == {384}
